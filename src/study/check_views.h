/* check_views.h - what the machine formats of checks share */
#ifndef ACRPLAN_STUDY_CHECK_VIEWS_H
#define ACRPLAN_STUDY_CHECK_VIEWS_H

#include "base/json.h"
#include "report/view.h"

/* Is it about a fact, which stands for the rule? */
bool is_of_fact(const xmlNode *found);
/* The name of the rule: the fact, or the kind of finding. */
const char *rule_of(const xmlNode *found);
/* A line of the scenario that leads to it, the first for NULL; NULL at the end. */
const xmlNode *line_of(const xmlNode *found, const xmlNode *before);
/* How bad it is, in the words of SARIF: "error", "warning", "note". */
const char *found_level(const xmlNode *found);
/* A number of the tree. */
int64_t node_int(const xmlNode *node, const char *name);

/* "key": "value"; nothing for "". */
void json_pair(json *j, const char *key, const char *value);
/* "key": 12 */
void json_number(json *j, const char *key, int64_t n);
/* "key": { or [ */
void json_begin(json *j, const char *key, char bracket);

#endif
