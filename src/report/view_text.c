#include "report/view_text.h"

#include "report/tell.h"

#define DEFAULT_COLUMNS 80
#define LEAST_COLUMNS 40

/* --- head --- */

static void say_meta(view *v, word_id label, const char *s) {
    if (!*s) return;
    say_word(v, label);
    say_raw(v, ": ");
    say_raw(v, s);
    flow(v, "", 2);
}

void text_past_horizon(view *v, const xmlNode *root) {
    char shown[LONG_DATE_CHARS];
    if (!node_flag(root, "past-horizon")) return;
    say_raw(v, MARK_FAIR);
    say_filled(v, W_PAST_HORIZON, view_date(node_attr(node_child(root, EL_PACK), "read-up-to"), v->in, shown), NULL);
    say_raw(v, MARK_PLAIN);
    flow(v, "", 0);
}

void text_made_edits(view *v, const xmlNode *root) {
    const xmlNode *made = node_child(root, EL_EDITS);
    if (!made) return;
    say_word(v, W_MADE_EDITS);
    tell_edits(v, made);
    flow(v, "", 2);
}

static bool enter_report(view *v, xmlNodePtr node) {
    char shown[LONG_DATE_CHARS];
    const xmlNode *pack = node_child(node, EL_PACK);
    bool plan = node_is(node, "kind", "plan"), conflict = node_is(node, "kind", "conflict");
    word_id kind = plan ? W_PLAN : conflict ? W_CONFLICT : W_UNDECIDED;
    say_filled(v, W_KIND_AS_OF, word(kind, v->in), view_date(node_attr(node, "as-of"), v->in, shown));
    say_raw(v, ": ");
    say_says(v, node, EL_TITLE);
    headline(v, '=');
    say_says(v, node, EL_DESCRIPTION);
    flow(v, "", 0);
    say_meta(v, W_PACK, child_says(pack, EL_TITLE, v->in));
    say_meta(v, W_READ_UP_TO, view_date(node_attr(pack, "read-up-to"), v->in, shown));
    say_meta(v, W_FILE, node_attr(node_child(node, EL_SCENARIO), "file"));
    text_past_horizon(v, node);
    text_made_edits(v, node);
    return true;
}

/* Not shown in text: the head tells of the pack. */
static bool skip(view *v, xmlNodePtr node) {
    (void)v;
    (void)node;
    return false;
}

#define LIST \
    { text_heading, NULL, false }

