/* pictures.h - what the pack's diagram shows of each plan of a sweep */
#ifndef ACRPLAN_WHATIF_PICTURES_H
#define ACRPLAN_WHATIF_PICTURES_H

#include "explain/picture.h"
#include "whatif/sweep.h"

#define MOST_PICTURED \
    512 /* problems that are built for it: one for each day and each choice of clients and of what they are */

typedef struct pictures {
    const problem *const
        *whole; /* by day: of the scenario as it stands; its `drawn` is what pictures of that day are about */
    size_t count;
    const look *const *looks; /* distinct ones; looks[0] is NULL: no plan */
    const uint32_t *cell;     /* as in the sweep: into looks */
} pictures;

/* Of a whole sweep. NULL: the pack has no diagram, or it would take too many problems. Lives in `mem`. */
const pictures *pictures_of_sweep(arena *mem, const sweep *w);

#endif
