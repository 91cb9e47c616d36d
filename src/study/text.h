/* text.h - what the text views of documents share, beside what report/view_text.h has */
#ifndef ACRPLAN_STUDY_TEXT_H
#define ACRPLAN_STUDY_TEXT_H

#include "report/view_text.h"

/* "Plan as of 5 April 2022: title of the scenario", or without a date where the root has none, as a headline. */
void study_headline(view *v, word_id kind);

#endif
