/* The tree of a sweep. */
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "report/attributes.h"
#include "report/parts.h"
#include "study/sweep.h"
#include "whatif/deciding.h"

typedef struct telling {
    report *r;
    const sweep *w;
    size_t *cells;  /* by answer: how many there are */
    size_t *order;  /* answers, the most frequent first */
    size_t *number; /* by answer: its place there, from 1 */
    VEC(const shifted *) told;
} telling;

static size_t cell_count(const sweep *w) {
    return w->day_count * (w->end - w->first);
}

/* --- answers in order --- */

typedef struct ranked {
    size_t which, cells;
    uint64_t id;
} ranked;

static int by_frequency(const void *x, const void *y) {
    const ranked *a = x, *b = y;
    if (a->cells != b->cells) return a->cells > b->cells ? -1 : 1;
    return a->id < b->id ? -1 : a->id > b->id;
}

/* Answers of other parts that were met on the way are left out: none has no cells. */
static void rank_answers(telling *t) {
    const sweep *w = t->w;
    ranked *list = ARENA_ARRAY(t->r->mem, w->answer_count, ranked);
    t->cells = ARENA_ARRAY(t->r->mem, w->answer_count, size_t);
    t->order = ARENA_ARRAY(t->r->mem, w->answer_count, size_t);
    t->number = ARENA_ARRAY(t->r->mem, w->answer_count, size_t);
    for (size_t i = 0; i < cell_count(w); i++) t->cells[w->cell[i]]++;
    for (size_t i = 0; i < w->answer_count; i++) list[i] = (ranked){i, t->cells[i], w->answers[i].id};
    qsort(list, w->answer_count, sizeof *list, by_frequency);
    for (size_t i = 0; i < w->answer_count; i++) {
        t->order[i] = list[i].which;
        t->number[list[i].which] = i + 1;
    }
}

/* --- axes and days --- */

static void add_axes(telling *t, xmlNodePtr root) {
    builder *b = t->r->b;
    for (size_t i = 0; i < t->w->over.count; i++) {
        const axis *a = &t->w->over.at[i];
        xmlNodePtr node = elem_named(b, root, "axis");
        attr(b, node, "name", a->name);
        attr(b, node, "kind", axis_kind_name(a->kind));
        attr(b, node, "base", a->values[a->base].name);
        text_both(b, node, EL_TITLE, a->title);
        for (size_t v = 0; v < a->value_count; v++) {
            xmlNodePtr value = elem(b, node, EL_VALUE);
            attr(b, value, "name", a->values[v].name);
            text_both(b, value, EL_TITLE, a->values[v].title);
        }
    }
}

/* How many cells of a day come to a kind of answer. */
static size_t count_kind(const sweep *w, size_t day, answer_kind kind) {
    size_t n = 0;
    for (size_t c = w->first; c < w->end; c++) n += sweep_at(w, day, c)->plan.kind == kind;
    return n;
}

static void add_days(telling *t, xmlNodePtr root) {
    builder *b = t->r->b;
    const sweep *w = t->w;
    size_t base = sweep_base(w);
    for (size_t i = 0; i < w->day_count; i++) {
        xmlNodePtr node = elem_named(b, root, "day");
        attr(b, node, "date", date_attr(t->r, w->days[i], DATE_DAY));
        attr_flag(b, node, "past-horizon", w->days[i] > w->knowledge->read_up_to);
        attr_int(b, node, "plans", (int64_t)count_kind(w, i, ANSWER_PLAN));
        attr_int(b, node, "conflicts", (int64_t)count_kind(w, i, ANSWER_CONFLICT));
        attr_int(b, node, "unknown", (int64_t)count_kind(w, i, ANSWER_UNKNOWN));
        if (base >= w->first && base < w->end)
            attr_int(b, node, "base", (int64_t)t->number[w->cell[i * (w->end - w->first) + base - w->first]]);
    }
}

/* --- which statement decides --- */

