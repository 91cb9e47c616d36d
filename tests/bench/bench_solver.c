/* bench_solver - proven optima per second, for each scenario given
 *
 *     bench_solver PACK SCENARIO...
 *
 * Two figures each: the scenario as it stands, again and again; and every what-if that fixes one decision to one option, in turn
 * (feasible ones counted). Nothing is kept between solves. The last column sets a solve against one plain evaluation of a plan over all
 * clauses and effects, in the same run: that ratio does not depend on the machine. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/guard.h"
#include "model/problem.h"
#include "script/script.h"
#include "solve/solver.h"
#include "solve/solver_impl.h"

#define ROUNDS 31
#define ROUND_NS 4000000
#define BATCH 16 /* solves between two looks at the clock */

static int64_t cpu_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); /* others may want the core too */
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int by_value(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return a < b ? -1 : a > b;
}

static double median(double *at, size_t count) {
    qsort(at, count, sizeof *at, by_value);
    return at[count / 2];
}

typedef struct bench {
    const problem *p;
    solver *s;
    uint8_t *chosen;
    literal *what_ifs; /* feasible ones */
    size_t what_if_count;
} bench;

static bool solve_one(bench *b, const literal *assume, size_t count) {
    solution out = {.option = b->chosen};
    return solver_solve(b->s, assume, count, &out) == SOLVE_SAT;
}

static void solve_again(bench *b) {
    solve_one(b, NULL, 0);
}

static void solve_what_ifs(bench *b) {
    for (size_t i = 0; i < b->what_if_count; i++) solve_one(b, &b->what_ifs[i], 1);
}

static void evaluate(bench *b) {
    /* The result is used, so that the work is not removed. */
    if (!satisfies(b->p, b->s->enabled, NULL, 0, b->chosen) || plan_cost(b->p, b->chosen).level[0] < 0) puts("?");
}

/* Nanoseconds a call: the median of rounds, each as many calls as fill some milliseconds. */
static double measure(bench *b, void (*work)(bench *), size_t calls) {
    double at[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        int64_t start = cpu_ns(), spent = 0;
        size_t n = 0;
        while (spent < ROUND_NS) {
            for (size_t k = 0; k < BATCH; k += calls, n++) work(b);
            spent = cpu_ns() - start;
        }
        at[i] = (double)spent / (double)(n * calls);
    }
    return median(at, ROUNDS);
}

static void find_what_ifs(arena *mem, bench *b) {
    size_t room = 0;
    for (size_t v = 0; v < b->p->decision_count; v++) room += b->p->vars[v].option_count;
    b->what_ifs = ARENA_ARRAY(mem, room, literal);
    for (size_t v = 0; v < b->p->decision_count; v++) {
        for (unsigned o = 0; o < b->p->vars[v].option_count; o++) {
            literal l = {.mask = (option_mask)1 << o, .var = (var_id)v};
            if (solve_one(b, &l, 1)) b->what_ifs[b->what_if_count++] = l;
        }
    }
}

static void report(arena *mem, const char *name, const problem *p) {
    bench b = {.p = p, .s = solver_new(mem, p)};
    b.chosen = ARENA_ARRAY(mem, p->var_count, uint8_t);
    bool feasible = solve_one(&b, NULL, 0);
    solver_stats before = solver_statistics(b.s);
    solve_one(&b, NULL, 0);
    solver_stats after = solver_statistics(b.s);
    printf("%-24s %4zu %4zu %5zu %5zu", name, p->decision_count, p->var_count - p->decision_count, p->clause_count,
           p->effect_count);
    if (!feasible) {
        puts("  conflict");
        return;
    }
    find_what_ifs(mem, &b);
    double again = measure(&b, solve_again, 1), what_if = measure(&b, solve_what_ifs, b.what_if_count);
    solve_one(&b, NULL, 0);
    double plain = measure(&b, evaluate, 1);
    printf(" %5llu %9.0f %9.0f %6.1f\n", (unsigned long long)(after.decisions - before.decisions), 1e9 / again,
           1e9 / what_if, again / plain);
}

static void print_diags(const diags *d) {
    for (size_t i = 0; i < diags_count(d); i++) {
        const diag *x = diags_at(d, i);
        fprintf(stderr, "%s:%d: %s\n", x->where.file ? x->where.file : "-", x->where.line, x->message);
    }
}

static bool bench_file(const knowledge *k, const char *path) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const scenario *s = scenario_read_file(mem, k, path, &SANDBOX_DEFAULTS, d);
    const problem *p = s ? problem_build(mem, k, s, s->as_of == DATE_UNKNOWN ? k->read_up_to : s->as_of, d) : NULL;
    const char *name = strrchr(path, '/');
    if (p)
        report(mem, name ? name + 1 : path, p);
    else
        print_diags(d);
    arena_free(mem);
    return p != NULL;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fputs("usage: bench_solver PACK SCENARIO...\n", stderr);
        return 2;
    }
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const knowledge *k = knowledge_read(mem, argv[1], &SANDBOX_DEFAULTS, d);
    bool ok = k != NULL;
    if (!k) print_diags(d);
    if (k)
        printf("%-24s %4s %4s %5s %5s %5s %9s %9s %6s\n", "scenario", "dec", "aux", "claus", "effec", "nodes",
               "solves/s", "what-if/s", "ratio");
    for (int i = 2; k && i < argc; i++) ok = bench_file(k, argv[i]) && ok;
    arena_free(mem);
    return ok ? 0 : 1;
}
