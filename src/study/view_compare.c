#include "study/view_compare.h"

#include <string.h>

bool is_recheck(const view *v) {
    return xmlStrEqual(v->root->name, (const xmlChar *)"recheck");
}

word_id compare_side_word(const view *v, bool second) {
    if (is_recheck(v)) return second ? W_RECHECK_SECOND : W_RECHECK_FIRST;
    return second ? W_COMPARE_SECOND : W_COMPARE_FIRST;
}

const xmlNode *compare_side(const xmlNode *compared, bool second) {
    const xmlNode *first = node_child(compared, EL_SIDE);
    return second ? node_next(first, EL_SIDE) : first;
}

/* --- parts --- */

const char *part_heading(const view *v, const xmlNode *part) {
    return word_for("part", node_attr(part, "name"), v->in);
}

const char *differs_heading(const view *v, const xmlNode *differs) {
    const char *name = node_attr(differs, "name");
    const char *own = word_for("part", name, v->in);
    return own == name ? word_for("heading", name, v->in) : own;
}

bool is_answer(const xmlNode *part) {
    return node_flag(part, "answer");
}

static bool is_one_of(const xmlNode *part, const char *const names[]) {
    for (; *names; names++)
        if (node_is(part, "name", *names)) return true;
    return false;
}

static bool verdicts_differ(const xmlNode *part) {
    const xmlNode *a = compare_side(part->parent, false), *b = compare_side(part->parent, true);
    return !node_is(a, "kind", node_attr(b, "kind"));
}

bool is_counted_only(const xmlNode *part) {
    static const char *const OF_A_PLAN[] = {"steps",  "worksheet", "questions", "assumptions",
                                            "limits", "notes",     "findings",  NULL};
    return verdicts_differ(part) && is_one_of(part, OF_A_PLAN);
}

/* Is an entry told with all it says? Others are told by their name, one after the other: settings that are no headlines where there is no plan on
 * one side, facts that did not change but are used by one of the reports only. */
static bool is_told_in_full(const xmlNode *entry) {
    const xmlNode *part = entry->parent;
    if (node_is(part, "name", "settings") && verdicts_differ(part)) return node_flag(entry, "headline");
    return !node_is(entry, "because", "used") && !node_is(entry, "because", "unused");
}

xmlNodePtr next_entry(const xmlNode *part, const xmlNode *after, bool in_full) {
    xmlNodePtr entry = after ? node_next_named(after, "entry") : node_child_named(part, "entry");
    while (entry && is_told_in_full(entry) != in_full) entry = node_next_named(entry, "entry");
    return entry;
}

size_t count_entries(const xmlNode *part, bool in_full) {
    size_t n = 0;
    for (const xmlNode *e = next_entry(part, NULL, in_full); e; e = next_entry(part, e, in_full)) n++;
    return n;
}

/* --- sentences --- */

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

void write_filled(const view *v, word_id w, const char *a, const char *b, const char *c, buf *out) {
    const blank blanks[] = {{"0", a}, {"1", b}, {"2", c}};
    words_fill(word(w, v->in), blanks, c ? 3 : b ? 2 : 1, add_piece, out);
}

static bool is_zero(const xmlNode *node, const char *name) {
    return node_is(node, name, "0");
}

word_id verdict_word(const view *v, const xmlNode *compared) {
    if (is_recheck(v) && !node_flag(compared, "holds")) return W_RECHECK_BROKEN;
    if (is_recheck(v)) return is_zero(compared, "answer") ? W_RECHECK_HOLDS : W_RECHECK_HOLDS_OTHERWISE;
    if (!is_zero(compared, "answer")) return W_COMPARE_DIFFERS;
    if (!is_zero(compared, "beside") || !is_zero(compared, "reworded")) return W_COMPARE_SAME_ANSWER;
    return is_zero(compared, "rest") ? W_COMPARE_NOTHING : W_COMPARE_SAME_ANSWER;
}

