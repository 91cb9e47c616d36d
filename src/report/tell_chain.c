/* Chains of reasons, told link by link.
 *
 * A link that only narrows what a later one narrows further is told with that one, unless something between the two rests on it: the reasons
 * of both lead to the later link's conclusion. Who wants to see every link asks for the audit. */
#include <string.h>

#include "report/tell.h"

/* --- which links are told --- */

static xmlNodePtr nth_link(const xmlNode *chain, int64_t place) {
    xmlNodePtr x = place < 1 ? NULL : node_child(chain, EL_LINK);
    while (x && --place > 0) x = node_next(x, EL_LINK);
    return x;
}

/* The earlier link that a link rests on, or NULL where it is a reason. */
static xmlNodePtr link_of(const xmlNode *by) {
    return nth_link(by->parent->parent, node_amount(by, "link") / 1000);
}

static bool rests_on(const xmlNode *link, const xmlNode *earlier) {
    for (xmlNodePtr by = node_child(link, EL_BY); by; by = node_next(by, EL_BY))
        if (link_of(by) == earlier) return true;
    return false;
}

/* The later link that narrows the same further, and that it is told with; or NULL. */
static const xmlNode *told_by(const view *v, const xmlNode *link) {
    const char *setting = node_attr(node_child(link, EL_SO), "setting");
    if (v->depth == DEPTH_AUDIT || !*setting) return NULL;
    for (const xmlNode *x = node_next(link, EL_LINK); x; x = node_next(x, EL_LINK)) {
        if (node_is(node_child(x, EL_SO), "setting", setting)) return x;
        if (rests_on(x, link)) return NULL;
    }
    return NULL;
}

/* The link that says what this one does: itself, or a later one. */
static const xmlNode *teller_of(const view *v, const xmlNode *link) {
    for (const xmlNode *x = told_by(v, link); x; x = told_by(v, x)) link = x;
    return link;
}

const xmlNode *told_link(const view *v, const xmlNode *chain, const xmlNode *after) {
    const xmlNode *x = after ? node_next(after, EL_LINK) : node_child(chain, EL_LINK);
    while (x && told_by(v, x)) x = node_next(x, EL_LINK);
    return x;
}

static int number_of(const view *v, const xmlNode *told) {
    int n = 1;
    for (const xmlNode *x = told_link(v, told->parent, NULL); x && x != told; x = told_link(v, told->parent, x)) n++;
    return n;
}

/* --- what a told link rests on: its own, and that of the links told with it --- */

/* The next <by> of a told link, in the order of the tree. */
static const xmlNode *next_by(const view *v, const xmlNode *told, const xmlNode *after) {
    const xmlNode *link = after ? after->parent : node_child(told->parent, EL_LINK);
    const xmlNode *by = after ? node_next(after, EL_BY) : NULL;
    bool fresh = !after;
    while (!by && link) {
        if (!fresh) link = node_next(link, EL_LINK);
        fresh = false;
        if (link && teller_of(v, link) == told) by = node_child(link, EL_BY);
        if (link == told && !by) return NULL;
    }
    return by;
}

/* The reason that a link rests on, or NULL where it is an earlier link. */
static xmlNodePtr reason_of(const xmlNode *by) {
    int64_t place = node_amount(by, "reason") / 1000;
    if (place < 1 || !by->parent->parent || !by->parent->parent->parent) return NULL;
    xmlNodePtr r = node_child(by->parent->parent->parent, EL_REASON);
    while (r && --place > 0) r = node_next(r, EL_REASON);
    return r;
}

/* Do both name the same reason, or links that are told together? */
static bool same_ground(const view *v, const xmlNode *x, const xmlNode *y) {
    const xmlNode *r = reason_of(x), *l = link_of(x);
    if (r) return r == reason_of(y);
    return l && link_of(y) && teller_of(v, l) == teller_of(v, link_of(y));
}

static bool was_named(const view *v, const xmlNode *told, const xmlNode *by) {
    const xmlNode *x = next_by(v, told, NULL);
    while (x && x != by && !same_ground(v, x, by)) x = next_by(v, told, x);
    return x && x != by;
}

