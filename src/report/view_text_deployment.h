/* view_text_deployment.h - what text and Markdown have in common of a deployment */
#ifndef ACRPLAN_REPORT_VIEW_TEXT_DEPLOYMENT_H
#define ACRPLAN_REPORT_VIEW_TEXT_DEPLOYMENT_H

#include "report/view_deployment.h"
#include "report/view_text.h"

/* A heading of the third rank. */
void text_under(view *v, word_id w);
/* What nothing deploys, where there is something. */
void text_left(view *v, const xmlNode *deployment);
/* The title of a resource, what is special about it, and its fact. */
void say_resource(view *v, const xmlNode *resource);
/* The version of its interface, and why it is not the newest. */
void say_api(view *v, const xmlNode *resource);
void text_api_note(view *v);
/* What a parameter is; what it may be. */
void say_parameter(view *v, const xmlNode *parameter);
void say_rule(view *v, const xmlNode *parameter);
/* The heading of the steps by hand, and the steps. */
void text_by_hand(view *v, const xmlNode *deployment);

#endif
