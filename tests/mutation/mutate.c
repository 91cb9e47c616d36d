/* mutate.c - do the tables of cases notice when a fact is wrong?
 *
 * Makes mutants of a pack: a period dropped, its begin or end moved by a month, its meaning turned round. A mutant is killed when some
 * case of the tables fails on it. Says which mutants live, and the score. A mutant that no design could tell does not count: it moves a
 * period over days on which its option does not exist, or a rule that other facts imply. Lint's world of all designs is asked for that.
 * What deploys a design is left alone: no plan is another for it, and tests/deploy reads it back from the templates.
 *
 *     mutate [--every N] [--part I/M] [--least PERCENT] PACK TABLE...
 *
 * --every N tries one mutant in N; --part I/M tries the I-th of M shares. Exit status 1 when the score is below --least. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "cases/cases.h"
#include "lint/world.h"
#include "report/report.h"
#include "script/script.h"

#define MONTH 31
#define CONFLICTS 2000 /* of a search for a design that tells; then there may be one */

typedef struct trial {
    const test_case *what;
    const scenario *s;
    bool *uses; /* per fact: its report refers to it */
} trial;

typedef struct lab {
    arena *mem;
    const knowledge *k;
    VEC(trial) trials;
    world *w;             /* NULL: too large to be asked */
    VEC(literal) in_play; /* by life, counted over all facts, and row of the world: the designs that show it */
    VEC(date) days;       /* on which some fact begins or ends, in order */
} lab;

static void fail(const char *what, const diags *d) {
    fprintf(stderr, "mutate: %s\n", what);
    for (size_t i = 0; d && i < diags_count(d); i++)
        fprintf(stderr, "%s:%d: %s\n", diags_at(d, i)->where.file, diags_at(d, i)->where.line, diags_at(d, i)->message);
    exit(2);
}

/* --- the cases --- */

typedef struct noting {
    const lab *l;
    bool *uses;
} noting;

static void note_use(const char *id, void *ctx) {
    const noting *n = ctx;
    uint32_t f = names_find(n->l->k->fact_names, id);
    if (f != NAME_NONE) n->uses[f] = true;
}

/* All checks on the report that `k` leads to. */
static bool passes(const lab *l, const knowledge *k, const trial *t, bool *uses) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const explanation *e = case_answer(mem, k, t->s, t->what->on, d);
    xmlDocPtr report = e ? report_build(mem, e) : NULL;
    bool fine = report != NULL;
    for (size_t i = 0; fine && i < t->what->check_count; i++)
        fine = case_check_holds(&t->what->checks[i], k, t->what->on, report);
    if (uses && report) case_references(report, note_use, &(noting){l, uses});
    xmlFreeDoc(report);
    arena_free(mem);
    return fine;
}

static void add_trial(lab *l, const test_case *c, diags *d) {
    trial t = {.what = c, .s = case_scenario(l->mem, l->k, c, d), .uses = ARENA_ARRAY(l->mem, l->k->fact_count, bool)};
    if (!t.s) fail("a case cannot be read", d);
    if (!passes(l, l->k, &t, t.uses)) {
        fprintf(stderr, "mutate: %s:%d fails before anything is changed\n", c->where.file, c->where.line);
        return;
    }
    note_use(c->name, &(noting){l, t.uses});
    for (size_t i = 0; i < c->check_count; i++)
        if (c->checks[i].about) note_use(c->checks[i].about, &(noting){l, t.uses});
    vec_push(l->mem, &l->trials, t);
}

static void add_table(lab *l, const char *path) {
    diags *d = diags_new(l->mem);
    const case_table *t = case_table_read(l->mem, l->k, path, d);
    if (!t || diags_any_error(d)) fail(path, d);
    for (size_t i = 0; i < t->count; i++) add_trial(l, &t->cases[i], d);
}

/* --- mutants --- */

typedef enum operator{ DROPPED, LATER, EARLIER, LONGER, SHORTER, TURNED, OPERATORS } operator;
static const char *const OPERATOR_NAMES[] = {
    "dropped",     "begins a month later", "begins a month earlier", "ends a month later", "ends a month earlier",
    "turned round"};

typedef struct mutant {
    fact_id fact;
    size_t life;
    operator how;
    date first, after; /* the days on which it differs: `after` is no longer one */
} mutant;

typedef VEC(mutant) mutants;

static bool touches_before(const fact *f, size_t i) {
    return i > 0 && f->lives[i - 1].when_true.until.day == f->lives[i].when_true.since.day;
}

static bool touches_after(const fact *f, size_t i) {
    return i + 1 < f->life_count && f->lives[i + 1].when_true.since.day == f->lives[i].when_true.until.day;
}

