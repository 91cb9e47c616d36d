/* The optimum, against clingo on the exported problem, in the configuration that is quickest for that problem. */
#include <stdio.h>
#include <stdlib.h>

#include "clingo_side.h"
#include "measure.h"
#include "rivals.h"
#include "solve/solver.h"

#define IN_PROCESS_BOUND (1.0 / 8)
#define PROCESS_BOUND (1.0 / 2)
#define BATCH 200 /* solves between two looks at the clock */
#define TRIES 3   /* of each configuration, before the best is chosen */

/* --- in process --- */

typedef struct in_process {
    const problem *p;
    solver *s;
    uint8_t *chosen;
    option_mask *possible; /* by decision */
    samples same[2], assumed[2];
} in_process;

static bool solve(in_process *b, const literal *assume) {
    solution out = {.option = b->chosen};
    return solver_solve(b->s, assume, assume != NULL, &out) == SOLVE_SAT;
}

static double same_us(in_process *b) {
    double start = cpu_us();
    for (int i = 0; i < BATCH; i++) solve(b, NULL);
    return (cpu_us() - start) / BATCH;
}

/* Every what-if that fixes one decision to one option and has a plan. */
static double assumed_us(in_process *b) {
    double start = cpu_us();
    size_t n = 0;
    for (size_t v = 0; v < b->p->decision_count; v++) {
        for (unsigned o = 0; o < b->p->vars[v].option_count; o++) {
            literal l = {.mask = (option_mask)1 << o, .var = (var_id)v};
            if (!(b->possible[v] & l.mask)) continue;
            solve(b, &l);
            n++;
        }
    }
    return (cpu_us() - start) / (double)(n ? n : 1);
}

static bool begin(arena *mem, in_process *b, const problem *p) {
    *b = (in_process){.p = p, .s = solver_new(mem, p), .chosen = ARENA_ARRAY(mem, p->var_count, uint8_t)};
    b->possible = ARENA_ARRAY(mem, p->var_count, option_mask);
    for (size_t v = 0; v < p->decision_count; v++) {
        for (unsigned o = 0; o < p->vars[v].option_count; o++) {
            literal l = {.mask = (option_mask)1 << o, .var = (var_id)v};
            if (solve(b, &l)) b->possible[v] |= l.mask;
        }
    }
    return solve(b, NULL);
}

/* NULL: this clingo runs no Lua. */
static const configuration *best_again(const char *file) {
    const configuration *best = NULL;
    double least = 0, same, assumed;
    for (size_t i = 0; i < configuration_count; i++) {
        double total = 0;
        for (int k = 0; k < TRIES; k++) {
            if (!clingo_again(file, &configurations[i], &same, &assumed)) return NULL;
            total += same + assumed;
        }
        if (best && total >= least) continue;
        best = &configurations[i];
        least = total;
    }
    return best;
}

static void measure_in_process(in_process *b, const char *file, const configuration *with) {
    for (int i = 0; i < ROUNDS; i++) {
        double same = 0, assumed = 0;
        samples_add(&b->same[0], same_us(b));
        samples_add(&b->assumed[0], assumed_us(b));
        clingo_again(file, with, &same, &assumed);
        samples_add(&b->same[1], same);
        samples_add(&b->assumed[1], assumed);
    }
}

static const char *words_of(const configuration *c) {
    static char all[128];
    int n = 0;
    all[0] = '\0';
    for (size_t i = 0; i < MOST_WORDS && c->words[i]; i++)
        n += snprintf(all + n, sizeof all - (size_t)n, " %s", c->words[i]);
    return all;
}

int against_clingo_in_process(arena *mem, const subjects *all, const char *scratch) {
    double ours = 0, theirs = 0;
    printf(
        "The optimum in process, against clingo in one process; microseconds a solve, medians of %d rounds in turn.\n"
        "(clingo: the same program again and again, what was learned kept, in its quickest configuration; without start, "
        "grounding and first solve)\n",
        ROUNDS);
    printf("%-24s %9s %9s %7s  %9s %9s %7s\n", "scenario", "acrplan", "clingo", "ratio", "what-if", "clingo", "ratio");
    for (size_t i = 0; i < all->count; i++) {
        in_process b;
        if (!begin(mem, &b, all->at[i].p)) continue;
        const char *file = clingo_file(mem, scratch, b.p, b.possible);
        const configuration *best = best_again(file);
        if (!best) {
            puts("not measured: this clingo runs no Lua");
            return 0;
        }
        measure_in_process(&b, file, best);
        double m[4] = {samples_median(&b.same[0]), samples_median(&b.same[1]), samples_median(&b.assumed[0]),
                       samples_median(&b.assumed[1])};
        printf("%-24s %9.2f %9.2f %7.3f  %9.2f %9.2f %7.3f %s\n", all->at[i].name, m[0], m[1], m[0] / m[1], m[2], m[3],
               m[2] / m[3], words_of(best));
        ours += m[0] + m[2];
        theirs += m[1] + m[3];
    }
    printf("%-24s", "all");
    return !print_ratio(ours, theirs, IN_PROCESS_BOUND);
}

/* --- whole processes --- */

static const configuration *best_process(const char *file) {
    const configuration *best = &configurations[0];
    double least = 0;
    for (size_t i = 0; i < configuration_count; i++) {
        double total = 0;
        for (int k = 0; k < TRIES; k++) total += clingo_process(file, &configurations[i]);
        if (i > 0 && total >= least) continue;
        best = &configurations[i];
        least = total;
    }
    return best;
}

int against_clingo_processes(arena *mem, const subjects *all, const char *scratch, const char *acrplan) {
    double sum[3] = {0};
    printf(
        "Whole processes, milliseconds of processor time, medians of %d in turn.\n"
        "(brief: acrplan plan --brief, the plan's options, cost and warnings; clingo prints the options; acrplan plan: with reasons, "
        "alternatives and all explanations, as text)\n",
        ROUNDS);
    printf("%-24s %9s %9s %9s %7s %7s\n", "scenario", "brief", "acrplan", "clingo", "ratio", "ratio");
    for (size_t i = 0; i < all->count; i++) {
        samples at[3] = {{0}};
        if (!all->at[i].file) continue;
        const char *file = clingo_file(mem, scratch, all->at[i].p, NULL);
        const configuration *best = best_process(file);
        const char *brief[] = {acrplan, "plan", all->at[i].file, "--knowledge", "knowledge/acr", "--brief", NULL},
                   *plan[] = {acrplan, "plan", all->at[i].file, "--knowledge", "knowledge/acr", NULL};
        for (int k = 0; k < ROUNDS; k++) {
            samples_add(&at[0], run_us(brief, NULL, 0));
            samples_add(&at[2], clingo_process(file, best));
            samples_add(&at[1], run_us(plan, NULL, 0));
        }
        double m[3];
        for (int k = 0; k < 3; k++) sum[k] += m[k] = samples_median(&at[k]);
        printf("%-24s %9.2f %9.2f %9.2f %7.3f %7.3f %s\n", all->at[i].name, m[0] / 1e3, m[1] / 1e3, m[2] / 1e3,
               m[0] / m[2], m[1] / m[2], words_of(best));
    }
    printf("%-24s   %9.3f with everything explained\n", "all", sum[1] / sum[2]);
    printf("%-24s", "all: acrplan plan --brief");
    return !print_ratio(sum[0], sum[2], PROCESS_BOUND);
}
