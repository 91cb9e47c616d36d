/* days.h - the days that a question is about */
#ifndef ACRPLAN_BOOK_DAYS_H
#define ACRPLAN_BOOK_DAYS_H

#include "model/date.h"

/* From `since` on and before `until`. */
typedef struct day_range {
    date since, until;
} day_range;

#endif
