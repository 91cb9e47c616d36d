#include <stdio.h>
#include <string.h>

#include "report/tell.h"

void tell_month(view *v, const xmlNode *plan) {
    char shown[NUMBER_CHARS];
    word_id w = node_flag(plan, "at-least") ? W_PER_MONTH_AT_LEAST : W_PER_MONTH;
    tell_filled(v, w, show_money(node_money(plan, "usd-per-month"), false, shown), NULL);
}

static bool is_some(const char *number) {
    return *number && strcmp(number, "0") != 0;
}

/* --- warnings by severity, practices by weight --- */

static const char *count_of(const xmlNode *plan, bool practices, const char *grade) {
    char name[32];
    snprintf(name, sizeof name, "%s%s", practices ? "practices-" : "", grade);
    return node_attr(plan, name);
}

const char *grade_of(const xmlNode *plan, bool practices, const char *after) {
    static const char *const grades[] = {"critical", "high", "medium", "low"};
    bool passed = after == NULL;
    for (size_t i = 0; i < sizeof grades / sizeof *grades; i++) {
        if (passed && is_some(count_of(plan, practices, grades[i]))) return grades[i];
        passed = passed || grades[i] == after;
    }
    return NULL;
}

void tell_count(view *v, const xmlNode *plan, bool practices, const char *grade) {
    const char *name = word_for(practices ? "weight" : "severity", grade, v->in);
    tell_filled(v, W_COUNT_OF, name, count_of(plan, practices, grade));
}

void tell_counts(view *v, const xmlNode *plan, bool practices) {
    const char *first = grade_of(plan, practices, NULL);
    for (const char *grade = first; grade; grade = grade_of(plan, practices, grade)) {
        if (grade != first) tell_word(v, W_COMMA);
        tell_count(v, plan, practices, grade);
    }
}

/* --- all of it in short --- */

static void tell_warnings(view *v, const xmlNode *plan) {
    tell_word(v, grade_of(plan, false, NULL) ? W_WARNINGS_SHORT : W_NO_WARNINGS_SHORT);
    tell_counts(v, plan, false);
}

/* How much of something that is better without; nothing where it is. */
static void tell_number(view *v, word_id w, const char *number) {
    if (!is_some(number)) return;
    tell_word(v, W_PART_GAP);
    tell_filled(v, w, number, NULL);
}

void tell_plan_in_short(view *v, const xmlNode *plan) {
    if (!*node_attr(plan, "usd-per-month")) {
        tell_word(v, W_PLAN_NOT_KNOWN);
        return;
    }
    tell_month(v, plan);
    tell_word(v, W_PART_GAP);
    tell_warnings(v, plan);
    tell_number(v, W_PRACTICES_NOT, node_attr(plan, "practices"));
    tell_number(v, W_WISHES_NOT, node_attr(plan, "wishes"));
}
