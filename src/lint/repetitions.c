/* Facts that say the same on the same day, and facts about one thing that say different things there. Conditions are compared as they
 * are written; what follows from several facts together is the business of aims.c. */
#include <string.h>

#include "lint/lint_impl.h"

/* --- equal conditions and amounts --- */

static bool same_sum(const expr *x, const expr *y);

static bool same_cond(const cond *x, const cond *y) {
    if (x == y) return true;
    if (!x || !y || x->op != y->op || x->whose != y->whose || x->id != y->id || x->cmp != y->cmp) return false;
    if (x->mask != y->mask || x->day != y->day || x->bound != y->bound || x->kid_count != y->kid_count) return false;
    if ((x->name != NULL) != (y->name != NULL) || (x->name && strcmp(x->name, y->name) != 0)) return false;
    if (x->op == COND_COMPARE && !same_sum(x->sum, y->sum)) return false;
    for (size_t i = 0; i < x->kid_count; i++)
        if (!same_cond(x->kids[i], y->kids[i])) return false;
    return true;
}

static bool same_sum(const expr *x, const expr *y) {
    if (x == y) return true;
    if (!x || !y || x->constant != y->constant || x->term_count != y->term_count) return false;
    for (size_t i = 0; i < x->term_count; i++)
        if (x->terms[i].factor != y->terms[i].factor || x->terms[i].quantity != y->terms[i].quantity ||
            !same_cond(x->terms[i].when, y->terms[i].when))
            return false;
    return true;
}

static bool same_case(const case_amount *x, const case_amount *y) {
    const cond *a = x->when ? x->when : &COND_ALWAYS, *b = y->when ? y->when : &COND_ALWAYS;
    return a->op == b->op && (a->op == COND_TRUE || same_cond(a, b));
}

static bool same_cases(const life *x, const life *y) {
    if (x->case_count != y->case_count || x->unknown != y->unknown) return false;
    for (size_t i = 0; i < x->case_count; i++)
        if (!same_case(&x->cases[i], &y->cases[i]) || x->cases[i].value != y->cases[i].value ||
            x->cases[i].unit != y->cases[i].unit)
            return false;
    return true;
}

/* --- two periods of different facts --- */

typedef struct entry {
    const fact *f;
    const life *v;
} entry;

typedef VEC(entry) entry_list;

/* Some instance has both. */
static bool related(const knowledge *k, const fact *x, const fact *y) {
    return kind_is(k, x->kind, y->kind) || kind_is(k, y->kind, x->kind) || x->kind == y->kind;
}

static bool meet(const lint *l, const entry *x, const entry *y) {
    const life *a = x->v, *b = y->v;
    return x->f != y->f && period_meets(&a->when_true, &b->when_true) && related(l->k, x->f, y->f) &&
           (a->when_true.until.day > l->k->covers_from && b->when_true.until.day > l->k->covers_from);
}

static const char *first_common_day(lint *l, const life *x, const life *y) {
    date a = x->when_true.since.day, b = y->when_true.since.day, day = a > b ? a : b;
    return lint_day(l, day > l->k->covers_from ? day : l->k->covers_from);
}

static void say(lint *l, const entry *x, const entry *y, diag_severity how_bad, const char *hint, const char *what) {
    place first = lint_place(l, x->f, x->v);
    lint_say(l, how_bad, lint_place(l, y->f, y->v), hint, "%s: '%s' and '%s' (%s:%d), from %s on", what, y->f->id,
             x->f->id, first.file, first.line, first_common_day(l, x->v, y->v));
}

static const char ONE_FACT[] = "keep one of them";
static const char ENDS[] = "end one of them before the other begins";

static void compare_states(lint *l, const entry *x, const entry *y) {
    const life *a = x->v, *b = y->v;
    if (a->setting != b->setting || a->whose != b->whose || !(a->options & b->options)) return;
    if (a->kind == FACT_LIFECYCLE && a->state != b->state)
        say(l, x, y, DIAG_ERROR, ENDS, "one option is in two states");
    else
        say(l, x, y, DIAG_WARNING, ONE_FACT, "two facts say the same");
}

static void compare_defaults(lint *l, const entry *x, const entry *y) {
    const life *a = x->v, *b = y->v;
    if (a->setting != b->setting || a->whose != b->whose) return;
    if (a->options != b->options)
        say(l, x, y, DIAG_ERROR, ENDS, "one setting has two defaults");
    else
        say(l, x, y, DIAG_WARNING, ONE_FACT, "two facts say the same");
}

