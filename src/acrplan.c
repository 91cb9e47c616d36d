/* acrplan.c - the public face: the only file that sees every layer
 *
 * Each entry point is a job: it works in an arena of its own, guarded, and collects diagnostics in that arena. When
 * it is over, the diagnostics are copied into the caller's log, which has an arena of its own. So an allocation
 * failure, wherever it strikes, finds one guard and one arena to give up (log.h). A finished object lives in the
 * arena of its job. */
#include "acrplan.h"

#include <libxml/globals.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

#include "base/names.h"
#include "log.h"
#include "report/report.h"
#include "script/script.h"
#include "solve/answer.h"

/* What one object may take. Far above what an honest pack or scenario needs; it ends a formula that grows on and on. */
#define OBJECT_BYTES ((size_t)256 << 20)

struct acrplan_pack {
    arena *mem;
    const knowledge *knowledge;
    char covers_from[DATE_CHARS], read_up_to[DATE_CHARS];
};

struct acrplan_scenario {
    arena *mem;
    const acrplan_pack *pack; /* borrowed */
    const scenario *scenario;
};

struct acrplan_answer {
    arena *mem;
    const answer *answer;
    char as_of[DATE_CHARS];
};

struct acrplan_report {
    xmlDocPtr tree;
};

const char *acrplan_version(void) {
    return ACRPLAN_VERSION;
}

/* --- jobs --- */

typedef struct job job;

/* True when the result stands. False: job.found says why, or memory ran out without the arena's notice (`starved`). */
typedef bool job_work(job *j);

struct job {
    job_work *work; /* in a struct whose first member is the job */
    arena *mem;
    diags *found; /* in mem */
    bool done, starved;
};

static void do_work(void *ctx) {
    job *j = ctx;
    j->found = diags_new(j->mem);
    j->done = j->work(j);
}

static void settle(job *j, acrplan_log *log, bool finished) {
    if (finished && !j->starved) log_take(log, j->found);
    if (!finished || j->starved)
        log_no_memory(log);
    else if (!j->done && !diags_any_error(j->found))
        log_fatal(log, ACRPLAN_INTERNAL, "internal error: something was refused and nothing said why");
}

/* Runs a job. On success the arena is full of the result, which owns it. */
static bool job_run(job *j, acrplan_log *log) {
    if (!log) return false;
    j->mem = arena_new(OBJECT_BYTES);
    settle(j, log, j->mem && run_guarded(j->mem, do_work, j));
    if (j->done) return true;
    arena_free(j->mem);
    return false;
}

/* --- knowledge pack --- */

typedef struct pack_job {
    job base;
    const char *folder;
    acrplan_pack *pack;
} pack_job;

static bool load_pack(job *base) {
    pack_job *j = (pack_job *)base;
    const knowledge *k = knowledge_read(base->mem, j->folder, &SANDBOX_DEFAULTS, base->found);
    if (!k) return false;
    acrplan_pack *pack = ARENA_NEW(base->mem, acrplan_pack);
    pack->mem = base->mem;
    pack->knowledge = k;
    date_format(k->covers_from, DATE_DAY, pack->covers_from);
    date_format(k->read_up_to, DATE_DAY, pack->read_up_to);
    j->pack = pack;
    return true;
}

acrplan_pack *acrplan_pack_load(const char *folder, acrplan_log *log) {
    pack_job j = {.base = {.work = load_pack}, .folder = folder};
    return folder && job_run(&j.base, log) ? j.pack : NULL;
}

void acrplan_pack_free(acrplan_pack *pack) {
    if (pack) arena_free(pack->mem);
}

const char *acrplan_pack_id(const acrplan_pack *pack) {
    return pack ? pack->knowledge->id : NULL;
}

const char *acrplan_pack_read_up_to(const acrplan_pack *pack) {
    return pack ? pack->read_up_to : NULL;
}

const char *acrplan_pack_covers_from(const acrplan_pack *pack) {
    return pack ? pack->covers_from : NULL;
}

