#include <string.h>

#include "report/tell.h"
#include "report/view_others.h"

/* --- conflicts --- */

static const xmlNode *next_statement(const xmlNode *conflict, const xmlNode *after) {
    const xmlNode *r = after ? node_next(after, EL_REASON) : node_child(conflict, EL_REASON);
    while (r && is_fact_reason(r)) r = node_next(r, EL_REASON);
    return r;
}

word_id clash_intro(const xmlNode *conflict) {
    if (!node_child(conflict, EL_CHAIN) && !node_child(conflict, EL_LEAST)) return W_CLASH_SCENARIO;
    bool several = next_statement(conflict, next_statement(conflict, NULL)) != NULL;
    if (element_of(xmlDocGetRootElement(conflict->doc)) == EL_WHY) return several ? W_AGAINST_IT : W_AGAINST_ALONE;
    return several ? W_CANNOT_STAND : W_CANNOT_BE_MET;
}

const char *class_of_clash(const xmlNode *conflict) {
    return node_child(conflict, EL_LEAST) ? "money" : node_attr(conflict, "class");
}

void tell_clash(view *v, const xmlNode *conflict) {
    const xmlNode *r = next_statement(conflict, NULL);
    if (!r) tell_word(v, W_FACTS_ALONE);
    for (bool first = true; r; r = next_statement(conflict, r), first = false) {
        const xmlNode *said = view_statement(v, node_attr(r, "ref"));
        if (!first) tell_word(v, next_statement(conflict, r) ? W_COMMA : W_AND);
        tell_filled(v, W_QUOTED, child_says(said, EL_TITLE, v->in), NULL);
    }
}

/* --- other days --- */

word_id clash_stands(const xmlNode *conflict) {
    return *node_attr(conflict, "last") ? W_STAND_AGAIN : W_STAND_FROM;
}

/* Is the fact of a flip among the reasons of its conflict? */
static bool was_told(const xmlNode *flip) {
    const xmlNode *r = node_child(flip->parent, EL_REASON);
    while (r && !(is_fact_reason(r) && node_is(r, "ref", node_attr(flip, "fact")))) r = node_next(r, EL_REASON);
    return r != NULL;
}

static void tell_number(view *v, word_id w, const xmlNode *flip) {
    tell_filled(v, w, node_attr(view_fact(v, node_attr(flip, "fact")), "number"), NULL);
}

static void tell_says(view *v, word_id w, const xmlNode *says) {
    tell_filled(v, w, node_says(says, v->in), NULL);
}

/* A list of regions that has the region, or has it no more: the lists themselves say nothing about it. */
static bool tell_listed(view *v, const xmlNode *flip, bool ahead) {
    const xmlNode *list = node_child(flip, ahead ? EL_BECOMES : EL_WAS);
    if (!list || !node_is(list, "kind", "capability")) return false;
    tell_word(v, ahead ? W_FLIP_LISTED : W_FLIP_UNLISTED);
    v->tell->fact(v, node_attr(flip, "fact"));
    return true;
}

/* What holds on the day of the report was told with the reasons; then its number is enough. */
void tell_flip(view *v, const xmlNode *flip) {
    const xmlNode *was = node_child(flip, EL_WAS), *becomes = node_child(flip, EL_BECOMES);
    bool ahead = *node_attr(flip->parent, "first") != '\0', told = was_told(flip);
    if (tell_listed(v, flip, ahead)) return;
    if (was && ahead && told)
        tell_number(v, W_FLIP_HOLDS, flip);
    else if (was)
        tell_says(v, W_FLIP_UNTIL, was);
    if (was) tell_word(v, W_SENTENCE_GAP);
    if (becomes && !ahead && told)
        tell_number(v, W_FLIP_SINCE, flip);
    else if (becomes)
        tell_says(v, W_THEN, becomes);
    else
        tell_word(v, W_FLIP_ENDS);
    if (!told) v->tell->fact(v, node_attr(flip, "fact"));
}

/* --- what lifts a conflict --- */

static bool lifts(const xmlNode *edit, const xmlNode *conflict) {
    for (const xmlNode *x = node_child(edit, EL_LIFTS); x; x = node_next(x, EL_LIFTS))
        if (node_is(x, "conflict", node_attr(conflict, "number"))) return true;
    return false;
}

