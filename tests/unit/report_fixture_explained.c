/* Explanations of the café's answers: they need not be true, but everything that one can hold occurs. */
#include <string.h>

#include "report_fixture.h"
#include "report_fixture_ids.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define DAY_2022 18993
#define DAY_2025 20089
#define USD(n) ((money)(n)*MONEY_USD)

/* --- conflicts --- */

static const group_id FRESH[] = {G_FRESH}, GATE[] = {G_GATE}, GATE_LIMIT[] = {G_GATE, G_LIMIT}, PIN[] = {G_PIN},
                      CUPS_LIMIT[] = {G_CUPS, G_LIMIT}, FRESH_PIN[] = {G_FRESH, G_PIN},
                      FRESH_CUPS[] = {G_FRESH, G_CUPS}, ANN_PATH[] = {G_ANN, G_ANN_PATH},
                      REACH_WAIT[] = {G_REACH, G_WAIT}, LIMIT[] = {G_LIMIT},
                      REACH_WAIT_LIMIT[] = {G_REACH, G_WAIT, G_LIMIT}, YOURS[] = {G_BUDGET, G_BUILT, G_CURRENT},
                      BUDGET_FRESH[] = {G_BUDGET, G_FRESH};
static const uint16_t FIRST[] = {0}, SECOND[] = {1}, FIRST_TWO[] = {0, 1}, FIRST_THREE[] = {0, 1, 2};

/* Statements alone, a fact with an earlier link, statements with one, and links only. */
static const chain_link BY_STEPS[] = {
    {.group_count = 1, .groups = FRESH, .so = {2, V_GRINDER}},
    {.group_count = 2, .groups = GATE_LIMIT, .from_count = 1, .from = FIRST, .so = {2, V_SIZE}},
    {.group_count = 1, .groups = PIN, .from_count = 2, .from = FIRST_TWO, .so = {3, V_TIMER}},
    {.from_count = 3, .from = FIRST_THREE},
};
/* A fact alone; a fact with statements. */
static const chain_link BY_FACTS[] = {
    {.group_count = 1, .groups = GATE, .so = {1, V_ANN}},
    {.group_count = 2, .groups = CUPS_LIMIT, .from_count = 1, .from = FIRST},
};

static const reasons NO_FACTS[] = {{0, NULL}}, GATE_ONLY[] = {{2, GATE_LIMIT}, {1, LIMIT}, {3, REACH_WAIT_LIMIT}},
                     REACH_ONLY[] = {{2, REACH_WAIT}}, LIMIT_ONLY[] = {{1, LIMIT}};

static const billed_item ITEMS[] = {{F_RENT, ID_NONE, USD(150)}, {F_BEANS, 1, USD(4)}};

static flip flips[3];

static const conflict CONFLICTS[] = {
    {.statements = {2, FRESH_PIN},
     .proof_count = 3,
     .proofs = GATE_ONLY,
     .all_proofs = true,
     .minimal = true,
     .how = {COUNT(BY_STEPS), BY_STEPS},
     .why = CLASH_NOW,
     .first = DAY_2025,
     .last = DATE_UNKNOWN,
     .flip_count = 2,
     .flips = flips},
    {.statements = {2, ANN_PATH},
     .proof_count = 1,
     .proofs = REACH_ONLY,
     .minimal = true,
     .why = CLASH_NOW,
     .first = DATE_UNKNOWN,
     .last = DAY_2022,
     .flip_count = 1,
     .flips = &flips[2]},
    {.statements = {2, FRESH_CUPS},
     .proof_count = 1,
     .proofs = LIMIT_ONLY,
     .all_proofs = true,
     .minimal = true,
     .how = {COUNT(BY_FACTS), BY_FACTS},
     .why = CLASH_ALWAYS},
    {.statements = {3, YOURS}, .proof_count = 1, .proofs = NO_FACTS, .all_proofs = true, .why = CLASH_YOURS},
    {.statements = {2, BUDGET_FRESH},
     .proof_count = 1,
     .proofs = NO_FACTS,
     .all_proofs = true,
     .minimal = true,
     .by_money = true,
     .least = USD(154),
     .item_count = COUNT(ITEMS),
     .items = ITEMS,
     .why = CLASH_ALWAYS},
    {.statements = {2, ANN_PATH}, .proof_count = 1, .proofs = REACH_ONLY, .all_proofs = true, .why = CLASH_UNKNOWN},
};

/* --- repairs --- */

#define OF(x) .index = (x), .client = ID_NONE, .option = ID_NONE
static const edit DROP_FRESH[] = {{.kind = EDIT_DROP_REQUIREMENT, OF(0)}},
                  EVERYTHING[] =
                      {
                          {.kind = EDIT_DROP_CLIENT, .index = ID_NONE, .client = 0, .option = ID_NONE},
                          {.kind = EDIT_OPEN_CLIENT_SETTING, .index = 1, .client = 0, .option = ID_NONE},
                          {.kind = EDIT_SET_CLIENT_SETTING, .index = 0, .client = 0, .option = 0},
                          {.kind = EDIT_DROP_PIN, OF(0)},
                          {.kind = EDIT_SET_BUDGET, OF(ID_NONE), .usd = USD(152)},
                          {.kind = EDIT_SET_QUANTITY, OF(0), .at = 100500},
                          {.kind = EDIT_SET_QUANTITY, OF(0), .at = 2000000},
                          {.kind = EDIT_SET_CONTEXT, .index = 1, .client = ID_NONE, .option = 0},
                          {.kind = EDIT_NEW_REGISTRY, OF(ID_NONE)},
},
                  LATER[] = {{.kind = EDIT_SET_DATE, OF(ID_NONE), .day = DAY_2025}};

