/* Declarations that nothing in the pack speaks of. (Sources that no fact cites are refused by the reader.) */
#include <string.h>

#include "lint/lint_impl.h"

typedef struct usage {
    lint *l;
    bool *settings, *contexts, *quantities, *conditions, *sections, *kinds, *placeholders;
    names *capabilities; /* asked for */
} usage;

/* Instances look a name up from their kind upwards: whatever may be found counts. */
static void use_named(const usage *u, const cond *c) {
    const knowledge *k = u->l->k;
    u->conditions[c->id] = true;
    for (size_t i = 0; c->whose == SCOPE_ME && i < k->condition_count; i++)
        if (strcmp(k->conditions[i].name, c->name) == 0) u->conditions[i] = true;
}

static void use_sum(const usage *u, const expr *e) {
    for (size_t i = 0; e && i < e->term_count; i++)
        if (e->terms[i].quantity != ID_NONE) u->quantities[e->terms[i].quantity] = true;
}

static void use_node(const cond *c, void *ctx) {
    const usage *u = ctx;
    switch (c->op) {
    case COND_IN:
    case COND_WAS: u->settings[c->id] = true; break;
    case COND_NAMED: use_named(u, c); break;
    case COND_CONTEXT:
    case COND_BEFORE: u->contexts[c->id] = true; break;
    case COND_HAS:
        u->contexts[c->id] = true;
        names_add(u->capabilities, c->name);
        break;
    case COND_COMPARE: use_sum(u, c->sum); break;
    case COND_IS:
    case COND_ANY:
    case COND_EVERY: u->kinds[c->id] = true; break;
    default: break;
    }
}

static void use(usage *u, const cond *c) {
    if (c) cond_walk(c, use_node, u);
}

static void use_amount(usage *u, const expr *e) {
    use_sum(u, e);
    for (size_t i = 0; e && i < e->term_count; i++) use(u, e->terms[i].when);
}

static void use_resource(usage *u, const resource *r) {
    for (size_t i = 0; i < r->property_count; i++) {
        use(u, r->properties[i].when);
        if (r->properties[i].setting.id != ID_NONE) u->settings[r->properties[i].setting.id] = true;
    }
}

static void use_placeholders(const usage *u, const char *in) {
    const knowledge *k = u->l->k;
    for (size_t i = 0; in && i < k->placeholder_count; i++)
        if (strstr(in, arena_printf(u->l->mem, "{%s}", k->placeholders[i].id))) u->placeholders[i] = true;
}

static void use_life(usage *u, const life *v) {
    use(u, v->when);
    use(u, v->then);
    use_amount(u, v->of);
    for (size_t i = 0; i < v->case_count; i++) use(u, v->cases[i].when);
    for (size_t i = 0; i < v->free_count; i++) use(u, v->free[i].when);
    for (size_t i = 0; i < v->answer_count; i++) u->settings[v->answers[i].id] = true;
    if (v->resource) use_resource(u, v->resource);
    for (size_t i = 0; i < v->name_count; i++) use_placeholders(u, v->names[i]);
    use_placeholders(u, v->zone);
    if (v->kind == FACT_LIFECYCLE || v->kind == FACT_DEFAULT || v->kind == FACT_TRANSITION)
        u->settings[v->setting] = true;
}

static void use_diagram(usage *u, const diagram *d) {
    if (!d) return;
    for (size_t i = 0; i < d->part_count; i++) {
        use(u, d->parts[i].when);
        use_amount(u, d->parts[i].count);
        for (size_t j = 0; j < d->parts[i].shown_count; j++) u->settings[d->parts[i].shown[j]] = true;
    }
    for (size_t i = 0; i < d->path_count; i++) {
        use(u, d->paths[i].when);
        use(u, d->paths[i].closed);
        use(u, d->paths[i].concerns);
        u->settings[d->paths[i].setting] = true;
    }
    for (size_t i = 0; i < d->place_count; i++) use(u, d->places[i].when);
    if (d->clients != ID_NONE) u->kinds[d->clients] = true;
}

