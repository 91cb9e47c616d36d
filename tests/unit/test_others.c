/* Plans beside the plan in report and views: price tags, ties, the frontier, break-points. How they read is kept in
 * tests/golden/others.*; UPDATE=1 accepts what comes out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "kept.h"
#include "report/report.h"
#include "report/view_others.h"
#include "report_fixture.h"
#include "report_fixture_ids.h"
#include "soft_spaces.h"

static arena *mem;

static xmlDocPtr build(const explanation *e) {
    xmlDocPtr doc = report_build(mem, e);
    assert_non_null(doc);
    return doc;
}

static xmlNodePtr part(xmlDocPtr doc, element e) {
    return node_child(xmlDocGetRootElement(doc), e);
}

static xmlNodePtr nth(const xmlNode *parent, element e, size_t n) {
    xmlNodePtr node = node_child(parent, e);
    while (node && n--) node = node_next(node, e);
    assert_non_null(node);
    return node;
}

static void is(const xmlNode *node, const char *name, const char *value) {
    assert_string_equal(node_attr(node, name), value);
}

/* --- the tree --- */

static void a_price_tag_tells_the_plan_without_it(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    const xmlNode *tag = nth(part(doc, EL_PRICE_TAGS), EL_PRICE_TAG, 0);
    is(tag, "ref", "requirement.fresh");
    is(tag, "line", "3");
    is(tag, "usd-per-month", "44.950000");
    is(tag, "difference", "-80.000000");
    is(tag, "low", "1");
    is(tag, "practices-medium", "1");
    is(tag, "practices-high", "0");
    is(nth(tag, EL_CHOICE, 0), "setting", "size");
    is(nth(tag, EL_CHOICE, 0), "headline", "true");
    is(nth(tag, EL_CHOICE, 1), "headline", "false");
    is(nth(tag, EL_ADDED, 0), "fact", "stale");
    is(nth(tag, EL_REMOVED, 0), "severity", "high");
    xmlFreeDoc(doc);
}

static void what_falls_away_comes_worst_first(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    const xmlNode *shared = nth(part(doc, EL_PRICE_TAGS), EL_SHARED_COST, 0);
    is(shared, "fact", "rent");
    is(shared, "shared", "124.950000");
    is(nth(shared, EL_FOR, 1), "ref", "requirement.quiet");
    is(nth(shared, EL_REMOVED, 0), "severity", "critical");
    is(nth(shared, EL_REMOVED, 1), "weight", "medium");
    is(nth(shared, EL_REMOVED, 2), "unpriced", "true");
    xmlFreeDoc(doc);
}

/* A search that stopped gives no plan to compare with, and says so. */
static void a_plan_that_is_not_known_is_not_described(void **state) {
    (void)state;
    explanation e = *fixture_plan();
    const price_tag open = {.asked = 0, .without = {.kind = ANSWER_UNKNOWN}};
    const price_tags prices = {.tag_count = 1, .tags = &open};
    e.prices = &prices;
    xmlDocPtr doc = build(&e);
    const xmlNode *tag = nth(part(doc, EL_PRICE_TAGS), EL_PRICE_TAG, 0);
    is(tag, "kind", "unknown");
    is(tag, "difference", "");
    is(tag, "usd-per-month", "");
    is(tag->parent, "complete", "false");
    xmlFreeDoc(doc);
}

static void what_was_not_asked_for_is_left_out(void **state) {
    (void)state;
    explanation e = {.answer = fixture_plan_answer()};
    const price_tags no_tags = {.complete = true};
    const ties no_ties = {.complete = true, .plan_count = 1};
    const frontier no_points = {.complete = true};
    const break_points no_breaks = {.complete = true};
    for (int nothing = 0; nothing < 2; nothing++) {
        xmlDocPtr doc = build(&e);
        assert_null(part(doc, EL_PRICE_TAGS));
        assert_null(part(doc, EL_TIES));
        assert_null(part(doc, EL_FRONTIER));
        assert_null(part(doc, EL_BREAK_POINTS));
        xmlFreeDoc(doc);
        e.prices = &no_tags;
        e.ties = &no_ties;
        e.frontier = &no_points;
        e.breaks = &no_breaks;
    }
}

