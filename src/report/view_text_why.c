#include <string.h>

#include "report/tell.h"
#include "report/view_text.h"

/* --- the option that is asked about --- */

static void other_plan(view *v, const xmlNode *asked) {
    const xmlNode *other = node_child(asked, EL_OTHER);
    if (!other) return;
    tell_drawback(v, asked);
    flow(v, "", 0);
    if (is_plans_option(asked) && *child_says(other, EL_VALUE, v->in))
        say_filled(v, W_NEXT_BEST, child_says(other, EL_VALUE, v->in), NULL);
    flow(v, "", 0);
    say_word(v, is_plans_option(asked) ? W_THE_NEXT_PLAN : W_THE_PLAN_WITH);
    say_raw(v, ":");
    flow(v, "", 0);
    text_consequences(v, other);
    say_choices(v, other, W_SETTING_BECOMES, false);
    flow(v, "    - ", 6);
}

static void reasons_of(view *v, const xmlNode *asked) {
    const xmlNode *chain = node_child(asked, EL_CHAIN);
    if (chain) {
        text_chain(v, chain);
        return;
    }
    for (xmlNodePtr r = node_child(asked, EL_REASON); r; r = node_next(r, EL_REASON)) {
        say_reason(v, r);
        flow(v, "- ", 2);
    }
}

bool text_asked(view *v, xmlNodePtr node) {
    static const struct {
        const char *verdict;
        word_id says;
    } sentences[] = {
        {"chosen", W_WHY_CHOSEN},
        {"default", W_WHY_DEFAULT},
        {"not_applicable", W_NOT_USED},
        {"unknown", W_UNDECIDED_TEXT},
    };
    say_filled(v, W_WITH_VALUE, child_says(node, EL_TITLE, v->in), "");
    say_raw(v, MARK_BOLD);
    say_says(v, node, EL_VALUE);
    say_raw(v, MARK_PLAIN);
    say_label(v, word_for("status", node_attr(node, "verdict"), v->in));
    flow(v, "", 2);
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (node_is(node, "verdict", sentences[i].verdict)) say_word(v, sentences[i].says);
    flow(v, "", 0);
    reasons_of(v, node);
    other_plan(v, node);
    return false;
}

/* --- the whole --- */

bool text_why(view *v, xmlNodePtr node) {
    char day[LONG_DATE_CHARS];
    const xmlNode *asked = asked_of(v);
    if (v->depth == DEPTH_BRIEF) {
        tell_brief(v);
        flow(v, "", 0);
        return false;
    }
    say_filled(v, is_plans_option(asked) ? W_WHY_TITLE : W_WHY_NOT_TITLE, child_says(asked, EL_TITLE, v->in),
               child_says(asked, EL_VALUE, v->in));
    headline(v, '=');
    say_filled(v, W_KIND_AS_OF, word(node_is(node, "kind", "plan") ? W_PLAN : W_CONFLICT, v->in),
               view_date(node_attr(node, "as-of"), v->in, day));
    say_raw(v, ": ");
    say_says(v, node, EL_TITLE);
    flow(v, "", 2);
    text_past_horizon(v, node);
    text_made_edits(v, node);
    blank_line(v);
    for (xmlNodePtr part = node->children; part; part = part->next)
        if (why_tells(v, part)) view_walk_from(v, part);
    return false;
}
