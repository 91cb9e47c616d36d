/* acrplan.c - the public face: packs, scenarios, answers, reports (face.h says how its files work) */
#include "acrplan.h"

#include <stdlib.h>
#include <string.h>

#include "base/names.h"
#include "face.h"
#include "report/report.h"
#include "script/script.h"
#include "solve/answer.h"
#include "whatif/wording.h"

struct acrplan_scenario {
    arena *mem;
    const acrplan_pack *pack; /* borrowed */
    const scenario *scenario;
    acrplan_scenario *was; /* owned; NULL: none, or somebody else's */
};

struct acrplan_answer {
    arena *mem;
    const answer *answer;
    char as_of[DATE_CHARS];
};

const char *acrplan_version(void) {
    return ACRPLAN_VERSION;
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
    *result = (acrplan_scenario){base->mem, j->pack, s, NULL};
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

typedef struct edit_job {
    job base;
    const acrplan_scenario *from;
    const acrplan_edit *words;
    size_t count;
    acrplan_scenario *scenario;
} edit_job;

static bool edit_scenario(job *base) {
    edit_job *j = (edit_job *)base;
    arena *mem = base->mem;
    const scenario *s = j->from->scenario;
    if (s->was) {
        diag_add(base->found, DIAG_ERROR, NOWHERE, "make all changes at once", "the scenario was changed before");
        return false;
    }
    const edit *edits =
        edits_from_words(mem, j->from->pack->knowledge, s, wordings_of(mem, j->words, j->count), j->count, base->found);
    if (!edits) return false;
    acrplan_scenario *result = ARENA_NEW(mem, acrplan_scenario);
    *result = (acrplan_scenario){mem, j->from->pack, scenario_changed(mem, s, edits, j->count), NULL};
    j->scenario = result;
    return true;
}

acrplan_scenario *acrplan_scenario_edit(const acrplan_scenario *s, const acrplan_edit *words, size_t count,
                                        acrplan_log *log) {
    edit_job j = {.base = {.work = edit_scenario}, .from = s, .words = words, .count = count};
    return s && (words || !count) && job_run(&j.base, log) ? j.scenario : NULL;
}

void scenario_own(acrplan_scenario *changed, acrplan_scenario *was) {
    changed->was = was;
}

void acrplan_scenario_free(acrplan_scenario *s) {
    if (!s) return;
    acrplan_scenario_free(s->was);
    arena_free(s->mem);
}

/* --- planning --- */

typedef struct plan_job {
    job base;
    const acrplan_pack *pack;
    const acrplan_scenario *scenario;
    const char *as_of; /* NULL: not given */
    bool brief;
    acrplan_answer *answer;
} plan_job;

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

static const answer *find_answer(arena *mem, const plan_job *j, date day, diags *d) {
    const knowledge *k = j->pack->knowledge;
    const scenario *s = j->scenario->scenario;
    const problem *p = j->brief ? problem_build_bare(mem, k, s, day, d) : problem_build(mem, k, s, day, d);
    if (!p) return NULL;
    return j->brief ? answer_make_brief(mem, p) : answer_make(mem, p);
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
    const answer *found = find_answer(base->mem, j, day, base->found);
    if (!found) return false;
    if (found->kind == ANSWER_UNKNOWN) {
        diag_add(base->found, DIAG_ERROR, NOWHERE, "pin some of the settings, or ask for less at once",
                 "the search was given up before it found a plan or proved a conflict");
        return false;
    }
    j->answer = ARENA_NEW(base->mem, acrplan_answer);
    *j->answer = (acrplan_answer){.mem = base->mem, .answer = found};
    date_format(day, DATE_DAY, j->answer->as_of);
    return true;
}

acrplan_answer *acrplan_plan(const acrplan_pack *pack, const acrplan_scenario *s, const char *as_of, acrplan_log *log) {
    plan_job j = {.base = {.work = make_plan}, .pack = pack, .scenario = s, .as_of = as_of};
    return pack && s && job_run(&j.base, log) ? j.answer : NULL;
}

acrplan_answer *plan_briefly(const acrplan_pack *pack, const acrplan_scenario *s, const char *as_of, acrplan_log *log) {
    plan_job j = {.base = {.work = make_plan}, .pack = pack, .scenario = s, .as_of = as_of, .brief = true};
    return pack && s && job_run(&j.base, log) ? j.answer : NULL;
}

const answer *answer_of(const acrplan_answer *a) {
    return a->answer;
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
    return a->answer->total.level[goal_level(a->answer->problem, GOAL_COST)];
}

/* --- report and views --- */

static xmlDocPtr build_report(arena *mem, void *from, diags *d) {
    (void)d;
    return report_build(mem, explain_answer(mem, from));
}

acrplan_report *report_of_tree(xmlDocPtr tree, acrplan_log *log) {
    if (!tree) return NULL;
    acrplan_report *report = calloc(1, sizeof *report);
    if (!report) {
        log_no_memory(log);
        xmlFreeDoc(tree);
        return NULL;
    }
    report->tree = tree;
    return report;
}

acrplan_report *acrplan_report_new(const acrplan_answer *a, acrplan_log *log) {
    return a && log ? report_of_tree(build_tree(build_report, (void *)a->answer, log), log) : NULL;
}

void acrplan_report_free(acrplan_report *report) {
    if (!report) return;
    xmlFreeDoc(report->tree);
    free(report);
}

view_writer *const REPORT_VIEWS[FORMAT_COUNT] = {[ACRPLAN_TEXT] = view_text,
                                                 [ACRPLAN_HTML] = view_html,
                                                 [ACRPLAN_XML] = view_xml,
                                                 [ACRPLAN_MARKDOWN] = view_markdown,
                                                 [ACRPLAN_MADR] = view_madr};

static acrplan_status render(const acrplan_report *report, acrplan_format format, const view_options *options,
                             acrplan_text *out, acrplan_log *log) {
    buf written = BUF_INIT;
    REPORT_VIEWS[format](report->tree, options, &written);
    return hand_over(&written, out, log);
}

acrplan_status acrplan_render(const acrplan_report *report, acrplan_format format, acrplan_lang in, acrplan_text *out,
                              acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!report || !log || !is_lang(in)) return failed_before(log);
    if (is_deployable_format(format)) return write_deployable(report, format, lang_of(in), out, log);
    if (!has_format(REPORT_VIEWS, format)) return failed_before(log);
    return render(report, format, &(view_options){.in = lang_of(in)}, out, log);
}

