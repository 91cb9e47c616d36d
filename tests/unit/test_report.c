/* The report tree: valid for the schema, complete, its references resolve, and nothing is lost by saving it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "mode.h"
#include "report/report.h"
#include "report/view.h"
#include "report_fixture.h"

static arena *mem;

static xmlDocPtr build(const explanation *e) {
    xmlDocPtr doc = report_build(mem, e);
    assert_non_null(doc);
    return doc;
}

typedef void node_fn(xmlNodePtr node, void *ctx);

/* Calls fn for every element below and including `node`. */
static void each(xmlNodePtr node, node_fn *fn, void *ctx) {
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) continue;
        fn(node, ctx);
        each(node->children, fn, ctx);
    }
}

/* --- the schema --- */

static xmlRelaxNGPtr schema; /* parsed once: that takes longer than a report */

static void read_schema(void) {
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewMemParserCtxt(report_schema, (int)strlen(report_schema));
    schema = xmlRelaxNGParse(parser);
    xmlRelaxNGFreeParserCtxt(parser);
}

static int valid(xmlDocPtr doc) {
    xmlRelaxNGValidCtxtPtr check = xmlRelaxNGNewValidCtxt(schema);
    int result = xmlRelaxNGValidateDoc(check, doc);
    xmlRelaxNGFreeValidCtxt(check);
    return result == 0;
}

static char *saved(xmlDocPtr doc, size_t *len) {
    buf out = BUF_INIT;
    view_options o = {.in = LANG_EN};
    view_xml(doc, &o, &out);
    char *s = buf_take(&out, len);
    assert_non_null(s);
    return s;
}

static xmlDocPtr reparsed(const char *s, size_t len) {
    xmlDocPtr doc = xmlReadMemory(s, (int)len, "report.xml", NULL, XML_PARSE_NONET);
    assert_non_null(doc);
    return doc;
}

/* In memory, saved and read again, and saved once more: valid each time, and the same bytes. */
static void stands(xmlDocPtr doc) {
    size_t len, again_len;
    assert_true(valid(doc));
    char *s = saved(doc, &len);
    xmlDocPtr back = reparsed(s, len);
    assert_true(valid(back));
    char *again = saved(back, &again_len);
    assert_int_equal(len, again_len);
    assert_memory_equal(s, again, len);
    free(again);
    free(s);
    xmlFreeDoc(back);
    xmlFreeDoc(doc);
}

static void holds_up(const explanation *e) {
    stands(build(e));
}

static void every_answer_makes_a_valid_report(void **state) {
    (void)state;
    holds_up(fixture_plan());
    holds_up(fixture_conflict());
    holds_up(fixture_unknown());
    holds_up(fixture_hostile(mem));
}

static xmlDocPtr build_why(const explanation *e, const why *w) {
    xmlDocPtr doc = report_why_build(mem, e, w);
    assert_non_null(doc);
    return doc;
}

static void every_answer_to_why_is_valid(void **state) {
    (void)state;
    size_t count;
    const why *whys = fixture_whys(&count);
    for (size_t i = 0; i < count; i++) {
        stands(build_why(fixture_plan(), &whys[i]));
        stands(build_why(fixture_hostile(mem), &whys[i]));
    }
    /* Of a scenario without a plan. */
    stands(build_why(fixture_conflict(), &whys[count - 2]));
}

static void a_damaged_report_is_not_valid(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlSetProp(xmlDocGetRootElement(doc), (const xmlChar *)"kind", (const xmlChar *)"conflict");
    xmlSetGenericErrorFunc(NULL, NULL);
    assert_false(valid(doc));
    xmlFreeDoc(doc);
}

/* --- one list of elements: enum, schema, views --- */

