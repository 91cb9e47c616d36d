/* The text view: fits the terminal, complete, plain without colour. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "bare_trees.h"
#include "base/utf8.h"
#include "report/report.h"
#include "report/tell.h"
#include "report/view_others.h"
#include "report_fixture.h"

static arena *mem;

static char *rendered(xmlDocPtr doc, const view_options *o) {
    buf out = BUF_INIT;
    view_text(doc, o, &out);
    char *shown = buf_take(&out, NULL);
    assert_non_null(shown);
    return shown;
}

static char *render(xmlDocPtr doc, lang in, int columns, bool colour) {
    return rendered(doc, &(view_options){.in = in, .columns = columns, .colour = colour});
}

static xmlDocPtr build(const explanation *e) {
    xmlDocPtr doc = report_build(mem, e);
    assert_non_null(doc);
    return doc;
}

/* --- width --- */

/* Addresses are not cut: a cut one cannot be copied. */
static bool is_address(const char *line) {
    line += strspn(line, " ");
    return !strncmp(line, "http", 4) || !strncmp(line, "javascript:", 11);
}

static void fits(const char *shown, size_t columns) {
    while (*shown) {
        size_t len = strcspn(shown, "\n");
        if (!is_address(shown) && utf8_columns(shown, len) > columns)
            fail_msg("wider than %zu: %.*s", columns, (int)len, shown);
        if (len) assert_true(shown[len - 1] != ' ');
        shown += len + (shown[len] == '\n');
    }
}

static void lines_fit_the_terminal(void **state) {
    static const int widths[] = {40, 60, 80, 120};
    (void)state;
    const explanation *const answers[] = {fixture_plan(), fixture_conflict(), fixture_unknown(), fixture_hostile(mem)};
    for (size_t i = 0; i < 4; i++) {
        xmlDocPtr doc = build(answers[i]);
        for (size_t w = 0; w < sizeof widths / sizeof *widths; w++)
            for (int in = 0; in < LANG_COUNT; in++) {
                char *shown = render(doc, (lang)in, widths[w], false);
                fits(shown, (size_t)widths[w]);
                free(shown);
            }
        xmlFreeDoc(doc);
    }
}

static void odd_widths_are_mended(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    char *usual = render(doc, LANG_EN, 80, false), *none = render(doc, LANG_EN, 0, false);
    char *least = render(doc, LANG_EN, 40, false), *tiny = render(doc, LANG_EN, 1, false);
    assert_string_equal(none, usual);
    assert_string_equal(tiny, least);
    free(usual);
    free(none);
    free(least);
    free(tiny);
    xmlFreeDoc(doc);
}

static void japanese_lines_do_not_begin_with_closing_punctuation(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_conflict());
    for (int columns = 40; columns < 100; columns++) {
        char *shown = render(doc, LANG_JA, columns, false);
        for (const char *s = shown; s; s = strchr(s, '\n')) {
            s += *s == '\n';
            const char *first = s + strspn(s, " ");
            assert_true(strncmp(first, "。", 3) != 0 && strncmp(first, "、", 3) != 0 && strncmp(first, "」", 3) != 0);
            if (!*s) break;
        }
        free(shown);
    }
    xmlFreeDoc(doc);
}

/* --- completeness --- */

/* Copies text without white space, so that wrapping does not matter. */
static char *squeezed(const char *shown) {
    char *out = arena_alloc(mem, strlen(shown) + 1, 1), *end = out;
    for (; *shown; shown++)
        if (!strchr(" \n\t", *shown)) *end++ = *shown;
    return out;
}

/* Options that are left are named, or those that are not: a link says the shorter of both. */
static bool longer_half(const xmlNode *x) {
    size_t left = node_count(x->parent, EL_VALUE), gone = node_count(x->parent, EL_EXCLUDED);
    return element_of(x) == (left <= gone || gone == 0 ? EL_EXCLUDED : EL_VALUE);
}