/* Did a link that was told before rest on the same reason? Then it was said. */
static bool was_said(const view *v, const xmlNode *told, const xmlNode *by) {
    const xmlNode *x = told_link(v, told->parent, NULL);
    for (; x && x != told; x = told_link(v, told->parent, x))
        for (const xmlNode *other = next_by(v, x, NULL); other; other = next_by(v, x, other))
            if (same_ground(v, other, by)) return true;
    return false;
}

/* Is a fact told by its number only? */
static bool is_short(const view *v, const xmlNode *told, const xmlNode *by) {
    const xmlNode *first = by;
    if (!v->terse || !is_fact_reason(reason_of(by))) return false;
    for (const xmlNode *x = next_by(v, told, NULL); x; x = next_by(v, told, x))
        if (is_fact_reason(reason_of(x)) && !same_ground(v, x, first)) return true;
    return false;
}

/* The next reason that this link names first among its own: one to be told, or one that is only referred to. */
static const xmlNode *next_reason(const view *v, const xmlNode *told, const xmlNode *after, bool referred) {
    const xmlNode *by = next_by(v, told, after);
    for (; by; by = next_by(v, told, by)) {
        if (!reason_of(by) || was_named(v, told, by)) continue;
        if ((was_said(v, told, by) || is_short(v, told, by)) == referred) return by;
    }
    return NULL;
}

/* The next of the reasons of one sort to be told. */
static const xmlNode *next_new(const view *v, const xmlNode *told, const xmlNode *after, bool facts) {
    const xmlNode *by = next_reason(v, told, after, false);
    while (by && is_fact_reason(reason_of(by)) != facts) by = next_reason(v, told, by, false);
    return by;
}

/* The number under which the earlier link of a <by> was told; 0: it is a reason, or told with this link. */
static int step_of(const view *v, const xmlNode *told, const xmlNode *by) {
    const xmlNode *l = link_of(by), *x = l ? teller_of(v, l) : NULL;
    return x && x != told ? number_of(v, x) : 0;
}

/* The next of the earlier links, by number. */
static const xmlNode *next_step(const view *v, const xmlNode *told, const xmlNode *after) {
    int last = after ? step_of(v, told, after) : 0, least = 0;
    const xmlNode *best = NULL;
    for (const xmlNode *by = next_by(v, told, NULL); by; by = next_by(v, told, by)) {
        int n = step_of(v, told, by);
        if (n <= last || (best && n >= least)) continue;
        best = by;
        least = n;
    }
    return best;
}

/* The next thing that is referred to: reasons, then links. */
static const xmlNode *next_old(const view *v, const xmlNode *told, const xmlNode *after) {
    if (after && !reason_of(after)) return next_step(v, told, after);
    const xmlNode *by = next_reason(v, told, after, true);
    return by ? by : next_step(v, told, NULL);
}

/* --- telling it --- */

static bool tell_facts(view *v, const xmlNode *told) {
    const xmlNode *by = next_new(v, told, NULL, true);
    bool any = by != NULL;
    for (; by; by = next_new(v, told, by, true)) {
        tell_premise(v, reason_of(by), false);
        tell_word(v, W_CHAIN_STOP);
    }
    return any;
}

static bool tell_statements(view *v, const xmlNode *told) {
    bool any = false;
    for (const xmlNode *by = next_new(v, told, NULL, false); by; by = next_new(v, told, by, false), any = true) {
        tell_word(v, before_statement(!any, !next_new(v, told, by, false)));
        tell_premise(v, reason_of(by), true);
        tell_word(v, W_CHAIN_STATED);
    }
    return any;
}

/* Does another statement among the reasons stand on the same line? */
static bool shares_its_line(const xmlNode *reason) {
    for (const xmlNode *r = node_child(reason->parent, EL_REASON); r; r = node_next(r, EL_REASON))
        if (r != reason && !is_fact_reason(r) && node_is(r, "line", node_attr(reason, "line"))) return true;
    return false;
}

