/* acrplan_cases.c - the public face of tables of cases (face.h says how it works) */
#include <stdlib.h>

#include "cases/cases.h"
#include "face.h"
#include "report/report.h"
#include "script/script.h"

struct acrplan_trial {
    const acrplan_pack *pack;
    size_t cases, failed;
    bool *touched; /* by fact */
};

acrplan_trial *acrplan_trial_new(const acrplan_pack *pack, acrplan_log *log) {
    if (!pack || !log) return NULL;
    acrplan_trial *t = calloc(1, sizeof *t);
    bool *touched = calloc(pack->knowledge->fact_count + 1, sizeof *touched);
    if (!t || !touched) {
        free(t);
        free(touched);
        log_no_memory(log);
        return NULL;
    }
    *t = (acrplan_trial){.pack = pack, .touched = touched};
    return t;
}

void acrplan_trial_free(acrplan_trial *t) {
    if (!t) return;
    free(t->touched);
    free(t);
}

/* --- the facts that a report or a check names --- */

static void touch(const char *id, void *ctx) {
    acrplan_trial *t = ctx;
    uint32_t f = id ? names_find(t->pack->knowledge->fact_names, id) : NAME_NONE;
    if (f != NAME_NONE) t->touched[f] = true;
}

static xmlDocPtr build_report(arena *mem, void *from, diags *d) {
    (void)d;
    return report_build(mem, from);
}

/* --- one scenario --- */

typedef struct answer_job {
    job base;
    const knowledge *k;
    const test_case *what; /* NULL: the scenario in the file `path` */
    const char *path;
    const explanation *answer;
} answer_job;

static bool make_answer(job *base) {
    answer_job *j = (answer_job *)base;
    const scenario *s = j->what ? case_scenario(base->mem, j->k, j->what, base->found)
                                : scenario_read_file(base->mem, j->k, j->path, &SANDBOX_DEFAULTS, base->found);
    if (!s) return false;
    date on = j->what ? j->what->on : s->as_of == DATE_UNKNOWN ? j->k->read_up_to : s->as_of;
    j->answer = case_answer(base->mem, j->k, s, on, base->found);
    return j->answer != NULL;
}

/* The report, or NULL. */
static xmlDocPtr report_on(answer_job *j, acrplan_log *log) {
    j->base.work = make_answer;
    if (!job_run(&j->base, log)) return NULL;
    xmlDocPtr report = build_tree(build_report, (void *)j->answer, log);
    arena_free(j->base.mem);
    return report;
}

acrplan_status acrplan_trial_scenario(acrplan_trial *t, const char *path, acrplan_log *log) {
    if (!t || !path || !log) return failed_before(log);
    answer_job j = {.k = t->pack->knowledge, .path = path};
    xmlDocPtr report = report_on(&j, log);
    if (!report) return failed_before(log);
    case_references(report, touch, t);
    xmlFreeDoc(report);
    return ACRPLAN_OK;
}

/* --- a table --- */

typedef struct table_job {
    job base;
    const knowledge *k;
    const char *path;
    const case_table *table;
} table_job;

static bool read_table(job *base) {
    table_job *j = (table_job *)base;
    j->table = case_table_read(base->mem, j->k, j->path, base->found);
    return j->table && !diags_any_error(base->found);
}

typedef struct verdict_job {
    job base;
    const test_case *what;
    const case_check *missing;
} verdict_job;

static bool tell_missing(job *base) {
    verdict_job *j = (verdict_job *)base;
    char day[DATE_CHARS];
    diag_add(base->found, DIAG_WARNING, j->what->where, NULL, "%s on %s: does not hold: %s", j->what->name,
             date_format(j->what->on, DATE_DAY, day), j->missing->words);
    return true;
}

static void judge(acrplan_trial *t, const test_case *c, xmlDocPtr report, acrplan_log *log) {
    bool fine = true;
    for (size_t i = 0; i < c->check_count; i++) {
        touch(c->checks[i].about, t);
        if (case_check_holds(&c->checks[i], t->pack->knowledge, c->on, report)) continue;
        verdict_job j = {.base = {.work = tell_missing}, .what = c, .missing = &c->checks[i]};
        if (job_run(&j.base, log)) arena_free(j.base.mem);
        fine = false;
    }
    t->failed += !fine;
}

static acrplan_status run_case(acrplan_trial *t, const test_case *c, acrplan_log *log) {
    answer_job j = {.k = t->pack->knowledge, .what = c};
    xmlDocPtr report = report_on(&j, log);
    t->cases++;
    if (!report) {
        t->failed++;
        return failed_before(log);
    }
    case_references(report, touch, t);
    judge(t, c, report, log);
    xmlFreeDoc(report);
    return ACRPLAN_OK;
}

acrplan_status acrplan_trial_table(acrplan_trial *t, const char *path, acrplan_log *log) {
    if (!t || !path || !log) return failed_before(log);
    table_job j = {.base = {.work = read_table}, .k = t->pack->knowledge, .path = path};
    if (!job_run(&j.base, log)) return failed_before(log);
    acrplan_status status = ACRPLAN_OK;
    for (size_t i = 0; i < j.table->count && status <= ACRPLAN_INPUT; i++) {
        acrplan_status one = run_case(t, &j.table->cases[i], log);
        if (one > status) status = one;
    }
    arena_free(j.base.mem);
    return status;
}

/* --- what came of it --- */

size_t acrplan_trial_cases(const acrplan_trial *t) {
    return t ? t->cases : 0;
}

size_t acrplan_trial_failed(const acrplan_trial *t) {
    return t ? t->failed : 0;
}

size_t acrplan_trial_facts(const acrplan_trial *t) {
    return t ? t->pack->knowledge->fact_count : 0;
}

size_t acrplan_trial_touched(const acrplan_trial *t) {
    size_t n = 0;
    for (size_t f = 0; f < acrplan_trial_facts(t); f++) n += t->touched[f];
    return n;
}

int acrplan_trial_untouched(const acrplan_trial *t, size_t i, acrplan_fact_place *out) {
    for (size_t f = 0; f < acrplan_trial_facts(t); f++) {
        const fact *x = &t->pack->knowledge->facts[f];
        if (t->touched[f] || i--) continue;
        *out = (acrplan_fact_place){x->id, x->lives[0].where.file, x->lives[0].where.line};
        return 1;
    }
    return 0;
}
