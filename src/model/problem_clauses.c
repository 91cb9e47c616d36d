/* Formulas to clauses over (variable, mask), with auxiliaries for what would grow. */
#include "model/problem_build.h"

/* Distributing OR over AND may multiply; beyond this many clauses a part gets an auxiliary instead. */
#define DISTRIBUTE_MOST 4

/* --- questions --- */

/* Whatever is decided and answered: what is said and what holds make it false. */
static bool false_as_said(const formula *f) {
    if (f->op != FORMULA_AND && f->op != FORMULA_OR) return false;
    bool all = f->op == FORMULA_OR;
    for (size_t i = 0; i < f->kid_count; i++)
        if (false_as_said(f->kids[i]) != all) return !all;
    return all;
}

void ask(builder *b, const formula *f, fact_id by) {
    if (f->plain || false_as_said(f)) return;
    for (size_t i = 0; i < f->kid_count; i++) ask(b, f->kids[i], by);
    if (f->op != FORMULA_UNKNOWN || f->question == NO_QUESTION) return;
    open_question *q = &b->questions.at[f->question];
    q->matters = true;
    if (by == ID_NONE) q->what.by_statement = true;
    if (by == ID_NONE || (q->facts.len && q->facts.at[q->facts.len - 1] == by)) return;
    for (size_t i = 0; i < q->facts.len; i++)
        if (q->facts.at[i] == by) return;
    vec_push(b->mem, &q->facts, by);
}

/* --- clauses --- */

static void put_clause(builder *b, const formula * or, const group_set *groups) {
    clause c = {.first = (uint32_t)b->literals.len};
    group_set all = *groups;
    if (or->op == FORMULA_LITERAL) {
        vec_push(b->mem, &b->literals, or->lit);
    } else {
        for (size_t i = 0; i < or->kid_count; i++) vec_push(b->mem, &b->literals, or->kids[i]->lit);
        group_set_union(&all, & or->groups);
    }
    c.count = (uint16_t)(b->literals.len - c.first);
    for (uint16_t i = 0; i < all.count; i++) c.groups[i] = all.at[i];
    vec_push(b->mem, &b->clauses, c);
}

static stand_in *stand_in_of(builder *b, const formula *f) {
    static const stand_in none = {0};
    while (b->stand_ins.len <= f->id) vec_push(b->mem, &b->stand_ins, none);
    return &b->stand_ins.at[f->id];
}

static var_id new_auxiliary(builder *b) {
    if (b->vars.len >= ID_NONE) {
        fail(b, (place){0}, "split the scenario", "the problem has more than 65,534 variables");
        return 0;
    }
    variable v = {.setting = ID_NONE,
                  .client = ID_NONE,
                  .option_count = 2,
                  .vendor_default = -1,
                  .default_fact = ID_NONE,
                  .order = {0, 1}};
    vec_push(b->mem, &b->vars, v);
    b->var_at = b->vars.at;
    return (var_id)(b->vars.len - 1);
}

static const formula *lit_formula(builder *b, literal l) {
    return formula_literal(b->t, l.var, l.mask);
}

/* f with every kid replaced by a literal: auxiliaries inside come first, so that definitions name earlier variables
 * only. */
static const formula *shallow(builder *b, const formula *f) {
    if (f->op == FORMULA_LITERAL) return f;
    formula_list kids = {0};
    for (size_t i = 0; i < f->kid_count; i++) {
        const formula *kid = lit_formula(b, literal_of(b, f->kids[i]));
        vec_push(b->mem, &kids, kid);
    }
    return f->op == FORMULA_AND ? formula_and(b->t, &kids) : formula_or(b->t, &kids, &f->groups);
}

/* The clauses of (l or f), where f is flat: a literal, or an AND or OR of literals. */
static void put_implied(builder *b, literal l, const formula *f, const group_set *groups) {
    const formula *head = lit_formula(b, l);
    if (f->op != FORMULA_AND) {
        const formula * or = formula_or2(b->t, head, f);
        if (!formula_is_true(or)) put_clause(b, or, groups);
        return;
    }
    for (size_t i = 0; i < f->kid_count; i++) {
        const formula * or = formula_or2(b->t, head, f->kids[i]);
        if (!formula_is_true(or)) put_clause(b, or, groups);
    }
}

static literal define_flat(builder *b, const formula *yes, const formula *no, const group_set *groups) {
    var_id v = new_auxiliary(b);
    uint32_t first = (uint32_t)b->clauses.len;
    put_implied(b, (literal){.mask = 1, .var = v}, yes, groups);
    put_implied(b, (literal){.mask = 2, .var = v}, no, groups);
    b->vars.at[v].first_definition = first;
    b->vars.at[v].definition_count = (uint16_t)(b->clauses.len - first);
    return (literal){.mask = 2, .var = v};
}

