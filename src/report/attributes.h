/* attributes.h - attributes that report and book write in the same way */
#ifndef ACRPLAN_REPORT_ATTRIBUTES_H
#define ACRPLAN_REPORT_ATTRIBUTES_H

#include "model/knowledge.h"
#include "report/build.h"

/* An ISO date; nothing for a day that is none (DATE_OPEN). */
void attr_date(builder *b, xmlNodePtr node, const char *name, date day, date_precision precision);
/* A date and how it is known: `name` and `name`-basis. */
void attr_dated(builder *b, xmlNodePtr node, const char *name, dated d);
/* What a life is, with its grade: severity, weight, state ... */
void attr_kind(builder *b, xmlNodePtr node, const life *l);
void attr_money(builder *b, xmlNodePtr node, const char *name, money m);
void attr_amount(builder *b, xmlNodePtr node, const char *name, amount a);
void attr_flag(builder *b, xmlNodePtr node, const char *name, bool value); /* "true", or nothing */

#endif
