/* deploy.h - what deploys a plan: a report's <deployment> as ARM template, Bicep, Terraform or shell script
 *
 * No setting, parameter or type of resource is known here: all of them are the report's. */
#ifndef ACRPLAN_DEPLOY_DEPLOY_H
#define ACRPLAN_DEPLOY_DEPLOY_H

#include <libxml/tree.h>

#include "base/buf.h"
#include "base/diag.h"
#include "model/text.h"

typedef enum deploy_target { TARGET_BICEP, TARGET_ARM, TARGET_AZCLI, TARGET_TERRAFORM } deploy_target;

typedef enum deploy_outcome { DEPLOY_WRITTEN, DEPLOY_REFUSED, DEPLOY_DAMAGED } deploy_outcome;

/* Writes what deploys the plan of a report, comments and descriptions in the language `in`. DEPLOY_REFUSED: the report is of a conflict, or the
 * plan has something that the deployment leaves out; DEPLOY_DAMAGED: the tree is not one that report_build() makes. Both after
 * diagnostics, and then nothing is written. `scratch` is memory for the way. Uses the escape of `mem`; check buf_ok() of both afterwards. */
deploy_outcome deploy_write(arena *mem, xmlDocPtr report, deploy_target to, lang in, buf *scratch, buf *out,
                            diags *found);

#endif
