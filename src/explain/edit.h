/* edit.h - changes to a scenario, as data
 *
 * A repair is a list of edits. Each names one statement of a scenario and what becomes of it; scenario_edited() makes the scenario that
 * somebody who follows it literally would write. Places in the file stay what they were. */
#ifndef ACRPLAN_EXPLAIN_EDIT_H
#define ACRPLAN_EXPLAIN_EDIT_H

#include "model/problem.h"

#define EDITS(X)                                                                                 \
    X(DROP_REQUIREMENT, "drop_requirement")       /* index: into asked */                        \
    X(DROP_CLIENT, "drop_client")                 /* client; with its pins and preferences */    \
    X(OPEN_CLIENT_SETTING, "open_client_setting") /* client, index: into its given; left open */ \
    X(SET_CLIENT_SETTING, "set_client_setting")   /* client, index: into its given; option */    \
    X(DROP_PIN, "drop_pin")                       /* index: into pins */                         \
    X(SET_BUDGET, "set_budget")                   /* usd */                                      \
    X(SET_QUANTITY, "set_quantity")               /* index: into amounts; at */                  \
    X(SET_CONTEXT, "set_context")                 /* index: into contexts; option, or region */  \
    X(NEW_REGISTRY, "new_registry")               /* nothing of `current` counts */              \
    X(SET_DATE, "set_date")                       /* day */
typedef enum edit_kind {
#define X(id, name) EDIT_##id,
    EDITS(X) EDIT_KIND_COUNT
#undef X
} edit_kind;

typedef struct edit {
    edit_kind kind;
    uint16_t index;  /* into the scenario's array, as above; else ID_NONE */
    uint16_t client; /* ID_NONE: none */
    uint16_t option; /* SET_CLIENT_SETTING, SET_CONTEXT (option or region) */
    amount at;       /* SET_QUANTITY */
    money usd;       /* SET_BUDGET: whole cents */
    date day;        /* SET_DATE; also the scenario's as_of afterwards */
} edit;

const char *edit_name(edit_kind k);

/* The scenario with all edits made at once: their indices are those of `s`. Lives in `mem` and shares what it can with `s`. */
const scenario *scenario_edited(arena *mem, const scenario *s, const edit *edits, size_t count);

/* The place in `s` of each client of an edited scenario; client_count of the edited one entries. */
const uint16_t *clients_kept(arena *mem, const scenario *s, const edit *edits, size_t count);

#endif
