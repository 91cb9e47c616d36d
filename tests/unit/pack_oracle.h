/* pack_oracle.h - what a pack and a scenario mean, evaluated directly
 *
 * Conditions are evaluated in three values over a complete assignment; nothing is compiled. The only thing shared
 * with the library is the model. */
#ifndef ACRPLAN_TESTS_PACK_ORACLE_H
#define ACRPLAN_TESTS_PACK_ORACLE_H

#include "random_pack.h"

typedef enum truth { NO, UNKNOWN, YES } truth;

#define MOST_DECISIONS 16

typedef struct decision {
    uint16_t client;
    setting_id setting;
    unsigned option;
    int vendor_default;
} decision;

typedef struct oracle {
    const random_pack *pack;
    unsigned decision_count;
    decision at[MOST_DECISIONS]; /* the plan at hand, in the order of the problem's variables */
} oracle;

void oracle_init(oracle *o, const random_pack *pack);
truth oracle_evaluate(const oracle *o, const cond *c, uint16_t me);
/* False: a term that counts, or whether one counts, is not known. */
bool oracle_sum(const oracle *o, const expr *e, uint16_t me, amount *out);
bool oracle_allows(const oracle *o); /* the budget aside */
/* Do the facts allow it, whatever the scenario says? Does it keep to what the scenario says, whatever the facts? */
bool oracle_facts_allow(const oracle *o);
bool oracle_keeps_to_statements(const oracle *o);
/* Costs by goal (not by place in the order of goals). */
void oracle_costs(const oracle *o, int64_t cost[GOAL_COUNT]);
bool oracle_cost_at_least(const oracle *o);

#endif
