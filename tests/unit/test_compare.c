/* What differs between two reports: against what the answers themselves say, the other way round, and for single changes.
 * modes: plain san */
#include "check.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <stdio.h>
#include <string.h>

#include "bare_trees.h"
#include "cafe.h"
#include "explain/explain.h"
#include "random.h"
#include "report/report.h"
#include "report/view.h"
#include "report_fixture.h"
#include "study/diff.h"

static xmlDocPtr compared(arena *mem, xmlDocPtr a, xmlDocPtr b, tally *found) {
    xmlDocPtr doc = diff_build(mem, a, b, found);
    assert_non_null(doc);
    return doc;
}

static char *text_of_view(xmlDocPtr doc, void (*write)(xmlDocPtr, const view_options *, buf *), lang in) {
    buf out = BUF_INIT;
    size_t len;
    write(doc, &(view_options){.in = in}, &out);
    char *s = buf_take(&out, &len);
    assert_non_null(s);
    return s;
}

static const xmlNode *part_of(const xmlNode *compared_node, const char *name) {
    const xmlNode *p = node_child(compared_node, EL_PART);
    while (p && !node_is(p, "name", name)) p = node_next(p, EL_PART);
    return p;
}

static const xmlNode *entry_of(const xmlNode *part, const char *key) {
    const xmlNode *e = node_child_named(part, "entry");
    while (e && !node_is(e, "key", key)) e = node_next_named(e, "entry");
    return e;
}

static size_t entries(const xmlNode *part) {
    size_t n = 0;
    for (const xmlNode *e = node_child_named(part, "entry"); e; e = node_next_named(e, "entry")) n++;
    return n;
}

/* --- random scenarios of the café --- */

#define REPORTS 24

typedef struct made {
    const answer *answer;
    xmlDocPtr report;
} made;

static made all[REPORTS];
static xmlRelaxNGPtr schema;

static const char *one_of(dice *d, const char *const *choices, size_t count) {
    return choices[below(d, (unsigned)count)];
}
#define ONE_OF(d, choices) one_of(d, choices, COUNT(choices))

static const char *random_body(arena *mem, dice *d) {
    static const char *const REQUIRED[] = {"\"milk_drinks\", ", "\"decaf\", ", "\"unattended\", ", "\"no_lime\", ", ""};
    static const char *const CLIENTS[] = {"", "front = counter {}, ", "desk = office { floor = \"upper\" }, ",
                                          "front = counter { access = \"counter_service\" }, desk = office {}, "};
    static const char *const PINS[] = {"", "hard_water = \"yes\", ", "filter = \"carbon\", ", "telemetry = \"on\", "};
    static const char *const AMOUNTS[] = {"", "cups = 180, ", "cups = 320, syrups = 2, ", "beans_kg = 2.5, "};
    static const char *const BUDGETS[] = {"", "", "budget = 150,", "budget = 400,"};
    return arena_printf(mem, "requires = { %s%s }, clients = { %s }, pins = { %s }, quantities = { %s }, %s",
                        ONE_OF(d, REQUIRED), ONE_OF(d, REQUIRED), ONE_OF(d, CLIENTS), ONE_OF(d, PINS),
                        ONE_OF(d, AMOUNTS), ONE_OF(d, BUDGETS));
}

static const char *random_day(dice *d) {
    static const char *const DAYS[] = {"2020-03-01", "2021-02-01", "2021-08-01", "2022-03-01",
                                       "2022-11-01", "2023-06-01", "2023-10-01", "2024-07-01"};
    return ONE_OF(d, DAYS);
}

/* A requirement asked twice is refused, so that each body has each once. */
static bool asks_twice(const char *body) {
    const char *first = strstr(body, "{ \"") ? strstr(body, "{ \"") + 2 : NULL;
    if (!first) return false;
    const size_t len = strcspn(first, ",");
    return strncmp(first, first + len + 2, len) == 0;
}