static const pick LARGE[] = {{0, ID_NONE, 1}, {1, ID_NONE, 1}, {4, 1, 0}}, SMALL[] = {{0, ID_NONE, 0}};

static const repair REPAIRS[] = {
    {.edit_count = 1,
     .edits = LATER,
     .work = EFFORT_WAIT,
     .plan = {.kind = ANSWER_PLAN, .usd = USD(80), .pick_count = COUNT(LARGE), .picks = LARGE}},
    {.edit_count = 1,
     .edits = DROP_FRESH,
     .lost = 100,
     .work = EFFORT_IN_PLACE,
     .plan = {.kind = ANSWER_PLAN,
              .usd = USD(1234567),
              .at_least = true,
              .warnings = {0, 2, 0, 1},
              .practices = 3,
              .wishes = 1,
              .pick_count = COUNT(SMALL),
              .picks = SMALL}},
    {.edit_count = COUNT(EVERYTHING),
     .edits = EVERYTHING,
     .lost = 160,
     .work = EFFORT_NEW_REGISTRY,
     .plan = {.kind = ANSWER_UNKNOWN}},
};

static const clash CLASH = {.complete = false,
                            .conflict_count = COUNT(CONFLICTS),
                            .conflicts = CONFLICTS,
                            .repair_count = COUNT(REPAIRS),
                            .repairs = REPAIRS};

/* --- decision paths --- */

static const group_id ANN_BY_APP[] = {G_ANN, G_ANN_PATH, G_REACH}, FRESH_PIN_GATE[] = {G_FRESH, G_PIN, G_GATE},
                      MANY[] = {G_PIN, G_FRESH, G_GATE, G_LIMIT}, WHY_LARGE[] = {G_FRESH, G_GATE},
                      WHY_TIMER[] = {G_PIN}, GATE_ALONE[] = {G_GATE};
static const chain_link TO_LARGE[] = {
    {.group_count = 1, .groups = FRESH, .so = {2, V_GRINDER}},
    {.group_count = 1, .groups = GATE_ALONE, .from_count = 1, .from = FIRST, .so = {2, V_SIZE}},
};
static const chain_link BY_CONTRADICTION[] = {
    {.group_count = 1, .groups = ANN_BY_APP, .so = {1, V_BOB}},
    {.group_count = 2, .groups = &ANN_BY_APP[1], .from_count = 1, .from = FIRST},
};
static const chain_link TO_TIMER[] = {{.group_count = 1, .groups = WHY_TIMER, .so = {1, V_TIMER}}};
static const why WHYS[] = {
    {.var = V_SIZE,
     .option = 1,
     .is_plans = true,
     .status = STATUS_REQUIRED,
     .because = {2, WHY_LARGE},
     .how = {2, TO_LARGE}},
    {.var = V_ANN,
     .option = 1,
     .is_plans = true,
     .status = STATUS_REQUIRED,
     .because = {3, ANN_BY_APP},
     .how = {2, BY_CONTRADICTION}},
    {.var = V_TIMER,
     .option = 0,
     .is_plans = true,
     .status = STATUS_REQUIRED,
     .because = {1, WHY_TIMER},
     .how = {1, TO_TIMER}},
};

/* --- why, and why not --- */

static shifted comes[3];
static const pick OTHERWISE[] = {{0, ID_NONE, 1}}, COUNTER[] = {{4, 1, 0}, {0, ID_NONE, 0}};
#define OTHER_PLAN                                                                                \
    {                                                                                             \
        .kind = ANSWER_PLAN, .total = {{110, 125950000, 1, 1, 1}}, .usd = 125950000, .wishes = 1, \
        .pick_count = COUNT(COUNTER), .picks = COUNTER                                            \
    }
#define DIFFERS                                                                                           \
    {                                                                                                     \
        .usd = USD(1), .moved_count = COUNT(COUNTER), .moved = COUNTER, .added_count = 3, .added = comes, \
        .removed_count = 1, .removed = comes                                                              \
    }

