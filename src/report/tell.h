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
void tell_blanked(view *v, word_id w, const blank *blanks, size_t count);
/* A word with its one blank filled, to be a value itself. */
void add_filled(const view *v, word_id w, const char *value, buf *out);

bool is_fact_reason(const xmlNode *reason);
/* What stands before a statement in a row: the first, one in between, the last. */
word_id before_statement(bool first, bool last);
/* A reason without its full stop, with its reference; `clause`: it stands within a sentence. */
void tell_premise(view *v, const xmlNode *reason, bool clause);

/* --- tell_chain.c --- */

/* Does a chain start from the opposite of what it explains, the value of a setting, or from an option that is asked about? Then the
 * sentence that supposes it, and the sentence that concludes. */
bool chain_supposes(const xmlNode *chain);
void tell_supposition(view *v, const xmlNode *chain);
void tell_conclusion(view *v, const xmlNode *chain);
/* The links that are told: the first (`after` NULL) or the one after `after`, NULL at the end. */
const xmlNode *told_link(const view *v, const xmlNode *chain, const xmlNode *after);
/* One of them: what it rests on, and what follows. */
void tell_link(view *v, const xmlNode *told);

/* --- tell_clash.c --- */

/* "It cannot be met", "they cannot stand together", "because the scenario says": what stands before the statements of a conflict. */
word_id clash_intro(const xmlNode *conflict);
/* How a conflict is known, as a name of the words "class". */
const char *class_of_clash(const xmlNode *conflict);
/* "“vnet only” and “shop”": the titles of the statements. */
void tell_clash(view *v, const xmlNode *conflict);
/* "From {0} on, this is possible", where it was before: again. */
word_id clash_stands(const xmlNode *conflict);
/* A fact that makes the difference: what held until then, and what holds from then on. */
void tell_flip(view *v, const xmlNode *flip);
/* The first repair with the same choices as this one, before it; or NULL. */
const xmlNode *same_plan_before(const xmlNode *repair);

/* The first repair, so the best one, with an edit that lifts a conflict, or NULL; and those of its edits that do. */
const xmlNode *lift_of(const view *v, const xmlNode *conflict);
void tell_lift(view *v, const xmlNode *conflict, const xmlNode *repair);

/* "Drop the requirement “vnet only” (line 3)"; all edits under a node. */
void tell_edit(view *v, const xmlNode *edit);
void tell_edits(view *v, const xmlNode *parent);
/* "gives up a requirement; done in place". */
void tell_effort(view *v, const xmlNode *repair);
/* What is said where there is no repair: none exists, or none was found. */
word_id no_repair(const view *v);
/* Of a repair that makes an option possible, but not the best: what is. */
void tell_otherwise(view *v, const xmlNode *otherwise);

/* --- tell_plan.c: of a plan, or a sketch of one --- */

/* "USD 50.00 a month", or "at least ..." */
void tell_month(view *v, const xmlNode *plan);
/* The grades of which a plan has warnings, or practices that it does not follow: the first (`after` NULL) or the one after `after`, NULL at
 * the end. */
const char *grade_of(const xmlNode *plan, bool practices, const char *after);
/* "2 high": those of one grade; "2 high, 1 low": of all grades, nothing where there are none. */
void tell_count(view *v, const xmlNode *plan, bool practices, const char *grade);
void tell_counts(view *v, const xmlNode *plan, bool practices);
/* "at least USD 5.00 a month; warnings: 2 high, 1 low; wishes not met: 1". */
void tell_plan_in_short(view *v, const xmlNode *plan);

/* --- tell_others.c: of plans beside the plan (view_others.h) --- */

/* "USD 5.00 a month less"; nothing, and false, where only costs of unknown amount change, which are told by themselves. */
bool tell_money_against(view *v, const xmlNode *other);
/* "wishes not met: 2 (in the plan 1)" */
void tell_wishes(view *v, const xmlNode *other);
/* The requirements without which nothing changes, by their titles; nothing where there are none. */
void tell_free_tags(view *v, const xmlNode *tags);
/* The requirements that share a cost. */
void tell_sharers(view *v, const xmlNode *shared);
/* A word with an amount as its one blank. */
void tell_amount(view *v, word_id w, int64_t milli, const char *unit);
/* "above 100 GiB up to 500 GiB"; "The plan holds above 100 GiB up to 500 GiB." */
void tell_amounts(view *v, const xmlNode *stretch, const char *unit);
void tell_holds(view *v, const xmlNode *here, const char *unit);
/* "The scenario states 250 GiB." */
void tell_scenario_amount(view *v, const xmlNode *range);
/* The quantities that change nothing, by their titles; nothing where there are none. */
void tell_always(view *v, const xmlNode *breaks);

/* --- tell_revisit.c: of the days after the plan's (trace.h has the rest) --- */

/* What a fact that changes means for the plan; what the day of an <outlook> means: the worst of its facts. */
word_id means_of(const char *means);
word_id means_word(const xmlNode *milestone);

/* The title of a setting, with the client that it is of: "Way to the registry (shop)". */
void tell_setting_title(view *v, const xmlNode *setting);

/* --- tell_why.c: of an answer to "why" --- */

/* The option that is asked about, and whether the plan has it. */
const xmlNode *asked_of(const view *v);
bool is_plans_option(const xmlNode *asked);
/* Does the depth tell a part of it? */
bool why_tells(const view *v, const xmlNode *part);
/* The sentence that says why the plan's option is better than another; nothing where there is none. */
void tell_drawback(view *v, const xmlNode *asked);
/* A sentence or two. */
void tell_brief(view *v);

#endif