acrplan_status acrplan_render_text(const acrplan_report *report, acrplan_lang in, const acrplan_text_options *options,
                                   acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!report || !log || !is_lang(in)) return failed_before(log);
    view_options view = options_of_view(in, options);
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

static const char *const FORMATS[FORMAT_COUNT] = {
    [ACRPLAN_TEXT] = "text",           [ACRPLAN_HTML] = "html",   [ACRPLAN_XML] = "xml",
    [ACRPLAN_MARKDOWN] = "markdown",   [ACRPLAN_CSV] = "csv",     [ACRPLAN_ICS] = "ics",
    [ACRPLAN_SARIF] = "sarif",         [ACRPLAN_JUNIT] = "junit", [ACRPLAN_JSON] = "json",
    [ACRPLAN_BICEP] = "bicep",         [ACRPLAN_ARM] = "arm",     [ACRPLAN_AZCLI] = "azcli",
    [ACRPLAN_TERRAFORM] = "terraform", [ACRPLAN_SH] = "sh",       [ACRPLAN_MADR] = "madr",
    [ACRPLAN_GITHUB] = "github",       [ACRPLAN_AZURE] = "azure"};

int acrplan_format_from_name(const char *name) {
    for (size_t i = 0; name && i < FORMAT_COUNT; i++)
        if (strcmp(FORMATS[i], name) == 0) return (int)i;
    return -1;
}

int acrplan_lang_from_name(const char *name) {
    static const char *const LANGS[] = {[ACRPLAN_EN] = "en", [ACRPLAN_JA] = "ja"};
    for (size_t i = 0; name && i < sizeof LANGS / sizeof LANGS[0]; i++)
        if (strcmp(LANGS[i], name) == 0) return (int)i;
    return -1;
}

const char *acrplan_nearest_name(const char *const *known, size_t count, const char *word) {
    return word ? suggest_among(known, count, word) : NULL;
}
