/* Conditions to literals. */
#include <string.h>

#include "lint/world.h"

__extension__ typedef __int128 wide;

literal world_option(world *w, uint16_t row, setting_id which, option_mask mask) {
    uint16_t at = w->k->settings[which].kind == ID_NONE ? 0 : row;
    var_id v = w->var_of[at * w->k->setting_count + which];
    if (v == ID_NONE) return world_constant(false);
    return (literal){.mask = mask & world_full(w, v), .var = v};
}

literal world_was(world *w, uint16_t row, setting_id which, option_mask mask) {
    uint16_t at = w->k->settings[which].kind == ID_NONE ? 0 : row;
    if (w->var_of[at * w->k->setting_count + which] == ID_NONE) return world_constant(false);
    var_id *was = &w->was_of[at * w->k->setting_count + which];
    if (*was == ID_NONE) *was = world_variable(w, (unsigned)w->k->settings[which].option_count, 0, true);
    literal both[] = {{.mask = mask & world_full(w, *was), .var = *was}, {.mask = 2, .var = w->exists}};
    return world_and(w, both, 2);
}

/* --- amounts and dates --- */

static measure *measure_of(world *w, const expr_term *terms, size_t count, context_id dates) {
    for (size_t i = 0; i < w->measures.len; i++) {
        measure *m = &w->measures.at[i];
        bool same = m->term_count == count && m->context == dates;
        for (size_t j = 0; same && j < count; j++)
            same = m->terms[j].factor == terms[j].factor && m->terms[j].quantity == terms[j].quantity;
        if (same) return m;
    }
    measure new = {.term_count = count, .context = dates, .min = INT64_MIN, .max = INT64_MAX};
    expr_term *own = ARENA_ARRAY(w->mem, count, expr_term);
    if (count) memcpy(own, terms, count * sizeof *own);
    new.terms = own;
    if (dates == ID_NONE) {
        wide min = 0, max = 0;
        for (size_t i = 0; i < count; i++) {
            const quantity *q = &w->k->quantities[terms[i].quantity];
            wide a = (wide)terms[i].factor * q->min / AMOUNT_ONE, b = (wide)terms[i].factor * q->max / AMOUNT_ONE;
            min += a < b ? a : b;
            max += a < b ? b : a;
        }
        new.min = min < -AMOUNT_MAX ? -AMOUNT_MAX : (amount)min;
        new.max = max > AMOUNT_MAX ? AMOUNT_MAX : (amount)max;
        new.integer = count == 1 && terms[0].factor == AMOUNT_ONE && w->k->quantities[terms[0].quantity].integer;
    }
    vec_push(w->mem, &w->measures, new);
    return &w->measures.at[w->measures.len - 1];
}

/* Clauses without dates, whatever is being added. */
static void timeless(world *w, literal x, literal y) {
    date since = w->since, until = w->until;
    uint32_t owner = w->owner;
    uint16_t row = w->row;
    literal kids[] = {x, y};
    w->since = ALL_DAYS, w->until = DATE_OPEN, w->owner = OWNER_NONE, w->row = 0;
    world_clause(w, kids, 2);
    w->since = since, w->until = until, w->owner = owner, w->row = row;
}

static literal at_least(world *w, measure *m, amount bound) {
    if (m->integer && bound > -AMOUNT_MAX && bound % AMOUNT_ONE)
        bound += bound > 0 ? AMOUNT_ONE - bound % AMOUNT_ONE : -(bound % AMOUNT_ONE);
    if (bound <= m->min) return world_constant(true);
    if (bound > m->max) return world_constant(false);
    for (size_t i = 0; i < m->thresholds.len; i++)
        if (m->thresholds.at[i].at == bound) return (literal){.mask = 2, .var = m->thresholds.at[i].var};
    threshold new = {bound, world_variable(w, 2, 0, true)};
    for (size_t i = 0; i < m->thresholds.len; i++) {
        const threshold *t = &m->thresholds.at[i];
        var_id more = t->at > bound ? t->var : new.var, less = t->at > bound ? new.var : t->var;
        timeless(w, (literal){.mask = 1, .var = more}, (literal){.mask = 2, .var = less});
    }
    vec_push(w->mem, &m->thresholds, new);
    return (literal){.mask = 2, .var = new.var};
}

static wide divide_up(wide x, wide by) {
    wide q = x / by;
    return q * by == x || (x < 0) != (by < 0) ? q : q + 1;
}

