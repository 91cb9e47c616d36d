/* acrplan_explore.c - the public face of the explorer page (face.h says how it works) */
#include "face.h"
#include "study/explorer.h"
#include "whatif/explore.h"

#define MOST_PAGE_BYTES 3000000

typedef struct explore_job {
    job base;
    const answer *plan; /* of the scenario as it stands, on the day that the page begins with */
    const char *over, *days;
    lang in;
    buf out; /* the caller frees it */
} explore_job;

/* --- the page --- */

static bool write_page(explore_job *j, const exploration *e) {
    arena *mem = j->base.mem;
    const problem *p = j->plan->problem;
    const sweep *w = explore_sweep(mem, p->knowledge, p->scenario, e, j->base.found);
    if (!w) return false;
    explorer_document d = {
        .explored = e, .sweep = w, .base = j->plan, .pictures = pictures_of_sweep(mem, w), .in = j->in};
    buf_truncate(&j->out, 0);
    explorer_write(mem, &d, &j->out);
    j->base.starved = !buf_ok(&j->out);
    return buf_ok(&j->out);
}

static const char *listed(arena *mem, const char *so_far, const char *name) {
    return so_far ? arena_printf(mem, "%s, %s", so_far, name) : name;
}

static void say_what_is_left(explore_job *j, const exploration *e) {
    const char *left = NULL, *kept = NULL;
    for (size_t i = 0; i < e->left_count; i++) left = listed(j->base.mem, left, e->left[i]);
    for (size_t i = 0; i < e->over.count; i++) kept = listed(j->base.mem, kept, e->over.at[i].name);
    if (!left) return;
    diag_add(j->base.found, DIAG_WARNING, NOWHERE, "name with --over those that matter",
             "not all switches fit on the page; kept: %s; left out: %s", kept ? kept : "none", left);
}

static bool make_page(job *base) {
    explore_job *j = (explore_job *)base;
    const problem *p = j->plan->problem;
    day_list days = {0};
    if (j->days) days = days_of_words(base->mem, j->days, MOST_EXPLORED_DAYS, base->found);
    if (diags_any_error(base->found)) return false;
    explore_request r = {.over = j->over, .day_count = days.count, .days = days.at};
    const exploration *e = explore(base->mem, p->knowledge, p->scenario, &r, base->found);
    bool written = e && write_page(j, e);
    while (written && j->out.len > MOST_PAGE_BYTES && e->over.count > 1) {
        e = explore_less(base->mem, e);
        written = write_page(j, e);
    }
    if (written) say_what_is_left(j, e);
    return written;
}

acrplan_status acrplan_explore(const acrplan_pack *pack, const acrplan_scenario *s, const char *over, const char *days,
                               acrplan_lang in, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!log || !is_lang(in)) return failed_before(log);
    acrplan_answer *plan = plan_first(pack, s, days, log);
    if (!plan) return failed_before(log);
    explore_job j = {.base = {.work = make_page},
                     .plan = answer_of(plan),
                     .over = over,
                     .days = days,
                     .in = lang_of(in),
                     .out = BUF_INIT};
    bool made = job_run_with_trees(&j.base, log);
    acrplan_answer_free(plan);
    if (made) {
        arena_free(j.base.mem);
        return hand_over(&j.out, out, log);
    }
    buf_free(&j.out);
    return failed_before(log);
}
