/* How the café orders its machine: what every kind of deployed thing looks like in a report. */
#include "model/formula.h"
#include "report_fixture_ids.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define BOTH(en, ja) \
    {                \
        { en, ja }   \
    }
#define SINCE_2020                                                                                      \
    .when_true = {{18262, DATE_EXACT, DATE_DAY}, {DATE_OPEN, DATE_EXACT, DATE_DAY}}, .source_count = 1, \
    .sources = MANUAL

static const source_id MANUAL[] = {0};

const parameter FIXTURE_PARAMETERS[FIXTURE_PARAMETER_COUNT] = {
    {.name = "house",
     .title = BOTH("Name of the <house>", "店名"),
     .says = BOTH("Letters only.", "英字のみ。"),
     .kind = ID_NONE,
     .has_min = true,
     .has_max = true,
     .min = 3,
     .max = 20,
     .pattern = "^[a-z]+$"},
    {.name = "cups", .title = BOTH("Cups", "カップ"), .kind = ID_NONE, .type = PARAMETER_LIST},
    {.name = "days", .title = BOTH("Days", "日数"), .kind = ID_NONE, .type = PARAMETER_NUMBER, .fallback = "7"},
    {.name = "phone", .title = BOTH("Number of {me}", "{me} の番号"), .kind = 0},
};

static const api_version API[] = {
    {.name = "2020-01-01"}, {.name = "2021-01-01-preview", .preview = true}, {.name = "2022-01-01"}};

static const property_value SIZES[] = {{1, VALUE_TEXT, "S"}, {2, VALUE_TEXT, "L"}};
static const property_value ON[] = {{2, VALUE_BOOLEAN, "true"}}, OFF = {0, VALUE_BOOLEAN, "false"};
static const property_value CUP[] = {{0, VALUE_TEXT, "{each}"}}, DAYS_VALUE[] = {{0, VALUE_TEXT, "{days}"}},
                            EMPTY[] = {{0, VALUE_OBJECT, ""}};
static const flag_word WORDS[] = {{"L", "large"}};
static const resource_property PROPERTIES[] = {
    {.path = "size",
     .setting = {SIZE, SCOPE_DESIGN},
     .value_count = 2,
     .values = SIZES,
     .az = "--size",
     .word_count = 1,
     .words = WORDS},
    {.path = "grinder.on",
     .setting = {GRINDER, SCOPE_DESIGN},
     .value_count = 1,
     .values = ON,
     .fallback = &OFF,
     .from = 1,
     .stable_from = 3},
    {.path = "cups[*].name", .setting = {ID_NONE, SCOPE_DESIGN}, .value_count = 1, .values = CUP, .each = "cups"},
    {.path = "days", .setting = {ID_NONE, SCOPE_DESIGN}, .value_count = 1, .values = DAYS_VALUE},
    {.path = "tags['{house}']", .setting = {ID_NONE, SCOPE_DESIGN}, .value_count = 1, .values = EMPTY},
};
static const resource MACHINE = {.type = "Cafe/machines",
                                 .name = "{house}",
                                 .location = "here",
                                 .az = "cafe make --name {house}",
                                 .api_count = COUNT(API),
                                 .api = API,
                                 .property_count = COUNT(PROPERTIES),
                                 .properties = PROPERTIES};

static const property_value LINE[] = {{0, VALUE_TEXT, "{phone} of {me} at {order-machine.id}"}};
static const resource_property CARD_PROPERTIES[] = {
    {.path = "text", .setting = {ID_NONE, SCOPE_DESIGN}, .value_count = 1, .values = LINE}};
static const char *const AFTER[] = {"order-machine"};
static const resource CARD = {.type = "Cafe/cards",
                              .name = "{guid}",
                              .scope = "order-machine",
                              .api_count = 1,
                              .api = API,
                              .after_count = 1,
                              .after = AFTER,
                              .property_count = 1,
                              .properties = CARD_PROPERTIES};

static const setting_ref OF_MILK[] = {{MILK, SCOPE_DESIGN}}, OF_PATH[] = {{PATH, SCOPE_ME}};
static const char *const TARGETS[] = {"bicep", "arm"};
const life FIXTURE_MACHINE = {
    .kind = FACT_RESOURCE, SINCE_2020, .resource = &MACHINE, .says = BOTH("The machine.", "機器。")};
const life FIXTURE_CARD = {.kind = FACT_RESOURCE,
                           SINCE_2020,
                           .resource = &CARD,
                           .answer_count = 1,
                           .answers = OF_PATH,
                           .says = BOTH("The card of {me}.", "{me} のカード。")};
const life FIXTURE_FETCH = {.kind = FACT_BY_HAND,
                            SINCE_2020,
                            .answer_count = 1,
                            .answers = OF_MILK,
                            .target_count = 2,
                            .targets = TARGETS,
                            .says = BOTH("Fetch milk.", "牛乳を取りに行く。")};

const deployed FIXTURE_DEPLOYED[FIXTURE_DEPLOYED_COUNT] = {
    {.fact = F_MACHINE, .life = &FIXTURE_MACHINE, .client = ID_NONE},
    {.fact = F_CARD, .life = &FIXTURE_CARD, .client = 0},
    {.fact = F_CARD, .life = &FIXTURE_CARD, .client = 1},
    {.fact = F_FETCH, .life = &FIXTURE_FETCH, .client = ID_NONE},
};

static const needed_parameter NEEDED[] = {{0, ID_NONE, -1}, {1, ID_NONE, 3}, {2, ID_NONE, -1}, {3, 0, -1}};
static const made_property OF_MACHINE[] = {
    {&PROPERTIES[0], &SIZES[1], V_SIZE, true},   {&PROPERTIES[1], &ON[0], V_GRINDER, true},
    {&PROPERTIES[2], &CUP[0], ID_NONE, false},   {&PROPERTIES[3], &DAYS_VALUE[0], ID_NONE, false},
    {&PROPERTIES[4], &EMPTY[0], ID_NONE, false},
};
static const made_property OF_CARD[] = {{&CARD_PROPERTIES[0], &LINE[0], ID_NONE, false}};
static const made_resource MADE[] = {
    {.of = 0,
     .api = &API[1],
     .passed = &API[2],
     .lacks = &PROPERTIES[1],
     .property_count = 5,
     .properties = OF_MACHINE},
    {.of = 1, .api = &API[0], .property_count = 1, .properties = OF_CARD},
};
static const size_t BY_HAND[] = {3};
static const left_over LEFT[] = {{.var = V_TIMER}, {.var = ID_NONE, .of = 2, .what = "text"}};

const deployment FIXTURE_DEPLOYMENT = {
    COUNT(NEEDED), COUNT(MADE), COUNT(BY_HAND), COUNT(LEFT), NEEDED, MADE, BY_HAND, LEFT,
};