/* A sum without conditions; terms that cancel each other out are dropped. */
static literal sum_at_least(world *w, expr_term *terms, size_t given, amount bound) {
    size_t count = 0;
    for (size_t i = 0; i < given; i++)
        if (terms[i].factor) terms[count++] = terms[i];
    if (count == 0) return world_constant(bound <= 0);
    if (count > 1 || terms[0].factor == AMOUNT_ONE) return at_least(w, measure_of(w, terms, count, ID_NONE), bound);
    expr_term one = {.factor = AMOUNT_ONE, .quantity = terms[0].quantity};
    bool rising = terms[0].factor > 0;
    wide limit = (wide)bound * AMOUNT_ONE;
    wide q = rising ? divide_up(limit, terms[0].factor) : -divide_up(limit, -(wide)terms[0].factor) + 1;
    if (q > AMOUNT_MAX) q = AMOUNT_MAX;
    if (q < -AMOUNT_MAX) q = -AMOUNT_MAX;
    literal reached = at_least(w, measure_of(w, &one, 1, ID_NONE), (amount)q);
    return rising ? reached : world_not(w, reached);
}

#define MOST_TERMS 16
#define MOST_CONDITIONS 3

typedef struct flat_sum {
    size_t count, condition_count;
    expr_term sure[MOST_TERMS], open[MOST_CONDITIONS];
    literal when[MOST_CONDITIONS];
    amount constant;
} flat_sum;

static bool add_term(flat_sum *s, expr_term t) {
    if (t.quantity == ID_NONE) {
        s->constant += t.factor;
        return true;
    }
    for (size_t i = 0; i < s->count; i++) {
        if (s->sure[i].quantity != t.quantity) continue;
        s->sure[i].factor += t.factor;
        return true;
    }
    if (s->count == MOST_TERMS) return false;
    s->sure[s->count++] = t;
    return true;
}

static bool flatten(world *w, const expr *e, uint16_t row, flat_sum *s) {
    *s = (flat_sum){.constant = e->constant};
    for (size_t i = 0; i < e->term_count; i++) {
        literal when = e->terms[i].when ? world_fold(w, e->terms[i].when, row) : world_constant(true);
        expr_term t = {.factor = e->terms[i].factor, .quantity = e->terms[i].quantity};
        if (when.mask == 0) continue;
        if (when.var == 0 || when.mask == world_full(w, when.var)) {
            if (!add_term(s, t)) return false;
            continue;
        }
        if (s->condition_count == MOST_CONDITIONS) return false;
        s->open[s->condition_count] = t;
        s->when[s->condition_count++] = when;
    }
    return true;
}

static literal subset_at_least(world *w, const flat_sum *s, unsigned subset, amount bound) {
    flat_sum sum = *s;
    literal kids[MOST_CONDITIONS + 1];
    for (size_t i = 0; i < s->condition_count; i++) {
        bool in = (subset >> i) & 1;
        kids[i] = in ? s->when[i] : world_not(w, s->when[i]);
        if (in && !add_term(&sum, s->open[i])) return (literal){.mask = 2, .var = world_variable(w, 2, 0, true)};
    }
    kids[s->condition_count] = sum_at_least(w, sum.sure, sum.count, bound - sum.constant);
    return world_and(w, kids, s->condition_count + 1);
}

literal world_at_least(world *w, const expr *e, amount bound, uint16_t row) {
    flat_sum s;
    literal ways[1u << MOST_CONDITIONS];
    if (!flatten(w, e, row, &s)) return (literal){.mask = 2, .var = world_variable(w, 2, 0, true)};
    for (unsigned subset = 0; subset < 1u << s.condition_count; subset++)
        ways[subset] = subset_at_least(w, &s, subset, bound);
    return world_or(w, ways, (size_t)1 << s.condition_count);
}

static literal fold_compare(world *w, const cond *c, uint16_t row) {
    bool above = c->cmp == CMP_ABOVE || c->cmp == CMP_AT_MOST, yes = c->cmp == CMP_ABOVE || c->cmp == CMP_AT_LEAST;
    literal reached = world_at_least(w, c->sum, c->bound + above, row);
    return yes ? reached : world_not(w, reached);
}

/* --- contexts --- */

static literal fold_before(world *w, const cond *c) {
    return world_not(w, at_least(w, measure_of(w, NULL, 0, c->id), c->day));
}

static literal fold_has(world *w, const cond *c) {
    uint32_t id = names_find(w->capabilities, c->name);
    return id == NAME_NONE ? world_constant(false) : w->has.at[id];
}