static void use_all(usage *u) {
    const knowledge *k = u->l->k;
    use_diagram(u, k->diagram);
    for (size_t i = 0; i < k->parameter_count; i++) use_amount(u, k->parameters[i].count);
    for (size_t i = 0; i < k->setting_count; i++) {
        use(u, k->settings[i].applies);
        if (k->settings[i].section != ID_NONE) u->sections[k->settings[i].section] = true;
    }
    for (size_t i = 0; i < k->condition_count; i++) use(u, k->conditions[i].is);
    for (size_t i = 0; i < k->requirement_count; i++) {
        use(u, k->requirements[i].means);
        if (k->requirements[i].section != ID_NONE) u->sections[k->requirements[i].section] = true;
    }
    for (size_t i = 0; i < k->kind_count; i++)
        if (k->kinds[i].parent != ID_NONE) u->kinds[k->kinds[i].parent] = true;
    for (size_t i = 0; i < k->fact_count; i++)
        for (size_t j = 0; j < k->facts[i].life_count; j++) use_life(u, &k->facts[i].lives[j]);
}

static void complain(const usage *u, bool used, place where, const char *what, const char *name) {
    const char *dot = strrchr(name, '.'); /* a client's: "aks.outbound" */
    if (!used)
        lint_warning(u->l, lint_quoted(u->l, where, dot ? dot + 1 : name), "remove it, or use it",
                     "nothing speaks of the %s '%s'", what, name);
}

/* A setting of a kind is named with it: its place is the kind's. */
static void complain_setting(const usage *u, size_t i) {
    const setting *s = &u->l->k->settings[i];
    const char *name =
        s->kind == ID_NONE ? s->name : arena_printf(u->l->mem, "%s.%s", u->l->k->kinds[s->kind].name, s->name);
    complain(u, u->settings[i], s->where, "setting", name);
}

static void complain_capabilities(const usage *u) {
    const knowledge *k = u->l->k;
    for (size_t i = 0; i < k->fact_count; i++) {
        const life *v = &k->facts[i].lives[0];
        if (v->kind == FACT_CAPABILITY)
            complain(u, names_find(u->capabilities, v->capability) != NAME_NONE, v->where, "capability", v->capability);
    }
}

void lint_unused(lint *l) {
    const knowledge *k = l->k;
    usage u = {.l = l,
               .settings = ARENA_ARRAY(l->mem, k->setting_count, bool),
               .contexts = ARENA_ARRAY(l->mem, k->context_count, bool),
               .quantities = ARENA_ARRAY(l->mem, k->quantity_count, bool),
               .conditions = ARENA_ARRAY(l->mem, k->condition_count, bool),
               .sections = ARENA_ARRAY(l->mem, k->section_count, bool),
               .placeholders = ARENA_ARRAY(l->mem, k->placeholder_count, bool),
               .kinds = ARENA_ARRAY(l->mem, k->kind_count, bool),
               .capabilities = names_new(l->mem)};
    use_all(&u);
    for (size_t i = 0; i < k->setting_count; i++) complain_setting(&u, i);
    for (size_t i = 0; i < k->context_count; i++)
        complain(&u, u.contexts[i], k->contexts[i].where, "context", k->contexts[i].name);
    for (size_t i = 0; i < k->quantity_count; i++)
        complain(&u, u.quantities[i], k->quantities[i].where, "quantity", k->quantities[i].name);
    for (size_t i = 0; i < k->condition_count; i++)
        complain(&u, u.conditions[i], k->conditions[i].where, "condition", k->conditions[i].name);
    for (size_t i = 0; i < k->section_count; i++)
        complain(&u, u.sections[i], lint_sought(l, "section", k->sections[i].id), "section", k->sections[i].id);
    for (size_t i = 0; i < k->kind_count; i++)
        complain(&u, u.kinds[i] || !k->kinds[i].abstract, k->kinds[i].where, "abstract client kind", k->kinds[i].name);
    for (size_t i = 0; i < k->placeholder_count; i++)
        complain(&u, u.placeholders[i], lint_sought(l, "placeholder", k->placeholders[i].id), "placeholder",
                 k->placeholders[i].id);
    complain_capabilities(&u);
}
