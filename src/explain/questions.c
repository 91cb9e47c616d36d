#include "explain/questions.h"

#include <string.h>

#include "base/vec.h"
#include "explain/reply.h"
#include "explain/scratch.h"

#define MOST_CONFLICTS 20000 /* far above what real scenarios need */

typedef struct inquiry {
    arena *mem;
    arena *scratch; /* of the scenario that is tried */
    const answer *a;
    sketch now; /* the plan, if the answer is one */
    unsigned solved;
    bool complete;
    const replies *to; /* by question */
    asking *askings;   /* by question; in the end by weight */
    VEC(asking_pair) pairs;
} inquiry;

/* --- comparing --- */

bool outcome_is_none(const answer *a, const outcome *o) {
    const contrast *c = &o->differs;
    return o->kind == a->kind && c->usd == 0 && !c->moved_count && !c->added_count && !c->removed_count;
}

static bool same_shifts(const shifted *x, size_t n, const shifted *y, size_t m) {
    if (n != m) return false;
    for (size_t i = 0; i < n; i++)
        if (x[i].life != y[i].life || x[i].client != y[i].client) return false;
    return true;
}

static bool same_pick(const pick *x, const pick *y) {
    return x->setting == y->setting && x->client == y->client && x->option == y->option;
}

bool outcome_same(const outcome *x, const outcome *y) {
    const contrast *c = &x->differs, *d = &y->differs;
    if (x->kind != y->kind || c->moved_count != d->moved_count) return false;
    for (size_t i = 0; i < c->moved_count; i++)
        if (!same_pick(&c->moved[i], &d->moved[i])) return false;
    return same_shifts(c->added, c->added_count, d->added, d->added_count) &&
           same_shifts(c->removed, c->removed_count, d->removed, d->removed_count);
}

/* --- how much hangs on it --- */

/* The greatest changes so far, and the span of what is added up. */
typedef struct scale {
    bearing most;
    int64_t least_harm, most_harm;
    money least_usd, most_usd;
} scale;

static int64_t harm_of(const sketch *x) {
    return x->warning_harm + x->practice_harm;
}

static uint16_t unpriced_in(const shifted *all, size_t count) {
    uint16_t n = 0;
    for (size_t i = 0; i < count; i++)
        if (all[i].kind == EFFECT_PRICE) n++;
    return n;
}

static void raise(uint16_t *most, size_t n) {
    if (n > *most) *most = (uint16_t)n;
}

static void span(int64_t *least, int64_t *most, int64_t x) {
    if (x < *least) *least = x;
    if (x > *most) *most = x;
}

/* `harm`: that of the outcome less the plan's. */
static void weigh(scale *s, const inquiry *x, const outcome *o, int64_t harm) {
    const contrast *c = &o->differs;
    size_t headlines = 0;
    for (size_t i = 0; i < c->moved_count; i++)
        headlines += x->a->problem->knowledge->settings[c->moved[i].setting].headline;
    s->most.verdict = s->most.verdict || o->kind != x->a->kind;
    raise(&s->most.headlines, headlines);
    raise(&s->most.decisions, c->moved_count - headlines);
    raise(&s->most.unpriced, (size_t)unpriced_in(c->added, c->added_count) + unpriced_in(c->removed, c->removed_count));
    span(&s->least_harm, &s->most_harm, harm);
    span(&s->least_usd, &s->most_usd, c->usd);
    s->most.harm = s->most_harm - s->least_harm;
    s->most.usd = s->most_usd - s->least_usd;
}

static int by_more(int64_t x, int64_t y) {
    return x > y ? -1 : x < y;
}

/* < 0: more hangs on x. */
static int compare_bearings(const bearing *x, const bearing *y) {
    const int by[] = {by_more(x->verdict, y->verdict),     by_more(x->headlines, y->headlines),
                      by_more(x->decisions, y->decisions), by_more(x->harm, y->harm),
                      by_more(x->unpriced, y->unpriced),   by_more(x->usd, y->usd)};
    for (size_t i = 0; i < sizeof by / sizeof *by; i++)
        if (by[i]) return by[i];
    return 0;
}

/* --- trying --- */

static bool is_asked_for(const question *q, fact_id price) {
    for (size_t i = 0; i < q->fact_count; i++)
        if (q->facts[i] == price) return true;
    return false;
}

/* That a price is of unknown amount is no news where the question is its amount. */
static const shifted *news_among(const inquiry *x, const reply *said, size_t said_count, const shifted *all,
                                 size_t *count) {
    shifted *out = ARENA_ARRAY(x->mem, *count, shifted);
    size_t n = 0;
    for (size_t i = 0; i < *count; i++) {
        bool known = false;
        for (size_t r = 0; r < said_count && all[i].kind == EFFECT_PRICE; r++)
            known = known || is_asked_for(&x->a->problem->questions[said[r].question], all[i].fact);
        if (!known) out[n++] = all[i];
    }
    *count = n;
    return out;
}

