#include "report/tell.h"

#include <string.h>

/* --- pieces --- */

void tell_raw(view *v, const char *s) {
    v->tell->piece(v, s, strlen(s));
}

void tell_word(view *v, word_id w) {
    tell_raw(v, word(w, v->in));
}

static void take(void *ctx, const char *piece, size_t len) {
    view *v = ctx;
    v->tell->piece(v, piece, len);
}

void tell_filled(view *v, word_id w, const char *a, const char *b) {
    const blank blanks[] = {{"0", a}, {"1", b}};
    words_fill(word(w, v->in), blanks, b ? 2 : 1, take, v);
}

/* --- reasons --- */

static bool is_fact(const xmlNode *reason) {
    return node_is(reason, "kind", "fact");
}

static size_t without_stop(const char *s) {
    static const char *const stops[] = {".", "。"};
    size_t len = strlen(s);
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        size_t n = strlen(stops[i]);
        if (len > n && !memcmp(s + len - n, stops[i], n)) return len - n;
    }
    return len;
}

/* Sentences about statements begin with words of ours, so that a small letter may begin them. */
void tell_premise(view *v, const xmlNode *reason, bool clause) {
    const char *s = child_says(reason, EL_SAYS, v->in);
    size_t len = without_stop(s);
    if (clause && len > 0 && *s >= 'A' && *s <= 'Z') {
        const char small = (char)(*s - 'A' + 'a');
        v->tell->piece(v, &small, 1);
        s++;
        len--;
    }
    v->tell->piece(v, s, len);
    if (is_fact(reason))
        v->tell->fact(v, node_attr(reason, "ref"));
    else
        v->tell->line(v, node_attr(reason, "line"));
}

/* --- links of a chain --- */

/* The reason that a link rests on, or NULL where it is an earlier link. */
static xmlNodePtr reason_of(const xmlNode *by) {
    int64_t place = node_amount(by, "reason") / 1000;
    if (place < 1 || !by->parent->parent || !by->parent->parent->parent) return NULL;
    xmlNodePtr r = node_child(by->parent->parent->parent, EL_REASON);
    while (r && --place > 0) r = node_next(r, EL_REASON);
    return r;
}

/* Did an earlier link of the chain rest on the same reason? Then it was said. */
static bool was_said(const xmlNode *by) {
    const char *place = node_attr(by, "reason");
    for (xmlNodePtr x = node_child(by->parent->parent, EL_LINK); x && x != by->parent; x = node_next(x, EL_LINK)) {
        for (xmlNodePtr other = node_child(x, EL_BY); other; other = node_next(other, EL_BY))
            if (node_is(other, "reason", place)) return true;
    }
    return false;
}

/* The next of the reasons of one sort that were not said yet, after `by`. */
static xmlNodePtr next_by(const xmlNode *link, const xmlNode *after, bool facts) {
    xmlNodePtr by = after ? node_next(after, EL_BY) : node_child(link, EL_BY);
    for (; by; by = node_next(by, EL_BY)) {
        const xmlNode *r = reason_of(by);
        if (r && is_fact(r) == facts && !was_said(by)) return by;
    }
    return NULL;
}

static bool tell_facts(view *v, const xmlNode *link) {
    bool any = false;
    for (xmlNodePtr by = next_by(link, NULL, true); by; by = next_by(link, by, true), any = true) {
        tell_premise(v, reason_of(by), false);
        tell_word(v, W_CHAIN_STOP);
    }
    return any;
}

static bool tell_statements(view *v, const xmlNode *link) {
    bool any = false;
    for (xmlNodePtr by = next_by(link, NULL, false); by; by = next_by(link, by, false), any = true) {
        tell_word(v, any ? W_CHAIN_AND_STATEMENT : W_CHAIN_BECAUSE);
        tell_premise(v, reason_of(by), true);
        tell_word(v, W_CHAIN_STATED);
    }
    return any;
}

/* The next thing that a link rests on and that was said before: a reason, or an earlier link. */
static const xmlNode *next_step(const xmlNode *link, const xmlNode *after) {
    const xmlNode *by = after ? node_next(after, EL_BY) : node_child(link, EL_BY);
    while (by && !*node_attr(by, "link") && !(reason_of(by) && was_said(by))) by = node_next(by, EL_BY);
    return by;
}

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

static void collect_ref(const view *v, const xmlNode *by, buf *out) {
    const xmlNode *r = reason_of(by);
    bool fact = r && is_fact(r);
    const char *number = node_attr(by, "link");
    if (r) number = fact ? node_attr(view_fact(v, node_attr(r, "ref")), "number") : node_attr(r, "line");
    const blank value = {"0", number};
    words_fill(word(!r ? W_STEP_REF : fact ? W_FACT_REF : W_LINE, v->in), &value, 1, add_piece, out);
}

/* "line 4, F2, (1) and (3)". */
static void collect_steps(const view *v, const xmlNode *link, buf *out) {
    for (const xmlNode *by = next_step(link, NULL); by; by = next_step(link, by)) {
        if (out->len) buf_puts(out, word(next_step(link, by) ? W_COMMA : W_AND, v->in));
        collect_ref(v, by, out);
    }
}

