/* problem_build.h - private to problem_build(): the problem while it grows
 *
 * Order of work: variables, statements, facts; then everything is frozen into the problem. A condition is folded to
 * a formula (problem_fold.c, problem_amounts.c), and the formula becomes clauses or the literal of an effect
 * (problem_clauses.c). */
#ifndef ACRPLAN_MODEL_PROBLEM_BUILD_H
#define ACRPLAN_MODEL_PROBLEM_BUILD_H

#include "model/formula.h"
#include "model/turning.h"

/* An unknown that no answer of the user would settle. */
#define NO_QUESTION UINT16_MAX

/* What the scenario says of a setting that nobody chooses. */
typedef struct said {
    option_mask mask; /* 0: nothing */
    group_set groups;
} said;

typedef struct open_question {
    question what;
    VEC(fact_id) facts;
    bool matters;
} open_question;

/* A named condition as one instance sees it, under both signs. */
typedef struct named_memo {
    enum { NAMED_NEW, NAMED_BUSY, NAMED_READY } state;
    const formula *yes, *no;
} named_memo;

/* An auxiliary that stands for a formula. */
typedef struct stand_in {
    const formula *of;
    literal by;
} stand_in;

/* While a problem is built with one amount of a quantity: the least greater amount at which something would come out otherwise. */
typedef struct probe {
    quantity_id quantity;
    amount at, step; /* amounts are multiples of the step */
    amount next;     /* none so far: NO_AMOUNT */
    amount even;     /* as in outlook */
    VEC(amount) slopes;
} probe;

typedef struct builder {
    arena *mem;
    const knowledge *k;
    const scenario *s;
    date as_of;
    bool bare;    /* without what is only reported */
    probe *watch; /* NULL: the amounts are what they are */
    diags *d;
    bool failed;   /* said in `d` */
    size_t folded; /* conditions so far */
    problem *p;
    formulas *t;
    variable *var_at; /* vars.at, kept in step for `t` */

    VEC(variable) vars;
    VEC(literal) literals;
    VEC(clause) clauses;
    VEC(group) groups;
    VEC(effect) effects;
    VEC(limit_row) limits;
    VEC(drawn) drawn;
    VEC(deployed) deployed;
    VEC(entry_count) entry_counts;
    VEC(open_question) questions;
    VEC(assumption) assumptions;
    VEC(stand_in) stand_ins; /* by formula id; `of` NULL: none */

    /* Tables with a row for the registry (0) and one for each client: see row_of(). */
    var_id *var_of;        /* by setting; ID_NONE: not a decision */
    group_id *fact_groups; /* by fact; GROUP_ALWAYS: none yet */
    named_memo *named;     /* by condition */

    /* Groups of statements, parallel to the scenario's arrays. */
    group_id *client_groups, **given_groups, *pin_groups, *amount_groups, *context_groups, *current_groups;
    group_id exists_group;
} builder;

static inline size_t row_of(uint16_t who) {
    return who == ID_NONE ? 0 : (size_t)who + 1;
}

/* --- problem_statements.c --- */

void build_variables(builder *b);
void build_statements(builder *b);
void build_wishes(builder *b); /* preferences, requirements that may be missed, departures */
void build_applicability(builder *b);
group_id new_group(builder *b, group g);
/* The group of a fact's life for an instance. */
group_id fact_group(builder *b, fact_id f, const life *l, uint16_t who);
/* What a client's statement or a pin says of a setting; what the registry has today. */
said said_of(const builder *b, uint16_t who, setting_id which);
said current_of(const builder *b, uint16_t who, setting_id which);
/* The place in `questions` of what is not said. */
uint16_t question_of(builder *b, group_kind kind, uint16_t index, uint16_t who);
/* Notes that what is not said was taken to be as the pack assumes. */
void assume(builder *b, group_kind kind, uint16_t index, uint16_t who);
/* Finds out where it applies; at the end, when all that it may depend on is there. */
void assumption_applies(builder *b, assumption *a);
void fail(builder *b, place where, const char *hint, const char *what);

/* --- problem_fold.c --- */