/* The axis of the days has no name. */
static void attr_axis(telling *t, xmlNodePtr node, size_t which) {
    if (which < t->w->over.count) attr(t->r->b, node, "axis", t->w->over.at[which].name);
}

static void add_influences(telling *t, xmlNodePtr root) {
    builder *b = t->r->b;
    size_t count;
    const influence *list = deciding_influences(t->r->mem, t->w, &count);
    for (size_t i = 0; i < count; i++) {
        xmlNodePtr node = elem_named(b, root, "influence");
        attr_axis(t, node, list[i].axis);
        attr_int(b, node, "pairs", (int64_t)list[i].pairs);
        for (int a = 0; a < ASPECT_COUNT; a++) attr_int(b, node, aspect_name((aspect)a), (int64_t)list[i].changes[a]);
    }
}

static const char *outcome_name(const telling *t, const decision_tree *tree, uint8_t to) {
    if (to == OUTCOME_PLAN) return "plan";
    if (to == OUTCOME_CONFLICT) return "conflict";
    if (to == OUTCOME_UNKNOWN) return "unknown";
    if (to == OUTCOME_NOT_THERE) return "not_applicable";
    return t->w->knowledge->settings[t->w->decisions[tree->decision].setting].options[to].name;
}

static void add_outcome(telling *t, xmlNodePtr node, const decision_tree *tree, const tree_node *n) {
    builder *b = t->r->b;
    xmlNodePtr leads = elem_named(b, node, "leads");
    attr(b, leads, n->outcome < OUTCOME_PLAN ? "option" : "to", outcome_name(t, tree, n->outcome));
    attr_int(b, leads, "cells", (int64_t)n->cells);
    if (n->with < n->cells) attr_int(b, leads, "of-them", (int64_t)n->with);
    if (n->outcome < OUTCOME_PLAN)
        text_both(b, leads, EL_TITLE,
                  t->w->knowledge->settings[t->w->decisions[tree->decision].setting].options[n->outcome].title);
}

static const char *value_attr(const telling *t, size_t which, size_t value) {
    if (which < t->w->over.count) return t->w->over.at[which].values[value].name;
    return date_attr(t->r, t->w->days[value], DATE_DAY);
}

/* Values that lead to one outcome without more questions are told together. */
static bool are_one(const tree_node *x, const tree_node *y) {
    bool pure = x->with == x->cells && y->with == y->cells;
    return x == y || (pure && x->axis == NO_AXIS && y->axis == NO_AXIS && x->outcome == y->outcome);
}

static void add_node(telling *t, xmlNodePtr parent, const decision_tree *tree, const tree_node *n);

/* Of the children from `child` on; nothing where an earlier one told it. */
static void add_branch(telling *t, xmlNodePtr ask, const decision_tree *tree, const tree_node *n, size_t child) {
    const tree_node *children = &tree->nodes[n->first];
    tree_node all = children[child];
    for (size_t v = 0; v < child; v++)
        if (are_one(&children[v], &children[child])) return;
    xmlNodePtr when = elem_named(t->r->b, ask, "when");
    for (size_t v = child; v < deciding_values(t->w, n->axis); v++) {
        if (!are_one(&children[v], &children[child])) continue;
        attr(t->r->b, elem_named(t->r->b, when, "is"), "value", value_attr(t, n->axis, v));
        if (v > child) all.cells += children[v].cells;
    }
    if (all.cells > children[child].cells) all.with = all.cells;
    add_node(t, when, tree, &all);
}

/* Depth is that of the questions: an axis is asked once on a way. */
static void add_node(telling *t, xmlNodePtr parent, const decision_tree *tree, const tree_node *n) {
    if (n->axis == NO_AXIS) {
        add_outcome(t, parent, tree, n);
        return;
    }
    xmlNodePtr ask = elem_named(t->r->b, parent, "ask");
    attr_axis(t, ask, n->axis);
    for (size_t v = 0; v < deciding_values(t->w, n->axis); v++) add_branch(t, ask, tree, n, v);
}

