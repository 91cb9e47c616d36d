#include "report_fixture.h"

#include "model/edit.h"

#include <string.h>

#include "report_fixture_ids.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define BOTH(en, ja) \
    {                \
        { en, ja }   \
    }
#define DAY(n) \
    { (n), DATE_EXACT, DATE_DAY }
#define DAYS(y) (((y)-1970) * 365 + ((y)-1969) / 4) /* 1 January */
#define HOLDS_FROM(y)                       \
    {                                       \
        DAY(DAYS(y)), {                     \
            DATE_OPEN, DATE_EXACT, DATE_DAY \
        }                                   \
    }

/* --- vocabulary --- */

static const source SOURCES[] = {
    {.id = "manual",
     .title = BOTH("Machine manual", "機器マニュアル"),
     .url = "https://example.com/manual?a=1&b=2",
     .publisher = "Kaffee AG",
     .read = DAYS(2024),
     .do_not_cite_since = DATE_OPEN},
    {.id = "old-leaflet",
     .title = BOTH("Old leaflet", "旧リーフレット"),
     .url = "javascript:alert(1)",
     .read = DAYS(2023),
     .do_not_cite_since = DAYS(2022),
     .wrong = BOTH("It still shows the old grinder.", "旧型グラインダーのまま。")},
    {.id = "never-cited",
     .title = BOTH("Unused", "未使用"),
     .url = "https://example.com/unused",
     .read = DAYS(2023),
     .do_not_cite_since = DATE_OPEN},
};

static const section SECTIONS[] = {{"machine", BOTH("Machine", "機器")}, {"empty", BOTH("Nothing", "空")}};

static const option SIZES[] = {{.name = "Small", .title = BOTH("Small", "小型"), .answer = "S"},
                               {.name = "Large", .title = BOTH("Large", "大型"), .answer = "L"}};
static const option SWITCH[] = {{.name = "off", .title = BOTH("off", "無効")},
                                {.name = "on", .title = BOTH("on", "有効")}};
static const option PATHS[] = {{.name = "counter", .title = BOTH("At the counter", "カウンター"), .answer = "1"},
                               {.name = "app", .title = BOTH("By app", "アプリ"), .answer = "2"}};

static const setting SETTING[SETTINGS] = {
    [SIZE] = {.name = "size",
              .title = BOTH("Size", "サイズ"),
              .section = 0,
              .kind = ID_NONE,
              .option_count = 2,
              .options = SIZES,
              .headline = true,
              .arm = "machine.size",
              .query = "az machine show --ids {serial} --query 'size | `{}`'"},
    [GRINDER] = {.name = "grinder",
                 .title = BOTH("Grinder", "グラインダー"),
                 .section = 0,
                 .kind = ID_NONE,
                 .option_count = 2,
                 .options = SWITCH,
                 .by_hand = BOTH("Listen.", "音を聞く。")},
    [TIMER] = {.name = "timer",
               .title = BOTH("Timer", "タイマー"),
               .section = 0,
               .kind = ID_NONE,
               .option_count = 2,
               .options = SWITCH},
    [MILK] = {.name = "milk",
              .title = BOTH("Milk", "ミルク"),
              .section = ID_NONE,
              .kind = ID_NONE,
              .option_count = 2,
              .options = SWITCH},
    [PATH] = {.name = "path",
              .title = BOTH("Ordering", "注文方法"),
              .section = ID_NONE,
              .kind = 0,
              .option_count = 2,
              .options = PATHS,
              .headline = true,
              .query = "az till list --of {serial}"},
    [DEVICE] = {.name = "device",
                .title = BOTH("Own device", "自前の端末"),
                .section = ID_NONE,
                .kind = 0,
                .option_count = 2,
                .options = SWITCH,
                .given = true,
                .assumed = -1},
    [OWN_CUP] = {.name = "own_cup",
                 .title = BOTH("Own cup", "自分のカップ"),
                 .section = ID_NONE,
                 .kind = 0,
                 .option_count = 2,
                 .options = SWITCH,
                 .given = true,
                 .assumed = 1},
};

static const context CONTEXTS[] = {
    [VOLTAGE] = {.name = "voltage",
                 .title = BOTH("Voltage", "電圧"),
                 .type = CONTEXT_CHOICE,
                 .option_count = 2,
                 .options = SIZES,
                 .default_option = -1},
    [BUILT] = {.name = "built", .title = BOTH("House built", "建物の竣工日"), .type = CONTEXT_DATE},
    [COUNTRY] = {.name = "country", .title = BOTH("Country", "国"), .type = CONTEXT_REGION},
    [PAID] = {.name = "paid",
              .title = BOTH("Paid", "支払い済み"),
              .type = CONTEXT_CHOICE,
              .option_count = 2,
              .options = SWITCH,
              .default_option = 1},
};
static const region REGIONS[] = {{"jp", BOTH("Japan", "日本")}};

static const quantity QUANTITIES[] = {
    {.name = "cups", .title = BOTH("Cups a day", "1 日の杯数"), .unit = BOTH("cups", "杯")},
    {.name = "guests", .title = BOTH("Guests", "来客数"), .unit = BOTH("people", "人")},
};

static const requirement REQUIREMENTS[] = {
    {.name = "fresh", .title = BOTH("Freshly ground coffee", "挽きたてのコーヒー"), .section = ID_NONE},
    {.name = "quiet", .title = BOTH("Quiet operation", "静音運転"), .section = ID_NONE},
};

static const client_kind KINDS[] = {
    {.name = "guest", .title = BOTH("Guest", "来客"), .parent = 1},
    {.name = "person", .title = BOTH("Person", "人"), .parent = ID_NONE, .abstract = true},
};

static const named_condition CONDITIONS[] = {
    {.name = "busy", .title = BOTH("Busy house", "混雑"), .kind = ID_NONE, .fact = ID_NONE},
};

