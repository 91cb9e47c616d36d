/* edit.h - changes to a scenario, as data
 *
 * A repair is a list of edits, and so is a variant. Each names one statement and what becomes of it; scenario_edited() makes the scenario that
 * somebody who follows it literally would write. What the file does not say has line 0. */
#ifndef ACRPLAN_MODEL_EDIT_H
#define ACRPLAN_MODEL_EDIT_H

#include "model/scenario.h"

/* Repairs change what the scenario says; variants may also say what it does not. */
#define EDITS(X)                                                                                                    \
    X(DROP_REQUIREMENT, "drop_requirement")       /* index: into asked */                                           \
    X(DROP_CLIENT, "drop_client")                 /* client; with its pins and preferences */                       \
    X(OPEN_CLIENT_SETTING, "open_client_setting") /* client, index: into its given; left open */                    \
    X(SET_CLIENT_SETTING, "set_client_setting")   /* client, index: into its given; option */                       \
    X(DROP_PIN, "drop_pin")                       /* index: into pins */                                            \
    X(SET_BUDGET, "set_budget")                   /* usd */                                                         \
    X(SET_QUANTITY, "set_quantity")               /* index: into amounts; at */                                     \
    X(SET_CONTEXT, "set_context")                 /* index: into contexts; option, or region */                     \
    X(NEW_REGISTRY, "new_registry")               /* nothing of `current` counts */                                 \
    X(SET_DATE, "set_date")                       /* day */                                                         \
    X(DROP_BUDGET, "drop_budget")                                                                                   \
    X(ADD_REQUIREMENT, "add_requirement") /* index: of the pack; how_much. One that is asked for gets that */       \
    X(STATE_CLIENT_SETTING,                                                                                         \
      "state_client_setting") /* client, setting, options: in its table, in the place of what that or a pin says */ \
    X(PIN, "pin") /* client (ID_NONE: none), setting, options: in the place of a pin, or of the client's table */   \
    X(STATE_QUANTITY, "state_quantity") /* index: of the pack; at */                                                \
    X(STATE_CONTEXT, "state_context")   /* index: of the pack; option, region or day */
typedef enum edit_kind {
#define X(id, name) EDIT_##id,
    EDITS(X) EDIT_KIND_COUNT
#undef X
} edit_kind;
#define EDIT_REPAIR_COUNT (EDIT_SET_DATE + 1) /* kinds before it occur in repairs */

struct edit {
    edit_kind kind;
    uint16_t index;      /* into the scenario's array, or the pack's, as above; else ID_NONE */
    uint16_t client;     /* ID_NONE: none */
    uint16_t option;     /* SET_CLIENT_SETTING; SET_CONTEXT and STATE_CONTEXT (option or region) */
    amount at;           /* SET_QUANTITY, STATE_QUANTITY */
    money usd;           /* SET_BUDGET; in repairs whole cents */
    date day;            /* SET_DATE: also the scenario's as_of afterwards; STATE_CONTEXT */
    setting_id setting;  /* STATE_CLIENT_SETTING, PIN */
    option_mask options; /* STATE_CLIENT_SETTING, PIN: one of these */
    priority how_much;   /* ADD_REQUIREMENT */
};

const char *edit_name(edit_kind k);

/* The scenario with all edits made at once: their indices are those of `s`. No two edits are about the same statement. It has no variants.
 * Lives in `mem` and shares what it can with `s`. */
const scenario *scenario_edited(arena *mem, const scenario *s, const edit *edits, size_t count);
/* The same, with a copy of the edits, so that its reports tell them; `s` must outlive it. */
const scenario *scenario_changed(arena *mem, const scenario *s, const edit *edits, size_t count);

/* The place in `s` of each client of an edited scenario; client_count of the edited one entries. */
const uint16_t *clients_kept(arena *mem, const scenario *s, const edit *edits, size_t count);

/* The edit that drops what the scenario calls `name`: a requirement that it asks for, a client, a pin ("sku", "ci.agents"), what a client's
 * table says ("shop.plan"), or "budget". False: it says nothing of that name; then *near is the nearest name of what it does say, or NULL. */
bool edit_dropping(arena *mem, const knowledge *k, const scenario *s, const char *name, edit *out, const char **near);

/* What the edit is about, as it is named there: "ci.agents", "storage_gib", "budget". */
const char *edit_subject(arena *mem, const knowledge *k, const scenario *s, const edit *e);
/* Are both about the same statement? */
bool edit_same_subject(arena *mem, const knowledge *k, const scenario *s, const edit *x, const edit *y);

#endif
