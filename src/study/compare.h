/* compare.h - two report trees, and what differs between them
 *
 * Fresh and saved reports go the same way: only their trees are looked at. What is compared: the verdict and its conflicts, settings, how clients
 * reach what they need, warnings, practices, wishes, money, things to do, the worksheet: these are the answer. Beside it: reasons, questions, assumptions, limits,
 * notes, what tools report, the statements of the scenario, the facts. Parts of a report that are compared as a whole only are named.
 *
 * Lines of the scenario and numbers of the lists do not count: they move when something is added above them. The order is that of the reports:
 * what changed, what is gone, what is new, what is only worded otherwise. */
#ifndef ACRPLAN_STUDY_COMPARE_H
#define ACRPLAN_STUDY_COMPARE_H

#include "report/build.h"

typedef struct tally {
    size_t answer; /* differences in the answer */
    size_t
        decisions; /* of them: what the first report decided and the second does not: the verdict, conflicts, settings */
    size_t alarms;   /* of them: warnings of the second report that the first has not, or has as less severe */
    size_t beside;   /* other differences: reasons, statements, facts ... */
    size_t reworded; /* the same in other words */
    size_t rest;     /* parts of the report that are not compared in detail */
} tally;

/* `known` is what is known today of the facts of the first report (known.h); NULL: only what the second says of them.
 * Adds the two sides and a <part> for everything that differs to `parent`. `second` is what the first is compared with, the later or newer one
 * where there is such. Failure is sticky in `b`. */
tally compare_into(builder *b, xmlNodePtr parent, const xmlNode *first, const xmlNode *second, xmlNodePtr known);

#endif
