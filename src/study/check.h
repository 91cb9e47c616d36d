/* check.h - what is to be said against plans, as a document for pipelines
 *
 * The root <checks> has a <check> for each scenario, and that a <found> for each warning, each practice that is not followed, each wish that is
 * not met, each conflict, each waiver that has expired or that nothing needs, and for a day after the sources; the worst first. What is waived
 * is listed, and counts for nothing. */
#ifndef ACRPLAN_STUDY_CHECK_H
#define ACRPLAN_STUDY_CHECK_H

#include <libxml/tree.h>

#include "report/views.h"
#include "solve/answer.h"

typedef struct inspection {
    const answer *const *answers;
    size_t count;
    int fail_on;    /* a severity: what is as bad or worse fails; -1: nothing does */
    size_t failing; /* out: how many findings fail */
} inspection;

/* "critical" ... "low", "none"; false: another word. */
bool fail_on_of_word(const char *word, int *out);

/* Owned: xmlFreeDoc(). NULL when memory runs out, as report_build(). */
xmlDocPtr checks_build(arena *mem, inspection *i);

void view_checks_text(xmlDocPtr tree, const view_options *o, buf *out);
void view_checks_json(xmlDocPtr tree, const view_options *o, buf *out);
void view_checks_sarif(xmlDocPtr tree, const view_options *o, buf *out);
void view_checks_junit(xmlDocPtr tree, const view_options *o, buf *out);
void view_checks_github(xmlDocPtr tree, const view_options *o, buf *out);
void view_checks_azure(xmlDocPtr tree, const view_options *o, buf *out);

extern const char check_schema[]; /* JSON Schema of the JSON, from check.schema.json */

#endif
