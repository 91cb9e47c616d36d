#include "face.h"

#include <libxml/globals.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "whatif/wording.h"

/* What one object may take. Far above what an honest pack or scenario needs; it ends a formula that grows on and on. */
#define OBJECT_BYTES ((size_t)256 << 20)

const place NOWHERE = {0};

/* --- jobs --- */

static void do_work(void *ctx) {
    job *j = ctx;
    j->found = diags_new(j->mem);
    j->done = j->work(j);
    if (!j->spoiled || !*j->spoiled) return;
    j->starved = true;
    j->done = false;
}

static void settle(job *j, acrplan_log *log, bool finished) {
    if (finished && !j->starved) log_take(log, j->found);
    if (!finished || j->starved)
        log_no_memory(log);
    else if (!j->done && !diags_any_error(j->found))
        log_fatal(log, ACRPLAN_INTERNAL, "internal error: something was refused and nothing said why");
}

bool job_run(job *j, acrplan_log *log) {
    if (!log) return false;
    j->mem = arena_new(OBJECT_BYTES);
    settle(j, log, j->mem && run_guarded(j->mem, do_work, j));
    if (j->done) return true;
    arena_free(j->mem);
    return false;
}

/* --- changes in words --- */

const wording *wordings_of(arena *mem, const acrplan_edit *edits, size_t count) {
    wording *out = ARENA_ARRAY(mem, count, wording);
    for (size_t i = 0; i < count; i++) out[i] = (wording){edits[i].verb, edits[i].what};
    return out;
}

/* --- trees --- */

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

bool job_run_with_trees(job *j, acrplan_log *log) {
    xml_watch watch;
    xml_watch_begin(&watch);
    j->spoiled = &watch.failed;
    bool done = job_run(j, log);
    xml_watch_end(&watch);
    return done;
}

typedef struct tree_job {
    job base;
    tree_builder *build;
    void *from;
    const xml_watch *watch;
    xmlDocPtr tree;
} tree_job;

static bool make_tree(job *base) {
    tree_job *j = (tree_job *)base;
    j->tree = j->build(base->mem, j->from, base->found);
    base->starved = j->watch->failed || (!j->tree && !diags_any_error(base->found));
    return j->tree && !base->starved;
}

xmlDocPtr build_tree(tree_builder *build, void *from, acrplan_log *log) {
    xml_watch watch;
    tree_job j = {.base = {.work = make_tree}, .build = build, .from = from, .watch = &watch};
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

/* --- days --- */

static bool has_day(const date *days, size_t count, date day) {
    for (size_t i = 0; i < count; i++)
        if (days[i] == day) return true;
    return false;
}

static void add_day(const char *word, date *days, size_t *count, diags *d) {
    date day;
    date_precision precision;
    if (!date_parse(word, false, &day, &precision))
        diag_add(d, DIAG_ERROR, NOWHERE, "write days that exist as YYYY-MM-DD, separated by commas",
                 "invalid date '%.100s' to plan for", word);
    else if (has_day(days, *count, day))
        diag_add(d, DIAG_ERROR, NOWHERE, "name each day once", "the day %s is named twice", word);
    else
        days[(*count)++] = day;
}

day_list days_of_words(arena *mem, const char *words, size_t most, diags *d) {
    size_t count = 1, read = 0;
    for (const char *c = words; *c; c++) count += *c == ',';
    date *days = ARENA_ARRAY(mem, count, date);
    for (const char *rest = words; rest;) {
        size_t len = strcspn(rest, ",");
        add_day(arena_strndup(mem, rest, len), days, &read, d);
        rest = rest[len] ? rest + len + 1 : NULL;
    }
    if (read > most) diag_add(d, DIAG_ERROR, NOWHERE, NULL, "%zu days are more than the limit of %zu", read, most);
    return (day_list){read, days};
}

acrplan_answer *plan_first(const acrplan_pack *pack, const acrplan_scenario *s, const char *words, acrplan_log *log) {
    char first[DATE_CHARS];
    size_t len = words ? strcspn(words, ",") : 0;
    if (len >= sizeof first) return plan_briefly(pack, s, words, log);
    if (words) memcpy(first, words, len);
    first[len] = '\0';
    return plan_briefly(pack, s, words ? first : NULL, log);
}

/* --- views --- */

bool is_lang(acrplan_lang in) {
    return in == ACRPLAN_EN || in == ACRPLAN_JA;
}

lang lang_of(acrplan_lang in) {
    return in == ACRPLAN_JA ? LANG_JA : LANG_EN;
}

view_options options_of_view(acrplan_lang in, const acrplan_text_options *options) {
    view_options view = {.in = lang_of(in)};
    if (options) {
        view.columns = options->columns;
        view.colour = options->colour != 0;
    }
    return view;
}

bool has_format(view_writer *const views[FORMAT_COUNT], acrplan_format format) {
    return (size_t)format < FORMAT_COUNT && views[format];
}

acrplan_status hand_over(buf *written, acrplan_text *out, acrplan_log *log) {
    out->data = buf_take(written, &out->len);
    if (out->data) return ACRPLAN_OK;
    *out = (acrplan_text){0};
    log_no_memory(log);
    return ACRPLAN_NOMEM;
}

acrplan_status failed_before(const acrplan_log *log) {
    acrplan_status status = acrplan_log_status(log);
    return status == ACRPLAN_OK ? ACRPLAN_INPUT : status;
}

acrplan_status write_document(tree_builder *build, void *from, view_writer *view, const view_options *options,
                              acrplan_text *out, acrplan_log *log) {
    xmlDocPtr tree = build_tree(build, from, log);
    if (!tree) return failed_before(log);
    buf written = BUF_INIT;
    view(tree, options, &written);
    xmlFreeDoc(tree);
    return hand_over(&written, out, log);
}