static const xmlNode *lifting(const xmlNode *repair, const xmlNode *conflict, const xmlNode *after) {
    const xmlNode *x = after ? node_next(after, EL_EDIT) : node_child(repair, EL_EDIT);
    while (x && !lifts(x, conflict)) x = node_next(x, EL_EDIT);
    return x;
}

const xmlNode *lift_of(const view *v, const xmlNode *conflict) {
    const xmlNode *r = node_child(node_child(v->root, EL_REPAIRS), EL_REPAIR);
    while (r && !lifting(r, conflict, NULL)) r = node_next(r, EL_REPAIR);
    return r;
}

void tell_lift(view *v, const xmlNode *conflict, const xmlNode *repair) {
    const xmlNode *x = lifting(repair, conflict, NULL);
    tell_word(v, W_TO_LIFT);
    for (bool first = true; x; x = lifting(repair, conflict, x), first = false) {
        if (!first) tell_word(v, W_EDIT_GAP);
        tell_edit(v, x);
    }
}

/* --- repairs --- */

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

static void tell_amount_edit(view *v, const xmlNode *edit, const char *title) {
    int64_t is = node_amount(edit, "amount"), was = node_amount(edit, "was");
    bool stated = *node_attr(edit, "was") && is != was;
    buf amount = BUF_INIT;
    add_amount_of(v, is, child_says(edit, EL_UNIT, v->in), &amount);
    tell_filled(v, !stated ? W_EDIT_STATE_AMOUNT : is < was ? W_EDIT_LOWER : W_EDIT_RAISE, title, buf_data(&amount));
    if (!buf_ok(&amount)) v->out->failed = true;
    buf_free(&amount);
}

static void tell_budget_edit(view *v, const xmlNode *edit) {
    char money[NUMBER_CHARS];
    word_id w = node_is(edit, "how", "new")     ? W_EDIT_NEW_BUDGET
                : node_is(edit, "how", "lower") ? W_EDIT_LOWER_BUDGET
                                                : W_EDIT_BUDGET;
    tell_filled(v, w, show_money(node_money(edit, "usd-per-month"), false, money), NULL);
}

/* A repair says from when on there is a plan. */
static void tell_date_edit(view *v, const xmlNode *edit) {
    char day[LONG_DATE_CHARS];
    word_id w = element_of(edit->parent) == EL_REPAIR ? W_EDIT_DATE : W_EDIT_DAY;
    tell_filled(v, w, view_date(node_attr(edit, "day"), v->in, day), NULL);
}

/* The others: a sentence with the title and the value. */
static word_id edit_words(const xmlNode *edit) {
    static const struct {
        const char *kind, *priority;
        word_id says;
    } sentences[] = {
        {"drop_requirement", "", W_EDIT_DROP_REQUIREMENT},
        {"drop_client", "", W_EDIT_DROP_CLIENT},
        {"open_client_setting", "", W_EDIT_OPEN},
        {"set_client_setting", "", W_EDIT_SET},
        {"set_context", "", W_EDIT_SET},
        {"drop_pin", "", W_EDIT_DROP_PIN},
        {"new_registry", "", W_EDIT_ANEW},
        {"drop_budget", "", W_EDIT_DROP_BUDGET},
        {"add_requirement", "must", W_EDIT_NEED},
        {"add_requirement", "should", W_EDIT_WANT},
        {"add_requirement", "nice", W_EDIT_WISH},
        {"pin", "", W_EDIT_PIN},
        {"state_client_setting", "", W_EDIT_STATE},
        {"state_context", "", W_EDIT_STATE},
    };
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (node_is(edit, "kind", sentences[i].kind) && !strcmp(node_attr(edit, "priority"), sentences[i].priority))
            return sentences[i].says;
    return W_COUNT;
}

void tell_edit(view *v, const xmlNode *edit) {
    const char *kind = node_attr(edit, "kind"), *title = child_says(edit, EL_TITLE, v->in);
    word_id w = edit_words(edit);
    if (!strcmp(kind, "set_budget"))
        tell_budget_edit(v, edit);
    else if (!strcmp(kind, "set_date"))
        tell_date_edit(v, edit);
    else if (!strcmp(kind, "set_quantity") || !strcmp(kind, "state_quantity"))
        tell_amount_edit(v, edit, title);
    else if (w != W_COUNT)
        tell_filled(v, w, title, child_says(edit, EL_VALUE, v->in));
    v->tell->line(v, node_attr(edit, "line"));
}

