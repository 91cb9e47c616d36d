/* What deploys the plan and how it is verified, in the document: its section, and its facts and sources, which no reason rests on. */
#include "check.h"

#include <libxml/parser.h>
#include <string.h>

#include "report/report.h"
#include "report/trace.h"
#include "report_fixture.h"

static arena *mem;
static xmlDocPtr plan;

typedef void writer(xmlDocPtr report, const view_options *o, buf *out);

static char *written(writer *write, xmlDocPtr doc, section_set sections) {
    buf out = BUF_INIT;
    write(doc, &(view_options){.in = LANG_EN, .columns = 400, .sections = sections}, &out);
    char *shown = buf_take(&out, NULL);
    assert_non_null(shown);
    return shown;
}

static char *in_english(writer *write, xmlDocPtr doc) {
    return written(write, doc, 0);
}

static void has(const char *shown, const char *what) {
    if (!strstr(shown, what)) fail_msg("it lacks '%s'", what);
}

static size_t times(const char *shown, const char *what) {
    size_t n = 0;
    for (const char *s = shown; (s = strstr(s, what)); s += strlen(what)) n++;
    return n;
}

/* --- the section --- */

static char *deployment_in(writer *write, xmlDocPtr doc) {
    return written(write, doc, 1u << SECTION_DEPLOYMENT);
}

static void each_view_tells_what_deploys_the_plan(void **state) {
    static writer *const views[] = {view_html, view_text, view_markdown};
    static const char *const ALL[] = {"The machine.",
                                      "The card of ",
                                      "Cafe/",
                                      "2021-01-01-preview",
                                      "not 2022-01-01, which does not have",
                                      "grinder.on",
                                      "house",
                                      "3 to 20 characters, matching ",
                                      "default: 7",
                                      "number of entries: 3",
                                      "Fetch milk.",
                                      "Only with: bicep, arm",

                                      "Timer",
                                      "text"};
    (void)state;
    for (size_t k = 0; k < COUNT(views); k++) {
        char *shown = deployment_in(views[k], plan);
        for (size_t i = 0; i < COUNT(ALL); i++) has(shown, ALL[i]);
        free(shown);
    }
}

/* Counted against the tree: resources and parameters are rows, steps by hand are items. */
static void everything_deployed_has_its_row(void **state) {
    (void)state;
    const xmlNode *d = node_child(xmlDocGetRootElement(plan), EL_DEPLOYMENT);
    char *page = deployment_in(view_html, plan), *md = deployment_in(view_markdown, plan);
    const size_t rows = node_count(d, EL_RESOURCE) + node_count(d, EL_PARAMETER);
    assert_true(node_count(d, EL_RESOURCE) > 1 && node_count(d, EL_PARAMETER) > 3);
    assert_int_equal(times(page, "<tr><th scope=\"row\">"), rows);
    assert_int_equal(times(md, "\n| "), rows + 2 * 2);
    assert_int_equal(times(strstr(page, "<ol class=\"steps\">"), "<li>"), node_count(d, EL_BY_HAND));
    free(md);
    free(page);
}

/* Those of them that the report tells of. */
static void steps_by_hand_name_their_settings(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    const xmlNode *root = xmlDocGetRootElement(doc), *first = next_setting(root, NULL);
    xmlNodePtr of = node_child(node_child(node_child(root, EL_DEPLOYMENT), EL_BY_HAND), EL_OF);
    char *none = deployment_in(view_text, doc);
    assert_null(strstr(none, "Settings: "));
    xmlSetProp(of, (const xmlChar *)"setting", (const xmlChar *)node_attr(first, "id"));
    char *page = deployment_in(view_html, doc), *plain = deployment_in(view_text, doc);
    buf listed = BUF_INIT;
    buf_printf(&listed, "Settings: %s\n", child_says(first, EL_TITLE, LANG_EN));
    has(plain, buf_data(&listed));
    has(page, "Settings: <span");
    buf_free(&listed);
    free(plain);
    free(page);
    free(none);
    xmlFreeDoc(doc);
}

/* A step by hand may be a thing to do as well; where there are none, nothing is said of them. */
static void steps_by_hand_refer_to_things_to_do(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc), steps = node_child(root, EL_STEPS);
    char *with = deployment_in(view_text, doc);
    assert_non_null(steps);
    xmlUnlinkNode(steps);
    xmlFreeNode(steps);
    char *without = deployment_in(view_text, doc);
    has(with, "Things to do");
    has(without, "Steps by hand");
    assert_null(strstr(without, "Things to do"));
    free(without);
    free(with);
    xmlFreeDoc(doc);
}

/* --- facts and sources --- */

