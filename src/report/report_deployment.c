/* What deploys the plan. */
#include <string.h>

#include "base/names.h"
#include "model/template.h"
#include "report/attributes.h"
#include "report/fill.h"
#include "report/parts.h"

typedef struct writing {
    report *r;
    const deployment *d;
    const char **ids; /* of parameters */
} writing;

/* --- ids --- */

static bool is_identifier_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static const char *identifier(arena *mem, const char *owner, const char *name) {
    char *out = arena_printf(mem, "%s%s_%s", owner[0] >= '0' && owner[0] <= '9' ? "c" : "", owner, name);
    for (char *s = out; *s; s++)
        if (!is_identifier_char(*s)) *s = '_';
    return out[0] == '_' ? arena_printf(mem, "c%s", out) : out;
}

/* A client's parameter is named with the client. No two are alike. */
static void name_parameters(writing *w) {
    arena *mem = w->r->mem;
    names *taken = names_new(mem);
    for (size_t i = 0; i < w->d->parameter_count; i++) {
        const needed_parameter *n = &w->d->parameters[i];
        const char *own = w->r->knowledge->parameters[n->parameter].name, *owner = client_attr(w->r, n->client);
        const char *id = owner ? identifier(mem, owner, own) : own, *wanted = id;
        for (int again = 2; names_find(taken, id) != NAME_NONE; again++) id = arena_printf(mem, "%s_%d", wanted, again);
        names_add(taken, id);
        w->ids[i] = id;
    }
}

static const char *parameter_id(const writing *w, const char *name, size_t len, uint16_t who) {
    for (size_t i = 0; i < w->d->parameter_count; i++) {
        const needed_parameter *n = &w->d->parameters[i];
        const char *known = w->r->knowledge->parameters[n->parameter].name;
        if ((n->client == who || n->client == ID_NONE) && strncmp(known, name, len) == 0 && !known[len])
            return w->ids[i];
    }
    return NULL;
}

static const char *deployed_id(report *r, const deployed *d) {
    const char *id = r->knowledge->facts[d->fact].id, *owner = client_attr(r, d->client);
    return owner ? arena_printf(r->mem, "%s.%s", id, owner) : id;
}

/* Of the resource that a name means to what belongs to a client. */
static const char *resource_id(const writing *w, const char *name, size_t len, uint16_t who) {
    size_t at = deployed_under(w->r->problem, name, len, who);
    return at == SIZE_MAX ? arena_strndup(w->r->mem, name, len) : deployed_id(w->r, &w->r->problem->deployed[at]);
}

/* A blank as it is known outside of the client; of {me} the client itself. */
static const char *blank_of(const writing *w, const template_piece *piece, uint16_t who) {
    arena *mem = w->r->mem;
    if (piece->name_len < piece->len) {
        const char *part = piece->at + piece->name_len;
        int len = (int)(piece->len - piece->name_len);
        return arena_printf(mem, "{%s%.*s}", resource_id(w, piece->at, piece->name_len, who), len, part);
    }
    if (template_word_of(piece->at, piece->len) == WORD_ME) return client_attr(w->r, who);
    const char *id = parameter_id(w, piece->at, piece->len, who);
    return id ? arena_printf(mem, "{%s}", id) : arena_printf(mem, "{%.*s}", (int)piece->len, piece->at);
}

/* What does not belong to a client is as it stands. */
static const char *template_of(const writing *w, const char *s, uint16_t who) {
    template_piece piece;
    const char *defect, *out = "";
    if (!s || who == ID_NONE || !strchr(s, '{')) return s;
    while (template_next(&s, &piece, &defect))
        out = piece.blank ? arena_printf(w->r->mem, "%s%s", out, blank_of(w, &piece, who))
                          : arena_printf(w->r->mem, "%s%.*s", out, (int)piece.len, piece.at);
    return out;
}

/* --- parameters --- */

