/* compare_reach.c - how each client reaches what it needs, and what that takes
 *
 * A report does not say it in one place. Of a client with a plan it is: its main settings, those that rest on rules of reachability, and the things
 * to do for these. Of one that a conflict is about: the rules of reachability that keep it out. */
#include <string.h>

#include "study/compare_impl.h"

typedef struct reach {
    const char *value; /* for machines; NULL: the report says nothing of it */
    VEC(text) lines;
    citations rests_on;
} reach;

static bool is_reach_fact(const side *s, const xmlNode *reason) {
    return node_is(reason, "kind", "fact") &&
           node_is(list_find(&s->facts, node_attr(reason, "ref")), "rule", "reachability");
}

static bool rests_on_reach(const side *s, const xmlNode *node) {
    const xmlNode *r = node_child(node, EL_REASON);
    while (r && !is_reach_fact(s, r)) r = node_next(r, EL_REASON);
    return r != NULL;
}

static const xmlNode *client_of(const side *s, const char *id) {
    const xmlNode *client = node_child(node_child(s->root, EL_CLIENTS), EL_CLIENT);
    while (client && !node_is(client, "id", id)) client = node_next(client, EL_CLIENT);
    return client;
}

static const xmlNode *setting_of(const xmlNode *client, const char *id) {
    const xmlNode *s = client ? node_child(client, EL_SETTING) : NULL;
    while (s && !node_is(s, "id", id)) s = node_next(s, EL_SETTING);
    return s;
}

/* By either report, so that both tell of the same settings. */
static bool is_about_reach(const comparison *c, const char *client, const char *id) {
    const xmlNode *a = setting_of(client_of(&c->first, client), id), *b = setting_of(client_of(&c->second, client), id);
    return node_flag(a, "headline") || node_flag(b, "headline") || (a && rests_on_reach(&c->first, a)) ||
           (b && rests_on_reach(&c->second, b));
}

static void say(const comparison *c, reach *r, const char *value, text line, const xmlNode *from) {
    r->value = arena_printf(c->mem, "%s%s%s", r->value ? r->value : "", r->value ? " " : "", value);
    vec_push(c->mem, &r->lines, line);
    cite(&r->rests_on, from);
}

static void say_settings(const comparison *c, reach *r, const xmlNode *client) {
    for (const xmlNode *s = node_child(client, EL_SETTING); s; s = node_next(s, EL_SETTING)) {
        const char *id = node_attr(s, "id");
        if (!is_about_reach(c, node_attr(client, "id"), id)) continue;
        const xmlNode *value = node_child(s, EL_VALUE);
        say(c, r, arena_printf(c->mem, "%s=%s", id, node_attr(value, "option")),
            sentence(c, W_WITH_VALUE, 2, (text[]){child_text(s, EL_TITLE), text_of(value)}), s);
    }
}

static bool is_for_reach(const comparison *c, const xmlNode *step, const char *client) {
    if (!node_is(step, "client", client)) return false;
    for (const xmlNode *f = node_child(step, EL_FOR); f; f = node_next(f, EL_FOR))
        if (*node_attr(f, "setting") && is_about_reach(c, client, node_attr(f, "setting"))) return true;
    return false;
}

static void say_steps(const comparison *c, reach *r, const side *s, const char *client) {
    const xmlNode *step = node_child(node_child(s->root, EL_STEPS), EL_STEP);
    for (; step; step = node_next(step, EL_STEP))
        if (is_for_reach(c, step, client)) say(c, r, node_attr(step, "fact"), child_text(step, EL_SAYS), step);
}

static void say_conflicts(const comparison *c, reach *r, const side *s, const char *client) {
    const xmlNode *k = node_child(node_child(s->root, EL_CONFLICTS), EL_CONFLICT);
    for (; k; k = node_next(k, EL_CONFLICT)) {
        for (const xmlNode *w = node_child(k, EL_REASON); w; w = node_next(w, EL_REASON))
            if (node_is(w, "client", client) && is_reach_fact(s, w))
                say(c, r, node_attr(w, "ref"), child_text(w, EL_SAYS), w);
    }
}

static reach reach_of(const comparison *c, const side *s, const char *client) {
    reach r = {.rests_on = cite_none(c)};
    const xmlNode *node = client_of(s, client);
    if (node) {
        say_settings(c, &r, node);
        say_steps(c, &r, s, client);
    } else if (!s->plan) {
        say_conflicts(c, &r, s, client);
    }
    return r;
}

/* --- the two of them --- */

static void cite_all(const citations *into, const citations *from) {
    for (uint32_t i = 0; i < names_count(from->facts); i++) names_add(into->facts, names_at(from->facts, i));
    for (uint32_t i = 0; i < names_count(from->statements); i++)
        names_add(into->statements, names_at(from->statements, i));
}

static void add_lines(comparison *c, xmlNodePtr state, const reach *r) {
    for (size_t i = 0; i < r->lines.len; i++) add_line(c, state, r->lines.at[i]);
}

static text client_text(const comparison *c, const char *id) {
    const xmlNode *client = client_of(&c->second, id);
    if (!client) client = client_of(&c->first, id);
    if (client) return child_text(client, EL_TITLE);
    const char *statement = arena_printf(c->mem, "client.%s", id);
    const xmlNode *stated = list_find(&c->second.statements, statement);
    return child_text(stated ? stated : list_find(&c->first.statements, statement), EL_TITLE);
}

static void compare_client(comparison *c, const char *id) {
    const reach a = reach_of(c, &c->first, id), b = reach_of(c, &c->second, id);
    if (a.value && b.value && strcmp(a.value, b.value) == 0) return;
    if ((!a.value && !c->first.plan) || (!b.value && !c->second.plan)) return; /* the conflict is not about it */
    if (!a.value && !b.value) return;
    cite_all(&a.rests_on, &b.rests_on);
    const change how = !a.value ? CHANGE_ADDED : !b.value ? CHANGE_REMOVED : CHANGE_CHANGED;
    xmlNodePtr entry = add_entry(c, how, id, client_text(c, id));
    if (a.value) add_lines(c, add_was(c, entry, (told){a.value, {{NULL, NULL}}}), &a);
    if (b.value) add_lines(c, add_becomes(c, entry, (told){b.value, {{NULL, NULL}}}), &b);
    add_causes(c, entry, &a.rests_on);
}

/* Clients by the statements of both scenarios, in their order. */
static void note_clients(const side *s, names *clients) {
    for (size_t i = 0; i < s->statements.nodes.len; i++) {
        const xmlNode *statement = s->statements.nodes.at[i];
        const char *dot = strchr(node_attr(statement, "id"), '.');
        if (node_is(statement, "kind", "client") && dot) names_add(clients, dot + 1);
    }
}

void compare_reach(comparison *c) {
    names *clients = names_new(c->mem);
    note_clients(&c->first, clients);
    note_clients(&c->second, clients);
    begin_part(c, "reachability", true);
    for (uint32_t i = 0; i < names_count(clients); i++) compare_client(c, names_at(clients, i));
}