static void tied_decisions_name_what_the_plan_has(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    const xmlNode *all = part(doc, EL_TIES), *timer = nth(all, EL_TIED, 0), *milk = nth(all, EL_TIED, 1);
    is(all, "plans", "2");
    is(timer, "setting", "timer");
    is(nth(timer, EL_VALUE, 0), "plan", "true");
    is(nth(timer, EL_VALUE, 1), "plan", "");
    assert_null(node_next(nth(timer, EL_VALUE, 1), EL_VALUE));
    is(nth(milk, EL_VALUE, 0), "plan", ""); /* it does not apply in the plan */
    xmlFreeDoc(doc);
}

static void runners_up_are_compared_with_the_plan(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    const xmlNode *first = nth(part(doc, EL_TIES), EL_RUNNER, 0);
    is(first, "difference", "3.000000");
    is(first, "decides", "cost");
    is(nth(first, EL_CHOICE, 0), "setting", "bob.path");
    is(nth(first, EL_REMOVED, 0), "fact", "grinding-is-loud");
    xmlFreeDoc(doc);
}

static void points_have_letters(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    const xmlNode *f = part(doc, EL_FRONTIER);
    is(f, "known", "9");
    is(nth(f, EL_POINT, 0), "name", "A");
    is(nth(f, EL_POINT, 0), "cheapest", "true");
    is(nth(f, EL_POINT, 0), "plan", "");
    is(nth(f, EL_POINT, 1), "plan", "true");
    is(nth(f, EL_POINT, 3), "name", "D");
    is(nth(f, EL_POINT, 3), "proper", "true");
    is(nth(f, EL_DOMINATED, 2), "setting", "milk");
    is(nth(f, EL_DOMINATED, 2), "by", "C");
    xmlFreeDoc(doc);
}

static void stretches_tell_what_changes(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    const xmlNode *cups = nth(part(doc, EL_BREAK_POINTS), EL_RANGE, 0);
    is(cups, "name", "cups");
    is(cups, "ref", "quantity.cups");
    is(cups, "at", "1234.5");
    const xmlNode *first = nth(cups, EL_STRETCH, 0), *here = nth(cups, EL_STRETCH, 1), *none = nth(cups, EL_STRETCH, 2);
    is(first, "difference", "");
    is(nth(first, EL_CHOICE, 0), "setting", "size"); /* what later plans have otherwise */
    is(nth(first, EL_CHOICE, 1), "setting", "grinder");
    assert_null(node_next(nth(first, EL_CHOICE, 1), EL_CHOICE));
    is(here, "here", "true");
    is(here, "from", "100.001");
    is(here, "difference", "80.000000");
    is(nth(here, EL_BORDER, 1), "fact", "rent");
    assert_string_equal(node_says(nth(here, EL_BORDER, 0), LANG_EN), "1,234.5 of 100 or 2,000 cups a day.");
    is(none, "kind", "conflict");
    is(none, "difference", "");
    /* Compared with the last plan before it, across the stretch without one. */
    const xmlNode *again = nth(cups, EL_STRETCH, 3);
    is(again, "difference", "-80.000000");
    is(nth(again, EL_CHOICE, 0), "setting", "size");
    is(nth(cups, EL_STRETCH, 4), "to", "");
    const xmlNode *guests = nth(part(doc, EL_BREAK_POINTS), EL_RANGE, 1);
    is(guests, "at", "");
    is(guests, "ref", "");
    xmlFreeDoc(doc);
}

/* What only another plan brought in is no part of how this plan came to be. */
static void other_plans_have_no_history(void **state) {
    (void)state;
    xmlDocPtr plain = build(&(explanation){.answer = fixture_plan_answer()}), full = build(fixture_plan());
    const xmlNode *x = part(plain, EL_HISTORY), *y = part(full, EL_HISTORY);
    assert_int_equal(node_count(x, EL_BEFORE), node_count(y, EL_BEFORE));
    assert_int_equal(node_count(x, EL_NEW), node_count(y, EL_NEW));
    xmlFreeDoc(plain);
    xmlFreeDoc(full);
}

/* --- what the views share --- */

static xmlDocPtr parse(const char *xml) {
    xmlDocPtr doc = xmlReadMemory(xml, (int)strlen(xml), "part.xml", NULL, XML_PARSE_NONET);
    assert_non_null(doc);
    return doc;
}

