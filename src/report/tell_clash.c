#include <string.h>

#include "report/tell.h"

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

bool flip_was_told(const xmlNode *flip) {
    const xmlNode *r = node_child(flip->parent, EL_REASON);
    while (r && !(is_fact_reason(r) && node_is(r, "ref", node_attr(flip, "fact")))) r = node_next(r, EL_REASON);
    return r != NULL;
}

/* Does an edit change a statement of the conflict? A later day does where that helps; who builds anew changes all that is said of what
 * exists. */
static bool touches(const xmlNode *edit, const xmlNode *conflict) {
    const char *ref = node_attr(edit, "ref");
    if (node_is(edit, "kind", "set_date")) return *node_attr(conflict, "first") != '\0';
    for (const xmlNode *r = next_statement(conflict, NULL); r; r = next_statement(conflict, r)) {
        if (node_is(r, "ref", ref)) return true;
        if (node_is(edit, "kind", "new_registry") && !strncmp(node_attr(r, "ref"), "current.", 8)) return true;
    }
    return false;
}

static const xmlNode *touching(const xmlNode *repair, const xmlNode *conflict, const xmlNode *after) {
    const xmlNode *x = after ? node_next(after, EL_EDIT) : node_child(repair, EL_EDIT);
    while (x && !touches(x, conflict)) x = node_next(x, EL_EDIT);
    return x;
}

const xmlNode *lift_of(const view *v, const xmlNode *conflict) {
    const xmlNode *r = node_child(node_child(v->root, EL_REPAIRS), EL_REPAIR);
    while (r && !touching(r, conflict, NULL)) r = node_next(r, EL_REPAIR);
    return r;
}

void tell_lift(view *v, const xmlNode *conflict, const xmlNode *repair) {
    const xmlNode *x = touching(repair, conflict, NULL);
    tell_word(v, W_TO_LIFT);
    for (bool first = true; x; x = touching(repair, conflict, x), first = false) {
        if (!first) tell_word(v, W_EDIT_GAP);
        tell_edit(v, x);
    }
}

/* --- repairs --- */

static void tell_amount_edit(view *v, const xmlNode *edit, const char *title) {
    char shown[NUMBER_CHARS];
    const char *unit = child_says(edit, EL_UNIT, v->in);
    bool lower = node_amount(edit, "amount") < node_amount(edit, "was");
    buf amount = BUF_INIT;
    buf_puts(&amount, show_amount(node_amount(edit, "amount"), shown));
    if (*unit) buf_puts(&amount, " ");
    buf_puts(&amount, unit);
    tell_filled(v, lower ? W_EDIT_LOWER : W_EDIT_RAISE, title, buf_data(&amount));
    if (!buf_ok(&amount)) v->out->failed = true;
    buf_free(&amount);
}

void tell_edit(view *v, const xmlNode *edit) {
    static const struct {
        const char *kind;
        word_id says;
    } sentences[] = {
        {"drop_requirement", W_EDIT_DROP_REQUIREMENT},
        {"drop_client", W_EDIT_DROP_CLIENT},
        {"open_client_setting", W_EDIT_OPEN},
        {"set_client_setting", W_EDIT_SET},
        {"set_context", W_EDIT_SET},
        {"drop_pin", W_EDIT_DROP_PIN},
        {"new_registry", W_EDIT_ANEW},
    };
    char money[NUMBER_CHARS], day[LONG_DATE_CHARS];
    const char *kind = node_attr(edit, "kind"), *title = child_says(edit, EL_TITLE, v->in);
    if (!strcmp(kind, "set_budget"))
        tell_filled(v, W_EDIT_BUDGET, show_money(node_money(edit, "usd-per-month"), false, money), NULL);
    else if (!strcmp(kind, "set_date"))
        tell_filled(v, W_EDIT_DATE, view_date(node_attr(edit, "day"), v->in, day), NULL);
    else if (!strcmp(kind, "set_quantity"))
        tell_amount_edit(v, edit, title);
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (!strcmp(kind, sentences[i].kind))
            tell_filled(v, sentences[i].says, title, child_says(edit, EL_VALUE, v->in));
    v->tell->line(v, node_attr(edit, "line"));
}

void tell_edits(view *v, const xmlNode *repair) {
    for (xmlNodePtr x = node_child(repair, EL_EDIT); x; x = node_next(x, EL_EDIT)) {
        if (x != node_child(repair, EL_EDIT)) tell_word(v, W_EDIT_GAP);
        tell_edit(v, x);
    }
}

/* What an edit gives up; NULL: nothing (money, time). */
static const char *loss_of(const view *v, const xmlNode *edit) {
    const char *kind = node_attr(edit, "kind"), *what = word_for("loses", kind, v->in);
    return what == kind ? NULL : what;
}

/* Is there an earlier edit that gives up the same? */
static bool loses_again(const view *v, const xmlNode *edit, const char *what) {
    for (const xmlNode *x = node_child(edit->parent, EL_EDIT); x != edit; x = node_next(x, EL_EDIT))
        if (loss_of(v, x) && !strcmp(loss_of(v, x), what)) return true;
    return false;
}

void tell_effort(view *v, const xmlNode *repair) {
    buf lost = BUF_INIT;
    for (xmlNodePtr x = node_child(repair, EL_EDIT); x; x = node_next(x, EL_EDIT)) {
        const char *what = loss_of(v, x);
        if (!what || loses_again(v, x, what)) continue;
        if (lost.len) buf_puts(&lost, word(W_COMMA, v->in));
        buf_puts(&lost, what);
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