static void add_ref(const view *v, const xmlNode *by, buf *out) {
    char n[NUMBER_CHARS];
    const xmlNode *r = reason_of(by);
    if (!r)
        add_filled(v, W_STEP_REF, show_count((size_t)number_of(v, teller_of(v, link_of(by))), n), out);
    else if (is_fact_reason(r))
        add_filled(v, W_FACT_REF, node_attr(view_fact(v, node_attr(r, "ref")), "number"), out);
    else if (shares_its_line(r))
        add_filled(v, W_QUOTED, child_says(view_statement(v, node_attr(r, "ref")), EL_TITLE, v->in), out);
    else
        add_filled(v, W_LINE, node_attr(r, "line"), out);
}

/* "line 4, F2, (1) and (3)": what was said before. */
static void tell_old(view *v, const xmlNode *told, bool facts, bool statements) {
    word_id and = statements ? W_CHAIN_FOR_STATEMENTS_AND : facts ? W_CHAIN_FOR_FACTS_AND : W_CHAIN_FOR;
    buf refs = BUF_INIT;
    for (const xmlNode *by = next_old(v, told, NULL); by; by = next_old(v, told, by)) {
        if (refs.len) buf_puts(&refs, word(next_old(v, told, by) ? W_COMMA : W_AND, v->in));
        add_ref(v, by, &refs);
    }
    if (refs.len == 0)
        tell_word(v, statements ? W_CHAIN_FOR_STATEMENTS : W_CHAIN_SO);
    else
        tell_filled(v, and, buf_data(&refs), NULL);
    if (!buf_ok(&refs)) v->out->failed = true;
    buf_free(&refs);
}

/* "“A”, “B” or “C”". */
static void add_options(const view *v, const xmlNode *so, element e, buf *out) {
    for (xmlNodePtr x = node_child(so, e); x; x = node_next(x, e)) {
        if (out->len) buf_puts(out, word(node_next(x, e) ? W_COMMA : W_OR_QUOTED, v->in));
        add_filled(v, W_QUOTED, node_says(x, v->in), out);
    }
}

static void tell_so(view *v, const xmlNode *so) {
    if (!so) {
        tell_word(v, W_NOTHING_LEFT);
        return;
    }
    bool few_left = node_count(so, EL_VALUE) <= node_count(so, EL_EXCLUDED) || !node_child(so, EL_EXCLUDED);
    buf options = BUF_INIT;
    add_options(v, so, few_left ? EL_VALUE : EL_EXCLUDED, &options);
    tell_filled(v, few_left ? W_MUST_BE : W_CANNOT_BE, child_says(so, EL_TITLE, v->in), buf_data(&options));
    if (!buf_ok(&options)) v->out->failed = true;
    buf_free(&options);
}

void tell_link(view *v, const xmlNode *told) {
    bool facts = tell_facts(v, told), statements = tell_statements(v, told);
    tell_old(v, told, facts, statements);
    tell_so(v, node_child(told, EL_SO));
}

/* --- by contradiction --- */

/* The setting that a chain is about: it stands below it, or explains why an option that is asked about is excluded. */
static const xmlNode *setting_of(const xmlNode *chain) {
    const xmlNode *above = chain->parent, *root = xmlDocGetRootElement(chain->doc);
    if (element_of(above) == EL_SETTING || element_of(above) == EL_ASKED) return above;
    return element_of(root) == EL_WHY ? node_child(root, EL_ASKED) : NULL;
}

/* A chain that ends in nothing, where there is something: by contradiction. */
bool chain_supposes(const xmlNode *chain) {
    const xmlNode *last = node_child(chain, EL_LINK);
    while (node_next(last, EL_LINK)) last = node_next(last, EL_LINK);
    return last && !node_child(last, EL_SO) && setting_of(chain);
}

/* `plans`, `others`: where the plan has the option, and where it is asked about another one. */
static void tell_of_setting(view *v, const xmlNode *chain, word_id plans, word_id others) {
    const xmlNode *s = setting_of(chain);
    tell_filled(v, s == chain->parent ? plans : others, child_says(s, EL_TITLE, v->in), child_says(s, EL_VALUE, v->in));
}

void tell_supposition(view *v, const xmlNode *chain) {
    tell_of_setting(v, chain, W_SUPPOSE_NOT, W_SUPPOSE);
}

void tell_conclusion(view *v, const xmlNode *chain) {
    tell_of_setting(v, chain, W_SO_IT_MUST, W_SO_IT_CANNOT);
}
