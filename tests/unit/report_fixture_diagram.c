/* The diagram of the café: what every kind of drawn thing looks like in a report. */
#include "model/formula.h"
#include "report_fixture_ids.h"

#define BOTH(en, ja) \
    {                \
        { en, ja }   \
    }

static const diagram_zone ZONES[] = {{"street", BOTH("Street", "通り")}, {"house", BOTH("House", "店内")}};

static const setting_id ON_MACHINE[] = {SIZE};
static const diagram_part PART[] = {
    {.id = "machine",
     .title = BOTH("Machine", "機器"),
     .zone = 1,
     .shown_count = 1,
     .shown = ON_MACHINE,
     .joins = ID_NONE},
    {.id = "mill", .title = BOTH("Mill", "ミル"), .zone = 1, .joins = 0},
};

static const diagram_path WAYS[] = {
    {.id = "counter", .title = BOTH("Counter", "窓口"), .zone = 0, .setting = PATH, .options = 1, .to = 0},
    {.id = "app",
     .title = BOTH("App", "アプリ"),
     .zone = 0,
     .line = LINE_DOUBLE,
     .setting = PATH,
     .options = 2,
     .to = 0},
};

const diagram FIXTURE_DIAGRAM = {.id = "house",
                                 .title = BOTH("How orders come in", "注文の流れ"),
                                 .clients = 0,
                                 .zone_count = 2,
                                 .zones = ZONES,
                                 .part_count = 2,
                                 .parts = PART,
                                 .path_count = 2,
                                 .paths = WAYS};

static const formula YES = {.op = FORMULA_AND, .plain = true}, NO = {.op = FORMULA_OR, .plain = true};
static const formula LARGE = {.op = FORMULA_LITERAL, .plain = true, .lit = {2, V_SIZE}};
static const formula GROUND = {.op = FORMULA_LITERAL, .plain = true, .lit = {2, V_GRINDER}};

const drawn FIXTURE_DRAWN[FIXTURE_DRAWN_COUNT] = {
    {.kind = DRAWN_PART, .index = 0, .client = ID_NONE, .when = &YES},
    {.kind = DRAWN_SHOWN, .index = 0, .client = ID_NONE, .var = V_SIZE, .option = 1, .when = &LARGE},
    {.kind = DRAWN_PART, .index = 1, .client = ID_NONE, .when = &GROUND},
    {.kind = DRAWN_COUNT, .index = 1, .client = ID_NONE, .count = 2 * AMOUNT_ONE, .when = &GROUND},
    {.kind = DRAWN_PATH, .index = 0, .client = ID_NONE, .when = &YES, .closed = &GROUND},
    {.kind = DRAWN_PATH, .index = 1, .client = ID_NONE, .when = &YES, .closed = &NO},
    {.kind = DRAWN_CLIENT, .client = 0, .when = &YES},
    {.kind = DRAWN_PLACE, .index = 0, .client = 0, .when = &YES},
    {.kind = DRAWN_CELL, .index = 0, .client = 0, .var = V_ANN, .when = &YES},
    {.kind = DRAWN_CELL, .index = 1, .client = 0, .var = V_ANN, .when = &YES},
    {.kind = DRAWN_CLIENT, .client = 1, .when = &YES},
    {.kind = DRAWN_CELL, .index = 0, .client = 1, .var = V_BOB, .when = &YES},
    {.kind = DRAWN_CELL, .index = 1, .client = 1, .var = V_BOB, .when = &YES},
};

static const group_id BY_PATH[] = {G_ANN, G_ANN_PATH}, BY_REACH[] = {G_REACH};
static const look PLAN_LOOKS[FIXTURE_DRAWN_COUNT] = {
    {LOOK_USED, ID_NONE}, {LOOK_USED, ID_NONE}, {LOOK_USED, ID_NONE}, {LOOK_USED, ID_NONE},    {LOOK_BLOCKED, ID_NONE},
    {LOOK_USED, ID_NONE}, {LOOK_USED, ID_NONE}, {LOOK_USED, ID_NONE}, {LOOK_BLOCKED, F_REACH}, {LOOK_USED, ID_NONE},
    {LOOK_USED, ID_NONE}, {LOOK_OPEN, ID_NONE}, {LOOK_USED, ID_NONE},
};
static const look ASKED_LOOKS[FIXTURE_DRAWN_COUNT] = {
    {LOOK_USED, ID_NONE},    {LOOK_ABSENT, ID_NONE}, {LOOK_ABSENT, ID_NONE},  {LOOK_ABSENT, ID_NONE},
    {LOOK_OPEN, ID_NONE},    {LOOK_OPEN, ID_NONE},   {LOOK_BLOCKED, ID_NONE}, {LOOK_USED, ID_NONE},
    {LOOK_BLOCKED, F_REACH}, {LOOK_ABSENT, ID_NONE}, {LOOK_USED, ID_NONE},    {LOOK_OPEN, ID_NONE},
    {LOOK_OPEN, ID_NONE},
};
static const shut WHY_SHUT[FIXTURE_DRAWN_COUNT] = {[8] = {{2, BY_PATH}, {1, BY_REACH}}};
const depiction FIXTURE_PLAN_PICTURE = {PLAN_LOOKS, WHY_SHUT}, FIXTURE_ASKED_PICTURE = {ASKED_LOOKS, WHY_SHUT};
