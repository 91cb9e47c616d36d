/* report_fixture_ids.h - the café of report_fixture.c, for the files that explain its answers by hand */
#ifndef ACRPLAN_TEST_REPORT_FIXTURE_IDS_H
#define ACRPLAN_TEST_REPORT_FIXTURE_IDS_H

#include "explain/explain.h"

/* settings */
enum { SIZE, GRINDER, TIMER, MILK, PATH, DEVICE, OWN_CUP, SETTINGS };
/* contexts */
enum { VOLTAGE, BUILT, COUNTRY, PAID };
enum {
    F_GATE,
    F_REACH,
    F_CUPS,
    F_RENT,
    F_BEANS,
    F_NOISE,
    F_SOFT,
    F_STALE,
    F_CLEAN,
    F_DESCALE,
    F_GREET,
    F_SMELL,
    F_HEAT,
    F_TIDY,
    F_DEFAULT,
    F_VOLTS,
    F_WAIT,
    F_TRAYS,
    F_FILTERS,
    F_SOLD,
    F_MACHINE,
    F_CARD,
    F_FETCH,
    F_ORDERS,
    F_SOCKETS
};
/* variables of the problem: the machine's four settings, then ordering of ann and bob */
enum { V_SIZE, V_GRINDER, V_TIMER, V_MILK, V_ANN, V_BOB, VARS };
enum {
    G_ALWAYS,
    G_FRESH,
    G_ANN,
    G_ANN_PATH,
    G_PIN,
    G_BUDGET,
    G_CUPS,
    G_BUILT,
    G_CURRENT,
    G_GATE,
    G_REACH,
    G_LIMIT,
    G_WAIT
};

/* What the café's diagram shows, of the plan and of the conflict. */
enum { FIXTURE_DRAWN_COUNT = 13 };
extern const diagram FIXTURE_DIAGRAM;
extern const drawn FIXTURE_DRAWN[FIXTURE_DRAWN_COUNT];
extern const depiction FIXTURE_PLAN_PICTURE, FIXTURE_ASKED_PICTURE;

/* What deploys the plan. */
enum { FIXTURE_PARAMETER_COUNT = 4, FIXTURE_DEPLOYED_COUNT = 4 };
extern const parameter FIXTURE_PARAMETERS[FIXTURE_PARAMETER_COUNT];
extern const life FIXTURE_MACHINE, FIXTURE_CARD, FIXTURE_FETCH;
extern const deployed FIXTURE_DEPLOYED[FIXTURE_DEPLOYED_COUNT];
extern const deployment FIXTURE_DEPLOYMENT;

const answer *fixture_plan_answer(void);
const answer *fixture_conflict_answer(void);

#endif
