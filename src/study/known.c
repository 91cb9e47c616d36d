#include "study/known.h"

#include "report/attributes.h"
#include "report/fill.h"
#include "report/view.h"

/* With {me} filled by the kind of client, {max} by all maxima, {amount} by an ellipsis. */
static text says_of(builder *b, const knowledge *k, fact_id f, const life *l) {
    static const char *const TAGS[] = {"me", "amount", "max"};
    const bool limit = l->kind == FACT_LIMIT || l->kind == FACT_RATE;
    const text values[] = {fact_me(k, f), {{"…", "…"}}, limit ? every_max(b->mem, l) : (text){{"{max}", "{max}"}}};
    return fill_fact(b->mem, l->says, limit ? 3 : 1, TAGS, values, true);
}

static const life *last_before(const fact *f, date day) {
    const life *last = NULL;
    for (size_t i = 0; i < f->life_count; i++) {
        const life *l = &f->lives[i];
        if (l->when_true.until.day <= day && (!last || last->when_true.until.day < l->when_true.until.day)) last = l;
    }
    return last;
}

static void add_fact(builder *b, xmlNodePtr facts, const knowledge *k, const char *id, fact_id f, date day,
                     bool *cited) {
    const life *now = fact_at(&k->facts[f], day), *l = now ? now : last_before(&k->facts[f], day);
    if (!l) return;
    xmlNodePtr node = elem(b, facts, EL_FACT);
    attr(b, node, "id", id);
    attr_kind(b, node, l);
    attr_dated(b, node, "since", l->when_true.since);
    if (l->when_true.until.day != DATE_OPEN) attr_dated(b, node, "until", l->when_true.until);
    attr_flag(b, node, "ended", !now);
    text_both(b, node, EL_SAYS, says_of(b, k, f, l));
    for (size_t i = 0; i < l->source_count; i++) {
        cited[l->sources[i]] = true;
        attr(b, elem(b, node, EL_CITES), "source", k->sources[l->sources[i]].id);
    }
}

static void add_sources(builder *b, xmlNodePtr parent, const knowledge *k, const bool *cited) {
    for (size_t i = 0; i < k->source_count; i++) {
        if (!cited[i]) continue;
        xmlNodePtr node = elem(b, parent, EL_SOURCE);
        attr(b, node, "id", k->sources[i].id);
        attr(b, node, "url", k->sources[i].url);
        attr_date(b, node, "read", k->sources[i].read, DATE_DAY);
        text_both(b, node, EL_TITLE, k->sources[i].title);
    }
}

xmlNodePtr add_known(builder *b, xmlNodePtr parent, const knowledge *k, date day, const xmlNode *archived) {
    xmlNodePtr known = elem_named(b, parent, "known"), facts = elem(b, known, EL_FACTS);
    bool *cited = ARENA_ARRAY(b->mem, k->source_count + 1, bool);
    const xmlNode *f = node_child(node_child(archived, EL_FACTS), EL_FACT);
    for (; f; f = node_next(f, EL_FACT)) {
        const fact_id found = knowledge_fact(k, node_attr(f, "id"));
        if (found != ID_NONE) add_fact(b, facts, k, node_attr(f, "id"), found, day, cited);
    }
    add_sources(b, elem(b, known, EL_SOURCES), k, cited);
    return known;
}
