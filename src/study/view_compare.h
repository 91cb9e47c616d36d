/* view_compare.h - what the views of comparisons share; seen by view_compare*.c only */
#ifndef ACRPLAN_STUDY_VIEW_COMPARE_H
#define ACRPLAN_STUDY_VIEW_COMPARE_H

#include "report/view.h"

/* The <diff> or <checked> that a <part> or a <side> is in: is it of archived reports? */
bool is_recheck(const view *v);
/* "Before" and "After", or "Archived" and "Now". */
word_id compare_side_word(const view *v, bool second);
const xmlNode *compare_side(const xmlNode *compared, bool second);

/* A heading for a part, and for a part that is compared as a whole. */
const char *part_heading(const view *v, const xmlNode *part);
const char *differs_heading(const view *v, const xmlNode *differs);
bool is_answer(const xmlNode *part);

/* Where one of the reports has no plan, all that a plan has is new, or gone: such a part is told by its count. */
bool is_counted_only(const xmlNode *part);
/* The first (`after` NULL) or next entry of a part that is, or is not. */
xmlNodePtr next_entry(const xmlNode *part, const xmlNode *after, bool in_full);
size_t count_entries(const xmlNode *part, bool in_full);

/* A sentence about how many differences there are; appended. */
void write_counts(const view *v, const xmlNode *compared, buf *out);
/* What is said when the answers are the same, and when not. */
word_id verdict_word(const view *v, const xmlNode *compared);
/* What a cause is, up to its text: "documented since 4 July 2021"; appended. And its text: what holds since, else what held until then. */
void write_cause_lead(const view *v, const xmlNode *cause, buf *out);
const char *cause_text(const view *v, const xmlNode *cause);
/* What held before, where something else holds since; "" else. */
const char *cause_before(const view *v, const xmlNode *cause);
/* Does a title end as a sentence, so that nothing can follow it after a colon? */
bool is_sentence(const char *s);
/* "Conflict as of 12 April 2021" */
void write_side(const view *v, const xmlNode *side, buf *out);
/* The last line of a recheck. */
void write_totals(const view *v, buf *out);
/* What introduces the entries that are not told in full, and one of them. */
word_id short_word(const xmlNode *part);
void write_in_short(const view *v, const xmlNode *entry, buf *out);
/* A sentence of words.h, filled; appended. */
void write_filled(const view *v, word_id w, const char *a, const char *b, const char *c, buf *out);

#endif