/* --- named conditions --- */

static literal name_dated(world *w, const fact *f, uint32_t first_life, uint16_t row) {
    literal is = {.mask = 2, .var = world_variable(w, 2, row, false)};
    for (size_t i = 0; i < f->life_count; i++) {
        literal then = world_fold(w, f->lives[i].then, row);
        literal ways[2][2] = {{is, world_not(w, then)}, {world_not(w, is), then}};
        date since = w->since, until = w->until;
        uint32_t owner = w->owner;
        uint16_t outer = w->row;
        w->since = f->lives[i].when_true.since.day, w->until = f->lives[i].when_true.until.day;
        w->owner = first_life + (uint32_t)i, w->row = row;
        w->defines = true;
        for (int j = 0; j < 2; j++) world_clause(w, ways[j], 2);
        w->defines = false;
        w->since = since, w->until = until, w->owner = owner, w->row = outer;
    }
    return is;
}

static literal fold_named(world *w, const cond *c, uint16_t row) {
    condition_id id = c->id;
    if (c->whose == SCOPE_ME && row) {
        condition_id seen = knowledge_condition(w->k, w->kind_of[row], c->name);
        if (seen != ID_NONE) id = seen;
    }
    const named_condition *n = &w->k->conditions[id];
    uint16_t whose = n->kind == ID_NONE ? 0 : row;
    named_literal *memo = &w->named[whose * w->k->condition_count + id];
    if (memo->state == LITERAL_READY) return memo->is;
    if (memo->state == LITERAL_BUSY) {
        w->overflow = true; /* a circle through any() */
        return world_constant(false);
    }
    memo->state = LITERAL_BUSY;
    memo->is = n->fact == ID_NONE ? world_fold(w, n->is, whose)
                                  : name_dated(w, &w->k->facts[n->fact], w->first_life[n->fact], whose);
    memo->state = LITERAL_READY;
    return memo->is;
}

/* --- the rest --- */

typedef VEC(literal) literal_list;

static literal fold_clients(world *w, const cond *c) {
    literal_list kids = {0};
    for (uint16_t r = 1; r < w->row_count; r++) {
        if (!world_row_has(w, r, c->id)) continue;
        literal f = world_fold(w, c->kids[0], r), there = {.mask = 2, .var = w->present[r]};
        literal pair[] = {c->op == COND_ANY ? there : world_not(w, there), f};
        literal one = c->op == COND_ANY ? world_and(w, pair, 2) : world_or(w, pair, 2);
        vec_push(w->mem, &kids, one);
    }
    return c->op == COND_ANY ? world_or(w, kids.at, kids.len) : world_and(w, kids.at, kids.len);
}

static literal fold_kids(world *w, const cond *c, uint16_t row) {
    literal_list kids = {0};
    for (size_t i = 0; i < c->kid_count; i++) {
        literal kid = world_fold(w, c->kids[i], row);
        vec_push(w->mem, &kids, kid);
    }
    return c->op == COND_AND ? world_and(w, kids.at, kids.len) : world_or(w, kids.at, kids.len);
}

/* Conditions share nodes freely, so a short text can stand for a tree without end. */
#define MOST_FOLDED 4000000

literal world_fold(world *w, const cond *c, uint16_t row) {
    if (w->folded++ >= MOST_FOLDED) w->overflow = true;
    if (w->overflow) return world_constant(false);
    uint16_t whose = c->whose == SCOPE_ME ? row : 0;
    switch (c->op) {
    case COND_TRUE: return world_constant(true);
    case COND_FALSE: return world_constant(false);
    case COND_AND:
    case COND_OR: return fold_kids(w, c, row);
    case COND_NOT: return world_not(w, world_fold(w, c->kids[0], row));
    case COND_IN: return world_option(w, whose, c->id, c->mask);
    case COND_WAS: return world_was(w, whose, c->id, c->mask);
    case COND_NAMED: return fold_named(w, c, row);
    case COND_CONTEXT: return (literal){.mask = c->mask, .var = w->context_var[c->id]};
    case COND_BEFORE: return fold_before(w, c);
    case COND_HAS: return fold_has(w, c);
    case COND_COMPARE: return fold_compare(w, c, row);
    case COND_EXISTS: return (literal){.mask = 2, .var = w->exists};
    case COND_IS: return world_constant(row && kind_is(w->k, w->kind_of[row], c->id));
    case COND_ANY:
    case COND_EVERY: return fold_clients(w, c);
    }
    return world_constant(false);
}
