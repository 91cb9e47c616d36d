#include "report/view_others.h"

#include <string.h>

#include "report/tell.h"

bool is_plan(const xmlNode *other) {
    return node_is(other, "kind", "plan");
}

/* --- money and wishes --- */

static bool shifts_unpriced(const xmlNode *other, element e) {
    xmlNodePtr item = node_child(other, e);
    while (item && !node_flag(item, "unpriced")) item = node_next(item, e);
    return item != NULL;
}

word_id view_money_words(const xmlNode *other, char out[NUMBER_CHARS]) {
    int64_t more = node_money(other, "difference");
    show_size(more, out);
    if (more != 0) return more < 0 ? W_LESS : W_MORE;
    return shifts_unpriced(other, EL_ADDED) || shifts_unpriced(other, EL_REMOVED) ? W_COUNT : W_SAME_MONEY;
}

bool view_wishes_differ(const view *v, const xmlNode *other) {
    const xmlNode *plan = node_child(v->root, EL_SUMMARY);
    return is_plan(other) && !node_is(plan, "wishes", node_attr(other, "wishes"));
}

bool is_no_change(const view *v, const xmlNode *other) {
    if (!is_plan(other) || node_money(other, "difference") != 0 || view_wishes_differ(v, other)) return false;
    return !node_child(other, EL_CHOICE) && !node_child(other, EL_ADDED) && !node_child(other, EL_REMOVED);
}

const xmlNode *free_tag(const view *v, const xmlNode *tags, const xmlNode *after) {
    const xmlNode *t = after ? node_next(after, EL_PRICE_TAG) : node_child(tags, EL_PRICE_TAG);
    while (t && !is_no_change(v, t)) t = node_next(t, EL_PRICE_TAG);
    return t;
}

/* --- decisions --- */

#define MOST_NAMED 3 /* of those that readers do not look at first */

/* An option that is asked about has been named. */
static bool is_asked(const xmlNode *other, const xmlNode *choice) {
    return element_of(other) == EL_OTHER && node_is(choice, "setting", node_attr(other->parent, "setting"));
}

static xmlNodePtr choice_after(const xmlNode *other, const xmlNode *after) {
    xmlNodePtr c = after ? node_next(after, EL_CHOICE) : node_child(other, EL_CHOICE);
    while (c && is_asked(other, c)) c = node_next(c, EL_CHOICE);
    return c;
}

static size_t choices_aside(const xmlNode *other) {
    size_t n = 0;
    for (xmlNodePtr c = choice_after(other, NULL); c; c = choice_after(other, c)) n += !node_flag(c, "headline");
    return n;
}

static xmlNodePtr next_choice(const xmlNode *other, const xmlNode *after, bool named) {
    bool few = choices_aside(other) <= MOST_NAMED;
    xmlNodePtr c = choice_after(other, after);
    while (c && (few || node_flag(c, "headline")) != named) c = choice_after(other, c);
    return c;
}

xmlNodePtr named_choice(const xmlNode *other, const xmlNode *after) {
    return next_choice(other, after, true);
}

xmlNodePtr side_choice(const xmlNode *other, const xmlNode *after) {
    return next_choice(other, after, false);
}

size_t side_choices(const xmlNode *other) {
    size_t n = choices_aside(other);
    return n > MOST_NAMED ? n : 0;
}

/* --- what comes and goes --- */

xmlNodePtr sort_item(const shift_sort *sort, const xmlNode *other, const xmlNode *after) {
    xmlNodePtr item = after ? node_next(after, sort->list) : node_child(other, sort->list);
    while (item && !*node_attr(item, sort->with)) item = node_next(item, sort->list);
    return item;
}

const shift_sort *view_sort(const xmlNode *other, const shift_sort *after) {
    static const shift_sort all[] = {
        {EL_REMOVED, "severity", W_REMOVES_WARNINGS}, {EL_REMOVED, "weight", W_FOLLOWS_PRACTICES},
        {EL_REMOVED, "unpriced", W_SAVES_UNPRICED},   {EL_ADDED, "severity", W_ADDS_WARNINGS},
        {EL_ADDED, "weight", W_BREAKS_PRACTICES},     {EL_ADDED, "unpriced", W_BRINGS_UNPRICED},
    };
    const shift_sort *end = all + sizeof all / sizeof *all;
    for (const shift_sort *s = after ? after + 1 : all; s < end; s++)
        if (sort_item(s, other, NULL)) return s;
    return NULL;
}

static bool adds_same(const xmlNode *other, const xmlNode *added) {
    xmlNodePtr item = node_child(other, EL_ADDED);
    while (item &&
           !(node_is(item, "fact", node_attr(added, "fact")) && node_is(item, "client", node_attr(added, "client"))))
        item = node_next(item, EL_ADDED);
    return item != NULL;
}

/* Other plans stand in a section, or one level deeper, in a range. */
bool is_told(const xmlNode *added) {
    const xmlNode *other = added->parent;
    for (const xmlNode *before = other->prev; before; before = before->prev)
        if (adds_same(before, added)) return true;
    for (const xmlNode *range = other->parent->prev; range; range = range->prev)
        for (const xmlNode *s = node_child(range, EL_STRETCH); s; s = node_next(s, EL_STRETCH))
            if (adds_same(s, added)) return true;
    return false;
}

/* --- ties --- */