static int start(void **state) {
    if (cafe_open(state) != 0) return -1;
    cafe *c = *state;
    dice d = {20};
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt("src/study/study.rng");
    schema = xmlRelaxNGParse(parser);
    xmlRelaxNGFreeParserCtxt(parser);
    for (size_t i = 0; i < REPORTS;) {
        const char *body = random_body(c->mem, &d);
        if (asks_twice(body)) continue;
        all[i].answer = cafe_answer(c, body, random_day(&d));
        all[i].report = report_build(c->mem, explain_answer(c->mem, all[i].answer));
        assert_non_null(all[i++].report);
    }
    return schema ? 0 : -1;
}

static int end(void **state) {
    for (size_t i = 0; i < REPORTS; i++) xmlFreeDoc(all[i].report);
    xmlRelaxNGFree(schema);
    xmlCleanupParser();
    return cafe_close(state);
}

static void is_valid(xmlDocPtr doc) {
    xmlRelaxNGValidCtxtPtr check = xmlRelaxNGNewValidCtxt(schema);
    assert_int_equal(xmlRelaxNGValidateDoc(check, doc), 0);
    xmlRelaxNGFreeValidCtxt(check);
}

static void plans_and_conflicts_are_among_them(void **state) {
    (void)state;
    size_t plans = 0;
    for (size_t i = 0; i < REPORTS; i++) plans += all[i].answer->kind == ANSWER_PLAN;
    assert_in_range(plans, 5, REPORTS - 3);
}

static void nothing_differs_from_itself(void **state) {
    cafe *c = *state;
    for (size_t i = 0; i < REPORTS; i++) {
        tally found;
        xmlDocPtr doc = compared(c->mem, all[i].report, all[i].report, &found);
        const xmlNode *root = xmlDocGetRootElement(doc);
        assert_int_equal(found.answer + found.beside + found.reworded + found.rest, 0);
        assert_null(node_child(root, EL_PART));
        assert_null(node_child_named(root, "differs"));
        is_valid(doc);
        xmlFreeDoc(doc);
    }
}

/* --- the other way round --- */

static const char *mirrored(const char *how) {
    return !strcmp(how, "added") ? "removed" : !strcmp(how, "removed") ? "added" : how;
}

/* Of a fact the text of the first report stands beneath its period, that of the second is the title. */
static bool same_state(const xmlNode *a, const xmlNode *b, bool of_fact) {
    if (!a || !b) return a == b;
    const xmlNode *x = node_child(a, EL_SAYS), *y = node_child(b, EL_SAYS);
    for (; x && y && !of_fact; x = node_next(x, EL_SAYS), y = node_next(y, EL_SAYS))
        if (strcmp(node_says(x, LANG_JA), node_says(y, LANG_JA)) != 0) return false;
    return (of_fact || (!x && !y)) && node_is(a, "value", node_attr(b, "value"));
}

static size_t causes(const xmlNode *entry) {
    size_t n = 0;
    for (const xmlNode *c = node_child_named(entry, "cause"); c; c = node_next_named(c, "cause")) n++;
    return n;
}

static void parts_mirror(const xmlNode *a, const xmlNode *b) {
    const bool of_facts = node_is(a, "name", "facts");
    assert_int_equal(entries(a), entries(b));
    for (const xmlNode *e = node_child_named(a, "entry"); e; e = node_next_named(e, "entry")) {
        const xmlNode *other = entry_of(b, node_attr(e, "key"));
        assert_non_null(other);
        assert_string_equal(node_attr(other, "change"), mirrored(node_attr(e, "change")));
        assert_true(same_state(node_child(e, EL_WAS), node_child(other, EL_BECOMES), of_facts));
        assert_true(same_state(node_child(e, EL_BECOMES), node_child(other, EL_WAS), of_facts));
        if (!node_is(a, "name", "settings")) assert_int_equal(causes(e), causes(other));
    }
}

