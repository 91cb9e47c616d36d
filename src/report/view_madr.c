/* The decision of a report alone, as an architecture decision record in the structure of MADR 4 (adr.github.io/madr): front matter, then its
 * headings in its order. Here every option is told with what speaks for and against it, since no other section does. */
#include "base/json.h"
#include "report/markdown.h"
#include "report/tell.h"
#include "report/trace.h"
#include "report/view_markdown.h"
#include "report/view_others.h"
#include "report/view_text_document.h"

/* --- front matter: YAML, whose double-quoted strings take what JSON's say --- */

static void yaml_string(view *v, const char *s) {
    json j = json_start(v->out);
    json_string(&j, s);
}

/* The reviewers, else the author; nothing where nobody is named. */
static void decision_makers(view *v) {
    const xmlNode *one = node_child(node_child(v->root, EL_DOCUMENT), EL_REVIEWER);
    const char *author = document_attr(v->root, "author");
    if (!one && !*author) return;
    buf_puts(v->out, "decision-makers: [");
    if (!one) yaml_string(v, author);
    for (; one; one = node_next(one, EL_REVIEWER)) {
        yaml_string(v, node_text(one));
        if (node_next(one, EL_REVIEWER)) buf_puts(v->out, ", ");
    }
    buf_puts(v->out, "]\n");
}

static void front_matter(view *v) {
    const char *day = node_attr(node_child(v->root, EL_DOCUMENT), "date");
    buf_puts(v->out, "---\nstatus: proposed\ndate: ");
    yaml_string(v, *day ? day : node_attr(v->root, "as-of"));
    buf_putc(v->out, '\n');
    decision_makers(v);
    buf_puts(v->out, "---\n\n");
}

static void under(view *v, word_id w, char rank) {
    say_word(v, w);
    headline(v, rank);
}

/* --- one option --- */

static void argue(view *v, word_id weight, word_id how) {
    say_word(v, weight);
    say_word(v, how);
}

static bool changed_items(view *v, const xmlNode *option, element e, word_id weight, word_id how) {
    const xmlNode *first = node_child(option, e);
    for (const xmlNode *n = first; n; n = node_next(n, e)) {
        argue(v, weight, how);
        say_item(v, n);
        flow(v, "- ", 2);
    }
    return first != NULL;
}

static bool changed_wishes(view *v, const xmlNode *option, element e, word_id weight, word_id how) {
    const xmlNode *first = node_child(option, e);
    for (const xmlNode *n = first; n; n = node_next(n, e)) {
        say_word(v, weight);
        say_filled(v, how, child_says(n, EL_SAYS, v->in), NULL);
        flow(v, "- ", 2);
    }
    return first != NULL;
}

static bool money(view *v, const xmlNode *option) {
    int64_t more = node_money(option, "difference");
    if (more == 0) return false;
    argue(v, more > 0 ? W_BAD_BECAUSE : W_GOOD_BECAUSE, W_ADR_COSTS);
    tell_money_against(v, option);
    flow(v, "- ", 2);
    return true;
}

static bool obstacles(view *v, const xmlNode *option) {
    const xmlNode *first = told_reason(option, NULL);
    for (const xmlNode *r = first; r; r = told_reason(option, r)) {
        argue(v, W_BAD_BECAUSE, W_ADR_IMPOSSIBLE);
        say_reason(v, r);
        flow(v, "- ", 2);
    }
    return first != NULL;
}

static void repair(view *v, const xmlNode *option) {
    argue(v, node_is(option, "lost", "0") ? W_GOOD_BECAUSE : W_BAD_BECAUSE, W_ADR_IT);
    tell_effort(v, option);
    flow(v, "- ", 2);
    argue(v, W_NEUTRAL_BECAUSE, is_plan(option) ? W_ADR_LEADS : W_ADR_NOT_KNOWN);
    if (is_plan(option)) tell_plan_in_short(v, option);
    flow(v, "- ", 2);
}

