/* Checks as JUnit XML: a suite for each scenario, a case for each finding and one for the plan. What fails the check is a failure, what is
 * waived is skipped, and the rest passes, with what was found as its output. */
#include "study/check.h"
#include "study/check_views.h"

static void put_attr(view *v, const char *name, const char *value) {
    buf_printf(v->out, " %s=\"", name);
    esc_attr(v->out, value);
    buf_putc(v->out, '"');
}

static void put_number(view *v, const char *name, int64_t n) {
    buf_printf(v->out, " %s=\"%lld\"", name, (long long)n);
}

/* tests, failures, errors, skipped */
static void put_counts(view *v, int64_t tests, int64_t failures, int64_t skipped) {
    put_number(v, "tests", tests);
    put_number(v, "failures", failures);
    put_number(v, "errors", 0);
    put_number(v, "skipped", skipped);
    put_attr(v, "time", "0");
}

/* "high: cmk-revocation, ci" */
static void put_name(view *v, const xmlNode *found) {
    buf_puts(v->out, " name=\"");
    esc_attr(v->out, node_attr(found, "severity"));
    buf_puts(v->out, ": ");
    esc_attr(v->out, node_attr(found, "rule"));
    if (*node_attr(found, "client")) buf_puts(v->out, ", ");
    esc_attr(v->out, node_attr(found, "client"));
    buf_putc(v->out, '"');
}

static void put_line(view *v, const char *s) {
    if (!*s) return;
    esc_text(v->out, s);
    buf_putc(v->out, '\n');
}

static void put_details(view *v, const xmlNode *found) {
    put_line(v, child_says(found, EL_SAYS, v->in));
    put_line(v, child_says(found, EL_BECAUSE, v->in));
    put_line(v, child_says(found, EL_MITIGATION, v->in));
    for (const xmlNode *x = node_child(found, EL_REASON); x; x = node_next(x, EL_REASON))
        put_line(v, child_says(x, EL_SAYS, v->in));
    for (const xmlNode *at = line_of(found, NULL); at; at = line_of(found, at)) {
        esc_text(v->out, node_attr(v->root, "file"));
        buf_putc(v->out, ':');
        put_line(v, node_attr(at, "line"));
    }
}

static void put_outcome(view *v, const xmlNode *found) {
    const xmlNode *waived = node_child(found, EL_WAIVED);
    bool fails = node_flag(found, "fails");
    if (waived) {
        buf_puts(v->out, "<skipped");
        put_attr(v, "message", child_says(waived, EL_SAYS, v->in));
        buf_puts(v->out, "/>");
    }
    buf_puts(v->out, fails ? "<failure" : "<system-out>");
    if (fails) {
        put_attr(v, "type", node_attr(found, "kind"));
        put_attr(v, "message", child_says(found, EL_SAYS, v->in));
        buf_putc(v->out, '>');
    }
    put_details(v, found);
    buf_puts(v->out, fails ? "</failure>" : "</system-out>");
}

static void put_case(view *v, const xmlNode *found) {
    buf_puts(v->out, "<testcase");
    put_attr(v, "classname", node_attr(v->root, "file"));
    put_name(v, found);
    put_attr(v, "time", "0");
    buf_putc(v->out, '>');
    put_outcome(v, found);
    buf_puts(v->out, "</testcase>\n");
}

static int64_t cases_of(const xmlNode *check) {
    return node_int(check, "found") + node_int(check, "waived") + node_is(check, "kind", "plan");
}

static void put_suite(view *v, size_t id) {
    const xmlNode *check = v->root;
    buf_puts(v->out, "<testsuite");
    put_attr(v, "name", node_attr(check, "file"));
    put_number(v, "id", (int64_t)id);
    put_counts(v, cases_of(check), node_int(check, "failing"), node_int(check, "waived"));
    buf_puts(v->out, ">\n<properties><property name=\"as-of\"");
    put_attr(v, "value", node_attr(check, "as-of"));
    buf_puts(v->out, "/></properties>\n");
    if (node_is(check, "kind", "plan")) {
        buf_puts(v->out, "<testcase");
        put_attr(v, "classname", node_attr(check, "file"));
        buf_puts(v->out, " name=\"plan\" time=\"0\"/>\n");
    }
    for (const xmlNode *f = node_child_named(check, "found"); f; f = node_next_named(f, "found")) put_case(v, f);
    buf_puts(v->out, "</testsuite>\n");
}

void view_checks_junit(xmlDocPtr tree, const view_options *o, buf *out) {
    const xmlNode *all = xmlDocGetRootElement(tree);
    int64_t tests = 0, failures = 0, skipped = 0;
    size_t id = 0;
    view v = {.in = o->in, .out = out};
    for (const xmlNode *c = node_child_named(all, "check"); c; c = node_next_named(c, "check")) {
        tests += cases_of(c);
        failures += node_int(c, "failing");
        skipped += node_int(c, "waived");
    }
    buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"acrplan check\"");
    put_counts(&v, tests, failures, skipped);
    buf_puts(out, ">\n");
    for (xmlNodePtr c = node_child_named(all, "check"); c; c = node_next_named(c, "check")) {
        v.root = c;
        put_suite(&v, id++);
    }
    buf_puts(out, "</testsuites>\n");
}
