/* uses.h - the things of a pack that have a name, and what uses what
 *
 * A thing uses those that its conditions and sums speak of, and a fact also the setting it is about and its sources. */
#ifndef ACRPLAN_BOOK_USES_H
#define ACRPLAN_BOOK_USES_H

#include "base/vec.h"
#include "model/knowledge.h"

#define REF_KINDS(X)              \
    X(FACT, "fact")               \
    X(SETTING, "setting")         \
    X(CONDITION, "condition")     \
    X(REQUIREMENT, "requirement") \
    X(CLIENT, "client")           \
    X(QUANTITY, "quantity")       \
    X(CONTEXT, "context")         \
    X(SOURCE, "source")           \
    X(TERM, "term")
typedef enum ref_kind {
#define X(id, name) REF_##id,
    REF_KINDS(X)
#undef X
        REF_KIND_COUNT
} ref_kind;

/* `index` into the knowledge's array of that kind. */
typedef struct ref {
    ref_kind kind;
    uint16_t index;
} ref;

typedef VEC(ref) ref_list;

const char *ref_kind_name(ref_kind kind);
size_t ref_count(const knowledge *k, ref_kind kind); /* how many there are */
/* The id of a thing: "sku"; "aks.network" for the setting or condition of a client kind. */
const char *ref_name(arena *mem, const knowledge *k, ref r);

typedef struct uses uses;

/* Lives in `mem`. */
const uses *uses_find(arena *mem, const knowledge *k);
/* What a thing uses, in the order of first mention, each once; who uses it, in the order of kinds of users. */
const ref_list *uses_of(const uses *u, ref who);
const ref_list *users_of(const uses *u, ref what);

#endif
