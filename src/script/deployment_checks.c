/* What facts of deployment name: parameters and resources that are there for whoever deploys them. */
#include <string.h>

#include "model/template.h"
#include "script/pack.h"

/* The life at hand, for complaints. */
typedef struct at {
    pack *p;
    const fact_draft *f;
    const life *l;
} at;

static void complain(const at *a, const char *hint, const char *what, const char *name) {
    diag_add(a->p->r.d, DIAG_ERROR, a->l->where, hint, "%s '%s' of '%s'", what, name, a->f->id);
}

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

static const parameter *parameter_of(const at *a, const char *name) {
    for (size_t i = 0; i < a->p->parameters.len; i++) {
        const parameter *q = &a->p->parameters.at[i];
        if (strcmp(q->name, name) == 0 && sees(a->p, a->f->kind, q->kind)) return q;
    }
    names *known = names_new(a->p->r.mem);
    for (size_t i = 0; i < a->p->parameters.len; i++)
        if (sees(a->p, a->f->kind, a->p->parameters.at[i].kind)) names_add(known, a->p->parameters.at[i].name);
    complain(a, near_name(a, known, name), "unknown parameter", name);
    return NULL;
}

static void check_list(const at *a, const char *name) {
    const parameter *q = name ? parameter_of(a, name) : NULL;
    if (q && q->type != PARAMETER_LIST) complain(a, "give it the type \"list\"", "a parameter that is no list:", name);
}

static bool is_resource(const fact_draft *f) {
    for (size_t i = 0; i < f->lives.len; i++)
        if (f->lives.at[i].what.kind == FACT_RESOURCE) return true;
    return false;
}

static const fact_draft *resource_of(const at *a, const char *id) {
    const pack *p = a->p;
    uint32_t found = names_find(p->fact_names, id);
    const fact_draft *f = found == NAME_NONE ? NULL : &p->facts.at[found];
    if (f && is_resource(f) && sees(p, a->f->kind, f->kind)) return f;
    if (f && is_resource(f)) {
        complain(a, "declare this one in the body of the client, too", "a resource of a client:", id);
        return NULL;
    }
    names *known = names_new(p->r.mem);
    for (size_t i = 0; i < p->facts.len; i++)
        if (is_resource(&p->facts.at[i])) names_add(known, p->facts.at[i].id);
    complain(a, near_name(a, known, id), "unknown resource", id);
    return NULL;
}

/* One that this one belongs to; it is there once, or as often as this one. */
static void check_owner(const at *a, const char *id) {
    const fact_draft *f = id ? resource_of(a, id) : NULL;
    for (size_t i = 0; f && i < f->lives.len; i++) {
        const resource *r = f->lives.at[i].what.resource;
        if (f == a->f) {
            complain(a, NULL, "a resource cannot belong to itself:", id);
            return;
        }
        if (r && r->each && (!a->l->resource->each || strcmp(r->each, a->l->resource->each) != 0)) {
            complain(a, "give this one the same 'each'", "belongs to one of several:", id);
            return;
        }
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
        complain(a, "a resource has an id, a name, a principal_id and a login_server", "unknown part",
                 arena_strndup(a->p->r.mem, part, len));
    (void)resource_of(a, name);
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
    check_owner(a, r->parent);
    check_owner(a, r->scope);
    for (size_t i = 0; i < r->after_count; i++) (void)resource_of(a, r->after[i]);
    for (size_t i = 0; i < r->property_count; i++) check_property(a, &r->properties[i]);
}

void check_deployment(pack *p) {
    for (size_t i = 0; i < p->facts.len; i++) {
        const fact_draft *f = &p->facts.at[i];
        for (size_t j = 0; j < f->lives.len; j++) {
            const at a = {p, f, &f->lives.at[j].what};
            if (a.l->kind == FACT_RESOURCE) check_resource(&a);
        }
    }
}
