/* view_text_document.h - pieces of the document that text, Markdown and the stand-alone decision record have in common
 *
 * What has no piece of its own in the name is said into the paragraph at hand (view_text.h). */
#ifndef ACRPLAN_REPORT_VIEW_TEXT_DOCUMENT_H
#define ACRPLAN_REPORT_VIEW_TEXT_DOCUMENT_H

#include "report/adr.h"
#include "report/view_text.h"

/* Of a statement: what it says; the settings that it decides; their facts; the conflicts that it is part of. */
void text_stated(view *v, const xmlNode *statement);
void text_decided(view *v, const xmlNode *statement);
void text_traced_facts(view *v, const xmlNode *statement);
void text_conflicts_of(view *v, const xmlNode *statement);
/* How a setting is verified. */
void text_verify(view *v, const xmlNode *setting);
/* Of a client: the state of a way (NULL: it has none), and what it needs. */
void text_way_state(view *v, const xmlNode *way);
void text_needs(view *v, const xmlNode *client);

/* Lists: sentences, the drivers of the decision, the considered options. */
void text_sentences(view *v, sentence_list *list);
void text_drivers(view *v);
void text_considered(view *v);

void text_options(view *v);
void text_revisit(view *v);

#endif