static void note_name(xmlNodePtr node, void *ctx) {
    bool *seen = ctx;
    xmlChar *name = xmlGetProp(node, (const xmlChar *)"name");
    if (!strcmp((const char *)node->name, "element")) {
        size_t e = 0;
        while (e < EL_COUNT && strcmp(element_name((element)e), (const char *)name) != 0) e++;
        if (e == EL_COUNT) fail_msg("the schema has <%s>, the list of elements has not", (const char *)name);
        seen[e] = true;
    }
    xmlFree(name);
}

static void the_schema_has_exactly_the_listed_elements(void **state) {
    (void)state;
    bool seen[EL_COUNT] = {false};
    xmlDocPtr rng = reparsed(report_schema, strlen(report_schema));
    each(xmlDocGetRootElement(rng), note_name, seen);
    for (size_t e = 0; e < EL_COUNT; e++)
        if (!seen[e]) fail_msg("the schema has no <%s>", element_name((element)e));
    xmlFreeDoc(rng);
}

static void elements_are_found_by_name(void **state) {
    (void)state;
    for (size_t e = 0; e < EL_COUNT; e++) {
        xmlNodePtr node = xmlNewNode(NULL, (const xmlChar *)element_name((element)e));
        assert_int_equal(element_of(node), e);
        xmlFreeNode(node);
    }
    xmlNodePtr other = xmlNewNode(NULL, (const xmlChar *)"blink");
    assert_int_equal(element_of(other), EL_COUNT);
    xmlFreeNode(other);
}

static void views_handle_every_element(void **state) {
    (void)state;
    for (size_t e = 0; e < EL_COUNT; e++) {
        if (!HTML_HANDLERS[e].enter == !HTML_HANDLERS[e].by_parent) fail_msg("HTML: <%s>", element_name((element)e));
        if (!TEXT_HANDLERS[e].enter == !TEXT_HANDLERS[e].by_parent) fail_msg("text: <%s>", element_name((element)e));
        if (!MARKDOWN_HANDLERS[e].enter == !MARKDOWN_HANDLERS[e].by_parent)
            fail_msg("Markdown: <%s>", element_name((element)e));
    }
}

static void note_use(xmlNodePtr node, void *ctx) {
    ((bool *)ctx)[element_of(node)] = true;
}

static void the_fixture_uses_every_element(void **state) {
    (void)state;
    bool used[EL_COUNT] = {false};
    const explanation *const all[] = {fixture_plan(), fixture_conflict()};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        xmlDocPtr doc = build(all[i]);
        each(xmlDocGetRootElement(doc), note_use, used);
        xmlFreeDoc(doc);
    }
    xmlDocPtr ahead = fixture_report_ahead(mem, fixture_plan());
    each(xmlDocGetRootElement(ahead), note_use, used);
    xmlFreeDoc(ahead);
    size_t count;
    const why *whys = fixture_whys(&count);
    for (size_t i = 0; i < count; i++) {
        xmlDocPtr doc = build_why(fixture_plan(), &whys[i]);
        each(xmlDocGetRootElement(doc), note_use, used);
        xmlFreeDoc(doc);
    }
    for (size_t e = 0; e < EL_COUNT; e++)
        if (!used[e]) fail_msg("<%s> is not tried", element_name((element)e));
}

/* --- references --- */

static bool has_id(xmlNodePtr list, element e, const char *id) {
    for (xmlNodePtr n = node_child(list, e); n; n = node_next(n, e))
        if (node_is(n, "id", id)) return true;
    return false;
}

static void check_reference(xmlNodePtr root, element list, element e, const char *id) {
    if (*id && !has_id(node_child(root, list), e, id)) fail_msg("'%s' refers to nothing", id);
}

static void check_references(xmlNodePtr node, void *ctx) {
    xmlNodePtr root = ctx;
    const char *ref = node_attr(node, "ref");
    check_reference(root, EL_FACTS, EL_FACT, node_attr(node, "fact"));
    check_reference(root, EL_SOURCES, EL_SOURCE, node_attr(node, "source"));
    if (node_is(node, "kind", "fact"))
        check_reference(root, EL_FACTS, EL_FACT, ref);
    else
        check_reference(root, EL_SCENARIO, EL_STATEMENT, ref);
}

