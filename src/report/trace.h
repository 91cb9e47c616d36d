/* trace.h - what views find by putting several elements of a report together: what a statement decides, which client takes which path, what
 * was considered, and what would make the readers come back
 *
 * Iterators give the first (`after` NULL) or the one after `after`, NULL at the end. They take NULL for a list that is not there. */
#ifndef ACRPLAN_REPORT_TRACE_H
#define ACRPLAN_REPORT_TRACE_H

#include <stdbool.h>

#include "report/view.h"

/* --- requirements trace --- */

/* The settings of the registry, then of the clients, that apply. */
const xmlNode *next_setting(const xmlNode *report, const xmlNode *after);
/* Those that a statement decides: it is among their reasons, or the next best option would leave it unmet. */
const xmlNode *traced_setting(const xmlNode *report, const xmlNode *statement, const xmlNode *after);
/* The reasons of those settings that are facts, each fact once. */
const xmlNode *traced_fact(const xmlNode *report, const xmlNode *statement, const xmlNode *after);
/* Does an earlier statement decide the setting as well? */
bool traced_before(const xmlNode *report, const xmlNode *statement, const xmlNode *setting);
/* The conflicts that a statement is part of. */
const xmlNode *conflict_of(const xmlNode *report, const xmlNode *statement, const xmlNode *after);
/* The range of amounts of a quantity that the statement gives and over which the plan holds; NULL: none is told. */
const xmlNode *range_stated(const xmlNode *report, const xmlNode *statement);
/* How a setting is verified; NULL: the report does not say. */
const xmlNode *verify_of(const xmlNode *setting);
bool any_verify(const xmlNode *report);

/* --- reachability --- */

/* The paths of the diagram that some client takes, could take, or is kept from. */
const xmlNode *drawn_path(const xmlNode *diagram, const xmlNode *after);
/* The way of a client by a path, or NULL. */
const xmlNode *way_by(const xmlNode *client, const xmlNode *path);
/* The steps that are for a client. */
const xmlNode *client_step(const xmlNode *report, const xmlNode *client, const xmlNode *after);
size_t client_steps(const xmlNode *report, const xmlNode *client);
/* The fact reasons of a way that shuts it; the first has no reason of its own where the report only names it. */
const xmlNode *fact_reason(const xmlNode *way, const xmlNode *after);

/* --- the decision record --- */

/* What was considered beside the plan: the other points of the frontier and options of single settings; in a conflict, the repairs. */
const xmlNode *other_option(const xmlNode *report, const xmlNode *after);
/* The requirements that must hold. */
const xmlNode *must_hold(const xmlNode *report, const xmlNode *after);
/* How many of something a list of the report has. */
size_t listed(const xmlNode *report, element list, element one);
size_t statements_listed(const xmlNode *report, const char *kind);

/* --- what would make us revisit --- */

#define REVISITS(X)             \
    X(RANGE, "range")           \
    X(CHANGE, "change")         \
    X(MILESTONE, "milestone")   \
    X(POSSIBLE, "possible")     \
    X(PREVIEW, "preview")       \
    X(DEPRECATED, "deprecated") \
    X(WAIVER, "waiver")         \
    X(QUESTION, "question")     \
    X(ASSUMPTION, "assumption") \
    X(SOURCE, "source")
typedef enum revisit {
#define X(id, name) REVISIT_##id,
    REVISITS(X)
#undef X
        REVISIT_COUNT
} revisit;

const char *revisit_name(revisit r);
/* The events of a kind. Changes, questions and assumptions are one event each, their lists; sources are one, the pack. */
const xmlNode *next_revisit(const xmlNode *report, revisit r, const xmlNode *after);
bool has_revisit(const xmlNode *report);
/* One of them, as a sentence. */
void tell_revisit(view *v, revisit r, const xmlNode *event);

#endif