/* --- facts --- */

static const source_id FROM_MANUAL[] = {0}, FROM_BOTH[] = {0, 1};
#define MANUAL .source_count = 1, .sources = FROM_MANUAL

static const cond GRINDER_ON = {.op = COND_IN, .id = GRINDER, .mask = 2};
static const cond BUSY = {.op = COND_NAMED, .id = 0, .name = "busy"};
static const cond *const GRINDER_ON_AND_BUSY[] = {&GRINDER_ON, &BUSY};
static const cond STEP_WHEN = {.op = COND_AND, .kid_count = 2, .kids = GRINDER_ON_AND_BUSY};

static const life GATE[] = {{.kind = FACT_RULE,
                             .when_true = HOLDS_FROM(2020),
                             MANUAL,
                             .rule = RULE_GATE,
                             .says = BOTH("A grinder fits large machines only.", "グラインダーは大型機のみ。"),
                             .because = BOTH("Small ones have no room.", "小型機には空きがない。"),
                             .evidence = "manual.md@1a2b3c"}};
static const life REACH[] = {{.kind = FACT_RULE,
                              .when_true = {{DAYS(2021), DATE_DOCUMENTED, DATE_MONTH}, {DAYS(2025), DATE_BY, DATE_DAY}},
                              MANUAL,
                              .rule = RULE_REACHABILITY,
                              .sure = CONFIDENCE_MEDIUM,
                              .says = BOTH("{me} can order by app only.", "{me} はアプリでのみ注文できる。")},
                             {.kind = FACT_RULE,
                              .when_true = HOLDS_FROM(2025),
                              MANUAL,
                              .rule = RULE_REACHABILITY,
                              .says = BOTH("{me} can order anywhere.", "{me} はどこでも注文できる。")}};
static const case_amount CUPS_LATER[] = {{NULL, 50000, PRICE_PER_MONTH}, {NULL, 3000000, PRICE_PER_MONTH}};
static const case_amount CUPS_NOW[] = {{NULL, 100000, PRICE_PER_MONTH}, {NULL, 2000000, PRICE_PER_MONTH}};
static const life CUPS[] = {
    {.kind = FACT_LIMIT,
     .when_true = {{DAYS(2020), DATE_ASSUMED, DATE_DAY}, DAY(DAYS(2026))},
     MANUAL,
     .case_count = 2,
     .cases = CUPS_NOW,
     .says = BOTH("{amount} of {max} cups a day.", "1 日 {max} 杯中 {amount} 杯。")},
    {.kind = FACT_LIMIT,
     .when_true = HOLDS_FROM(2026),
     MANUAL,
     .case_count = 2,
     .cases = CUPS_LATER,
     .says = BOTH("{amount} of then {max} cups a day.", "1 日 {max} 杯中 {amount} 杯になる。")}};
static const life RENT[] = {{.kind = FACT_PRICE,
                             .when_true = {{DAYS(2022), DATE_BY, DATE_DAY}, {DATE_OPEN, DATE_EXACT, DATE_DAY}},
                             MANUAL,
                             .assumed = true,
                             .says = BOTH("Rent of a large machine.", "大型機のレンタル料。")}};
static const life BEANS[] = {{.kind = FACT_PRICE,
                              .when_true = HOLDS_FROM(2022),
                              MANUAL,
                              .unknown = true,
                              .says = BOTH("Beans for {me}.", "{me} 用の豆。")}};
static const life NOISE[] = {{.kind = FACT_CAVEAT,
                              .when_true = HOLDS_FROM(2020),
                              .source_count = 2,
                              .sources = FROM_BOTH,
                              .harm = SEVERITY_HIGH,
                              .says = BOTH("Grinding is loud.", "粉砕音が大きい。"),
                              .because = BOTH("Burrs are steel.", "刃が鋼製のため。"),
                              .mitigation = BOTH("Put the machine behind the wall.", "壁の裏に設置する。")}};
static const life SOFT[] = {{.kind = FACT_CAVEAT,
                             .when_true = {DAY(DAYS(2020)), DAY(DAYS(2023))},
                             MANUAL,
                             .harm = SEVERITY_LOW,
                             .says = BOTH("Water should be soft.", "軟水が望ましい。")},
                            {.kind = FACT_CAVEAT,
                             .when_true = HOLDS_FROM(2023),
                             MANUAL,
                             .harm = SEVERITY_CRITICAL,
                             .says = BOTH("Water must be soft.", "軟水が必要。")}};
static const life STALE[] = {{.kind = FACT_CAVEAT,
                              .when_true = HOLDS_FROM(2020),
                              MANUAL,
                              .harm = SEVERITY_LOW,
                              .says = BOTH("Ground coffee goes stale.", "粉は劣化する。")}};
/* The same sentence all the time: nobody would see what changed. */
static const life CLEAN[] = {{.kind = FACT_PRACTICE,
                              .when_true = {DAY(DAYS(2020)), DAY(DAYS(2023))},
                              MANUAL,
                              .harm = SEVERITY_MEDIUM,
                              .says = BOTH("A timer saves power.", "タイマーは節電になる。")},
                             {.kind = FACT_PRACTICE,
                              .when_true = HOLDS_FROM(2023),
                              MANUAL,
                              .harm = SEVERITY_MEDIUM,
                              .says = BOTH("A timer saves power.", "タイマーは節電になる。"),
                              .mitigation = BOTH("Switch it off at night.", "夜間は切る。")}};
