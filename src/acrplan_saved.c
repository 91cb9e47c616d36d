/* acrplan_saved.c - the public face of saved reports (face.h says how it works) */
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

static acrplan_report *plan_text(const acrplan_pack *pack, const file_job *j, const char *as_of, acrplan_log *log) {
    acrplan_scenario *read = acrplan_scenario_parse(pack, name_of(j->path), buf_data(&j->bytes), j->bytes.len, log);
    acrplan_answer *answer = acrplan_plan(pack, read, as_of, log);
    acrplan_report *report = acrplan_report_new(answer, log);
    acrplan_answer_free(answer);
    acrplan_scenario_free(read);
    return report;
}

acrplan_report *acrplan_report_of_file(const acrplan_pack *pack, const char *path, const char *as_of, int *planned,
                                       acrplan_log *log) {
    file_job j = {.base = {.work = read_bytes}, .path = path};
    acrplan_report *report = NULL;
    if (pack && path && log && read_file(&j, log)) {
        const bool is_saved = looks_like_xml(buf_data(&j.bytes), j.bytes.len);
        if (planned) *planned = !is_saved;
        report = is_saved ? parse_file(&j, log) : plan_text(pack, &j, as_of, log);
    }
    buf_free(&j.bytes);
    return report;
}

/* --- the scenario that is kept in a report --- */

typedef struct kept {
    job base;
    const xmlNode *root;
    const acrplan_pack *pack;
    const char *as_of;
    acrplan_log *log;
    acrplan_report *again;
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
    if (!made_edits(k->base.mem, k->root, &said, count)) {
        diag_add(k->base.found, DIAG_ERROR, NOWHERE, NULL,
                 "a change that was made in the scenario cannot be made again");
        return NULL;
    }
    acrplan_edit *edits = ARENA_ARRAY(k->base.mem, *count + 1, acrplan_edit);
    for (size_t i = 0; i < *count; i++) edits[i] = (acrplan_edit){said[i].verb, said[i].what};
    return edits;
}

static acrplan_report *plan_scenario(const kept *k, const acrplan_scenario *changed) {
    acrplan_answer *answer = acrplan_plan(k->pack, changed, k->as_of, k->log);
    acrplan_report *report = acrplan_report_new(answer, k->log);
    acrplan_answer_free(answer);
    return report;
}

/* The steps report into the log of the caller; what this job itself finds follows. */
static bool plan_kept(job *base) {
    kept *k = (kept *)base;
    size_t count;
    const xmlNode *node = node_child(k->root, EL_SCENARIO);
    const char *file = node_attr(node, "file"), *given = node_text(node_child(node, EL_GIVEN));
    const acrplan_edit *edits = is_of_pack(k) ? edits_of(k, &count) : NULL;
    if (!edits) return false;
    acrplan_scenario *written = acrplan_scenario_parse(k->pack, file, given, strlen(given), k->log);
    acrplan_scenario *edited = count ? acrplan_scenario_edit(written, edits, count, k->log) : NULL;
    k->again = plan_scenario(k, count ? edited : written);
    acrplan_scenario_free(edited);
    acrplan_scenario_free(written);
    return true;
}

acrplan_report *acrplan_report_again(const acrplan_report *report, const acrplan_pack *pack, const char *as_of,
                                     acrplan_log *log) {
    if (!report || !pack || !log) return NULL;
    kept k = {.base = {.work = plan_kept},
              .root = xmlDocGetRootElement(report->tree),
              .pack = pack,
              .as_of = as_of,
              .log = log};
    if (job_run(&k.base, log)) arena_free(k.base.mem);
    return k.again;
}

int acrplan_report_is_plan(const acrplan_report *report) {
    return report && node_is(xmlDocGetRootElement(report->tree), "kind", "plan");
}
