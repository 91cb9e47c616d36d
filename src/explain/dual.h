/* dual.h - all minimal cores and all minimal corrections over a set of atoms
 *
 * An atom is a set of groups that stand or fall together. A core is a minimal set of atoms that leaves no solution while everything that is
 * not an atom is enabled (a minimal unsatisfiable subset); a correction is a minimal set of atoms without which there is a solution (a
 * minimal correction set). Each family is the set of minimal transversals of the other (Reiter, A theory of diagnosis from first
 * principles, 1987; Liffiton and Sakallah, Algorithms for computing minimal unsatisfiable subsets of constraints, 2008).
 *
 * Algorithm: dualise and advance (Gunopulos, Khardon, Mannila, Saluja, Toivonen and Sharma, Discovering all most specific sentences,
 * 2003). The minimal transversals of the cores known so far are kept (Berge's multiplication); one that has not been tried is taken away
 * from the atoms: with a solution it is a correction, else what is left holds a new core, found and minimised by solver_core(). When all
 * transversals are corrections, both families are complete. */
#ifndef ACRPLAN_EXPLAIN_DUAL_H
#define ACRPLAN_EXPLAIN_DUAL_H

#include "solve/answer.h"

typedef uint16_t atom_id;
#define NO_ATOM UINT16_MAX

typedef struct atoms {
    size_t count;
    const atom_id *of_group; /* by group of the problem; NO_ATOM: always as it is enabled in the solver */
} atoms;

typedef struct atom_set {
    size_t count;
    const atom_id *at; /* ascending */
} atom_set;

typedef struct dual_budget {
    size_t most_sets;   /* cores, corrections, and transversals on the way, each; 0: no bound */
    uint64_t conflicts; /* of one question to the solver; 0: no bound */
} dual_budget;

typedef struct dual {
    bool complete; /* false: a budget ran out. What is listed is right all the same, but there may be more */
    size_t core_count, correction_count;
    const atom_set *cores,
        *corrections;         /* smallest first, then in lexical order. No cores: it is satisfiable. A core of no
                                           atoms: nothing of theirs is to blame, and there is no correction */
    const bool *core_minimal; /* by core: false where the budget ran out while it was minimised */
} dual;

/* Answers questions about atoms. `off` is by atom. */
typedef struct dual_oracle {
    void *ctx;
    /* Is there a solution without these atoms? */
    solve_status (*without)(void *ctx, const bool *off);
    /* There is none: sets a minimal core of the others in `core` (all false before). False: whether it is minimal is not known. */
    bool (*core)(void *ctx, const bool *off, bool *core);
} dual_oracle;

dual dual_advance(arena *mem, size_t atom_count, const dual_oracle *by, size_t most_sets);

/* A core by deletion (Chinneck and Dravnieks 1991; Bakker et al. 1993), for an oracle that can do no better: atoms that are not needed
 * are added to `off`. */
bool dual_core_by_deletion(const dual_oracle *by, size_t atom_count, bool *off, bool *core);

/* Over groups of the solver, which must be enabled; all is enabled as before afterwards. */
dual dual_enumerate(arena *mem, solver *s, const literal *assume, size_t count, const atoms *over, dual_budget budget);

#endif
