/* generate.h - problems for the oracle: small ones of every shape, and scenarios of a pack
 *
 * The same dice give the same problem everywhere. About half have a solution; most of the others have several cores. */
#ifndef ACRPLAN_TESTS_GENERATE_H
#define ACRPLAN_TESTS_GENERATE_H

#include "../unit/random.h"
#include "base/buf.h"
#include "model/problem.h"

/* A problem without a pack: facts that tie decisions to each other, statements that clash. Lives in the arena. */
const problem *generate_small(arena *mem, dice *d);

/* The same with so many decisions, as many facts, and no budget, for measuring growth. Without statements it has a solution. */
const problem *generate_wide(arena *mem, dice *d, unsigned decisions, unsigned statements);

/* The same where any decision may have to do with any other, and none falls into parts: each is in clauses with about eight others. */
const problem *generate_dense(arena *mem, dice *d, unsigned decisions, unsigned statements);

/* A scenario for a pack, as text: requirements, clients, pins, amounts, a budget, a day, at random. The reader accepts it. */
void generate_scenario(buf *out, const knowledge *k, dice *d);

#endif
