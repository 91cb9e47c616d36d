/* How to look at what was built: of each setting, and what all that is aimed at. */
#include <string.h>

#include "base/command.h"
#include "report/parts.h"

#define OF_CLIENT "me."

/* --- the query of a setting --- */

/* "registry_id", or "shop.site_id" for the "me.site_id" of a client. */
static const char *target_name(report *r, const char *name, size_t len, uint16_t who) {
    const size_t skip = strlen(OF_CLIENT);
    const char *own = arena_strndup(r->mem, name, len);
    if (who == ID_NONE || strncmp(own, OF_CLIENT, skip) != 0) return own;
    return arena_printf(r->mem, "%s.%s", r->scenario->clients[who].name, own + skip);
}

static const char *aimed(report *r, const char *query, uint16_t who) {
    const char *out = "", *done = query, *s = query;
    size_t len;
    for (const char *name; (name = command_target(&s, &len)) != NULL; done = s) {
        const char *full = target_name(r, name, len, who);
        const int before = (int)(name - 1 - done);
        names_add(r->aimed_at, full);
        out = arena_printf(r->mem, "%s%.*s{%s}", out, before, done, full);
    }
    return arena_printf(r->mem, "%s%s", out, done);
}

void add_verify(report *r, xmlNodePtr parent, const setting *s, const option *o, uint16_t who) {
    builder *b = r->b;
    if (!s->query && !s->by_hand.in[LANG_EN]) return;
    xmlNodePtr node = elem(b, parent, EL_VERIFY);
    if (!s->query) {
        text_both(b, node, EL_BY_HAND, s->by_hand);
        return;
    }
    attr(b, node, "query", aimed(r, s->query, who));
    attr(b, node, "expects", o->answer);
    attr(b, node, "source", r->knowledge->sources[s->query_source].id);
    r->verifies[s->query_source] = true;
}

/* --- what the queries are aimed at --- */

static const query_target *target_of(const report *r, const char *own) {
    for (size_t i = 0; i < r->knowledge->target_count; i++)
        if (strcmp(r->knowledge->targets[i].name, own) == 0) return &r->knowledge->targets[i];
    return NULL;
}

static text whose_title(report *r, const char *full, const char *dot, text title) {
    for (size_t i = 0; i < r->scenario->client_count; i++) {
        const char *name = r->scenario->clients[i].name;
        if (strlen(name) == (size_t)(dot - full) && strncmp(name, full, strlen(name)) == 0)
            return say(r, W_WITH_VALUE, 2, (text[]){client_title(r, (uint16_t)i), title});
    }
    return title;
}

void add_targets(report *r, xmlNodePtr parent) {
    builder *b = r->b;
    if (names_count(r->aimed_at) == 0) return;
    xmlNodePtr node = elem(b, parent, EL_TARGETS);
    for (uint32_t i = 0; i < names_count(r->aimed_at); i++) {
        const char *full = names_at(r->aimed_at, i), *dot = strrchr(full, '.');
        const query_target *t = target_of(r, dot ? dot + 1 : full);
        xmlNodePtr one = text_both(b, node, EL_TARGET, dot ? whose_title(r, full, dot, t->title) : t->title);
        attr(b, one, "id", full);
        attr(b, one, "form", t->form);
    }
}