/* --- scenario --- */

typedef struct scenario_job {
    job base;
    const acrplan_pack *pack;
    const char *name;
    const char *bytes; /* NULL: read the file `name` */
    size_t len;
    acrplan_scenario *scenario;
} scenario_job;

static const scenario *read_scenario(const scenario_job *j) {
    arena *mem = j->base.mem;
    const knowledge *k = j->pack->knowledge;
    if (!j->bytes) return scenario_read_file(mem, k, j->name, &SANDBOX_DEFAULTS, j->base.found);
    return scenario_read(mem, k, j->name, j->bytes, j->len, &SANDBOX_DEFAULTS, j->base.found);
}

static bool load_scenario(job *base) {
    scenario_job *j = (scenario_job *)base;
    const scenario *s = read_scenario(j);
    if (!s) return false;
    acrplan_scenario *result = ARENA_NEW(base->mem, acrplan_scenario);
    *result = (acrplan_scenario){base->mem, j->pack, s};
    j->scenario = result;
    return true;
}

acrplan_scenario *acrplan_scenario_load(const acrplan_pack *pack, const char *path, acrplan_log *log) {
    scenario_job j = {.base = {.work = load_scenario}, .pack = pack, .name = path};
    return pack && path && job_run(&j.base, log) ? j.scenario : NULL;
}

acrplan_scenario *acrplan_scenario_parse(const acrplan_pack *pack, const char *name, const char *bytes, size_t len,
                                         acrplan_log *log) {
    scenario_job j = {.base = {.work = load_scenario}, .pack = pack, .name = name, .bytes = bytes, .len = len};
    return pack && name && bytes && job_run(&j.base, log) ? j.scenario : NULL;
}

void acrplan_scenario_free(acrplan_scenario *s) {
    if (s) arena_free(s->mem);
}

/* --- planning --- */

typedef struct plan_job {
    job base;
    const acrplan_pack *pack;
    const acrplan_scenario *scenario;
    const char *as_of; /* NULL: not given */
    acrplan_answer *answer;
} plan_job;

static const place NOWHERE = {0};

/* A day given by the caller has no place in the scenario, so it is checked here; the scenario's own is checked where
 * it stands. */
static bool given_day(const plan_job *j, date *day) {
    diags *found = j->base.found;
    const acrplan_pack *pack = j->pack;
    date_precision precision;
    if (!date_parse(j->as_of, false, day, &precision)) {
        diag_add(found, DIAG_ERROR, NOWHERE, "write a day that exists as YYYY-MM-DD, for example 2022-04-05",
                 "invalid date '%s' to plan for", j->as_of);
        return false;
    }
    if (*day >= pack->knowledge->covers_from) return true;
    diag_add(found, DIAG_ERROR, NOWHERE, arena_printf(j->base.mem, "plan for %s or later", pack->covers_from),
             "the knowledge pack '%s' covers no day before %s, so there is no plan for %s", pack->knowledge->id,
             pack->covers_from, j->as_of);
    return false;
}

static bool day_to_plan(const plan_job *j, date *day) {
    if (j->as_of) return given_day(j, day);
    *day = j->scenario->scenario->as_of;
    if (*day == DATE_UNKNOWN) *day = j->pack->knowledge->read_up_to;
    return true;
}

static bool make_plan(job *base) {
    plan_job *j = (plan_job *)base;
    if (j->scenario->pack != j->pack) {
        diag_add(base->found, DIAG_ERROR, NOWHERE, NULL,
                 "the scenario was read with another pack than the plan is made with");
        return false;
    }
    date day;
    if (!day_to_plan(j, &day)) return false;
    const problem *p = problem_build(base->mem, j->pack->knowledge, j->scenario->scenario, day, base->found);
    if (!p) return false;
    acrplan_answer *result = ARENA_NEW(base->mem, acrplan_answer);
    result->mem = base->mem;
    result->answer = answer_with_outcomes(base->mem, answer_make(base->mem, p));
    date_format(day, DATE_DAY, result->as_of);
    if (result->answer->kind == ANSWER_UNKNOWN) {
        diag_add(base->found, DIAG_ERROR, NOWHERE, "pin some of the settings, or ask for less at once",
                 "the search was given up before it found a plan or proved a conflict");
        return false;
    }
    j->answer = result;
    return true;
}

