#include "book/ask.h"

/* What stands in the tree: nothing, but for what is marked. */
typedef struct wanted {
    bool *of[REF_KIND_COUNT];
} wanted;

static wanted want_nothing(arena *mem, const knowledge *k) {
    wanted w;
    for (int kind = 0; kind < REF_KIND_COUNT; kind++) w.of[kind] = ARENA_ARRAY(mem, ref_count(k, (ref_kind)kind), bool);
    return w;
}

static xmlDocPtr build(arena *mem, const knowledge *k, const wanted *w, const bool *lives, bool outline) {
    book_extent extent = {.lives = lives, .outline = outline};
    for (int kind = 0; kind < REF_KIND_COUNT; kind++) extent.things[kind] = w->of[kind];
    return book_build(mem, k, &extent);
}

xmlDocPtr ask_facts(arena *mem, const knowledge *k, const book_filter *filter, diags *d) {
    selection found;
    if (!select_facts(mem, k, filter, &found, d)) return NULL;
    wanted w = want_nothing(mem, k);
    w.of[REF_FACT] = found.facts;
    return build(mem, k, &w, found.lives, true);
}

static void want(wanted *w, ref r) {
    w->of[r.kind][r.index] = true;
}

/* What a client kind owns. */
static void want_owned(wanted *w, const knowledge *k, kind_id kind) {
    for (size_t i = 0; i < k->setting_count; i++)
        if (k->settings[i].kind == kind) want(w, (ref){REF_SETTING, (uint16_t)i});
    for (size_t i = 0; i < k->condition_count; i++)
        if (k->conditions[i].kind == kind) want(w, (ref){REF_CONDITION, (uint16_t)i});
    for (size_t i = 0; i < k->fact_count; i++)
        if (k->facts[i].kind == kind) want(w, (ref){REF_FACT, (uint16_t)i});
}

xmlDocPtr ask_things(arena *mem, const knowledge *k, const char *id, diags *d) {
    ref_list found = {0};
    if (!find_things(mem, k, id, &found, d)) return NULL;
    const uses *u = uses_find(mem, k);
    wanted w = want_nothing(mem, k);
    for (size_t i = 0; i < found.len; i++) {
        const ref_list *used = uses_of(u, found.at[i]);
        want(&w, found.at[i]);
        if (found.at[i].kind == REF_CLIENT) want_owned(&w, k, found.at[i].index);
        for (size_t j = 0; found.at[i].kind == REF_FACT && j < used->len; j++)
            if (used->at[j].kind != REF_FACT) want(&w, used->at[j]);
    }
    return build(mem, k, &w, NULL, false);
}

/* Kinds that others extend come along, for what they hand down. */
xmlDocPtr ask_names(arena *mem, const knowledge *k, const char *list, diags *d) {
    bool kinds[REF_KIND_COUNT];
    if (!find_name_list(list, kinds, d)) return NULL;
    wanted w = want_nothing(mem, k);
    for (int kind = 0; kind < REF_KIND_COUNT; kind++)
        for (size_t i = 0; kinds[kind] && i < ref_count(k, (ref_kind)kind); i++) w.of[kind][i] = true;
    for (size_t i = 0; i < k->setting_count; i++)
        w.of[REF_SETTING][i] = kinds[k->settings[i].kind == ID_NONE ? REF_SETTING : REF_CLIENT];
    return build(mem, k, &w, NULL, true);
}

xmlDocPtr ask_sources(arena *mem, const knowledge *k, const char *unread_since, diags *d) {
    date day = DATE_OPEN;
    if (unread_since && !read_day(unread_since, &day, d)) return NULL;
    wanted w = want_nothing(mem, k);
    for (size_t i = 0; i < k->source_count; i++) w.of[REF_SOURCE][i] = k->sources[i].read < day;
    return build(mem, k, &w, NULL, false);
}

xmlDocPtr ask_changes(arena *mem, const knowledge *k, const char *since, const char *until, day_range *days, diags *d) {
    if (!read_day_range(since, until, days, d)) return NULL;
    wanted w = want_nothing(mem, k);
    w.of[REF_FACT] = select_changed(mem, k, *days);
    for (size_t i = 0; i < k->requirement_count; i++) want(&w, (ref){REF_REQUIREMENT, (uint16_t)i});
    for (size_t i = 0; i < k->source_count; i++) want(&w, (ref){REF_SOURCE, (uint16_t)i});
    return build(mem, k, &w, NULL, true);
}
