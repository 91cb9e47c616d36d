#include "study/sweep_read.h"

#include <stdlib.h>
#include <string.h>

/* --- numbers --- */

static size_t read_number(const char **s) {
    size_t n = 0;
    while (**s >= '0' && **s <= '9' && n < SIZE_MAX / 10 - 9) n = n * 10 + (size_t)(*(*s)++ - '0');
    return n;
}

size_t node_number(const xmlNode *node, const char *name) {
    const char *s = node_attr(node, name);
    return read_number(&s);
}

/* The n-th number of an attribute that is a list of them; 0 when there are fewer. */
static size_t list_number(const xmlNode *node, const char *name, size_t n) {
    const char *s = node_attr(node, name);
    for (; n > 0 && s; n--) {
        s = strchr(s, ' ');
        if (s) s++;
    }
    return s ? read_number(&s) : 0;
}

/* --- children --- */

static size_t count_named(const xmlNode *parent, const char *name) {
    size_t n = 0;
    for (const xmlNode *c = node_child_named(parent, name); c; c = node_next_named(c, name)) n++;
    return n;
}

const xmlNode *child_at(const xmlNode *parent, const char *name, size_t n) {
    const xmlNode *c = node_child_named(parent, name);
    while (c && n-- > 0) c = node_next_named(c, name);
    return c;
}

const xmlNode *axis_of(const xmlNode *root, const xmlNode *reference) {
    const char *name = node_attr(reference, "axis");
    const xmlNode *axis = node_child_named(root, "axis");
    while (axis && !node_is(axis, "name", name)) axis = node_next_named(axis, "axis");
    return axis;
}

const xmlNode *value_of(const xmlNode *axis, const xmlNode *reference) {
    const char *name = node_attr(reference, "value");
    const xmlNode *value = node_child(axis, EL_VALUE);
    while (value && !node_is(value, "name", name)) value = node_next(value, EL_VALUE);
    return value;
}

/* NULL when memory runs out. */
static const xmlNode **list_children(const xmlNode *root, const char *name, size_t *count) {
    *count = count_named(root, name);
    const xmlNode **out = malloc((*count + 1) * sizeof *out);
    size_t n = 0;
    for (const xmlNode *c = node_child_named(root, name); out && c; c = node_next_named(c, name)) out[n++] = c;
    return out;
}

/* --- the table --- */

static void read_axes(sweep_table *t) {
    size_t stride = 1;
    const xmlNode *axis = node_child_named(t->root, "axis");
    for (; axis && t->axis_count < MOST_TABLE_AXES; axis = node_next_named(axis, "axis")) {
        size_t values = node_count(axis, EL_VALUE);
        t->axes[t->axis_count++] = (table_axis){axis, values ? values : 1, stride};
        stride *= values ? values : 1;
    }
}

static void read_row(const sweep_table *t, const char *s, uint32_t *row) {
    size_t count = t->end - t->first, at = 0;
    while (*s && at < count) {
        size_t number = read_number(&s), times = 1;
        if (*s == '*') {
            s++;
            times = read_number(&s);
        }
        for (; times > 0 && at < count; times--) row[at++] = number <= t->answer_count ? (uint32_t)number : 0;
        if (*s) s++;
    }
}

static size_t place_of_value(const xmlNode *axis, const char *name) {
    size_t n = 0;
    for (const xmlNode *v = node_child(axis, EL_VALUE); v; v = node_next(v, EL_VALUE), n++)
        if (node_is(v, "name", name)) break;
    return n;
}

static void read_choice(const sweep_table *t, const xmlNode *of, uint8_t *choice) {
    const char *axis = node_attr(of, "axis");
    for (size_t i = 0; i < t->axis_count; i++)
        if (node_is(t->axes[i].node, "name", axis))
            choice[i] = (uint8_t)(place_of_value(t->axes[i].node, node_attr(of, "value")) + 1);
}

static bool read_choices(sweep_table *t) {
    t->choices = calloc(t->clash_count + 1, MOST_TABLE_AXES);
    for (size_t i = 0; t->choices && i < t->clash_count; i++)
        for (const xmlNode *of = node_child_named(t->clashes[i], "of"); of; of = node_next_named(of, "of"))
            read_choice(t, of, t->choices + i * MOST_TABLE_AXES);
    return t->choices;
}

static bool read_lists(sweep_table *t) {
    t->days = list_children(t->root, "day", &t->day_count);
    t->answers = list_children(t->root, "answer", &t->answer_count);
    t->decisions = list_children(t->root, "decision", &t->decision_count);
    t->clashes = list_children(t->root, "clash", &t->clash_count);
    return t->days && t->answers && t->decisions && t->clashes && read_choices(t);
}

#define MOST_CELLS ((size_t)1 << 26) /* of a tree that may be damaged; a sweep has 2^22 at most */

bool table_read(const xmlNode *root, sweep_table *t) {
    *t = (sweep_table){.root = root, .first = node_number(root, "first"), .end = node_number(root, "end")};
    if (t->end < t->first || t->end > MOST_CELLS) t->end = t->first;
    read_axes(t);
    if (!read_lists(t)) return false;
    size_t count = t->end - t->first;
    if (t->day_count > MOST_CELLS / (count + 1)) t->day_count = 0;
    t->cells = calloc(count * t->day_count + 1, sizeof *t->cells);
    if (!t->cells) return false;
    size_t day = 0;
    for (const xmlNode *n = node_child_named(root, "table"); n && day < t->day_count; n = node_next_named(n, "table"))
        read_row(t, node_text(n), t->cells + day++ * count);
    return true;
}

void table_free(sweep_table *t) {
    free(t->cells);
    free(t->days);
    free(t->answers);
    free(t->decisions);
    free(t->clashes);
    free(t->choices);
    *t = (sweep_table){0};
}

uint32_t table_number(const sweep_table *t, size_t day, size_t combination) {
    return t->cells[day * (t->end - t->first) + combination - t->first];
}

const xmlNode *table_at(const sweep_table *t, size_t day, size_t combination) {
    uint32_t number = table_number(t, day, combination);
    return number ? t->answers[number - 1] : NULL;
}

size_t table_value_at(const sweep_table *t, size_t which, size_t combination) {
    return combination / t->axes[which].stride % t->axes[which].values;
}

const xmlNode *table_value(const sweep_table *t, size_t which, size_t combination) {
    return child_at(t->axes[which].node, "value", table_value_at(t, which, combination));
}

const xmlNode *option_in(const sweep_table *t, const xmlNode *answer, size_t decision) {
    size_t option = list_number(answer, "options", decision);
    return option ? child_at(t->decisions[decision], "value", option - 1) : NULL;
}

/* --- clashes --- */

bool clash_holds(const sweep_table *t, size_t n, size_t day, size_t combination) {
    const uint8_t *choice = t->choices + n * MOST_TABLE_AXES;
    for (size_t i = 0; i < t->axis_count; i++)
        if (choice[i] && table_value_at(t, i, combination) != choice[i] - 1u) return false;
    return node_is(t->clashes[n], "on", node_attr(t->days[day], "date"));
}