/* The earlier life ended before the pack begins. */
static const life DESCALE[] = {{.kind = FACT_STEP,
                                .when_true = {DAY(DAYS(2019)), DAY(DAYS(2020))},
                                MANUAL,
                                .when = &COND_ALWAYS,
                                .says = BOTH("Descale every year.", "毎年洗浄する。")},
                               {.kind = FACT_STEP,
                                .when_true = HOLDS_FROM(2020),
                                MANUAL,
                                .when = &STEP_WHEN,
                                .says = BOTH("Descale every month.", "毎月洗浄する。"),
                                .because = BOTH("Lime clogs pipes.", "石灰が詰まる。"),
                                .owner = BOTH("barista", "バリスタ")}};
static const life GREET[] = {{.kind = FACT_STEP,
                              .when_true = HOLDS_FROM(2020),
                              MANUAL,
                              .when = &COND_ALWAYS,
                              .says = BOTH("Show the app to guests.", "来客にアプリを案内する。")}};
static const life SMELL[] = {{.kind = FACT_NOTE,
                              .when_true = HOLDS_FROM(2020),
                              MANUAL,
                              .when = &COND_ALWAYS,
                              .says = BOTH("It smells good.", "香りがよい。"),
                              .because = BOTH("Oils evaporate.", "油分が揮発する。")}};
static const dispute_side SIDES[] = {{0, BOTH("Ninety degrees.", "90 度。")}, {1, BOTH("Eighty degrees.", "80 度。")}};
static const life HEAT[] = {{.kind = FACT_DISPUTE,
                             .when_true = HOLDS_FROM(2020),
                             MANUAL,
                             .when = &COND_ALWAYS,
                             .side_count = 2,
                             .sides = SIDES,
                             .says = BOTH("How hot is the water?", "湯温は何度か。"),
                             .decided = BOTH("The manual decides.", "マニュアルを採る。")}};
static const char *const TOOLS[] = {"Bean counter", "Barista <2>"};
static const life TIDY[] = {{.kind = FACT_CHECK,
                             .when_true = HOLDS_FROM(2020),
                             MANUAL,
                             .when = &COND_ALWAYS,
                             .then = &GRINDER_ON,
                             .title = BOTH("A grinder", "グラインダー"),
                             .judged = VERDICT_DEPENDS,
                             .tool_count = 2,
                             .tools = TOOLS,
                             .says = BOTH("A timer is for large houses.", "タイマーは大きな店向け。"),
                             .mitigation = BOTH("Leave it out.", "付けない。")}};
static const placeholder PLACEHOLDERS[] = {{"cafe", BOTH("name of the café", "店の名前")},
                                           {"roof", BOTH("never used", "未使用")}};
static const char *const ORDER_NAMES[] = {"orders.{cafe}.example", "*.{cafe}.example"}, *const ORDER_TAGS[] = {
                                                                                            "Orders"};
static const uint16_t ORDER_PORTS[] = {443, 8443};
static const life ORDERS[] = {{.kind = FACT_ENTRY,
                               .when_true = HOLDS_FROM(2020),
                               MANUAL,
                               .when = &COND_ALWAYS,
                               .says = BOTH("{me} sends its orders there.", "{me} の注文の送信先。"),
                               .line = ENTRY_OPEN,
                               .name_count = COUNT(ORDER_NAMES),
                               .names = ORDER_NAMES,
                               .tag_count = COUNT(ORDER_TAGS),
                               .tags = ORDER_TAGS,
                               .port_count = COUNT(ORDER_PORTS),
                               .ports = ORDER_PORTS,
                               .protocol = "TCP"}};
static const char *const SOCKET_NAMES[] = {"{cafe}"};
static const life SOCKETS[] = {{.kind = FACT_ENTRY,
                                .when_true = HOLDS_FROM(2020),
                                MANUAL,
                                .when = &COND_ALWAYS,
                                .says = BOTH("A name for each machine.", "機器ごとの名前。"),
                                .mitigation = BOTH("Ask the landlord.", "家主に依頼する。"),
                                .line = ENTRY_RECORD,
                                .name_count = COUNT(SOCKET_NAMES),
                                .names = SOCKET_NAMES,
                                .zone = "{cafe}.internal",
                                .record = "A"}};
static const life SIZE_DEFAULT[] = {{.kind = FACT_DEFAULT,
                                     .when_true = {{DAYS(2022), DATE_DOCUMENTED, DATE_MONTH}, DAY(DATE_OPEN)},
                                     MANUAL,
                                     .says = BOTH("The maker sends the small one.", "標準は小型機。")}};
static const life VOLTS[] = {{.kind = FACT_LIFECYCLE,
                              .when_true = HOLDS_FROM(2023),
                              MANUAL,
                              .state = LIFECYCLE_PREVIEW,
                              .says = BOTH("High voltage is in trial.", "高電圧は試験中。")}};
static const life WAIT[] = {{.kind = FACT_RULE,
                             .when_true = HOLDS_FROM(2020),
                             MANUAL,
                             .rule = RULE_CONFLICT,
                             .says = BOTH("{me} waits, and nobody serves {me}.", "{me} は待つ。")}};
static const life TRAYS[] = {{.kind = FACT_RATE,
                              .when_true = {DAY(DAYS(2020)), DAY(DAYS(2022))},
                              MANUAL,
                              .says = BOTH("Trays are not counted.", "トレーの枚数に制限はない。")},
                             {.kind = FACT_RATE,
                              .when_true = HOLDS_FROM(2022),
                              MANUAL,
                              .says = BOTH("At most {max} trays.", "トレーは {max} 枚まで。")}};
static const life FILTERS[] = {
    {.kind = FACT_PRICE,
     .when_true = HOLDS_FROM(2020),
     MANUAL,
     .says = BOTH("Filters beyond the ten in the box.", "付属の 10 個を超えるフィルター。")}};