const xmlNode *tied_option(const xmlNode *decision, const xmlNode *after) {
    xmlNodePtr o = after ? node_next(after, EL_VALUE) : node_child(decision, EL_VALUE);
    while (o && node_flag(o, "plan")) o = node_next(o, EL_VALUE);
    return o;
}

const char *tied_here(const view *v, const xmlNode *decision) {
    xmlNodePtr o = node_child(decision, EL_VALUE);
    while (o && !node_flag(o, "plan")) o = node_next(o, EL_VALUE);
    return o ? node_says(o, v->in) : word_for("status", "not_applicable", v->in);
}

bool tied_nowhere_else(const xmlNode *decision) {
    return tied_option(decision, NULL) == NULL;
}

/* --- points --- */

const char *label_of_point(const xmlNode *point, const char *after) {
    static const char *const labels[] = {"plan", "cheapest", "safest", "proper"};
    bool passed = after == NULL;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (passed && node_flag(point, labels[i])) return labels[i];
        passed = passed || labels[i] == after;
    }
    return NULL;
}

word_id no_better_words(const xmlNode *point) {
    return node_flag(point, "plan") ? W_NO_BETTER_THAN_PLAN : W_NO_BETTER_THAN;
}

/* --- stretches of amounts --- */

#define MONEY_CENT 10000 /* micro-dollars */

bool is_always(const xmlNode *range) {
    const xmlNode *only = node_child(range, EL_STRETCH);
    return node_flag(range, "complete") && is_plan(only) && !node_next(only, EL_STRETCH);
}

const xmlNode *always_range(const xmlNode *breaks, const xmlNode *after) {
    const xmlNode *q = after ? node_next(after, EL_RANGE) : node_child(breaks, EL_RANGE);
    while (q && !is_always(q)) q = node_next(q, EL_RANGE);
    return q;
}

bool is_worth_telling(int64_t difference) {
    return difference >= MONEY_CENT || difference <= -MONEY_CENT;
}

xmlNodePtr here_of(const xmlNode *range) {
    xmlNodePtr s = node_child(range, EL_STRETCH);
    while (s && !node_flag(s, "here")) s = node_next(s, EL_STRETCH);
    return s;
}

void add_amount_of(const view *v, int64_t milli, const char *unit, buf *out) {
    char shown[NUMBER_CHARS];
    show_amount(milli, shown);
    const char *last = *unit ? unit : shown;
    buf_puts(out, shown);
    if (*unit) buf_printf(out, " %s", unit);
    if (v->in == LANG_JA && (unsigned char)last[strlen(last) - 1] < 0x80) buf_putc(out, ' ');
}

static int decimals(int64_t milli) {
    return milli % 10 ? 3 : milli % 100 ? 2 : milli % 1000 ? 1 : 0;
}

/* Do two stretches meet without a step of one between them, so that the bound of either one can be named? */
static bool meet(int64_t to, int64_t from) {
    return from - to == 1;
}

/* An amount and the word for which side of it is meant. */
typedef struct bound {
    word_id w; /* W_COUNT: none */
    int64_t at;
} bound;

static xmlNodePtr stretch_before(const xmlNode *s) {
    xmlNodePtr before = s->prev;
    while (before && element_of(before) != EL_STRETCH) before = before->prev;
    return before;
}

static bound lower_bound(const xmlNode *s) {
    const xmlNode *before = stretch_before(s);
    int64_t from = node_amount(s, "from"), below = node_amount(before, "to");
    if (!before) return (bound){W_COUNT, 0};
    if (meet(below, from) && decimals(below) <= decimals(from)) return (bound){W_ABOVE, below};
    return (bound){W_FROM_ON, from};
}

/* The last one of a range that was looked at to its end goes on. */
static bound upper_bound(const xmlNode *s) {
    const xmlNode *after = node_next(s, EL_STRETCH);
    int64_t to = node_amount(s, "to"), above = node_amount(after, "from");
    bool ends = after || (!node_flag(s->parent, "complete") && *node_attr(s, "to"));
    if (!ends) return (bound){W_COUNT, 0};
    if (!after) return (bound){W_UP_TO, to};
    if (meet(to, above) && decimals(above) < decimals(to)) return (bound){W_BELOW, above};
    return (bound){W_UP_TO, to};
}

static void add_bound(const view *v, word_id w, int64_t at, const char *unit, buf *out) {
    buf shown = BUF_INIT;
    add_amount_of(v, at, unit, &shown);
    add_filled(v, w, buf_data(&shown), out);
    if (!buf_ok(&shown)) out->failed = true;
    buf_free(&shown);
}

void add_amounts(const view *v, const xmlNode *stretch, const char *unit, buf *out) {
    bound low = lower_bound(stretch), high = upper_bound(stretch);
    int64_t from = node_amount(stretch, "from");
    if (node_is(stretch, "to", node_attr(stretch, "from"))) {
        add_bound(v, W_EXACTLY, from, unit, out);
        return;
    }
    if (low.w != W_COUNT) add_bound(v, low.w, low.at, unit, out);
    if (low.w != W_COUNT && high.w != W_COUNT) buf_putc(out, ' ');
    if (low.w != W_COUNT && high.w == W_BELOW) high.w = W_AND_BELOW;
    if (high.w != W_COUNT) add_bound(v, high.w, high.at, unit, out);
}
