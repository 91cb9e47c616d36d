/* explain.h - why an answer is what it is: conflicts, repairs, price tags, ties, the frontier, break-points
 *
 * An explanation is data about one answer, made once and read-only afterwards. Each part has a budget; where it runs out, `complete` is
 * false and the report says so: what is not known is never shown as "no". */
#ifndef ACRPLAN_EXPLAIN_EXPLAIN_H
#define ACRPLAN_EXPLAIN_EXPLAIN_H

#include "explain/deployment.h"
#include "explain/dual.h"
#include "explain/picture.h"
#include "explain/questions.h"
#include "explain/sketch.h"
#include "model/edit.h"

/* --- chains: how a set of statements and facts leads to a value, or to nothing --- */

/* "Because <groups> and <earlier steps>: the decision has one of these options", or nothing is left. */
typedef struct chain_link {
    size_t group_count;
    const group_id *groups; /* statements first */
    size_t from_count;
    const uint16_t *from; /* earlier links that it rests on */
    literal so;           /* a decision; mask 0: a contradiction */
} chain_link;

typedef struct chain {
    size_t count;
    const chain_link
        *links; /* the last one is what is explained. None: it takes cases, and the reasons are told as a list */
} chain;

/* --- conflicts --- */

#define CLASH_CLASSES(X)                                                                            \
    X(YOURS, "yours")     /* the statements exclude each other by themselves: no fact is needed */  \
    X(NOW, "now")         /* on this day; on another day that the pack knows they stand together */ \
    X(ALWAYS, "always")   /* on every day that the pack knows */                                    \
    X(UNKNOWN, "unknown") /* the budget ran out */
typedef enum clash_class {
#define X(id, name) CLASH_##id,
    CLASH_CLASSES(X)
#undef X
} clash_class;

/* A fact that is another one from a day on. */
typedef struct flip {
    fact_id fact;
    uint16_t client;          /* ID_NONE */
    const life *before, *now; /* NULL: none */
} flip;

/* An item of the cheapest plan that statements allow. */
typedef struct billed_item {
    fact_id price;
    uint16_t client; /* ID_NONE */
    money usd;       /* a month */
} billed_item;

/* Statements that cannot stand together: without any one of them the others can. */
typedef struct conflict {
    reasons statements;
    size_t proof_count;
    const reasons
        *proofs;     /* minimal sets of facts that exclude them, shortest first; one at least, which may be empty */
    bool all_proofs; /* false: there may be more */
    bool minimal;    /* false: the budget ran out before each statement was known to be needed */
    chain how;       /* from the statements and the first proof; none where money is to blame */
    bool by_money;   /* the budget is among the statements: the others cost `least` a month at least, as billed */
    money least;
    size_t item_count;
    const billed_item *items; /* of a plan that costs so much, dearest first */
    clash_class why;
    date first; /* NOW: the first later day on which they stand together; DATE_UNKNOWN: none */
    date last;  /* NOW: the last earlier day on which they did; DATE_UNKNOWN: none */
    size_t flip_count;
    const flip *flips; /* the facts that change on `first`, else on the day after `last`, and decide it */
} conflict;

/* --- repairs --- */

#define EFFORTS(X)                                                                       \
    X(IN_PLACE, "in_place")                                                              \
    X(OTHER_TEAM, "other_team") /* somebody else has to agree, or to change something */ \
    X(WAIT, "wait")                                                                      \
    X(NEW_REGISTRY, "new_registry")
typedef enum effort {
#define X(id, name) EFFORT_##id,
    EFFORTS(X) EFFORT_COUNT
#undef X
} effort;

/* A minimal set of edits after which there is a plan; the scenario with them was solved. */
typedef struct repair {
    size_t edit_count;
    const edit *edits;
    int lost; /* what it gives up: 100 a requirement that must hold or a client, 30 a fact, 10 a pin; nothing for money and time */
    effort work;
    sketch plan;
    bool
        by_itself; /* under an assumption: the scenario so edited leads to what was assumed. Else this is its best plan without it: */
    sketch otherwise;
} repair;

/* Fills in what the edits of a repair give up, and the work. */
void repair_weigh(repair *r);
/* < 0: the first is better, in the order of a clash's repairs. */
int repair_compare(const repair *x, const repair *y);

