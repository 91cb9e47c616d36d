/* Every text of a pack, once. */
#include <string.h>

#include "lint/lint_impl.h"

typedef struct walk {
    lint *l;
    lint_text_visit *visit;
    void *ctx;
} walk;

static void declared(const walk *w, const char *label, place where, const char *field, text in, text_role role) {
    if (!in.in[LANG_EN]) return;
    lint_text t = {.in = in, .role = role, .field = field, .where = where, .label = label};
    w->visit(w->l, &t, w->ctx);
}

static void placeless(const walk *w, const char *keyword, const char *name, text in) {
    lint_text t = {.in = in, .role = TEXT_NAME, .field = "title", .label = name, .keyword = keyword};
    w->visit(w->l, &t, w->ctx);
}

static void options(const walk *w, const char *owner, place where, const option *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        lint_text t = {.in = list[i].title, .field = "title", .where = where, .owner = owner, .label = list[i].name};
        w->visit(w->l, &t, w->ctx);
    }
}

static void of_diagram(const walk *w, const diagram *d) {
    if (!d) return;
    declared(w, d->id, d->where, "title", d->title, TEXT_NAME);
    for (size_t i = 0; i < d->zone_count; i++) {
        lint_text t = {.in = d->zones[i].title, .field = "title", .where = d->where, .owner = d->zones[i].id};
        t.label = d->zones[i].id;
        w->visit(w->l, &t, w->ctx);
    }
    for (size_t i = 0; i < d->part_count; i++)
        declared(w, d->parts[i].id, d->parts[i].where, "title", d->parts[i].title, TEXT_NAME);
    for (size_t i = 0; i < d->path_count; i++)
        declared(w, d->paths[i].id, d->paths[i].where, "title", d->paths[i].title, TEXT_NAME);
}

static void of_parameter(const walk *w, const parameter *p) {
    const text texts[] = {p->title, p->says};
    static const char *const FIELDS[] = {"title", "says"};
    for (size_t i = 0; i < 2; i++) {
        lint_text t = {
            .in = texts[i], .role = i == 0 ? TEXT_NAME : TEXT_SENTENCE, .field = FIELDS[i], .where = p->where};
        t.label = p->name;
        t.of_client = p->kind != ID_NONE;
        if (t.in.in[LANG_EN]) w->visit(w->l, &t, w->ctx);
    }
}