static void note_difference(const inquiry *x, const sketch *plan, size_t said_count, outcome *o) {
    contrast *c = &o->differs;
    if (x->a->kind != ANSWER_PLAN || plan->kind != ANSWER_PLAN) return;
    *c = sketch_contrast(x->mem, &x->now, plan);
    c->added = news_among(x, o->said, said_count, c->added, &c->added_count);
    c->removed = news_among(x, o->said, said_count, c->removed, &c->removed_count);
}

/* kind: ANSWER_UNKNOWN where a budget ran out, or where the reply makes no problem. */
static sketch solve_with(inquiry *x, const outcome *o, size_t said_count) {
    const sketch unknown = {.kind = ANSWER_UNKNOWN};
    const problem *p = x->a->problem;
    if (x->solved++ >= MOST_OUTCOMES) return unknown;
    arena_clear(x->scratch);
    const scenario *s = p->scenario;
    for (size_t i = 0; i < said_count; i++) s = scenario_with_reply(x->scratch, s, p, &o->said[i]);
    const problem *there = problem_build_bare(x->scratch, p->knowledge, s, p->as_of, diags_new(x->scratch));
    if (!there) return unknown;
    solution found = {.option = ARENA_ARRAY(x->scratch, there->var_count, uint8_t)};
    solver *engine = solver_new(x->scratch, there);
    solver_set_budget(engine, MOST_CONFLICTS);
    solve_status got = solver_solve(engine, NULL, 0, &found);
    if (got == SOLVE_UNKNOWN) return unknown;
    if (got == SOLVE_UNSAT) return (sketch){.kind = ANSWER_CONFLICT};
    return sketch_plan(x->mem, there, found.option, &found.total, NULL);
}

/* False: not known. */
static bool try_replies(inquiry *x, size_t said_count, outcome *o, scale *s) {
    sketch plan = solve_with(x, o, said_count);
    o->kind = plan.kind;
    if (o->kind == ANSWER_UNKNOWN) {
        x->complete = false;
        return false;
    }
    note_difference(x, &plan, said_count, o);
    bool both = x->a->kind == ANSWER_PLAN && plan.kind == ANSWER_PLAN;
    weigh(s, x, o, both ? harm_of(&plan) - harm_of(&x->now) : 0);
    return true;
}

/* --- one question --- */

static const outcome *outcome_of(const asking *q, const reply *said) {
    for (size_t i = 0; i < q->outcome_count; i++)
        if (q->outcomes[i].said[0].option == said->option && said->option != ID_NONE) return &q->outcomes[i];
    return NULL;
}

static void ask_one(inquiry *x, uint16_t which) {
    const replies *to = &x->to[which];
    asking *q = &x->askings[which];
    outcome *out = ARENA_ARRAY(x->mem, to->count, outcome);
    scale s = {0};
    *q = (asking){.question = which, .outcomes = out};
    for (size_t i = 0; i < to->count; i++) {
        outcome o = {.said = {to->at[i]}};
        const outcome *like = to->like[i] < i ? outcome_of(q, &to->at[to->like[i]]) : NULL;
        if (like) {
            o = *like;
            o.said[0] = to->at[i];
        } else if (to->like[i] < i || !try_replies(x, 1, &o, &s)) {
            continue;
        }
        q->matters = q->matters || !outcome_is_none(x->a, &o);
        out[q->outcome_count++] = o;
    }
    q->tried = to->count && q->outcome_count == to->count;
    q->weight = s.most;
}

/* --- two questions --- */

typedef VEC(outcome) outcome_list;

/* The outcome of the i-th reply to the one and the j-th to the other is that of all that are like them. */
static void keep_alike(inquiry *x, outcome_list *found, outcome o, size_t i, size_t j) {
    const replies *one = &x->to[o.said[0].question], *other = &x->to[o.said[1].question];
    for (size_t k = i; k < one->count; k++) {
        for (size_t l = j; l < other->count && one->like[k] == i; l++) {
            if (other->like[l] != j) continue;
            o.said[0] = one->at[k];
            o.said[1] = other->at[l];
            vec_push(x->mem, found, o);
        }
    }
}

static void ask_two(inquiry *x, uint16_t first, uint16_t second) {
    const replies *one = &x->to[first], *other = &x->to[second];
    outcome_list found = {0};
    scale s = {0};
    for (size_t i = 0; i < one->count; i++) {
        for (size_t j = 0; j < other->count && one->like[i] == i; j++) {
            outcome o = {.said = {one->at[i], other->at[j]}};
            if (other->like[j] != j || !try_replies(x, 2, &o, &s) || outcome_is_none(x->a, &o)) continue;
            keep_alike(x, &found, o, i, j);
        }
    }
    asking_pair pair = {{first, second}, s.most, found.len, found.at};
    if (found.len) vec_push(x->mem, &x->pairs, pair);
}

/* Which pairs have to be tried. Where nothing hangs on both questions, the problem with two replies has the clauses that either reply alone
 * brings, which the plan keeps, and what a plan costs is changed by the sum of what either changes. A reply brings clauses and costs: what is
 * unknown neither forbids nor costs anything. So another plan costs no less than with one of the replies, and is no better - unless both
 * replies make it better. A reply does that in two cases only: where it gives a price of unknown amount its amount; or by what a statement
 * makes of it, such as that a setting does not apply. */