literal define(builder *b, const formula *yes, const formula *no, group_id g) {
    group_set groups = {0};
    group_set_add(&groups, g);
    const formula *flat_yes = shallow(b, yes), *flat_no = shallow(b, no);
    return define_flat(b, flat_yes, flat_no, &groups);
}

/* Groups in f bind the direction that its users rely on (the auxiliary implies f); the other direction never
 * restricts them and is structure. */
static literal stand_in_for(builder *b, const formula *f) {
    const formula *known = stand_in_of(b, f)->of;
    if (known) return stand_in_of(b, f)->by;
    const formula *opposite = f->plain ? formula_not(b->t, f) : NULL;
    literal by;
    if (opposite && stand_in_of(b, opposite)->of) {
        by = stand_in_of(b, opposite)->by;
        by.mask ^= 3;
    } else {
        const formula *flat = shallow(b, f);
        const formula *plain = formula_resolve(b->t, flat, false, false);
        group_set none = {0};
        by = flat->op == FORMULA_LITERAL ? flat->lit : define_flat(b, flat, formula_not(b->t, plain), &none);
    }
    *stand_in_of(b, f) = (stand_in){.of = f, .by = by};
    return by;
}

/* A literal that always holds. */
static literal always(builder *b) {
    if (b->vars.len == 0) new_auxiliary(b);
    return (literal){.mask = mask_full(b->vars.at[0].option_count), .var = 0};
}

literal literal_of(builder *b, const formula *f) {
    if (f->op == FORMULA_LITERAL) return f->lit;
    if (formula_is_true(f)) return always(b);
    return stand_in_for(b, f);
}

/* How many clauses distribution would give, counted no further than one beyond the limit. */
static unsigned clause_count(const formula *f) {
    if (f->op == FORMULA_LITERAL) return 1;
    unsigned n = f->op == FORMULA_AND ? 0 : 1;
    for (size_t i = 0; i < f->kid_count && n <= DISTRIBUTE_MOST; i++) {
        unsigned kid = clause_count(f->kids[i]);
        n = f->op == FORMULA_AND ? n + kid : n * kid;
    }
    return n <= DISTRIBUTE_MOST ? n : DISTRIBUTE_MOST + 1;
}

static const formula *with_kid(builder *b, const formula * or, size_t i, const formula *kid) {
    formula_list kids = {0};
    for (size_t j = 0; j < or->kid_count; j++) vec_push(b->mem, &kids, j == i ? kid : or->kids[j]);
    return formula_or(b->t, &kids, & or->groups);
}

static size_t and_count(const formula * or) {
    size_t n = 0;
    for (size_t i = 0; i < or->kid_count; i++) n += or->kids[i]->op == FORMULA_AND;
    return n;
}

static size_t largest_kid(const formula * or) {
    size_t best = 0;
    for (size_t i = 1; i < or->kid_count; i++)
        if (clause_count(or->kids[i]) > clause_count(or->kids[best])) best = i;
    return best;
}

static void emit(builder *b, const formula *f, const group_set *groups) {
    if (f->op == FORMULA_AND) {
        for (size_t i = 0; i < f->kid_count; i++) emit(b, f->kids[i], groups);
        return;
    }
    /* Distributing over a single AND does not multiply anything. */
    while (f->op == FORMULA_OR && and_count(f) > 1 && clause_count(f) > DISTRIBUTE_MOST) {
        size_t i = largest_kid(f);
        f = with_kid(b, f, i, lit_formula(b, literal_of(b, f->kids[i])));
    }
    if (formula_is_true(f)) return;
    for (size_t i = 0; f->op == FORMULA_OR && i < f->kid_count; i++) {
        const formula *and = f->kids[i];
        if (and->op != FORMULA_AND) continue;
        for (size_t j = 0; j < and->kid_count; j++) emit(b, with_kid(b, f, i, and->kids[j]), groups);
        return;
    }
    put_clause(b, f, groups);
}

void assert_formula(builder *b, const formula *f, const group_set *groups, fact_id by) {
    ask(b, f, by);
    emit(b, formula_resolve(b->t, f, true, true), groups);
}

bool certain_literal(builder *b, const formula *f, fact_id by, literal *out) {
    ask(b, f, by);
    const formula *certain = formula_resolve(b->t, f, false, false);
    if (formula_is_false(certain)) return false;
    *out = literal_of(b, certain);
    return true;
}
