/* Plans beside the café's plan: price tags, ties, the frontier, break-points. */
#include "report_fixture.h"
#include "report_fixture_ids.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define USD(cents) ((money)(cents)*10000)
#define FOR_ALL ID_NONE
#define ANN 0
#define BOB 1

/* --- plans --- */

static const pick LARGE[] = {
    {SIZE, FOR_ALL, 1}, {GRINDER, FOR_ALL, 1}, {TIMER, FOR_ALL, 0}, {PATH, ANN, 1}, {PATH, BOB, 1}};
static const pick SMALL[] = {
    {SIZE, FOR_ALL, 0}, {GRINDER, FOR_ALL, 0}, {TIMER, FOR_ALL, 0}, {PATH, ANN, 1}, {PATH, BOB, 1}};
static const pick TIMED[] = {{SIZE, FOR_ALL, 1}, {GRINDER, FOR_ALL, 1}, {TIMER, FOR_ALL, 1},
                             {MILK, FOR_ALL, 0}, {PATH, ANN, 1},        {PATH, BOB, 1}};
static const pick COUNTER[] = {
    {SIZE, FOR_ALL, 1}, {GRINDER, FOR_ALL, 1}, {TIMER, FOR_ALL, 0}, {PATH, ANN, 1}, {PATH, BOB, 0}};

/* What is told of them; the lives are filled in by shift_of(). */
enum { S_NOISE, S_SOFT, S_CLEAN, S_BEANS, S_STALE, SHIFTS };
static shifted SHIFT[SHIFTS] = {
    [S_NOISE] = {EFFECT_WARNING, F_NOISE, NULL, FOR_ALL, SEVERITY_HIGH},
    [S_SOFT] = {EFFECT_WARNING, F_SOFT, NULL, FOR_ALL, SEVERITY_CRITICAL},
    [S_CLEAN] = {EFFECT_PRACTICE, F_CLEAN, NULL, FOR_ALL, SEVERITY_MEDIUM},
    [S_BEANS] = {EFFECT_PRICE, F_BEANS, NULL, ANN, SEVERITY_LOW},
    [S_STALE] = {EFFECT_WARNING, F_STALE, NULL, FOR_ALL, SEVERITY_LOW},
};

#define PICKS(a) .pick_count = COUNT(a), .picks = (a)
#define MONEY(cents) .usd = USD(cents), .total = {{110, USD(cents), 1, 1, 1}}
#define OF_PLAN \
    .kind = ANSWER_PLAN, .at_least = true, .wishes = 2, .practices = 1, .practice_harm = HARM_OF(SEVERITY_MEDIUM)

#define THE_PLAN \
    { OF_PLAN, MONEY(12495), .warnings = {1, 1}, PICKS(LARGE), .told_count = 4, .told = SHIFT }
#define THE_SMALL                                                                                   \
    {                                                                                               \
        .kind = ANSWER_PLAN, MONEY(4495), .warnings = {1, 0, 0, 1}, .wishes = 1, .practices = 1,    \
        .practice_harm = HARM_OF(SEVERITY_MEDIUM), PICKS(SMALL), .told_count = 4, .told = SHIFT + 1 \
    }
#define THE_TIMED \
    { .kind = ANSWER_PLAN, MONEY(13000), .warnings = {1, 1}, .wishes = 2, PICKS(TIMED), .told_count = 2, .told = SHIFT }
#define AT_COUNTER \
    { OF_PLAN, MONEY(12795), .warnings = {0, 1, 2}, PICKS(COUNTER), .told_count = 3, .told = SHIFT + 1 }

/* --- price tags --- */

static const pick TO_SMALL[] = {{SIZE, FOR_ALL, 0}, {GRINDER, FOR_ALL, 0}};
static const pick TO_TIMED[] = {{TIMER, FOR_ALL, 1}, {MILK, FOR_ALL, 0}};
static const pick TO_COUNTER[] = {{PATH, BOB, 0}};

static const price_tag TAGS[] = {
    {.asked = 0,
     .without = THE_SMALL,
     .saves = {.usd = USD(-8000),
               .moved_count = 2,
               .moved = TO_SMALL,
               .added_count = 1,
               .added = &SHIFT[S_STALE],
               .removed_count = 1,
               .removed = &SHIFT[S_NOISE]}},
    {.asked = 1, .without = THE_PLAN},
};
static const pick TO_ALL_ELSE[] = {
    {SIZE, FOR_ALL, 0}, {GRINDER, FOR_ALL, 0}, {TIMER, FOR_ALL, 1}, {MILK, FOR_ALL, 0}, {OWN_CUP, ANN, 1}};