static void mirror(cafe *c, const made *x, const made *y) {
    tally forth, back;
    xmlDocPtr a = compared(c->mem, x->report, y->report, &forth), b = compared(c->mem, y->report, x->report, &back);
    assert_int_equal(forth.answer, back.answer);
    assert_int_equal(forth.beside, back.beside);
    assert_int_equal(forth.reworded, back.reworded);
    assert_int_equal(forth.rest, back.rest);
    const xmlNode *p = node_child(xmlDocGetRootElement(a), EL_PART);
    for (; p; p = node_next(p, EL_PART)) parts_mirror(p, part_of(xmlDocGetRootElement(b), node_attr(p, "name")));
    xmlFreeDoc(a);
    xmlFreeDoc(b);
}

static void the_other_way_round_is_the_mirror(void **state) {
    for (size_t i = 0; i < REPORTS; i++)
        for (size_t j = 0; j < i; j++) mirror(*state, &all[i], &all[j]);
}

/* --- against the answers --- */

static const char *option_in(const answer *a, const char *name) {
    for (size_t i = 0; a->kind == ANSWER_PLAN && i < a->decided_count; i++) {
        const decided *d = &a->decided[i];
        if (strcmp(a->problem->vars[d->var].name, name) != 0 || d->status == STATUS_NOT_APPLICABLE) continue;
        return a->problem->knowledge->settings[a->problem->vars[d->var].setting].options[d->option].name;
    }
    return NULL;
}

/* How many settings of one plan the other has not, or has as something else; those that differ are in the part. */
static size_t check_settings(const answer *a, const answer *b, const xmlNode *part, bool forth) {
    size_t n = 0;
    for (size_t i = 0; a->kind == ANSWER_PLAN && i < a->decided_count; i++) {
        const char *name = a->problem->vars[a->decided[i].var].name;
        const char *mine = option_in(a, name), *other = option_in(b, name);
        if (!mine || (other && strcmp(mine, other) == 0)) continue;
        const xmlNode *e = entry_of(part, name);
        assert_non_null(e);
        assert_string_equal(node_attr(e, "change"), other ? "changed" : forth ? "removed" : "added");
        assert_string_equal(node_attr(node_child(e, forth ? EL_WAS : EL_BECOMES), "value"), mine);
        n += forth || !other;
    }
    return n;
}

static size_t holding(const answer *a, effect_kind kind) {
    size_t n = 0;
    for (size_t i = 0; a->kind == ANSWER_PLAN && i < a->holding_count; i++)
        n += a->problem->effects[a->holding[i]].kind == kind;
    return n;
}

static size_t counted(const xmlNode *part, const char *how) {
    size_t n = 0;
    for (const xmlNode *e = node_child_named(part, "entry"); e; e = node_next_named(e, "entry"))
        n += node_is(e, "change", how);
    return n;
}

/* Entries about what either answer decides; what is given of a client is no decision. */
static size_t decided_entries(const xmlNode *part, const answer *a, const answer *b) {
    size_t n = 0;
    for (const xmlNode *e = node_child_named(part, "entry"); e; e = node_next_named(e, "entry"))
        n += option_in(a, node_attr(e, "key")) || option_in(b, node_attr(e, "key"));
    return n;
}

static void against_answers(cafe *c, const made *x, const made *y) {
    tally found;
    xmlDocPtr doc = compared(c->mem, x->report, y->report, &found);
    const xmlNode *root = xmlDocGetRootElement(doc), *settings = part_of(root, "settings");
    const xmlNode *warnings = part_of(root, "warnings");
    size_t expected = check_settings(x->answer, y->answer, settings, true);
    expected += check_settings(y->answer, x->answer, settings, false);
    assert_int_equal(decided_entries(settings, x->answer, y->answer), expected);
    assert_int_equal(holding(x->answer, EFFECT_WARNING) + counted(warnings, "added"),
                     holding(y->answer, EFFECT_WARNING) + counted(warnings, "removed"));
    assert_int_equal(part_of(root, "verdict") != NULL, x->answer->kind != y->answer->kind);
    is_valid(doc);
    xmlFreeDoc(doc);
}

