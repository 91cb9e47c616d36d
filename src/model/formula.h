/* formula.h - conditions of one problem, after folding, in negation normal form
 *
 * Leaves are literals over variables, or unknown values (a question stands for each). Nodes are hash-consed: equal
 * formulas are one node, so equality is pointer equality. AND without kids is true; OR without kids is false.
 *
 * An OR carries groups: statements or facts that made a disjunct false. A clause that comes from such an OR holds
 * only while all of them do. A formula is `plain` when neither groups nor unknowns occur in it. */
#ifndef ACRPLAN_MODEL_FORMULA_H
#define ACRPLAN_MODEL_FORMULA_H

#include "base/vec.h"
#include "model/problem.h"

typedef enum formula_op { FORMULA_AND, FORMULA_OR, FORMULA_LITERAL, FORMULA_UNKNOWN } formula_op;

/* Sorted, without duplicates. When there are more than fit, the earliest stay (statements come before facts). */
typedef struct group_set {
    uint16_t count;
    group_id at[CLAUSE_GROUPS];
} group_set;

void group_set_add(group_set *set, group_id g); /* GROUP_ALWAYS is left out */
void group_set_union(group_set *set, const group_set *other);

typedef struct formula formula;

struct formula {
    formula_op op;
    uint32_t id; /* order of creation: the canonical order of kids */
    bool plain;
    uint16_t question; /* UNKNOWN */
    literal lit;       /* LITERAL */
    group_set groups;  /* OR */
    size_t kid_count;  /* AND, OR */
    const formula *const *kids;
};

typedef VEC(const formula *) formula_list;

typedef struct formulas formulas;

/* `vars` are read for their numbers of options only; the array may move as long as *vars follows it. */
formulas *formulas_new(arena *mem, variable *const *vars);

const formula *formula_true(const formulas *t);
const formula *formula_false(const formulas *t);
const formula *formula_false_by(formulas *t, const group_set *groups);
const formula *formula_unknown(formulas *t, uint16_t asks);
const formula *formula_literal(formulas *t, var_id var, option_mask mask);
const formula *formula_and(formulas *t, formula_list *kids);
const formula *formula_or(formulas *t, formula_list *kids, const group_set *groups); /* groups: NULL: none */
const formula *formula_and2(formulas *t, const formula *x, const formula *y);
const formula *formula_or2(formulas *t, const formula *x, const formula *y);
/* Makes every clause of x depend on the groups too. */
const formula *formula_under(formulas *t, const formula *x, const group_set *groups);

/* A node for one reason why x is false whatever is decided: x itself, or a kid of an AND; NULL: it is not. */
const formula *formula_false_reason(const formula *x);

/* Unknowns become true or false; groups are kept or dropped. */
const formula *formula_resolve(formulas *t, const formula *x, bool unknown_as, bool keep_groups);
/* The negation of a plain formula. */
const formula *formula_not(formulas *t, const formula *x);

static inline bool formula_is_true(const formula *x) {
    return x->op == FORMULA_AND && x->kid_count == 0;
}

static inline bool formula_is_false(const formula *x) {
    return x->op == FORMULA_OR && x->kid_count == 0;
}

#endif
