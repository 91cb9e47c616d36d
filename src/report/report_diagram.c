/* What the pack's diagram shows of an answer: all that it may show, each with its state. */
#include "report/attributes.h"
#include "report/parts.h"

#define MOST_REASONS 3 /* facts about one thing that conflicts come from */

typedef struct drawing {
    report *r;
    const look *looks;
    const shut *why_shut;
} drawing;

static const diagram *of(const drawing *g) {
    return g->r->knowledge->diagram;
}

static void attr_state(const drawing *g, xmlNodePtr node, look_state s) {
    attr(g->r->b, node, "state", look_name(s));
}

static const char *fact_name(const drawing *g, group_id x) {
    return g->r->knowledge->facts[g->r->problem->groups[x].index].id;
}

static const char *zone_id(const drawing *g, uint16_t zone) {
    return of(g)->zones[zone].id;
}

/* --- where conflicts come from --- */

typedef bool concerns(const drawing *g, const group *fact_group, uint16_t whom);

static bool is_reachability(const group *x) {
    return x->life && x->life->kind == FACT_RULE && x->life->rule == RULE_REACHABILITY;
}

static void note_facts(const drawing *g, const reasons *proof, bool reachability, concerns *is_about, uint16_t whom,
                       group_id *out, size_t *count) {
    for (size_t i = 0; i < proof->count && *count < MOST_REASONS; i++) {
        const group *x = &g->r->problem->groups[proof->groups[i]];
        bool known = is_reachability(x) != reachability || !is_about(g, x, whom);
        for (size_t k = 0; k < *count; k++) known |= out[k] == proof->groups[i];
        if (!known) out[(*count)++] = proof->groups[i];
    }
}

/* Facts of the proofs of conflicts that concern something, each once; reachability says best what is the matter. */
static size_t conflict_facts(const drawing *g, concerns *is_about, uint16_t whom, group_id *out) {
    const clash *all = g->r->explained->clash;
    size_t count = 0;
    for (int others = 0; all && others <= 1; others++)
        for (size_t i = 0; i < all->conflict_count; i++)
            if (all->conflicts[i].proof_count)
                note_facts(g, all->conflicts[i].proofs, !others, is_about, whom, out, &count);
    return count;
}

static bool is_about_client(const drawing *g, const group *x, uint16_t who) {
    (void)g;
    return x->client == who;
}

typedef struct mention {
    const knowledge *k;
    const diagram_part *part;
    bool found;
} mention;

/* Also in what named conditions mean; a problem of which one is defined by itself was refused. */
static void find_mention(const cond *c, void *ctx) {
    mention *m = ctx;
    if (c->whose != SCOPE_DESIGN) return;
    const cond *means = c->op == COND_NAMED ? m->k->conditions[c->id].is : NULL;
    if (means) cond_walk(means, find_mention, m);
    for (size_t i = 0; c->op == COND_IN && i < m->part->shown_count; i++) m->found |= m->part->shown[i] == c->id;
}

/* A rule that speaks of a decision that is written on the part. */
static bool is_about_part(const drawing *g, const group *x, uint16_t which) {
    mention m = {g->r->knowledge, &of(g)->parts[which], false};
    if (!x->life || x->life->kind != FACT_RULE) return false;
    if (x->life->when) cond_walk(x->life->when, find_mention, &m);
    if (x->life->then) cond_walk(x->life->then, find_mention, &m);
    return m.found;
}

/* --- zones, parts, paths --- */

static void add_zone(const drawing *g, xmlNodePtr parent, const diagram_zone *z) {
    xmlNodePtr node = elem(g->r->b, parent, EL_ZONE);
    attr(g->r->b, node, "id", z->id);
    text_both(g->r->b, node, EL_TITLE, z->title);
}

static void add_number(const drawing *g, xmlNodePtr part, const drawn *d, look_state s) {
    xmlNodePtr node = elem(g->r->b, part, EL_NUMBER);
    attr_amount(g->r->b, node, "amount", d->count);
    attr_state(g, node, s);
}

static void add_shown(const drawing *g, xmlNodePtr part, const drawn *d, look_state s) {
    const variable *v = &g->r->problem->vars[d->var];
    const option *o = &g->r->knowledge->settings[v->setting].options[d->option];
    xmlNodePtr node = text_both(g->r->b, part, EL_VALUE, o->title);
    attr(g->r->b, node, "setting", v->name);
    attr(g->r->b, node, "option", o->name);
    attr_state(g, node, s);
}

/* What follows drawn[at] about the part there. */
static void add_details(const drawing *g, xmlNodePtr node, size_t at) {
    for (size_t i = at + 1; i < g->r->problem->drawn_count; i++) {
        const drawn *d = &g->r->problem->drawn[i];
        if (d->kind == DRAWN_COUNT)
            add_number(g, node, d, g->looks[i].state);
        else if (d->kind == DRAWN_SHOWN)
            add_shown(g, node, d, g->looks[i].state);
        else
            return;
    }
}