static const life SOLD[] = {{.kind = FACT_LIFECYCLE,
                             .when_true = {DAY(DAYS(2020)), DAY(DAYS(2022))},
                             MANUAL,
                             .setting = GRINDER,
                             .options = 2,
                             .state = LIFECYCLE_ABSENT,
                             .says = BOTH("Grinders are not sold yet.", "グラインダーは未発売。")},
                            {.kind = FACT_LIFECYCLE,
                             .when_true = HOLDS_FROM(2022),
                             MANUAL,
                             .setting = GRINDER,
                             .options = 2,
                             .state = LIFECYCLE_AVAILABLE,
                             .says = BOTH("Grinders are sold.", "グラインダーは発売中。")}};

#define LIVES(a) .life_count = COUNT(a), .lives = a
static const fact FACTS[] = {
    {.id = "grinder-needs-large", .kind = ID_NONE, LIVES(GATE)},
    {.id = "guests-by-app", .kind = 0, LIVES(REACH)},
    {.id = "cups-a-day", .kind = ID_NONE, LIVES(CUPS)},
    {.id = "rent", .kind = ID_NONE, LIVES(RENT)},
    {.id = "beans", .kind = 0, LIVES(BEANS)},
    {.id = "grinding-is-loud", .kind = ID_NONE, LIVES(NOISE)},
    {.id = "soft-water", .kind = ID_NONE, LIVES(SOFT)},
    {.id = "stale", .kind = ID_NONE, LIVES(STALE)},
    {.id = "use-a-timer", .kind = ID_NONE, LIVES(CLEAN)},
    {.id = "descale", .kind = ID_NONE, LIVES(DESCALE)},
    {.id = "greet", .kind = 0, LIVES(GREET)},
    {.id = "smell", .kind = ID_NONE, LIVES(SMELL)},
    {.id = "heat", .kind = ID_NONE, LIVES(HEAT)},
    {.id = "tidy", .kind = ID_NONE, LIVES(TIDY)},
    {.id = "size-default", .kind = ID_NONE, LIVES(SIZE_DEFAULT)},
    {.id = "volts", .kind = ID_NONE, LIVES(VOLTS)},
    {.id = "wait", .kind = 1, LIVES(WAIT)},
    {.id = "trays", .kind = ID_NONE, LIVES(TRAYS)},
    {.id = "filters", .kind = ID_NONE, LIVES(FILTERS)},
    {.id = "grinders-sold", .kind = ID_NONE, LIVES(SOLD)},
    {.id = "order-machine", .kind = ID_NONE, .life_count = 1, .lives = &FIXTURE_MACHINE},
    {.id = "order-card", .kind = 0, .life_count = 1, .lives = &FIXTURE_CARD},
    {.id = "fetch-milk", .kind = ID_NONE, .life_count = 1, .lives = &FIXTURE_FETCH},
    {.id = "orders", .kind = 0, LIVES(ORDERS)},
    {.id = "sockets", .kind = ID_NONE, LIVES(SOCKETS)},
};

static const query_target TARGETS[] = {
    {.name = "serial", .title = BOTH("Serial number", "製造番号"), .form = "[0-9]+"},
};

static const glossary_term TERMS[] = {
    {.id = "grinder", .form = BOTH("grinder", "グラインダー"), .says = BOTH("It grinds beans.", "豆を挽く機器。")},
    {.id = "app", .form = BOTH("app", "アプリ"), .says = BOTH("A program of guests.", "来客のプログラム。")},
    {.id = "roaster", .form = BOTH("roaster", "焙煎機"), .says = BOTH("It roasts beans.", "豆を焙煎する機器。")},
    {.id = "machine", .form = BOTH("machine", "機器")}, /* everybody knows */
};

static const knowledge KNOWLEDGE = {
    .term_count = COUNT(TERMS),
    .terms = TERMS,
    .id = "cafe",
    .title = BOTH("Café machines", "喫茶店の機器"),
    .covers_from = DAYS(2021),
    .read_up_to = DAYS(2024),
    .digest = "00ff00ff",
    .source_count = COUNT(SOURCES),
    .sources = SOURCES,
    .section_count = COUNT(SECTIONS),
    .sections = SECTIONS,
    .placeholder_count = COUNT(PLACEHOLDERS),
    .placeholders = PLACEHOLDERS,
    .target_count = 1,
    .targets = TARGETS,
    .setting_count = SETTINGS,
    .settings = SETTING,
    .context_count = COUNT(CONTEXTS),
    .contexts = CONTEXTS,
    .region_count = COUNT(REGIONS),
    .regions = REGIONS,
    .quantity_count = COUNT(QUANTITIES),
    .quantities = QUANTITIES,
    .requirement_count = COUNT(REQUIREMENTS),
    .requirements = REQUIREMENTS,
    .kind_count = COUNT(KINDS),
    .kinds = KINDS,
    .condition_count = COUNT(CONDITIONS),
    .conditions = CONDITIONS,
    .fact_count = COUNT(FACTS),
    .facts = FACTS,
    .diagram = &FIXTURE_DIAGRAM,
    .parameter_count = FIXTURE_PARAMETER_COUNT,
    .parameters = FIXTURE_PARAMETERS,
};

/* --- scenario --- */

#define AT(n) \
    { "cafe.lua", (n) }
static const asked ASKED[] = {
    {.requirement = 0, .how_much = PRIORITY_MUST, .owner = "kitchen", .note = "guests ask for it", .where = AT(3)},
    {.requirement = 1, .how_much = PRIORITY_SHOULD, .where = AT(4)},
};
static const choice ANN_GIVEN[] = {{0, DEVICE, 2, AT(7)}, {0, PATH, 2, AT(8)}};
static const client CLIENTS[] = {
    {.name = "ann", .kind = 0, .title = BOTH("Ann", "アン"), .given_count = 2, .given = ANN_GIVEN, .where = AT(6)},
    {.name = "bob", .kind = 0, .where = AT(9)},
};
static const choice PINS[] = {{ID_NONE, TIMER, 1, AT(11)}, {1, PATH, 3, AT(12)}};
static const preference PREFERENCES[] = {{{ID_NONE, SIZE, 1, AT(14)}, 10, "cheaper"},
                                         {{ID_NONE, SIZE, 2, AT(15)}, 5, NULL}};
