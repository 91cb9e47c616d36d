#include "report/markdown.h"
#include "report/tell.h"
#include "report/view_others.h"
#include "study/plain.h"
#include "study/reach.h"
#include "study/reach_tell.h"

static void tell_sense(view *v, const xmlNode *way) {
    tell_word(v, sense_of(way));
}

static void tell_losses(view *v, const xmlNode *way) {
    if (node_child(way, EL_EDIT)) tell_effort(v, way);
}

static void tell_moved(view *v, const xmlNode *way) {
    for (xmlNodePtr c = node_child(way, EL_CHOICE); c; c = node_next(c, EL_CHOICE)) {
        if (c != node_child(way, EL_CHOICE)) tell_word(v, W_PART_GAP);
        tell_filled(v, W_WITH_VALUE, child_says(c, EL_TITLE, v->in), child_says(c, EL_VALUE, v->in));
    }
}

static void tell_reason(view *v, const xmlNode *reason) {
    tell_raw(v, child_says(reason, EL_SAYS, v->in));
}

static void md_way(view *v, const xmlNode *way) {
    buf_puts(v->out, "\n");
    buf_puts(v->out, node_attr(way, "number"));
    md_item(v, ". ", tell_way, way);
    md_item(v, "   - ", tell_sense, way);
    md_item(v, "   - ", tell_losses, way);
    md_item(v, "   - ", tell_plan_of_way, way);
    md_item(v, "   - ", tell_moved, way);
    md_item(v, "   - ", tell_insistence, way);
    md_item(v, "   - ", tell_else, way);
}

static void md_paragraph(view *v, word_id w) {
    buf_puts(v->out, "\n");
    md_text(v->out, word(w, v->in));
    buf_puts(v->out, "\n");
}

static void md_notes(view *v) {
    if (node_is(v->root, "outcome", "already")) return;
    md_paragraph(v, W_REACH_KEPT);
    if (leaves_money_aside(v)) md_paragraph(v, W_REACH_MONEY_ASIDE);
    if (node_is(v->root, "outcome", "ways") && !node_flag(v->root, "complete")) md_paragraph(v, W_REACH_MORE);
}

void view_reach_markdown(xmlDocPtr tree, const view_options *o, buf *out) {
    view plain = plain_view(tree, o, out), *v = &plain;
    md_headline(v, W_REACH);
    buf_puts(out, "\n");
    for (const xmlNode *a = node_child_named(v->root, "aim"); a; a = node_next_named(a, "aim"))
        md_item(v, "- ", tell_aim, a);
    md_item(v, "\n", tell_outcome, v->root);
    for (const xmlNode *w = node_child_named(v->root, "way"); w; w = node_next_named(w, "way")) md_way(v, w);
    const xmlNode *reason = node_child(node_child_named(v->root, "never"), EL_REASON);
    if (reason) md_paragraph(v, W_REACH_EXCLUDED_BY);
    if (reason) buf_puts(out, "\n");
    for (; reason; reason = node_next(reason, EL_REASON)) md_item(v, "- ", tell_reason, reason);
    md_notes(v);
}
