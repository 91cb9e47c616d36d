#include "explain/deployment.h"

#include <string.h>

#include "base/vec.h"
#include "model/formula.h"
#include "model/template.h"

typedef struct job {
    arena *mem;
    const answer *a;
    const problem *p;
    bool *expressed; /* by variable */
    bool *made;      /* by place in problem.deployed */
    bool *needed;    /* row of the design, then of each client: by parameter */
    VEC(made_resource) resources;
    VEC(size_t) by_hand;
    VEC(needed_parameter) parameters;
    VEC(left_over) left;
} job;

static void leave(job *j, size_t of, const char *what) {
    left_over x = {.var = ID_NONE, .of = of, .what = what};
    vec_push(j->mem, &j->left, x);
}

/* --- does it hold in the plan? --- */

typedef enum truth { TRUTH_NO, TRUTH_UNKNOWN, TRUTH_YES } truth;

/* NULL: always. */
static truth truth_of(const formula *f, const uint8_t *chosen) {
    if (!f) return TRUTH_YES;
    if (f->op == FORMULA_LITERAL) return literal_holds(f->lit, chosen) ? TRUTH_YES : TRUTH_NO;
    if (f->op == FORMULA_UNKNOWN) return TRUTH_UNKNOWN;
    truth all = f->op == FORMULA_AND ? TRUTH_YES : TRUTH_NO;
    for (size_t i = 0; i < f->kid_count; i++) {
        truth kid = truth_of(f->kids[i], chosen);
        if (f->op == FORMULA_AND ? kid < all : kid > all) all = kid;
    }
    return all;
}

/* --- versions --- */

static bool version_has(const resource *r, uint16_t version, const resource_property *p) {
    return version >= (r->api[version].preview ? p->from : p->stable_from);
}

static bool is_at_default(const made_property *m) {
    return m->is->fallback && strcmp(m->is->fallback->text, m->value->text) == 0;
}

/* What the service takes anyway need not be there to be said. */
static bool lacks(const resource *r, uint16_t version, const made_property *m) {
    return !version_has(r, version, m->is) && !is_at_default(m);
}

static size_t lacking(const resource *r, uint16_t version, const made_property *properties, size_t count) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++) n += lacks(r, version, &properties[i]);
    return n;
}

/* The version in which all of some properties are, as of a day: the newest stable one that is known then, else the newest preview; where none
 * has them all, the one that lacks the fewest. Into r->api. */
static uint16_t choose_version(const resource *r, const made_property *properties, size_t count, date as_of) {
    uint16_t best = 0;
    size_t least = SIZE_MAX;
    for (int preview = 0; preview < 2 && least; preview++) {
        for (uint16_t i = (uint16_t)r->api_count; i-- > 0 && least;) {
            if (r->api[i].preview != preview || r->api[i].known.day > as_of) continue;
            size_t n = lacking(r, i, properties, count);
            if (n >= least) continue;
            least = n;
            best = i;
        }
    }
    return best;
}

static const api_version *newest_stable(const resource *r, date as_of) {
    for (size_t i = r->api_count; i-- > 0;)
        if (!r->api[i].preview && r->api[i].known.day <= as_of) return &r->api[i];
    return NULL;
}

static void tell_why(made_resource *m, const resource *r, date as_of) {
    const api_version *stable = newest_stable(r, as_of);
    if (!stable || stable == m->api) return;
    for (size_t i = 0; i < m->property_count && !m->lacks; i++)
        if (lacks(r, (uint16_t)(stable - r->api), &m->properties[i])) m->lacks = m->properties[i].is;
    if (m->lacks) m->passed = stable;
}

/* --- properties --- */

static var_id decision_of(const job *j, const setting_ref *s, uint16_t who) {
    return problem_var(j->p, s->whose == SCOPE_ME ? who : ID_NONE, s->id);
}

/* What a property that follows a decision is in the plan; NULL: nothing. */
static const property_value *followed(const job *j, const resource_property *q, var_id v) {
    if (v == ID_NONE || !variable_applies(&j->p->vars[v], j->a->option)) return NULL;
    for (size_t i = 0; i < q->value_count; i++)
        if (q->values[i].options >> j->a->option[v] & 1) return &q->values[i];
    return NULL;
}

static bool said_before(const made_property *list, size_t count, const char *path) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i].is->path, path) == 0) return true;
    return false;
}

/* What the plan makes of a resource's properties, those at their default among them. */
static size_t find_properties(job *j, const deployed *d, made_property *out) {
    const resource *r = d->life->resource;
    size_t n = 0;
    for (size_t i = 0; i < r->property_count; i++) {
        const resource_property *q = &r->properties[i];
        made_property m = {.is = q, .var = ID_NONE, .value = q->values};
        if (q->setting.id != ID_NONE) m.value = followed(j, q, m.var = decision_of(j, &q->setting, d->client));
        if (!m.value || said_before(out, n, q->path)) continue;
        truth holds = truth_of(d->property_when[i], j->a->option);
        if (holds == TRUTH_UNKNOWN) leave(j, (size_t)(d - j->p->deployed), q->path);
        if (holds != TRUTH_YES) continue;
        m.changed = m.var != ID_NONE && !is_at_default(&m);
        out[n++] = m;
    }
    return n;
}

