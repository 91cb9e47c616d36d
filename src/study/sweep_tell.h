/* sweep_tell.h - sentences about a sweep that its text and HTML share */
#ifndef ACRPLAN_STUDY_SWEEP_TELL_H
#define ACRPLAN_STUDY_SWEEP_TELL_H

#include "report/tell.h"
#include "study/sweep_read.h"

/* A sentence of words.h with up to four blanks. */
void tell_blanks(view *v, word_id w, const char *const *values, size_t count);
void tell_numbers(view *v, word_id w, const size_t *numbers, size_t count); /* 1,024 */

/* "4,096 combinations of 12 statements, 37 different answers." */
void tell_size(view *v, const sweep_table *t);
/* "3,000 with a plan, 1,096 without." */
void tell_day(view *v, const xmlNode *day);
/* That a date is later than what the sources know. */
void tell_past_horizon(view *v);
/* What an axis is called; NULL: the date. */
const char *axis_title(const view *v, const xmlNode *axis);
/* "Basic or Standard": the values for which a branch of a tree holds. */
void tell_values(view *v, const xmlNode *axis, const xmlNode *when);
/* The choices of a clash. */
void tell_clash_choices(view *v, const xmlNode *clash);
/* What a leaf of a tree comes to, and how often. */
void tell_leaf(view *v, const xmlNode *leads);
/* How many percent of the pairs change in an aspect, rounded; "<1" where that would be 0 and is not, ">99" likewise. */
const char *share_of(const xmlNode *influence, const char *aspect, char out[NUMBER_CHARS]);
/* An answer in short: what it costs, or that there is no plan. */
void tell_answer(view *v, const xmlNode *answer);
/* "Service tier (SKU): Premium": the n-th decision in an answer; false and nothing where it does not apply or is no headline. */
bool tell_headline(view *v, const sweep_table *t, const xmlNode *answer, size_t decision);

#endif
