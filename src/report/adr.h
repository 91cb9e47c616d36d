/* adr.h - sentences of the architecture decision record, the same in all views; its structure is that of MADR 4 (adr.github.io/madr) */
#ifndef ACRPLAN_REPORT_ADR_H
#define ACRPLAN_REPORT_ADR_H

#include "report/view.h"

/* The problem: which configuration meets so many requirements on that day. */
void tell_question(view *v);
/* "must hold: vnet only, image scanning" */
void tell_must(view *v);
/* An option by name: of the plan (<summary>) its main settings; a point of the frontier, an option of a setting, a repair. */
void tell_option(view *v, const xmlNode *option);
word_id option_verdict(const xmlNode *rejection);
/* What was chosen, and why. */
void tell_choice_made(view *v);
/* Where the options are told with what speaks against each; is there such a place? */
void tell_where_pros_are(view *v);
bool has_pros(const xmlNode *report);
void tell_evidence(view *v);

/* A list of sentences: is there one of that place, from 0 on? `tell`: tells it. */
typedef bool sentence_list(view *v, int at, bool tell);
/* What follows from the choice: what it meets, costs and leaves unmet, how many warnings it brings. */
sentence_list consequence_in_short;
/* How it is seen that what was decided is what was built. */
sentence_list confirmation;

#endif
