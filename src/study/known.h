/* known.h - what the knowledge of today says of the facts that an archived report used
 *
 * The report of today tells of a fact only where it uses it. Why an archived decision fell may lie in one that it does not use any more. */
#ifndef ACRPLAN_STUDY_KNOWN_H
#define ACRPLAN_STUDY_KNOWN_H

#include "model/knowledge.h"
#include "report/build.h"

/* Adds <known> to `parent`, for the time of a comparison: <facts> and <sources> as a report has them. A fact is in the period that holds on the
 * day, else in the last one before it, with the attribute ended="true"; one that the pack does not have is left out. */
xmlNodePtr add_known(builder *b, xmlNodePtr parent, const knowledge *k, date day, const xmlNode *archived);

#endif
