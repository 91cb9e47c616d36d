/* whatif_tell.h - what the views of a table of variants say in the same way */
#ifndef ACRPLAN_STUDY_WHATIF_TELL_H
#define ACRPLAN_STUDY_WHATIF_TELL_H

#include "report/view.h"

/* The plans: the one as it stands (`after` NULL), then the variants, NULL at the end. */
const xmlNode *next_plan(const view *v, const xmlNode *after);
/* "0" for the one as it stands. */
const char *number_of(const xmlNode *plan);
bool is_base(const xmlNode *plan);

/* Its title; of a variant without one its changes. */
void tell_name(view *v, const xmlNode *plan);
/* The changes of a variant that has a title. */
void tell_changes(view *v, const xmlNode *plan);
/* "Plan", "Conflict", "No answer". */
word_id answer_word(const xmlNode *plan);
/* The cost a month ("≥ 5.00" where prices of unknown amount are not in it), the difference to the plan as it stands: numbers to read; ""
 * where there is none. */
const char *cost_shown(const xmlNode *plan, char out[NUMBER_CHARS]);
const char *difference_shown(const xmlNode *plan, char out[NUMBER_CHARS]);
/* The cell of a row for a plan, or NULL: it is no plan. Its option, or that the setting does not apply. */
const xmlNode *cell_of(const xmlNode *row, const xmlNode *plan);
const char *cell_shown(const view *v, const xmlNode *cell);
/* Is the option of a cell another one than that of the plan as it stands? */
bool cell_differs(const xmlNode *row, const xmlNode *cell);
/* The settings in which plans differ: the first row (`after` NULL) or the one after `after`, or NULL. */
const xmlNode *differing_row(const view *v, const xmlNode *after);
bool is_for_other_day(const view *v, const xmlNode *plan);

#endif
