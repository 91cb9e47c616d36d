#include "report/parts.h"

/* --- one setting --- */

void add_value(report *r, xmlNodePtr node, const option *o) {
    attr(r->b, text_both(r->b, node, EL_VALUE, o->title), "option", o->name);
}

static void add_vendor_default(report *r, xmlNodePtr parent, const variable *v, const setting *s) {
    builder *b = r->b;
    if (v->vendor_default < 0) return;
    const option *o = &s->options[v->vendor_default];
    xmlNodePtr node = text_both(b, parent, EL_VENDOR_DEFAULT, o->title);
    attr(b, node, "option", o->name);
    if (v->default_fact == ID_NONE) return;
    const fact *f = &r->knowledge->facts[v->default_fact];
    use_fact(r, v->default_fact, fact_at(f, r->problem->as_of));
    attr(b, node, "fact", f->id);
}

/* The decision path, where the explanation has one; else the reasons alone. */
static void add_why(report *r, xmlNodePtr node, const decided *d) {
    static const reasons none = {0, NULL};
    for (size_t i = 0; i < r->explained->why_count; i++) {
        const why *x = &r->explained->whys[i];
        if (x->var != d->var || !x->is_plans || x->status != STATUS_REQUIRED) continue;
        add_chain(r, node, x->because, none, &x->how);
        return;
    }
    add_reasons(r, node, d->why);
}

static void add_decided(report *r, xmlNodePtr parent, const decided *d) {
    builder *b = r->b;
    const variable *v = &r->problem->vars[d->var];
    const setting *s = &r->knowledge->settings[v->setting];
    bool departs = v->vendor_default >= 0 && v->vendor_default != d->option;
    xmlNodePtr node = elem(b, parent, EL_SETTING);
    attr(b, node, "id", v->name);
    attr(b, node, "status", setting_status_name(d->status));
    attr(b, node, "headline", s->headline ? "true" : "false");
    attr(b, node, "departs", departs ? "true" : "false");
    attr(b, node, "arm", s->arm);
    text_both(b, node, EL_TITLE, s->title);
    add_value(r, node, &s->options[d->option]);
    add_vendor_default(r, node, v, s);
    add_why(r, node, d);
    add_alternative(r, node, d);
    add_verify(r, node, s, &s->options[d->option], v->client);
}

static void add_not_applicable(report *r, xmlNodePtr parent, const decided *d) {
    const variable *v = &r->problem->vars[d->var];
    xmlNodePtr node = text_both(r->b, parent, EL_NOT_APPLICABLE, r->knowledge->settings[v->setting].title);
    attr(r->b, node, "setting", v->name);
}

/* -1: there are several. */
static int only_option(option_mask options) {
    int found = -1;
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (options >> i & 1) found = found < 0 ? i : MAX_OPTIONS;
    return found < MAX_OPTIONS ? found : -1;
}

/* A fact about the world that the scenario gives for a setting nobody chooses. */
static void add_given(report *r, xmlNodePtr parent, statement st, const choice *c, uint16_t who) {
    builder *b = r->b;
    const setting *s = &r->knowledge->settings[c->setting];
    xmlNodePtr node = elem(b, parent, EL_SETTING);
    attr(b, node, "id", setting_name(r, who, c->setting));
    attr(b, node, "status", "given");
    attr(b, node, "headline", s->headline ? "true" : "false");
    attr(b, node, "departs", "false");
    text_both(b, node, EL_TITLE, s->title);
    text_both(b, node, EL_VALUE, options_title(r, s->options, c->options));
    add_statement_reason(r, node, st);
    const int only = only_option(c->options);
    if (only >= 0) add_verify(r, node, s, &s->options[only], who);
}

/* --- all of the registry's, by section; all of a client's --- */

static bool belongs(const report *r, const decided *d, uint16_t who, uint16_t under) {
    const variable *v = &r->problem->vars[d->var];
    if (v->client != who) return false;
    return who != ID_NONE || r->knowledge->settings[v->setting].section == under;
}

static size_t count_of(const report *r, uint16_t who, uint16_t under) {
    size_t n = 0;
    for (size_t i = 0; i < r->answer->decided_count; i++) n += belongs(r, &r->answer->decided[i], who, under);
    return n;
}

/* Those that apply, then the others by name only. */
static void add_group(report *r, xmlNodePtr parent, uint16_t who, uint16_t under) {
    for (int applies = 1; applies >= 0; applies--) {
        for (size_t i = 0; i < r->answer->decided_count; i++) {
            const decided *d = &r->answer->decided[i];
            if (!belongs(r, d, who, under) || (d->status != STATUS_NOT_APPLICABLE) != applies) continue;
            if (applies)
                add_decided(r, parent, d);
            else
                add_not_applicable(r, parent, d);
        }
    }
}

static void add_section(report *r, xmlNodePtr parent, uint16_t under) {
    builder *b = r->b;
    if (count_of(r, ID_NONE, under) == 0) return;
    xmlNodePtr node = elem(b, parent, EL_SECTION);
    if (under == ID_NONE) {
        text_both(b, node, EL_TITLE, say(r, W_OTHER_SECTION, 0, NULL));
    } else {
        attr(b, node, "id", r->knowledge->sections[under].id);
        text_both(b, node, EL_TITLE, r->knowledge->sections[under].title);
    }
    add_group(r, node, ID_NONE, under);
}

void add_settings(report *r, xmlNodePtr parent) {
    xmlNodePtr node = elem(r->b, parent, EL_SETTINGS);
    for (size_t i = 0; i < r->knowledge->section_count; i++) add_section(r, node, (uint16_t)i);
    add_section(r, node, ID_NONE);
}

static void add_client(report *r, xmlNodePtr parent, uint16_t id) {
    builder *b = r->b;
    const client *c = &r->scenario->clients[id];
    const client_kind *kind = &r->knowledge->kinds[c->kind];
    xmlNodePtr node = elem(b, parent, EL_CLIENT);
    attr(b, node, "id", c->name);
    attr(b, node, "kind", kind->name);
    attr_int(b, node, "line", c->where.line);
    text_both(b, node, EL_TITLE, client_title(r, id));
    text_both(b, node, EL_KIND_TITLE, kind->title);
    for (size_t i = 0; i < c->given_count; i++) {
        if (problem_var(r->problem, id, c->given[i].setting) == ID_NONE)
            add_given(r, node, (statement){STATEMENT_CLIENT_SETTING, (uint16_t)i, id}, &c->given[i], id);
    }
    add_group(r, node, id, ID_NONE);
}

void add_clients(report *r, xmlNodePtr parent) {
    if (r->scenario->client_count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_CLIENTS);
    for (size_t i = 0; i < r->scenario->client_count; i++) add_client(r, node, (uint16_t)i);
}

/* --- headlines --- */

void add_choices(report *r, xmlNodePtr parent, const uint8_t *chosen) {
    builder *b = r->b;
    for (size_t i = 0; i < r->problem->decision_count; i++) {
        const variable *v = &r->problem->vars[i];
        const setting *s = &r->knowledge->settings[v->setting];
        if (!s->headline || !variable_applies(v, chosen)) continue;
        xmlNodePtr node = elem(b, parent, EL_CHOICE);
        attr(b, node, "setting", v->name);
        text_both(b, node, EL_TITLE, setting_title(r, v->client, v->setting));
        add_value(r, node, &s->options[chosen[i]]);
    }
}