static void references_resolve(void **state) {
    (void)state;
    const explanation *const answers[] = {fixture_plan(), fixture_conflict()};
    for (size_t i = 0; i < 2; i++) {
        xmlDocPtr doc = build(answers[i]);
        each(xmlDocGetRootElement(doc), check_references, xmlDocGetRootElement(doc));
        xmlFreeDoc(doc);
    }
    size_t count;
    const why *whys = fixture_whys(&count);
    for (size_t i = 0; i < count; i++) {
        xmlDocPtr doc = build_why(fixture_plan(), &whys[i]);
        each(xmlDocGetRootElement(doc), check_references, xmlDocGetRootElement(doc));
        xmlFreeDoc(doc);
    }
}

static void only_cited_sources_are_listed(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr sources = node_child(xmlDocGetRootElement(doc), EL_SOURCES);
    assert_true(has_id(sources, EL_SOURCE, "manual"));
    assert_true(has_id(sources, EL_SOURCE, "old-leaflet"));
    assert_false(has_id(sources, EL_SOURCE, "never-cited"));
    xmlFreeDoc(doc);
}

/* --- content --- */

static void statements_have_stable_ids(void **state) {
    static const char *const ids[] = {
        "as_of",
        "requirement.fresh",
        "requirement.quiet",
        "client.ann",
        "client_setting.ann.device",
        "client_setting.ann.path",
        "client.bob",
        "pin.timer",
        "pin.bob.path",
        "preference.size",
        "preference.size.2",
        "quantity.cups",
        "context.built",
        "context.country",
        "current",
        "current.grinder",
        "budget",
        "price.beans",
        "what_if.1",
    };
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr n = node_child(node_child(xmlDocGetRootElement(doc), EL_SCENARIO), EL_STATEMENT);
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++, n = node_next(n, EL_STATEMENT))
        assert_string_equal(node_attr(n, "id"), ids[i]);
    assert_null(n);
    xmlFreeDoc(doc);
}

static xmlNodePtr nth(xmlNodePtr root, element list, element e, size_t n) {
    xmlNodePtr node = node_child(node_child(root, list), e);
    while (node && n--) node = node_next(node, e);
    assert_non_null(node);
    return node;
}

static void warnings_come_worst_first(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc);
    assert_string_equal(node_attr(nth(root, EL_WARNINGS, EL_WARNING, 0), "fact"), "soft-water");
    assert_string_equal(node_attr(nth(root, EL_WARNINGS, EL_WARNING, 1), "fact"), "grinding-is-loud");
    xmlNodePtr summary = node_child(root, EL_SUMMARY);
    assert_string_equal(node_attr(summary, "critical"), "1");
    assert_string_equal(node_attr(summary, "high"), "1");
    assert_string_equal(node_attr(summary, "low"), "0");
    xmlFreeDoc(doc);
}

static void money_and_wishes_are_told(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc), item = nth(root, EL_COSTS, EL_ITEM, 0);
    assert_string_equal(node_attr(node_child(root, EL_COSTS), "usd-per-month"), "124.950000");
    assert_string_equal(node_attr(node_child(root, EL_COSTS), "at-least"), "true");
    assert_string_equal(node_attr(item, "unit-price"), "49.980000");
    assert_string_equal(node_attr(item, "units"), "2.5");
    assert_string_equal(node_attr(nth(root, EL_COSTS, EL_ITEM, 1), "usd-per-month"), "");
    assert_true(node_flag(nth(root, EL_COSTS, EL_ITEM, 1), "overridden"));
    assert_string_equal(node_attr(nth(root, EL_SCENARIO, EL_STATEMENT, 1), "met"), "true");
    assert_string_equal(node_attr(nth(root, EL_SCENARIO, EL_STATEMENT, 2), "met"), "false");
    xmlFreeDoc(doc);
}