static bool share_a_fact(const question *q, const question *r) {
    for (size_t i = 0; i < q->fact_count; i++)
        for (size_t j = 0; j < r->fact_count; j++)
            if (q->facts[i] == r->facts[j]) return true;
    return q->by_statement && r->by_statement;
}

static bool is_priced_by(const question *q, const effect *e) {
    return q->kind == GROUP_KIND_QUANTITY && e->kind == EFFECT_PRICE && e->unknown && is_asked_for(q, e->fact);
}

/* Is there a plan that would be the best if the prices that wait for the two amounts cost nothing at all? Then it may be the best with two
 * replies; else none is. */
static bool may_be_cheaper(inquiry *x, const question *q, const question *r) {
    const problem *p = x->a->problem;
    arena_clear(x->scratch);
    problem *least = ARENA_NEW(x->scratch, problem);
    effect *effects = ARENA_ARRAY(x->scratch, p->effect_count, effect);
    for (size_t i = 0; i < p->effect_count; i++) {
        effects[i] = p->effects[i];
        if (!is_priced_by(q, &effects[i]) && !is_priced_by(r, &effects[i])) continue;
        if (literal_holds(effects[i].when, x->a->option)) return true;
        effects[i].cost = 0;
    }
    *least = *p;
    least->effects = effects;
    solution found = {.option = ARENA_ARRAY(x->scratch, p->var_count, uint8_t)};
    solver *engine = solver_new(x->scratch, least);
    solver_set_budget(engine, MOST_CONFLICTS);
    if (solver_solve(engine, NULL, 0, &found) != SOLVE_SAT) return true;
    return memcmp(found.option, x->a->option, p->decision_count) != 0;
}

static bool may_matter(inquiry *x, uint16_t first, uint16_t second) {
    const question *q = &x->a->problem->questions[first], *r = &x->a->problem->questions[second];
    if (x->askings[first].matters || x->askings[second].matters) return false;
    if (x->a->kind != ANSWER_PLAN) return false; /* what forbids it does so without any reply */
    if (share_a_fact(q, r)) return true;
    bool amounts = q->kind == GROUP_KIND_QUANTITY && r->kind == GROUP_KIND_QUANTITY;
    if (!q->by_statement && !r->by_statement) return amounts && may_be_cheaper(x, q, r);
    return (q->by_statement || q->kind == GROUP_KIND_QUANTITY) && (r->by_statement || r->kind == GROUP_KIND_QUANTITY);
}

static void ask_pairs(inquiry *x) {
    const problem *p = x->a->problem;
    for (uint16_t i = 0; i < p->question_count; i++)
        for (uint16_t j = i + 1; j < p->question_count; j++)
            if (may_matter(x, i, j)) ask_two(x, i, j);
}

/* --- all --- */

static int compare_askings(const asking *x, const asking *y) {
    int by = by_more(x->matters, y->matters);
    return by ? by : compare_bearings(&x->weight, &y->weight);
}

/* Equals stay in the order of the problem. */
static void sort_all(inquiry *x) {
    for (size_t i = 1; i < x->a->problem->question_count; i++) {
        asking new = x->askings[i];
        size_t at = i;
        for (; at > 0 && compare_askings(&new, &x->askings[at - 1]) < 0; at--) x->askings[at] = x->askings[at - 1];
        x->askings[at] = new;
    }
    for (size_t i = 1; i < x->pairs.len; i++) {
        asking_pair new = x->pairs.at[i];
        size_t at = i;
        for (; at > 0 && compare_bearings(&new.weight, &x->pairs.at[at - 1].weight) < 0; at--)
            x->pairs.at[at] = x->pairs.at[at - 1];
        x->pairs.at[at] = new;
    }
}

static void ask_all(void *ctx, arena *keep, arena *scratch, arena *spare) {
    inquiry *x = ctx;
    const answer *a = x->a;
    (void)spare;
    x->scratch = scratch;
    if (a->kind == ANSWER_PLAN) x->now = sketch_plan(keep, a->problem, a->option, &a->total, NULL);
    replies *to = ARENA_ARRAY(keep, a->problem->question_count, replies);
    x->to = to;
    for (uint16_t i = 0; i < a->problem->question_count; i++) {
        to[i] = replies_to(keep, a->problem, i);
        ask_one(x, i);
    }
    ask_pairs(x);
    sort_all(x);
}

const questions *explain_questions(arena *mem, const answer *a) {
    questions *out = ARENA_NEW(mem, questions);
    inquiry x = {.mem = mem, .a = a, .complete = true};
    x.askings = ARENA_ARRAY(mem, a->problem->question_count, asking);
    with_scratch(mem, ask_all, &x);
    *out = (questions){.complete = x.complete,
                       .count = a->problem->question_count,
                       .at = x.askings,
                       .pair_count = x.pairs.len,
                       .pairs = x.pairs.at};
    return out;
}
