/* Circles: conditions that are defined by themselves, and settings that apply where they have an option.
 *
 * A node is a condition or a setting as the instances of one kind see it (or as the design does): names of clients are looked up from
 * the kind upwards, so that one kind can close a circle that its parent leaves open. */
#include <string.h>

#include "lint/lint_impl.h"

typedef enum visit_state { UNSEEN, BUSY, DONE } visit_state;

typedef struct seeker {
    lint *l;
    kind_id kind;           /* ID_NONE: the design */
    visit_state *condition; /* states as `kind` sees them */
    visit_state *setting;
    bool *blamed; /* by condition, then setting */
    bool closed;
} seeker;

/* Every node but what any() and every() say of other instances: that is another instance's business. */
static void walk(const cond *c, cond_visit *visit, void *ctx) {
    visit(c, ctx);
    if (c->op == COND_ANY || c->op == COND_EVERY) return;
    for (size_t i = 0; i < c->kid_count; i++) walk(c->kids[i], visit, ctx);
    for (size_t i = 0; c->op == COND_COMPARE && i < c->sum->term_count; i++)
        if (c->sum->terms[i].when) walk(c->sum->terms[i].when, visit, ctx);
}

static void see_condition(seeker *s, condition_id id);

static void follow(const cond *c, void *ctx) {
    seeker *s = ctx;
    if (c->op != COND_NAMED) return;
    condition_id id = c->id;
    if (c->whose == SCOPE_ME && s->kind != ID_NONE) {
        condition_id seen = knowledge_condition(s->l->k, s->kind, c->name);
        if (seen != ID_NONE) id = seen;
    }
    see_condition(s, id);
}

static void blame(seeker *s, size_t node, place where, const char *what, const char *name) {
    s->closed = true;
    if (s->blamed[node]) return;
    s->blamed[node] = true;
    lint_error(s->l, where, "break the circle", "the %s '%s' is defined by itself", what, name);
}

static void see_condition(seeker *s, condition_id id) {
    const named_condition *n = &s->l->k->conditions[id];
    if (s->condition[id] == BUSY) blame(s, id, n->where, "condition", n->name);
    if (s->condition[id] != UNSEEN) return;
    s->condition[id] = BUSY;
    const fact *f = n->fact == ID_NONE ? NULL : &s->l->k->facts[n->fact];
    if (n->is) walk(n->is, follow, s);
    for (size_t i = 0; f && i < f->life_count; i++) walk(f->lives[i].then, follow, s);
    s->condition[id] = DONE;
}

/* --- settings: `applies` speaks of settings, through conditions too --- */

static void see_setting(seeker *s, setting_id id);

static void follow_settings(const cond *c, void *ctx);

static void follow_named(seeker *s, condition_id id) {
    const named_condition *n = &s->l->k->conditions[id];
    const fact *f = n->fact == ID_NONE ? NULL : &s->l->k->facts[n->fact];
    if (s->condition[id] == BUSY) return; /* a circle of conditions: found already */
    s->condition[id] = BUSY;
    if (n->is) walk(n->is, follow_settings, s);
    for (size_t i = 0; f && i < f->life_count; i++) walk(f->lives[i].then, follow_settings, s);
    s->condition[id] = UNSEEN;
}

static void follow_settings(const cond *c, void *ctx) {
    seeker *s = ctx;
    if (c->op == COND_IN && (c->whose == SCOPE_DESIGN) == (s->l->k->settings[c->id].kind == ID_NONE))
        see_setting(s, c->id);
    if (c->op != COND_NAMED) return;
    condition_id id = c->id;
    if (c->whose == SCOPE_ME && s->kind != ID_NONE) {
        condition_id seen = knowledge_condition(s->l->k, s->kind, c->name);
        if (seen != ID_NONE) id = seen;
    }
    follow_named(s, id);
}

static void see_setting(seeker *s, setting_id id) {
    const setting *of = &s->l->k->settings[id];
    if (!of->applies || s->setting[id] == DONE) return;
    if (s->setting[id] == BUSY) {
        s->closed = true;
        if (!s->blamed[s->l->k->condition_count + id])
            lint_error(s->l, lint_quoted(s->l, of->where, of->name), "break the circle",
                       "whether '%s' applies depends on '%s'", of->name, of->name);
        s->blamed[s->l->k->condition_count + id] = true;
        return;
    }
    s->setting[id] = BUSY;
    walk(of->applies, follow_settings, s);
    s->setting[id] = DONE;
}

static void see_kind(seeker *s, kind_id kind) {
    const knowledge *k = s->l->k;
    s->kind = kind;
    memset(s->condition, 0, k->condition_count * sizeof *s->condition);
    memset(s->setting, 0, k->setting_count * sizeof *s->setting);
    for (size_t i = 0; i < k->condition_count; i++) {
        kind_id of = k->conditions[i].kind;
        if (of == ID_NONE ? kind == ID_NONE : kind != ID_NONE && kind_is(k, kind, of))
            see_condition(s, (condition_id)i);
    }
    if (s->closed) return;
    memset(s->condition, 0, k->condition_count * sizeof *s->condition);
    for (size_t i = 0; i < k->setting_count; i++) {
        kind_id of = k->settings[i].kind;
        if (of == ID_NONE ? kind == ID_NONE : kind != ID_NONE && kind_is(k, kind, of)) see_setting(s, (setting_id)i);
    }
}

bool lint_circles(lint *l) {
    const knowledge *k = l->k;
    seeker s = {.l = l,
                .condition = ARENA_ARRAY(l->mem, k->condition_count, visit_state),
                .setting = ARENA_ARRAY(l->mem, k->setting_count, visit_state),
                .blamed = ARENA_ARRAY(l->mem, k->condition_count + k->setting_count, bool)};
    see_kind(&s, ID_NONE);
    for (size_t i = 0; i < k->kind_count; i++) see_kind(&s, (kind_id)i);
    return !s.closed;
}
