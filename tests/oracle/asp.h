/* asp.h - a problem as facts for answer set programming
 *
 *     var(V,N).              variable V has options 0 .. N-1
 *     group(G,"kind").
 *     clause(C). under(C,G). lit(C,V,O).     where all its groups are on, one of its literals holds
 *     when(E,V,O). weigh(P,E,W).             effect E holds with that option, and counts W at priority P
 *     carry(P,J,B). next(P,Q).               digits of totals, see digits.h
 *     limit(G,P,L).                          the budget of group G, by digit; of a question: a limit on another sum
 *
 * problem.lp says what they mean. With `whole` there is also what clingo does not need but a solver does, so that asp_read() gives the
 * problem back: order(V,I,O), decisions(N), defined(V,C,N), goal(I,"name"), cost(E,"goal","amount") and budget(G,"amount"). */
#ifndef ACRPLAN_TESTS_ASP_H
#define ACRPLAN_TESTS_ASP_H

#include "base/buf.h"
#include "digits.h"
#include "solve/solver.h"

/* What one priority of clingo's optimum counts for. */
typedef struct asp_place {
    int level; /* into cost.level */
    int64_t factor;
} asp_place;

typedef struct asp_places {
    size_t count;
    asp_place at[GOAL_COUNT * MOST_DIGITS]; /* highest priority first, as clingo prints them */
} asp_places;

/* The places are those of the values that clingo prints; `places` may be NULL. `mem` is for temporaries. */
void asp_write(arena *mem, buf *out, const problem *p, bool whole, asp_places *places);

/* A limit on one of the sums that can be bounded beside the goals, as facts of a question. */
void asp_write_limit(arena *mem, buf *out, const problem *p, meter_id which, int64_t most);

/* The total that clingo's values stand for. */
cost asp_total(const asp_places *places, const int64_t *values);

/* Reads what asp_write() wrote whole; other facts and comments are passed over. NULL, with a message on stderr, where it is something else. */
const problem *asp_read(arena *mem, const char *facts);

/* --- facts, one after the other --- */

#define FACT_ARGS 3

typedef struct asp_fact {
    char name[32];
    size_t count;
    int64_t number[FACT_ARGS]; /* 0 where it is a text that is no number */
    char text[FACT_ARGS][32];  /* of an argument in quotes; else empty */
} asp_fact;

/* The next fact at *at, which moves on; false at the end. What is no fact of that kind is passed over. */
bool asp_next(const char **at, asp_fact *out);

#endif