void write_counts(const view *v, const xmlNode *compared, buf *out) {
    write_filled(v, W_COMPARE_COUNTS, node_attr(compared, "answer"), node_attr(compared, "beside"),
                 node_attr(compared, "reworded"), out);
}

void write_side(const view *v, const xmlNode *side, buf *out) {
    char shown[LONG_DATE_CHARS];
    const word_id kind = node_is(side, "kind", "plan") ? W_PLAN : W_CONFLICT;
    write_filled(v, W_KIND_AS_OF, word(kind, v->in), view_date(node_attr(side, "as-of"), v->in, shown), NULL, out);
}

void write_totals(const view *v, buf *out) {
    write_filled(v, W_RECHECK_TOTALS, node_attr(v->root, "holding"), node_attr(v->root, "broken"), NULL, out);
}

/* --- causes --- */

static word_id statement_word(const xmlNode *cause) {
    if (node_is(cause, "change", "added")) return W_COMPARE_STATED_NEW;
    return node_is(cause, "change", "removed") ? W_COMPARE_STATED_GONE : W_COMPARE_STATED_NOW;
}

/* Does the second report stand for the later day? */
static bool is_forwards(const xmlNode *cause) {
    const xmlNode *compared = cause->parent->parent->parent;
    return strcmp(node_attr(compare_side(compared, false), "as-of"),
                  node_attr(compare_side(compared, true), "as-of")) <= 0;
}

/* What holds from the day of the cause on, and what held until then; of statements those of the second and the first report. NULL: nothing. */
static const xmlNode *state_of(const xmlNode *cause, bool later) {
    const bool forwards = node_is(cause, "kind", "statement") || is_forwards(cause);
    return node_child(cause, later == forwards ? EL_BECOMES : EL_WAS);
}

void write_cause_lead(const view *v, const xmlNode *cause, buf *out) {
    char shown[LONG_DATE_CHARS];
    const char *day = view_date(node_attr(cause, "on"), v->in, shown);
    if (node_is(cause, "kind", "statement"))
        buf_puts(out, word(statement_word(cause), v->in));
    else if (node_is(cause, "change", "used"))
        buf_puts(out, word(W_COMPARE_NEWLY_KNOWN, v->in));
    else
        write_filled(v, state_of(cause, true) ? view_since_words(node_attr(cause, "on-basis")) : W_UNTIL, day, NULL,
                     NULL, out);
}

const char *cause_text(const view *v, const xmlNode *cause) {
    const xmlNode *later = state_of(cause, true);
    return node_says(later ? later : state_of(cause, false), v->in);
}

/* Nothing where the words are the same and only what they stand for changed, a list of names, say. */
const char *cause_before(const view *v, const xmlNode *cause) {
    const char *before = node_says(state_of(cause, false), v->in);
    return state_of(cause, true) && strcmp(before, cause_text(v, cause)) != 0 ? before : "";
}

bool is_sentence(const char *s) {
    static const char *const ENDS[] = {".", "。"};
    const size_t len = strlen(s);
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
        const size_t end = strlen(ENDS[i]);
        if (len >= end && strcmp(s + len - end, ENDS[i]) == 0) return true;
    }
    return false;
}

word_id short_word(const xmlNode *part) {
    return node_is(part, "name", "facts") ? W_COMPARE_ONLY_USED : W_COMPARE_OTHER_SETTINGS;
}

void write_in_short(const view *v, const xmlNode *entry, buf *out) {
    const xmlNode *becomes = node_child(entry, EL_BECOMES), *state = becomes ? becomes : node_child(entry, EL_WAS);
    if (*node_attr(entry, "because"))
        buf_puts(out, node_attr(entry, "key"));
    else
        write_filled(v, W_WITH_VALUE, child_says(entry, EL_TITLE, v->in), child_says(state, EL_SAYS, v->in), NULL, out);
}