static void amounts_read(const char *xml, const char *unit, const char *en, const char *ja) {
    xmlDocPtr doc = parse(xml);
    const xmlNode *range = xmlDocGetRootElement(doc), *s = here_of(range);
    const char *const expected[] = {en, ja};
    for (int in = 0; in < LANG_COUNT; in++) {
        view v = {.in = (lang)in};
        buf out = BUF_INIT;
        add_amounts(&v, s, unit, &out);
        assert_string_equal(buf_data(&out), expected[in]);
        buf_free(&out);
    }
    xmlFreeDoc(doc);
}

/* What was not looked at is not claimed. */
static void an_unfinished_range_has_an_end(void **state) {
    (void)state;
    amounts_read("<range complete='true'><stretch from='0' to='5'/><stretch from='6' to='9' here='true'/></range>", "",
                 "from 6", "6 以上");
    amounts_read("<range complete='false'><stretch from='0' to='5'/><stretch from='6' to='9' here='true'/></range>", "",
                 "from 6 up to 9", "6 以上 9 以下");
}

/* Of two bounds within a thousandth the rounder one is named, for both stretches. */
static void amounts_are_exact(void **state) {
    (void)state;
    amounts_read("<range><stretch from='0' to='500' here='true'/><stretch from='501'/></range>", "GiB", "up to 500 GiB",
                 "500 GiB 以下");
    amounts_read("<range><stretch from='0' to='500'/><stretch from='501' here='true'/></range>", "", "from 501",
                 "501 以上");
    amounts_read("<range><stretch from='0' to='500' here='true'/><stretch from='500.001'/></range>", "杯",
                 "up to 500 杯", "500 杯以下");
    amounts_read("<range><stretch from='0' to='500'/><stretch from='500.001' here='true'/></range>", "GiB",
                 "above 500 GiB", "500 GiB 超");
    amounts_read("<range><stretch from='0' to='499.999' here='true'/><stretch from='500'/></range>", "", "below 500",
                 "500 未満");
    amounts_read(
        "<range><stretch from='0' to='499.999'/><stretch from='500' to='1234.5' here='true'/><stretch "
        "from='1234.501'/></range>",
        "", "from 500 up to 1,234.5", "500 以上 1,234.5 以下");
    amounts_read(
        "<range><stretch from='0' to='0.5'/><stretch from='0.501' to='1.999' here='true'/><stretch from='2'/></range>",
        "TB", "above 0.5 TB and below 2 TB", "0.5 TB 超 2 TB 未満");
    amounts_read("<range><stretch from='0' to='4'/><stretch from='5' to='5' here='true'/><stretch from='6'/></range>",
                 "", "exactly 5", "5 の場合のみ");
    amounts_read("<range><stretch from='0' to='0.123'/><stretch from='0.124' here='true'/></range>", "", "above 0.123",
                 "0.123 超");
}

static size_t named(const char *xml) {
    size_t n = 0;
    xmlDocPtr doc = parse(xml);
    const xmlNode *other = xmlDocGetRootElement(doc);
    for (xmlNodePtr c = named_choice(other, NULL); c; c = named_choice(other, c)) n++;
    size_t aside = 0;
    for (xmlNodePtr c = side_choice(other, NULL); c; c = side_choice(other, c)) aside++;
    assert_int_equal(aside, side_choices(other));
    assert_int_equal(n + aside, node_count(other, EL_CHOICE));
    xmlFreeDoc(doc);
    return n;
}

static void few_decisions_are_named(void **state) {
    (void)state;
    assert_int_equal(named("<point/>"), 0);
    assert_int_equal(named("<point><choice/><choice headline='true'/><choice/><choice/></point>"), 4);
    assert_int_equal(named("<point><choice/><choice headline='true'/><choice/><choice/><choice/></point>"), 1);
}

static void what_was_told_is_referred_to(void **state) {
    (void)state;
    xmlDocPtr doc = parse(
        "<break-points><range><stretch><added fact='a'/><added fact='b' client='x'/></stretch></range>"
        "<range><stretch><added fact='c'/></stretch><stretch><added fact='a'/><added fact='b'/>"
        "<added fact='c'/></stretch></range></break-points>");
    const xmlNode *range = nth(xmlDocGetRootElement(doc), EL_RANGE, 1), *s = nth(range, EL_STRETCH, 1);
    assert_false(is_told(nth(nth(range, EL_STRETCH, 0), EL_ADDED, 0)));
    assert_true(is_told(nth(s, EL_ADDED, 0)));
    assert_false(is_told(nth(s, EL_ADDED, 1))); /* of another client */
    assert_true(is_told(nth(s, EL_ADDED, 2)));
    xmlFreeDoc(doc);
}