static void entries_are_what_the_answers_differ_in(void **state) {
    for (size_t i = 0; i < REPORTS; i++)
        for (size_t j = i % 3; j < REPORTS; j += 3) against_answers(*state, &all[i], &all[j]);
}

/* A cause is a fact that one of the days has and the other has not, or has as something else; or a statement that is not in both. */
static bool is_statement_of(const made *m, const char *id) {
    const view v = {.root = xmlDocGetRootElement(m->report)};
    return view_statement(&v, id) != NULL;
}

static fact_id fact_called(const knowledge *k, const char *id) {
    for (size_t f = 0; f < k->fact_count; f++)
        if (strcmp(k->facts[f].id, id) == 0) return (fact_id)f;
    fail_msg("no fact '%s'", id);
    return ID_NONE;
}

static size_t check_cause(cafe *c, const made *x, const made *y, const xmlNode *cause) {
    const char *id = node_attr(cause, "ref");
    if (node_is(cause, "kind", "statement")) {
        if (node_is(cause, "change", "added")) assert_true(!is_statement_of(x, id) && is_statement_of(y, id));
        if (node_is(cause, "change", "removed")) assert_true(is_statement_of(x, id) && !is_statement_of(y, id));
        return 1;
    }
    const fact *f = &c->k->facts[fact_called(c->k, id)];
    const life *before = fact_at(f, x->answer->problem->as_of), *after = fact_at(f, y->answer->problem->as_of);
    assert_ptr_not_equal(before, after);
    assert_true(before || after);
    return 1;
}

static void causes_did_change(void **state) {
    cafe *c = *state;
    size_t seen = 0;
    for (size_t i = 0; i + 1 < REPORTS; i++) {
        tally found;
        xmlDocPtr doc = compared(c->mem, all[i].report, all[i + 1].report, &found);
        const xmlNode *p = node_child(xmlDocGetRootElement(doc), EL_PART);
        for (; p; p = node_next(p, EL_PART))
            for (const xmlNode *e = node_child_named(p, "entry"); e; e = node_next_named(e, "entry"))
                for (const xmlNode *w = node_child_named(e, "cause"); w; w = node_next_named(w, "cause"))
                    seen += check_cause(c, &all[i], &all[i + 1], w);
        xmlFreeDoc(doc);
    }
    assert_true(seen > 20);
}

static void views_say_the_same_twice(void **state) {
    cafe *c = *state;
    void (*const views[])(xmlDocPtr, const view_options *, buf *) = {view_compare_text, view_compare_markdown,
                                                                     view_compare_html, view_xml};
    for (size_t i = 0; i + 1 < REPORTS; i += 3) {
        tally found;
        xmlDocPtr a = compared(c->mem, all[i].report, all[i + 1].report, &found);
        xmlDocPtr b = compared(c->mem, all[i].report, all[i + 1].report, &found);
        for (size_t v = 0; v < 2 * COUNT(views); v++) {
            char *x = text_of_view(a, views[v / 2], (lang)(v % 2)), *y = text_of_view(b, views[v / 2], (lang)(v % 2));
            assert_string_equal(x, y);
            assert_true(strlen(x) > 100);
            free(x);
            free(y);
        }
        xmlFreeDoc(a);
        xmlFreeDoc(b);
    }
}

/* --- single changes, by hand --- */

typedef struct change_by_hand {
    xmlDocPtr before, after, diff;
    tally found;
} change_by_hand;

static void begin_change(cafe *c, change_by_hand *h) {
    h->before = report_build(c->mem, fixture_plan());
    h->after = report_build(c->mem, fixture_plan());
    assert_non_null(h->after);
}

static xmlNodePtr after_part(const change_by_hand *h, element all_of, element one) {
    xmlNodePtr node = node_child(node_child(xmlDocGetRootElement(h->after), all_of), one);
    assert_non_null(node);
    return node;
}

static const xmlNode *compare_change(cafe *c, change_by_hand *h) {
    h->diff = compared(c->mem, h->before, h->after, &h->found);
    is_valid(h->diff);
    return xmlDocGetRootElement(h->diff);
}