static void names_stand_for_me_and_numbers_for_limits(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc);
    xmlNodePtr ordering = nth(node_child(root, EL_CLIENTS), EL_CLIENT, EL_SETTING, 1);
    xmlNodePtr reason = told_reason(ordering, told_reason(ordering, NULL));
    assert_string_equal(child_says(reason, EL_SAYS, LANG_EN), "“Ann” can order by app only.");
    assert_string_equal(child_says(nth(root, EL_CHANGES, EL_CHANGE, 0), EL_SAYS, LANG_JA),
                        "来客はアプリでのみ注文できる。");
    assert_string_equal(child_says(nth(root, EL_LIMITS, EL_LIMIT, 0), EL_SAYS, LANG_EN),
                        "1,234.5 of 2,000 cups a day.");
    /* As the reason against the small machine it is the limit of the small one. */
    xmlNodePtr small = nth(root, EL_REJECTIONS, EL_REJECTION, 0), last = node_child(small, EL_REASON);
    while (node_next(last, EL_REASON)) last = node_next(last, EL_REASON);
    assert_string_equal(child_says(last, EL_SAYS, LANG_EN), "1,234.5 of 100 cups a day.");
    xmlFreeDoc(doc);
}

static void nobody_in_particular_is_the_client(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_conflict());
    xmlNodePtr facts = node_child(xmlDocGetRootElement(doc), EL_FACTS), f = node_child(facts, EL_FACT);
    while (f && !node_is(f, "id", "wait")) f = node_next(f, EL_FACT);
    assert_string_equal(child_says(f, EL_SAYS, LANG_EN), "The client waits, and nobody serves the client.");
    xmlFreeDoc(doc);
}

static void a_later_limit_has_its_own_maximum(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr change = nth(xmlDocGetRootElement(doc), EL_CHANGES, EL_CHANGE, 1);
    assert_string_equal(child_says(change, EL_SAYS, LANG_EN), "1,234.5 of 2,000 cups a day.");
    assert_string_equal(child_says(change, EL_NEXT, LANG_EN), "1,234.5 of then 50 or 3,000 cups a day.");
    xmlFreeDoc(doc);
}

static void told(const xmlNode *event, element e, const char *id, const char *on, const char *says) {
    assert_int_equal(element_of(event), e);
    assert_string_equal(node_attr(event, "fact"), id);
    assert_string_equal(node_attr(event, "on"), on);
    assert_string_equal(child_says(event, EL_SAYS, LANG_EN), says);
}

/* Newest first. Left out: what ended before the pack begins, what reads the same as before, limits that are not used. */
static void the_history_tells_what_was_different(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr history = node_child(xmlDocGetRootElement(doc), EL_HISTORY), event = node_child(history, EL_BEFORE);
    told(event, EL_BEFORE, "soft-water", "2023-01-01", "Water should be soft.");
    assert_string_equal(node_attr(event, "severity"), "low");
    assert_null(event->prev);
    told(event = event->next, EL_NEW, "volts", "2023-01-01", "High voltage is in trial.");
    /* Nothing else refers to it, but it is why there was no choice before. */
    told(event = event->next, EL_BEFORE, "grinders-sold", "2022-01-01", "Grinders are not sold yet.");
    assert_null(event->next);
    xmlFreeDoc(doc);
}

/* The fixture's plan where ordering of Bob is chosen over `next`, and the alternative that the report tells of. */
static xmlNodePtr alternative_of(answer *a, decided *all, const alternative *next, xmlDocPtr *doc) {
    const answer *plan = fixture_plan()->answer;
    if (!a->option) a->option = plan->option;
    memcpy(all, plan->decided, plan->decided_count * sizeof *all);
    for (size_t i = 0; i < plan->decided_count; i++) {
        if (all[i].next) all[i].next = next;
    }
    answer changed = *plan;
    changed.decided = all;
    changed.option = a->option;
    *doc = build(&(explanation){.answer = &changed});
    assert_true(valid(*doc));
    xmlNodePtr clients = node_child(xmlDocGetRootElement(*doc), EL_CLIENTS);
    xmlNodePtr bob = node_next(node_child(clients, EL_CLIENT), EL_CLIENT);
    return node_child(node_child(bob, EL_SETTING), EL_ALTERNATIVE);
}

