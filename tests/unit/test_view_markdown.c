/* The Markdown view: tables are tables, blocks are closed, and hostile text is text. */
#include "check.h"

#include <libxml/parser.h>
#include <string.h>

#include "bare_trees.h"
#include "report/report.h"
#include "report/view.h"
#include "report_fixture.h"

static arena *mem;

static char *shown_in(xmlDocPtr doc, lang in) {
    buf out = BUF_INIT;
    view_markdown(doc, &(view_options){.in = in}, &out);
    char *shown = buf_take(&out, NULL);
    assert_non_null(shown);
    return shown;
}

static char *report_in(const explanation *e, lang in) {
    xmlDocPtr doc = report_build(mem, e);
    assert_non_null(doc);
    char *shown = shown_in(doc, in);
    xmlFreeDoc(doc);
    return shown;
}

typedef void look_at(const char *shown);

static void each_report(look_at *check_it) {
    const explanation *const answers[] = {fixture_plan(), fixture_conflict(), fixture_unknown(), fixture_hostile(mem)};
    for (size_t i = 0; i < COUNT(answers); i++) {
        for (int in = 0; in < LANG_COUNT; in++) {
            char *shown = report_in(answers[i], (lang)in);
            assert_true(strlen(shown) > 200);
            check_it(shown);
            free(shown);
        }
    }
}

static size_t times(const char *shown, const char *what) {
    size_t n = 0;
    for (const char *s = shown; (s = strstr(s, what)); s += strlen(what)) n++;
    return n;
}

static const char *next_line(const char *line) {
    line += strcspn(line, "\n");
    return *line ? line + 1 : NULL;
}

/* --- nothing of a text is markup --- */

static bool begins(const char *s, const char *with) {
    return strncmp(s, with, strlen(with)) == 0;
}

static bool is_own_tag(const char *s) {
    static const char *const tags[] = {"<br>",         "<b>",    "</b>",    "<details><summary>", "<summary>",
                                       "</summary>\n", "<code>", "</code>", "</details>\n",       "<a id=\"f"};
    for (size_t i = 0; i < COUNT(tags); i++)
        if (begins(s, tags[i])) return true;
    return begins(s, "</a>**");
}

static void has_own_tags_only(const char *shown) {
    for (const char *s = shown; (s = strchr(s, '<')); s++)
        if (!is_own_tag(s)) fail_msg("a tag: %.60s", s);
}

static void text_makes_no_tags(void **state) {
    (void)state;
    each_report(has_own_tags_only);
}

static void has_no_controls(const char *shown) {
    for (const unsigned char *s = (const unsigned char *)shown; *s; s++) assert_true(*s >= 0x20 || *s == '\n');
}

static void text_brings_no_control_characters(void **state) {
    (void)state;
    each_report(has_no_controls);
}

/* In code they would stand as they are; elsewhere a backslash stands before them. */
static void has_escaped_ticks(const char *shown) {
    bool drawing = false, code = false;
    for (const char *s = shown; s; s = next_line(s)) {
        if (begins(s, "```")) {
            assert_true(begins(s, drawing ? "```\n" : "```mermaid\n"));
            drawing = !drawing;
            continue;
        }
        for (const char *c = s; *c && *c != '\n'; c++) {
            if (drawing) assert_true(*c != '`');
            if (*c == '`' && (c == shown || c[-1] != '\\')) code = !code;
        }
        if (code) fail_msg("an open back-tick: %.80s", s);
    }
    assert_false(drawing);
}

static void back_ticks_are_closed(void **state) {
    (void)state;
    each_report(has_escaped_ticks);
}

static bool is_known_link(const char *target) {
    return begins(target, "](#f") || begins(target, "](https://") || begins(target, "](http://");
}

static void has_safe_links(const char *shown) {
    for (const char *s = shown; (s = strstr(s, "](")); s++)
        if (s[-1] != '\\' && !is_known_link(s)) fail_msg("a link: %.60s", s);
}

static void links_lead_to_the_web_or_to_facts(void **state) {
    (void)state;
    each_report(has_safe_links);
}

/* --- blocks --- */

static size_t cells_of(const char *row) {
    size_t n = 0;
    for (const char *s = row; *s && *s != '\n'; s++) n += *s == '|' && (s == row || s[-1] != '\\');
    return n;
}

static void has_even_tables(const char *shown) {
    const char *before = NULL;
    for (const char *s = shown; s; before = s, s = next_line(s)) {
        if (*s != '|') continue;
        if (before && *before == '|')
            assert_int_equal(cells_of(s), cells_of(before));
        else
            assert_true(!before || *before == '\n'); /* a table begins after an empty line */
    }
}

static void rows_of_a_table_have_the_same_cells(void **state) {
    (void)state;
    each_report(has_even_tables);
}

static void has_closed_blocks(const char *shown) {
    assert_int_equal(times(shown, "\n<details>"), times(shown, "\n</details>\n"));
    assert_int_equal(times(shown, "\n    subgraph "), times(shown, "\n    end\n"));
}

static void what_is_folded_ends(void **state) {
    (void)state;
    each_report(has_closed_blocks);
}

static void facts_can_be_reached(void **state) {
    (void)state;
    char *shown = report_in(fixture_plan(), LANG_EN), anchor[40];
    size_t links = 0;
    for (const char *s = shown; (s = strstr(s, "](#")); s += 3, links++) {
        snprintf(anchor, sizeof anchor, "<a id=\"%.*s\">", (int)strcspn(s + 3, ")"), s + 3);
        if (times(shown, anchor) != 1) fail_msg("no %s", anchor);
    }
    assert_true(links > 5);
    free(shown);
}

/* --- the diagram --- */

static void a_way_that_is_shut_is_dashed_and_names_the_rule(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    const xmlNode *drawing = node_child(xmlDocGetRootElement(doc), EL_DIAGRAM);
    char *shown = shown_in(doc, LANG_EN), edge[200];
    size_t closed = 0;
    for (const xmlNode *c = node_child(drawing, EL_CLIENT); c; c = node_next(c, EL_CLIENT))
        for (const xmlNode *w = node_child(c, EL_WAY); w; w = node_next(w, EL_WAY)) {
            if (!node_is(w, "state", "blocked")) continue;
            snprintf(edge, sizeof edge, " -.-x|\"%s\"| path", node_attr(w, "fact"));
            if (!strstr(shown, edge)) fail_msg("no %s", edge);
            closed++;
        }
    assert_true(closed > 0);
    assert_true(times(shown, " --> path") > 0);
    free(shown);
    xmlFreeDoc(doc);
}

/* --- answers to why; damaged trees --- */

static void show(xmlDocPtr doc) {
    free(shown_in(doc, LANG_JA));
}

/* A saved report may be damaged: the view must not trip over what is missing. */
static void a_bare_tree_renders(void **state) {
    (void)state;
    with_bare_trees(show);
}

static int set_up(void **state) {
    (void)state;
    mem = arena_new(0);
    return mem ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(mem);
    xmlCleanupParser();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_makes_no_tags),
        cmocka_unit_test(text_brings_no_control_characters),
        cmocka_unit_test(back_ticks_are_closed),
        cmocka_unit_test(links_lead_to_the_web_or_to_facts),
        cmocka_unit_test(rows_of_a_table_have_the_same_cells),
        cmocka_unit_test(what_is_folded_ends),
        cmocka_unit_test(facts_can_be_reached),
        cmocka_unit_test(a_way_that_is_shut_is_dashed_and_names_the_rule),
        cmocka_unit_test(a_bare_tree_renders),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