static void arguments_of(view *v, const xmlNode *option) {
    bool any = obstacles(v, option);
    any |= money(v, option);
    any |= changed_wishes(v, option, EL_MEETS, W_GOOD_BECAUSE, W_ADR_MEETS);
    any |= changed_wishes(v, option, EL_MISSES, W_BAD_BECAUSE, W_ADR_UNMET);
    any |= changed_items(v, option, EL_REMOVED, W_GOOD_BECAUSE, W_ADR_REMOVES);
    any |= changed_items(v, option, EL_ADDED, W_BAD_BECAUSE, W_ADR_ADDS);
    if (any) return;
    argue(v, W_NEUTRAL_BECAUSE, *node_attr(option, "difference") ? W_ADR_SAME : W_ADR_NOT_KNOWN);
    flow(v, "- ", 2);
}

static void pros_and_cons(view *v) {
    if (!other_option(v->root, NULL)) return;
    under(v, W_ADR_PROS, '-');
    for (const xmlNode *o = other_option(v->root, NULL); o; o = other_option(v->root, o)) {
        tell_option(v, o);
        headline(v, '~');
        if (element_of(o) == EL_REPAIR)
            repair(v, o);
        else
            arguments_of(v, o);
    }
}

/* --- the outcome --- */

static void warnings(view *v) {
    const xmlNode *w = node_child(node_child(v->root, EL_WARNINGS), EL_WARNING);
    for (; w; w = node_next(w, EL_WARNING)) {
        say_word(v, W_BAD_BECAUSE);
        say_grade(v, "severity", node_attr(w, "severity"));
        say_says(v, w, EL_SAYS);
        flow(v, "- ", 2);
        say_pair(v, W_MITIGATION, child_says(w, EL_MITIGATION, v->in), 4);
    }
}

static void verifications(view *v) {
    for (const xmlNode *s = next_setting(v->root, NULL); s; s = next_setting(v->root, s)) {
        if (!verify_of(s)) continue;
        tell_setting_title(v, s);
        say_filled(v, W_WITH_VALUE, "", "");
        text_verify(v, s);
        flow(v, "- ", 2);
    }
}

static void outcome(view *v) {
    under(v, W_ADR_OUTCOME, '-');
    tell_choice_made(v);
    flow(v, "", 0);
    if (!node_is(v->root, "kind", "plan")) return;
    under(v, W_ADR_CONSEQUENCES, '~');
    text_sentences(v, consequence_in_short);
    warnings(v);
    under(v, W_ADR_CONFIRMATION, '~');
    text_sentences(v, confirmation);
    verifications(v);
}

/* --- the rest --- */

/* Those that the record may name, with their dates and sources. */
static void facts(view *v) {
    char n[NUMBER_CHARS];
    const xmlNode *list = node_child(v->root, EL_FACTS);
    if (!list) return;
    md_block(v);
    buf_puts(v->out, "<details><summary>");
    say_filled(v, W_TITLE_AND_TEXT, word_for("heading", "facts", v->in),
               show_count(count_aside(list, EL_FACT, false), n));
    md_paragraph(v);
    buf_puts(v->out, "</summary>\n\n");
    for (xmlNodePtr f = node_child(list, EL_FACT); f; f = node_next(f, EL_FACT))
        if (!is_aside(f)) view_walk_from(v, f);
    md_block(v);
    buf_puts(v->out, "</details>\n");
}

static void context(view *v) {
    under(v, W_ADR_CONTEXT, '-');
    say_says(v, v->root, EL_DESCRIPTION);
    flow(v, "", 0);
    tell_question(v);
    flow(v, "", 0);
    under(v, W_ADR_DRIVERS, '-');
    text_drivers(v);
}

static void record(view *v) {
    bool plan = node_is(v->root, "kind", "plan");
    front_matter(v);
    say_filled(v, W_ADR_TITLE, child_says(v->root, EL_TITLE, v->in),
               word(plan ? W_ADR_RECOMMENDED : W_CONFLICT, v->in));
    headline(v, '=');
    context(v);
    under(v, W_ADR_OPTIONS, '-');
    text_considered(v);
    outcome(v);
    pros_and_cons(v);
    under(v, W_ADR_MORE, '-');
    tell_evidence(v);
    flow(v, "", 0);
    facts(v);
}

void view_madr(xmlDocPtr report, const view_options *o, buf *out) {
    markdown_view m = {.t = text_view_begin(report, o, out)};
    m.t.v.table = MARKDOWN_HANDLERS;
    m.t.set = &MARKDOWN_SETTER;
    record(&m.t.v);
    text_view_end(&m.t);
}
