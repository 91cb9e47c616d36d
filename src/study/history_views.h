/* history_views.h - the views of a history and of an outlook */
#ifndef ACRPLAN_STUDY_HISTORY_VIEWS_H
#define ACRPLAN_STUDY_HISTORY_VIEWS_H

#include "report/views.h"

void view_history_text(xmlDocPtr tree, const view_options *o, buf *out);
void view_history_html(xmlDocPtr tree, const view_options *o, buf *out);
void view_history_markdown(xmlDocPtr tree, const view_options *o, buf *out);

void view_outlook_text(xmlDocPtr tree, const view_options *o, buf *out);
void view_outlook_html(xmlDocPtr tree, const view_options *o, buf *out);
void view_outlook_markdown(xmlDocPtr tree, const view_options *o, buf *out);
/* iCalendar (RFC 5545): an event a fact, without a clock. */
void view_outlook_ics(xmlDocPtr tree, const view_options *o, buf *out);

#endif
