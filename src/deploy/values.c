/* Property paths become JSON: "a.b", "a[0].b", "a[*].b" for each entry of a list, "a['any text'].b". */
#include <stdlib.h>
#include <string.h>

#include "deploy/deploy_impl.h"

/* A step of a path. */
typedef enum step_kind { STEP_MEMBER, STEP_INDEX, STEP_EACH } step_kind;

typedef struct step {
    step_kind kind;
    template key;
    long index;
} step;

typedef struct walk {
    const reader *r;
    resource *in;
    const property *p;
    const char *rest; /* of the path */
    bool in_loop;
} walk;

static bool bad_path(const walk *w) {
    return damaged(w->r, "the path '%s' of '%s' leads nowhere", w->p->path, w->in->id);
}

/* --- reading a path --- */

static const char NAME_CHARS[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$-";

static bool read_name(walk *w, step *out) {
    if (*w->rest == '.') w->rest++;
    const size_t len = strspn(w->rest, NAME_CHARS);
    if (len == 0) return bad_path(w);
    const char *name = arena_strndup(w->r->mem, w->rest, len);
    w->rest += len;
    *out = (step){.kind = STEP_MEMBER};
    return parse_template(w->r, name, w->in, NULL, &out->key);
}

static bool read_quoted(walk *w, step *out) {
    const char *end = strstr(w->rest + 2, "']");
    if (!end) return bad_path(w);
    const char *key = arena_strndup(w->r->mem, w->rest + 2, (size_t)(end - w->rest - 2));
    w->rest = end + 2;
    *out = (step){.kind = STEP_MEMBER};
    return parse_template(w->r, key, w->in, w->in_loop ? w->p->each : NULL, &out->key);
}

static bool read_index(walk *w, step *out) {
    const size_t digits = strspn(w->rest + 1, "0123456789");
    if (digits == 0 || digits > 4 || w->rest[1 + digits] != ']') return bad_path(w);
    *out = (step){.kind = STEP_INDEX, .index = strtol(w->rest + 1, NULL, 10)};
    w->rest += digits + 2;
    return true;
}

static bool read_step(walk *w, step *out) {
    if (*w->rest != '[') return read_name(w, out);
    if (w->rest[1] == '\'') return read_quoted(w, out);
    if (strncmp(w->rest, "[*]", 3) != 0) return read_index(w, out);
    if (w->in_loop) return bad_path(w);
    w->in_loop = true;
    w->rest += 3;
    *out = (step){.kind = STEP_EACH};
    return true;
}

/* --- going it --- */

static bool same_template(template a, template b) {
    if (a.count != b.count) return false;
    for (size_t i = 0; i < a.count; i++) {
        const part *x = &a.at[i], *y = &b.at[i];
        if (x->kind != y->kind || x->of != y->of || x->parameter != y->parameter) return false;
        if (x->text != y->text && (!x->text || !y->text || strcmp(x->text, y->text) != 0)) return false;
    }
    return true;
}

/* A value that nothing was said of becomes what the step needs; what is something else already does not fit. */
static bool becomes(walk *w, value *v, value_kind kind) {
    const bool unsaid = v->kind == VALUE_OBJECT && v->members.len == 0 && !v->from;
    if (unsaid) v->kind = kind;
    return v->kind == kind || damaged(w->r, "the path '%s' of '%s' is at odds with another", w->p->path, w->in->id);
}

static value *member_of(walk *w, value *v, const step *s) {
    for (size_t i = 0; i < v->members.len; i++) {
        const member *m = &v->members.at[i];
        if (s->kind == STEP_INDEX ? m->index == s->index : same_template(m->key, s->key)) return m->is;
    }
    value *made = ARENA_NEW(w->r->mem, value);
    vec_push(w->r->mem, &v->members, ((member){.key = s->key, .index = s->index, .is = made}));
    return made;
}

/* Constants of an entry need not say which list it is of. */
static value *entry_of(walk *w, value *v) {
    if (!v->entry) v->entry = ARENA_NEW(w->r->mem, value);
    if (!v->each) v->each = w->p->each;
    return v->entry;
}

static value *go(walk *w, value *v, const step *s) {
    static const value_kind KINDS[] = {
        [STEP_MEMBER] = VALUE_OBJECT, [STEP_INDEX] = VALUE_LIST, [STEP_EACH] = VALUE_LOOP};
    if (!becomes(w, v, KINDS[s->kind])) return NULL;
    return s->kind == STEP_EACH ? entry_of(w, v) : member_of(w, v, s);
}

static bool put(walk *w, value *v) {
    if (!becomes(w, v, w->p->kind) || v->from)
        return damaged(w->r, "there are two values for '%s' of '%s'", w->p->path, w->in->id);
    v->text = w->p->text;
    v->from = w->p;
    return true;
}

/* What goes over values calls itself for each step. */
#define STEPS_MAX 40

/* Entries are those of a member with a plain name, below the top: where every language can go through a list. */
static bool may_loop(const step *before, int steps) {
    return steps > 1 && before->kind == STEP_MEMBER && template_text(before->key);
}

bool place_property(const reader *r, resource *in, const property *p) {
    walk w = {.r = r, .in = in, .p = p, .rest = p->path};
    value *v = in->body;
    step s, before = {0};
    for (int steps = 0; *w.rest; steps++, before = s) {
        if (steps == STEPS_MAX || !read_step(&w, &s)) return bad_path(&w);
        if (s.kind == STEP_EACH && !may_loop(&before, steps)) return bad_path(&w);
        v = go(&w, v, &s);
        if (!v) return false;
    }
    return v == in->body ? bad_path(&w) : put(&w, v);
}

/* --- lists in the order of their indices; those left out leave no gap --- */

static int by_index(const void *a, const void *b) {
    const member *x = a, *y = b;
    return x->index < y->index ? -1 : x->index > y->index;
}

bool settle_lists(const reader *r, const resource *in, value *v) {
    if (v->kind == VALUE_LIST) qsort(v->members.at, v->members.len, sizeof *v->members.at, by_index);
    if (v->kind == VALUE_LOOP && !v->each) return damaged(r, "'%s' has entries of no list", in->id);
    if (v->entry && !settle_lists(r, in, v->entry)) return false;
    for (size_t i = 0; i < v->members.len; i++)
        if (!settle_lists(r, in, v->members.at[i].is)) return false;
    return true;
}
