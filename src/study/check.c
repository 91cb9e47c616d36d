#include "study/check.h"

#include <stdio.h>
#include <string.h>

#include "base/vec.h"
#include "explain/explain.h"
#include "report/attributes.h"
#include "report/parts.h"

/* One scenario's part of the tree. */
typedef struct subject {
    conflict_sets conflicts; /* of a conflict */
    const answer *answer;
    int fail_on;
    int64_t *found, *failing, *waived; /* how many */
} subject;

typedef struct job {
    report *r;
    xmlNodePtr root;
    const subject *of;
    severity now;   /* what is added at present */
    VEC(int) lines; /* of the finding at hand */
} job;

bool fail_on_of_word(const char *word, int *out) {
    *out = -1;
    if (strcmp(word, "none") == 0) return true;
    for (int s = 0; s < SEVERITY_COUNT; s++)
        if (strcmp(word, severity_name((severity)s)) == 0) *out = s;
    return *out >= 0;
}

/* --- one finding --- */

static xmlNodePtr add_found(job *j, const char *kind, const char *rule, bool waived) {
    builder *b = j->r->b;
    bool fails = !waived && (int)j->now <= j->of->fail_on;
    xmlNodePtr node = elem_named(b, j->root, "found");
    attr(b, node, "kind", kind);
    attr(b, node, "rule", rule);
    attr(b, node, "severity", severity_name(j->now));
    attr(b, node, "fails", fails ? "true" : "false");
    j->lines.len = 0;
    *j->of->found += !waived;
    *j->of->failing += fails;
    *j->of->waived += waived;
    return node;
}

/* Each line of the scenario once, in the order of what leads there. */
static void add_line(job *j, xmlNodePtr node, int line) {
    if (line <= 0) return;
    for (size_t i = 0; i < j->lines.len; i++)
        if (j->lines.at[i] == line) return;
    vec_push(j->r->mem, &j->lines, line);
    attr_int(j->r->b, elem_named(j->r->b, node, "at"), "line", line);
}

static void add_statement_lines(job *j, xmlNodePtr node, reasons all) {
    for (size_t i = 0; i < all.count; i++) {
        statement st;
        if (statement_of_group(&j->r->problem->groups[all.groups[i]], &st)) add_line(j, node, statement_line(j->r, st));
    }
}

/* Where a warning comes from: the client that it is about, and what requires the option that brings it. */
static void add_effect_lines(job *j, xmlNodePtr node, const effect *e) {
    const answer *a = j->r->answer;
    if (e->client != ID_NONE) add_line(j, node, j->r->scenario->clients[e->client].where.line);
    for (size_t i = 0; i < a->decided_count; i++)
        if (a->decided[i].var == e->when.var) add_statement_lines(j, node, a->decided[i].why);
}

/* --- what a plan brings with it --- */

static void add_harm_found(job *j, const effect *e) {
    report *r = j->r;
    bool warns = e->kind == EFFECT_WARNING;
    xmlNodePtr node =
        add_found(j, warns ? "warning" : "practice", r->knowledge->facts[e->fact].id, waiver_of(r, e) != NULL);
    add_effect_fact(r, node, e);
    add_effect_texts(r, node, e);
    add_waived(r, node, e);
    add_effect_lines(j, node, e);
}

/* A requirement that should be met weighs more than one that would be nice, and than a preference. */
static severity harm_of_wish(const report *r, const effect *e) {
    bool should = e->is_asked && r->scenario->asked[e->index].how_much == PRIORITY_SHOULD;
    return should ? SEVERITY_MEDIUM : SEVERITY_LOW;
}

static void add_wish_found(job *j, const effect *e) {
    report *r = j->r;
    statement st = wish_of(e);
    const char *id = statement_id(r, st);
    xmlNodePtr node = add_found(j, "wish", id, false);
    text_both(r->b, node, EL_SAYS, say(r, W_CHECK_WISH, 1, (text[]){statement_says(r, st)}));
    add_line(j, node, statement_line(r, st));
}

static void add_harms_found(job *j, effect_kind kind) {
    const report *r = j->r;
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        const effect *e = &r->problem->effects[r->answer->holding[i]];
        if (e->kind != kind) continue;
        if (kind == EFFECT_PREFERENCE) {
            if (harm_of_wish(r, e) == j->now) add_wish_found(j, e);
        } else if (e->harm == j->now) {
            add_harm_found(j, e);
        }
    }
}

/* --- no plan --- */

static void add_conflict_found(job *j, reasons set) {
    report *r = j->r;
    xmlNodePtr node = add_found(j, "conflict", "conflict", false);
    text_both(r->b, node, EL_SAYS, say(r, W_CHECK_CONFLICT, 0, NULL));
    if (!j->of->conflicts.complete) text_both(r->b, node, EL_BECAUSE, say(r, W_CHECK_CONFLICTS_OPEN, 0, NULL));
    add_reasons(r, node, set);
    add_statement_lines(j, node, set);
}

static void add_no_plan(job *j) {
    report *r = j->r;
    const conflict_sets *all = &j->of->conflicts;
    if (r->answer->kind == ANSWER_UNKNOWN) {
        xmlNodePtr node = add_found(j, "unknown", "unknown", false);
        text_both(r->b, node, EL_SAYS, say(r, W_CHECK_UNKNOWN, 0, NULL));
    }
    if (r->answer->kind != ANSWER_CONFLICT) return;
    for (size_t i = 0; i < all->count; i++) add_conflict_found(j, all->sets[i]);
    if (all->count == 0) add_conflict_found(j, r->answer->core);
}