static void add_parameter(const writing *w, xmlNodePtr parent, size_t at) {
    report *r = w->r;
    builder *b = r->b;
    const needed_parameter *n = &w->d->parameters[at];
    const parameter *p = &r->knowledge->parameters[n->parameter];
    text me = n->client == ID_NONE ? plain("{me}") : client_title(r, n->client);
    xmlNodePtr node = elem(b, parent, EL_PARAMETER);
    attr(b, node, "id", w->ids[at]);
    attr(b, node, "type", parameter_type_name(p->type));
    if (p->has_min) attr_int(b, node, "min", p->min);
    if (p->has_max) attr_int(b, node, "max", p->max);
    attr(b, node, "pattern", p->pattern);
    attr(b, node, "default", p->fallback);
    if (n->count >= 0) attr_int(b, node, "count", n->count);
    attr(b, node, "client", client_attr(r, n->client));
    text_both(b, node, EL_TITLE, fill_both(r->mem, p->title, 1, (const char *[]){"me"}, &me));
    text_both(b, node, EL_SAYS, fill_both(r->mem, p->says, 1, (const char *[]){"me"}, &me));
}

/* --- resources --- */

static void add_answers(report *r, xmlNodePtr node, const deployed *d) {
    for (size_t i = 0; i < d->life->answer_count; i++) {
        const setting_ref *s = &d->life->answers[i];
        attr(r->b, elem(r->b, node, EL_OF), "setting",
             setting_name(r, s->whose == SCOPE_ME ? d->client : ID_NONE, s->id));
    }
}

/* Where it comes from and for whom. */
static void add_deployed(report *r, xmlNodePtr node, const deployed *d) {
    use_fact(r, d->fact, d->life);
    attr(r->b, node, "id", deployed_id(r, d));
    attr(r->b, node, "fact", r->knowledge->facts[d->fact].id);
    attr(r->b, node, "client", client_attr(r, d->client));
}

static const char *flag_value(const made_property *m) {
    for (size_t i = 0; i < m->is->word_count; i++)
        if (strcmp(m->is->words[i].value, m->value->text) == 0) return m->is->words[i].word;
    return m->value->text;
}

static const char *list_id(const writing *w, const char *each, uint16_t who) {
    return each ? parameter_id(w, each, strlen(each), who) : NULL;
}

static void add_property(const writing *w, xmlNodePtr parent, const made_property *m, uint16_t who) {
    builder *b = w->r->b;
    xmlNodePtr node = elem(b, parent, EL_PROPERTY);
    attr(b, node, "path", template_of(w, m->is->path, who));
    attr(b, node, "type", value_type_name(m->value->type));
    if (m->value->type != VALUE_OBJECT) attr(b, node, "value", template_of(w, m->value->text, who));
    if (m->is->fallback) attr(b, node, "default", m->is->fallback->text);
    attr_flag(b, node, "changed", m->changed);
    if (m->var != ID_NONE) attr(b, node, "setting", w->r->problem->vars[m->var].name);
    attr(b, node, "each", list_id(w, m->is->each, who));
    attr(b, node, "az", m->is->az);
    if (m->is->az && m->value->type != VALUE_OBJECT) attr(b, node, "az-value", template_of(w, flag_value(m), who));
}

static bool is_made(const writing *w, size_t which) {
    for (size_t i = 0; i < w->d->resource_count; i++)
        if (w->d->resources[i].of == which) return true;
    return false;
}

static void add_afters(const writing *w, xmlNodePtr node, const deployed *d) {
    for (size_t i = 0; i < d->life->resource->after_count; i++) {
        const char *name = d->life->resource->after[i];
        size_t at = deployed_under(w->r->problem, name, strlen(name), d->client);
        if (at == SIZE_MAX || !is_made(w, at)) continue;
        attr(w->r->b, elem(w->r->b, node, EL_AFTER), "resource", deployed_id(w->r, &w->r->problem->deployed[at]));
    }
}