static void express(job *j, const made_property *m) {
    if (m->var != ID_NONE) j->expressed[m->var] = true;
}

/* Takes out what needs not be said. */
static size_t leave_defaults(job *j, made_property *list, size_t count) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        bool silent = is_at_default(&list[i]) && !list[i].is->always;
        if (silent)
            express(j, &list[i]);
        else
            list[n++] = list[i];
    }
    return n;
}

/* Takes out what the version has not. */
static size_t leave_lacking(job *j, size_t of, const made_resource *m, made_property *list) {
    const resource *r = j->p->deployed[of].life->resource;
    const uint16_t version = (uint16_t)(m->api - r->api);
    size_t n = 0;
    for (size_t i = 0; i < m->property_count; i++) {
        if (lacks(r, version, &list[i]))
            leave(j, of, list[i].is->path);
        else
            express(j, &list[i]);
        if (version_has(r, version, list[i].is)) list[n++] = list[i];
    }
    return n;
}

static void make_resource(job *j, size_t of) {
    const deployed *d = &j->p->deployed[of];
    const resource *r = d->life->resource;
    made_property *list = ARENA_ARRAY(j->mem, r->property_count + 1, made_property);
    size_t n = leave_defaults(j, list, find_properties(j, d, list));
    made_resource m = {.of = of, .properties = list, .property_count = n};
    m.api = &r->api[choose_version(r, list, n, j->p->as_of)];
    tell_why(&m, r, j->p->as_of);
    m.property_count = leave_lacking(j, of, &m, list);
    j->made[of] = true;
    vec_push(j->mem, &j->resources, m);
}

/* --- facts --- */

static void answer_for(job *j, const deployed *d) {
    for (size_t i = 0; i < d->life->answer_count; i++) {
        var_id v = decision_of(j, &d->life->answers[i], d->client);
        if (v != ID_NONE) j->expressed[v] = true;
    }
}

static void find_facts(job *j) {
    for (size_t i = 0; i < j->p->deployed_count; i++) {
        const deployed *d = &j->p->deployed[i];
        truth holds = truth_of(d->when, j->a->option);
        if (holds == TRUTH_UNKNOWN) leave(j, i, "when");
        if (holds != TRUTH_UNKNOWN && d->life->target_count == 0) answer_for(j, d);
        if (holds != TRUTH_YES) continue;
        if (d->life->kind == FACT_RESOURCE)
            make_resource(j, i);
        else
            vec_push(j->mem, &j->by_hand, i);
    }
}

/* --- what resources name --- */

size_t deployed_under(const problem *p, const char *name, size_t len, uint16_t who) {
    for (size_t i = 0; i < p->deployed_count;) {
        const fact_id f = p->deployed[i].fact;
        const char *id = p->knowledge->facts[f].id;
        const bool named = strncmp(id, name, len) == 0 && !id[len];
        for (; i < p->deployed_count && p->deployed[i].fact == f; i++)
            if (named && (p->deployed[i].client == who || p->deployed[i].client == ID_NONE)) return i;
    }
    return SIZE_MAX;
}

/* What is done with a resource's names: in turn with each blank of its templates. False ends it. */
typedef bool blank_visit(job *j, const deployed *d, const template_piece *blank);

static const char *visit_blanks(job *j, const deployed *d, const char *s, blank_visit *visit) {
    template_piece piece;
    const char *defect, *rest = s;
    while (rest && template_next(&rest, &piece, &defect))
        if (piece.blank && !visit(j, d, &piece)) return s;
    return NULL;
}

/* The template at which it ended; NULL: it was in turn with all. */
static const char *visit_all(job *j, const made_resource *m, blank_visit *visit) {
    const deployed *d = &j->p->deployed[m->of];
    const resource *r = d->life->resource;
    const char *end = visit_blanks(j, d, r->name, visit);
    if (!end) end = visit_blanks(j, d, r->location, visit);
    if (!end) end = visit_blanks(j, d, r->az, visit);
    for (size_t i = 0; i < m->property_count && !end; i++) {
        end = visit_blanks(j, d, m->properties[i].is->path, visit);
        if (!end) end = visit_blanks(j, d, m->properties[i].value->text, visit);
    }
    return end;
}

static bool is_made(const job *j, const char *name, size_t len, uint16_t who) {
    size_t at = deployed_under(j->p, name, len, who);
    return at != SIZE_MAX && j->made[at];
}

static bool is_there(job *j, const deployed *d, const template_piece *blank) {
    return blank->name_len == blank->len || is_made(j, blank->at, blank->name_len, d->client);
}

