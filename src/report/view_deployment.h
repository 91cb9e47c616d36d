/* view_deployment.h - what the views of a deployment share */
#ifndef ACRPLAN_REPORT_VIEW_DEPLOYMENT_H
#define ACRPLAN_REPORT_VIEW_DEPLOYMENT_H

#include "report/view.h"

/* What a parameter may be: "3 to 50 characters, matching ^[a-z]+$"; nothing where everything goes. */
void parameter_rule(const xmlNode *parameter, lang in, words_sink *sink, void *ctx);

/* The settings that a resource or a step by hand answers for and that the report tells of: the first (`after` NULL) or the one after `after`,
 * NULL at the end; and that setting. */
const xmlNode *answered(const xmlNode *report, const xmlNode *of, const xmlNode *after);
const xmlNode *answered_setting(const xmlNode *report, const xmlNode *answer);

/* What a client is called that something is for; "" for nobody's, its id where the report tells nothing of it. */
const char *deployed_client(const view *v, const xmlNode *node);

/* The rule as a part of a sentence. */
void tell_rule(view *v, const xmlNode *parameter);

/* "Only with: bicep, arm", of a step that is by hand for some files only. */
void tell_targets(view *v, const xmlNode *by_hand);

/* What nothing deploys: "Name: value" of a setting, or a resource and the property that it cannot have. */
void tell_left(view *v, const xmlNode *left);

/* The commands that write the files: the first is 0; false: there is no such one. The caller frees what stands in `out`. */
bool deploying_command(const view *v, int at, buf *out);

#endif
