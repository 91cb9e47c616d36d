/* What the pack says of deploying a design: parameters, and what facts have of resources. */
#include "book/parts.h"

static const char *setting_name(book *w, const setting_ref *s) {
    const char *name = w->k->settings[s->id].name;
    return s->whose == SCOPE_ME ? arena_printf(w->mem, "me.%s", name) : name;
}

/* --- parameters --- */

static void add_parameter(book *w, xmlNodePtr parent, const parameter *p) {
    xmlNodePtr node = book_elem(w, parent, BE_PARAMETER);
    attr(w->b, node, "id", p->name);
    if (p->kind != ID_NONE) attr(w->b, node, "client", w->k->kinds[p->kind].name);
    attr(w->b, node, "type", parameter_type_name(p->type));
    if (p->has_min) attr_int(w->b, node, "min", p->min);
    if (p->has_max) attr_int(w->b, node, "max", p->max);
    attr(w->b, node, "pattern", p->pattern);
    attr(w->b, node, "default", p->fallback);
    attr_place(w, node, p->where);
    book_text(w, node, BE_TITLE, p->title);
    book_text(w, node, BE_SAYS, p->says);
    if (p->count) book_plain(w, node, BE_OF, notation_sum(w->mem, w->k, p->count));
    for (size_t i = 0; i < p->source_count; i++)
        attr(w->b, book_elem(w, node, BE_CITES), "source", w->k->sources[p->sources[i]].id);
}

void book_add_parameters(book *w, xmlNodePtr root) {
    if (w->k->parameter_count == 0) return;
    xmlNodePtr list = book_elem(w, root, BE_PARAMETERS);
    for (size_t i = 0; i < w->k->parameter_count; i++) add_parameter(w, list, &w->k->parameters[i]);
}

/* --- resources --- */

static void add_version(book *w, xmlNodePtr parent, const api_version *v) {
    xmlNodePtr node = book_elem(w, parent, BE_VERSION);
    attr(w->b, node, "id", v->name);
    attr_flag(w->b, node, "preview", v->preview);
    if (v->stated) attr_dated(w->b, node, "since", v->known);
}

static void add_value(book *w, xmlNodePtr node, const resource_property *p, const property_value *v) {
    attr(w->b, node, "type", value_type_name(v->type));
    if (v->options) {
        const setting *s = &w->k->settings[p->setting.id];
        for (size_t i = 0; i < s->option_count; i++)
            if (v->options >> i & 1) attr(w->b, node, "option", s->options[i].name);
    }
    text_plain(w->b, node, v->text);
}

static const char *version_name(const resource *r, uint16_t which) {
    return which < r->api_count ? r->api[which].name : "never";
}

static void add_property(book *w, xmlNodePtr parent, const resource *r, const resource_property *p) {
    xmlNodePtr node = book_elem(w, parent, BE_PROPERTY);
    attr(w->b, node, "path", p->path);
    if (p->setting.id != ID_NONE) attr(w->b, node, "setting", setting_name(w, &p->setting));
    if (p->from > 0) attr(w->b, node, "from", version_name(r, p->from));
    if (p->stable_from != p->from) attr(w->b, node, "stable-from", version_name(r, p->stable_from));
    attr_flag(w->b, node, "always", p->always);
    attr(w->b, node, "each", p->each);
    attr(w->b, node, "az", p->az);
    add_condition(w, node, BE_WHEN, p->when);
    for (size_t i = 0; i < p->value_count; i++) add_value(w, book_elem(w, node, BE_VALUE), p, &p->values[i]);
    if (p->fallback) add_value(w, book_elem(w, node, BE_DEFAULT), p, p->fallback);
    for (size_t i = 0; i < p->word_count; i++) {
        xmlNodePtr word = book_elem(w, node, BE_WORD);
        attr(w->b, word, "value", p->words[i].value);
        text_plain(w->b, word, p->words[i].word);
    }
}

static void add_answers(book *w, xmlNodePtr node, const life *l) {
    for (size_t i = 0; i < l->answer_count; i++)
        attr(w->b, book_elem(w, node, BE_ANSWERS), "setting", setting_name(w, &l->answers[i]));
}

void book_add_resource(book *w, xmlNodePtr of, const life *l) {
    const resource *r = l->resource;
    xmlNodePtr node = book_elem(w, of, BE_RESOURCE);
    attr(w->b, node, "type", r->type);
    attr(w->b, node, "name", r->name);
    attr(w->b, node, "location", r->location);
    attr(w->b, node, "parent", r->parent);
    attr(w->b, node, "scope", r->scope);
    attr_flag(w->b, node, "existing", r->existing);
    attr(w->b, node, "each", r->each);
    attr(w->b, node, "az", r->az);
    for (size_t i = 0; i < r->api_count; i++) add_version(w, node, &r->api[i]);
    for (size_t i = 0; i < r->after_count; i++) attr(w->b, book_elem(w, node, BE_AFTER), "fact", r->after[i]);
    add_answers(w, node, l);
    for (size_t i = 0; i < r->property_count; i++) add_property(w, node, r, &r->properties[i]);
}

void book_add_by_hand(book *w, xmlNodePtr node, const life *l) {
    add_answers(w, node, l);
    for (size_t i = 0; i < l->target_count; i++) book_plain(w, node, BE_TARGET, l->targets[i]);
}
