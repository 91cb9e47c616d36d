/* cafe.h - the coffee pack, scenarios written in a test, and what comes of them; a fixture for tests of problem and
 * answer */
#ifndef ACRPLAN_TESTS_CAFE_H
#define ACRPLAN_TESTS_CAFE_H

#include "base/diag.h"
#include "model/problem.h"
#include "solve/answer.h"

typedef struct cafe {
    arena *mem;
    const knowledge *k;
    diags *d;
} cafe;

/* cmocka setup and teardown of a group: *state is a cafe. */
int cafe_open(void **state);
int cafe_close(void **state);

/* `body` stands inside `return scenario { title = "t", ... }`. Fails the test when the scenario is refused. */
const scenario *cafe_scenario(cafe *c, const char *body);
/* NULL: the problem was refused; the diagnostics say why. */
const problem *cafe_problem(cafe *c, const char *body, const char *day);
const answer *cafe_answer(cafe *c, const char *body, const char *day);

/* The option that a plan gives a variable ("desk.access"), by name. */
const char *cafe_option(const answer *a, const char *name);
const decided *cafe_decided(const answer *a, const char *name);
/* Among the groups: a statement of a kind; a fact by id. */
bool has_statement(const problem *p, reasons r, group_kind kind);
bool has_fact(const problem *p, reasons r, const char *id);
/* The effect of a fact that holds in a plan, or NULL. */
const effect *holding_effect(const answer *a, const char *id);

#endif
