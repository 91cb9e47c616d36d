/* acrplan_saved.c - the public face of saved reports (face.h says how it works) */
#include <stdio.h>
#include <string.h>

#include "face.h"
#include "report/made_edits.h"
#include "report/read.h"
#include "report/view.h"
#include "script/script.h"
#include "script/text_file.h"

/* --- from bytes --- */

typedef struct saved {
    const char *name, *bytes;
    size_t len;
} saved;

static xmlDocPtr read_saved(arena *mem, void *from, diags *d) {
    const saved *s = from;
    return report_read(mem, s->name, s->bytes, s->len, d);
}

acrplan_report *acrplan_report_parse(const char *name, const char *bytes, size_t len, acrplan_log *log) {
    saved s = {name, bytes, len};
    return name && bytes && log ? report_of_tree(build_tree(read_saved, &s, log), log) : NULL;
}

/* --- from files --- */

typedef struct file_job {
    job base;
    const char *path;
    buf bytes;
} file_job;

static const char *name_of(const char *path) {
    return strcmp(path, "-") == 0 ? STDIN_NAME : path;
}

static bool read_bytes(job *base) {
    file_job *j = (file_job *)base;
    const bool read = text_file_read(j->path, NULL, READ_BYTES_MAX, &j->bytes, base->found);
    base->starved = !buf_ok(&j->bytes);
    return read && text_check(name_of(j->path), buf_data(&j->bytes), j->bytes.len, base->found);
}

/* False after a message. The bytes are to be freed in any case. */
static bool read_file(file_job *j, acrplan_log *log) {
    if (!job_run(&j->base, log)) return false;
    arena_free(j->base.mem);
    return true;
}

static acrplan_report *parse_file(const file_job *j, acrplan_log *log) {
    return acrplan_report_parse(name_of(j->path), buf_data(&j->bytes), j->bytes.len, log);
}

acrplan_report *acrplan_report_load(const char *path, acrplan_log *log) {
    file_job j = {.base = {.work = read_bytes}, .path = path};
    acrplan_report *report = NULL;
    if (path && log && read_file(&j, log)) report = parse_file(&j, log);
    buf_free(&j.bytes);
    return report;
}

/* --- a file that is either --- */

/* `read` is consumed. It may be NULL, after a failure. */
static acrplan_scenario *changed(acrplan_scenario *read, const acrplan_edit *edits, size_t count, acrplan_log *log) {
    if (!count) return read;
    acrplan_scenario *result = acrplan_scenario_edit(read, edits, count, log);
    if (result)
        scenario_own(result, read);
    else
        acrplan_scenario_free(read);
    return result;
}

static acrplan_report *plan_text(const acrplan_pack *pack, acrplan_scenario *planned, const char *as_of,
                                 acrplan_log *log) {
    acrplan_answer *answer = acrplan_plan(pack, planned, as_of, log);
    acrplan_report *report = acrplan_report_new(answer, log);
    acrplan_answer_free(answer);
    acrplan_scenario_free(planned);
    return report;
}

static acrplan_scenario *parse_scenario(const acrplan_pack *pack, const file_job *j, acrplan_log *log) {
    return acrplan_scenario_parse(pack, name_of(j->path), buf_data(&j->bytes), j->bytes.len, log);
}

static bool is_saved(const file_job *j) {
    return looks_like_xml(buf_data(&j->bytes), j->bytes.len);
}

acrplan_report *acrplan_report_of_file(const acrplan_pack *pack, const char *path, const char *as_of,
                                       const acrplan_edit *edits, size_t count, int *planned, acrplan_log *log) {
    file_job j = {.base = {.work = read_bytes}, .path = path};
    acrplan_report *report = NULL;
    if (pack && path && log && read_file(&j, log)) {
        if (planned) *planned = !is_saved(&j);
        if (is_saved(&j))
            report = parse_file(&j, log);
        else
            report = plan_text(pack, changed(parse_scenario(pack, &j, log), edits, count, log), as_of, log);
    }
    buf_free(&j.bytes);
    return report;
}

/* --- the scenario that is kept in a report --- */

typedef struct kept {
    job base;
    const xmlNode *root;
    const acrplan_pack *pack;
    const file_job *in;       /* the file that places are to be in; NULL: that of the scenario */
    const acrplan_edit *more; /* changes besides those of the report */
    size_t more_count;
    acrplan_log *log;
    acrplan_scenario *scenario; /* out */
} kept;