/* What a resource names and is not made; NULL: nothing. */
static const char *missing(job *j, const made_resource *m) {
    const deployed *d = &j->p->deployed[m->of];
    const resource *r = d->life->resource;
    if (r->parent && !is_made(j, r->parent, strlen(r->parent), d->client)) return r->parent;
    if (r->scope && !is_made(j, r->scope, strlen(r->scope), d->client)) return r->scope;
    return visit_all(j, m, is_there);
}

/* A resource that needs what is not made cannot be made, nor can what needs it in turn. */
static void leave_unmade(job *j) {
    for (bool again = true; again;) {
        size_t n = 0;
        for (size_t i = 0; i < j->resources.len; i++) {
            made_resource m = j->resources.at[i];
            const char *what = missing(j, &m);
            if (!what) {
                j->resources.at[n++] = m;
                continue;
            }
            j->made[m.of] = false;
            leave(j, m.of, what);
        }
        again = n < j->resources.len;
        j->resources.len = n;
    }
}

/* --- parameters --- */

static size_t place_of(const job *j, uint16_t which, uint16_t who) {
    size_t row = j->p->knowledge->parameters[which].kind == ID_NONE ? 0 : (size_t)who + 1;
    return row * j->p->knowledge->parameter_count + which;
}

static void need(job *j, uint16_t who, const char *name, size_t len) {
    const knowledge *k = j->p->knowledge;
    kind_id kind = who == ID_NONE ? ID_NONE : j->p->scenario->clients[who].kind;
    for (uint16_t i = 0; i < k->parameter_count; i++) {
        const parameter *q = &k->parameters[i];
        if (q->kind != ID_NONE && !kind_is(k, kind, q->kind)) continue;
        if (strncmp(q->name, name, len) == 0 && !q->name[len]) j->needed[place_of(j, i, who)] = true;
    }
}

static bool need_blank(job *j, const deployed *d, const template_piece *blank) {
    if (blank->name_len == blank->len) need(j, d->client, blank->at, blank->len);
    return true;
}

static int64_t entries_of(const job *j, uint16_t which, uint16_t who) {
    for (size_t i = 0; i < j->p->counted_count; i++) {
        const entry_count *c = &j->p->counted[i];
        if (c->parameter != which || c->client != who) continue;
        amount total = c->base;
        for (size_t t = 0; t < c->term_count; t++) {
            truth holds = truth_of(c->terms[t].on, j->a->option);
            if (holds == TRUTH_UNKNOWN) return -1;
            if (holds == TRUTH_YES) total += c->terms[t].value;
        }
        return total <= 0 ? 0 : (total + AMOUNT_ONE - 1) / AMOUNT_ONE;
    }
    return -1;
}

static void find_parameters(job *j) {
    for (size_t i = 0; i < j->resources.len; i++) {
        const made_resource *m = &j->resources.at[i];
        const deployed *d = &j->p->deployed[m->of];
        visit_all(j, m, need_blank);
        if (d->life->resource->each) need(j, d->client, d->life->resource->each, strlen(d->life->resource->each));
        for (size_t q = 0; q < m->property_count; q++)
            if (m->properties[q].is->each)
                need(j, d->client, m->properties[q].is->each, strlen(m->properties[q].is->each));
    }
    for (uint16_t i = 0; i < j->p->knowledge->parameter_count; i++) {
        bool shared = j->p->knowledge->parameters[i].kind == ID_NONE;
        for (size_t c = 0; c < (shared ? 1 : j->p->scenario->client_count); c++) {
            uint16_t who = shared ? ID_NONE : (uint16_t)c;
            needed_parameter n = {i, who, entries_of(j, i, who)};
            if (j->needed[place_of(j, i, who)]) vec_push(j->mem, &j->parameters, n);
        }
    }
}

/* --- the whole --- */

/* What nothing expresses, unless the vendor has it so. */
static void find_left(job *j) {
    for (size_t i = 0; i < j->p->decision_count; i++) {
        const variable *v = &j->p->vars[i];
        left_over x = {.var = (var_id)i};
        if (j->expressed[i] || !variable_applies(v, j->a->option) || v->vendor_default == j->a->option[i]) continue;
        vec_push(j->mem, &j->left, x);
    }
}

const deployment *explain_deployment(arena *mem, const answer *a) {
    const problem *p = a->problem;
    if (a->kind != ANSWER_PLAN || p->deployed_count == 0) return NULL;
    job j = {.mem = mem, .a = a, .p = p};
    j.expressed = ARENA_ARRAY(mem, p->decision_count + 1, bool);
    j.made = ARENA_ARRAY(mem, p->deployed_count + 1, bool);
    j.needed = ARENA_ARRAY(mem, (p->scenario->client_count + 1) * p->knowledge->parameter_count + 1, bool);
    find_facts(&j);
    leave_unmade(&j);
    find_parameters(&j);
    find_left(&j);
    deployment *out = ARENA_NEW(mem, deployment);
    *out = (deployment){j.parameters.len, j.resources.len, j.by_hand.len, j.left.len,
                        j.parameters.at,  j.resources.at,  j.by_hand.at,  j.left.at};
    return out;
}