#define MOST_DECIDED 10

static void decided_by(cost total, const char *expected, const char *sentence) {
    static const uint8_t other[] = {1, 1, 0, 0, 1, 0};
    decided all[MOST_DECIDED];
    answer a = {0};
    xmlDocPtr doc;
    const alternative next = {.option = 0, .total = total, .option_of = other};
    xmlNodePtr node = alternative_of(&a, all, &next, &doc);
    assert_string_equal(node_attr(node, "decides"), expected);
    const drawback *d = view_drawback(node, NULL);
    if (sentence) assert_string_equal(word(d->says, LANG_EN), sentence);
    if (!sentence) assert_null(d); /* nothing in this plan goes with it */
    xmlFreeDoc(doc);
}

static void the_deciding_goal_is_the_first_that_differs(void **state) {
    (void)state;
    decided_by((cost){{115, 0, 9, 9, 9}}, "preferences", word(W_NEXT_MISSES, LANG_EN));
    decided_by((cost){{110, 125950000, 0, 0, 0}}, "cost", word(W_NEXT_COSTS, LANG_EN));
    decided_by((cost){{110, 124950000, 1, 1, 2}}, "defaults", word(W_NEXT_DEPARTS, LANG_EN));
    decided_by((cost){{110, 124950000, 1, 1, 1}}, "order", word(W_NEXT_AS_GOOD, LANG_EN));
    decided_by((cost){{110, 124950000, 2, 1, 1}}, "unpriced", NULL);
}

/* From a plan without them, to one with a loud grinder and with beans of unknown price. */
static void an_alternative_names_what_it_would_add(void **state) {
    static const uint8_t calm[] = {0, 0, 1, 0, 0, 1}, other[] = {1, 1, 0, 0, 1, 0};
    (void)state;
    decided all[MOST_DECIDED];
    answer a = {.option = calm};
    xmlDocPtr doc;
    alternative next = {.option = 0, .total = {{110, 124950000, 2, 0, 0}}, .option_of = other};
    xmlNodePtr node = alternative_of(&a, all, &next, &doc), item;
    const drawback *d = view_drawback(node, NULL);
    assert_int_equal(d->says, W_NEXT_UNPRICED);
    item = drawback_item(d, node, NULL);
    assert_string_equal(node_attr(item, "fact"), "beans");
    xmlNodePtr rejection = nth(xmlDocGetRootElement(doc), EL_REJECTIONS, EL_REJECTION, 1);
    assert_true(view_adds_unpriced(rejection)); /* the same plan once more, as an option not chosen */
    assert_false(view_same_harm(rejection));
    assert_null(drawback_item(d, node, item));
    xmlFreeDoc(doc);

    next.total = (cost){{110, 124950000, 1, 2, 0}};
    node = alternative_of(&a, all, &next, &doc);
    d = view_drawback(node, NULL);
    assert_int_equal(d->says, W_NEXT_WARNS);
    assert_string_equal(node_attr(drawback_item(d, node, NULL), "fact"), "grinding-is-loud");
    d = view_drawback(node, d);
    assert_int_equal(d->says, W_NEXT_BREAKS);
    assert_string_equal(node_attr(drawback_item(d, node, NULL), "fact"), "use-a-timer");
    assert_null(view_drawback(node, d));
    xmlFreeDoc(doc);
}

static void a_question_about_today_says_so(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr today = nth(xmlDocGetRootElement(doc), EL_QUESTIONS, EL_QUESTION, 3);
    assert_string_equal(node_attr(today, "kind"), "current");
    assert_string_equal(child_says(today, EL_TITLE, LANG_EN), "Timer, as it is today");
    xmlFreeDoc(doc);
}

