#include "report/tell.h"
#include "study/check.h"
#include "study/text.h"

static void show_reasons(view *v, const xmlNode *found) {
    for (const xmlNode *x = node_child(found, EL_REASON); x; x = node_next(x, EL_REASON)) {
        say_reason(v, x);
        flow(v, "    - ", 6);
    }
}

static void show_found(view *v, const xmlNode *found) {
    say_grade(v, "severity", node_attr(found, "severity"));
    say_says(v, found, EL_SAYS);
    for (const xmlNode *at = node_child_named(found, "at"); at; at = node_next_named(at, "at"))
        say_line_ref(v, node_attr(at, "line"));
    if (*node_attr(found, "fact")) say_label(v, node_attr(found, "fact"));
    flow(v, "- ", 2);
    say_pair(v, W_MITIGATION, child_says(found, EL_MITIGATION, v->in), 4);
    say_pair(v, W_BECAUSE, child_says(found, EL_BECAUSE, v->in), 4);
    text_waived(v, found);
    show_reasons(v, found);
}

static void show_counts(view *v) {
    say_raw(v, node_attr(v->root, "file"));
    say_raw(v, ": ");
    if (node_is(v->root, "found", "0"))
        say_word(v, W_CHECK_FINE);
    else
        say_filled(v, W_CHECK_COUNT, node_attr(v->root, "found"), NULL);
    if (!node_is(v->root, "waived", "0")) {
        say_word(v, W_PART_GAP);
        say_filled(v, W_CHECK_WAIVED_COUNT, node_attr(v->root, "waived"), NULL);
    }
    flow(v, "", 2);
}

void view_checks_text(xmlDocPtr tree, const view_options *o, buf *out) {
    text_view t = text_view_begin(tree, o, out);
    view *v = &t.v;
    const xmlNode *all = v->root;
    for (xmlNodePtr c = node_child_named(all, "check"); c; c = node_next_named(c, "check")) {
        v->root = c;
        study_headline(v, W_CHECK);
        show_counts(v);
        for (const xmlNode *f = node_child_named(c, "found"); f; f = node_next_named(f, "found")) show_found(v, f);
    }
    text_view_end(&t);
}
