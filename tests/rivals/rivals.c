/* rivals - the solver and its explanations against clingo, picosat and cadical, in one run, both sides in turn
 *
 *     rivals PACK SCRATCH ACRPLAN SCENARIO...
 *
 * The exit status is 0 even where a promise is missed: a benchmark tells, and other programs on the machine are not its fault. */
#include "rivals.h"

#include <stdio.h>
#include <string.h>

#include "../oracle/generate.h"
#include "base/vec.h"
#include "script/script.h"
#include "solve/solver.h"

#define RANDOM_CONFLICTS 100

typedef VEC(subject) list;

static const problem *problem_of(arena *mem, const knowledge *k, const scenario *s, date day, diags *d) {
    return s ? problem_build_bare(mem, k, s, day, d) : NULL;
}

static void add(arena *mem, list *to, const char *name, const char *file, const problem *p) {
    if (p) vec_push(mem, to, ((subject){.name = name, .file = file, .p = p}));
}

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* On the day that each is for, and, for explanations, on the pack's first day, when less was possible. */
static void read_scenarios(arena *mem, const knowledge *k, char **files, list *to, list *both) {
    for (; *files; files++) {
        diags *d = diags_new(mem);
        const scenario *s = scenario_read_file(mem, k, *files, &SANDBOX_DEFAULTS, d);
        if (!s) continue;
        date day = s->as_of == DATE_UNKNOWN ? k->read_up_to : s->as_of;
        const problem *p = problem_of(mem, k, s, day, d);
        add(mem, to, base_name(*files), *files, p);
        add(mem, both, base_name(*files), NULL, p);
        add(mem, both, base_name(*files), NULL, problem_of(mem, k, s, k->covers_from, d));
    }
}

static void make_conflicts(arena *mem, const knowledge *k, list *to) {
    buf text_of = BUF_INIT;
    for (unsigned seed = 1; to->len < RANDOM_CONFLICTS; seed++) {
        dice d = {.state = seed};
        buf_truncate(&text_of, 0);
        generate_scenario(&text_of, k, &d);
        diags *said = diags_new(mem);
        const scenario *s = scenario_read(mem, k, "random", buf_data(&text_of), text_of.len, &SANDBOX_DEFAULTS, said);
        const problem *p = s && !s->has_budget ? problem_of(mem, k, s, s->as_of, said) : NULL;
        if (p && solver_satisfiable(solver_new(mem, p), NULL, 0, NULL) == SOLVE_UNSAT) add(mem, to, "random", NULL, p);
    }
    buf_free(&text_of);
}

int main(int argc, char **argv) {
    if (argc < 5) {
        fputs("usage: rivals PACK SCRATCH ACRPLAN SCENARIO...\n", stderr);
        return 2;
    }
    arena *mem = arena_new(0);
    const knowledge *k = knowledge_read(mem, argv[1], &SANDBOX_DEFAULTS, diags_new(mem));
    list shipped = {0}, both = {0}, conflicts = {0};
    if (!k) return 2;
    read_scenarios(mem, k, argv + 4, &shipped, &both);
    make_conflicts(mem, k, &conflicts);
    subjects plans = {shipped.len, shipped.at}, explained = {both.len, both.at}, random = {conflicts.len, conflicts.at};
    int missed = against_clingo_in_process(mem, &plans, argv[2]);
    puts("");
    missed += against_clingo_processes(mem, &plans, argv[2], argv[3]);
    puts("");
    missed += against_sat(mem, &explained, "the shipped scenarios");
    puts("");
    missed += against_sat(mem, &random, "random scenarios without a plan");
    puts("");
    missed += growth(argv[2]);
    printf("\n%d promises missed\n", missed);
    arena_free(mem);
    return 0;
}