/* Those that decide most first; replies that come to the same stand together, also of two questions. */
static void questions_come_by_weight_and_pairs_after_them(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc), all = node_child(root, EL_QUESTIONS);
    assert_string_equal(node_attr(all, "complete"), "false");
    assert_string_equal(node_attr(nth(root, EL_QUESTIONS, EL_QUESTION, 0), "verdict"), "true");
    assert_string_equal(node_attr(nth(root, EL_QUESTIONS, EL_QUESTION, 1), "spread"), "9.500000");
    assert_string_equal(node_attr(nth(root, EL_QUESTIONS, EL_QUESTION, 2), "together"), "");
    assert_string_equal(node_attr(nth(root, EL_QUESTIONS, EL_QUESTION, 3), "together"), "true");
    assert_string_equal(node_attr(nth(root, EL_QUESTIONS, EL_QUESTION, 4), "together"), "true");
    xmlNodePtr pair = node_child(all, EL_PAIR), then = node_child(pair, EL_OUTCOME);
    assert_string_equal(child_says(pair, EL_PART, LANG_EN), "");
    assert_int_equal(node_count(pair, EL_PART), 2);
    assert_int_equal(node_count(pair, EL_OUTCOME), 3);
    assert_int_equal(node_count(then, EL_FOR), 2);
    assert_int_equal(node_count(then, EL_AND), 1);
    assert_string_equal(node_attr(node_child(then, EL_AND), "answer"), "off");
    then = node_next(node_next(then, EL_OUTCOME), EL_OUTCOME);
    assert_string_equal(node_attr(then, "kind"), "conflict");
    xmlFreeDoc(doc);
}

static void the_most_used_limit_comes_first(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc);
    assert_string_equal(node_attr(nth(root, EL_LIMITS, EL_LIMIT, 0), "fact"), "cups-a-day");
    assert_string_equal(node_attr(nth(root, EL_LIMITS, EL_LIMIT, 1), "fact"), "trays");
    assert_string_equal(node_attr(nth(root, EL_LIMITS, EL_LIMIT, 1), "headroom"), "9");
    xmlFreeDoc(doc);
}

/* So that a program can do what a repair says. */
static void an_edit_is_exact(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_conflict());
    xmlNodePtr root = xmlDocGetRootElement(doc), all = nth(root, EL_REPAIRS, EL_REPAIR, 2),
               x = node_child(all, EL_EDIT);
    assert_string_equal(node_attr(x, "kind"), "drop_client");
    assert_string_equal(node_attr(x, "ref"), "client.ann");
    x = node_next(x, EL_EDIT);
    assert_string_equal(node_attr(x, "ref"), "client_setting.ann.path");
    x = node_next(x, EL_EDIT);
    assert_string_equal(node_attr(x, "ref"), "client_setting.ann.device");
    assert_string_equal(node_attr(node_child(x, EL_VALUE), "option"), "off");
    x = node_next(node_next(x, EL_EDIT), EL_EDIT);
    assert_string_equal(node_attr(x, "usd-per-month"), "152.000000");
    x = node_next(x, EL_EDIT);
    assert_string_equal(node_attr(x, "amount"), "100.5");
    assert_string_equal(node_attr(x, "was"), "1234.5");
    x = node_next(node_next(x, EL_EDIT), EL_EDIT);
    assert_string_equal(node_attr(node_child(x, EL_VALUE), "option"), "jp");
    assert_string_equal(node_attr(node_child(nth(root, EL_REPAIRS, EL_REPAIR, 0), EL_EDIT), "day"), "2025-01-01");
    xmlFreeDoc(doc);
}

