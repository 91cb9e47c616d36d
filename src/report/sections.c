#include "report/sections.h"

#include <string.h>

#include "report/trace.h"
#include "report/view.h"

static const char *const NAMES[SECTION_COUNT] = {
#define X(id, name) name,
    DOCUMENT_SECTIONS(X)
#undef X
};

#define HAS(section, element) \
    { SECTION_##section, PIECE_ELEMENT, EL_##element }
#define MADE(section, piece) \
    { SECTION_##section, PIECE_##piece, EL_COUNT }

static const section_piece PIECES[] = {
    HAS(DECISION, SUMMARY),
    HAS(DIAGRAM, DIAGRAM),
    HAS(CONFLICTS, CONFLICTS),
    HAS(REPAIRS, REPAIRS),
    HAS(CONFIGURATION, SETTINGS),
    HAS(CONFIGURATION, CLIENTS),
    MADE(TRACE, TRACE),
    MADE(REACHABILITY, REACHABILITY),
    HAS(WARNINGS, WARNINGS),
    HAS(WARNINGS, WISHES),
    HAS(WARNINGS, PRACTICES),
    HAS(WARNINGS, FINDINGS),
    HAS(WARNINGS, WAIVERS),
    MADE(OPTIONS, OPTIONS),
    HAS(OPTIONS, FRONTIER),
    HAS(OPTIONS, TIES),
    HAS(COSTS, COSTS),
    HAS(COSTS, PRICE_TAGS),
    HAS(COSTS, BREAK_POINTS),
    HAS(LIMITS, LIMITS),
    HAS(QUESTIONS, QUESTIONS),
    HAS(QUESTIONS, ASSUMPTIONS),
    HAS(TIMELINE, CHANGES),
    HAS(TIMELINE, OUTLOOK),
    HAS(TIMELINE, HISTORY),
    MADE(REVISIT, REVISIT),
    HAS(STEPS, STEPS),
    HAS(WORKSHEET, WORKSHEET),
    HAS(DEPLOYMENT, DEPLOYMENT),
    HAS(ALTERNATIVES, REJECTIONS),
    HAS(FACTS, NOTES),
    HAS(FACTS, DISPUTES),
    HAS(FACTS, FACTS),
    HAS(FACTS, SOURCES),
    HAS(GLOSSARY, GLOSSARY),
    HAS(SCENARIO, SCENARIO),
};

const char *section_name(document_section s) {
    return NAMES[s];
}

document_section section_of_name(const char *name, size_t len) {
    size_t s = 0;
    while (s < SECTION_COUNT && (strlen(NAMES[s]) != len || memcmp(NAMES[s], name, len) != 0)) s++;
    return (document_section)s;
}

bool section_is_in(section_set chosen, document_section s) {
    return chosen == 0 || ((chosen >> s) & 1);
}

static bool has_piece(const xmlNode *report, const section_piece *p) {
    switch (p->made) {
    case PIECE_TRACE: return node_child(node_child(report, EL_SCENARIO), EL_STATEMENT) != NULL;
    case PIECE_REACHABILITY: return drawn_path(node_child(report, EL_DIAGRAM), NULL) != NULL;
    case PIECE_OPTIONS: return node_child(report, EL_GOALS) != NULL;
    case PIECE_REVISIT: return has_revisit(report);
    default: return node_child(report, p->e) != NULL;
    }
}

const section_piece *next_piece(const xmlNode *report, section_set chosen, const section_piece *after) {
    const section_piece *end = PIECES + sizeof PIECES / sizeof *PIECES;
    for (const section_piece *p = after ? after + 1 : PIECES; p < end; p++)
        if (section_is_in(chosen, p->of) && has_piece(report, p)) return p;
    return NULL;
}

const char *piece_name(const section_piece *p) {
    static const char *const made[PIECE_COUNT] = {[PIECE_TRACE] = "trace",
                                                  [PIECE_REACHABILITY] = "reachability",
                                                  [PIECE_OPTIONS] = "options",
                                                  [PIECE_REVISIT] = "revisit"};
    return p->made == PIECE_ELEMENT ? element_name(p->e) : made[p->made];
}