static void add_tree(telling *t, xmlNodePtr root, size_t about) {
    report *r = t->r;
    decision_tree tree = deciding_tree(r->mem, t->w, about);
    xmlNodePtr node = elem_named(r->b, root, "tree");
    attr(r->b, node, "exact", tree.exact ? "true" : "false");
    if (about != SIZE_MAX) {
        const sweep_decision *d = &t->w->decisions[about];
        attr(r->b, node, "setting", d->name);
        text_both(r->b, node, EL_TITLE, setting_title(r, d->client, d->setting));
    }
    add_node(t, node, &tree, &tree.nodes[0]);
}

static void add_deciding(telling *t, xmlNodePtr root) {
    size_t headline = deciding_headline(t->w);
    if (t->w->end - t->w->first < t->w->combination_count) return; /* a part tells nothing of the whole */
    add_influences(t, root);
    add_tree(t, root, SIZE_MAX);
    if (headline != SIZE_MAX) add_tree(t, root, headline);
}

/* --- clashes --- */

static void add_clashes(telling *t, xmlNodePtr root) {
    report *r = t->r;
    const sweep *w = t->w;
    for (size_t i = 0; i < w->clash_count; i++) {
        xmlNodePtr node = elem_named(r->b, root, "clash");
        attr(r->b, node, "on", date_attr(r, w->days[w->clashes[i].day], DATE_DAY));
        for (size_t j = 0; j < w->clashes[i].count; j++) {
            const axis_choice *c = &w->clashes[i].at[j];
            xmlNodePtr of = elem_named(r->b, node, "of");
            attr(r->b, of, "axis", w->over.at[c->axis].name);
            attr(r->b, of, "value", w->over.at[c->axis].values[c->value].name);
        }
    }
}

/* --- answers --- */

static void add_decisions(telling *t, xmlNodePtr root) {
    report *r = t->r;
    for (size_t i = 0; i < t->w->decision_count; i++) {
        const sweep_decision *d = &t->w->decisions[i];
        const setting *s = &r->knowledge->settings[d->setting];
        xmlNodePtr node = elem_named(r->b, root, "decision");
        attr(r->b, node, "setting", d->name);
        attr_flag(r->b, node, "headline", s->headline);
        text_both(r->b, node, EL_TITLE, setting_title(r, d->client, d->setting));
        for (size_t o = 0; o < s->option_count; o++) add_value(r, node, &s->options[o]);
    }
}

static bool same_told(const shifted *x, const shifted *y) {
    return x->kind == y->kind && x->fact == y->fact && x->life == y->life && x->client == y->client &&
           x->harm == y->harm;
}

/* Its place among the remarks, from 1. */
static size_t remark_of(telling *t, const shifted *s) {
    size_t i = 0;
    while (i < t->told.len && !same_told(t->told.at[i], s)) i++;
    if (i == t->told.len) vec_push(t->r->mem, &t->told, s);
    return i + 1;
}

/* Numbers separated by blanks, in room for them. */
static char *add_word(char *at, size_t n, bool first) {
    char digits[24];
    size_t len = 0;
    do digits[len++] = (char)('0' + n % 10);
    while (n /= 10);
    if (!first) *at++ = ' ';
    while (len) *at++ = digits[--len];
    return at;
}

static const char *remarks_of(telling *t, const sketch *plan) {
    char *out = ARENA_ARRAY(t->r->mem, plan->told_count * 8 + 1, char), *at = out;
    for (size_t i = 0; i < plan->told_count; i++) at = add_word(at, remark_of(t, &plan->told[i]), i == 0);
    return *out ? out : NULL;
}

/* By decision the place of its option, from 1; 0: it does not apply, or its client is not there. */
static const char *options_of(const telling *t, const sweep_answer *a) {
    char *out = ARENA_ARRAY(t->r->mem, t->w->decision_count * 4 + 1, char), *at = out;
    for (size_t i = 0; i < t->w->decision_count; i++)
        at = add_word(at, a->option[i] == NO_OPTION ? 0 : (size_t)a->option[i] + 1, i == 0);
    return out;
}

