#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "report/elements.h"
#include "report/parts.h"
#include "report/words.h"

/* Japanese sentences follow each other without a space; where an English clause begins and a Japanese sentence ends. */
static int says_nothing_in_one_language(int w) {
    return w == W_SENTENCE_GAP || w == W_CHAIN_BECAUSE || w == W_CHAIN_NEXT_STATEMENT || w == W_CHAIN_AND_STATEMENT ||
           w == W_CHAIN_STATED || w == W_ADR_IT;
}

static void no_word_is_empty(void **state) {
    (void)state;
    for (int w = 0; w < W_COUNT; w++) {
        if (says_nothing_in_one_language(w)) continue;
        assert_true(*word((word_id)w, LANG_EN));
        assert_true(*word((word_id)w, LANG_JA));
    }
}

#define X(group, name, en, ja) {en, ja},
static const char *const CELLS[][2] = {NAMED(X)};
#undef X

static void no_named_word_is_empty(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof CELLS / sizeof *CELLS; i++) {
        assert_true(*CELLS[i][0]);
        assert_true(*CELLS[i][1]);
    }
}

/* Does a pattern name the blank {n}? */
static int has_blank(const char *pattern, char n) {
    const char braces[] = {'{', n, '}', '\0'};
    return strstr(pattern, braces) != NULL;
}

static void both_languages_fill_the_same_blanks(void **state) {
    (void)state;
    for (int w = 0; w < W_COUNT; w++)
        for (char n = '0'; n <= '9'; n++) {
            int en = has_blank(word((word_id)w, LANG_EN), n), ja = has_blank(word((word_id)w, LANG_JA), n);
            if (en != ja) fail_msg("'%s' and its Japanese differ in {%c}", word((word_id)w, LANG_EN), n);
        }
}

/* A name without a row comes out as itself, so a name of the model that has one differs from it in Japanese. */
static void has_row(const char *topic, const char *name) {
    if (word_for(topic, name, LANG_JA) == name) fail_msg("no word for %s '%s'", topic, name);
}

static void every_name_of_the_model_has_a_word(void **state) {
    (void)state;
#define X(id, name) has_row("severity", name);
    SEVERITIES(X)
#undef X
#define X(id, name) has_row("status", name);
    STATUSES(X)
#undef X
#define X(id, name) has_row("priority", name);
    PRIORITIES(X)
#undef X
#define X(id, name) has_row("statement", name);
    STATEMENT_KINDS(X)
#undef X
#define X(id, name) has_row("goal", name);
    GOALS(X)
#undef X
#define X(id, name) has_row("fact", name);
    FACT_KINDS(X)
#undef X
#define X(id, name) has_row("rule", name);
    RULE_KINDS(X)
#undef X
#define X(id, name) has_row("state", name);
    LIFECYCLE_STATES(X)
#undef X
#define X(id, name) has_row("how", name);
    TRANSITION_HOWS(X)
#undef X
#define X(id, name) has_row("confidence", name);
    CONFIDENCES(X)
#undef X
#define X(id, name) has_row("class", name);
    CLASH_CLASSES(X)
#undef X
#define X(id, name) has_row("effort", name);
    EFFORTS(X)
#undef X
    has_row("weight", "high");
    has_row("weight", "medium");
    has_row("weight", "low");
    has_row("goal", "order");
    has_row("point", "plan");
    has_row("point", "cheapest");
    has_row("point", "safest");
    has_row("point", "proper");
}

static void every_part_of_a_report_has_a_heading(void **state) {
    (void)state;
    static const element parts[] = {EL_CONFLICTS,    EL_REPAIRS, EL_SUMMARY,    EL_SETTINGS,   EL_CLIENTS,
                                    EL_WARNINGS,     EL_WISHES,  EL_PRACTICES,  EL_REJECTIONS, EL_COSTS,
                                    EL_LIMITS,       EL_STEPS,   EL_NOTES,      EL_DISPUTES,   EL_QUESTIONS,
                                    EL_CHANGES,      EL_HISTORY, EL_PRICE_TAGS, EL_TIES,       EL_FRONTIER,
                                    EL_BREAK_POINTS, EL_FACTS,   EL_SOURCES,    EL_GOALS,      EL_SCENARIO};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) has_row("heading", element_name(parts[i]));
}

static void unknown_names_come_out_as_they_are(void **state) {
    (void)state;
    assert_string_equal(word_for("severity", "dreadful", LANG_JA), "dreadful");
    assert_string_equal(word_for("severity", NULL, LANG_EN), "");
    assert_string_equal(word_for("no such group", "high", LANG_EN), "high");
}

/* --- filling blanks --- */

static void append(void *ctx, const char *piece, size_t len) {
    strncat(ctx, piece, len);
}

static void filled(const char *pattern, const char *expected) {
    static const blank blanks[] = {{"0", "zero"}, {"me", "{0}"}, {"east", "東日本"}, {"rate", "3 回"}, {"of", "「a」"}};
    char out[100] = "";
    words_fill(pattern, blanks, sizeof blanks / sizeof *blanks, append, out);
    assert_string_equal(out, expected);
}

static void blanks_are_filled_once(void **state) {
    (void)state;
    filled("", "");
    filled("plain", "plain");
    filled("{0}", "zero");
    filled("a{0}b{0}", "azerobzero");
    filled("{me}", "{0}"); /* a value is not filled again */
    filled("{1} {mee} {m", "{1} {mee} {m");
    filled("{{0}}", "{zero}");
}

/* Blanks are set off by spaces for the sake of values in Latin letters. */
static void japanese_values_close_up(void **state) {
    (void)state;
    filled("場所は {0} である", "場所は zero である");
    filled("場所は {east} である", "場所は東日本である");
    filled("上限は {rate} である", "上限は 3 回である");
    filled("リージョン {east} サービス", "リージョン 東日本 サービス"); /* katakana words keep their space */
    filled("リージョン {of} サービス", "リージョン「a」サービス");
    filled("in {east} and {of} only", "in 東日本 and 「a」 only");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_word_is_empty),
        cmocka_unit_test(no_named_word_is_empty),
        cmocka_unit_test(both_languages_fill_the_same_blanks),
        cmocka_unit_test(every_name_of_the_model_has_a_word),
        cmocka_unit_test(every_part_of_a_report_has_a_heading),
        cmocka_unit_test(unknown_names_come_out_as_they_are),
        cmocka_unit_test(blanks_are_filled_once),
        cmocka_unit_test(japanese_values_close_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
