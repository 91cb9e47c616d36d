#include <string.h>

#include "report/tell.h"
#include "report/view_html.h"
#include "report/view_html_put_others.h"

/* --- the reasons --- */

static bool has_reason(const xmlNode *conflict, const char *kind) {
    const xmlNode *r = node_child(conflict, EL_REASON);
    while (r && !node_is(r, "kind", kind)) r = node_next(r, EL_REASON);
    return r != NULL;
}

static void put_reasons_of(view *v, const xmlNode *conflict, const char *kind) {
    put(v, "<ul>");
    for (xmlNodePtr r = node_child(conflict, EL_REASON); r; r = node_next(r, EL_REASON)) {
        if (!node_is(r, "kind", kind)) continue;
        put(v, "<li>");
        put_reason(v, r);
        put(v, "</li>");
    }
    put(v, "</ul>\n");
}

void html_chain(view *v, const xmlNode *chain) {
    bool supposes = chain_supposes(chain);
    if (supposes) put(v, "<p>");
    if (supposes) tell_supposition(v, chain);
    put(v, supposes ? "</p>\n<ol class=\"links\">" : "<ol class=\"links\">");
    for (const xmlNode *x = told_link(v, chain, NULL); x; x = told_link(v, chain, x)) {
        put(v, "<li>");
        tell_link(v, x);
        put(v, "</li>\n");
    }
    put(v, supposes ? "</ol>\n<p>" : "</ol>\n");
    if (supposes) tell_conclusion(v, chain);
    if (supposes) put(v, "</p>\n");
}

/* It takes cases to get from the reasons to the conflict: they are listed. */
static void put_listed_facts(view *v, const xmlNode *conflict) {
    char shown[LONG_DATE_CHARS];
    if (has_reason(conflict, "fact")) {
        put(v, "<p>");
        put_filled(v, has_reason(conflict, "statement") ? W_CLASH_AND_FACTS : W_CLASH_FACTS,
                   view_date(node_attr(v->root, "as-of"), v->in, shown), NULL);
        put(v, "</p>");
        put_reasons_of(v, conflict, "fact");
    }
    put_paragraph(v, "so", W_CLASH_SO);
}

/* Money is to blame: what the other statements cost. */
static void put_bill(view *v, const xmlNode *least) {
    char shown[NUMBER_CHARS];
    put(v, "<p>");
    put_filled(v, W_BY_MONEY, show_money(node_money(least, "usd-per-month"), false, shown), NULL);
    put(v, "</p>\n<ul>");
    for (xmlNodePtr x = node_child(least, EL_BILLED); x; x = node_next(x, EL_BILLED)) {
        put(v, "<li>");
        put_filled(v, W_USD, show_money(node_money(x, "usd-per-month"), false, shown), NULL);
        put(v, " · ");
        put_says(v, x, EL_SAYS);
        put_fact_link(v, node_attr(x, "fact"));
        put(v, "</li>");
    }
    put(v, "</ul>\n");
}

static void put_why_they_clash(view *v, const xmlNode *conflict) {
    const xmlNode *chain = node_child(conflict, EL_CHAIN), *least = node_child(conflict, EL_LEAST);
    put(v, "<div class=\"chain\">\n");
    if (has_reason(conflict, "statement")) {
        put_paragraph(v, "", clash_intro(conflict));
        put_reasons_of(v, conflict, "statement");
    }
    if (least) {
        put_bill(v, least);
        if (has_reason(conflict, "fact")) {
            put_paragraph(v, "", W_NO_CHEAPER);
            put_reasons_of(v, conflict, "fact");
        }
    } else if (chain) {
        put_paragraph(v, "", W_HOW_SO);
        html_chain(v, chain);
    } else {
        put_listed_facts(v, conflict);
    }
    put(v, "</div>\n");
}

/* --- time, other proofs --- */

static void put_day(view *v, word_id w, const char *day) {
    char shown[LONG_DATE_CHARS];
    if (!*day) return;
    put(v, "<p class=\"when\">");
    put_filled(v, w, view_date(day, v->in, shown), NULL);
    put(v, "</p>\n");
}

static void put_other_days(view *v, const xmlNode *conflict) {
    const char *first = node_attr(conflict, "first"), *last = node_attr(conflict, "last");
    put_day(v, W_STOOD_UNTIL, last);
    put_day(v, clash_stands(conflict), first);
    xmlNodePtr f = node_child(conflict, EL_FLIP);
    if (!f) return;
    put(v, "<ul>");
    for (; f; f = node_next(f, EL_FLIP)) {
        put(v, "<li>");
        tell_flip(v, f);
        put(v, "</li>\n");
    }
    put(v, "</ul>\n");
}

static void put_other_proofs(view *v, const xmlNode *conflict) {
    xmlNodePtr p = node_child(conflict, EL_PROOF);
    if (p) {
        put(v, "<details><summary>");
        put_word(v, W_OTHER_PROOFS);
        put(v, "</summary>\n");
        for (; p; p = node_next(p, EL_PROOF)) put_reasons_of(v, p, "fact");
        put(v, "</details>\n");
    }
    if (node_is(conflict, "all-proofs", "false")) put_paragraph(v, "soft small", W_PROOFS_UNKNOWN);
}

/* --- a conflict; all of them --- */

static void put_class(view *v, const xmlNode *conflict) {
    const char *name = class_of_clash(conflict);
    put_badge(v, !strcmp(name, "now") ? "medium" : "plain", "class", name);
}

