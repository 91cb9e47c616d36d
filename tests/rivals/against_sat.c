/* One core and all relaxations, against SAT solvers.
 *
 * "From the problem": each side begins with the frozen problem, as the program does; the SAT solvers read its clauses. "Loaded": the same
 * questions to solvers that hold the problem already. */
#include <stdio.h>

#include "base/vec.h"
#include "explain_side.h"
#include "measure.h"
#include "rivals.h"

#define CORE_BOUND (1.0 / 3)
#define RELAX_BOUND (1.0 / 6)
#define MOST_QUESTIONS 8 /* of one problem */

typedef VEC(excluded) questions;
typedef void answering(loaded *, const excluded *);

/* --- the questions --- */

static void ask_about_options(arena *mem, questions *to, excluded q, solver *s) {
    cnf c = cnf_of(mem, q.p);
    size_t count = 0;
    for (size_t v = 0; v < q.p->decision_count; v++) {
        for (unsigned o = 0; o < q.p->vars[v].option_count && count < MOST_QUESTIONS; o++) {
            q.assume = (literal){.mask = (option_mask)1 << o, .var = (var_id)v};
            q.as_literal = cnf_option(&c, (var_id)v, o);
            if (solver_satisfiable(s, &q.assume, 1, NULL) != SOLVE_UNSAT) continue;
            vec_push(mem, to, q);
            count++;
        }
    }
}

static questions questions_of(arena *mem, const subjects *all) {
    questions out = {0};
    for (size_t i = 0; i < all->count; i++) {
        excluded q = excluded_whole(mem, all->at[i].p);
        if (q.p->budget != INT64_MAX) continue;
        solver *s = solver_new(mem, q.p);
        if (solver_satisfiable(s, NULL, 0, NULL) == SOLVE_UNSAT)
            vec_push(mem, &out, q);
        else
            ask_about_options(mem, &out, q, s);
    }
    return out;
}

/* --- measuring: microseconds a question, over all of them --- */

static double from_problems(const questions *all, enum side who, answering *how) {
    double spent = 0;
    for (size_t i = 0; i < all->len; i++) spent += fresh_us(who, &all->at[i], how);
    return spent / (double)all->len;
}

/* The first answer of each problem is not counted: it makes what is made once. */
static double when_loaded(const questions *all, enum side who, answering *how) {
    double spent = 0;
    loaded x = {0};
    const problem *at_hand = NULL;
    for (size_t i = 0; i < all->len; i++) {
        const excluded *q = &all->at[i];
        if (q->p != at_hand) {
            if (at_hand) unload(&x);
            at_hand = q->p;
            x = load(who, at_hand);
            how(&x, q);
        }
        double start = cpu_us();
        how(&x, q);
        spent += cpu_us() - start;
    }
    if (at_hand) unload(&x);
    return spent / (double)all->len;
}

static void measure(const questions *all, double (*us)(const questions *, enum side, answering *), answering *how,
                    double medians[SIDES]) {
    samples at[SIDES] = {{0}};
    for (int i = 0; i < ROUNDS; i++)
        for (int who = OURS; who < SIDES; who++) samples_add(&at[who], us(all, (enum side)who, how));
    for (int who = OURS; who < SIDES; who++) medians[who] = samples_median(&at[who]);
}

/* False where the bound (0: none) is missed. */
static bool report(const char *what, const double m[SIDES], enum side rival, double bound) {
    static const char *const sides[] = {"acrplan", "picosat", "cadical"};
    printf("  %-34s %9.2f  %s %9.2f", what, m[OURS], sides[rival], m[rival]);
    return print_ratio(m[OURS], m[rival], bound);
}

int against_sat(arena *mem, const subjects *all, const char *what) {
    questions list = questions_of(mem, all);
    double m[SIDES];
    int missed = 0;
    if (!list.len) return 0;
    printf("Explanations of %s: %zu questions, microseconds each, medians of %d rounds in turn\n", what, list.len,
           ROUNDS);
    measure(&list, from_problems, answer_core, m);
    missed += !report("one core, from the problem", m, PICOSAT, CORE_BOUND);
    missed += !report("one core, from the problem", m, CADICAL, CORE_BOUND);
    measure(&list, from_problems, answer_relaxations, m);
    missed += !report("all relaxations, from the problem", m, PICOSAT, RELAX_BOUND);
    report("all relaxations, from the problem", m, CADICAL, 0);
    measure(&list, when_loaded, answer_core, m);
    report("one core, loaded", m, PICOSAT, 0);
    report("one core, loaded", m, CADICAL, 0);
    measure(&list, when_loaded, answer_relaxations, m);
    report("all relaxations, loaded", m, PICOSAT, 0);
    report("all relaxations, loaded", m, CADICAL, 0);
    return missed;
}