const handler TEXT_HANDLERS[EL_COUNT] = {
    [EL_REPORT] = {enter_report, NULL, false},
    [EL_WHY] = {text_why, NULL, false},
    [EL_PACK] = {skip, NULL, false},
    [EL_DIAGRAM] = {skip, NULL, false},
    [EL_SUMMARY] = {text_summary, NULL, false},
    [EL_CONFLICTS] = {text_conflicts, NULL, false},
    [EL_REPAIRS] = {text_repairs, NULL, false},
    [EL_SETTINGS] = LIST,
    [EL_SECTION] = {text_section, text_section_end, false},
    [EL_SETTING] = {text_setting, NULL, false},
    [EL_CLIENTS] = LIST,
    [EL_CLIENT] = {text_client, text_section_end, false},
    [EL_WARNINGS] = LIST,
    [EL_WARNING] = {text_warning, NULL, false},
    [EL_WISHES] = LIST,
    [EL_WISH] = {text_wish, NULL, false},
    [EL_PRACTICES] = LIST,
    [EL_PRACTICE] = {text_practice, NULL, false},
    [EL_REJECTIONS] = LIST,
    [EL_REJECTION] = {text_rejection, NULL, false},
    [EL_COSTS] = {text_heading, text_costs_end, false},
    [EL_ITEM] = {text_item, NULL, false},
    [EL_LIMITS] = {text_heading, text_limits_end, false},
    [EL_LIMIT] = {text_limit, NULL, false},
    [EL_STEPS] = LIST,
    [EL_STEP] = {text_step, NULL, false},
    [EL_NOTES] = LIST,
    [EL_NOTE] = {text_note, NULL, false},
    [EL_DISPUTES] = LIST,
    [EL_DISPUTE] = {text_dispute, NULL, false},
    [EL_FINDINGS] = {text_heading, text_findings_end, false},
    [EL_FINDING] = {text_finding, NULL, false},
    [EL_WAIVERS] = LIST,
    [EL_WAIVER] = {text_waiver, NULL, false},
    [EL_ASSUMPTIONS] = LIST,
    [EL_ASKED] = {text_asked, NULL, false},
    [EL_ASSUMPTION] = {text_assumption, NULL, false},
    [EL_QUESTIONS] = {text_questions, text_questions_end, false},
    [EL_QUESTION] = {text_question, NULL, false},
    [EL_PAIR] = {text_pair, NULL, false},
    [EL_CHANGES] = LIST,
    [EL_CHANGE] = {text_change, NULL, false},
    [EL_HISTORY] = LIST,
    [EL_BEFORE] = {text_past, NULL, false},
    [EL_NEW] = {text_past, NULL, false},
    [EL_FACTS] = LIST,
    [EL_FACT] = {text_fact, NULL, false},
    [EL_SOURCES] = LIST,
    [EL_SOURCE] = {text_source, NULL, false},
    [EL_GOALS] = {text_goals, NULL, false},
    [EL_SCENARIO] = {text_scenario, NULL, false},
    [EL_PRICE_TAGS] = {text_price_tags, NULL, false},
    [EL_TIES] = {text_ties, NULL, false},
    [EL_FRONTIER] = {text_frontier, NULL, false},
    [EL_BREAK_POINTS] = {text_break_points, NULL, false},
    [EL_PRICE_TAG] = SHOWN_BY_PARENT,
    [EL_SHARED_COST] = SHOWN_BY_PARENT,
    [EL_TIED] = SHOWN_BY_PARENT,
    [EL_RUNNER] = SHOWN_BY_PARENT,
    [EL_POINT] = SHOWN_BY_PARENT,
    [EL_DOMINATED] = SHOWN_BY_PARENT,
    [EL_RANGE] = SHOWN_BY_PARENT,
    [EL_STRETCH] = SHOWN_BY_PARENT,
    [EL_BORDER] = SHOWN_BY_PARENT,
    [EL_ADDED] = SHOWN_BY_PARENT,
    [EL_ALTERNATIVE] = SHOWN_BY_PARENT,
    [EL_AND] = SHOWN_BY_PARENT,
    [EL_ANSWER] = SHOWN_BY_PARENT,
    [EL_BECAUSE] = SHOWN_BY_PARENT,
    [EL_BECOMES] = SHOWN_BY_PARENT,
    [EL_BILLED] = SHOWN_BY_PARENT,
    [EL_BY] = SHOWN_BY_PARENT,
    [EL_CHAIN] = SHOWN_BY_PARENT,
    [EL_CHOICE] = SHOWN_BY_PARENT,
    [EL_CITES] = SHOWN_BY_PARENT,
    [EL_CONFLICT] = SHOWN_BY_PARENT,
    [EL_DECIDED] = SHOWN_BY_PARENT,
    [EL_DESCRIPTION] = SHOWN_BY_PARENT,
    [EL_EDIT] = SHOWN_BY_PARENT,
    [EL_EDITS] = SHOWN_BY_PARENT,
    [EL_EN] = SHOWN_BY_PARENT,
    [EL_EVIDENCE] = SHOWN_BY_PARENT,
    [EL_EXCLUDED] = SHOWN_BY_PARENT,
    [EL_FLIP] = SHOWN_BY_PARENT,
    [EL_FOR] = SHOWN_BY_PARENT,
    [EL_GIVEN] = SHOWN_BY_PARENT,
    [EL_GOAL] = SHOWN_BY_PARENT,
    [EL_JA] = SHOWN_BY_PARENT,
    [EL_KIND_TITLE] = SHOWN_BY_PARENT,
    [EL_LEAST] = SHOWN_BY_PARENT,
    [EL_LIFTS] = SHOWN_BY_PARENT,
    [EL_LINK] = SHOWN_BY_PARENT,
    [EL_MEETS] = SHOWN_BY_PARENT,
    [EL_MISSES] = SHOWN_BY_PARENT,
    [EL_MITIGATION] = SHOWN_BY_PARENT,
    [EL_NEXT] = SHOWN_BY_PARENT,
    [EL_NOT_APPLICABLE] = SHOWN_BY_PARENT,
    [EL_OPEN] = SHOWN_BY_PARENT,
    [EL_OTHER] = SHOWN_BY_PARENT,
    [EL_OTHERWISE] = SHOWN_BY_PARENT,
    [EL_OUTCOME] = SHOWN_BY_PARENT,
    [EL_OWNER] = SHOWN_BY_PARENT,
    [EL_PART] = SHOWN_BY_PARENT,
    [EL_PROOF] = SHOWN_BY_PARENT,
    [EL_REASON] = SHOWN_BY_PARENT,
    [EL_REMARK] = SHOWN_BY_PARENT,
    [EL_REMOVED] = SHOWN_BY_PARENT,
    [EL_REPAIR] = SHOWN_BY_PARENT,
    [EL_SAYS] = SHOWN_BY_PARENT,
    [EL_SIDE] = SHOWN_BY_PARENT,
    [EL_SO] = SHOWN_BY_PARENT,
    [EL_STATEMENT] = SHOWN_BY_PARENT,
    [EL_TITLE] = SHOWN_BY_PARENT,
    [EL_TOOL] = SHOWN_BY_PARENT,
    [EL_UNIT] = SHOWN_BY_PARENT,
    [EL_VALUE] = SHOWN_BY_PARENT,
    [EL_VENDOR_DEFAULT] = SHOWN_BY_PARENT,
    [EL_WAIVED] = SHOWN_BY_PARENT,
    [EL_WAS] = SHOWN_BY_PARENT,
    [EL_WRONG] = SHOWN_BY_PARENT,
    [EL_ZONE] = SHOWN_BY_PARENT,
    [EL_NUMBER] = SHOWN_BY_PARENT,
    [EL_PATH] = SHOWN_BY_PARENT,
    [EL_PLACE] = SHOWN_BY_PARENT,
    [EL_WAY] = SHOWN_BY_PARENT,
};

text_view text_view_begin(xmlDocPtr tree, const view_options *o, buf *out) {
    int columns = o->columns == 0 ? DEFAULT_COLUMNS : o->columns < LEAST_COLUMNS ? LEAST_COLUMNS : o->columns;
    return (text_view){.v = {.table = TEXT_HANDLERS,
                             .tell = &TEXT_TELLER,
                             .in = o->in,
                             .depth = o->depth,
                             .out = out,
                             .root = xmlDocGetRootElement(tree)},
                       .columns = (size_t)columns,
                       .colour = o->colour};
}

void text_view_end(text_view *t) {
    buf_free(&t->para);
}

void view_text(xmlDocPtr report, const view_options *o, buf *out) {
    text_view t = text_view_begin(report, o, out);
    view_walk(&t.v);
    text_view_end(&t);
}