static void put_heading(view *v, const xmlNode *conflict, size_t of) {
    char all[NUMBER_CHARS];
    put(v, "<h3>");
    if (of > 1)
        put_filled(v, asked_of(v) ? W_BLOCKER_OF : W_CONFLICT_OF, node_attr(conflict, "number"), show_count(of, all));
    else
        put_word(v, asked_of(v) ? W_THE_BLOCKER : W_THE_CONFLICT);
    put(v, " ");
    put_class(v, conflict);
    put(v, "</h3>\n");
}

/* Of what stands against an option: the best way to lift it. */
static void put_lift(view *v, const xmlNode *conflict) {
    const xmlNode *repair = asked_of(v) ? lift_of(v, conflict) : NULL;
    if (!repair) return;
    put(v, "<p class=\"when\">");
    tell_lift(v, conflict, repair);
    put(v, "</p>\n");
}

bool html_conflicts(view *v, xmlNodePtr node) {
    size_t count = node_count(node, EL_CONFLICT);
    enter_section(v, node);
    for (xmlNodePtr c = node_child(node, EL_CONFLICT); c; c = node_next(c, EL_CONFLICT)) {
        put_heading(v, c, count);
        put_why_they_clash(v, c);
        put_other_days(v, c);
        put_other_proofs(v, c);
        if (node_is(c, "minimal", "false")) put_paragraph(v, "soft small", W_NOT_MINIMAL);
        put_lift(v, c);
    }
    if (node_is(node, "complete", "false")) put_paragraph(v, "notice", W_MORE_CONFLICTS);
    leave_section(v, node);
    return false;
}

/* --- repairs --- */

static void put_edits(view *v, const xmlNode *repair) {
    put(v, "<ul class=\"edits\">");
    for (xmlNodePtr x = node_child(repair, EL_EDIT); x; x = node_next(x, EL_EDIT)) {
        put(v, "<li>");
        tell_edit(v, x);
        put(v, "</li>");
    }
    put(v, "</ul>");
}

static void put_otherwise(view *v, const xmlNode *otherwise) {
    if (!otherwise) return;
    put(v, "<span class=\"below\">");
    tell_otherwise(v, otherwise);
    put(v, "</span>");
}

static void put_repair(view *v, const xmlNode *node) {
    put(v, "<tr><th scope=\"row\"><span class=\"mark\">");
    esc_text(v->out, node_attr(node, "number"));
    put(v, "</span>");
    put_edits(v, node);
    put(v, "<span class=\"below\">");
    tell_effort(v, node);
    put(v, "</span></th>");
    put_cell(v, W_LEADS_TO, "c-leads");
    put(v, "<p>");
    tell_plan_in_short(v, node);
    put(v, "</p>");
    const xmlNode *same = same_plan_before(node);
    if (same) {
        put(v, "<span class=\"soft\">");
        put_filled(v, W_SAME_PLAN, node_attr(same, "number"), NULL);
        put(v, "</span>");
    } else {
        put_choices(v, node);
    }
    put_otherwise(v, node_child(node, EL_OTHERWISE));
    put(v, "</td></tr>\n");
}

bool html_repairs(view *v, xmlNodePtr node) {
    static const word_id heads[] = {W_CHANGE, W_LEADS_TO};
    enter_section(v, node);
    put_paragraph(v, "soft", node_child(node, EL_REPAIR) ? W_REPAIRS_NOTE : no_repair(v));
    if (node_child(node, EL_REPAIR)) {
        open_wide_table(v, "repairs", W_REPAIRS_CAPTION);
        put_head_row(v, heads, 2, 2, 2);
        for (xmlNodePtr x = node_child(node, EL_REPAIR); x; x = node_next(x, EL_REPAIR)) put_repair(v, x);
        put(v, "</tbody></table>\n");
    }
    if (node_child(node, EL_REPAIR) && node_is(node, "complete", "false")) put_paragraph(v, "notice", W_MORE_REPAIRS);
    leave_section(v, node);
    return false;
}

/* --- the decision --- */

#define MOST_CLASHES 5 /* told in the decision */

/* "“vnet only” and “shop”", and the class. */
static void put_clash(view *v, const xmlNode *conflict) {
    put(v, "<li>");
    tell_clash(v, conflict);
    put(v, " ");
    put_class(v, conflict);
    put(v, "</li>");
}

static void put_clashes(view *v, const xmlNode *summary) {
    const xmlNode *c = node_child(node_child(v->root, EL_CONFLICTS), EL_CONFLICT);
    bool leads = open_section_link(v, SECTION_CONFLICTS, "", "conflicts");
    put_filled(v, W_CONFLICTS_FOUND, node_attr(summary, "conflicts"), NULL);
    close_section_link(v, leads);
    put(v, "<ul>");
    for (int i = 0; c && i < MOST_CLASHES; i++, c = node_next(c, EL_CONFLICT)) put_clash(v, c);
    if (c) put(v, "<li>…</li>");
    put(v, "</ul>");
}

void html_clash_rows(view *v, const xmlNode *summary) {
    const xmlNode *best = node_child(node_child(v->root, EL_REPAIRS), EL_REPAIR);
    open_row(v, W_REASON);
    put_clashes(v, summary);
    close_row(v);
    open_row(v, W_WAYS_OUT);
    if (best) {
        bool leads = open_section_link(v, SECTION_REPAIRS, "", "repairs");
        put_filled(v, W_REPAIRS_FOUND, node_attr(summary, "repairs"), NULL);
        close_section_link(v, leads);
        put_word(v, W_PART_GAP);
        put_word(v, W_BEST_REPAIR);
        put_edits(v, best);
        put(v, "<span class=\"soft\">");
        tell_plan_in_short(v, best);
        put(v, "</span>");
    } else {
        put_word(v, no_repair(v));
    }
    close_row(v);
}
