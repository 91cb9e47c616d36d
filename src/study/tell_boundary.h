/* tell_boundary.h - sentences about what changes on a day, the same in all views (report/tell.h) */
#ifndef ACRPLAN_STUDY_TELL_BOUNDARY_H
#define ACRPLAN_STUDY_TELL_BOUNDARY_H

#include "report/tell.h"

/* A title with two blanks. */
void fill_title(const view *v, word_id w, const char *a, const char *b, buf *out);

/* "1 January 2021 to 7 July 2021", or the day where it is one. */
void tell_period(view *v, const xmlNode *interval);
/* "Plan: USD 5.00 a month; no warnings", or which statements cannot stand together. */
void tell_state(view *v, const xmlNode *answer);
/* "a plan", "a conflict" */
word_id state_word(const xmlNode *answer);

/* "Cannot be met from here on: “vnet only”" */
void tell_new_clash(view *v, const xmlNode *clash);
/* What is different: a decision, the cost, a warning ... */
void tell_difference(view *v, const xmlNode *difference);
/* "because of 1 + 2 or 3", where there is more than one turn that it could be; false, and nothing, else. */
bool has_causes(const xmlNode *boundary);
void tell_causes(view *v, const xmlNode *difference);

/* "4 July 2021 (documented)" */
void tell_turn_date(view *v, const xmlNode *turn);
/* What the fact says from then on, and what it said before. */
void tell_turn(view *v, const xmlNode *turn);
bool has_turn_before(const xmlNode *turn);
void tell_turn_before(view *v, const xmlNode *turn); /* nothing where there is none */

#endif
