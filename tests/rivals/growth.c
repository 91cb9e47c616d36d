/* How times grow with the number of decisions, of generated problems of two shapes: wide, some decisions of the design and the rest of
 * clients; dense, any decision with any other. */
#include <stdio.h>

#include "../oracle/generate.h"
#include "clingo_side.h"
#include "explain_side.h"
#include "measure.h"
#include "rivals.h"

#define SEEDS 5

typedef void answering(loaded *, const excluded *);

static double solve_us(arena *mem, const problem *p) {
    solution out = {.option = ARENA_ARRAY(mem, p->var_count, uint8_t)};
    samples at = {0};
    solver *s = solver_new(mem, p);
    for (int i = 0; i < ROUNDS; i++) {
        double start = cpu_us();
        solver_solve(s, NULL, 0, &out);
        samples_add(&at, cpu_us() - start);
    }
    return samples_median(&at);
}

/* By unsatisfiable cores: branch and bound takes clingo seconds for the large ones. 0: this clingo runs no Lua. */
static double clingo_us(const char *file) {
    static const configuration by_cores = {{"--configuration=handy", "--opt-strategy=usc", NULL}};
    double same, unused;
    return clingo_again(file, &by_cores, &same, &unused) ? same : 0;
}

static double explain_us(const excluded *q, enum side who, answering *how) {
    samples at = {0};
    for (int i = 0; i < ROUNDS; i++) samples_add(&at, fresh_us(who, q, how));
    return samples_median(&at);
}

typedef struct columns {
    double at[7];
} columns;

typedef const problem *generator(arena *, dice *, unsigned decisions, unsigned statements);

static const problem *made(arena *mem, generator *how, unsigned decisions, unsigned statements, unsigned seed) {
    dice d = {.state = decisions * 1000 + seed};
    return how(mem, &d, decisions, statements);
}

/* With a few statements, the first problem of these seeds that has no solution. */
static const problem *conflict(arena *mem, generator *how, unsigned decisions, unsigned seed) {
    for (;; seed += SEEDS) {
        const problem *p = made(mem, how, decisions, 6 + decisions / 20, seed);
        if (solver_satisfiable(solver_new(mem, p), NULL, 0, NULL) == SOLVE_UNSAT) return p;
    }
}

static columns measure_seed(const char *scratch, generator *how, unsigned decisions, unsigned seed) {
    arena *mem = arena_new(0);
    const problem *p = made(mem, how, decisions, 0, seed);
    excluded q = excluded_whole(mem, conflict(mem, how, decisions, seed));
    columns out = {{solve_us(mem, p), clingo_us(clingo_file(mem, scratch, p, NULL)), explain_us(&q, OURS, answer_core),
                    explain_us(&q, PICOSAT, answer_core), explain_us(&q, CADICAL, answer_core),
                    explain_us(&q, OURS, answer_relaxations), explain_us(&q, PICOSAT, answer_relaxations)}};
    arena_free(mem);
    return out;
}

static void print_growth(const char *scratch, const char *what, generator *how, const unsigned *sizes) {
    printf(
        "Growth: %s problems, microseconds, means over %d of each size (optimum: solved again; the rest: from the problem)\n",
        what, SEEDS);
    printf("%9s %10s %10s  %10s %10s %10s  %12s %10s\n", "decisions", "optimum", "clingo", "one core", "picosat",
           "cadical", "relaxations", "picosat");
    for (; *sizes; sizes++) {
        columns sum = {{0}};
        for (unsigned seed = 1; seed <= SEEDS; seed++) {
            columns one = measure_seed(scratch, how, *sizes, seed);
            for (size_t k = 0; k < 7; k++) sum.at[k] += one.at[k] / SEEDS;
        }
        printf("%9u %10.1f %10.1f  %10.1f %10.1f %10.1f  %12.1f %10.1f\n", *sizes, sum.at[0], sum.at[1], sum.at[2],
               sum.at[3], sum.at[4], sum.at[5], sum.at[6]);
    }
}

int growth(const char *scratch) {
    static const unsigned wide[] = {10, 30, 100, 300, 0}, dense[] = {10, 30, 50, 100, 300, 0};
    print_growth(scratch, "wide", generate_wide, wide);
    puts("");
    print_growth(scratch, "dense", generate_dense, dense);
    return 0;
}