/* They are the last ones, under a heading of their own, and each stands once. */
static void facts_of_the_deployment_stand_apart(void **state) {
    (void)state;
    const xmlNode *list = node_child(xmlDocGetRootElement(plan), EL_FACTS), *f = node_child(list, EL_FACT);
    char *page = written(view_html, plan, 1u << SECTION_FACTS);
    const char *apart = strstr(page, "<h3>Facts of the deployment</h3>");
    assert_non_null(apart);
    for (; f; f = node_next(f, EL_FACT)) {
        buf item = BUF_INIT;
        buf_puts(&item, "<li id=\"f-");
        esc_id(&item, node_attr(f, "id"));
        buf_puts(&item, "\"");
        const char *at = strstr(page, buf_data(&item));
        assert_int_equal(times(page, buf_data(&item)), 1);
        assert_true((at > apart) == node_flag(f, "deployed"));
        buf_free(&item);
    }
    assert_true(count_aside(list, EL_FACT, true) > 0);
    assert_int_equal(count_aside(list, EL_FACT, true) + count_aside(list, EL_FACT, false), node_count(list, EL_FACT));
    free(page);
}

/* What the record of the decision counts and lists are its reasons. */
static void the_record_counts_reasons_alone(void **state) {
    (void)state;
    const xmlNode *list = node_child(xmlDocGetRootElement(plan), EL_FACTS);
    char *madr = in_english(view_madr, plan);
    buf facts = BUF_INIT;
    buf_printf(&facts, "<details><summary>Facts used: %zu</summary>", count_aside(list, EL_FACT, false));
    has(madr, buf_data(&facts));
    assert_null(strstr(madr, "Fetch milk."));
    buf_free(&facts);
    free(madr);
}

/* Every setting is verified, in the same way. */
static void verify_all(const xmlNode *report, const char *page) {
    for (const xmlNode *s = next_setting(report, NULL); s; s = next_setting(report, s)) {
        xmlNodePtr old = (xmlNodePtr)verify_of(s), v;
        if (old) xmlUnlinkNode(old);
        xmlFreeNode(old);
        v = xmlNewChild((xmlNodePtr)s, NULL, (const xmlChar *)"verify", NULL);
        xmlNewProp(v, (const xmlChar *)"query", (const xmlChar *)"machine show");
        xmlNewProp(v, (const xmlChar *)"expects", (const xmlChar *)"on <1>");
        xmlNewProp(v, (const xmlChar *)"source", (const xmlChar *)page);
    }
}

static void has_with_id(const char *page, const char *before, const xmlNode *node) {
    buf sought = BUF_INIT;
    buf_puts(&sought, before);
    esc_id(&sought, node_attr(node, "id"));
    has(page, buf_data(&sought));
    buf_free(&sought);
}

/* The source of a query stands beside it, and in text after all of them. */
static void queries_name_their_source(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    const xmlNode *root = xmlDocGetRootElement(doc);
    xmlNodePtr page_of = node_child(node_child(root, EL_SOURCES), EL_SOURCE);
    verify_all(root, node_attr(page_of, "id"));
    xmlSetProp(page_of, (const xmlChar *)"verifies", (const xmlChar *)"true");
    char *page = in_english(view_html, doc), *md = in_english(view_markdown, doc), *plain = in_english(view_text, doc);
    has_with_id(page, "expected: on &lt;1&gt; <a class=\"ref\" href=\"#src-", page_of);
    has_with_id(page,
                "<h3>Sources of the deployment and of ways to verify</h3>\n<ul class=\"sources aside\">\n<li id=\"src-",
                page_of);
    has(md, " [source](https://");
    assert_int_equal(times(plain, "\nDocumentation of the queries: "), 1);
    free(plain);
    free(md);
    free(page);
    xmlFreeDoc(doc);
}

/* A source that the report does not list is not told, and nothing links to it. */
static void a_query_without_a_source_has_no_link(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    verify_all(xmlDocGetRootElement(doc), "nobody");
    char *page = in_english(view_html, doc), *plain = in_english(view_text, doc);
    has(page, "expected: on &lt;1&gt;</li>");
    assert_null(strstr(page, "#src-nobody"));
    assert_null(strstr(plain, "Documentation of the queries"));
    free(plain);
    free(page);
    xmlFreeDoc(doc);
}

static int set_up(void **state) {
    (void)state;
    mem = arena_new(0);
    plan = report_build(mem, fixture_plan());
    assert_non_null(plan);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    xmlFreeDoc(plan);
    arena_free(mem);
    xmlCleanupParser();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_view_tells_what_deploys_the_plan),
        cmocka_unit_test(everything_deployed_has_its_row),
        cmocka_unit_test(steps_by_hand_name_their_settings),
        cmocka_unit_test(steps_by_hand_refer_to_things_to_do),
        cmocka_unit_test(facts_of_the_deployment_stand_apart),
        cmocka_unit_test(the_record_counts_reasons_alone),
        cmocka_unit_test(queries_name_their_source),
        cmocka_unit_test(a_query_without_a_source_has_no_link),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