/* Does an edit of a repair change what a conflict is made of? A later day does where that helps; a new registry changes all that is said of
 * the one that exists. */
bool edit_lifts(const problem *p, const edit *e, const conflict *c);

typedef struct clash {
    bool complete; /* all conflicts and all repairs are here */
    size_t conflict_count, repair_count;
    const conflict *conflicts; /* fewest statements first */
    const repair *repairs;     /* best first: least lost, then least money, then least effort, then fewest edits */
} clash;

/* Why the problem has no solution under the assumption (NULL: as it stands), and what would give it one. */
const clash *explain_clash(arena *mem, const problem *p, const literal *assume);
/* The conflicts of a problem without a solution, and nothing else about them: each minimal set of statements, as the first group of each,
 * fewest first, then in order. Groups of statements have the same numbers in the problems of one scenario on all days. Not complete: a budget
 * ran out, and there may be others, or smaller ones. */
typedef struct conflict_sets {
    bool complete;
    size_t count;
    const reasons *sets;
} conflict_sets;

conflict_sets explain_conflict_sets(arena *mem, const problem *p);
/* The core of an answer that is a conflict: that one conflict with one proof, for which each statement is needed. Other proofs, other days,
 * money and repairs are not looked for. */
const clash *explain_core(arena *mem, const answer *a);

/* --- why, and why not --- */

typedef struct why {
    var_id var;
    uint8_t option;
    bool is_plans; /* the plan has it */
    /* Of the plan's value: required by `reasons`, through `how`; else best by the goals, and `next` is the best plan without it. */
    setting_status status;
    reasons because;
    chain how;
    bool has_next;
    sketch next;
    contrast next_differs;
    /* Of another option: what excludes it. No conflicts: `with` is the best plan that has it. */
    const clash *against;
    sketch with;
    contrast with_differs;
} why;

/* Of any option of a decision, in a plan or a conflict. with.kind: ANSWER_UNKNOWN where a budget ran out. */
const why *explain_why(arena *mem, const answer *a, var_id v, uint8_t option);
/* Of a decision of the plan, without the next best plan: its decision path. */
why explain_decided(arena *mem, const answer *a, const decided *d);

/* --- price tags --- */

/* What the plan would be without one requirement. */
typedef struct price_tag {
    uint16_t asked; /* into scenario.asked */
    sketch without;
    contrast saves; /* from the plan to that: usd < 0 is saved, `removed` falls away */
} price_tag;

/* Requirements that pay for something together: while one of them is left, it stays. */
typedef struct shared_cost {
    size_t asked_count;
    const uint16_t *asked; /* two at least */
    fact_id price;         /* what is paid for */
    money usd;             /* of that price in the plan */
    sketch without;        /* all of them */
    contrast saves;
} shared_cost;

typedef struct price_tags {
    bool complete;
    size_t tag_count, shared_count;
    const price_tag *tags; /* in the order of the scenario */
    const shared_cost *shared;
} price_tags;

const price_tags *explain_prices(arena *mem, const answer *a);

/* --- ties, runners-up, frontier --- */

/* The runners-up cost at most `margin` percent more than the plan, and each has an option of a headline setting that no plan as good as the
 * plan has (where a setting does not apply, that counts as its first option); among themselves they differ in a headline setting. */
#define MOST_TIES 16
#define MOST_RUNNERS 5
typedef struct ties {
    bool complete;       /* all plans that tie are here; false: there are more than MOST_TIES, or a budget ran out */
    bool ran_out;        /* a budget did: of what is open and of the runners-up, some may be missing */
    size_t plan_count;   /* 1: no tie */
    const sketch *plans; /* equal in all goals; the answer's first. Only the order of options separates them */
    size_t open_count;
    const pick
        *open; /* decisions that they make differently (also those that are not listed), with each option that occurs */
    int margin; /* percent */
    size_t runner_count;
    const sketch *runners; /* the next best; MOST_RUNNERS at most */
} ties;

/* Of a plan. */
const ties *explain_ties(arena *mem, const answer *a, int margin);

#define MOST_POINTS_KNOWN 64 /* and the ends */
#define MOST_POINTS_SHOWN 7
#define POINT_LABELS(X)                                     \
    X(PLAN, "plan") /* the plan */                          \
    X(CHEAPEST, "cheapest")                                 \
    X(SAFEST, "safest") /* least harm by warnings */        \
    X(PROPER, "proper") /* least harm by unmet practices */ \
    X(BETWEEN, "between")
