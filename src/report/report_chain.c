#include "report/parts.h"

/* The groups that a chain speaks of, in the order in which they are listed; links point to their places. */
typedef struct listed {
    size_t count;
    group_id *groups;
} listed;

static size_t place_of(const listed *l, group_id g) {
    size_t i = 0;
    while (i < l->count && l->groups[i] != g) i++;
    return i;
}

static bool is_told(const report *r, group_id g, bool facts) {
    statement st;
    const group *x = &r->problem->groups[g];
    return facts ? x->kind == GROUP_KIND_FACT : statement_of_group(x, &st);
}

static void list_those(const report *r, listed *l, bool facts, size_t count, const group_id *groups) {
    for (size_t i = 0; i < count; i++) {
        if (is_told(r, groups[i], facts) && place_of(l, groups[i]) == l->count) l->groups[l->count++] = groups[i];
    }
}

/* Statements before facts; what only a link names comes last among its sort. */
static listed list_all(report *r, reasons statements, reasons facts, const chain *how) {
    listed l = {.groups = ARENA_ARRAY(r->mem, r->problem->group_count, group_id)};
    for (int sort = 0; sort < 2; sort++) {
        list_those(r, &l, sort, statements.count, statements.groups);
        list_those(r, &l, sort, facts.count, facts.groups);
        for (size_t i = 0; i < how->count; i++)
            list_those(r, &l, sort, how->links[i].group_count, how->links[i].groups);
    }
    return l;
}

/* --- links --- */

/* What is left of a decision, and what is not: a view says which of the two is shorter. */
static void add_so(report *r, xmlNodePtr parent, literal so) {
    builder *b = r->b;
    if (so.mask == 0) return;
    const variable *v = &r->problem->vars[so.var];
    const setting *s = &r->knowledge->settings[v->setting];
    xmlNodePtr node = elem(b, parent, EL_SO);
    attr(b, node, "setting", v->name);
    text_both(b, node, EL_TITLE, setting_title(r, v->client, v->setting));
    for (int left = 1; left >= 0; left--) {
        for (size_t i = 0; i < s->option_count; i++) {
            if ((int)(so.mask >> i & 1) != left) continue;
            xmlNodePtr one = text_both(b, node, left ? EL_VALUE : EL_EXCLUDED, s->options[i].title);
            attr(b, one, "option", s->options[i].name);
        }
    }
}

static void add_link(report *r, xmlNodePtr parent, const listed *l, const chain_link *x) {
    builder *b = r->b;
    xmlNodePtr node = elem(b, parent, EL_LINK);
    for (size_t i = 0; i < x->group_count; i++) {
        size_t at = place_of(l, x->groups[i]);
        if (at < l->count) attr_int(b, elem(b, node, EL_BY), "reason", (int64_t)at + 1);
    }
    for (size_t i = 0; i < x->from_count; i++) attr_int(b, elem(b, node, EL_BY), "link", (int64_t)x->from[i] + 1);
    add_so(r, node, x->so);
}

void add_chain(report *r, xmlNodePtr parent, reasons statements, reasons facts, const chain *how) {
    listed l = list_all(r, statements, facts, how);
    add_reasons(r, parent, (reasons){l.count, l.groups});
    if (how->count == 0) return;
    xmlNodePtr node = elem(r->b, parent, EL_CHAIN);
    for (size_t i = 0; i < how->count; i++) add_link(r, node, &l, &how->links[i]);
}