/* The condition (`yes`) or its negation, as the instance `me` sees it (ID_NONE: outside clients). */
const formula *fold(builder *b, const cond *c, bool yes, uint16_t me);
/* The setting has one of `mask` (`yes`), or none of them. */
const formula *fold_option(builder *b, uint16_t who, setting_id which, option_mask mask, bool yes);
const formula *fold_was(builder *b, uint16_t who, setting_id which, option_mask mask, bool yes);
const formula *fold_applies(builder *b, uint16_t who, setting_id which, bool yes);

/* --- problem_amounts.c --- */

#define SUM_TERMS 8 /* the most conditional terms of a sum: their subsets are enumerated */

/* A folded sum: what is certain, and terms of positive value that count under a condition. */
typedef struct sum_term {
    amount value;
    amount slope; /* of the value, in thousandths, by the amount of the probe's quantity */
    const formula *on, *off;
} sum_term;

typedef struct sum {
    amount base;
    amount slope; /* of the base */
    size_t rough; /* values that are rounded, so that they follow their slope to less than a thousandth only */
    amount even;  /* on amounts that are multiples of this apart they are not; 0: no values */
    size_t count;
    sum_term term[SUM_TERMS];
    size_t unknown_count; /* terms of unknown value: on, off, and the question */
    struct {
        const formula *on, *off;
        uint16_t question;
    } unknown[SUM_TERMS];
    group_set groups; /* what it was folded from */
} sum;

/* False (and said) when it has too many conditional terms or leaves the range of amounts. `blame` is for the
 * message. */
bool sum_fold(builder *b, const expr *e, uint16_t me, place blame, sum *out);
amount sum_of(const sum *s, unsigned subset);
/* No smaller set of its terms gives the same number. */
bool sum_is_first(const sum *s, unsigned subset);
/* What is known of it gives this number. A number that several subsets of terms give is one count. */
const formula *sum_adds_up(builder *b, const sum *s, amount total);
const formula *sum_compare(builder *b, const sum *s, cond_cmp cmp, amount bound);

/* --- probe.c --- */

/* A term's value enters a sum, whether under a condition or not. Gives its slope. */
amount probe_term(builder *b, const expr_term *term, amount value, sum *s);
/* The value, which has this slope and is so many times rounded, is compared with a bound: notes when (value > bound) would flip. */
void probe_value(builder *b, amount value, amount slope, size_t rough, amount bound);
void probe_sum(builder *b, const sum *s, unsigned subset, amount bound);
/* A price of so much for each unit of the sum above the allowance, which has become an effect if there are more than before. */
void probe_price(builder *b, const sum *s, unsigned subset, amount allowance, money unit_price, size_t before);

/* --- problem_clauses.c --- */

/* Registers the questions that `f` depends on as asked by the fact (ID_NONE: by a statement). */
void ask(builder *b, const formula *f, fact_id by);
/* Asserts f: unknown values never violate it. Every clause needs `groups` too. */
void assert_formula(builder *b, const formula *f, const group_set *groups, fact_id by);
/* The literal that holds where f certainly does; false when that is nowhere. */
bool certain_literal(builder *b, const formula *f, fact_id by, literal *out);
/* The same for a formula without unknowns, groups forgotten. */
literal literal_of(builder *b, const formula *f);
/* An auxiliary equivalent to a definition given under both signs, defined under the fact's group. */
literal define(builder *b, const formula *yes, const formula *no, group_id g);

/* --- problem_facts.c, problem_effects.c --- */

void build_facts(builder *b);
void build_effect(builder *b, fact_id f, const life *l, uint16_t me);
void build_entry(builder *b, fact_id f, const life *l, uint16_t me);
void build_check(builder *b, fact_id f, const life *l, uint16_t me);
void build_lifecycle_warning(builder *b, fact_id f, const life *l, uint16_t me);
void build_transition_warning(builder *b, fact_id f, const life *l, uint16_t me);
void build_price(builder *b, fact_id f, const life *l, uint16_t me);
void add_effect(builder *b, const formula *when, effect e);

/* --- problem_diagram.c --- */

void build_diagram(builder *b);

/* --- problem_deployment.c --- */

void build_deployment(builder *b);

#endif