static const stated_amount AMOUNTS[] = {{0, 1234500, AT(16)}};
static const stated_context STATED[] = {{.context = BUILT, .day = DAYS(1990), .where = AT(17)},
                                        {.context = COUNTRY, .region = 0, .where = AT(18)}};
static const choice CURRENT[] = {{ID_NONE, GRINDER, 1, AT(20)}};
static const waiver WAIVERS[] = {{F_NOISE, ID_NONE, "The room is empty.", "Kim", DAYS(2030), AT(24)}};
static const stated_price PRICES[] = {{F_BEANS, 4500000, AT(22)}};
static const variant VARIANTS[] = {{.title = BOTH("no grinder", "グラインダーなし"), .where = AT(23)}};

static const char TEXT[] = "return scenario {\n  title = \"Café <Mitte>\", -- it's ours & theirs\n\n}\n";

/* What it was made of: one change of each sort. */
static const scenario AS_IT_WAS = {
    .file = "cafe.lua",
    .as_of = DAYS(2023),
    .as_of_where = AT(2),
    .asked_count = COUNT(ASKED),
    .asked = ASKED,
    .client_count = COUNT(CLIENTS),
    .clients = CLIENTS,
    .amount_count = COUNT(AMOUNTS),
    .amounts = AMOUNTS,
    .context_count = COUNT(STATED),
    .contexts = STATED,
};
static const edit CHANGES[] = {
    {.kind = EDIT_DROP_REQUIREMENT, .index = 0, .client = ID_NONE},
    {.kind = EDIT_ADD_REQUIREMENT, .index = 1, .client = ID_NONE, .how_much = PRIORITY_SHOULD},
    {.kind = EDIT_PIN, .index = ID_NONE, .client = ID_NONE, .setting = SIZE, .options = 3},
    {.kind = EDIT_STATE_QUANTITY, .index = 0, .client = ID_NONE, .at = 3 * AMOUNT_ONE},
    {.kind = EDIT_STATE_CONTEXT, .index = 0, .client = ID_NONE, .option = 0, .day = DAYS(2020)},
    {.kind = EDIT_SET_BUDGET, .index = ID_NONE, .client = ID_NONE, .usd = 150 * (money)MONEY_USD},
    {.kind = EDIT_SET_DATE, .index = ID_NONE, .client = ID_NONE, .day = DAYS(2024)},
};

static const char *const REVIEWERS[] = {"Ann <ann@example.com>", "Bob"};

static scenario SCENARIO = {
    .document = {.given = true,
                 .project = BOTH("New & better café", "新店舗"),
                 .author = "Mia M.",
                 .version = "2.1",
                 .day = DAYS(2024),
                 .reviewer_count = COUNT(REVIEWERS),
                 .reviewers = REVIEWERS},
    .file = "cafe.lua",
    .source = TEXT,
    .title = BOTH("Café <Mitte>", "喫茶店 <中央>"),
    .description = BOTH("One machine.", "機器 1 台。"),
    .author = "Mia",
    .version = "2",
    .as_of = DAYS(2024),
    .as_of_where = AT(2),
    .asked_count = COUNT(ASKED),
    .asked = ASKED,
    .client_count = COUNT(CLIENTS),
    .clients = CLIENTS,
    .pin_count = COUNT(PINS),
    .pins = PINS,
    .preference_count = COUNT(PREFERENCES),
    .preferences = PREFERENCES,
    .amount_count = COUNT(AMOUNTS),
    .amounts = AMOUNTS,
    .context_count = COUNT(STATED),
    .contexts = STATED,
    .exists = true,
    .current_where = AT(19),
    .current_count = COUNT(CURRENT),
    .current = CURRENT,
    .has_budget = true,
    .budget = 150 * (money)MONEY_USD,
    .budget_where = AT(21),
    .waiver_count = COUNT(WAIVERS),
    .waivers = WAIVERS,
    .price_count = COUNT(PRICES),
    .prices = PRICES,
    .variant_count = COUNT(VARIANTS),
    .variants = VARIANTS,
    .was = &AS_IT_WAS,
    .edit_count = COUNT(CHANGES),
    .edits = CHANGES,
};

/* --- problem: the registry's four settings, then ordering of ann and bob --- */

static const variable VARIABLE[VARS] = {
    [V_SIZE] = {.name = "size",
                .setting = SIZE,
                .client = ID_NONE,
                .option_count = 2,
                .vendor_default = 0,
                .default_fact = F_DEFAULT},
    [V_GRINDER] = {.name = "grinder",
                   .setting = GRINDER,
                   .client = ID_NONE,
                   .option_count = 2,
                   .vendor_default = 1,
                   .default_fact = ID_NONE},
    [V_TIMER] = {.name = "timer",
                 .setting = TIMER,
                 .client = ID_NONE,
                 .option_count = 2,
                 .vendor_default = 0,
                 .default_fact = ID_NONE},
    [V_MILK] = {.name = "milk",
                .setting = MILK,
                .client = ID_NONE,
                .option_count = 2,
                .vendor_default = -1,
                .default_fact = ID_NONE,
                .shown = {2, V_TIMER}},
    [V_ANN] = {.name = "ann.path",
               .setting = PATH,
               .client = 0,
               .option_count = 2,
               .vendor_default = -1,
               .default_fact = ID_NONE},
    [V_BOB] = {.name = "bob.path",
               .setting = PATH,
               .client = 1,
               .option_count = 2,
               .vendor_default = -1,
               .default_fact = ID_NONE},
};

