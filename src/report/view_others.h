/* view_others.h - what the views tell in the same way of plans beside the plan: price tags, ties, the frontier, break-points */
#ifndef ACRPLAN_REPORT_VIEW_OTHERS_H
#define ACRPLAN_REPORT_VIEW_OTHERS_H

#include "report/view.h"

/* Is there a plan that can be told of? Else it is not known. */
bool is_plan(const xmlNode *other);
/* Is another plan the same in all that is told, money included? */
bool is_no_change(const view *v, const xmlNode *other);

/* The price tags of requirements without which nothing changes: the first (`after` NULL) or the one after `after`, or NULL. */
const xmlNode *free_tag(const view *v, const xmlNode *tags, const xmlNode *after);

/* "USD 5.00 a month less", or W_SAME_MONEY without a blank; `out` receives the amount. W_COUNT: only costs of unknown amount change,
 * which are told by themselves. */
word_id view_money_words(const xmlNode *other, char out[NUMBER_CHARS]);
/* Does another plan meet more or fewer wishes than the plan? */
bool view_wishes_differ(const view *v, const xmlNode *other);

/* The decisions of another plan that are named: those that readers look at first, and the others where they are few. The first (`after`
 * NULL) or the one after `after`, or NULL. Then those that are not, and how many they are. */
xmlNodePtr named_choice(const xmlNode *other, const xmlNode *after);
xmlNodePtr side_choice(const xmlNode *other, const xmlNode *after);
size_t side_choices(const xmlNode *other);

/* One sort of what another plan adds or removes: warnings, practices, costs of unknown amount. */
typedef struct shift_sort {
    element list;
    const char *with; /* the attribute that all of the sort have */
    word_id says;     /* comes before them */
} shift_sort;
/* The sorts of which there is something: the first (`after` NULL) or the one after `after`, NULL at the end. */
const shift_sort *view_sort(const xmlNode *other, const shift_sort *after);
/* What there is: the first or the one after `after`, or NULL. */
xmlNodePtr sort_item(const shift_sort *sort, const xmlNode *other, const xmlNode *after);

/* Of a decision in which tied plans differ: what the plan has, "not applicable" where that is nothing; the options of other plans: the
 * first (`after` NULL) or the one after `after`, or NULL. Nowhere else: other plans only differ in that they have no use for it. */
const char *tied_here(const view *v, const xmlNode *decision);
const xmlNode *tied_option(const xmlNode *decision, const xmlNode *after);
bool tied_nowhere_else(const xmlNode *decision);

/* Was the same addition told in full before, in the same section? Then a reference is enough. */
bool is_told(const xmlNode *added);

/* The labels of a point of the frontier that it has: the name of the first (`after` NULL) or of the one after `after`, NULL at the end. */
const char *label_of_point(const xmlNode *point, const char *after);

/* "No better than point A ..." */
word_id no_better_words(const xmlNode *point);

/* Is one plan the answer for every amount of a quantity? The quantities of which it is: the first (`after` NULL) or the one after `after`,
 * or NULL. */
bool is_always(const xmlNode *range);
const xmlNode *always_range(const xmlNode *breaks, const xmlNode *after);
/* At least a cent? Less comes with a step of the amount. */
bool is_worth_telling(int64_t difference);
/* The stretch that the scenario is in, or NULL. */
xmlNodePtr here_of(const xmlNode *range);
/* "above 100 GiB up to 500 GiB"; `unit` may be "". Exact: where two stretches meet within a thousandth, the rounder of the two bounds
 * is named for both. */
void add_amounts(const view *v, const xmlNode *stretch, const char *unit, buf *out);
/* "500 GiB"; in Japanese a space follows letters and digits. */
void add_amount_of(const view *v, int64_t milli, const char *unit, buf *out);

#endif