/* --- waivers, sources --- */

static void add_waiver_found(job *j, const waiver *w, bool expired) {
    report *r = j->r;
    const char *id = r->knowledge->facts[w->fact].id;
    const life *l = fact_at(&r->knowledge->facts[w->fact], r->problem->as_of);
    const char *kind = expired ? "waiver_expired" : "waiver_unused";
    xmlNodePtr node = add_found(j, kind, kind, false);
    if (l) {
        use_fact(r, w->fact, l);
        attr(r->b, node, "fact", id);
        attr(r->b, node, "client", client_attr(r, w->client));
    }
    text_both(r->b, node, EL_SAYS,
              say(r, expired ? W_CHECK_EXPIRED : W_CHECK_UNUSED, 2, (text[]){plain(id), date_text(r, w->expires)}));
    add_line(j, node, w->where.line);
}

static void add_waivers_found(job *j, waiver_state state) {
    const scenario *s = j->r->scenario;
    for (size_t i = 0; i < s->waiver_count; i++)
        if (state_of_waiver(j->r, &s->waivers[i]) == state)
            add_waiver_found(j, &s->waivers[i], state == WAIVER_EXPIRED);
}

static void add_horizon_found(job *j) {
    report *r = j->r;
    if (!r->problem->past_horizon) return;
    xmlNodePtr node = add_found(j, "horizon", "horizon", false);
    text_both(r->b, node, EL_SAYS, say(r, W_CHECK_HORIZON, 1, (text[]){date_text(r, r->knowledge->read_up_to)}));
    add_line(j, node, r->scenario->as_of_where.line);
}

/* --- the whole --- */

static void add_severity(job *j) {
    if (j->now == SEVERITY_CRITICAL) add_no_plan(j);
    add_harms_found(j, EFFECT_WARNING);
    add_harms_found(j, EFFECT_PRACTICE);
    add_harms_found(j, EFFECT_PREFERENCE);
    if (j->now == SEVERITY_MEDIUM) add_waivers_found(j, WAIVER_EXPIRED);
    if (j->now != SEVERITY_LOW) return;
    add_waivers_found(j, WAIVER_UNUSED);
    add_horizon_found(j);
}

/* A path as a URI reference: bytes that are no letter, no digit and none of these, by their numbers. */
static const char *uri_of(arena *mem, const char *path) {
    static const char plain_bytes[] = "/-._~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const char *root = *path == '/' ? "file://" : "";
    char *uri = ARENA_ARRAY(mem, strlen(root) + 3 * strlen(path) + 1, char);
    char *end = uri + sprintf(uri, "%s", root);
    for (; *path; path++) {
        if (strchr(plain_bytes, *path))
            *end++ = *path;
        else
            end += sprintf(end, "%%%02X", (unsigned)(unsigned char)*path);
    }
    return uri;
}

static void fill_check(report *r, const void *from) {
    const subject *s = from;
    job j = {.r = r, .root = elem_root_named(r->b, "check", REPORT_NS), .of = s};
    add_head(r, j.root);
    attr(r->b, j.root, "file", r->scenario->file);
    attr(r->b, j.root, "uri", uri_of(r->mem, r->scenario->file));
    for (int harm = 0; harm < SEVERITY_COUNT; harm++) {
        j.now = (severity)harm;
        add_severity(&j);
    }
    attr_int(r->b, j.root, "found", *s->found);
    attr_int(r->b, j.root, "failing", *s->failing);
    attr_int(r->b, j.root, "waived", *s->waived);
    add_facts(r, j.root);
    add_sources(r, j.root);
}

static void fill_root(report *r, const void *from) {
    const inspection *i = from;
    xmlNodePtr root = elem_root_named(r->b, "checks", REPORT_NS);
    attr(r->b, root, "fail-on", i->fail_on < 0 ? "none" : severity_name((severity)i->fail_on));
}

static subject *subjects_of(arena *mem, const inspection *i) {
    subject *all = ARENA_ARRAY(mem, i->count, subject);
    for (size_t n = 0; n < i->count; n++) {
        const answer *a = i->answers[n];
        int64_t *counts = ARENA_ARRAY(mem, 3, int64_t);
        all[n] =
            (subject){.answer = a, .fail_on = i->fail_on, .found = counts, .failing = counts + 1, .waived = counts + 2};
        if (a->kind == ANSWER_CONFLICT) all[n].conflicts = explain_conflict_sets(mem, a->problem);
    }
    return all;
}

/* Nothing here may leave by the arena's escape once there is a tree: report_tree() does not. */
xmlDocPtr checks_build(arena *mem, inspection *i) {
    const subject *all = subjects_of(mem, i);
    explanation e = {.answer = i->answers[0]};
    xmlDocPtr whole = report_tree(mem, &e, fill_root, i);
    i->failing = 0;
    for (size_t n = 0; whole && n < i->count; n++) {
        e.answer = all[n].answer;
        xmlDocPtr part = report_tree(mem, &e, fill_check, &all[n]);
        if (!part) {
            xmlFreeDoc(whole);
            return NULL;
        }
        xmlNodePtr root = xmlDocGetRootElement(part);
        xmlUnlinkNode(root);
        xmlAddChild(xmlDocGetRootElement(whole), root);
        xmlFreeDoc(part);
        i->failing += (size_t)*all[n].failing;
    }
    return whole;
}