static void end_change(change_by_hand *h) {
    xmlFreeDoc(h->before);
    xmlFreeDoc(h->after);
    xmlFreeDoc(h->diff);
}

static void set(xmlNodePtr node, const char *name, const char *value) {
    xmlSetProp(node, (const xmlChar *)name, (const xmlChar *)value);
}

static void reword(xmlNodePtr both, const char *words) {
    xmlNodeSetContent(node_child(both, EL_EN), (const xmlChar *)words);
}

static void a_worse_warning_is_an_alarm(void **state) {
    change_by_hand h;
    begin_change(*state, &h);
    xmlNodePtr warning = after_part(&h, EL_WARNINGS, EL_WARNING);
    while (node_is(warning, "severity", "critical")) warning = node_next(warning, EL_WARNING);
    set(warning, "severity", "critical");
    const xmlNode *root = compare_change(*state, &h);
    assert_int_equal(h.found.answer, 1);
    assert_int_equal(h.found.alarms, 1);
    assert_int_equal(h.found.decisions, 0);
    const xmlNode *entry = node_child_named(part_of(root, "warnings"), "entry");
    assert_string_equal(node_attr(entry, "change"), "changed");
    assert_string_equal(node_attr(node_child(entry, EL_BECOMES), "value"), "critical");
    end_change(&h);
}

static void a_milder_warning_is_none(void **state) {
    change_by_hand h;
    begin_change(*state, &h);
    xmlNodePtr warning = after_part(&h, EL_WARNINGS, EL_WARNING);
    while (node_is(warning, "severity", "low")) warning = node_next(warning, EL_WARNING);
    set(warning, "severity", "low");
    compare_change(*state, &h);
    assert_int_equal(h.found.answer, 1);
    assert_int_equal(h.found.alarms, 0);
    end_change(&h);
}

static void other_words_are_no_other_answer(void **state) {
    change_by_hand h;
    begin_change(*state, &h);
    reword(node_child(after_part(&h, EL_WARNINGS, EL_WARNING), EL_SAYS), "Mind the gap.");
    const xmlNode *root = compare_change(*state, &h);
    assert_int_equal(h.found.answer, 0);
    assert_int_equal(h.found.reworded, 1);
    const xmlNode *entry = node_child_named(part_of(root, "warnings"), "entry");
    assert_string_equal(node_attr(entry, "change"), "reworded");
    assert_string_equal(child_says(node_child(entry, EL_BECOMES), EL_SAYS, LANG_EN), "Mind the gap.");
    end_change(&h);
}

static void lines_do_not_count(void **state) {
    change_by_hand h;
    begin_change(*state, &h);
    for (xmlNodePtr s = after_part(&h, EL_SCENARIO, EL_STATEMENT); s; s = node_next(s, EL_STATEMENT))
        set(s, "line", "99");
    for (xmlNodePtr f = after_part(&h, EL_FACTS, EL_FACT); f; f = node_next(f, EL_FACT)) set(f, "number", "7");
    compare_change(*state, &h);
    assert_int_equal(h.found.answer + h.found.beside + h.found.reworded + h.found.rest, 0);
    end_change(&h);
}

/* The first setting with a fact among its reasons. */
static xmlNodePtr reasoned_setting(const change_by_hand *h, xmlNodePtr *reason) {
    for (xmlNodePtr s = after_part(h, EL_SETTINGS, EL_SECTION); s; s = node_next(s, EL_SECTION))
        for (xmlNodePtr one = node_child(s, EL_SETTING); one; one = node_next(one, EL_SETTING))
            for (*reason = node_child(one, EL_REASON); *reason; *reason = node_next(*reason, EL_REASON))
                if (node_is(*reason, "kind", "fact")) return one;
    fail_msg("no setting has a reason");
    return NULL;
}

static xmlNodePtr fact_in(const change_by_hand *h, const char *id) {
    xmlNodePtr f = after_part(h, EL_FACTS, EL_FACT);
    while (f && !node_is(f, "id", id)) f = node_next(f, EL_FACT);
    assert_non_null(f);
    return f;
}