static void offer(const lab *l, mutants *out, mutant m) {
    if (m.first < l->k->covers_from) m.first = l->k->covers_from;
    if (m.first < m.after) vec_push(l->mem, out, m);
}

static bool keeps_out(const life *x) {
    return x->state == LIFECYCLE_ABSENT || x->state == LIFECYCLE_CLOSED || x->state == LIFECYCLE_RETIRED;
}

/* Nothing changes when nothing says that an option is available which was never out of reach; plans tell only that it came. */
static bool says_nothing(const fact *f, size_t i) {
    if (f->lives[i].kind != FACT_LIFECYCLE || f->lives[i].state != LIFECYCLE_AVAILABLE) return false;
    for (size_t j = 0; j < i; j++)
        if (keeps_out(&f->lives[j])) return false;
    return true;
}

/* Where two periods meet, the end of the first is the begin of the second: it is moved once. */
static bool is_deployed(fact_kind kind) {
    return kind == FACT_RESOURCE || kind == FACT_BY_HAND;
}

static void add_mutants(lab *l, mutants *out, fact_id f, size_t i) {
    const fact *whole = &l->k->facts[f];
    date since = whole->lives[i].when_true.since.day, until = whole->lives[i].when_true.until.day;
    offer(l, out, (mutant){f, i, TURNED, since, until});
    if (says_nothing(whole, i) && !touches_before(whole, i)) return;
    if (!says_nothing(whole, i)) offer(l, out, (mutant){f, i, DROPPED, since, until});
    if (since >= l->k->covers_from) {
        if (until - since > MONTH) offer(l, out, (mutant){f, i, LATER, since, since + MONTH});
        bool room = i == 0 || since - whole->lives[i - 1].when_true.since.day > MONTH;
        if (room && since - MONTH >= l->k->covers_from) offer(l, out, (mutant){f, i, EARLIER, since - MONTH, since});
    }
    if (until == DATE_OPEN || touches_after(whole, i)) return;
    offer(l, out, (mutant){f, i, LONGER, until, until + MONTH});
    if (until - since > MONTH) offer(l, out, (mutant){f, i, SHORTER, until - MONTH, until});
}

static const cond *opposite(lab *l, const cond *c) {
    const cond **kid = ARENA_NEW(l->mem, const cond *);
    cond *out = ARENA_NEW(l->mem, cond);
    *kid = c;
    *out = (cond){.op = COND_NOT, .whose = c->whose, .kid_count = 1, .kids = kid};
    return out;
}

static lifecycle_state other_state(lifecycle_state s) {
    return s == LIFECYCLE_AVAILABLE || s == LIFECYCLE_PREVIEW ? LIFECYCLE_ABSENT : LIFECYCLE_AVAILABLE;
}

static void turn_amounts(lab *l, life *x) {
    case_amount *cases = ARENA_ARRAY(l->mem, x->case_count, case_amount);
    for (size_t i = 0; i < x->case_count; i++) {
        cases[i] = x->cases[i];
        cases[i].value += x->kind == FACT_PRICE ? cases[i].value / 10 + 10000 : AMOUNT_ONE;
    }
    x->cases = cases;
    if (x->kind == FACT_PRICE && x->unknown) x->when = opposite(l, x->when);
}

static bool forbids(transition_how how) {
    return how == TRANSITION_IMPOSSIBLE || how == TRANSITION_CREATION_ONLY;
}

static void turn(lab *l, life *x) {
    switch (x->kind) {
    case FACT_RULE:
    case FACT_DEFINITION: x->then = opposite(l, x->then); break;
    case FACT_LIMIT:
    case FACT_RATE:
    case FACT_PRICE: turn_amounts(l, x); break;
    case FACT_LIFECYCLE: x->state = other_state(x->state); break;
    case FACT_DEFAULT: x->options = x->options == 1 ? 2 : x->options >> 1; break;
    case FACT_TRANSITION: x->how = forbids(x->how) ? TRANSITION_STEPS : TRANSITION_IMPOSSIBLE; break;
    case FACT_CAPABILITY: x->region_count--; break;
    case FACT_CHECK: x->judged = x->judged == VERDICT_SOUND ? VERDICT_WRONG : VERDICT_SOUND; break;
    default: x->when = opposite(l, x->when); break;
    }
}

