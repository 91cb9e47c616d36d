/* sections.h - the sections of the document that a report is read as: their order and names, and what of the tree stands in each
 *
 * A section is chosen by its key. It has one or more pieces, each under a heading of its own: elements of the report, and pieces that the
 * views make of several. Pieces that the report has nothing for are left out. */
#ifndef ACRPLAN_REPORT_SECTIONS_H
#define ACRPLAN_REPORT_SECTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "report/elements.h"

#define DOCUMENT_SECTIONS(X)          \
    X(TITLE, "title")                 \
    X(DECISION, "decision")           \
    X(DIAGRAM, "diagram")             \
    X(CONFLICTS, "conflicts")         \
    X(REPAIRS, "repairs")             \
    X(CONFIGURATION, "configuration") \
    X(TRACE, "trace")                 \
    X(REACHABILITY, "reachability")   \
    X(WARNINGS, "warnings")           \
    X(OPTIONS, "options")             \
    X(COSTS, "costs")                 \
    X(LIMITS, "limits")               \
    X(QUESTIONS, "questions")         \
    X(TIMELINE, "timeline")           \
    X(REVISIT, "revisit")             \
    X(STEPS, "steps")                 \
    X(WORKSHEET, "worksheet")         \
    X(DEPLOYMENT, "deployment")       \
    X(ALTERNATIVES, "alternatives")   \
    X(FACTS, "facts")                 \
    X(GLOSSARY, "glossary")           \
    X(SCENARIO, "scenario")
typedef enum document_section {
#define X(id, name) SECTION_##id,
    DOCUMENT_SECTIONS(X)
#undef X
        SECTION_COUNT
} document_section;

/* A choice of sections: a bit for each. 0 stands for all of them. */
typedef unsigned section_set;

/* The piece that a view makes of several elements of the tree. */
typedef enum made_piece {
    PIECE_ELEMENT,
    PIECE_TRACE,
    PIECE_REACHABILITY,
    PIECE_OPTIONS,
    PIECE_REVISIT,
    PIECE_COUNT
} made_piece;

typedef struct section_piece {
    document_section of;
    made_piece made;
    element e; /* PIECE_ELEMENT: a child of the report; else EL_COUNT */
} section_piece;

const char *section_name(document_section s);
/* SECTION_COUNT for a name (`len` bytes) that is none. */
document_section section_of_name(const char *name, size_t len);
bool section_is_in(section_set chosen, document_section s);

/* The pieces of the sections that are chosen and that the report has something for, in the order of the document: the first (`after` NULL)
 * or the one after `after`, NULL at the end. */
const section_piece *next_piece(const xmlNode *report, section_set chosen, const section_piece *after);
/* Its id in a page, which is also its name among the words "heading". */
const char *piece_name(const section_piece *p);

#endif
