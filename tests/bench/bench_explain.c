/* bench_explain - how long everything takes that is explained about an answer, for each scenario given
 *
 *     bench_explain PACK DAY SCENARIO...
 *
 * Milliseconds of processor time, medians of ROUNDS: of a conflict all minimal cores with their proofs, days and repairs, each solved anew;
 * of a plan the price tags, ties with runners-up, the frontier, and the break-points of all quantities. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "explain/explain.h"
#include "script/script.h"

#define ROUNDS 31
#define BOUND_MS 100.0
#define MARGIN 10

static double cpu_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); /* others may want the core too */
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_value(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return a < b ? -1 : a > b;
}

typedef void work(arena *mem, const answer *a);

static void clashes(arena *mem, const answer *a) {
    explain_clash(mem, a->problem, NULL);
}

static void price_tags_of(arena *mem, const answer *a) {
    explain_prices(mem, a);
}

static void ties_of(arena *mem, const answer *a) {
    explain_ties(mem, a, MARGIN);
}

static void frontier_of(arena *mem, const answer *a) {
    explain_frontier(mem, a);
}

static void breaks_of(arena *mem, const answer *a) {
    explain_break_points(mem, a);
}

static double median(work *what, const answer *a) {
    double at[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        arena *mem = arena_new(0);
        double start = cpu_ms();
        what(mem, a);
        at[i] = cpu_ms() - start;
        arena_free(mem);
    }
    qsort(at, ROUNDS, sizeof *at, by_value);
    return at[ROUNDS / 2];
}

static double report(const char *name, const answer *a) {
    const char *slash = strrchr(name, '/');
    printf("%-28s", slash ? slash + 1 : name);
    if (a->kind == ANSWER_CONFLICT) {
        double ms = median(clashes, a);
        printf(" %8.2f %8s %8s %8s %8s %8.2f\n", ms, "", "", "", "", ms);
        return ms;
    }
    static work *const parts[] = {price_tags_of, ties_of, frontier_of, breaks_of};
    double sum = 0;
    printf(" %8s", "");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        double ms = median(parts[i], a);
        printf(" %8.2f", ms);
        sum += ms;
    }
    printf(" %8.2f\n", sum);
    return sum;
}

static int fail(const diags *d) {
    for (size_t i = 0; i < diags_count(d); i++)
        fprintf(stderr, "%s:%d: %s\n", diags_at(d, i)->where.file, diags_at(d, i)->where.line, diags_at(d, i)->message);
    return 2;
}

int main(int argc, char **argv) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    date day;
    date_precision precision;
    double worst = 0;
    if (argc < 4 || !date_parse(argv[2], false, &day, &precision)) return 2;
    const knowledge *k = knowledge_read(mem, argv[1], &SANDBOX_DEFAULTS, d);
    if (!k) return fail(d);
    printf("explained on %s, milliseconds  conflict   prices     ties frontier   breaks      sum\n", argv[2]);
    for (int i = 3; i < argc; i++) {
        const scenario *s = scenario_read_file(mem, k, argv[i], &SANDBOX_DEFAULTS, d);
        const problem *p = s ? problem_build(mem, k, s, day, d) : NULL;
        if (!p) return fail(d);
        double ms = report(argv[i], answer_make(mem, p));
        if (ms > worst) worst = ms;
    }
    printf("%-28s %8.2f  %s: under %.0f\n", "the longest", worst, worst < BOUND_MS ? "met" : "MISSED", BOUND_MS);
    arena_free(mem);
    return 0;
}
