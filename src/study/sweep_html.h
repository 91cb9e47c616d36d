/* sweep_html.h - what the files of the HTML view of a sweep share */
#ifndef ACRPLAN_STUDY_SWEEP_HTML_H
#define ACRPLAN_STUDY_SWEEP_HTML_H

#include "report/view_html.h"
#include "study/sweep_tell.h"

void open_part(view *v, const char *id, word_id title); /* <section> with its heading */
void close_part(view *v);

/* --- sweep_heat.c --- */

/* How a value of an axis is written where there is little room: "–" and "+", or "·" for open and the number of the option. */
const char *sign_of(const xmlNode *axis, size_t value, char out[NUMBER_CHARS]);
/* The letter that stands for an axis. */
void put_letter(view *v, size_t which);
/* All combinations by cost and feasibility, a table for each day; false: memory ran out. */
bool put_heat(view *v, const sweep_table *t);

#endif
