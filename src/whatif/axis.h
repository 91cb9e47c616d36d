/* axis.h - what a sweep switches
 *
 * An axis has the values 0 .. value_count-1. What the scenario states is switched: 0 without, 1 with. So is a requirement that it does not
 * ask for (1: asked for, as a must). A setting that it leaves open is decided: 0 open, k its k-th option; or, of one option alone, 0 open
 * and 1 that option. */
#ifndef ACRPLAN_WHATIF_AXIS_H
#define ACRPLAN_WHATIF_AXIS_H

#include "model/edit.h"

#define AXIS_KINDS(X)             \
    X(REQUIREMENT, "requirement") \
    X(EXTRA, "extra_requirement") \
    X(CLIENT, "client")           \
    X(GIVEN, "client_setting")    \
    X(PIN, "pin")                 \
    X(BUDGET, "budget")           \
    X(OPEN, "open_setting")
typedef enum axis_kind {
#define X(id, name) AXIS_##id,
    AXIS_KINDS(X)
#undef X
} axis_kind;

typedef struct axis_value {
    const char *name; /* "without", "with"; "open", or the option's name */
    text title;
} axis_value;

typedef struct axis {
    axis_kind kind;
    /* REQUIREMENT: into scenario.asked; EXTRA: requirement; CLIENT: into scenario.clients; GIVEN: into clients[client].given; PIN: into
     * scenario.pins; OPEN: setting */
    uint16_t index;
    uint16_t client; /* whose setting it is, or the client; ID_NONE */
    int only;        /* OPEN: the one option that value 1 stands for; -1: all of them are values */
    const char
        *name; /* as the user writes it: "vnet_only", "shop", "ci.agents", "ci.agents=self_hosted_vnet", "budget" */
    text title;
    size_t value_count;
    const axis_value *values;
    uint8_t base; /* the value of the scenario as it stands */
} axis;

const char *axis_kind_name(axis_kind k);

/* The option that value `v` (1 or more) of an OPEN axis stands for. */
static inline uint8_t axis_option(const axis *a, uint8_t v) {
    return (uint8_t)(a->only >= 0 ? a->only : v - 1);
}

/* The axis that a word names: a requirement, whether asked for or not; a client; "budget"; a setting of the registry or "client.setting",
 * stated or open, the latter also with "=option". "requirement:", "client:" or "setting:" before it says which is meant where a name
 * stands for several. False: nothing of the kind, said in `d` with the nearest name. Lives in `mem`. */
bool axis_of_word(arena *mem, const knowledge *k, const scenario *s, const char *word, axis *out, diags *d);

#define MOST_COMBINATIONS 65536
#define MOST_AXES 16 /* more would be more combinations: each has two values at least */

typedef struct axes {
    size_t count;
    const axis *at;
} axes;

/* The axes of words separated by commas, in that order; blanks around a word do not count. All mistakes are said in `d`: a word that names
 * nothing, a statement named twice, too many combinations; then .count is 0. */
axes axes_of_words(arena *mem, const knowledge *k, const scenario *s, const char *words, diags *d);

/* How many combinations there are; 0: more than MOST_COMBINATIONS. */
size_t axes_combinations(axes of);

/* The scenario with this value of each axis, which lives in `mem` and shares what it can. Values of a client that is not there do not count.
 * The place in `s` of each of its clients. */
const scenario *axes_scenario(arena *mem, const scenario *s, const knowledge *k, axes of, const uint8_t *values);
const uint16_t *axes_clients(arena *mem, const scenario *s, const knowledge *k, axes of, const uint8_t *values);

/* Does switching it make another problem? Else it only takes plans away: nothing that a plan is worth depends on it. */
bool axis_is_structure(const axis *a, const knowledge *k, const scenario *s);

#endif