static void a_fact_that_turned_is_the_cause(void **state) {
    change_by_hand h;
    xmlNodePtr reason;
    begin_change(*state, &h);
    xmlNodePtr setting_node = reasoned_setting(&h, &reason), f = fact_in(&h, node_attr(reason, "ref"));
    set(node_child(setting_node, EL_VALUE), "option", "other");
    set(f, "since", "2022-02-02");
    set(f, "since-basis", "documented");
    const xmlNode *root = compare_change(*state, &h);
    const xmlNode *entry = entry_of(part_of(root, "settings"), node_attr(setting_node, "id"));
    const xmlNode *cause = node_child_named(entry, "cause");
    assert_int_equal(h.found.decisions, 1);
    assert_string_equal(node_attr(node_child(entry, EL_BECOMES), "value"), "other");
    assert_string_equal(node_attr(cause, "ref"), node_attr(f, "id"));
    assert_string_equal(node_attr(cause, "on"), "2022-02-02");
    assert_string_equal(node_attr(cause, "on-basis"), "documented");
    assert_non_null(entry_of(part_of(root, "facts"), node_attr(f, "id")));
    end_change(&h);
}

/* It holds no answer up: what is deployed differs as a whole, or not at all. */
static void a_fact_of_the_deployment_is_no_cause(void **state) {
    change_by_hand h;
    xmlNodePtr reason;
    begin_change(*state, &h);
    xmlNodePtr setting_node = reasoned_setting(&h, &reason), f = fact_in(&h, node_attr(reason, "ref"));
    xmlNodePtr old = node_child(node_child(xmlDocGetRootElement(h.before), EL_FACTS), EL_FACT);
    while (!node_is(old, "id", node_attr(f, "id"))) old = node_next(old, EL_FACT);
    set(node_child(setting_node, EL_VALUE), "option", "other");
    set(f, "since", "2022-02-02");
    set(f, "deployed", "true");
    set(old, "deployed", "true");
    const xmlNode *root = compare_change(*state, &h), *part = part_of(root, "settings");
    assert_null(node_child_named(entry_of(part, node_attr(setting_node, "id")), "cause"));
    for (const xmlNode *p = node_child(root, EL_PART); p; p = node_next(p, EL_PART))
        assert_false(node_is(p, "name", "facts"));
    end_change(&h);
}

static void the_same_for_another_reason_is_beside_the_answer(void **state) {
    change_by_hand h;
    xmlNodePtr reason;
    begin_change(*state, &h);
    xmlNodePtr setting_node = reasoned_setting(&h, &reason);
    xmlUnlinkNode(reason);
    xmlFreeNode(reason);
    const xmlNode *root = compare_change(*state, &h);
    assert_int_equal(h.found.answer, 0);
    const xmlNode *entry = entry_of(part_of(root, "reasons"), node_attr(setting_node, "id"));
    assert_int_equal(node_count(node_child(entry, EL_WAS), EL_SAYS), 2);
    assert_int_equal(node_count(node_child(entry, EL_BECOMES), EL_SAYS), 1);
    end_change(&h);
}

static void parts_that_are_compared_as_a_whole_are_named(void **state) {
    change_by_hand h;
    begin_change(*state, &h);
    set(after_part(&h, EL_GOALS, EL_GOAL), "name", "harm");
    reword(node_child(xmlDocGetRootElement(h.after), EL_TITLE), "Another title");
    const xmlNode *root = compare_change(*state, &h);
    assert_int_equal(h.found.rest, 2);
    const xmlNode *first = node_child_named(root, "differs");
    assert_string_equal(node_attr(first, "name"), "title");
    assert_string_equal(node_attr(node_next_named(first, "differs"), "name"), "goals");
    end_change(&h);
}

/* --- documents --- */