acrplan_answer *acrplan_plan(const acrplan_pack *pack, const acrplan_scenario *s, const char *as_of, acrplan_log *log) {
    plan_job j = {.base = {.work = make_plan}, .pack = pack, .scenario = s, .as_of = as_of};
    return pack && s && job_run(&j.base, log) ? j.answer : NULL;
}

void acrplan_answer_free(acrplan_answer *a) {
    if (a) arena_free(a->mem);
}

int acrplan_answer_is_plan(const acrplan_answer *a) {
    return a && a->answer->kind == ANSWER_PLAN;
}

const char *acrplan_answer_as_of(const acrplan_answer *a) {
    return a ? a->as_of : NULL;
}

/* The decision on the setting called `name`; NULL in a conflict or when there is none. */
static const decided *find_decided(const acrplan_answer *a, const char *name) {
    if (!acrplan_answer_is_plan(a) || !name) return NULL;
    const answer *plan = a->answer;
    for (size_t i = 0; i < plan->decided_count; i++)
        if (strcmp(plan->problem->vars[plan->decided[i].var].name, name) == 0) return &plan->decided[i];
    return NULL;
}

const char *acrplan_answer_option(const acrplan_answer *a, const char *name) {
    const decided *d = find_decided(a, name);
    if (!d) return NULL;
    const problem *p = a->answer->problem;
    return p->knowledge->settings[p->vars[d->var].setting].options[d->option].name;
}

const char *acrplan_answer_status(const acrplan_answer *a, const char *name) {
    const decided *d = find_decided(a, name);
    return d ? setting_status_name(d->status) : NULL;
}

int64_t acrplan_answer_cost(const acrplan_answer *a) {
    if (!acrplan_answer_is_plan(a)) return -1;
    size_t level = 0;
    while (a->answer->problem->goals[level] != GOAL_COST) level++;
    return a->answer->total.level[level];
}

/* --- report and views --- */

/* libxml2 reports through a handler of the thread, and prints when there is none. While the library builds a tree,
 * nothing is printed and one error spoils the tree: it can only be a lack of memory, and 2.9 goes on after some of
 * those with a text missing. The handler of before comes back, and no error is left for the program to find. Nothing
 * is parsed here, so xmlInitParser() is not needed. */
typedef struct xml_watch {
    xmlStructuredErrorFunc old;
    void *old_ctx;
    bool failed;
} xml_watch;