static const group GROUPS[] = {
    [G_ALWAYS] = {.kind = GROUP_KIND_ALWAYS, .client = ID_NONE},
    [G_FRESH] = {.kind = GROUP_KIND_REQUIREMENT, .index = 0, .client = ID_NONE, .where = AT(3)},
    [G_ANN] = {.kind = GROUP_KIND_CLIENT, .index = 0, .client = 0, .where = AT(6)},
    [G_ANN_PATH] = {.kind = GROUP_KIND_CLIENT_SETTING, .index = 1, .client = 0, .where = AT(8)},
    [G_PIN] = {.kind = GROUP_KIND_PIN, .index = 0, .client = ID_NONE, .where = AT(11)},
    [G_BUDGET] = {.kind = GROUP_KIND_BUDGET, .client = ID_NONE, .where = AT(21)},
    [G_CUPS] = {.kind = GROUP_KIND_QUANTITY, .index = 0, .client = ID_NONE, .where = AT(16)},
    [G_BUILT] = {.kind = GROUP_KIND_CONTEXT, .index = 0, .client = ID_NONE, .where = AT(17)},
    [G_CURRENT] = {.kind = GROUP_KIND_CURRENT, .index = ID_NONE, .client = ID_NONE, .where = AT(19)},
    [G_GATE] = {.kind = GROUP_KIND_FACT, .index = F_GATE, .client = ID_NONE, .life = &GATE[0]},
    [G_REACH] = {.kind = GROUP_KIND_FACT, .index = F_REACH, .client = 0, .life = &REACH[0]},
    [G_LIMIT] = {.kind = GROUP_KIND_FACT, .index = F_CUPS, .client = ID_NONE, .life = &CUPS[0]},
    [G_WAIT] = {.kind = GROUP_KIND_FACT, .index = F_WAIT, .client = 0, .life = &WAIT[0]},
};

#define ALL(var) \
    { 3, (var) }
#define NOBODY .client = ID_NONE
static const effect EFFECTS[] = {
    {.kind = EFFECT_PREFERENCE,
     .when = {2, V_GRINDER},
     .fact = ID_NONE,
     NOBODY,
     .is_asked = true,
     .index = 1,
     .cost = 100},
    {.kind = EFFECT_PREFERENCE, .when = {2, V_SIZE}, .fact = ID_NONE, NOBODY, .index = 0, .cost = 10},
    {.kind = EFFECT_PREFERENCE, .when = {1, V_BOB}, .fact = ID_NONE, NOBODY, .index = 1, .cost = 5},
    {.kind = EFFECT_PRICE,
     .when = {2, V_SIZE},
     .fact = F_RENT,
     .life = &RENT[0],
     NOBODY,
     .billed = 2500,
     .unit_price = 49980000,
     .cost = 124950000},
    {.kind = EFFECT_PRICE,
     .when = {2, V_ANN},
     .fact = F_BEANS,
     .life = &BEANS[0],
     .client = 0,
     .unknown = true,
     .billed = 1000},
    {.kind = EFFECT_WARNING, .when = {2, V_GRINDER}, .fact = F_NOISE, .life = &NOISE[0], NOBODY, .harm = SEVERITY_HIGH},
    {.kind = EFFECT_WARNING, .when = ALL(V_SIZE), .fact = F_SOFT, .life = &SOFT[1], NOBODY, .harm = SEVERITY_CRITICAL},
    {.kind = EFFECT_WARNING, .when = {1, V_GRINDER}, .fact = F_STALE, .life = &STALE[0], NOBODY, .harm = SEVERITY_LOW},
    {.kind = EFFECT_PRACTICE,
     .when = {1, V_TIMER},
     .fact = F_CLEAN,
     .life = &CLEAN[1],
     NOBODY,
     .harm = SEVERITY_MEDIUM},
    {.kind = EFFECT_DEPARTURE, .when = {2, V_SIZE}, .fact = ID_NONE, NOBODY, .departs = V_SIZE, .cost = 1},
    {.kind = EFFECT_STEP, .when = {2, V_GRINDER}, .fact = F_DESCALE, .life = &DESCALE[1], NOBODY},
    {.kind = EFFECT_STEP, .when = ALL(V_ANN), .fact = F_GREET, .life = &GREET[0], .client = 0},
    {.kind = EFFECT_STEP, .when = ALL(V_BOB), .fact = F_GREET, .life = &GREET[0], .client = 1},
    {.kind = EFFECT_NOTE, .when = ALL(V_SIZE), .fact = F_SMELL, .life = &SMELL[0], NOBODY},
    {.kind = EFFECT_DISPUTE, .when = ALL(V_SIZE), .fact = F_HEAT, .life = &HEAT[0], NOBODY},
    {.kind = EFFECT_PRICE, .when = ALL(V_SIZE), .fact = F_FILTERS, .life = &FILTERS[0], NOBODY, .unit_price = 3000000},
    {.kind = EFFECT_FINDING, .when = ALL(V_SIZE), .fact = F_TIDY, .life = &TIDY[0], NOBODY},
    {.kind = EFFECT_FINDING, .when = ALL(V_SIZE), .fact = F_TIDY, .life = &TIDY[0], NOBODY, .is_right = true},
    {.kind = EFFECT_ENTRY,
     .when = ALL(V_SIZE),
     .fact = F_SOCKETS,
     .life = &SOCKETS[0],
     NOBODY,
     .counted = true,
     .count = 2500},
    {.kind = EFFECT_ENTRY, .when = ALL(V_ANN), .fact = F_ORDERS, .life = &ORDERS[0], .client = 0},
    {.kind = EFFECT_ENTRY, .when = ALL(V_BOB), .fact = F_ORDERS, .life = &ORDERS[0], .client = 1},
};