static void money_reads(const char *xml, word_id expected, const char *size) {
    char shown[NUMBER_CHARS];
    xmlDocPtr doc = parse(xml);
    assert_int_equal(view_money_words(xmlDocGetRootElement(doc), shown), expected);
    if (size) assert_string_equal(shown, size);
    xmlFreeDoc(doc);
}

static void money_is_exact(void **state) {
    (void)state;
    money_reads("<runner difference='-80.000000'/>", W_LESS, "80.00");
    money_reads("<runner difference='1234.505000'/>", W_MORE, "1,234.51");
    money_reads("<runner difference='0.000200'/>", W_MORE, "0.0002");
    money_reads("<runner difference='0.000000'/>", W_SAME_MONEY, NULL);
    money_reads("<runner difference='0.000000'><added severity='low'/></runner>", W_SAME_MONEY, NULL);
    money_reads("<runner difference='0.000000'><removed unpriced='true'/></runner>", W_COUNT, NULL);
    money_reads("<runner difference='-1.000000'><added unpriced='true'/></runner>", W_LESS, "1.00");
}

static bool unchanged(const char *tag) {
    buf xml = BUF_INIT;
    buf_printf(&xml, "<report><summary wishes='1'/>%s</report>", tag);
    xmlDocPtr doc = parse(buf_data(&xml));
    view v = {.root = xmlDocGetRootElement(doc)};
    bool same = is_no_change(&v, node_child(v.root, EL_PRICE_TAG));
    xmlFreeDoc(doc);
    buf_free(&xml);
    return same;
}

static void only_what_changes_nothing_is_no_change(void **state) {
    (void)state;
    assert_true(unchanged("<price-tag kind='plan' wishes='1' difference='0.000000'/>"));
    assert_false(unchanged("<price-tag kind='unknown'/>"));
    assert_false(unchanged("<price-tag kind='plan' wishes='0' difference='0.000000'/>"));
    assert_false(unchanged("<price-tag kind='plan' wishes='1' difference='0.000001'/>"));
    assert_false(unchanged("<price-tag kind='plan' wishes='1' difference='0.000000'><choice/></price-tag>"));
    assert_false(unchanged("<price-tag kind='plan' wishes='1' difference='0.000000'><added/></price-tag>"));
    assert_false(unchanged("<price-tag kind='plan' wishes='1' difference='0.000000'><removed/></price-tag>"));
}

/* --- how it reads --- */

typedef void view_fn(xmlDocPtr report, const view_options *o, buf *out);

static char *rendered(const explanation *e, view_fn *show, lang in, int columns) {
    buf out = BUF_INIT;
    view_options o = {.in = in, .columns = columns};
    xmlDocPtr doc = build(e);
    show(doc, &o, &out);
    xmlFreeDoc(doc);
    char *shown = buf_take(&out, NULL);
    assert_non_null(shown);
    return shown;
}

static bool is_other(const xmlNode *node) {
    element e = element_of(node);
    return e == EL_PRICE_TAGS || e == EL_TIES || e == EL_FRONTIER || e == EL_BREAK_POINTS;
}

/* The part of `shown` from one string to another. */
static void add_part(buf *out, const char *shown, const char *from, const char *to) {
    const char *start = strstr(shown, from);
    assert_non_null(start);
    const char *end = strstr(start + 1, to);
    assert_non_null(end);
    buf_add(out, start, (size_t)(end - start));
}

static const char *text_heading_of(const xmlNode *node, lang in) {
    return arena_printf(mem, "\n%s\n-", word_for("heading", element_name(element_of(node)), in));
}

static void add_text(buf *out, const char *shown, const xmlNode *node, lang in) {
    add_part(out, shown, text_heading_of(node, in), text_heading_of(node->next, in));
}

