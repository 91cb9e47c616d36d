/* A sweep as comma-separated values. */
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

static void put_record(const sweep_table *t, size_t day, size_t combination, buf *room, buf *out) {
    const xmlNode *found = table_at(t, day, combination);
    csv_count(out, (int64_t)combination);
    csv_text(out, node_attr(t->days[day], "date"));
    for (size_t i = 0; i < t->axis_count; i++) csv_text(out, node_attr(table_value(t, i, combination), "name"));
    csv_text(out, node_attr(found, "kind"));
    put_plan(t, found, out);
    csv_text(out, node_attr(found, "id"));
    put_clashes(t, day, combination, room, out);
    csv_end(out);
}

void view_sweep_csv(xmlDocPtr tree, const view_options *o, buf *out) {
    sweep_table t;
    buf room = BUF_INIT;
    (void)o;
    bool read = table_read(xmlDocGetRootElement(tree), &t);
    if (read) put_names(&t, out);
    for (size_t c = t.first; read && c < t.end; c++)
        for (size_t day = 0; day < t.day_count; day++) put_record(&t, day, c, &room, out);
    if (!read || !buf_ok(&room)) out->failed = true;
    buf_free(&room);
    table_free(&t);
}
