/* reach.h - goals for a plan, and what has to be given up for them
 *
 * A goal is reached when the best plan of the scenario fulfils it. A weaker sense is told, too: some plan fulfils it, and would be the answer
 * if it were insisted on. Ways are sets of statements to give up (as variants_without_each() lists them) after which the goals are reached in
 * the one sense or the other, and that are minimal in it: no part of them is enough. The scenario without them was solved. */
#ifndef ACRPLAN_WHATIF_REACH_H
#define ACRPLAN_WHATIF_REACH_H

#include "explain/explain.h"

#define AIMS(X)             \
    X(FEASIBLE, "feasible") \
    X(SETTING, "setting")   \
    X(COST, "cost")         \
    X(NO_WARNING, "no-warning")
typedef enum aim_kind {
#define X(id, name) AIM_##id,
    AIMS(X)
#undef X
} aim_kind;

typedef struct aim {
    aim_kind kind;
    setting_id setting; /* SETTING: it applies, and has one of these */
    uint16_t client;
    option_mask options;
    money most;   /* COST: a month, prices of unknown amount left aside */
    fact_id fact; /* NO_WARNING: of this fact, for no client */
} aim;

const char *aim_name(aim_kind k);

/* "feasible", "sku=Standard" (or several options, with commas), "cost<=150", "no-warning=FACT". False: something is wrong, and `d` says what. */
bool aim_from_words(arena *mem, const problem *p, const char *words, aim *out, diags *d);

typedef enum reach_kind {
    REACH_ALREADY, /* the plan fulfils all goals */
    REACH_WAYS,
    REACH_NEVER,  /* whatever is given up, no plan does */
    REACH_UNKNOWN /* the budget ran out before a way was found, or all were ruled out */
} reach_kind;

typedef struct reach {
    reach_kind kind;
    bool complete; /* all ways are here */
    size_t way_count;
    const repair *
        ways; /* as repairs, best first. by_itself: the best plan fulfils the goals; else `plan` is the best that does, and `otherwise`
                           the best one. No edits: a plan fulfils them as the scenario stands */
    /* NEVER: what excludes them when all that can be is given up, in the problem `of` */
    const problem *of;
    reasons because;
    bool by_money; /* the cost does: it is `least` at least */
    money least;
} reach;

/* `a` is an answer to the scenario as it stands. */
const reach *reach_goals(arena *mem, const answer *a, const aim *aims, size_t count);

#endif