static void add_html(buf *out, const char *shown, const xmlNode *node, lang in) {
    (void)in;
    add_part(out, shown, arena_printf(mem, "<section id=\"%s\"", element_name(element_of(node))), "</section>\n");
    buf_puts(out, "</section>\n");
}

/* The sections about other plans, as a view shows them. */
static char *sections(const explanation *e, view_fn *show, lang in) {
    buf out = BUF_INIT;
    char *shown = rendered(e, show, in, 80);
    xmlDocPtr doc = build(e);
    for (const xmlNode *node = xmlDocGetRootElement(doc)->children; node; node = node->next) {
        if (!is_other(node)) continue;
        if (show == view_html)
            add_html(&out, shown, node, in);
        else
            add_text(&out, shown, node, in);
    }
    xmlFreeDoc(doc);
    free(shown);
    char *all = buf_take(&out, NULL);
    assert_non_null(all);
    return all;
}

static void others_read_well(void **state) {
    static const struct {
        view_fn *show;
        lang in;
        const char *kept;
    } goldens[] = {{view_text, LANG_EN, "tests/golden/others.en.txt"},
                   {view_text, LANG_JA, "tests/golden/others.ja.txt"},
                   {view_html, LANG_EN, "tests/golden/others.en.html"},
                   {view_html, LANG_JA, "tests/golden/others.ja.html"}};
    (void)state;
    for (size_t i = 0; i < sizeof goldens / sizeof *goldens; i++) {
        char *all = sections(fixture_plan(), goldens[i].show, goldens[i].in);
        kept_compare(goldens[i].kept, all);
        free(all);
    }
}

/* Names of facts, settings and the like are for programs. */
static void no_name_of_a_program_is_shown(void **state) {
    static const char *const symbols[] = {
        "soft-water", "use-a-timer", "grinding-is-loud", "cups-a-day", "bob.path", "ann.path", "requirement.",
        "quantity.",  "unpriced",    "headline",         "{0}",        "{me}",     "(null)"};
    (void)state;
    for (int in = 0; in < LANG_COUNT; in++) {
        char *all = sections(fixture_plan(), view_text, (lang)in);
        for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
            if (strstr(all, symbols[i])) fail_msg("'%s' is shown", symbols[i]);
        free(all);
    }
}

static void says(const explanation *e, lang in, const char *sentence, bool expected) {
    char *lines = rendered(e, view_text, in, 1000), *page = softened(rendered(e, view_html, in, 0));
    if (!!strstr(lines, sentence) != expected) fail_msg("text: %s", sentence);
    if (!!strstr(page, sentence) != expected) fail_msg("HTML: %s", sentence);
    free(lines);
    free(page);
}

/* "There may be more" stands only where a budget ran out. */
static void a_search_that_stopped_is_said(void **state) {
    (void)state;
    explanation e = *fixture_plan();
    price_tags prices = *e.prices;
    ties tie = *e.ties;
    frontier front = *e.frontier;
    break_points breaks = *e.breaks;
    says(&e, LANG_EN, "not all is told here", true);
    says(&e, LANG_EN, "there may be more plans as good", true);
    says(&e, LANG_EN, "there may be more such plans", true);
    says(&e, LANG_EN, "not every quantity was looked at", true);
    says(&e, LANG_EN, "At least 2 plans are equal", true);
    tie.ran_out = false;
    says(&(explanation){.answer = e.answer, .ties = &tie}, LANG_EN, "At least 2 plans are equal", true);
    says(&(explanation){.answer = e.answer, .ties = &tie}, LANG_EN, "there may be more plans as good", false);
    prices.complete = tie.complete = front.complete = breaks.complete = true;
    e.prices = &prices;
    e.ties = &tie;
    e.frontier = &front;
    e.breaks = &breaks;
    says(&e, LANG_EN, "not all is told here", false);
    says(&e, LANG_EN, "there may be more plans as good", false);
    says(&e, LANG_EN, "there may be more such plans", false);
    says(&e, LANG_EN, "not every quantity was looked at", false);
    says(&e, LANG_EN, "At least 2 plans are equal", false);
    says(&e, LANG_EN, "2 plans are equal", true);
}

