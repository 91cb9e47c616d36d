/* acrplan_explore.c - the public face of the explorer page (face.h says how it works) */
#include <string.h>

#include "base/vec.h"
#include "face.h"
#include "study/explorer.h"
#include "whatif/explore.h"

#define MOST_PAGE_BYTES 3000000

typedef struct explore_job {
    job base;
    const acrplan_pack *pack;
    const scenario *scenario;
    const char *over, *days;
    lang in;
    buf out; /* the caller frees it */
} explore_job;

/* --- what is asked for --- */

static void read_day(explore_job *j, const char *word, date *out, size_t *count) {
    diags *found = j->base.found;
    date_precision precision;
    date day, first = j->pack->knowledge->covers_from;
    if (!date_parse(word, false, &day, &precision)) {
        diag_add(found, DIAG_ERROR, NOWHERE, "write days that exist as YYYY-MM-DD, separated by commas",
                 "invalid date '%.40s' to plan for", word);
        return;
    }
    if (day < first)
        diag_add(found, DIAG_ERROR, NOWHERE, "choose a later day",
                 "the knowledge covers days from %s on; %s is before that", j->pack->covers_from, word);
    for (size_t i = 0; i < *count; i++)
        if (out[i] == day)
            diag_add(found, DIAG_ERROR, NOWHERE, "remove one of the two", "the day %s is named twice", word);
    out[(*count)++] = day;
}

static bool read_days(explore_job *j, explore_request *r) {
    arena *mem = j->base.mem;
    size_t count = 1, read = 0;
    if (!j->days) return true;
    for (const char *c = j->days; *c; c++) count += *c == ',';
    date *days = ARENA_ARRAY(mem, count, date);
    for (const char *rest = j->days; rest;) {
        size_t len = strcspn(rest, ",");
        read_day(j, arena_strndup(mem, rest, len), days, &read);
        rest = rest[len] ? rest + len + 1 : NULL;
    }
    if (count > MOST_EXPLORED_DAYS)
        diag_add(j->base.found, DIAG_ERROR, NOWHERE, "name fewer", "%zu days are more than the %d that fit on a page",
                 count, MOST_EXPLORED_DAYS);
    r->days = days;
    r->day_count = read;
    return !diags_any_error(j->base.found);
}

/* --- the page --- */

static const answer *answer_today(explore_job *j, const sweep *w, const exploration *e) {
    const problem *p = problem_build(j->base.mem, w->knowledge, w->scenario, w->days[e->base_day], j->base.found);
    return p ? answer_make(j->base.mem, p) : NULL;
}

static bool write_page(explore_job *j, const exploration *e) {
    arena *mem = j->base.mem;
    const sweep *w = explore_sweep(mem, j->pack->knowledge, j->scenario, e, j->base.found);
    const answer *base = w ? answer_today(j, w, e) : NULL;
    if (!base) return false;
    explorer_document d = {.explored = e, .sweep = w, .base = base, .in = j->in};
    buf_truncate(&j->out, 0);
    explorer_write(mem, &d, &j->out);
    return buf_ok(&j->out);
}

static void say_what_is_left(explore_job *j, const exploration *e) {
    arena *mem = j->base.mem;
    const char *left = "", *kept = "";
    for (size_t i = 0; i < e->left_count; i++) left = arena_printf(mem, "%s%s%s", left, i ? ", " : "", e->left[i]);
    for (size_t i = 0; i < e->over.count; i++)
        kept = arena_printf(mem, "%s%s%s", kept, i ? ", " : "", e->over.at[i].name);
    if (!e->left_count) return;
    diag_add(j->base.found, DIAG_WARNING, NOWHERE, "name with --over those that matter",
             "not all switches fit on the page; kept: %s; left out: %s", kept, left);
}

static bool make_page(job *base) {
    explore_job *j = (explore_job *)base;
    explore_request r = {.over = j->over};
    if (!read_days(j, &r)) return false;
    const exploration *e = explore(base->mem, j->pack->knowledge, j->scenario, &r, base->found);
    if (!e || !write_page(j, e)) {
        base->starved = !diags_any_error(base->found);
        return false;
    }
    while (j->out.len > MOST_PAGE_BYTES && e->over.count > 1) {
        e = explore_less(base->mem, e);
        if (write_page(j, e)) continue;
        base->starved = !diags_any_error(base->found);
        return false;
    }
    say_what_is_left(j, e);
    return true;
}

acrplan_status acrplan_explore(const acrplan_pack *pack, const acrplan_scenario *s, const char *over, const char *days,
                               acrplan_lang in, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!pack || !s || !log || !is_lang(in)) return failed_before(log);
    explore_job j = {.base = {.work = make_page},
                     .pack = pack,
                     .scenario = scenario_of(s),
                     .over = over,
                     .days = days,
                     .in = lang_of(in),
                     .out = BUF_INIT};
    if (job_run_with_trees(&j.base, log)) {
        arena_free(j.base.mem);
        return hand_over(&j.out, out, log);
    }
    buf_free(&j.out);
    return failed_before(log);
}
