#include "study/clash.h"

#include "report/tell.h"

/* --- the tree --- */

/* The first statement of each group; what exists today is one of many groups. */
static void add_conflict_in_short(report *r, xmlNodePtr parent, const conflict *c) {
    xmlNodePtr node = elem_named(r->b, parent, "clash");
    for (size_t i = 0; i < c->statements.count; i++) {
        statement st;
        if (!statement_of_group(&r->problem->groups[c->statements.groups[i]], &st)) continue;
        xmlNodePtr one = text_both(r->b, node, EL_FOR, statement_title(r, st));
        attr(r->b, one, "ref", statement_id(r, st));
        attr_int(r->b, one, "line", statement_line(r, st));
    }
}

static void add_best(report *r, xmlNodePtr parent, const repair *x) {
    xmlNodePtr node = elem(r->b, parent, EL_REPAIR);
    add_sketch(r, node, &x->plan);
    add_changes_of(r, node, x->edits, x->edit_count);
}

void add_clash_in_short(report *r, xmlNodePtr parent, const problem *of, const clash *all) {
    const problem *p = r->problem;
    const scenario *s = r->scenario;
    r->problem = of;
    r->scenario = of->scenario;
    attr(r->b, parent, "complete", all->complete ? "true" : "false");
    for (size_t i = 0; i < all->conflict_count; i++) add_conflict_in_short(r, parent, &all->conflicts[i]);
    if (all->repair_count) add_best(r, parent, &all->repairs[0]);
    r->problem = p;
    r->scenario = s;
}

/* --- sentences --- */

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

static void add_quoted(const view *v, const xmlNode *title, buf *out) {
    const blank one = {"0", node_says(title, v->in)};
    words_fill(word(W_QUOTED, v->in), &one, 1, add_piece, out);
}

/* "“A”, “B” and “C” cannot stand together"; nothing where there is none. */
static void tell_clash_in_short(view *v, const xmlNode *told) {
    const xmlNode *first = node_child(told, EL_FOR);
    buf list = BUF_INIT;
    if (!told) return;
    for (const xmlNode *x = first; x; x = node_next(x, EL_FOR)) {
        if (x != first) buf_puts(&list, word(node_next(x, EL_FOR) ? W_COMMA : W_AND, v->in));
        add_quoted(v, x, &list);
    }
    if (!first)
        tell_word(v, W_FACTS_ALONE);
    else
        tell_filled(v, node_next(first, EL_FOR) ? W_CLASH_TOGETHER : W_CLASH_ALONE, buf_data(&list), NULL);
    if (!buf_ok(&list)) v->out->failed = true;
    buf_free(&list);
}

void tell_clashes(view *v, const xmlNode *parent) {
    char shown[NUMBER_CHARS];
    const xmlNode *first = node_child_named(parent, "clash");
    size_t more = 0;
    if (!first) return;
    tell_clash_in_short(v, first);
    for (const xmlNode *x = node_next_named(first, "clash"); x; x = node_next_named(x, "clash")) more++;
    if (more == 0) return;
    tell_word(v, W_PART_GAP);
    tell_filled(v, W_MORE_CLASHES, show_count(more, shown), NULL);
}

void tell_way_out(view *v, const xmlNode *parent) {
    const xmlNode *best = node_child(parent, EL_REPAIR);
    if (!best) {
        tell_word(v, node_is(parent, "complete", "false") ? W_NO_REPAIR_FOUND : W_NO_REPAIR);
        return;
    }
    tell_edits(v, best);
    tell_word(v, W_PART_GAP);
    tell_plan_in_short(v, best);
}
