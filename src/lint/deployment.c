/* Deployments that would leave something out: options that nothing expresses, in a pack that deploys anything; parameters that nothing asks
 * for. (Names that lead nowhere are refused by the reader.) */
#include <string.h>

#include "lint/lint_impl.h"
#include "model/template.h"

/* --- options that nothing expresses --- */

/* Of one setting, as instances of one kind (ID_NONE: the design) have it. */
typedef struct reach {
    const knowledge *k;
    setting_id setting;
    kind_id kind;
    option_mask found;
} reach;

static void follow_property(reach *r, const resource_property *p) {
    for (size_t i = 0; p->setting.id == r->setting && i < p->value_count; i++) r->found |= p->values[i].options;
}

static void follow_life(reach *r, const life *v) {
    if (v->kind == FACT_DEFAULT && v->setting == r->setting) r->found |= v->options;
    for (size_t i = 0; v->target_count == 0 && i < v->answer_count; i++)
        if (v->answers[i].id == r->setting) r->found = ~(option_mask)0;
    for (size_t i = 0; v->resource && i < v->resource->property_count; i++)
        follow_property(r, &v->resource->properties[i]);
}

static option_mask expressed(reach *r) {
    for (size_t i = 0; i < r->k->fact_count; i++) {
        const fact *f = &r->k->facts[i];
        bool seen = f->kind == ID_NONE || kind_is(r->k, r->kind, f->kind);
        for (size_t j = 0; seen && j < f->life_count; j++) follow_life(r, &f->lives[j]);
    }
    return r->found;
}

static void check_setting(lint *l, setting_id id, kind_id kind) {
    const setting *s = &l->k->settings[id];
    reach r = {.k = l->k, .setting = id, .kind = kind};
    option_mask left = ~expressed(&r) & mask_full((unsigned)s->option_count);
    const char *whose = kind == ID_NONE ? "" : arena_printf(l->mem, " of client kind '%s'", l->k->kinds[kind].name);
    for (size_t i = 0; i < s->option_count; i++)
        if (left >> i & 1)
            lint_error(
                l, lint_quoted(l, s->where, s->name),
                "let a property follow it, or a resource or by_hand answer for it; a vendor's default needs nothing",
                "nothing deploys '%s' of setting '%s'%s", s->options[i].name, s->name, whose);
}

static void check_kind(lint *l, kind_id kind) {
    for (kind_id of = kind; of != ID_NONE; of = l->k->kinds[of].parent)
        for (size_t i = 0; i < l->k->kinds[of].setting_count; i++) {
            setting_id id = l->k->kinds[of].settings[i];
            if (!l->k->settings[id].given) check_setting(l, id, kind);
        }
}

static void check_expressed(lint *l) {
    for (size_t i = 0; i < l->k->setting_count; i++)
        if (l->k->settings[i].kind == ID_NONE && !l->k->settings[i].given) check_setting(l, (setting_id)i, ID_NONE);
    for (size_t i = 0; i < l->k->kind_count; i++)
        if (!l->k->kinds[i].abstract) check_kind(l, (kind_id)i);
}

/* --- parameters that nothing asks for --- */

static void note_blanks(arena *mem, names *asked, const char *s) {
    template_piece piece;
    const char *defect;
    while (s && template_next(&s, &piece, &defect))
        if (piece.blank && piece.name_len == piece.len) names_add(asked, arena_strndup(mem, piece.at, piece.len));
}

static void note_asked(arena *mem, names *asked, const resource *r) {
    const char *const templates[] = {r->name, r->location, r->az};
    for (size_t i = 0; i < sizeof templates / sizeof *templates; i++) note_blanks(mem, asked, templates[i]);
    if (r->each) names_add(asked, r->each);
    for (size_t i = 0; i < r->property_count; i++) {
        const resource_property *p = &r->properties[i];
        note_blanks(mem, asked, p->path);
        if (p->each) names_add(asked, p->each);
        for (size_t j = 0; j < p->value_count; j++) note_blanks(mem, asked, p->values[j].text);
    }
}

static void check_asked(lint *l) {
    names *asked = names_new(l->mem);
    for (size_t i = 0; i < l->k->fact_count; i++)
        for (size_t j = 0; j < l->k->facts[i].life_count; j++)
            if (l->k->facts[i].lives[j].resource) note_asked(l->mem, asked, l->k->facts[i].lives[j].resource);
    for (size_t i = 0; i < l->k->parameter_count; i++) {
        const parameter *p = &l->k->parameters[i];
        if (names_find(asked, p->name) == NAME_NONE)
            lint_warning(l, lint_quoted(l, p->where, p->name), "remove it, or use it",
                         "no resource asks for the parameter '%s'", p->name);
    }
}

void lint_deployment(lint *l) {
    if (knowledge_deploys(l->k)) check_expressed(l);
    check_asked(l);
}
