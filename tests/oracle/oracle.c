/* oracle - the solver and its explanations against clingo
 *
 *     oracle PACK SCRATCH FIRST COUNT [CASES...]
 *
 * First the saved cases, then the problems of the seeds FIRST .. FIRST+COUNT-1. A disagreement prints its seed; ACRPLAN_SEED=n runs that
 * seed alone. With SAVE=1 the problem of a disagreement becomes tests/oracle/cases/seed-N.lp, with clingo's answers as what is expected:
 * they are to be read before they are kept. The last line sums up; the exit status is 0 when nothing disagreed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../unit/random_pack.h"
#include "../unit/random_problem.h"
#include "cases.h"
#include "compare.h"
#include "generate.h"
#include "script/script.h"

typedef struct run {
    const knowledge *k;
    const char *scratch;
    buf facts, text;
    tally all;
} run;

static void stop(const char *what, const diags *d) {
    fprintf(stderr, "oracle: %s\n", what);
    for (size_t i = 0; d && i < diags_count(d); i++)
        fprintf(stderr, "%s:%d: %s\n", diags_at(d, i)->where.file, diags_at(d, i)->where.line, diags_at(d, i)->message);
    exit(3);
}

/* --- problems by seed --- */

static const problem *of_small(run *r, arena *mem, dice *d) {
    (void)r;
    workshop *w = ARENA_NEW(mem, workshop);
    random_problem(d, w);
    return &w->p;
}

static const problem *of_random_pack(run *r, arena *mem, dice *d) {
    (void)r;
    random_pack *pack = random_pack_make(mem, below(d, 1000000));
    return problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
}

static const problem *of_statements(run *r, arena *mem, dice *d) {
    (void)r;
    return generate_small(mem, d);
}

static const problem *of_scenario(run *r, arena *mem, dice *d) {
    diags *said = diags_new(mem);
    buf_truncate(&r->text, 0);
    generate_scenario(&r->text, r->k, d);
    const scenario *s = scenario_read(mem, r->k, "scenario", buf_data(&r->text), r->text.len, &SANDBOX_DEFAULTS, said);
    if (!s) {
        puts(buf_data(&r->text));
        stop("a scenario that the reader refuses", said);
    }
    return problem_build_bare(mem, r->k, s, s->as_of, said);
}

static const struct {
    const char *name;
    const problem *(*make)(run *r, arena *mem, dice *d);
} kinds[] = {{"small", of_small},
             {"scenario", of_scenario},
             {"statements", of_statements},
             {"scenario", of_scenario},
             {"random pack", of_random_pack}};

static void save(inquiry *q, unsigned seed, const char *name) {
    const char *wanted = getenv("SAVE"), *file = arena_printf(q->mem, "tests/oracle/cases/seed-%u.lp", seed);
    if (!wanted || strcmp(wanted, "1") != 0) return;
    if (!case_save(q, file, name)) stop("the case cannot be written", NULL);
    printf("# %s: saved as %s\n", name, file);
}

static void run_seed(run *r, unsigned seed) {
    const size_t kind = seed % (sizeof kinds / sizeof kinds[0]);
    dice d = {.state = seed};
    arena *mem = arena_new(0);
    inquiry q;
    const problem *p = kinds[kind].make(r, mem, &d);
    const char *name = arena_printf(mem, "seed %u (%s)", seed, kinds[kind].name);
    if (!p) stop("a problem that cannot be built", NULL);
    inquiry_open(&q, mem, r->scratch, p, &r->facts);
    if (chance(&d, 25)) ours_split(&q);
    if (!compare(&q, &d, name, &r->all)) save(&q, seed, name);
    arena_free(mem);
}

static void run_case(run *r, const char *file) {
    dice d = {.state = 1};
    arena *mem = arena_new(0);
    inquiry q;
    expectation e;
    const problem *p = case_read(mem, file, &e);
    if (!p) stop(file, NULL);
    inquiry_open(&q, mem, r->scratch, p, &r->facts);
    if (!case_holds(&q, file, &e)) r->all.wrong++;
    compare(&q, &d, file, &r->all);
    arena_free(mem);
}

static void run_seeds(run *r, const char *first, const char *count) {
    const char *only = getenv("ACRPLAN_SEED");
    if (only && !*only) only = NULL;
    unsigned from = (unsigned)strtoul(only ? only : first, NULL, 10);
    unsigned until = only ? from + 1 : from + (unsigned)strtoul(count, NULL, 10);
    for (unsigned seed = from; seed < until; seed++) run_seed(r, seed);
}

int main(int argc, char **argv) {
    if (argc < 5) {
        fputs("usage: oracle PACK SCRATCH FIRST COUNT [CASES...]\n", stderr);
        return 2;
    }
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    run r = {.k = knowledge_read(mem, argv[1], &SANDBOX_DEFAULTS, d), .scratch = argv[2]};
    if (!r.k) stop("the pack cannot be read", d);
    for (int i = 5; i < argc; i++) run_case(&r, argv[i]);
    run_seeds(&r, argv[3], argv[4]);
    const tally *t = &r.all;
    printf(
        "%u problems: %u with a plan, %u without; %u why-nots; %u families of several cores, the largest %zu cores and %zu "
        "corrections; %u undecided, %u disagreements\n",
        t->problems, t->plans, t->conflicts, t->why_nots, t->several, t->most_cores, t->most_corrections, t->undecided,
        t->wrong);
    buf_free(&r.facts);
    buf_free(&r.text);
    arena_free(mem);
    return t->wrong || t->undecided ? 1 : 0;
}
