/* optimum - the plan of a scenario and nothing about it, for comparing whole processes with other solvers
 *
 *     optimum PACK SCENARIO */
#include <stdio.h>

#include "script/script.h"
#include "solve/solver.h"

static const char *option_of(const knowledge *k, const variable *v, uint8_t chosen) {
    return k->settings[v->setting].options[chosen].name;
}

static int solve(arena *mem, const problem *p) {
    solution out = {.option = ARENA_ARRAY(mem, p->var_count, uint8_t)};
    if (solver_solve(solver_new(mem, p), NULL, 0, &out) != SOLVE_SAT) {
        puts("conflict");
        return 1;
    }
    for (size_t v = 0; v < p->decision_count; v++)
        printf("%s=%s\n", p->vars[v].name, option_of(p->knowledge, &p->vars[v], out.option[v]));
    return 0;
}

int main(int argc, char **argv) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const knowledge *k = argc == 3 ? knowledge_read(mem, argv[1], &SANDBOX_DEFAULTS, d) : NULL;
    const scenario *s = k ? scenario_read_file(mem, k, argv[2], &SANDBOX_DEFAULTS, d) : NULL;
    const problem *p = s ? problem_build_bare(mem, k, s, s->as_of == DATE_UNKNOWN ? k->read_up_to : s->as_of, d) : NULL;
    int status = p ? solve(mem, p) : 2;
    arena_free(mem);
    return status;
}
