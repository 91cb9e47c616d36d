/* tell.h - sentences about conflicts, repairs and reasons, the same in all views
 *
 * The tree has what is said of each statement and fact, and how one follows from others. Here are the sentences that connect them, in
 * the manner of PubGrub (Weizenbaum, PubGrub: next-generation version solving, 2018): "Because A and B, X must be C." */
#ifndef ACRPLAN_REPORT_TELL_H
#define ACRPLAN_REPORT_TELL_H

#include "report/view.h"

void tell_raw(view *v, const char *s);
void tell_word(view *v, word_id w);
void tell_filled(view *v, word_id w, const char *a, const char *b); /* NULL `b`: only {0} */

/* A reason without its full stop, with its reference; `clause`: it stands within a sentence. */
void tell_premise(view *v, const xmlNode *reason, bool clause);
/* Does a chain start from the opposite of what it explains, the value of a setting? Then the sentence that supposes it, and the
 * sentence that concludes. */
bool chain_supposes(const xmlNode *chain);
void tell_supposition(view *v, const xmlNode *chain);
void tell_conclusion(view *v, const xmlNode *chain);
/* A link of a chain: what it rests on, and what follows. */
void tell_link(view *v, const xmlNode *link);
/* "It cannot be met", "they cannot stand together", "because the scenario says": what stands before the statements of a conflict. */
word_id clash_intro(const xmlNode *conflict);
/* How a conflict is known, as a name of the words "class". */
const char *class_of_clash(const xmlNode *conflict);
/* "“vnet only” and “shop”": the titles of the statements. */
void tell_clash(view *v, const xmlNode *conflict);
/* Is the fact of a flip among the reasons of its conflict? */
bool flip_was_told(const xmlNode *flip);
/* The first repair with the same choices as this one, before it; or NULL. */
const xmlNode *same_plan_before(const xmlNode *repair);

/* "Drop the requirement “vnet only” (line 3)"; all edits of a repair. */
void tell_edit(view *v, const xmlNode *edit);
void tell_edits(view *v, const xmlNode *repair);
/* "gives up a requirement; done in place". */
void tell_effort(view *v, const xmlNode *repair);
/* "at least USD 5.00 a month; 2 high, 1 low; wishes not met: 1". */
void tell_plan_in_short(view *v, const xmlNode *node);

#endif