/* One by itself, one that makes it possible only, one that is not known. */
static const repair LIFTS[] = {
    {.edit_count = 1,
     .edits = DROP_FRESH,
     .lost = 100,
     .plan = {.kind = ANSWER_PLAN, .usd = USD(3), .pick_count = COUNT(SMALL), .picks = SMALL},
     .by_itself = true},
    {.edit_count = 1,
     .edits = LATER,
     .work = EFFORT_WAIT,
     .plan = {.kind = ANSWER_PLAN, .usd = USD(3), .pick_count = COUNT(SMALL), .picks = SMALL},
     .otherwise = {.kind = ANSWER_PLAN, .usd = USD(2), .pick_count = COUNT(OTHERWISE), .picks = OTHERWISE}},
};
static const chain_link DENIED[] = {{.group_count = 1, .groups = FRESH, .so = {2, V_SIZE}}};
static const conflict AGAINST[] = {
    {.statements = {1, FRESH},
     .proof_count = 1,
     .proofs = NO_FACTS,
     .all_proofs = true,
     .minimal = true,
     .how = {1, DENIED},
     .why = CLASH_YOURS},
    {.statements = {2, FRESH_PIN},
     .proof_count = 1,
     .proofs = LIMIT_ONLY,
     .all_proofs = true,
     .minimal = true,
     .how = {COUNT(BY_STEPS), BY_STEPS},
     .why = CLASH_ALWAYS},
};
static const clash IMPOSSIBLE = {.complete = true,
                                 .conflict_count = COUNT(AGAINST),
                                 .conflicts = AGAINST,
                                 .repair_count = COUNT(LIFTS),
                                 .repairs = LIFTS};
static const clash HOPELESS = {.complete = true, .conflict_count = 1, .conflicts = AGAINST};

/* The last narrows further what the first did. */
static const chain_link TWICE[] = {
    {.group_count = 1, .groups = GATE, .so = {2, V_SIZE}},
    {.group_count = 1, .groups = FRESH, .so = {2, V_GRINDER}},
    {.group_count = 2, .groups = FRESH_PIN, .from_count = 1, .from = SECOND, .so = {2, V_SIZE}},
};

static const why ASKED_WHYS[] = {
    {.var = V_SIZE,
     .option = 1,
     .is_plans = true,
     .status = STATUS_REQUIRED,
     .because = {2, WHY_LARGE},
     .how = {2, TO_LARGE}},
    {.var = V_ANN,
     .option = 1,
     .is_plans = true,
     .status = STATUS_REQUIRED,
     .because = {3, ANN_BY_APP},
     .how = {2, BY_CONTRADICTION}},
    {.var = V_TIMER, .option = 0, .is_plans = true, .status = STATUS_REQUIRED, .because = {4, MANY}},
    {.var = V_BOB,
     .option = 1,
     .is_plans = true,
     .status = STATUS_CHOSEN,
     .has_next = true,
     .next = OTHER_PLAN,
     .next_differs = DIFFERS},
    {.var = V_GRINDER, .option = 1, .is_plans = true, .status = STATUS_DEFAULT},
    {.var = V_MILK, .option = 0, .is_plans = true, .status = STATUS_NOT_APPLICABLE},
    {.var = V_BOB, .option = 0, .with = OTHER_PLAN, .with_differs = DIFFERS},
    {.var = V_SIZE, .option = 0, .with = {.kind = ANSWER_CONFLICT}, .against = &IMPOSSIBLE},
    {.var = V_SIZE, .option = 0, .with = {.kind = ANSWER_CONFLICT}, .against = &HOPELESS},
    {.var = V_TIMER, .option = 1, .with = {.kind = ANSWER_UNKNOWN}},
    {.var = V_SIZE,
     .option = 1,
     .is_plans = true,
     .status = STATUS_REQUIRED,
     .because = {3, FRESH_PIN_GATE},
     .how = {COUNT(TWICE), TWICE}},
};

const why *fixture_whys(size_t *count) {
    const fact *facts = fixture_plan_answer()->problem->knowledge->facts;
    comes[0] = (shifted){EFFECT_WARNING, F_NOISE, &facts[F_NOISE].lives[0], ID_NONE, SEVERITY_HIGH};
    comes[1] = (shifted){EFFECT_PRACTICE, F_CLEAN, &facts[F_CLEAN].lives[1], ID_NONE, SEVERITY_MEDIUM};
    comes[2] = (shifted){EFFECT_PRICE, F_FILTERS, &facts[F_FILTERS].lives[0], ID_NONE, SEVERITY_LOW};
    *count = COUNT(ASKED_WHYS);
    return ASKED_WHYS;
}

/* --- all of it --- */

const explanation *fixture_plan(void) {
    static explanation e;
    e = (explanation){.answer = fixture_plan_answer(), .why_count = COUNT(WHYS), .whys = WHYS};
    e.picture = &FIXTURE_PLAN_PICTURE;
    e.deployment = &FIXTURE_DEPLOYMENT;
    fixture_explain_others(&e);
    return &e;
}

const explanation *fixture_conflict(void) {
    static explanation e;
    const fact *facts = fixture_conflict_answer()->problem->knowledge->facts;
    flips[0] = (flip){F_CUPS, ID_NONE, &facts[F_CUPS].lives[0], &facts[F_CUPS].lives[1]};
    flips[1] = (flip){F_REACH, 0, &facts[F_REACH].lives[0], NULL};
    flips[2] = (flip){F_VOLTS, ID_NONE, NULL, &facts[F_VOLTS].lives[0]};
    e = (explanation){.answer = fixture_conflict_answer(), .clash = &CLASH, .picture = &FIXTURE_ASKED_PICTURE};
    return &e;
}
