#include "whatif/outlook.h"

#include <string.h>

#include "base/vec.h"
#include "explain/calendar.h"
#include "explain/scratch.h"
#include "whatif/built.h"
#include "whatif/outlook_impl.h"

static const char *const NAMES[] = {
#define X(id, name) [CONSEQUENCE_##id] = name,
    CONSEQUENCES(X)
#undef X
};

const char *consequence_name(consequence c) {
    return NAMES[c];
}

typedef struct watcher {
    arena *mem;
    prospects *out;
    diags *d;
    watched at;
    VEC(milestone) found;
    VEC(stay) stays;
    bool failed; /* a problem cannot be built */
} watcher;

/* --- what stays --- */

/* False: a problem cannot be built. A registry that could not stay even on its first day is none. */
static bool settle_in(watcher *w, const answer *plan) {
    const problem *p = plan->problem;
    stay s = {.plan = plan, .built = scenario_built(w->mem, plan, true)};
    s.over = history_while_planned(w->mem, p->knowledge, s.built, p->as_of, w->out->to, BOUNDARY_BUDGET, w->d);
    if (!s.over) return false;
    if (!s.over->complete) w->out->complete = false;
    if (s.over->intervals[0].answer.kind == ANSWER_PLAN) vec_push(w->mem, &w->stays, s);
    return true;
}

/* What the registry is best turned into, which it then stays. */
static bool move_on(watcher *w, milestone *m) {
    const stay *last = &w->stays.at[w->stays.len - 1];
    const scenario *moving = scenario_built(w->mem, last->plan, false);
    const problem *p = problem_build(w->mem, last->plan->problem->knowledge, moving, m->day, w->d);
    if (!p) return false;
    const answer *a = answer_make(w->mem, p);
    m->instead = gist_of(w->mem, w->mem, p);
    if (m->instead.kind == ANSWER_UNKNOWN) w->out->complete = false;
    if (m->instead.kind == ANSWER_UNKNOWN) return true;
    m->move_count = list_differences(w->mem, &history_at(last->over, m->day - 1)->answer, &m->instead, &m->moves);
    return a->kind != ANSWER_PLAN || settle_in(w, a);
}

/* --- one day --- */

static const interval *begins_on(const history *h, date day) {
    const interval *i = h ? history_at(h, day) : NULL;
    return i && i->by && i->from == day ? i : NULL;
}

/* Whether there is a plan, or another one: what is only told otherwise of it is told of the registry that exists. */
static bool is_another(const interval *i) {
    for (size_t k = 0; k < i->by->difference_count; k++) {
        difference_kind kind = i->by->differences[k].kind;
        if (kind == DIFFERENCE_VERDICT || kind == DIFFERENCE_CONFLICT || kind == DIFFERENCE_DECISION) return true;
    }
    return false;
}

static consequence worst_of(const milestone *m) {
    if (m->breaks) return CONSEQUENCE_BREAKS;
    if (m->anew && is_another(m->anew)) return CONSEQUENCE_ANEW;
    return m->facts ? m->facts[0].means : CONSEQUENCE_TOLD;
}

static bool look_at(watcher *w, date day) {
    const stay *now = w->stays.len ? &w->stays.at[w->stays.len - 1] : NULL;
    milestone m = {.day = day, .built = begins_on(now ? now->over : NULL, day), .anew = begins_on(w->out->anew, day)};
    if (m.anew && now && !is_another(m.anew)) m.anew = NULL;
    m.breaks = m.built && m.built->answer.kind != ANSWER_PLAN;
    m.fact_count = announced_on(w->mem, &w->at, w->out->answer, now, &m, &m.facts);
    m.means = worst_of(&m);
    if (m.breaks && !move_on(w, &m)) return false;
    if (m.built || m.anew || m.fact_count) vec_push(w->mem, &w->found, m);
    return true;
}

/* --- the whole --- */

static bool ask(watcher *w) {
    const answer *a = w->out->answer;
    w->out->anew = history_of(w->mem, a->problem->knowledge, a->problem->scenario, w->out->from, w->out->to,
                              BOUNDARY_BUDGET, w->d);
    if (!w->out->anew) return false;
    w->out->complete = w->out->anew->complete;
    if (a->kind != ANSWER_PLAN) return true;
    if (!settle_in(w, a)) return false;
    w->out->unasked = w->stays.len == 0;
    return true;
}

static void watch(void *ctx, arena *keep, arena *scratch, arena *spare) {
    watcher *w = ctx;
    const problem *p = w->out->answer->problem;
    w->at.now = scratch;
    w->at.before = spare;
    calendar days = calendar_of(keep, p->knowledge, p->scenario);
    bool known = ask(w);
    for (size_t i = 0; known && i < days.count; i++)
        if (days.days[i].day > w->out->from && days.days[i].day <= w->out->to) known = look_at(w, days.days[i].day);
    w->failed = !known;
}

const prospects *prospects_of(arena *mem, const answer *a, date to, diags *d) {
    prospects *out = ARENA_NEW(mem, prospects);
    *out = (prospects){.answer = a, .from = a->problem->as_of, .to = to};
    watcher w = {.mem = mem, .out = out, .d = d};
    with_scratch(mem, watch, &w);
    out->count = w.found.len;
    out->milestones = w.found.at;
    out->stay_count = w.stays.len;
    out->stays = w.stays.at;
    return w.failed ? NULL : out;
}
