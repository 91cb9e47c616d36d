/* face.h - what the files of the public face share: the only code that sees every layer
 *
 * Each entry point is a job: it works in an arena of its own, guarded, and collects diagnostics in that arena. When
 * it is over, the diagnostics are copied into the caller's log, which has an arena of its own. So an allocation
 * failure, wherever it strikes, finds one guard and one arena to give up (log.h). A finished object lives in the
 * arena of its job. */
#ifndef ACRPLAN_FACE_H
#define ACRPLAN_FACE_H

#include <libxml/tree.h>

#include "acrplan.h"
#include "base/arena.h"
#include "base/diag.h"
#include "log.h"
#include "model/knowledge.h"
#include "report/views.h"

extern const place NOWHERE; /* of what the caller gave */

struct acrplan_pack {
    arena *mem;
    const knowledge *knowledge;
    char covers_from[DATE_CHARS], read_up_to[DATE_CHARS];
};

struct acrplan_report {
    xmlDocPtr tree; /* owned */
};

/* --- jobs --- */

typedef struct job job;

/* True when the result stands. False: job.found says why, or memory ran out without the arena's notice (`starved`). */
typedef bool job_work(job *j);

struct job {
    job_work *work; /* in a struct whose first member is the job */
    arena *mem;
    diags *found; /* in mem */
    bool done, starved;
    const bool *spoiled; /* NULL: nothing can spoil it but what it says itself */
};

/* Runs a job. On success the arena is full of the result, which owns it. */
bool job_run(job *j, acrplan_log *log);
/* The same for a job that makes and frees trees on its way: an error of libxml2 spoils it. */
bool job_run_with_trees(job *j, acrplan_log *log);

/* --- trees --- */

/* NULL: something was reported, or memory ran out. */
typedef xmlDocPtr tree_builder(arena *mem, void *from, diags *d);

/* The tree of something, or NULL. The builder's memory is used on the way only. */
xmlDocPtr build_tree(tree_builder *build, void *from, acrplan_log *log);

/* A report of such a tree, or NULL where there is none. The tree is consumed. */
acrplan_report *report_of_tree(xmlDocPtr tree, acrplan_log *log);

/* --- changes in words --- */

struct wording;
/* Those of the caller, as the library reads them. */
const struct wording *wordings_of(arena *mem, const acrplan_edit *edits, size_t count);

/* Lets a scenario free, with itself, the one that it was changed from. */
void scenario_own(acrplan_scenario *changed, acrplan_scenario *was);

/* --- answers --- */

struct answer;
const struct answer *answer_of(const acrplan_answer *a);
/* As acrplan_plan(), without what is known of single settings (answer_make_brief()). */
acrplan_answer *plan_briefly(const acrplan_pack *pack, const acrplan_scenario *scenario, const char *as_of,
                             acrplan_log *log);

/* --- days --- */

typedef struct day_list {
    size_t count;
    const date *at;
} day_list;

/* Days separated by commas, each of them once, in that order. What is wrong is said in `d`. */
day_list days_of_words(arena *mem, const char *words, size_t most, diags *d);
/* plan_briefly() for the first of such days; NULL: as acrplan_plan(). */
acrplan_answer *plan_first(const acrplan_pack *pack, const acrplan_scenario *scenario, const char *words,
                           acrplan_log *log);

/* --- views --- */

/* How a kind of document is written, by format; NULL: it does not have that format. */
#define FORMAT_COUNT (ACRPLAN_AZURE + 1)
typedef void view_writer(xmlDocPtr tree, const view_options *options, buf *out);
extern view_writer *const REPORT_VIEWS[FORMAT_COUNT];
/* What deploys a plan is one too, but may be refused. */
bool is_deployable_format(acrplan_format format);
acrplan_status write_deployable(const acrplan_report *report, acrplan_format format, lang in, acrplan_text *out,
                                acrplan_log *log);

bool has_format(view_writer *const views[FORMAT_COUNT], acrplan_format format);
/* The document that `build` makes, written in a format that it has. What acrplan_why() and its like return. */
acrplan_status write_document(tree_builder *build, void *from, view_writer *view, const view_options *options,
                              acrplan_text *out, acrplan_log *log);

/* What is added to a page; NULL: nothing. */
dress dress_of(const acrplan_dress *d);

bool is_lang(acrplan_lang in);
lang lang_of(acrplan_lang in);
view_options options_of_view(acrplan_lang in, const acrplan_text_options *options); /* NULL: none */
/* Gives the caller what was written. */
acrplan_status hand_over(buf *written, acrplan_text *out, acrplan_log *log);
/* What a call returns whose predecessor failed: the failure of the predecessor, as the log has it. */
acrplan_status failed_before(const acrplan_log *log);

#endif
