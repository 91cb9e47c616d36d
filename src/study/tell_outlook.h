/* tell_outlook.h - sentences of an outlook, the same in all views */
#ifndef ACRPLAN_STUDY_TELL_OUTLOOK_H
#define ACRPLAN_STUDY_TELL_OUTLOOK_H

#include "study/tell_boundary.h"

/* What a day means for the plan: "the registry cannot stay as it is". */
word_id milestone_word(const xmlNode *milestone);
/* What becomes of the registry as it was planned: before its differences, or what is in the way. */
word_id built_word(const xmlNode *built);
/* Days on which only words change come after the others: the first of the one sort or the other, or the next. */
const xmlNode *next_milestone(const xmlNode *root, const xmlNode *after, bool wording);

#endif