static const knowledge *make(lab *l, const mutant *m) {
    const fact *old = &l->k->facts[m->fact];
    knowledge *k = ARENA_NEW(l->mem, knowledge);
    fact *facts = ARENA_ARRAY(l->mem, l->k->fact_count, fact);
    life *lives = ARENA_ARRAY(l->mem, old->life_count, life);
    memcpy(facts, l->k->facts, l->k->fact_count * sizeof *facts);
    memcpy(lives, old->lives, old->life_count * sizeof *lives);
    *k = *l->k;
    k->facts = facts;
    facts[m->fact].lives = lives;
    size_t i = m->life;
    date shift = m->how == LATER || m->how == LONGER ? MONTH : -MONTH;
    switch (m->how) {
    case DROPPED:
        memmove(&lives[i], &lives[i + 1], (old->life_count - i - 1) * sizeof *lives);
        facts[m->fact].life_count--;
        break;
    case LATER:
    case EARLIER:
        lives[i].when_true.since.day += shift;
        if (touches_before(old, i)) lives[i - 1].when_true.until.day += shift;
        break;
    case LONGER:
    case SHORTER: lives[i].when_true.until.day += shift; break;
    default: turn(l, &lives[i]); break;
    }
    return k;
}

/* --- mutants that no design could tell --- */

static bool is_shown_by_when(fact_kind kind) {
    return kind == FACT_LIMIT || kind == FACT_RATE || kind == FACT_PRICE || kind == FACT_CAVEAT ||
           kind == FACT_PRACTICE || kind == FACT_STEP || kind == FACT_NOTE || kind == FACT_DISPUTE ||
           kind == FACT_ENTRY;
}

/* A rule is there for what it alone forbids, a lifecycle and a transition for their options. */
static literal in_play_at(world *w, const life *x, uint16_t row) {
    literal kids[3] = {world_constant(true), world_constant(true), world_constant(true)};
    if (row) kids[0] = (literal){.mask = 2, .var = w->present[row]};
    if (x->kind == FACT_LIFECYCLE || x->kind == FACT_TRANSITION)
        kids[1] = world_option(w, world_whose(x, row), x->setting, x->options);
    if (is_shown_by_when(x->kind) || x->kind == FACT_RULE) kids[1] = world_fold(w, x->when, row);
    if (x->kind == FACT_RULE) kids[2] = world_not(w, world_fold(w, x->then, row));
    return world_and(w, kids, 3);
}

static void add_in_play(lab *l, const fact *f, const life *x) {
    for (uint16_t row = 0; row < l->w->row_count; row++) {
        bool may = world_row_has(l->w, row, f->kind);
        literal is = may ? in_play_at(l->w, x, row) : world_constant(false);
        vec_push(l->mem, &l->in_play, is);
    }
}