static void vocabulary(const walk *w) {
    const knowledge *k = w->l->k;
    place pack = {k->file_count ? k->files[0].path : NULL, 0};
    declared(w, k->id, pack, "title", k->title, TEXT_NAME);
    for (size_t i = 0; i < k->source_count; i++) {
        const source *s = &k->sources[i];
        declared(w, s->id, s->where, "title", s->title, TEXT_PAGE);
        declared(w, s->id, s->where, "wrong", s->wrong, TEXT_SENTENCE);
    }
    for (size_t i = 0; i < k->setting_count; i++) {
        const setting *s = &k->settings[i];
        declared(w, s->name, s->where, "title", s->title, TEXT_NAME);
        declared(w, s->name, s->where, "by_hand", s->by_hand, TEXT_SENTENCE);
        options(w, s->name, s->where, s->options, s->option_count);
    }
    for (size_t i = 0; i < k->target_count; i++)
        declared(w, k->targets[i].name, k->targets[i].where, "title", k->targets[i].title, TEXT_NAME);
    for (size_t i = 0; i < k->context_count; i++) {
        declared(w, k->contexts[i].name, k->contexts[i].where, "title", k->contexts[i].title, TEXT_NAME);
        options(w, k->contexts[i].name, k->contexts[i].where, k->contexts[i].options, k->contexts[i].option_count);
    }
    for (size_t i = 0; i < k->quantity_count; i++) {
        declared(w, k->quantities[i].name, k->quantities[i].where, "title", k->quantities[i].title, TEXT_NAME);
        declared(w, k->quantities[i].name, k->quantities[i].where, "unit", k->quantities[i].unit, TEXT_NAME);
    }
    for (size_t i = 0; i < k->requirement_count; i++)
        declared(w, k->requirements[i].name, k->requirements[i].where, "title", k->requirements[i].title, TEXT_NAME);
    for (size_t i = 0; i < k->kind_count; i++)
        declared(w, k->kinds[i].name, k->kinds[i].where, "title", k->kinds[i].title, TEXT_NAME);
    for (size_t i = 0; i < k->condition_count; i++)
        declared(w, k->conditions[i].name, k->conditions[i].where, "title", k->conditions[i].title, TEXT_NAME);
    for (size_t i = 0; i < k->term_count; i++) {
        const glossary_term *g = &k->terms[i];
        lint_text t = {
            .in = g->says, .role = TEXT_SENTENCE, .field = "says", .where = g->where, .label = g->id, .term = g};
        if (g->says.in[LANG_EN]) w->visit(w->l, &t, w->ctx);
    }
    of_diagram(w, k->diagram);
    for (size_t i = 0; i < k->parameter_count; i++) of_parameter(w, &k->parameters[i]);
    for (size_t i = 0; i < k->section_count; i++) placeless(w, "section", k->sections[i].id, k->sections[i].title);
    for (size_t i = 0; i < k->placeholder_count; i++)
        placeless(w, "placeholder", k->placeholders[i].id, k->placeholders[i].title);
    for (size_t i = 0; i < k->region_count; i++) placeless(w, "region", k->regions[i].name, k->regions[i].title);
}

static bool same(const char *x, const char *y) {
    return x == y || (x && y && strcmp(x, y) == 0);
}

static void of_fact(const walk *w, const fact *f, const life *v, const char *field, text in, text before,
                    text_role role) {
    if (!in.in[LANG_EN] || (same(in.in[LANG_EN], before.in[LANG_EN]) && same(in.in[LANG_JA], before.in[LANG_JA])))
        return;
    lint_text t = {.in = in, .role = role, .field = field, .fact = f, .life = v, .where = v->where};
    w->visit(w->l, &t, w->ctx);
}

void lint_each_text(lint *l, lint_text_visit *visit, void *ctx) {
    walk w = {l, visit, ctx};
    static const life none = {0};
    vocabulary(&w);
    for (size_t i = 0; i < l->k->fact_count; i++) {
        const fact *f = &l->k->facts[i];
        for (size_t j = 0; j < f->life_count; j++) {
            const life *v = &f->lives[j], *before = j ? v - 1 : &none;
            of_fact(&w, f, v, "says", v->says, before->says, TEXT_SENTENCE);
            of_fact(&w, f, v, "because", v->because, before->because, TEXT_SENTENCE);
            of_fact(&w, f, v, "mitigation", v->mitigation, before->mitigation, TEXT_SENTENCE);
            of_fact(&w, f, v, "decided", v->decided, before->decided, TEXT_SENTENCE);
            of_fact(&w, f, v, "owner", v->owner, before->owner, TEXT_NAME);
            of_fact(&w, f, v, "title", v->title, before->title, TEXT_NAME);
            for (size_t s = 0; s < v->side_count; s++) {
                text old = s < before->side_count ? before->sides[s].says : (text){{NULL, NULL}};
                of_fact(&w, f, v, "sides", v->sides[s].says, old, TEXT_SENTENCE);
            }
        }
    }
}

place lint_text_place(lint *l, const lint_text *t, lang in) {
    static const char *const NAMES[] = {"en", "ja"};
    if (t->fact) return lint_field_place(l, t->fact, t->life, t->field, NAMES[in]);
    if (t->keyword) return lint_sought(l, t->keyword, t->label);
    place where = t->owner ? lint_quoted(l, t->where, t->owner) : t->where;
    return lint_declared_place(l, where, t->label, t->field, NAMES[in]);
}
