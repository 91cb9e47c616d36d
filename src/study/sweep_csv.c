/* A sweep as comma-separated values. */
#include <stdlib.h>
#include <string.h>

#include "study/csv.h"
#include "study/sweep.h"
#include "study/sweep_read.h"

static const char *const COUNTS[] = {"critical", "high", "medium", "low", "practices", "wishes"};
#define COUNT_COUNT (sizeof COUNTS / sizeof *COUNTS)

static void put_names(const sweep_table *t, buf *out) {
    csv_text(out, "combination");
    csv_text(out, "date");
    for (size_t i = 0; i < t->axis_count; i++) csv_text(out, node_attr(t->axes[i].node, "name"));
    csv_text(out, "verdict");
    csv_text(out, "usd_per_month");
    csv_text(out, "at_least");
    for (size_t i = 0; i < COUNT_COUNT; i++) csv_text(out, COUNTS[i]);
    for (size_t i = 0; i < t->decision_count; i++)
        if (node_flag(t->decisions[i], "headline")) csv_text(out, node_attr(t->decisions[i], "setting"));
    csv_text(out, "answer");
    csv_text(out, "conflicts");
    csv_end(out);
}

/* An answer that is no plan has nothing of it. */
static void put_plan(const sweep_table *t, const xmlNode *plan, buf *out) {
    bool is_plan = node_is(plan, "kind", "plan");
    csv_number(out, node_attr(plan, "usd-per-month"));
    csv_text(out, !is_plan ? "" : node_flag(plan, "at-least") ? "true" : "false");
    for (size_t i = 0; i < COUNT_COUNT; i++) {
        const char *n = node_attr(plan, COUNTS[i]);
        csv_number(out, is_plan && !*n ? "0" : n);
    }
    for (size_t i = 0; i < t->decision_count; i++)
        if (node_flag(t->decisions[i], "headline")) csv_text(out, node_attr(option_in(t, plan, i), "option"));
}

/* "vnet_only", where what is stated clashes; "ci.agents=open" */
static void name_choice(const xmlNode *of, buf *out) {
    const char *name = node_attr(of, "axis"), *value = node_attr(of, "value"), *only = strchr(name, '=');
    buf_puts(out, name);
    if (strcmp(value, "with") == 0 || (only && strcmp(value, only + 1) == 0)) return;
    buf_putc(out, '=');
    buf_puts(out, value);
}

static void name_clash(const xmlNode *clash, buf *out) {
    if (out->len) buf_puts(out, "; ");
    const xmlNode *of = node_child_named(clash, "of");
    if (!of) buf_puts(out, "always");
    for (bool first = true; of; of = node_next_named(of, "of"), first = false) {
        if (!first) buf_puts(out, " & ");
        name_choice(of, out);
    }
}

static void put_clashes(const sweep_table *t, size_t day, size_t combination, buf *room, buf *out) {
    buf_truncate(room, 0);
    for (size_t i = 0; i < t->clash_count; i++)
        if (clash_holds(t, i, day, combination)) name_clash(t->clashes[i], room);
    csv_text(out, buf_data(room));
}

/* The fields of each answer, which many records repeat: from end[n] to end[n + 1]. */
typedef struct answer_fields {
    buf text;
    size_t *end;
} answer_fields;

/* What stands before them makes the first one know that it is not the first of its record. */
static bool write_answers(const sweep_table *t, answer_fields *f) {
    f->end = malloc((t->answer_count + 1) * sizeof *f->end);
    if (!f->end) return false;
    buf_putc(&f->text, ',');
    f->end[0] = f->text.len;
    for (size_t i = 0; i < t->answer_count; i++) {
        csv_text(&f->text, node_attr(t->answers[i], "kind"));
        put_plan(t, t->answers[i], &f->text);
        csv_text(&f->text, node_attr(t->answers[i], "id"));
        f->end[i + 1] = f->text.len;
    }
    return buf_ok(&f->text);
}

static void put_answer(const sweep_table *t, const answer_fields *f, uint32_t number, buf *out) {
    if (number == 0 || number > t->answer_count) return;
    buf_add(out, buf_data(&f->text) + f->end[number - 1], f->end[number] - f->end[number - 1]);
}

static void put_record(const sweep_table *t, const answer_fields *f, size_t day, size_t combination, buf *room,
                       buf *out) {
    csv_count(out, (int64_t)combination);
    csv_text(out, node_attr(t->days[day], "date"));
    for (size_t i = 0; i < t->axis_count; i++) csv_text(out, node_attr(table_value(t, i, combination), "name"));
    put_answer(t, f, table_number(t, day, combination), out);
    if (node_is(table_at(t, day, combination), "kind", "conflict"))
        put_clashes(t, day, combination, room, out);
    else
        csv_text(out, "");
    csv_end(out);
}

static void put_records(const sweep_table *t, const answer_fields *f, buf *out) {
    buf room = BUF_INIT;
    for (size_t c = t->first; c < t->end; c++)
        for (size_t day = 0; day < t->day_count; day++) put_record(t, f, day, c, &room, out);
    if (!buf_ok(&room)) out->failed = true;
    buf_free(&room);
}

void view_sweep_csv(xmlDocPtr tree, const view_options *o, buf *out) {
    sweep_table t;
    answer_fields f = {.text = BUF_INIT};
    (void)o;
    if (table_read(xmlDocGetRootElement(tree), &t) && write_answers(&t, &f)) {
        put_names(&t, out);
        put_records(&t, &f, out);
    } else {
        out->failed = true;
    }
    free(f.end);
    buf_free(&f.text);
    table_free(&t);
}