static bool left_out(const xmlNode *node) {
    element e = element_of(node), above = element_of(node->parent);
    if (e == EL_VERIFY || e == EL_TARGETS) return true; /* for lists of checks */
    if (above == EL_SO && e != EL_TITLE) return longer_half(node);
    if (e == EL_CHAIN && above == EL_SETTING) return true;
    if (e == EL_PROOF || (above == EL_REPAIR && e == EL_CHOICE && same_plan_before(node->parent))) return true;
    if (e == EL_VENDOR_DEFAULT) return !node_flag(node->parent, "departs");
    if (e == EL_REASON) return node_is(node, "ref", "client.ann") && above == EL_SETTING;
    if (e == EL_LIMIT || e == EL_ITEM) return is_idle(node);
    if (e == EL_BORDER) return true; /* told by number */
    if (e == EL_FACT && node_flag(node, "drawn")) return true;
    if (e == EL_CHOICE) return node_is(node, "headline", "false") && side_choices(node->parent) > 0;
    return e == EL_SCENARIO || e == EL_DIAGRAM || e == EL_EVIDENCE || (above == EL_FACT && e != EL_SAYS);
}

static void shows_all_below(const xmlNode *node, const char *shown, lang in) {
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || left_out(node)) continue;
        if (!node_child(node, EL_EN))
            shows_all_below(node->children, shown, in);
        else if (!strstr(shown, squeezed(node_says(node, in))))
            fail_msg("the text lacks '%s'", node_says(node, in));
    }
}

static void every_text_of_the_tree_is_told(void **state) {
    (void)state;
    const explanation *const answers[] = {fixture_plan(), fixture_conflict()};
    for (size_t i = 0; i < 2; i++) {
        xmlDocPtr doc = build(answers[i]);
        for (int in = 0; in < LANG_COUNT; in++) {
            char *shown = render(doc, (lang)in, 80, false);
            shows_all_below(xmlDocGetRootElement(doc), squeezed(shown), (lang)in);
            free(shown);
        }
        xmlFreeDoc(doc);
    }
}

static void the_decision_comes_first(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    char *shown = render(doc, LANG_EN, 80, false);
    assert_non_null(
        strstr(shown, "\nDecision\n--------\nWhat        Size: Large\n            Ordering (Ann): By app\n"));
    assert_non_null(strstr(shown, "\nCost        at least USD 124.95 a month (budget USD 150.00 a month)\n"));
    assert_non_null(strstr(shown, "\nTo watch    1 critical, 1 high\n"));
    assert_non_null(strstr(shown, "\n  Size: Large [required; vendor’s default: Small]\n"));
    free(shown);
    xmlFreeDoc(doc);
}

static void what_goes_without_saying_is_not_said(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    char *shown = render(doc, LANG_EN, 80, false);
    char *configuration = rendered(doc, &(view_options){.sections = 1u << SECTION_CONFIGURATION});
    assert_null(strstr(configuration, "as a client"));
    free(configuration);
    assert_non_null(strstr(shown, "\n- Nothing is planned against these limits: F"));
    assert_non_null(strstr(shown, "\nNothing is billed for: F"));
    assert_null(strstr(shown, "0.00  Filters"));
    free(shown);
    xmlFreeDoc(doc);
}

static void history_and_alternatives_are_told(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    char *shown = render(doc, LANG_EN, 80, false);
    assert_non_null(strstr(shown, "\n- Before 1 January 2023: Water should be soft. [caveat (low)] (F"));
    assert_non_null(strstr(shown, "\n- New since 1 January 2023: High voltage is in trial. (F"));
    assert_non_null(strstr(shown, "\n  Ordering: By app [chosen]\n    - “At the counter” would leave unmet: "));
    free(shown);
    xmlFreeDoc(doc);
}

