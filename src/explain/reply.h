/* reply.h - private to src/explain: replies to open questions, and scenarios that state them */
#ifndef ACRPLAN_EXPLAIN_REPLY_H
#define ACRPLAN_EXPLAIN_REPLY_H

#include "explain/questions.h"

typedef struct replies {
    size_t count;
    const reply *at;
    const uint16_t *like; /* by reply: the first one that has the same outcome, whatever it is */
} replies;

/* The replies to a question that are tried. None for a date. */
replies replies_to(arena *mem, const problem *p, uint16_t which);

/* The scenario with a reply to a question of a problem stated. It shares the rest with `s`. */
const scenario *scenario_with_reply(arena *mem, const scenario *s, const problem *p, const reply *said);

#endif
