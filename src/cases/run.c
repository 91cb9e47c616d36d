#include <string.h>

#include "cases/cases.h"
#include "script/script.h"

const scenario *case_scenario(arena *mem, const knowledge *k, const test_case *c, diags *d) {
    return scenario_read(mem, k, c->where.file, c->text, strlen(c->text), &SANDBOX_DEFAULTS, d);
}

const explanation *case_answer(arena *mem, const knowledge *k, const scenario *s, date on, diags *d) {
    const problem *p = problem_build(mem, k, s, on, d);
    if (!p) return NULL;
    explanation *e = ARENA_NEW(mem, explanation);
    e->answer = answer_make(mem, p);
    if (e->answer->kind == ANSWER_CONFLICT) e->clash = explain_core(mem, e->answer);
    return e;
}