static void questions_that_matter_only_together_are_told_together(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_plan());
    char *shown = render(doc, LANG_EN, 100, false), *ja = render(doc, LANG_JA, 120, false);
    assert_non_null(strstr(
        shown, "\n- Not said, and of no effect one by one, but together: Timer, as it is today; Own device (Ann)\n"));
    assert_non_null(strstr(
        shown,
        "\n    - If “Timer, as it is today” is off or on, and “Own device (Ann)” is off:\n        Would follow practices: "));
    assert_non_null(strstr(shown, "“Own device (Ann)” is on: no plan fits\n"));
    assert_non_null(strstr(shown, "\nNot all answers were tried: there may be more that matters.\n"));
    assert_null(strstr(shown, "The scenario does not say: Timer"));
    assert_non_null(strstr(
        ja, "\n    - 「現在のタイマー」が「有効」で、「自前の端末 (アン)」が「有効」の場合: 成立する構成がない\n"));
    free(shown);
    free(ja);
    xmlFreeDoc(doc);
}

static void a_conflict_is_told_as_a_chain(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_conflict());
    char *shown = render(doc, LANG_EN, 120, false), *ja = render(doc, LANG_JA, 120, false);
    assert_non_null(strstr(
        shown,
        "\n  1. Because the scenario requires “Freshly ground coffee” (line 3), “Grinder” must be “on”.\n"
        "  2. A grinder fits large machines only (F1). 1,234.5 of 100 cups a day (F2). Because of (1), “Size” must be “Large”.\n"));
    assert_non_null(strstr(shown,
                           "\n  4. Because of (1), (2) and (3), no configuration is left.\n"
                           "From 1 January 2025 on, this is possible.\n"
                           "- Until then, F2 holds. From then on: 1,234.5 of then 50 or 3,000 cups a day.\n"));
    assert_non_null(strstr(shown,
                           "\n   + Lower “Cups a day” to 100.5 cups (line 16)\n"
                           "   + Raise “Cups a day” to 2,000 cups (line 16)\n"));
    assert_non_null(strstr(
        ja,
        "\n  1. シナリオは「挽きたてのコーヒー」を必須とする (3 行目)。このため、「グラインダー」は「有効」でなければならない。\n"));
    free(shown);
    free(ja);
    xmlFreeDoc(doc);
}

/* --- why --- */

static char *why_text(size_t which, lang in, why_depth depth, int columns) {
    size_t count;
    const why *whys = fixture_whys(&count);
    assert_true(which < count);
    xmlDocPtr doc = report_why_build(mem, fixture_plan(), &whys[which]);
    assert_non_null(doc);
    char *shown = rendered(doc, &(view_options){.in = in, .depth = depth, .columns = columns});
    xmlFreeDoc(doc);
    return shown;
}

static void an_answer_in_brief_is_a_sentence_or_two(void **state) {
    static const char *const en[] = {
        "A grinder fits large machines only. Because the scenario requires “Freshly ground coffee” (line 3), “Size” must be “Large”.\n",
        ("“Ann” can order by app only. Because the scenario states “Ordering (Ann)”: "
         "“By app” (line 8), “Ordering (Ann)” must be “By app”.\n"),
        "“Timer” must be “off”. It follows from “Timer” and “Freshly ground coffee”; facts: 2.\n",
        "“Ordering (bob)” is “By app”, the best by the order of goals. “At the counter” would cost USD 1.00 a month more.\n",
        "“Grinder” is “on”, the vendor’s default; nothing speaks against it.\n",
        "The setting does not apply in the plan.\n",
        "“Ordering (bob)” could be “At the counter”, but it is not the best. “At the counter” would cost USD 1.00 a month more.\n",
        ("“Size” cannot be “Small”. Against it: “Freshly ground coffee”; “Freshly ground coffee” and “Timer”. The best repair: Drop the "
         "requirement “Freshly ground coffee” (line 3).\n"),
        "Because the scenario requires “Freshly ground coffee” (line 3), “Size” cannot be “Small”. No change to the scenario makes it possible.\n",
        "The search stopped at its limit before an answer was proven. This says neither yes nor no.\n",
    };
    static const char *const ja[] = {
        "グラインダーは大型機のみ。シナリオは「挽きたてのコーヒー」を必須とする (3 行目)。このため、「サイズ」は「大型」でなければならない。\n",
        ("「アン」はアプリでのみ注文できる。シナリオの「注文方法 (アン)」は「アプリ」である (8 行目)。"
         "このため、「注文方法 (アン)」は「アプリ」でなければならない。\n"),
        "「タイマー」は「無効」でなければならない。根拠: 「タイマー」、「挽きたてのコーヒー」 / 事実 2 件。\n",
        "「注文方法 (bob)」は「アプリ」。判断の優先順位による選択である。「カウンター」では月額 1.00 米ドル高くなる。\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof en / sizeof *en; i++) {
        char *shown = why_text(i, LANG_EN, DEPTH_BRIEF, 1000);
        assert_string_equal(shown, en[i]);
        free(shown);
    }
    for (size_t i = 0; i < sizeof ja / sizeof *ja; i++) {
        char *shown = why_text(i, LANG_JA, DEPTH_BRIEF, 1000);
        assert_string_equal(shown, ja[i]);
        free(shown);
    }
}