void tell_edits(view *v, const xmlNode *repair) {
    for (xmlNodePtr x = node_child(repair, EL_EDIT); x; x = node_next(x, EL_EDIT)) {
        if (x != node_child(repair, EL_EDIT)) tell_word(v, W_EDIT_GAP);
        tell_edit(v, x);
    }
}

/* The next edit that gives up something of a sort that no earlier one does, after `after`. Money and time are nothing. */
static const xmlNode *next_loss(const view *v, const xmlNode *repair, const xmlNode *after) {
    const xmlNode *x = after ? node_next(after, EL_EDIT) : node_child(repair, EL_EDIT);
    for (; x; x = node_next(x, EL_EDIT)) {
        const char *kind = node_attr(x, "kind");
        const xmlNode *same = node_child(repair, EL_EDIT);
        while (same != x && !node_is(same, "kind", kind)) same = node_next(same, EL_EDIT);
        if (same == x && word_for("loses", kind, v->in) != kind) return x;
    }
    return NULL;
}

/* "a requirement", "2 requirements". */
static void add_loss(const view *v, const xmlNode *edit, buf *out) {
    char shown[NUMBER_CHARS];
    const char *kind = node_attr(edit, "kind");
    size_t count = 0;
    for (const xmlNode *x = edit; x; x = node_next(x, EL_EDIT)) count += node_is(x, "kind", kind);
    const blank n = {"0", show_count(count, shown)};
    if (count == 1)
        buf_puts(out, word_for("loses", kind, v->in));
    else
        words_fill(word_for("losses", kind, v->in), &n, 1, add_piece, out);
}

void tell_effort(view *v, const xmlNode *repair) {
    buf lost = BUF_INIT;
    for (const xmlNode *x = next_loss(v, repair, NULL); x; x = next_loss(v, repair, x)) {
        if (lost.len) buf_puts(&lost, word(next_loss(v, repair, x) ? W_COMMA : W_AND, v->in));
        add_loss(v, x, &lost);
    }
    if (lost.len)
        tell_filled(v, W_GIVES_UP, buf_data(&lost), NULL);
    else
        tell_word(v, W_GIVES_UP_NOTHING);
    tell_word(v, W_PART_GAP);
    tell_raw(v, word_for("effort", node_attr(repair, "effort"), v->in));
    if (!buf_ok(&lost)) v->out->failed = true;
    buf_free(&lost);
}

static bool same_choices(const xmlNode *x, const xmlNode *y) {
    const xmlNode *a = node_child(x, EL_CHOICE), *b = node_child(y, EL_CHOICE);
    for (; a && b; a = node_next(a, EL_CHOICE), b = node_next(b, EL_CHOICE)) {
        const char *option = node_attr(node_child(b, EL_VALUE), "option");
        if (!node_is(a, "setting", node_attr(b, "setting"))) return false;
        if (!node_is(node_child(a, EL_VALUE), "option", option)) return false;
    }
    return !a && !b;
}

const xmlNode *same_plan_before(const xmlNode *repair) {
    if (!node_child(repair, EL_CHOICE)) return NULL;
    const xmlNode *x = node_child(repair->parent, EL_REPAIR);
    while (x != repair && !same_choices(x, repair)) x = node_next(x, EL_REPAIR);
    return x == repair ? NULL : x;
}

void tell_otherwise(view *v, const xmlNode *otherwise) {
    const char *value = child_says(otherwise, EL_VALUE, v->in);
    tell_word(v, W_OTHERWISE_BEST);
    if (*value) tell_filled(v, W_QUOTED, value, NULL);
    if (*value) tell_word(v, W_PART_GAP);
    tell_plan_in_short(v, otherwise);
}

word_id no_repair(const view *v) {
    if (node_is(node_child(v->root, EL_REPAIRS), "complete", "false")) return W_NO_REPAIR_FOUND;
    return asked_of(v) ? W_NO_WAY_THERE : W_NO_REPAIR;
}
