/* elements.h - the elements of the report tree
 *
 * One list, many uses: the builder names elements by it, every view has a table of handlers indexed by it, and a
 * test holds it against report.rng. Sorted by name, because element_of() searches by halving. */
#ifndef ACRPLAN_REPORT_ELEMENTS_H
#define ACRPLAN_REPORT_ELEMENTS_H

#include <libxml/tree.h>

#define REPORT_ELEMENTS(X)              \
    X(ADDED, "added")                   \
    X(AFTER, "after")                   \
    X(ALTERNATIVE, "alternative")       \
    X(AND, "and")                       \
    X(ANSWER, "answer")                 \
    X(API_REASON, "api-reason")         \
    X(ASKED, "asked")                   \
    X(ASSUMPTION, "assumption")         \
    X(ASSUMPTIONS, "assumptions")       \
    X(BECAUSE, "because")               \
    X(BECOMES, "becomes")               \
    X(BEFORE, "before")                 \
    X(BILLED, "billed")                 \
    X(BORDER, "border")                 \
    X(BREAK_POINTS, "break-points")     \
    X(BY, "by")                         \
    X(BY_HAND, "by-hand")               \
    X(CHAIN, "chain")                   \
    X(CHANGE, "change")                 \
    X(CHANGES, "changes")               \
    X(CHOICE, "choice")                 \
    X(CITES, "cites")                   \
    X(CLIENT, "client")                 \
    X(CLIENTS, "clients")               \
    X(CONFLICT, "conflict")             \
    X(CONFLICTS, "conflicts")           \
    X(COSTS, "costs")                   \
    X(DECIDED, "decided")               \
    X(DEPLOYMENT, "deployment")         \
    X(DESCRIPTION, "description")       \
    X(DIAGRAM, "diagram")               \
    X(DISPUTE, "dispute")               \
    X(DISPUTES, "disputes")             \
    X(DOCUMENT, "document")             \
    X(DOMINATED, "dominated")           \
    X(EDIT, "edit")                     \
    X(EDITS, "edits")                   \
    X(EN, "en")                         \
    X(ENTRY, "entry")                   \
    X(EVIDENCE, "evidence")             \
    X(EXCLUDED, "excluded")             \
    X(FACT, "fact")                     \
    X(FACTS, "facts")                   \
    X(FINDING, "finding")               \
    X(FINDINGS, "findings")             \
    X(FLIP, "flip")                     \
    X(FOR, "for")                       \
    X(FRONTIER, "frontier")             \
    X(GIVEN, "given")                   \
    X(GLOSSARY, "glossary")             \
    X(GOAL, "goal")                     \
    X(GOALS, "goals")                   \
    X(HISTORY, "history")               \
    X(ITEM, "item")                     \
    X(JA, "ja")                         \
    X(KIND_TITLE, "kind-title")         \
    X(LEAST, "least")                   \
    X(LEFT, "left")                     \
    X(LIFTS, "lifts")                   \
    X(LIMIT, "limit")                   \
    X(LIMITS, "limits")                 \
    X(LINK, "link")                     \
    X(MEETS, "meets")                   \
    X(MILESTONE, "milestone")           \
    X(MISSES, "misses")                 \
    X(MITIGATION, "mitigation")         \
    X(NAME, "name")                     \
    X(NEW, "new")                       \
    X(NEXT, "next")                     \
    X(NOT_APPLICABLE, "not-applicable") \
    X(NOTE, "note")                     \
    X(NOTES, "notes")                   \
    X(NUMBER, "number")                 \
    X(OF, "of")                         \
    X(OPEN, "open")                     \
    X(OTHER, "other")                   \
    X(OTHERWISE, "otherwise")           \
    X(OUTCOME, "outcome")               \
    X(OUTLOOK, "outlook")               \
    X(OWNER, "owner")                   \
    X(PACK, "pack")                     \
    X(PAIR, "pair")                     \
    X(PARAMETER, "parameter")           \
    X(PART, "part")                     \
    X(PATH, "path")                     \
    X(PLACE, "place")                   \
    X(PLACEHOLDER, "placeholder")       \
    X(POINT, "point")                   \
    X(PORT, "port")                     \
    X(PRACTICE, "practice")             \
    X(PRACTICES, "practices")           \
    X(PRICE_TAG, "price-tag")           \
    X(PRICE_TAGS, "price-tags")         \
    X(PROJECT, "project")               \
    X(PROOF, "proof")                   \
    X(PROPERTY, "property")             \
    X(QUESTION, "question")             \
    X(QUESTIONS, "questions")           \
    X(RANGE, "range")                   \
    X(REASON, "reason")                 \
    X(REJECTION, "rejection")           \
    X(REJECTIONS, "rejections")         \
    X(REMARK, "remark")                 \
    X(REMOVED, "removed")               \
    X(REPAIR, "repair")                 \
    X(REPAIRS, "repairs")               \
    X(REPORT, "report")                 \
    X(RESOURCE, "resource")             \
    X(REVIEWER, "reviewer")             \
    X(RUNNER, "runner")                 \
    X(SAYS, "says")                     \
    X(SCENARIO, "scenario")             \
    X(SECTION, "section")               \
    X(SETTING, "setting")               \
    X(SETTINGS, "settings")             \
    X(SHARED_COST, "shared-cost")       \
    X(SHEET, "sheet")                   \
    X(SIDE, "side")                     \
    X(SO, "so")                         \
    X(SOURCE, "source")                 \
    X(SOURCES, "sources")               \
    X(STATEMENT, "statement")           \
    X(STEP, "step")                     \
    X(STEPS, "steps")                   \
    X(STRETCH, "stretch")               \
    X(SUMMARY, "summary")               \
    X(TAG, "tag")                       \
    X(TARGET, "target")                 \
    X(TARGETS, "targets")               \
    X(TERM, "term")                     \
    X(TIED, "tied")                     \
    X(TIES, "ties")                     \
    X(TITLE, "title")                   \
    X(TOOL, "tool")                     \
    X(UNIT, "unit")                     \
    X(VALUE, "value")                   \
    X(VENDOR_DEFAULT, "vendor-default") \
    X(VERIFY, "verify")                 \
    X(WAIVED, "waived")                 \
    X(WAIVER, "waiver")                 \
    X(WAIVERS, "waivers")               \
    X(WARNING, "warning")               \
    X(WARNINGS, "warnings")             \
    X(WAS, "was")                       \
    X(WAY, "way")                       \
    X(WHY, "why")                       \
    X(WISH, "wish")                     \
    X(WISHES, "wishes")                 \
    X(WORKSHEET, "worksheet")           \
    X(WRONG, "wrong")                   \
    X(ZONE, "zone")

typedef enum element {
#define X(id, name) EL_##id,
    REPORT_ELEMENTS(X)
#undef X
        EL_COUNT
} element;

const char *element_name(element e);

/* EL_COUNT for a name that is not ours, and for nodes that are no elements. */
element element_of(const xmlNode *node);

#endif