typedef enum point_label {
#define X(id, name) POINT_##id,
    POINT_LABELS(X)
#undef X
} point_label;

typedef struct front_point {
    unsigned labels; /* bits 1 << POINT_... */
    sketch plan;
    contrast differs; /* from the plan to this */
} front_point;

/* The best plan with a headline option that is on no point shown, where one of them is at least as good in all three. */
typedef struct dominated {
    var_id var;
    uint8_t option;
    uint16_t by; /* into points: the plan where it is one, else the cheapest */
} dominated;

/* Plans of which none is better than another in money, harm by warnings and harm by unmet practices at once. Of plans that cost the same,
 * one with more prices of unknown amount counts as dearer; all miss no more wishes than the plan. Of those that are equal in this the best
 * by the scenario's goals stands for all.
 *
 * The plan is always shown. It is such a point, unless the scenario ranks departures from defaults before money, harm or prices of unknown
 * amount, or the latter before money: then a point may be better. Shown are first those with a label, then, one by one, the point that in
 * the order of money is farthest from its next neighbour that is shown (the cheapest of equals). */
typedef struct frontier {
    bool complete;      /* all are known; else there may be more, and a label may be missing */
    size_t known_count; /* before the choice of those shown */
    size_t point_count;
    const front_point *points; /* MOST_POINTS_SHOWN at most, cheapest first */
    size_t dominated_count;
    const dominated *dominated;
} frontier;

/* Of a plan. */
const frontier *explain_frontier(arena *mem, const answer *a);

/* --- break-points of quantities --- */

/* A stretch of amounts over which the decisions are the same, or no plan exists. */
typedef struct stretch {
    amount from, to;  /* both inclusive; to: AMOUNT_MAX for no end */
    sketch plan;      /* at `from` */
    contrast differs; /* against the plan a step below; of the first, and where one is no plan: nothing */
    size_t fact_count;
    const fact_id *facts; /* limits, prices and rules that change at `from` and bear on the difference */
} stretch;

typedef struct quantity_range {
    quantity_id quantity;
    bool stated;
    amount at;   /* the scenario's amount, or what is assumed; where neither is known: -1 */
    amount step; /* that amounts go in: the quantity's, or more where prices are rounded on finer ones */
    bool complete;
    size_t stretch_count;
    /* Ascending, each a step after the one before, from the quantity's least to its greatest amount; not complete: as far as was looked, and
     * shorter stretches may be hidden where prices are rounded. */
    const stretch *stretches;
    uint16_t here; /* the stretch that `at` is in; ID_NONE where it is not known */
} quantity_range;

typedef struct break_points {
    bool complete; /* every quantity was looked at */
    size_t count;
    const quantity_range *ranges; /* of quantities that the scenario states or leaves open and that matter */
} break_points;

const break_points *explain_break_points(arena *mem, const answer *a);

/* --- the diagram --- */

/* What shuts a path to a client: statements that stand behind the first fact, and facts, the first of them look.by. */
typedef struct shut {
    reasons statements, facts;
} shut;

/* Of a plan; of a conflict: what is asked. All by problem.drawn. */
typedef struct depiction {
    const look *looks;
    const shut *why; /* of blocked cells */
} depiction;

/* NULL where the pack draws nothing. */
const depiction *explain_picture(arena *mem, const answer *a);

/* --- all of it --- */

typedef struct explanation {
    const answer *answer;
    const clash *clash;       /* of a conflict */
    const price_tags *prices; /* the rest of a plan; each may be NULL: not asked for */
    const ties *ties;
    const frontier *frontier;
    const break_points *breaks;   /* of a plan */
    const questions *questions;   /* of both */
    const depiction *picture;     /* of both; NULL: not asked for, or the pack draws nothing */
    const deployment *deployment; /* of a plan; NULL: not asked for, or the pack deploys nothing */
    size_t why_count;
    const why *whys; /* the decision path of each setting that applies and is required; answers to `why` */
} explanation;

/* Everything about an answer. */
const explanation *explain_answer(arena *mem, const answer *a);

#endif
