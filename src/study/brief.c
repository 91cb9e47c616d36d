#include "study/brief.h"

#include "report/parts.h"
#include "report/tell.h"
#include "report/view_text.h"
#include "study/text.h"

/* --- the tree --- */

static void add_plan(report *r, xmlNodePtr root) {
    const answer *a = r->answer;
    const sketch plan = sketch_plan(r->mem, a->problem, a->option, &a->total, NULL);
    xmlNodePtr node = elem(r->b, root, EL_SUMMARY);
    add_sketch(r, node, &plan);
    for (size_t i = 0; i < plan.pick_count; i++) add_pick(r, node, &plan.picks[i]);
    add_warnings_of(r, node, &plan);
}

static void add_conflict(report *r, xmlNodePtr root) {
    xmlNodePtr node = elem(r->b, root, EL_SUMMARY);
    attr(r->b, node, "kind", answer_kind_name(r->answer->kind));
    add_reasons(r, node, r->answer->core);
}

static void fill(report *r, const void *nothing) {
    (void)nothing;
    xmlNodePtr root = elem_root_named(r->b, "brief", REPORT_NS);
    add_head(r, root);
    if (r->answer->kind == ANSWER_PLAN)
        add_plan(r, root);
    else
        add_conflict(r, root);
    add_facts(r, root);
    add_sources(r, root);
}

xmlDocPtr brief_build(arena *mem, const answer *a) {
    const explanation e = {.answer = a};
    return report_tree(mem, &e, fill, NULL);
}

/* --- text --- */

static void show_plan(view *v, const xmlNode *summary) {
    say_filled(v, W_WITH_VALUE, word(W_COST, v->in), "");
    tell_month(v, summary);
    flow(v, "", 2);
    say_filled(v, W_WITH_VALUE, word(W_WATCH, v->in), "");
    if (!grade_of(summary, false, NULL)) say_word(v, W_NO_WARNINGS);
    tell_counts(v, summary, false);
    flow(v, "", 2);
    blank_line(v);
    for (const xmlNode *c = node_child(summary, EL_CHOICE); c; c = node_next(c, EL_CHOICE)) {
        say_raw(v, node_attr(c, "setting"));
        say_raw(v, "=");
        say_raw(v, node_attr(node_child(c, EL_VALUE), "option"));
        flow_line(v, 0);
    }
    if (node_child(summary, EL_WARNING)) blank_line(v);
    for (const xmlNode *w = node_child(summary, EL_WARNING); w; w = node_next(w, EL_WARNING)) {
        say_grade(v, "severity", node_attr(w, "severity"));
        say_says(v, w, EL_SAYS);
        flow(v, "", 2);
    }
}

static void show_conflict(view *v, const xmlNode *summary) {
    flow_word(v, W_BRIEF_CONFLICT);
    for (const xmlNode *reason = node_child(summary, EL_REASON); reason; reason = node_next(reason, EL_REASON)) {
        say_says(v, reason, EL_SAYS);
        say_line_ref(v, node_attr(reason, "line"));
        flow(v, "- ", 2);
    }
}

void view_brief_text(xmlDocPtr brief, const view_options *o, buf *out) {
    text_view t = text_view_begin(brief, o, out);
    view *v = &t.v;
    const xmlNode *summary = node_child(v->root, EL_SUMMARY);
    bool plan = node_is(v->root, "kind", "plan");
    study_headline(v, plan ? W_PLAN : W_CONFLICT);
    text_past_horizon(v, v->root);
    text_made_edits(v, v->root);
    if (plan)
        show_plan(v, summary);
    else
        show_conflict(v, summary);
    blank_line(v);
    flow_word(v, plan ? W_BRIEF_MORE : W_BRIEF_MORE_CONFLICT);
    text_view_end(&t);
}