static void tell_steps(view *v, const xmlNode *link, bool facts, bool statements) {
    buf steps = BUF_INIT;
    collect_steps(v, link, &steps);
    if (steps.len == 0)
        tell_word(v, statements ? W_CHAIN_FOR_STATEMENTS : W_CHAIN_SO);
    else
        tell_filled(v,
                    statements ? W_CHAIN_FOR_STATEMENTS_AND
                    : facts    ? W_CHAIN_FOR_FACTS_AND
                               : W_CHAIN_FOR,
                    buf_data(&steps), NULL);
    if (!buf_ok(&steps)) v->out->failed = true;
    buf_free(&steps);
}

/* "“A”, “B” or “C”". */
static void collect_options(const view *v, const xmlNode *so, element e, buf *out) {
    for (xmlNodePtr x = node_child(so, e); x; x = node_next(x, e)) {
        const blank name = {"0", node_says(x, v->in)};
        if (out->len) buf_puts(out, word(node_next(x, e) ? W_COMMA : W_OR_QUOTED, v->in));
        words_fill(word(W_QUOTED, v->in), &name, 1, add_piece, out);
    }
}

static void tell_so(view *v, const xmlNode *so) {
    if (!so) {
        tell_word(v, W_NOTHING_LEFT);
        return;
    }
    bool few_left = node_count(so, EL_VALUE) <= node_count(so, EL_EXCLUDED) || !node_child(so, EL_EXCLUDED);
    buf options = BUF_INIT;
    collect_options(v, so, few_left ? EL_VALUE : EL_EXCLUDED, &options);
    tell_filled(v, few_left ? W_MUST_BE : W_CANNOT_BE, child_says(so, EL_TITLE, v->in), buf_data(&options));
    if (!buf_ok(&options)) v->out->failed = true;
    buf_free(&options);
}

void tell_link(view *v, const xmlNode *link) {
    bool facts = tell_facts(v, link), statements = tell_statements(v, link);
    tell_steps(v, link, facts, statements);
    tell_so(v, node_child(link, EL_SO));
}

/* A chain that ends in nothing, where there is something: by contradiction. */
bool chain_supposes(const xmlNode *chain) {
    const xmlNode *last = node_child(chain, EL_LINK);
    while (node_next(last, EL_LINK)) last = node_next(last, EL_LINK);
    return last && !node_child(last, EL_SO) && element_of(chain->parent) == EL_SETTING;
}

static void tell_of_setting(view *v, const xmlNode *setting, word_id w) {
    tell_filled(v, w, child_says(setting, EL_TITLE, v->in), child_says(setting, EL_VALUE, v->in));
}

void tell_supposition(view *v, const xmlNode *chain) {
    tell_of_setting(v, chain->parent, W_SUPPOSE_NOT);
}

void tell_conclusion(view *v, const xmlNode *chain) {
    tell_of_setting(v, chain->parent, W_SO_IT_MUST);
}

/* --- conflicts --- */

static const xmlNode *next_statement(const xmlNode *conflict, const xmlNode *after) {
    const xmlNode *r = after ? node_next(after, EL_REASON) : node_child(conflict, EL_REASON);
    while (r && is_fact(r)) r = node_next(r, EL_REASON);
    return r;
}

word_id clash_intro(const xmlNode *conflict) {
    if (!node_child(conflict, EL_CHAIN) && !node_child(conflict, EL_LEAST)) return W_CLASH_SCENARIO;
    return next_statement(conflict, next_statement(conflict, NULL)) ? W_CANNOT_STAND : W_CANNOT_BE_MET;
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
    while (r && !(is_fact(r) && node_is(r, "ref", node_attr(flip, "fact")))) r = node_next(r, EL_REASON);
    return r != NULL;
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

/* --- a plan in short --- */

static bool is_some(const char *number) {
    return *number && strcmp(number, "0") != 0;
}

static void tell_counts(view *v, const xmlNode *node) {
    static const char *const severities[] = {"critical", "high", "medium", "low"};
    bool any = false;
    for (size_t i = 0; i < sizeof severities / sizeof *severities; i++) {
        const char *n = node_attr(node, severities[i]);
        if (!is_some(n)) continue;
        tell_word(v, any ? W_COMMA : W_WARNINGS_SHORT);
        tell_filled(v, W_COUNT_OF, word_for("severity", severities[i], v->in), n);
        any = true;
    }
    if (!any) tell_word(v, W_NO_WARNINGS_SHORT);
}

void tell_plan_in_short(view *v, const xmlNode *node) {
    char shown[NUMBER_CHARS];
    if (!*node_attr(node, "usd-per-month")) {
        tell_word(v, W_PLAN_NOT_KNOWN);
        return;
    }
    word_id month = node_flag(node, "at-least") ? W_PER_MONTH_AT_LEAST : W_PER_MONTH;
    tell_filled(v, month, show_money(node_money(node, "usd-per-month"), false, shown), NULL);
    tell_word(v, W_PART_GAP);
    tell_counts(v, node);
    if (is_some(node_attr(node, "practices"))) tell_word(v, W_PART_GAP);
    if (is_some(node_attr(node, "practices"))) tell_filled(v, W_PRACTICES_NOT, node_attr(node, "practices"), NULL);
    if (is_some(node_attr(node, "wishes"))) tell_word(v, W_PART_GAP);
    if (is_some(node_attr(node, "wishes"))) tell_filled(v, W_WISHES_NOT, node_attr(node, "wishes"), NULL);
}