static void add_names(const writing *w, xmlNodePtr node, const made_resource *m, const deployed *d) {
    builder *b = w->r->b;
    const resource *is = d->life->resource;
    attr(b, node, "type", is->type);
    attr(b, node, "api", m->api->name);
    attr(b, node, "name", template_of(w, is->name, d->client));
    attr(b, node, "location", template_of(w, is->location, d->client));
    if (is->parent) attr(b, node, "parent", resource_id(w, is->parent, strlen(is->parent), d->client));
    if (is->scope) attr(b, node, "scope", resource_id(w, is->scope, strlen(is->scope), d->client));
    attr_flag(b, node, "existing", is->existing);
    attr(b, node, "each", list_id(w, is->each, d->client));
    attr(b, node, "az", template_of(w, is->az, d->client));
}

static void add_resource(const writing *w, xmlNodePtr parent, const made_resource *m) {
    report *r = w->r;
    const deployed *d = &r->problem->deployed[m->of];
    xmlNodePtr node = elem(r->b, parent, EL_RESOURCE);
    add_deployed(r, node, d);
    add_names(w, node, m, d);
    text_both(r->b, node, EL_TITLE, fact_text(r, d->life->says, d->fact, d->client));
    add_afters(w, node, d);
    if (m->passed) {
        xmlNodePtr reason = elem(r->b, node, EL_API_REASON);
        attr(r->b, reason, "property", template_of(w, m->lacks->path, d->client));
        attr(r->b, reason, "passed", m->passed->name);
    }
    add_answers(r, node, d);
    for (size_t i = 0; i < m->property_count; i++) add_property(w, node, &m->properties[i], d->client);
}

/* --- the rest --- */

static void add_by_hand(const writing *w, xmlNodePtr parent, size_t which) {
    report *r = w->r;
    const deployed *d = &r->problem->deployed[which];
    const char *targets = NULL;
    xmlNodePtr node = elem(r->b, parent, EL_BY_HAND);
    add_deployed(r, node, d);
    for (size_t i = 0; i < d->life->target_count; i++)
        targets = targets ? arena_printf(r->mem, "%s %s", targets, d->life->targets[i]) : d->life->targets[i];
    attr(r->b, node, "targets", targets);
    add_answers(r, node, d);
    text_both(r->b, node, EL_SAYS, fact_text(r, d->life->says, d->fact, d->client));
}

static void add_left(const writing *w, xmlNodePtr parent, const left_over *x) {
    report *r = w->r;
    xmlNodePtr node = elem(r->b, parent, EL_LEFT);
    if (x->var == ID_NONE) {
        const deployed *d = &r->problem->deployed[x->of];
        attr(r->b, node, "resource", deployed_id(r, d));
        attr(r->b, node, "property", template_of(w, x->what, d->client));
        return;
    }
    const variable *v = &r->problem->vars[x->var];
    attr(r->b, node, "setting", v->name);
    attr(r->b, node, "option", r->knowledge->settings[v->setting].options[r->answer->option[x->var]].name);
}

xmlNodePtr add_deployment(report *r, xmlNodePtr parent) {
    return r->explained->deployment ? elem(r->b, parent, EL_DEPLOYMENT) : NULL;
}

void fill_deployment(report *r, xmlNodePtr node) {
    const deployment *d = r->explained->deployment;
    if (!d) return;
    writing w = {r, d, ARENA_ARRAY(r->mem, d->parameter_count + 1, const char *)};
    r->deployed_from = r->used_count;
    name_parameters(&w);
    for (size_t i = 0; i < d->parameter_count; i++) add_parameter(&w, node, i);
    for (size_t i = 0; i < d->resource_count; i++) add_resource(&w, node, &d->resources[i]);
    for (size_t i = 0; i < d->by_hand_count; i++) add_by_hand(&w, node, d->by_hand[i]);
    for (size_t i = 0; i < d->left_count; i++) add_left(&w, node, &d->left[i]);
}