static const fact_id VOLTS_ONLY[] = {F_VOLTS};
static const question QUESTIONS[] = {
    {GROUP_KIND_CONTEXT, VOLTAGE, ID_NONE, 1, VOLTS_ONLY, false},
    {GROUP_KIND_QUANTITY, 1, ID_NONE, 1, VOLTS_ONLY, false},
    {GROUP_KIND_CURRENT, TIMER, ID_NONE, 1, VOLTS_ONLY, false},
    {GROUP_KIND_CLIENT_SETTING, DEVICE, 1, 1, VOLTS_ONLY, false},
    {GROUP_KIND_CLIENT_SETTING, DEVICE, 0, 1, VOLTS_ONLY, false},
};

static const assumption ASSUMPTIONS[] = {
    {.kind = GROUP_KIND_QUANTITY, .index = 1, .client = ID_NONE},
    {.kind = GROUP_KIND_CONTEXT, .index = BUILT, .client = ID_NONE},
    {.kind = GROUP_KIND_CONTEXT, .index = PAID, .client = ID_NONE},
    {.kind = GROUP_KIND_CLIENT_SETTING, .index = OWN_CUP, .client = 0},
    {.kind = GROUP_KIND_CLIENT_SETTING, .index = OWN_CUP, .client = 1, .when = {3, V_SIZE}},
};

static const limit_row LIMITS[] = {
    {&TRAYS[1], F_TRAYS, ID_NONE, {3, V_SIZE}, 0, 9000},
    {&CUPS[0], F_CUPS, ID_NONE, {1, V_SIZE}, 1234500, 100000},
    {&CUPS[0], F_CUPS, ID_NONE, {2, V_SIZE}, 1234500, 2000000},
};

static const problem PROBLEM = {
    .knowledge = &KNOWLEDGE,
    .scenario = &SCENARIO,
    .as_of = DAYS(2024),
    .past_horizon = true,
    .decision_count = VARS,
    .var_count = VARS,
    .vars = VARIABLE,
    .group_count = COUNT(GROUPS),
    .groups = GROUPS,
    .drawn_count = FIXTURE_DRAWN_COUNT,
    .drawn = FIXTURE_DRAWN,
    .deployed_count = FIXTURE_DEPLOYED_COUNT,
    .deployed = FIXTURE_DEPLOYED,
    .effect_count = COUNT(EFFECTS),
    .effects = EFFECTS,
    .question_count = COUNT(QUESTIONS),
    .questions = QUESTIONS,
    .assumption_count = COUNT(ASSUMPTIONS),
    .assumptions = ASSUMPTIONS,
    .limit_count = COUNT(LIMITS),
    .limits = LIMITS,
    .budget = 150 * (money)MONEY_USD,
    .budget_group = G_BUDGET,
    .goals = {GOAL_PREFERENCES, GOAL_COST, GOAL_UNPRICED, GOAL_HARM, GOAL_DEFAULTS},
};

/* --- answers --- */

static const group_id WHY_LARGE[] = {G_FRESH, G_GATE}, WHY_ANN[] = {G_ANN, G_ANN_PATH, G_REACH}, WHY_TIMER[] = {G_PIN};
static const uint8_t CHOSEN[VARS] = {1, 1, 0, 0, 1, 1}, WITH_COUNTER[VARS] = {1, 1, 0, 0, 1, 0},
                     WITHOUT_GRINDER[VARS] = {0, 0, 0, 0, 1, 1};