static const uint16_t BOTH_ASKED[] = {0, 1};
static const shared_cost SHARED[] = {{.asked_count = 2,
                                      .asked = BOTH_ASKED,
                                      .price = F_RENT,
                                      .usd = USD(12495),
                                      .without = THE_SMALL,
                                      .saves = {.usd = USD(-12495),
                                                .moved_count = COUNT(TO_ALL_ELSE),
                                                .moved = TO_ALL_ELSE,
                                                .removed_count = 3,
                                                .removed = &SHIFT[S_SOFT]}}};
static const price_tags PRICES = {
    .tag_count = COUNT(TAGS), .tags = TAGS, .shared_count = COUNT(SHARED), .shared = SHARED};

/* --- ties and runners-up --- */

static const sketch TIED_PLANS[] = {THE_PLAN, THE_TIMED};
static const pick OPEN[] = {{TIMER, FOR_ALL, 0}, {TIMER, FOR_ALL, 1}, {MILK, FOR_ALL, 0}};
static const sketch RUNNERS[] = {AT_COUNTER, THE_SMALL};
static const ties TIES = {.ran_out = true,
                          .plan_count = 2,
                          .plans = TIED_PLANS,
                          .open_count = COUNT(OPEN),
                          .open = OPEN,
                          .margin = 10,
                          .runner_count = COUNT(RUNNERS),
                          .runners = RUNNERS};

/* --- the frontier --- */

static const front_point POINTS[] = {
    {.labels = 1u << POINT_CHEAPEST,
     .plan = THE_SMALL,
     .differs = {.usd = USD(-8000),
                 .moved_count = 2,
                 .moved = TO_SMALL,
                 .added_count = 1,
                 .added = &SHIFT[S_STALE],
                 .removed_count = 1,
                 .removed = &SHIFT[S_NOISE]}},
    {.labels = 1u << POINT_PLAN, .plan = THE_PLAN},
    {.labels = 1u << POINT_SAFEST,
     .plan = AT_COUNTER,
     .differs = {.usd = USD(300), .moved_count = 1, .moved = TO_COUNTER}},
    {.labels = 1u << POINT_PROPER,
     .plan = THE_TIMED,
     .differs = {.usd = USD(505), .moved_count = 2, .moved = TO_TIMED, .removed_count = 1, .removed = &SHIFT[S_CLEAN]}},
};
static const dominated DOMINATED[] = {
    {.var = V_ANN, .option = 0, .by = 1}, {.var = V_BOB, .option = 0, .by = 2}, {.var = V_MILK, .option = 1, .by = 2}};
static const frontier FRONTIER = {.known_count = 9,
                                  .point_count = COUNT(POINTS),
                                  .points = POINTS,
                                  .dominated_count = COUNT(DOMINATED),
                                  .dominated = DOMINATED};

/* --- break-points: cups are counted in thousandths, guests change nothing --- */

static const fact_id CUPS_AND_RENT[] = {F_CUPS, F_RENT};
static const pick TO_LARGE[] = {{SIZE, FOR_ALL, 1}, {GRINDER, FOR_ALL, 1}};
static const stretch CUP_STRETCHES[] = {
    {.from = 0, .to = 100000, .plan = THE_SMALL},
    {.from = 100001,
     .to = 1999999,
     .plan = THE_PLAN,
     .differs = {.usd = USD(8000), .moved_count = 2, .moved = TO_LARGE, .added_count = 1, .added = &SHIFT[S_NOISE]},
     .fact_count = 2,
     .facts = CUPS_AND_RENT},
    {.from = 2000000, .to = 3000000, .plan = {.kind = ANSWER_CONFLICT}, .fact_count = 1, .facts = CUPS_AND_RENT},
    {.from = 3000001, .to = 4000000, .plan = THE_SMALL, .fact_count = 1, .facts = CUPS_AND_RENT},
    {.from = 4000001, .to = AMOUNT_MAX, .plan = {.kind = ANSWER_UNKNOWN}},
};
static const stretch GUEST_STRETCHES[] = {{.from = 0, .to = AMOUNT_MAX, .plan = THE_PLAN}};
static const quantity_range RANGES[] = {
    {.quantity = 0,
     .stated = true,
     .at = 1234500,
     .stretch_count = COUNT(CUP_STRETCHES),
     .stretches = CUP_STRETCHES,
     .here = 1},
    {.quantity = 1,
     .at = -1,
     .complete = true,
     .stretch_count = COUNT(GUEST_STRETCHES),
     .stretches = GUEST_STRETCHES,
     .here = ID_NONE},
};
static const break_points BREAKS = {.count = COUNT(RANGES), .ranges = RANGES};

void fixture_explain_others(explanation *e) {
    e->questions = fixture_questions();
    const problem *p = e->answer->problem;
    for (size_t i = 0; i < SHIFTS; i++) SHIFT[i].life = fact_at(&p->knowledge->facts[SHIFT[i].fact], p->as_of);
    e->prices = &PRICES;
    e->ties = &TIES;
    e->frontier = &FRONTIER;
    e->breaks = &BREAKS;
}