static void why_not_names_each_blocker_and_its_lift(void **state) {
    (void)state;
    char *shown = why_text(7, LANG_EN, DEPTH_NORMAL, 100);
    assert_non_null(strstr(shown, "\nSize: Small [impossible]\n\nWhat stands against it\n"));
    assert_non_null(
        strstr(shown,
               "\nBlocker 1 of 2 [the statements exclude each other; no fact is needed]\n"
               "This statement stands against it:\n"
               "- The scenario requires “Freshly ground coffee”. (line 3)\n"
               "Why:\n"
               "  1. Because the scenario requires “Freshly ground coffee” (line 3), “Size” must be “Large”.\n"
               "To lift it: Drop the requirement “Freshly ground coffee” (line 3)\n"));
    assert_non_null(strstr(shown, "\nSuppose “Size” were “Small”.\n  1. "));
    assert_non_null(strstr(shown, " no configuration is left.\nSo “Size” cannot be “Small”.\n"));
    assert_non_null(
        strstr(shown, "\n     possible then, but the best plan has another: “Large”; USD 2.00 a month; no warnings\n"));
    assert_null(strstr(shown, "Assumed where"));
    free(shown);
}

/* That no repair was found is not that there is none. */
static void what_is_not_known_is_not_said_to_be_nothing(void **state) {
    (void)state;
    const explanation *e = fixture_conflict();
    clash none = *e->clash;
    none.repair_count = 0;
    for (int complete = 0; complete < 2; complete++) {
        none.complete = complete;
        xmlDocPtr doc = build(&(explanation){.answer = e->answer, .clash = &none});
        char *shown = render(doc, LANG_EN, 100, false);
        assert_int_equal(strstr(shown, "No change to the scenario gives a plan.") != NULL, complete);
        assert_int_equal(
            strstr(shown, "No repair was found before the search stopped at its limit; there may be some.") != NULL,
            !complete);
        assert_int_equal(strstr(shown, "There may be more conflicts than these") != NULL, !complete);
        free(shown);
        xmlFreeDoc(doc);
    }
}

static void an_audit_has_all_that_the_facts_rest_on(void **state) {
    (void)state;
    char *normal = why_text(0, LANG_EN, DEPTH_NORMAL, 100), *audit = why_text(0, LANG_EN, DEPTH_AUDIT, 100);
    assert_null(strstr(normal, "manual.md@1a2b3c"));
    assert_non_null(strstr(audit, "\n     Evidence: manual.md@1a2b3c\n"));
    assert_non_null(strstr(audit, "; confidence high; Machine manual [grinder-needs-large]\n"));
    assert_non_null(strstr(audit, "\nAssumed where the scenario is silent\n"));
    assert_non_null(strstr(audit, "\nSources\n"));
    free(normal);
    free(audit);
}