static int by_day(const void *x, const void *y) {
    const date *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

static void add_days(lab *l) {
    for (size_t f = 0; f < l->k->fact_count; f++) {
        for (size_t i = 0; i < l->k->facts[f].life_count; i++) {
            vec_push(l->mem, &l->days, l->k->facts[f].lives[i].when_true.since.day);
            vec_push(l->mem, &l->days, l->k->facts[f].lives[i].when_true.until.day);
        }
    }
    qsort(l->days.at, l->days.len, sizeof *l->days.at, by_day);
}

static void add_world(lab *l) {
    lint *finds = ARENA_NEW(l->mem, lint);
    *finds = (lint){.mem = l->mem, .k = l->k};
    l->w = world_new(finds, 2);
    if (l->w->overflow) {
        l->w = NULL;
        return;
    }
    for (size_t f = 0; f < l->k->fact_count; f++)
        for (size_t i = 0; i < l->k->facts[f].life_count; i++)
            add_in_play(l, &l->k->facts[f], &l->k->facts[f].lives[i]);
    world_ready(l->w);
}

/* Could some design show the life on that day, were it not for the life itself? */
static bool may_show(const lab *l, const mutant *m, size_t i, date on) {
    uint32_t n = l->w->first_life[m->fact] + (uint32_t)i;
    world_wake(l->w, &l->in_play.at[n * l->w->row_count], l->w->row_count);
    if (!world_on(l->w, on, n)) return true;
    bool may = false;
    for (uint16_t row = 0; row < l->w->row_count && !may; row++) {
        literal is = l->in_play.at[n * l->w->row_count + row];
        may = world_assume(l->w, is) && world_complete(l->w, CONFLICTS) != WORLD_IMPOSSIBLE;
        world_back(l->w);
    }
    return may;
}

static bool may_matter_on(const lab *l, const mutant *m, date on) {
    bool two = (m->how == LATER || m->how == EARLIER) && touches_before(&l->k->facts[m->fact], m->life);
    return may_show(l, m, m->life, on) || (two && may_show(l, m, m->life - 1, on));
}

static bool may_matter(const lab *l, const mutant *m) {
    bool is_rule = l->k->facts[m->fact].lives[m->life].kind == FACT_RULE;
    if (!l->w || m->how == TURNED || (m->how == DROPPED && !is_rule) || may_matter_on(l, m, m->first)) return true;
    date last = m->first;
    for (size_t i = 0; i < l->days.len && l->days.at[i] < m->after; i++) {
        if (l->days.at[i] <= last) continue;
        last = l->days.at[i];
        if (may_matter_on(l, m, last)) return true;
    }
    return false;
}

/* --- the run --- */

static bool killed_by(const lab *l, const knowledge *k, const mutant *m, bool using) {
    for (size_t i = 0; i < l->trials.len; i++) {
        const trial *t = &l->trials.at[i];
        if (t->what->on < m->first || t->what->on >= m->after || t->uses[m->fact] != using) continue;
        if (!passes(l, k, t, NULL)) return true;
    }
    return false;
}

static bool is_killed(lab *l, const mutant *m) {
    arena *all = l->mem;
    l->mem = arena_new(0);
    const knowledge *k = make(l, m);
    bool killed = killed_by(l, k, m, true) || killed_by(l, k, m, false);
    arena_free(l->mem);
    l->mem = all;
    return killed;
}

static void tell_survivor(const lab *l, const mutant *m) {
    const life *x = &l->k->facts[m->fact].lives[m->life];
    char first[DATE_CHARS], after[DATE_CHARS];
    printf("%s:%d: %s %s lives: %s; nothing asks between %s and %s\n", x->where.file, x->where.line,
           fact_kind_name(x->kind), l->k->facts[m->fact].id, OPERATOR_NAMES[m->how],
           date_format(m->first, DATE_DAY, first),
           m->after == DATE_OPEN ? "today" : date_format(m->after, DATE_DAY, after));
}

static int run(lab *l, const mutants *list, size_t every, size_t part, size_t parts, int least) {
    size_t tried[OPERATORS] = {0}, killed[OPERATORS] = {0}, all = 0, dead = 0, vain = 0;
    for (size_t i = part * every; i < list->len; i += every * parts) {
        const mutant *m = &list->at[i];
        bool gone = is_killed(l, m);
        if (!gone && !may_matter(l, m)) {
            vain++;
            continue;
        }
        if (!gone) tell_survivor(l, m);
        tried[m->how]++, all++;
        killed[m->how] += gone, dead += gone;
    }
    for (int o = 0; o < OPERATORS; o++) printf("%-24s %5zu of %5zu killed\n", OPERATOR_NAMES[o], killed[o], tried[o]);
    printf("%zu others that no design could tell\n", vain);
    int score = all ? (int)(dead * 1000 / all) : 1000;
    printf("%zu cases, %zu mutants, %zu killed: %d.%d %%\n", l->trials.len, all, dead, score / 10, score % 10);
    return score < least * 10;
}

static size_t number(const char *s) {
    long n = s ? strtol(s, NULL, 10) : 0;
    return n > 0 ? (size_t)n : 1;
}

int main(int argc, char **argv) {
    lab l = {.mem = arena_new(0)};
    diags *d = diags_new(l.mem);
    size_t every = 1, part = 0, parts = 1;
    int least = 0, i = 1;
    for (; i + 1 < argc && strncmp(argv[i], "--", 2) == 0; i += 2) {
        if (strcmp(argv[i], "--every") == 0) every = number(argv[i + 1]);
        if (strcmp(argv[i], "--least") == 0) least = (int)number(argv[i + 1]);
        if (strcmp(argv[i], "--part") == 0 && strchr(argv[i + 1], '/')) {
            part = number(argv[i + 1]) - 1;
            parts = number(strchr(argv[i + 1], '/') + 1);
        }
    }
    if (i + 1 >= argc) fail("mutate [--every N] [--part I/M] [--least PERCENT] PACK TABLE...", NULL);
    l.k = knowledge_read(l.mem, argv[i], &SANDBOX_DEFAULTS, d);
    if (!l.k) fail(argv[i], d);
    for (i++; i < argc; i++) add_table(&l, argv[i]);
    mutants list = {0};
    for (size_t f = 0; f < l.k->fact_count; f++)
        for (size_t j = 0; j < l.k->facts[f].life_count; j++)
            if (!is_deployed(l.k->facts[f].lives[j].kind)) add_mutants(&l, &list, (fact_id)f, j);
    setvbuf(stdout, NULL, _IOLBF, 0);
    add_days(&l);
    add_world(&l);
    int status = run(&l, &list, every, part, parts, least);
    arena_free(l.mem);
    return status;
}
