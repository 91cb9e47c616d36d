#include "report/trace.h"

#include <string.h>

#include "report/view_others.h"

/* --- settings --- */

static xmlNodePtr next_group(const xmlNode *report, const xmlNode *group) {
    const xmlNode *clients = node_child(report, EL_CLIENTS);
    if (!group) {
        xmlNodePtr first = node_child(node_child(report, EL_SETTINGS), EL_SECTION);
        return first ? first : node_child(clients, EL_CLIENT);
    }
    if (element_of(group) == EL_CLIENT) return node_next(group, EL_CLIENT);
    xmlNodePtr next = node_next(group, EL_SECTION);
    return next ? next : node_child(clients, EL_CLIENT);
}

const xmlNode *next_setting(const xmlNode *report, const xmlNode *after) {
    const xmlNode *found = after ? node_next(after, EL_SETTING) : NULL;
    const xmlNode *group = after ? after->parent : NULL;
    while (!found && (group = next_group(report, group))) found = node_child(group, EL_SETTING);
    return found;
}

static bool refers(const xmlNode *list, element e, const xmlNode *statement) {
    const char *id = node_attr(statement, "id");
    xmlNodePtr n = node_child(list, e);
    while (n && (node_is(n, "kind", "fact") || !node_is(n, "ref", id))) n = node_next(n, e);
    return n != NULL;
}

static bool decides(const xmlNode *statement, const xmlNode *setting) {
    return refers(setting, EL_REASON, statement) || refers(node_child(setting, EL_ALTERNATIVE), EL_MISSES, statement);
}

const xmlNode *traced_setting(const xmlNode *report, const xmlNode *statement, const xmlNode *after) {
    const xmlNode *s = next_setting(report, after);
    while (s && !decides(statement, s)) s = next_setting(report, s);
    return s;
}

bool traced_before(const xmlNode *report, const xmlNode *statement, const xmlNode *setting) {
    const xmlNode *s = node_child(node_child(report, EL_SCENARIO), EL_STATEMENT);
    while (s && s != statement && !decides(s, setting)) s = node_next(s, EL_STATEMENT);
    return s != statement;
}

/* --- facts --- */

const xmlNode *fact_reason(const xmlNode *way, const xmlNode *after) {
    const xmlNode *r = after ? node_next(after, EL_REASON) : node_child(way, EL_REASON);
    while (r && !node_is(r, "kind", "fact")) r = node_next(r, EL_REASON);
    return r;
}

/* The next fact reason, of the same setting or a later one. */
static const xmlNode *fact_after(const xmlNode *report, const xmlNode *statement, const xmlNode *after) {
    const xmlNode *found = after ? fact_reason(NULL, after) : NULL, *s = after ? after->parent : NULL;
    while (!found && (s = traced_setting(report, statement, s))) found = fact_reason(s, NULL);
    return found;
}

static bool stands_before(const xmlNode *report, const xmlNode *statement, const xmlNode *reason) {
    const xmlNode *r = fact_after(report, statement, NULL);
    while (r && r != reason && !node_is(r, "ref", node_attr(reason, "ref"))) r = fact_after(report, statement, r);
    return r != reason;
}

const xmlNode *traced_fact(const xmlNode *report, const xmlNode *statement, const xmlNode *after) {
    const xmlNode *r = fact_after(report, statement, after);
    while (r && stands_before(report, statement, r)) r = fact_after(report, statement, r);
    return r;
}

/* --- of a statement --- */

const xmlNode *conflict_of(const xmlNode *report, const xmlNode *statement, const xmlNode *after) {
    const xmlNode *c =
        after ? node_next(after, EL_CONFLICT) : node_child(node_child(report, EL_CONFLICTS), EL_CONFLICT);
    while (c && !refers(c, EL_REASON, statement)) c = node_next(c, EL_CONFLICT);
    return c;
}

