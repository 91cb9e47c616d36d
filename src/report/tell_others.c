/* Sentences about plans beside the plan. */
#include "report/tell.h"
#include "report/view_others.h"

/* --- what is different --- */

bool tell_money_against(view *v, const xmlNode *other) {
    char shown[NUMBER_CHARS];
    word_id w = view_money_words(other, shown);
    if (w != W_COUNT) tell_filled(v, w, shown, NULL);
    return w != W_COUNT;
}

void tell_wishes(view *v, const xmlNode *other) {
    const char *here = node_attr(node_child(v->root, EL_SUMMARY), "wishes");
    tell_filled(v, W_WISHES_THEN, node_attr(other, "wishes"), here);
}

/* --- price tags --- */

static void tell_quoted(view *v, const char *title, const xmlNode *stated) {
    tell_filled(v, W_QUOTED, title, NULL);
    v->tell->line(v, node_attr(stated, "line"));
}

void tell_free_tags(view *v, const xmlNode *tags) {
    const xmlNode *first = free_tag(v, tags, NULL);
    if (first) tell_filled(v, W_NO_PRICE, "", NULL);
    for (const xmlNode *t = first; t; t = free_tag(v, tags, t)) {
        if (t != first) tell_word(v, W_COMMA);
        tell_quoted(v, child_says(t, EL_TITLE, v->in), t);
    }
}

void tell_sharers(view *v, const xmlNode *shared) {
    const xmlNode *first = node_child(shared, EL_FOR);
    tell_filled(v, W_SHARED_BY, "", NULL);
    for (const xmlNode *one = first; one; one = node_next(one, EL_FOR)) {
        if (one != first) tell_word(v, W_COMMA);
        tell_quoted(v, node_says(one, v->in), one);
    }
}

/* --- break-points --- */

static void done(view *v, buf *shown) {
    if (!buf_ok(shown)) v->out->failed = true;
    buf_free(shown);
}

void tell_amount(view *v, word_id w, int64_t milli, const char *unit) {
    buf shown = BUF_INIT;
    add_amount_of(v, milli, unit, &shown);
    tell_filled(v, w, buf_data(&shown), NULL);
    done(v, &shown);
}

void tell_amounts(view *v, const xmlNode *stretch, const char *unit) {
    buf shown = BUF_INIT;
    add_amounts(v, stretch, unit, &shown);
    tell_raw(v, buf_data(&shown));
    done(v, &shown);
}

void tell_holds(view *v, const xmlNode *here, const char *unit) {
    buf shown = BUF_INIT;
    add_amounts(v, here, unit, &shown);
    tell_filled(v, W_HOLDS, buf_data(&shown), NULL);
    done(v, &shown);
}

void tell_scenario_amount(view *v, const xmlNode *range) {
    word_id w = *node_attr(range, "ref") ? W_IS_STATED : W_IS_ASSUMED;
    if (*node_attr(range, "at"))
        tell_amount(v, w, node_amount(range, "at"), child_says(range, EL_UNIT, v->in));
    else
        tell_word(v, W_IS_OPEN);
    v->tell->line(v, node_attr(range, "line"));
}

void tell_always(view *v, const xmlNode *breaks) {
    const xmlNode *first = always_range(breaks, NULL);
    if (first) tell_filled(v, W_HOLDS_ALWAYS, "", NULL);
    for (const xmlNode *q = first; q; q = always_range(breaks, q)) {
        if (q != first) tell_word(v, W_COMMA);
        tell_raw(v, child_says(q, EL_TITLE, v->in));
    }
}