/* What narrows the same decision further is told in one link, but not in an audit. */
static void links_that_narrow_the_same_are_told_together(void **state) {
    (void)state;
    char *normal = why_text(10, LANG_EN, DEPTH_NORMAL, 200), *audit = why_text(10, LANG_EN, DEPTH_AUDIT, 200);
    assert_non_null(strstr(
        normal,
        "\n  1. Because the scenario requires “Freshly ground coffee” (line 3), “Grinder” must be “on”.\n"
        "  2. A grinder fits large machines only (F1). Because the scenario fixes “Timer” to “off” (line 11), and "
        "because of line 3 and (1), “Size” must be “Large”.\n"));
    assert_null(strstr(normal, "\n  3. "));
    assert_non_null(strstr(
        audit,
        "\n  1. A grinder fits large machines only (F1). So “Size” must be “Large”.\n"
        "  2. Because the scenario requires “Freshly ground coffee” (line 3), “Grinder” must be “on”.\n"
        "  3. Because the scenario fixes “Timer” to “off” (line 11), and because of line 3 and (2), “Size” must be "
        "“Large”.\n"));
    free(normal);
    free(audit);
}

static void answers_to_why_fit_the_terminal(void **state) {
    static const int widths[] = {40, 80};
    static const why_depth depths[] = {DEPTH_BRIEF, DEPTH_NORMAL, DEPTH_AUDIT};
    (void)state;
    size_t count;
    fixture_whys(&count);
    for (size_t i = 0; i < count; i++)
        for (size_t d = 0; d < 3; d++)
            for (size_t w = 0; w < 2; w++)
                for (int in = 0; in < LANG_COUNT; in++) {
                    char *shown = why_text(i, (lang)in, depths[d], widths[w]);
                    fits(shown, (size_t)widths[w]);
                    free(shown);
                }
}

/* --- colour --- */

static char *without_ansi(const char *shown) {
    char *out = arena_alloc(mem, strlen(shown) + 1, 1), *end = out;
    while (*shown) {
        if (*shown == '\x1b')
            shown += strcspn(shown, "m") + 1;
        else
            *end++ = *shown++;
    }
    return out;
}

static void colour_changes_nothing_else(void **state) {
    (void)state;
    const explanation *const answers[] = {fixture_plan(), fixture_conflict(), fixture_hostile(mem)};
    for (size_t i = 0; i < 3; i++) {
        xmlDocPtr doc = build(answers[i]);
        char *plain = render(doc, LANG_EN, 80, false), *coloured = render(doc, LANG_EN, 80, true);
        assert_non_null(strchr(coloured, '\x1b'));
        assert_string_equal(without_ansi(coloured), plain);
        free(plain);
        free(coloured);
        xmlFreeDoc(doc);
    }
}

static void no_control_characters_without_colour(void **state) {
    (void)state;
    xmlDocPtr doc = build(fixture_hostile(mem));
    char *shown = render(doc, LANG_EN, 80, false);
    for (const unsigned char *s = (const unsigned char *)shown; *s; s++) assert_true(*s >= 0x20 || *s == '\n');
    free(shown);
    xmlFreeDoc(doc);
}

static void show(xmlDocPtr doc) {
    free(render(doc, LANG_JA, 80, true));
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
        cmocka_unit_test(lines_fit_the_terminal),
        cmocka_unit_test(odd_widths_are_mended),
        cmocka_unit_test(japanese_lines_do_not_begin_with_closing_punctuation),
        cmocka_unit_test(every_text_of_the_tree_is_told),
        cmocka_unit_test(the_decision_comes_first),
        cmocka_unit_test(what_goes_without_saying_is_not_said),
        cmocka_unit_test(history_and_alternatives_are_told),
        cmocka_unit_test(questions_that_matter_only_together_are_told_together),
        cmocka_unit_test(a_conflict_is_told_as_a_chain),
        cmocka_unit_test(an_answer_in_brief_is_a_sentence_or_two),
        cmocka_unit_test(why_not_names_each_blocker_and_its_lift),
        cmocka_unit_test(what_is_not_known_is_not_said_to_be_nothing),
        cmocka_unit_test(an_audit_has_all_that_the_facts_rest_on),
        cmocka_unit_test(links_that_narrow_the_same_are_told_together),
        cmocka_unit_test(answers_to_why_fit_the_terminal),
        cmocka_unit_test(colour_changes_nothing_else),
        cmocka_unit_test(no_control_characters_without_colour),
        cmocka_unit_test(a_bare_tree_renders),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