static void a_recheck_counts_those_that_hold(void **state) {
    cafe *c = *state;
    change_by_hand h;
    begin_change(c, &h);
    set(after_part(&h, EL_WARNINGS, EL_WARNING), "fact", "another");
    rechecked both[] = {{"same.xml", h.before, h.before, false}, {"other.xml", h.before, h.after, true}};
    h.diff = recheck_build(c->mem, c->k, date_from_civil(2024, 1, 1), both, COUNT(both));
    assert_non_null(h.diff);
    is_valid(h.diff);
    assert_true(both[0].holds);
    assert_false(both[1].holds);
    const xmlNode *root = xmlDocGetRootElement(h.diff), *checked = node_child_named(root, "checked");
    assert_string_equal(node_attr(root, "holding"), "1");
    assert_string_equal(node_attr(root, "broken"), "1");
    assert_string_equal(node_attr(checked, "file"), "same.xml");
    assert_true(node_flag(checked, "holds"));
    char *text_view_of_it = text_of_view(h.diff, view_compare_text, LANG_EN);
    assert_non_null(strstr(text_view_of_it, "\nReports that hold: 1; that do not: 1.\n"));
    free(text_view_of_it);
    end_change(&h);
}

static void hostile_text_stays_text(void **state) {
    cafe *c = *state;
    tally found;
    xmlDocPtr a = report_build(c->mem, fixture_plan()), b = report_build(c->mem, fixture_hostile(c->mem));
    xmlDocPtr doc = compared(c->mem, a, b, &found);
    is_valid(doc);
    char *html = text_of_view(doc, view_compare_html, LANG_EN), *md = text_of_view(doc, view_compare_markdown, LANG_EN);
    assert_null(strstr(html, "<script"));
    assert_null(strstr(md, "<script"));
    free(html);
    free(md);
    xmlFreeDoc(a);
    xmlFreeDoc(b);
    xmlFreeDoc(doc);
}

static arena *bare_mem;

/* Two damaged reports are compared, and shown, without a fall. */
static void show_bare(xmlDocPtr bare) {
    tally found;
    xmlDocPtr whole = report_build(bare_mem, fixture_conflict()), plan = report_build(bare_mem, fixture_plan());
    xmlDocPtr docs[] = {diff_build(bare_mem, bare, whole, &found), diff_build(bare_mem, plan, bare, &found),
                        diff_build(bare_mem, bare, bare, &found)};
    for (size_t i = 0; i < COUNT(docs); i++) {
        assert_non_null(docs[i]);
        free(text_of_view(docs[i], view_compare_text, LANG_JA));
        free(text_of_view(docs[i], view_compare_markdown, LANG_JA));
        free(text_of_view(docs[i], view_compare_html, LANG_JA));
        xmlFreeDoc(docs[i]);
    }
    xmlFreeDoc(whole);
    xmlFreeDoc(plan);
}

static void damaged_reports_do_no_harm(void **state) {
    bare_mem = ((cafe *)*state)->mem;
    with_bare_trees(show_bare);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plans_and_conflicts_are_among_them),
        cmocka_unit_test(nothing_differs_from_itself),
        cmocka_unit_test(the_other_way_round_is_the_mirror),
        cmocka_unit_test(entries_are_what_the_answers_differ_in),
        cmocka_unit_test(causes_did_change),
        cmocka_unit_test(views_say_the_same_twice),
        cmocka_unit_test(a_worse_warning_is_an_alarm),
        cmocka_unit_test(a_milder_warning_is_none),
        cmocka_unit_test(other_words_are_no_other_answer),
        cmocka_unit_test(lines_do_not_count),
        cmocka_unit_test(a_fact_that_turned_is_the_cause),
        cmocka_unit_test(a_fact_of_the_deployment_is_no_cause),
        cmocka_unit_test(the_same_for_another_reason_is_beside_the_answer),
        cmocka_unit_test(parts_that_are_compared_as_a_whole_are_named),
        cmocka_unit_test(a_recheck_counts_those_that_hold),
        cmocka_unit_test(hostile_text_stays_text),
        cmocka_unit_test(damaged_reports_do_no_harm),
    };
    return cmocka_run_group_tests(tests, start, end);
}