static void compare_limits(lint *l, const entry *x, const entry *y) {
    const life *a = x->v, *b = y->v;
    if (!same_sum(a->of, b->of) || !same_cond(a->when, b->when)) return;
    for (size_t i = 0; i < a->case_count; i++) {
        for (size_t j = 0; j < b->case_count; j++) {
            if (!same_case(&a->cases[i], &b->cases[j])) continue;
            if (a->cases[i].value != b->cases[j].value)
                say(l, x, y, DIAG_ERROR, ENDS, "one amount has two limits");
            else
                say(l, x, y, DIAG_WARNING, ONE_FACT, "two facts say the same");
            return;
        }
    }
}

static void compare_prices(lint *l, const entry *x, const entry *y) {
    const life *a = x->v, *b = y->v;
    if (!same_cond(a->when, b->when) || !same_sum(a->of, b->of) || !same_cases(a, b)) return;
    if (a->unknown) return; /* two things of unknown price */
    say(l, x, y, DIAG_ERROR, ONE_FACT, "one thing is charged twice");
}

static void compare_practices(lint *l, const entry *x, const entry *y) {
    if (same_cond(x->v->when, y->v->when) && same_cond(x->v->then, y->v->then))
        say(l, x, y, DIAG_WARNING, ONE_FACT, "two facts say the same");
}

static void compare_transitions(lint *l, const entry *x, const entry *y) {
    const life *a = x->v, *b = y->v;
    if (a->setting != b->setting || a->whose != b->whose || !same_cond(a->when, b->when)) return;
    if (!(a->from & b->from) || !(a->options & b->options)) return;
    if (a->how != b->how)
        say(l, x, y, DIAG_ERROR, ENDS, "one change is told in two ways");
    else
        say(l, x, y, DIAG_WARNING, ONE_FACT, "two facts say the same");
}

typedef void comparison(lint *l, const entry *x, const entry *y);
static comparison *const COMPARE[FACT_KIND_COUNT] = {
    [FACT_LIFECYCLE] = compare_states,       [FACT_DEFAULT] = compare_defaults,
    [FACT_LIMIT] = compare_limits,           [FACT_RATE] = compare_limits,
    [FACT_PRICE] = compare_prices,           [FACT_PRACTICE] = compare_practices,
    [FACT_TRANSITION] = compare_transitions,
};

static void compare_all(lint *l, const entry_list *list, comparison *compare) {
    for (size_t i = 0; i < list->len; i++)
        for (size_t j = 0; j < i; j++)
            if (meet(l, &list->at[j], &list->at[i])) compare(l, &list->at[j], &list->at[i]);
}

/* --- sentences --- */

typedef struct sentences {
    names *table;
    VEC(entry_list) said; /* by sentence */
} sentences;

/* "cmk-identity-removal" and "cmk-identity-removal.system": parts of one fact, which may share its words. */
static bool one_stem(const fact *x, const fact *y) {
    size_t n = strcspn(x->id, "."), m = strcspn(y->id, ".");
    return n == m && memcmp(x->id, y->id, n) == 0;
}

static void hear(lint *l, sentences *s, const entry *e, lang in) {
    uint32_t id = names_add(s->table, e->v->says.in[in]);
    do {
        entry_list none = {0};
        if (s->said.len <= id) vec_push(l->mem, &s->said, none);
    } while (s->said.len <= id);
    entry_list *list = &s->said.at[id];
    for (size_t i = 0; i < list->len; i++) {
        if (!meet(l, &list->at[i], e) || one_stem(list->at[i].f, e->f)) continue;
        say(l, &list->at[i], e, DIAG_WARNING, "keep one of them, or say what differs",
            in == LANG_EN ? "two facts have one sentence" : "two facts have one Japanese sentence");
        return;
    }
    vec_push(l->mem, list, *e);
}

void lint_repetitions(lint *l) {
    entry_list of_kind[FACT_KIND_COUNT] = {{0}};
    sentences en = {.table = names_new(l->mem)}, ja = {.table = names_new(l->mem)};
    for (size_t i = 0; i < l->k->fact_count; i++) {
        for (size_t j = 0; j < l->k->facts[i].life_count; j++) {
            entry e = {&l->k->facts[i], &l->k->facts[i].lives[j]};
            vec_push(l->mem, &of_kind[e.v->kind], e);
            size_t before = l->findings.len;
            hear(l, &en, &e, LANG_EN);
            if (l->findings.len == before) hear(l, &ja, &e, LANG_JA);
        }
    }
    for (size_t kind = 0; kind < FACT_KIND_COUNT; kind++)
        if (COMPARE[kind]) compare_all(l, &of_kind[kind], COMPARE[kind]);
}