static bool is_of_pack(const kept *k) {
    const char *id = node_attr(node_child(k->root, EL_PACK), "id"), *given = k->pack->knowledge->id;
    if (strcmp(id, given) == 0) return true;
    diag_add(k->base.found, DIAG_ERROR, NOWHERE, "name the folder of that pack with --knowledge",
             "the report was made with the knowledge pack '%s', not with '%s'", id, given);
    return false;
}

static acrplan_edit *edits_of(const kept *k, size_t *count) {
    const made_edit *said;
    size_t made;
    if (!made_edits(k->base.mem, k->root, &said, &made)) {
        diag_add(k->base.found, DIAG_ERROR, NOWHERE, NULL,
                 "a change that was made in the scenario cannot be made again");
        return NULL;
    }
    *count = made + k->more_count;
    acrplan_edit *edits = ARENA_ARRAY(k->base.mem, *count + 1, acrplan_edit);
    for (size_t i = 0; i < made; i++) edits[i] = (acrplan_edit){said[i].verb, said[i].what};
    for (size_t i = made; i < *count; i++) edits[i] = k->more[i - made];
    return edits;
}

/* The scenario with as many lines before it as there are in the file. */
static void put_in_place(const file_job *in, const char *given, buf *out) {
    const char *bytes = buf_data(&in->bytes), *start = strstr(bytes, "<given>");
    for (const char *c = bytes; start && c < start; c++)
        if (*c == '\n') buf_putc(out, '\n');
    buf_puts(out, given);
}

static acrplan_scenario *parse_kept(const kept *k, bool *starved) {
    const xmlNode *node = node_child(k->root, EL_SCENARIO);
    const char *given = node_text(node_child(node, EL_GIVEN));
    if (!k->in) return acrplan_scenario_parse(k->pack, node_attr(node, "file"), given, strlen(given), k->log);
    buf placed = BUF_INIT;
    acrplan_scenario *read = NULL;
    put_in_place(k->in, given, &placed);
    *starved = !buf_ok(&placed);
    if (!*starved) read = acrplan_scenario_parse(k->pack, name_of(k->in->path), buf_data(&placed), placed.len, k->log);
    buf_free(&placed);
    return read;
}

/* The steps report into the log of the caller; what this job itself finds follows. */
static bool read_kept(job *base) {
    kept *k = (kept *)base;
    size_t count = 0;
    const acrplan_edit *edits = is_of_pack(k) ? edits_of(k, &count) : NULL;
    if (!edits) return false;
    k->scenario = changed(parse_kept(k, &base->starved), edits, count, k->log);
    return !base->starved;
}

static acrplan_scenario *scenario_of_report(kept *k) {
    k->base.work = read_kept;
    if (job_run(&k->base, k->log)) arena_free(k->base.mem);
    return k->scenario;
}

acrplan_report *acrplan_report_again(const acrplan_report *report, const acrplan_pack *pack, const char *as_of,
                                     acrplan_log *log) {
    if (!report || !pack || !log) return NULL;
    kept k = {.root = xmlDocGetRootElement(report->tree), .pack = pack, .log = log};
    return plan_text(pack, scenario_of_report(&k), as_of, log);
}

/* --- the scenario of a file that is either --- */

static bool say_a_day(const acrplan_edit *edits, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(edits[i].verb, "set") == 0 && strncmp(edits[i].what, "as_of=", 6) == 0) return true;
    return false;
}

static acrplan_scenario *scenario_in_report(kept *k, char day[DATE_CHARS]) {
    acrplan_report *report = parse_file(k->in, k->log);
    acrplan_scenario *found = NULL;
    if (report) {
        k->root = xmlDocGetRootElement(report->tree);
        if (!say_a_day(k->more, k->more_count)) snprintf(day, DATE_CHARS, "%s", node_attr(k->root, "as-of"));
        found = scenario_of_report(k);
    }
    acrplan_report_free(report);
    return found;
}

acrplan_scenario *acrplan_scenario_of_file(const acrplan_pack *pack, const char *path, const acrplan_edit *edits,
                                           size_t count, char day[DATE_CHARS], acrplan_log *log) {
    file_job j = {.base = {.work = read_bytes}, .path = path};
    acrplan_scenario *found = NULL;
    kept k = {.pack = pack, .in = &j, .more = edits, .more_count = count, .log = log};
    day[0] = '\0';
    if (pack && path && log && read_file(&j, log))
        found = is_saved(&j) ? scenario_in_report(&k, day) : changed(parse_scenario(pack, &j, log), edits, count, log);
    buf_free(&j.bytes);
    return found;
}

int acrplan_report_is_plan(const acrplan_report *report) {
    return report && node_is(xmlDocGetRootElement(report->tree), "kind", "plan");
}
