/* acrplan_diff.c - the public face of comparisons (face.h says how it works) */
#include <stdlib.h>
#include <string.h>

#include "face.h"
#include "study/diff.h"

static view_writer *const VIEWS[FORMAT_COUNT] = {[ACRPLAN_TEXT] = view_compare_text,
                                                 [ACRPLAN_HTML] = view_compare_html,
                                                 [ACRPLAN_XML] = view_xml,
                                                 [ACRPLAN_MARKDOWN] = view_compare_markdown};

static acrplan_status render(xmlDocPtr tree, acrplan_format format, acrplan_lang in,
                             const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    buf written = BUF_INIT;
    const view_options view = options_of_view(in, options);
    VIEWS[format](tree, &view, &written);
    return hand_over(&written, out, log);
}

/* --- two reports --- */

struct acrplan_diff {
    xmlDocPtr tree; /* owned */
    tally found;
};

typedef struct pair {
    xmlDocPtr first, second;
    tally found;
} pair;

static xmlDocPtr build_diff(arena *mem, void *from, diags *d) {
    (void)d;
    pair *p = from;
    return diff_build(mem, p->first, p->second, &p->found);
}

acrplan_diff *acrplan_diff_new(const acrplan_report *first, const acrplan_report *second, acrplan_log *log) {
    if (!first || !second || !log) return NULL;
    pair p = {.first = first->tree, .second = second->tree};
    xmlDocPtr tree = build_tree(build_diff, &p, log);
    acrplan_diff *diff = tree ? calloc(1, sizeof *diff) : NULL;
    if (tree && !diff) {
        log_no_memory(log);
        xmlFreeDoc(tree);
    }
    if (diff) *diff = (acrplan_diff){tree, p.found};
    return diff;
}

void acrplan_diff_free(acrplan_diff *diff) {
    if (!diff) return;
    xmlFreeDoc(diff->tree);
    free(diff);
}

int acrplan_diff_answers_differ(const acrplan_diff *diff) {
    return diff && diff->found.answer > 0;
}

acrplan_status acrplan_diff_render(const acrplan_diff *diff, acrplan_format format, acrplan_lang in,
                                   const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!diff || !log || !is_lang(in) || !has_format(VIEWS, format)) return failed_before(log);
    return render(diff->tree, format, in, options, out, log);
}

/* --- archived reports --- */

struct acrplan_recheck {
    const acrplan_pack *pack;
    char *as_of; /* owned; what is wrong with it is found where it is planned for */
    size_t count, room;
    struct entry {
        char *file;
        acrplan_report *archived, *today;
    } * all;
};

acrplan_recheck *acrplan_recheck_new(const acrplan_pack *pack, const char *as_of, acrplan_log *log) {
    if (!pack || !log) return NULL;
    acrplan_recheck *r = calloc(1, sizeof *r);
    if (r) r->as_of = strdup(as_of ? as_of : acrplan_pack_read_up_to(pack));
    if (r && r->as_of) {
        r->pack = pack;
        return r;
    }
    free(r);
    log_no_memory(log);
    return NULL;
}

static void free_entry(struct entry *e) {
    free(e->file);
    acrplan_report_free(e->archived);
    acrplan_report_free(e->today);
}

void acrplan_recheck_free(acrplan_recheck *r) {
    if (!r) return;
    for (size_t i = 0; i < r->count; i++) free_entry(&r->all[i]);
    free(r->all);
    free(r->as_of);
    free(r);
}

static bool grow(acrplan_recheck *r) {
    if (r->count < r->room) return true;
    const size_t room = r->room ? 2 * r->room : 8;
    struct entry *all = realloc(r->all, room * sizeof *all);
    if (!all) return false;
    r->all = all;
    r->room = room;
    return true;
}

typedef struct remark {
    job base;
    const char *file;
} remark;

static bool tell_whose(job *base) {
    const remark *r = (const remark *)base;
    diag_add(base->found, DIAG_NOTE, (place){r->file, 0}, NULL,
             "the scenario that is kept in this report cannot be planned again");
    return true;
}

/* The messages before name the file that the scenario once was. */
static void note_whose(const char *file, acrplan_log *log) {
    remark r = {.base = {.work = tell_whose}, .file = file};
    if (job_run(&r.base, log)) arena_free(r.base.mem);
}

/* Else it is the day that is wrong, not the scenario. */
static bool is_covered(const acrplan_recheck *r) {
    date day;
    date_precision precision;
    return date_parse(r->as_of, false, &day, &precision) && day >= r->pack->knowledge->covers_from;
}

acrplan_status acrplan_recheck_add(acrplan_recheck *r, const char *path, acrplan_log *log) {
    if (!r || !path || !log) return failed_before(log);
    struct entry e = {.archived = acrplan_report_load(path, log)};
    if (e.archived) e.today = acrplan_report_again(e.archived, r->pack, r->as_of, log);
    if (e.archived && !e.today && is_covered(r)) note_whose(path, log);
    if (e.today) {
        e.file = strdup(path);
        if (e.file && grow(r)) {
            r->all[r->count++] = e;
            return ACRPLAN_OK;
        }
        log_no_memory(log);
    }
    free_entry(&e);
    return failed_before(log);
}

typedef struct recheck_build_request {
    const acrplan_recheck *recheck;
    size_t *broken;
} recheck_build_request;

static xmlDocPtr build_recheck(arena *mem, void *from, diags *d) {
    (void)d;
    const recheck_build_request *q = from;
    const acrplan_recheck *r = q->recheck;
    rechecked *all = ARENA_ARRAY(mem, r->count, rechecked);
    for (size_t i = 0; i < r->count; i++)
        all[i] = (rechecked){r->all[i].file, r->all[i].archived->tree, r->all[i].today->tree, true};
    date day = DATE_UNKNOWN; /* it is one: reports were planned for it */
    date_precision precision;
    date_parse(r->as_of, false, &day, &precision);
    xmlDocPtr tree = recheck_build(mem, r->pack->knowledge, day, all, r->count);
    *q->broken = 0;
    for (size_t i = 0; i < r->count; i++) *q->broken += !all[i].holds;
    return tree;
}

acrplan_status acrplan_recheck_render(const acrplan_recheck *r, acrplan_format format, acrplan_lang in,
                                      const acrplan_text_options *options, size_t *broken, acrplan_text *out,
                                      acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!r || !r->count || !log || !is_lang(in) || !has_format(VIEWS, format)) return failed_before(log);
    recheck_build_request q = {r, broken};
    xmlDocPtr tree = build_tree(build_recheck, &q, log);
    if (!tree) return failed_before(log);
    const acrplan_status status = render(tree, format, in, options, out, log);
    xmlFreeDoc(tree);
    return status;
}