/* The second parameter became const in libxml2 2.12. */
#if LIBXML_VERSION >= 21200
static void note_xml_error(void *ctx, const xmlError *error) {
#else
static void note_xml_error(void *ctx, xmlErrorPtr error) {
#endif
    (void)error;
    ((xml_watch *)ctx)->failed = true;
}

static void xml_watch_begin(xml_watch *w) {
    *w = (xml_watch){xmlStructuredError, xmlStructuredErrorContext, false};
    xmlSetStructuredErrorFunc(w, note_xml_error);
}

static void xml_watch_end(const xml_watch *w) {
    xmlSetStructuredErrorFunc(w->old_ctx, w->old);
    if (w->failed) xmlResetLastError();
}

typedef struct report_job {
    job base;
    const answer *answer;
    const xml_watch *watch;
    xmlDocPtr tree;
} report_job;

static bool make_report(job *base) {
    report_job *j = (report_job *)base;
    j->tree = report_build(base->mem, j->answer);
    base->starved = !j->tree || j->watch->failed;
    return !base->starved;
}

/* The tree of an answer, or NULL; the job's arena is used on the way only. */
static xmlDocPtr build_tree(const acrplan_answer *a, acrplan_log *log) {
    xml_watch watch;
    report_job j = {.base = {.work = make_report}, .answer = a->answer, .watch = &watch};
    xml_watch_begin(&watch);
    bool built = job_run(&j.base, log);
    xml_watch_end(&watch);
    if (built) {
        arena_free(j.base.mem);
        return j.tree;
    }
    xmlFreeDoc(j.tree);
    return NULL;
}

acrplan_report *acrplan_report_new(const acrplan_answer *a, acrplan_log *log) {
    if (!a || !log) return NULL;
    acrplan_report *report = calloc(1, sizeof *report);
    if (!report) {
        log_no_memory(log);
        return NULL;
    }
    report->tree = build_tree(a, log);
    if (report->tree) return report;
    free(report);
    return NULL;
}

void acrplan_report_free(acrplan_report *report) {
    if (!report) return;
    xmlFreeDoc(report->tree);
    free(report);
}

typedef struct format_entry {
    const char *name;
    void (*write)(xmlDocPtr tree, const view_options *options, buf *out);
} format_entry;

static const format_entry FORMATS[] = {
    [ACRPLAN_TEXT] = {"text", view_text}, [ACRPLAN_HTML] = {"html", view_html}, [ACRPLAN_XML] = {"xml", view_xml}};
#define FORMAT_COUNT (sizeof FORMATS / sizeof FORMATS[0])

static const char *const LANGS[] = {[ACRPLAN_EN] = "en", [ACRPLAN_JA] = "ja"};
#define LANGS_COUNT (sizeof LANGS / sizeof LANGS[0])

static acrplan_status render(const acrplan_report *report, acrplan_format format, const view_options *options,
                             acrplan_text *out, acrplan_log *log) {
    buf written = BUF_INIT;
    FORMATS[format].write(report->tree, options, &written);
    out->data = buf_take(&written, &out->len);
    if (out->data) return ACRPLAN_OK;
    *out = (acrplan_text){0};
    log_no_memory(log);
    return ACRPLAN_NOMEM;
}

/* What a call returns whose predecessor failed: the failure of the predecessor, as the log has it. */
static acrplan_status failed_before(const acrplan_log *log) {
    acrplan_status status = acrplan_log_status(log);
    return status == ACRPLAN_OK ? ACRPLAN_INPUT : status;
}

acrplan_status acrplan_render(const acrplan_report *report, acrplan_format format, acrplan_lang in, acrplan_text *out,
                              acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!report || !log || (size_t)format >= FORMAT_COUNT || (size_t)in >= LANGS_COUNT) return failed_before(log);
    return render(report, format, &(view_options){.in = in == ACRPLAN_JA ? LANG_JA : LANG_EN}, out, log);
}

acrplan_status acrplan_render_text(const acrplan_report *report, acrplan_lang in, const acrplan_text_options *options,
                                   acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!report || !log || (size_t)in >= LANGS_COUNT) return failed_before(log);
    view_options view = {.in = in == ACRPLAN_JA ? LANG_JA : LANG_EN};
    if (options) {
        view.columns = options->columns;
        view.colour = options->colour != 0;
    }
    return render(report, ACRPLAN_TEXT, &view, out, log);
}

void acrplan_text_free(acrplan_text *t) {
    if (!t) return;
    free(t->data);
    *t = (acrplan_text){0};
}

const char *acrplan_report_schema(void) {
    return report_schema;
}

/* --- names --- */

int acrplan_format_from_name(const char *name) {
    for (size_t i = 0; name && i < FORMAT_COUNT; i++)
        if (strcmp(FORMATS[i].name, name) == 0) return (int)i;
    return -1;
}

int acrplan_lang_from_name(const char *name) {
    for (size_t i = 0; name && i < LANGS_COUNT; i++)
        if (strcmp(LANGS[i], name) == 0) return (int)i;
    return -1;
}

const char *acrplan_nearest_name(const char *const *known, size_t count, const char *word) {
    return word ? suggest_among(known, count, word) : NULL;
}
