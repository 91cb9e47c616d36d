/* Price tags: what each requirement costs, and what several pay for together.
 *
 * A price that the plan pays and cannot avoid is forced by requirements. The minimal sets of them without which it can be avoided are the
 * corrections of "this price is not paid" (dual.h); one of two or more is a cost that they share. */
#include "base/vec.h"
#include "explain/explain.h"
#include "explain/resolve.h"
#include "explain/scratch.h"

#define MOST_CONFLICTS 20000
#define MOST_SETS 64

typedef struct pricer {
    arena *mem, *keep;
    resolver r;
    const answer *a;
    sketch plan;
    atoms over;               /* requirements that must hold */
    const uint16_t *asked_of; /* by atom */
    VEC(shared_cost) shared;
    price_tags *out;
} pricer;

static edit dropping(uint16_t which) {
    return (edit){.kind = EDIT_DROP_REQUIREMENT, .index = which, .client = ID_NONE};
}

/* --- one requirement --- */

static void tag_each(pricer *x) {
    const scenario *s = x->a->problem->scenario;
    price_tag *tags = ARENA_ARRAY(x->mem, s->asked_count, price_tag);
    for (uint16_t i = 0; i < s->asked_count; i++) {
        edit e = dropping(i);
        price_tag *t = &tags[x->out->tag_count];
        *t = (price_tag){.asked = i, .without = resolve(&x->r, &e, 1, RESOLVE_BEST)};
        if (t->without.kind != ANSWER_PLAN) {
            x->out->complete = false;
            continue;
        }
        t->saves = sketch_contrast(x->mem, &x->plan, &t->without);
        x->out->tag_count++;
    }
    x->out->tags = tags;
}

/* --- several --- */

static void requirements_as_atoms(pricer *x) {
    const problem *p = x->a->problem;
    atom_id *of_group = ARENA_ARRAY(x->keep, p->group_count, atom_id);
    uint16_t *asked_of = ARENA_ARRAY(x->keep, p->group_count, uint16_t);
    x->over.of_group = of_group;
    x->asked_of = asked_of;
    for (size_t g = 0; g < p->group_count; g++) {
        of_group[g] = NO_ATOM;
        if (p->groups[g].kind != GROUP_KIND_REQUIREMENT) continue;
        asked_of[x->over.count] = p->groups[g].index;
        of_group[g] = (atom_id)x->over.count++;
    }
}

static bool same_asked(const pricer *x, const shared_cost *s, atom_set set) {
    if (s->asked_count != set.count) return false;
    for (size_t i = 0; i < set.count; i++)
        if (s->asked[i] != x->asked_of[set.at[i]]) return false;
    return true;
}

/* One set may pay for several prices: the dearest stands for them. */
static bool known_already(pricer *x, atom_set set, const effect *e) {
    for (size_t i = 0; i < x->shared.len; i++) {
        shared_cost *s = &x->shared.at[i];
        if (!same_asked(x, s, set)) continue;
        if (e->cost > s->usd) {
            s->price = e->fact;
            s->usd = e->cost;
        }
        return true;
    }
    return false;
}

static void add_shared(pricer *x, atom_set set, const effect *e) {
    uint16_t *members = ARENA_ARRAY(x->mem, set.count, uint16_t);
    edit *edits = ARENA_ARRAY(x->keep, set.count, edit);
    if (known_already(x, set, e)) return;
    for (size_t i = 0; i < set.count; i++) {
        members[i] = x->asked_of[set.at[i]];
        edits[i] = dropping(members[i]);
    }
    shared_cost s = {.asked_count = set.count, .asked = members, .price = e->fact, .usd = e->cost};
    s.without = resolve(&x->r, edits, set.count, RESOLVE_BEST);
    if (s.without.kind != ANSWER_PLAN) {
        x->out->complete = false;
        return;
    }
    s.saves = sketch_contrast(x->mem, &x->plan, &s.without);
    vec_push(x->mem, &x->shared, s);
}

static bool avoidable(const problem *p, const effect *e, literal *none) {
    *none = (literal){.mask = all_of(p, e->when.var) & ~e->when.mask, .var = e->when.var};
    return none->mask != 0;
}

static void share_price(pricer *x, solver *s, const effect *e) {
    literal none;
    if (e->kind != EFFECT_PRICE || e->cost == 0 || !literal_holds(e->when, x->a->option)) return;
    if (!avoidable(x->a->problem, e, &none)) return;
    dual d = dual_enumerate(x->keep, s, &none, 1, &x->over, (dual_budget){MOST_SETS, MOST_CONFLICTS});
    x->out->complete = x->out->complete && d.complete;
    for (size_t i = 0; d.core_count && i < d.correction_count; i++)
        if (d.corrections[i].count > 1) add_shared(x, d.corrections[i], e);
}

/* Sets that save nothing, because what takes the place of the price costs as much, are no news. */
static void list_shared(pricer *x) {
    shared_cost *out = ARENA_ARRAY(x->mem, x->shared.len, shared_cost);
    for (size_t i = 0; i < x->shared.len; i++)
        if (x->shared.at[i].saves.usd < 0) out[x->out->shared_count++] = x->shared.at[i];
    x->out->shared = out;
}

static void work(void *ctx, arena *keep, arena *scratch, arena *spare) {
    pricer *x = ctx;
    (void)spare;
    const problem *p = x->a->problem;
    x->keep = keep;
    x->r = (resolver){.mem = x->mem, .scratch = scratch, .base = p};
    x->plan = sketch_plan(x->mem, p, x->a->option, &x->a->total, NULL);
    tag_each(x);
    requirements_as_atoms(x);
    solver *s = solver_new(keep, p);
    for (size_t i = 0; i < p->effect_count; i++) share_price(x, s, &p->effects[i]);
    list_shared(x);
}

const price_tags *explain_prices(arena *mem, const answer *a) {
    pricer x = {.mem = mem, .a = a, .out = ARENA_NEW(mem, price_tags)};
    x.out->complete = true;
    with_scratch(mem, work, &x);
    return x.out;
}