static void add_part(const drawing *g, xmlNodePtr parent, size_t at) {
    const drawn *d = &g->r->problem->drawn[at];
    group_id clashing[MOST_REASONS];
    size_t clashes = g->looks[at].state == LOOK_USED ? conflict_facts(g, is_about_part, d->index, clashing) : 0;
    const diagram_part *part = &of(g)->parts[d->index];
    xmlNodePtr node = elem(g->r->b, parent, EL_PART);
    attr(g->r->b, node, "id", part->id);
    attr(g->r->b, node, "zone", zone_id(g, part->zone));
    if (part->joins != ID_NONE) attr(g->r->b, node, "joins", of(g)->parts[part->joins].id);
    attr_state(g, node, clashes ? LOOK_BLOCKED : g->looks[at].state);
    if (clashes) attr(g->r->b, node, "fact", fact_name(g, clashing[0]));
    text_both(g->r->b, node, EL_TITLE, part->title);
    add_details(g, node, at);
    add_reasons(g->r, node, (reasons){clashes, clashing});
}

static void add_path(const drawing *g, xmlNodePtr parent, size_t at) {
    const diagram_path *path = &of(g)->paths[g->r->problem->drawn[at].index];
    xmlNodePtr node = elem(g->r->b, parent, EL_PATH);
    attr(g->r->b, node, "id", path->id);
    attr(g->r->b, node, "zone", zone_id(g, path->zone));
    attr(g->r->b, node, "to", of(g)->parts[path->to].id);
    attr(g->r->b, node, "line", diagram_line_name(path->line));
    attr_state(g, node, g->looks[at].state);
    text_both(g->r->b, node, EL_TITLE, path->title);
}

/* --- clients --- */

/* That the client is there goes without saying. */
static void add_statements(const drawing *g, xmlNodePtr way, reasons all) {
    for (size_t i = 0; i < all.count; i++)
        if (g->r->problem->groups[all.groups[i]].kind != GROUP_KIND_CLIENT)
            add_reasons(g->r, way, (reasons){1, &all.groups[i]});
}

static void add_blockers(const drawing *g, xmlNodePtr way, size_t at) {
    attr(g->r->b, way, "fact", g->r->knowledge->facts[g->looks[at].by].id);
    add_statements(g, way, g->why_shut[at].statements);
    add_reasons(g->r, way, g->why_shut[at].facts);
}

static void add_way(const drawing *g, xmlNodePtr client_node, size_t at) {
    xmlNodePtr node = elem(g->r->b, client_node, EL_WAY);
    attr(g->r->b, node, "path", of(g)->paths[g->r->problem->drawn[at].index].id);
    attr_state(g, node, g->looks[at].state);
    if (g->looks[at].state == LOOK_BLOCKED) add_blockers(g, node, at);
}

static void add_place(const drawing *g, xmlNodePtr client_node, size_t at) {
    xmlNodePtr node = elem(g->r->b, client_node, EL_PLACE);
    attr(g->r->b, node, "zone", zone_id(g, g->r->problem->drawn[at].index));
    attr_state(g, node, g->looks[at].state);
}

static void add_drawn_client(const drawing *g, xmlNodePtr parent, size_t at) {
    const problem *p = g->r->problem;
    uint16_t who = p->drawn[at].client;
    const client *c = &g->r->scenario->clients[who];
    const client_kind *kind = &g->r->knowledge->kinds[c->kind];
    group_id clashing[MOST_REASONS];
    size_t clashes = conflict_facts(g, is_about_client, who, clashing);
    xmlNodePtr node = elem(g->r->b, parent, EL_CLIENT);
    attr(g->r->b, node, "id", c->name);
    attr(g->r->b, node, "kind", kind->name);
    attr_state(g, node, clashes ? LOOK_BLOCKED : g->looks[at].state);
    text_both(g->r->b, node, EL_TITLE, client_title(g->r, who));
    text_both(g->r->b, node, EL_KIND_TITLE, kind->title);
    for (size_t i = at + 1; i < p->drawn_count && p->drawn[i].client == who; i++) {
        if (p->drawn[i].kind == DRAWN_PLACE) add_place(g, node, i);
        if (p->drawn[i].kind == DRAWN_CELL) add_way(g, node, i);
    }
    add_reasons(g->r, node, (reasons){clashes, clashing});
}

/* --- the whole --- */

xmlNodePtr add_diagram(report *r, xmlNodePtr parent) {
    const diagram *d = r->knowledge->diagram;
    if (!d || !r->explained->picture) return NULL;
    xmlNodePtr node = elem(r->b, parent, EL_DIAGRAM);
    attr(r->b, node, "id", d->id);
    text_both(r->b, node, EL_TITLE, d->title);
    return node;
}

static void fill(const drawing *g, xmlNodePtr node) {
    const problem *p = g->r->problem;
    for (size_t i = 0; i < of(g)->zone_count; i++) add_zone(g, node, &of(g)->zones[i]);
    for (size_t i = 0; i < p->drawn_count; i++) {
        if (p->drawn[i].kind == DRAWN_PART) add_part(g, node, i);
        if (p->drawn[i].kind == DRAWN_PATH) add_path(g, node, i);
        if (p->drawn[i].kind == DRAWN_CLIENT) add_drawn_client(g, node, i);
    }
}

void fill_diagram(report *r, xmlNodePtr node) {
    const depiction *p = r->explained->picture;
    if (!r->knowledge->diagram || !p) return;
    bool outer = r->aside;
    r->aside = true;
    r->drawn_from = r->used_count;
    fill(&(drawing){r, p->looks, p->why}, node);
    r->aside = outer;
}
