/* condition.h - conditions over settings, as inspectable trees
 *
 * A condition is built by the reader, never evaluated there. Leaves name things of the knowledge by index; `scope` says whose:
 * the registry's (SCOPE_DESIGN) or the client instance's at hand (SCOPE_ME). Nodes are immutable, arena-owned and shared freely. */
#ifndef ACRPLAN_MODEL_CONDITION_H
#define ACRPLAN_MODEL_CONDITION_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/date.h"

typedef uint16_t setting_id;   /* index into knowledge.settings */
typedef uint16_t quantity_id;  /* index into knowledge.quantities */
typedef uint16_t context_id;   /* index into knowledge.contexts */
typedef uint16_t condition_id; /* index into knowledge.conditions */
typedef uint16_t kind_id;      /* index into knowledge.kinds */
typedef uint16_t source_id;    /* index into knowledge.sources */
typedef uint16_t fact_id;      /* index into knowledge.facts */
typedef uint64_t option_mask;  /* bit i: option i */

#define ID_NONE UINT16_MAX

/* All of `count` options. */
static inline option_mask mask_full(unsigned count) {
    return count >= 64 ? ~(option_mask)0 : ((option_mask)1 << count) - 1;
}

/* Thousandths of a quantity's unit. */
typedef int64_t amount;
#define AMOUNT_ONE 1000
#define AMOUNT_MAX ((amount)1000000000000000) /* 1e12 units */

typedef enum scope { SCOPE_DESIGN, SCOPE_ME } scope;

typedef enum cond_op {
    COND_TRUE,
    COND_FALSE,
    COND_AND,
    COND_OR,
    COND_NOT,
    COND_IN,      /* setting has one of `mask` */
    COND_WAS,     /* the registry that exists has one of `mask` today */
    COND_NAMED,   /* a named condition; under SCOPE_ME looked up by name from the instance's kind upwards */
    COND_CONTEXT, /* context has one of `mask` */
    COND_BEFORE,  /* date context < day */
    COND_HAS,     /* region context has capability `name` */
    COND_COMPARE, /* expr `cmp` bound */
    COND_EXISTS,  /* the scenario describes a registry that exists */
    COND_IS,      /* the instance is of kind `kind` or extends it (SCOPE_ME) */
    COND_ANY,     /* some client of `kind` satisfies kid[0] (whose SCOPE_ME is that client) */
    COND_EVERY    /* every one does */
} cond_op;

typedef enum cond_cmp { CMP_ABOVE, CMP_BELOW, CMP_AT_LEAST, CMP_AT_MOST } cond_cmp;

typedef struct expr expr;
typedef struct cond cond;

struct cond {
    cond_op op;
    scope whose;      /* IN, WAS, NAMED */
    uint16_t id;      /* setting, context, condition or kind */
    cond_cmp cmp;     /* COMPARE */
    option_mask mask; /* IN, WAS, CONTEXT */
    date day;         /* BEFORE */
    amount bound;     /* COMPARE */
    const char *name; /* HAS: capability; NAMED: condition name */
    const expr *sum;  /* COMPARE */
    size_t kid_count; /* AND, OR: n; NOT, ANY, EVERY: 1 */
    const cond *const *kids;
};

/* constant + sum of factor * quantity * [when] */
typedef struct expr_term {
    amount factor;        /* thousandths */
    quantity_id quantity; /* ID_NONE: 1 */
    const cond *when;     /* NULL: always */
} expr_term;

struct expr {
    amount constant;
    size_t term_count;
    const expr_term *terms;
};

extern const cond COND_ALWAYS; /* COND_TRUE */
extern const cond COND_NEVER;  /* COND_FALSE */

/* Constructors fold constants and flatten AND/OR; the results live in `a`. */
const cond *cond_and(arena *a, const cond *x, const cond *y);
const cond *cond_or(arena *a, const cond *x, const cond *y);
const cond *cond_not(arena *a, const cond *x);
const cond *cond_node(arena *a, cond node); /* a leaf, copied */

/* Calls visit for every node, parents first, with an explicit depth limit in the reader making recursion safe. */
typedef void cond_visit(const cond *c, void *ctx);
void cond_walk(const cond *c, cond_visit *visit, void *ctx);

#endif