static void attr_count(builder *b, xmlNodePtr node, const char *name, size_t n) {
    if (n) attr_int(b, node, name, (int64_t)n);
}

static void add_plan(telling *t, xmlNodePtr node, const sweep_answer *a) {
    builder *b = t->r->b;
    const sketch *plan = &a->plan;
    attr_money(b, node, "usd-per-month", plan->usd);
    attr_flag(b, node, "at-least", plan->at_least);
    for (int harm = 0; harm < SEVERITY_COUNT; harm++)
        attr_count(b, node, severity_name((severity)harm), plan->warnings[harm]);
    attr_count(b, node, "practices", plan->practices);
    attr_count(b, node, "wishes", plan->wishes);
    attr(b, node, "options", options_of(t, a));
    attr(b, node, "remarks", remarks_of(t, plan));
}

static void add_answers(telling *t, xmlNodePtr root) {
    report *r = t->r;
    for (size_t i = 0; i < t->w->answer_count; i++) {
        const sweep_answer *a = &t->w->answers[t->order[i]];
        if (t->cells[t->order[i]] == 0) return;
        xmlNodePtr node = elem(r->b, root, EL_ANSWER);
        attr(r->b, node, "id", arena_printf(r->mem, "a%016llx", (unsigned long long)a->id));
        attr_int(r->b, node, "cells", (int64_t)t->cells[t->order[i]]);
        attr(r->b, node, "kind", answer_kind_name(a->plan.kind));
        if (a->option) add_plan(t, node, a);
    }
}

static void add_remarks(telling *t, xmlNodePtr root) {
    for (size_t i = 0; i < t->told.len; i++) add_shift(t->r, root, EL_REMARK, t->told.at[i]);
}

/* --- tables --- */

static void add_run(buf *out, size_t number, size_t times) {
    if (out->len) buf_putc(out, ' ');
    if (times > 1)
        buf_printf(out, "%zu*%zu", number, times);
    else
        buf_printf(out, "%zu", number);
}

static void write_cells(const telling *t, const uint32_t *row, buf *out) {
    size_t count = t->w->end - t->w->first;
    for (size_t i = 0, next; i < count; i = next) {
        next = i + 1;
        while (next < count && row[next] == row[i]) next++;
        add_run(out, t->number[row[i]], next - i);
    }
}

static void add_tables(telling *t, xmlNodePtr root) {
    report *r = t->r;
    const sweep *w = t->w;
    for (size_t i = 0; i < w->day_count; i++) {
        buf cells = BUF_INIT;
        xmlNodePtr node = elem_named(r->b, root, "table");
        attr(r->b, node, "on", date_attr(r, w->days[i], DATE_DAY));
        write_cells(t, w->cell + i * (w->end - w->first), &cells);
        if (buf_ok(&cells)) text_plain(r->b, node, buf_data(&cells));
        r->b->failed = r->b->failed || !buf_ok(&cells);
        buf_free(&cells);
    }
}

/* --- the whole --- */

static void fill(report *r, const void *from) {
    telling t = {.r = r, .w = from};
    xmlNodePtr root = elem_root_named(r->b, "sweep", REPORT_NS);
    if (t.w->day_count == 1)
        add_head(r, root);
    else
        add_subject(r, root);
    attr_int(r->b, root, "combinations", (int64_t)t.w->combination_count);
    attr_int(r->b, root, "first", (int64_t)t.w->first);
    attr_int(r->b, root, "end", (int64_t)t.w->end);
    attr(r->b, root, "all-clashes", t.w->all_clashes ? "true" : "false");
    rank_answers(&t);
    add_axes(&t, root);
    add_days(&t, root);
    add_deciding(&t, root);
    add_clashes(&t, root);
    add_decisions(&t, root);
    add_answers(&t, root);
    add_remarks(&t, root);
    add_tables(&t, root);
    add_facts(r, root);
    add_sources(r, root);
}

xmlDocPtr sweep_build(arena *mem, const answer *base, const sweep *w) {
    const explanation e = {.answer = base};
    return report_tree(mem, &e, fill, w);
}