/* The list of facts has the fact as it stands on the day of the report. */
static void time_is_told_with_both_lives(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_conflict());
    xmlNodePtr root = xmlDocGetRootElement(doc), f = node_child(nth(root, EL_CONFLICTS, EL_CONFLICT, 0), EL_FLIP);
    assert_string_equal(node_attr(f, "on"), "2026-01-01");
    assert_string_equal(node_says(node_child(f, EL_WAS), LANG_EN), "1,234.5 of 100 cups a day.");
    assert_string_equal(node_says(node_child(f, EL_BECOMES), LANG_EN), "1,234.5 of then 50 or 3,000 cups a day.");
    assert_string_equal(node_attr(nth(root, EL_CONFLICTS, EL_CONFLICT, 1), "last"), "2022-01-01");
    assert_string_equal(node_attr(nth(root, EL_CONFLICTS, EL_CONFLICT, 1), "first"), "");
    xmlFreeDoc(doc);
}

static void a_verdict_says_how_the_option_stands(void **state) {
    static const char *const verdicts[] = {"required",   "required",       "required", "chosen",
                                           "default",    "not_applicable", "possible", "impossible",
                                           "impossible", "unknown",        "required"};
    (void)state;
    size_t count;
    const why *whys = fixture_whys(&count);
    assert_int_equal(count, sizeof verdicts / sizeof *verdicts);
    for (size_t i = 0; i < count; i++) {
        xmlDocPtr doc = build_why(fixture_plan(), &whys[i]);
        xmlNodePtr about = node_child(xmlDocGetRootElement(doc), EL_ASKED);
        assert_string_equal(node_attr(about, "verdict"), verdicts[i]);
        assert_int_equal(node_child(about, EL_OTHER) != NULL, i == 3 || i == 6);
        xmlFreeDoc(doc);
    }
}

static void a_step_for_several_clients_stands_once(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc), step = nth(root, EL_STEPS, EL_STEP, 1);
    assert_int_equal(node_count(node_child(root, EL_STEPS), EL_STEP), 2);
    assert_string_equal(node_attr(step, "fact"), "greet");
    assert_int_equal(node_count(step, EL_FOR), 2);
    xmlFreeDoc(doc);
}

static void check_both(xmlNodePtr node, void *ctx) {
    (void)ctx;
    xmlNodePtr en = node_child(node, EL_EN), ja = node_child(node, EL_JA);
    assert_int_equal(en != NULL, ja != NULL);
    if (!en) return;
    assert_true(*node_text(en));
    assert_true(*node_text(ja));
}

static void every_text_stands_in_both_languages(void **state) {
    (void)state;
    const explanation *const answers[] = {fixture_plan(), fixture_conflict(), fixture_unknown()};
    for (size_t i = 0; i < 3; i++) {
        xmlDocPtr doc = build(answers[i]);
        each(xmlDocGetRootElement(doc), check_both, NULL);
        xmlFreeDoc(doc);
    }
}

static void bad_characters_become_replacements(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_hostile(mem));
    xmlNodePtr given = node_child(node_child(xmlDocGetRootElement(doc), EL_SCENARIO), EL_GIVEN);
    const char *s = strstr(node_text(given), "| ");
    assert_non_null(s);
    assert_memory_equal(s, "| \xEF\xBF\xBD[31m\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD ", 21);
    assert_null(strchr(node_text(given), '\r')); /* of CRLF only the line feed stays */
    xmlFreeDoc(doc);
}

/* --- failures --- */

static void too_little_arena_gives_no_report(void **state) {
    (void)state;
    size_t failures = 0;
    xmlDocPtr doc = NULL;
    for (size_t cap = 1000; !doc; cap += cap / 8) {
        arena *small = arena_new(cap);
        assert_non_null(small);
        doc = report_build(small, fixture_plan());
        failures += doc == NULL;
        arena_free(small);
    }
    assert_true(valid(doc)); /* the tree does not live in the arena */
    assert_true(failures > 5);
    xmlFreeDoc(doc);
}

/* Counts libxml2's allocations and fails number `doomed`, or all from there on. */
static long count, doomed, live;
static bool once;

