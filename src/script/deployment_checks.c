/* What facts of deployment name: parameters and resources that are there for whoever deploys them. */
#include <string.h>

#include "base/order.h"
#include "model/template.h"
#include "script/pack.h"

/* The life at hand, for complaints. */
typedef struct at {
    pack *p;
    const fact_draft *f;
    const life *l;
} at;

#define complain(a, hint, ...) diag_add((a)->p->r.d, DIAG_ERROR, (a)->l->where, (hint), __VA_ARGS__)

static const char *near_name(const at *a, const names *known, const char *name) {
    const char *near = names_nearest(known, name);
    return near ? arena_printf(a->p->r.mem, "did you mean '%s'?", near) : NULL;
}

/* Do facts of `kind` see what `of` declares? */
static bool sees(const pack *p, kind_id kind, kind_id of) {
    for (; kind != ID_NONE; kind = p->kinds.at[kind].parent)
        if (kind == of) return true;
    return of == ID_NONE;
}

/* --- parameters --- */

static const parameter *parameter_of(const at *a, const char *name) {
    names *known = names_new(a->p->r.mem);
    for (size_t i = 0; i < a->p->parameters.len; i++) {
        const parameter *q = &a->p->parameters.at[i];
        if (!sees(a->p, a->f->kind, q->kind)) continue;
        if (strcmp(q->name, name) == 0) return q;
        names_add(known, q->name);
    }
    complain(a, near_name(a, known, name), "unknown parameter '%s' of '%s'", name, a->f->id);
    return NULL;
}

static void check_list(const at *a, const char *name) {
    const parameter *q = name ? parameter_of(a, name) : NULL;
    if (q && q->type != PARAMETER_LIST)
        complain(a, "give it the type \"list\"", "'%s', which '%s' repeats something for, is no list", name, a->f->id);
}

/* --- resources --- */

static bool is_resource(const fact_draft *f) {
    for (size_t i = 0; i < f->lives.len; i++)
        if (f->lives.at[i].what.kind == FACT_RESOURCE) return true;
    return false;
}

static const fact_draft *find_resource(const pack *p, const char *id) {
    uint32_t found = names_find(p->fact_names, id);
    return found != NAME_NONE && is_resource(&p->facts.at[found]) ? &p->facts.at[found] : NULL;
}

static const fact_draft *resource_of(const at *a, const char *id) {
    const pack *p = a->p;
    const fact_draft *f = find_resource(p, id);
    if (f && sees(p, a->f->kind, f->kind)) return f;
    if (f) {
        complain(a, "declare both in the body of the client", "'%s' is a resource of a client, and '%s' is none of it",
                 id, a->f->id);
        return NULL;
    }
    names *known = names_new(p->r.mem);
    for (size_t i = 0; i < p->facts.len; i++)
        if (is_resource(&p->facts.at[i])) names_add(known, p->facts.at[i].id);
    complain(a, near_name(a, known, id), "unknown resource '%s' of '%s'", id, a->f->id);
    return NULL;
}

/* One resource, not one of several: there is one, or this one is repeated for the same list. */
static void check_one(const at *a, const char *id) {
    const fact_draft *f = id ? resource_of(a, id) : NULL;
    for (size_t i = 0; f && i < f->lives.len; i++) {
        const resource *r = f->lives.at[i].what.resource;
        if (!r || !r->each || (a->l->resource->each && strcmp(r->each, a->l->resource->each) == 0)) continue;
        complain(a, "repeat it for the same list", "'%s' names one resource, but there are several of '%s'", a->f->id,
                 id);
        return;
    }
}

static void check_blank(const at *a, const template_piece *blank) {
    const char *name = arena_strndup(a->p->r.mem, blank->at, blank->name_len);
    if (blank->name_len == blank->len) {
        if (template_word_of(name, strlen(name)) == WORD_NONE) (void)parameter_of(a, name);
        return;
    }
    const char *part = blank->at + blank->name_len + 1;
    size_t len = blank->len - blank->name_len - 1;
    if (!is_template_part(part, len))
        complain(a, "a resource has an id, a name, a principal_id, a client_id and a login_server",
                 "unknown part '%.*s' of '%s'", (int)len, part, name);
    check_one(a, name);
}

static void check_template(const at *a, const char *s) {
    template_piece piece;
    const char *defect;
    while (s && template_next(&s, &piece, &defect))
        if (piece.blank) check_blank(a, &piece);
}

static void check_property(const at *a, const resource_property *q) {
    check_template(a, q->path);
    check_list(a, q->each);
    for (size_t i = 0; i < q->value_count; i++)
        if (q->values[i].type == VALUE_TEXT) check_template(a, q->values[i].text);
}

static void check_resource(const at *a) {
    const resource *r = a->l->resource;
    check_template(a, r->name);
    check_template(a, r->location);
    check_template(a, r->az);
    check_list(a, r->each);
    check_one(a, r->parent);
    check_one(a, r->scope);
    for (size_t i = 0; i < r->after_count; i++) (void)resource_of(a, r->after[i]);
    for (size_t i = 0; i < r->property_count; i++) check_property(a, &r->properties[i]);
}

/* --- circles: each resource is made after those that it names --- */

typedef struct naming {
    const pack *p;
    size_t who; /* fact */
    VEC(need) needs;
} naming;

static void need_fact(naming *n, const char *id) {
    need x = {n->who, names_find(n->p->fact_names, id)};
    vec_push(n->p->r.mem, &n->needs, x);
}

static void need_template(naming *n, const char *s) {
    template_piece piece;
    const char *defect;
    while (s && template_next(&s, &piece, &defect))
        if (piece.blank && piece.name_len < piece.len)
            need_fact(n, arena_strndup(n->p->r.mem, piece.at, piece.name_len));
}

static void need_of_life(naming *n, const resource *r) {
    if (r->parent) need_fact(n, r->parent);
    if (r->scope) need_fact(n, r->scope);
    for (size_t i = 0; i < r->after_count; i++) need_fact(n, r->after[i]);
    need_template(n, r->name);
    need_template(n, r->location);
    need_template(n, r->az);
    for (size_t i = 0; i < r->property_count; i++) {
        need_template(n, r->properties[i].path);
        for (size_t j = 0; j < r->properties[i].value_count; j++) need_template(n, r->properties[i].values[j].text);
    }
}

static void check_circles(pack *p) {
    naming n = {.p = p};
    size_t next;
    for (n.who = 0; n.who < p->facts.len; n.who++) {
        const fact_draft *f = &p->facts.at[n.who];
        for (size_t j = 0; j < f->lives.len; j++)
            if (f->lives.at[j].what.resource) need_of_life(&n, f->lives.at[j].what.resource);
    }
    size_t which = find_circle(p->r.mem, p->facts.len, n.needs.at, n.needs.len, &next);
    if (which == SIZE_MAX) return;
    const fact_draft *f = &p->facts.at[which];
    diag_add(p->r.d, DIAG_ERROR, f->lives.at[0].what.where,
             "take one of the names out: a resource is made after those it names",
             "resource '%s' needs '%s', which needs '%s' again", f->id, p->facts.at[next].id, f->id);
}

void check_deployment(pack *p) {
    for (size_t i = 0; i < p->facts.len; i++) {
        const fact_draft *f = &p->facts.at[i];
        for (size_t j = 0; j < f->lives.len; j++) {
            const at a = {p, f, &f->lives.at[j].what};
            if (a.l->kind == FACT_RESOURCE) check_resource(&a);
        }
    }
    if (!diags_any_error(p->r.d)) check_circles(p);
}