const xmlNode *range_stated(const xmlNode *report, const xmlNode *statement) {
    const char *id = node_attr(statement, "id");
    const xmlNode *range = node_child(node_child(report, EL_BREAK_POINTS), EL_RANGE);
    while (range && !node_is(range, "ref", id)) range = node_next(range, EL_RANGE);
    return range && !is_always(range) && is_plan(here_of(range)) ? range : NULL;
}

const xmlNode *verify_of(const xmlNode *setting) {
    return node_child_named(setting, "verify");
}

bool any_verify(const xmlNode *report) {
    const xmlNode *s = next_setting(report, NULL);
    while (s && !verify_of(s)) s = next_setting(report, s);
    return s != NULL;
}

/* --- reachability --- */

const xmlNode *way_by(const xmlNode *client, const xmlNode *path) {
    const xmlNode *way = node_child(client, EL_WAY);
    while (way && !node_is(way, "path", node_attr(path, "id"))) way = node_next(way, EL_WAY);
    return way;
}

static bool is_anyones(const xmlNode *diagram, const xmlNode *path) {
    for (const xmlNode *c = node_child(diagram, EL_CLIENT); c; c = node_next(c, EL_CLIENT)) {
        const xmlNode *way = way_by(c, path);
        if (way && !node_is(way, "state", "absent")) return true;
    }
    return false;
}

const xmlNode *drawn_path(const xmlNode *diagram, const xmlNode *after) {
    const xmlNode *p = after ? node_next(after, EL_PATH) : node_child(diagram, EL_PATH);
    while (p && !is_anyones(diagram, p)) p = node_next(p, EL_PATH);
    return p;
}

static bool is_for(const xmlNode *step, const xmlNode *client) {
    const xmlNode *f = node_child(step, EL_FOR);
    while (f && !node_is(f, "client", node_attr(client, "id"))) f = node_next(f, EL_FOR);
    return f != NULL;
}

const xmlNode *client_step(const xmlNode *report, const xmlNode *client, const xmlNode *after) {
    const xmlNode *s = after ? node_next(after, EL_STEP) : node_child(node_child(report, EL_STEPS), EL_STEP);
    while (s && !is_for(s, client)) s = node_next(s, EL_STEP);
    return s;
}

size_t client_steps(const xmlNode *report, const xmlNode *client) {
    size_t n = 0;
    for (const xmlNode *s = client_step(report, client, NULL); s; s = client_step(report, client, s)) n++;
    return n;
}

/* --- the decision record --- */

static const xmlNode *other_point(const xmlNode *report, const xmlNode *after) {
    const xmlNode *p = after ? node_next(after, EL_POINT) : node_child(node_child(report, EL_FRONTIER), EL_POINT);
    while (p && node_flag(p, "plan")) p = node_next(p, EL_POINT);
    return p;
}

const xmlNode *other_option(const xmlNode *report, const xmlNode *after) {
    const element e = after ? element_of(after) : EL_POINT;
    if (e == EL_REJECTION || e == EL_REPAIR) return node_next(after, e);
    const xmlNode *next = other_point(report, after);
    if (!next) next = node_child(node_child(report, EL_REJECTIONS), EL_REJECTION);
    return next ? next : node_child(node_child(report, EL_REPAIRS), EL_REPAIR);
}

const xmlNode *must_hold(const xmlNode *report, const xmlNode *after) {
    const xmlNode *scenario = node_child(report, EL_SCENARIO);
    const xmlNode *s = after ? node_next(after, EL_STATEMENT) : node_child(scenario, EL_STATEMENT);
    while (s && !(node_is(s, "kind", "requirement") && node_is(s, "priority", "must"))) s = node_next(s, EL_STATEMENT);
    return s;
}

size_t listed(const xmlNode *report, element list, element one) {
    return node_count(node_child(report, list), one);
}

size_t statements_listed(const xmlNode *report, const char *kind) {
    size_t n = 0;
    const xmlNode *s = node_child(node_child(report, EL_SCENARIO), EL_STATEMENT);
    for (; s; s = node_next(s, EL_STATEMENT)) n += node_is(s, "kind", kind);
    return n;
}
