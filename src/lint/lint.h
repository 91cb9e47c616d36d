/* lint.h - what a pack can get wrong beyond what its reader refuses
 *
 * Every finding has the place of the period or declaration that it blames, says what is wrong, and hints at what to do. An error is a
 * defect whatever the author meant; a warning is a sign of one. The rules stand in knowledge/LANGUAGE.md, section "Lint". */
#ifndef ACRPLAN_LINT_LINT_H
#define ACRPLAN_LINT_LINT_H

#include "model/knowledge.h"

typedef struct lint_counts {
    size_t facts, periods, errors, warnings;
} lint_counts;

/* Examines a pack that was read without errors; its files are read again for places. Findings go to `d`, in the order of the pack's
 * files and their lines; `counts` counts also those that `d` has no room for. `mem` serves everything on the way. */
void lint_pack(arena *mem, const knowledge *k, lint_counts *counts, diags *d);

#endif