static void a_plan_alone_on_the_frontier_is_told_so(void **state) {
    (void)state;
    explanation e = *fixture_plan();
    const dominated small = {.var = V_SIZE, .option = 0, .by = 0};
    frontier alone = *e.frontier;
    alone.complete = true;
    alone.points = &e.frontier->points[1];
    alone.point_count = alone.known_count = 1;
    alone.dominated = &small;
    alone.dominated_count = 1;
    e.frontier = &alone;
    says(&e, LANG_EN, "There is nothing to trade.", true);
    says(&e, LANG_EN, "At best no better than the plan in", true);
    says(&e, LANG_EN, "What can be traded", false);
    alone.complete = false;
    says(&e, LANG_EN, "There is nothing to trade.", false);
}

static size_t charts(const explanation *e) {
    char *page = rendered(e, view_html, LANG_EN, 0);
    size_t n = strstr(page, "<figure class=\"chart\"") != NULL;
    if (n) assert_non_null(strstr(page, "role=\"img\" aria-labelledby=\"chart-title chart-desc\""));
    free(page);
    return n;
}

static void a_picture_is_drawn_where_it_tells_something(void **state) {
    (void)state;
    explanation e = *fixture_plan();
    frontier some = *e.frontier;
    assert_int_equal(charts(&e), 1);
    e.frontier = &some;
    some.point_count = 2; /* told faster than drawn */
    some.dominated_count = 0;
    assert_int_equal(charts(&e), 0);
    const front_point same[] = {some.points[1], some.points[1], some.points[1]};
    some.points = same; /* the same warnings: a line */
    some.point_count = 3;
    assert_int_equal(charts(&e), 0);
}

/* Points of the same lane whose letters would lie over each other share one label. */
static void letters_do_not_lie_over_each_other(void **state) {
    (void)state;
    explanation e = *fixture_plan();
    frontier near = *e.frontier;
    front_point points[] = {near.points[0], near.points[1], near.points[3]};
    points[2].plan.usd = points[1].plan.usd + 10000;
    near.points = points;
    near.point_count = 3;
    near.dominated_count = 0;
    e.frontier = &near;
    char *page = rendered(&e, view_html, LANG_EN, 0);
    assert_non_null(strstr(page, ">B C</text>"));
    assert_non_null(strstr(page, ">A</text>"));
    assert_null(strstr(page, ">C</text>"));
    free(page);
}

static void an_amount_that_is_not_said_is_told_so(void **state) {
    (void)state;
    explanation e = *fixture_plan();
    quantity_range cups = e.breaks->ranges[0];
    const break_points only = {.complete = true, .count = 1, .ranges = &cups};
    e.breaks = &only;
    says(&e, LANG_JA, "シナリオの値は 1,234.5 杯である。", true);
    cups.stated = false;
    says(&e, LANG_EN, "Assumed: 1,234.5 cups.", true);
    cups.at = -1;
    cups.here = ID_NONE;
    says(&e, LANG_EN, "The scenario does not say how much.", true);
    says(&e, LANG_EN, "The plan holds above", false);
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
        cmocka_unit_test(a_price_tag_tells_the_plan_without_it),
        cmocka_unit_test(what_falls_away_comes_worst_first),
        cmocka_unit_test(a_plan_that_is_not_known_is_not_described),
        cmocka_unit_test(what_was_not_asked_for_is_left_out),
        cmocka_unit_test(tied_decisions_name_what_the_plan_has),
        cmocka_unit_test(runners_up_are_compared_with_the_plan),
        cmocka_unit_test(points_have_letters),
        cmocka_unit_test(stretches_tell_what_changes),
        cmocka_unit_test(other_plans_have_no_history),
        cmocka_unit_test(amounts_are_exact),
        cmocka_unit_test(an_unfinished_range_has_an_end),
        cmocka_unit_test(few_decisions_are_named),
        cmocka_unit_test(what_was_told_is_referred_to),
        cmocka_unit_test(money_is_exact),
        cmocka_unit_test(only_what_changes_nothing_is_no_change),
        cmocka_unit_test(others_read_well),
        cmocka_unit_test(no_name_of_a_program_is_shown),
        cmocka_unit_test(a_search_that_stopped_is_said),
        cmocka_unit_test(a_plan_alone_on_the_frontier_is_told_so),
        cmocka_unit_test(a_picture_is_drawn_where_it_tells_something),
        cmocka_unit_test(letters_do_not_lie_over_each_other),
        cmocka_unit_test(an_amount_that_is_not_said_is_told_so),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
