/* report_fixture.h - explanations made by hand, for tests of the report and its views
 *
 * A small café: what a coffee machine is to be. Every kind of entry that a report can have occurs in the plan or in the conflict. */
#ifndef ACRPLAN_TEST_REPORT_FIXTURE_H
#define ACRPLAN_TEST_REPORT_FIXTURE_H

#include <libxml/tree.h>

#include "explain/explain.h"

const explanation *fixture_plan(void);
const explanation *fixture_conflict(void);
/* The same answer without an explanation. */
const explanation *fixture_unknown(void);
/* Answers to "why": of every verdict. */
const why *fixture_whys(size_t *count);
/* The plan with every text of the scenario hostile: markup, quotes, control characters, invalid UTF-8, direction marks, 10,000 characters. */
const explanation *fixture_hostile(arena *mem);

/* The report of one of them, with what is known of the time ahead in it. Owned. */
xmlDocPtr fixture_report_ahead(arena *mem, const explanation *e);

/* What hangs on the questions of the plan. */
const questions *fixture_questions(void);
/* Adds plans beside the plan to an explanation: price tags, ties, the frontier, break-points; and questions. */
void fixture_explain_others(explanation *e);

#endif