static bool fails(void) {
    count++;
    return once ? count == doomed : count >= doomed;
}

static void *counted_malloc(size_t n) {
    if (fails()) return NULL;
    live++;
    return malloc(n);
}

static void *counted_realloc(void *p, size_t n) {
    if (fails()) return NULL;
    live += p == NULL;
    return realloc(p, n);
}

static void counted_free(void *p) {
    live -= p != NULL;
    free(p);
}

static char *counted_strdup(const char *s) {
    char *copy = counted_malloc(strlen(s) + 1);
    return copy ? strcpy(copy, s) : NULL;
}

static xmlDocPtr build_with_failure(long at, bool one) {
    arena *own = arena_new(0);
    count = 0;
    doomed = at;
    once = one;
    xmlDocPtr doc = report_build(own, fixture_unknown());
    doomed = LONG_MAX;
    arena_free(own);
    xmlResetLastError(); /* libxml2 keeps the texts of the last error until the next one */
    return doc;
}

/* For every allocation that libxml2 makes: no leak, no crash, and never half a report, be it that the memory is
 * gone for good or that one allocation in the middle failed. */
static void every_failed_allocation_of_the_tree_is_survived(void **state) {
    (void)state;
    xmlFreeDoc(build_with_failure(LONG_MAX, false));
    long total = count, before = live;
    assert_true(total > 100);
    for (long n = 1; n <= total; n += under_valgrind() ? one_in() : 1) {
        assert_null(build_with_failure(n, false));
        assert_null(build_with_failure(n, true));
        assert_int_equal(live, before);
    }
}

static int set_up(void **state) {
    (void)state;
    doomed = LONG_MAX;
    if (xmlMemSetup(counted_free, counted_malloc, counted_realloc, counted_strdup) != 0) return -1;
    xmlInitParser();
    mem = arena_new(0);
    read_schema();
    return mem && schema ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(mem);
    xmlRelaxNGFree(schema);
    xmlRelaxNGCleanupTypes();
    xmlCleanupParser();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_makes_a_valid_report),
        cmocka_unit_test(every_answer_to_why_is_valid),
        cmocka_unit_test(a_damaged_report_is_not_valid),
        cmocka_unit_test(the_schema_has_exactly_the_listed_elements),
        cmocka_unit_test(elements_are_found_by_name),
        cmocka_unit_test(views_handle_every_element),
        cmocka_unit_test(the_fixture_uses_every_element),
        cmocka_unit_test(references_resolve),
        cmocka_unit_test(only_cited_sources_are_listed),
        cmocka_unit_test(statements_have_stable_ids),
        cmocka_unit_test(warnings_come_worst_first),
        cmocka_unit_test(money_and_wishes_are_told),
        cmocka_unit_test(names_stand_for_me_and_numbers_for_limits),
        cmocka_unit_test(nobody_in_particular_is_the_client),
        cmocka_unit_test(a_later_limit_has_its_own_maximum),
        cmocka_unit_test(the_history_tells_what_was_different),
        cmocka_unit_test(the_deciding_goal_is_the_first_that_differs),
        cmocka_unit_test(an_alternative_names_what_it_would_add),
        cmocka_unit_test(a_question_about_today_says_so),
        cmocka_unit_test(questions_come_by_weight_and_pairs_after_them),
        cmocka_unit_test(the_most_used_limit_comes_first),
        cmocka_unit_test(a_verdict_says_how_the_option_stands),
        cmocka_unit_test(an_edit_is_exact),
        cmocka_unit_test(time_is_told_with_both_lives),
        cmocka_unit_test(a_step_for_several_clients_stands_once),
        cmocka_unit_test(every_text_stands_in_both_languages),
        cmocka_unit_test(bad_characters_become_replacements),
        cmocka_unit_test(too_little_arena_gives_no_report),
        cmocka_unit_test(every_failed_allocation_of_the_tree_is_survived),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