static const alternative COUNTER = {.option = 0, .total = {{115, 124950000, 1, 1, 1}}, .option_of = WITH_COUNTER};
static const decided DECIDED[] = {
    {.var = V_SIZE, .option = 1, .status = STATUS_REQUIRED, .why = {2, WHY_LARGE}},
    {.var = V_GRINDER, .option = 1, .status = STATUS_DEFAULT},
    {.var = V_TIMER, .option = 0, .status = STATUS_REQUIRED, .why = {1, WHY_TIMER}},
    {.var = V_MILK, .option = 0, .status = STATUS_NOT_APPLICABLE},
    {.var = V_ANN, .option = 1, .status = STATUS_REQUIRED, .why = {3, WHY_ANN}},
    {.var = V_BOB, .option = 1, .status = STATUS_CHOSEN, .next = &COUNTER},
};
static const uint16_t HOLDING[] = {0, 1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
static const group_id WHY_NOT_SMALL[] = {G_FRESH, G_CUPS, G_GATE, G_LIMIT};
static const rejected REJECTED[] = {
    {.var = V_SIZE, .option = 0, .why = {4, WHY_NOT_SMALL}},
    {.var = V_BOB, .option = 0, .possible = true, .total = {{115, 124950000, 1, 1, 1}}, .option_of = WITH_COUNTER},
    {.var = V_GRINDER, .option = 0, .possible = true, .total = {{0, 80000000, 1, 1, 1}}, .option_of = WITHOUT_GRINDER},
    {.var = V_MILK,
     .option = 1,
     .possible = true,
     .budget_only = true,
     .total = {{0, 200000000, 1, 1, 1}},
     .option_of = WITH_COUNTER},
};
static const pick MOVES[] = {{SIZE, ID_NONE, 0}};
static const shifted COMES[] = {{EFFECT_WARNING, F_NOISE, &NOISE[0], ID_NONE, SEVERITY_HIGH},
                                {EFFECT_PRICE, F_FILTERS, &FILTERS[0], ID_NONE, SEVERITY_LOW}},
                     GOES[] = {{EFFECT_PRACTICE, F_CLEAN, &CLEAN[1], ID_NONE, SEVERITY_MEDIUM}};
#define DEARER(by) \
    { .usd = (by), .moved_count = 1, .moved = MOVES }
#define OTHERWISE \
    { .added_count = 2, .added = COMES, .removed_count = 1, .removed = GOES }
static const outcome BY_VOLTAGE[] = {
    {.said = {{.question = 0, .option = 0}}, .kind = ANSWER_PLAN},
    {.said = {{.question = 0, .option = 1}}, .kind = ANSWER_CONFLICT},
};
static const outcome BY_AMOUNT[] = {
    {.said = {{1, ID_NONE, 1000}}, .kind = ANSWER_PLAN, .differs = DEARER(2500000)},
    {.said = {{1, ID_NONE, 9000}}, .kind = ANSWER_PLAN, .differs = DEARER(9500000)},
};
static const outcome BY_DEVICE[] = {{.said = {{3, 1, 0}}, .kind = ANSWER_PLAN, .differs = OTHERWISE}};
/* Two replies with each of two come to the same; and one with one. */
static const outcome BY_BOTH[] = {
    {.said = {{2, 0, 0}, {4, 0, 0}}, .kind = ANSWER_PLAN, .differs = OTHERWISE},
    {.said = {{2, 0, 0}, {4, 1, 0}}, .kind = ANSWER_PLAN, .differs = OTHERWISE},
    {.said = {{2, 1, 0}, {4, 0, 0}}, .kind = ANSWER_PLAN, .differs = OTHERWISE},
    {.said = {{2, 1, 0}, {4, 1, 0}}, .kind = ANSWER_CONFLICT},
};
static const asking ASKINGS[] = {
    {.question = 0,
     .tried = true,
     .matters = true,
     .weight = {.verdict = true},
     .outcome_count = COUNT(BY_VOLTAGE),
     .outcomes = BY_VOLTAGE},
    {.question = 1,
     .tried = true,
     .matters = true,
     .weight = {.headlines = 1, .usd = 9500000},
     .outcome_count = COUNT(BY_AMOUNT),
     .outcomes = BY_AMOUNT},
    {.question = 3, .matters = true, .weight = {.unpriced = 1}, .outcome_count = 1, .outcomes = BY_DEVICE},
    {.question = 2},
    {.question = 4, .tried = true},
};
static const asking_pair ASKING_PAIRS[] = {
    {.question = {2, 4}, .weight = {.verdict = true}, .outcome_count = COUNT(BY_BOTH), .outcomes = BY_BOTH}};

const questions *fixture_questions(void) {
    static const questions all = {
        .count = COUNT(ASKINGS), .at = ASKINGS, .pair_count = COUNT(ASKING_PAIRS), .pairs = ASKING_PAIRS};
    return &all;
}

static const answer PLAN = {
    .kind = ANSWER_PLAN,
    .problem = &PROBLEM,
    .total = {{110, 124950000, 1, 1, 1}},
    .option = CHOSEN,
    .decided_count = COUNT(DECIDED),
    .decided = DECIDED,
    .holding_count = COUNT(HOLDING),
    .holding = HOLDING,
    .cost_at_least = true,
    .rejected_count = COUNT(REJECTED),
    .rejected = REJECTED,
};

static const answer CONFLICT = {.kind = ANSWER_CONFLICT, .problem = &PROBLEM};
static const answer UNKNOWN = {.kind = ANSWER_UNKNOWN, .problem = &PROBLEM};

const answer *fixture_plan_answer(void) {
    return &PLAN;
}

const answer *fixture_conflict_answer(void) {
    return &CONFLICT;
}

const explanation *fixture_unknown(void) {
    static const explanation unexplained = {.answer = &UNKNOWN};
    return &unexplained;
}

/* --- hostile --- */

static const char HOSTILE[] =
    "</title></style><script>alert('x')</script> \" ' & `${7*7}` {0} {me} | \x1b[31m\x01 \xff\xc0\xaf "
    "\xe2\x80\xae\xd7\x90 ]]> <!-- \r\n javascript:alert(1)";

static char *hostile_text(arena *mem) {
    size_t len = 10000;
    char *s = arena_alloc(mem, len + sizeof HOSTILE, 1);
    for (size_t i = 0; i < len; i++) s[i] = "<&>\"' aあ"[i % 7];
    memcpy(s, HOSTILE, sizeof HOSTILE - 1);
    return s;
}

const explanation *fixture_hostile(arena *mem) {
    const char *evil = hostile_text(mem);
    scenario *s = ARENA_NEW(mem, scenario);
    client *clients = ARENA_ARRAY(mem, COUNT(CLIENTS), client);
    asked *wants = ARENA_ARRAY(mem, COUNT(ASKED), asked);
    problem *p = ARENA_NEW(mem, problem);
    answer *a = ARENA_NEW(mem, answer);
    *s = SCENARIO;
    s->title = s->description = (text)BOTH(evil, evil);
    s->file = s->source = s->author = s->version = evil;
    const char **reviewers = ARENA_ARRAY(mem, 1, const char *);
    reviewers[0] = evil;
    s->document = (document_head){true, (text)BOTH(evil, evil), evil, evil, DAYS(2024), 1, reviewers};
    for (size_t i = 0; i < COUNT(CLIENTS); i++) {
        clients[i] = CLIENTS[i];
        clients[i].name = i ? HOSTILE : "a b\"<";
        clients[i].title = (text)BOTH(evil, evil);
        wants[i] = ASKED[i];
        wants[i].note = wants[i].owner = evil;
    }
    s->clients = clients;
    s->asked = wants;
    *p = PROBLEM;
    p->scenario = s;
    *a = PLAN;
    a->problem = p;
    explanation *e = ARENA_NEW(mem, explanation);
    e->answer = a;
    e->picture = &FIXTURE_PLAN_PICTURE;
    e->deployment = &FIXTURE_DEPLOYMENT;
    fixture_explain_others(e);
    return e;
}
