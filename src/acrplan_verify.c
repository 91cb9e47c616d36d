/* acrplan_verify.c - the public face of verification lists (face.h says how it works) */
#include "face.h"
#include "report/view_verify.h"

static view_writer *const VERIFY_VIEWS[FORMAT_COUNT] = {
    [ACRPLAN_TEXT] = view_verify_text, [ACRPLAN_MARKDOWN] = view_verify_markdown, [ACRPLAN_SH] = view_verify_shell};

static bool refuse_conflict(job *j) {
    diag_add(j->found, DIAG_ERROR, NOWHERE, "'acrplan plan' tells what clashes, and the ways out",
             "the requirements cannot stand together: there is no plan whose building could be verified");
    return false;
}

acrplan_status acrplan_verify(const acrplan_report *report, acrplan_format format, acrplan_lang in,
                              const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    buf written = BUF_INIT;
    *out = (acrplan_text){0};
    if (!report || !log || !is_lang(in) || !has_format(VERIFY_VIEWS, format)) return failed_before(log);
    if (!acrplan_report_is_plan(report)) {
        job j = {.work = refuse_conflict};
        job_run(&j, log);
        return failed_before(log);
    }
    const view_options shown = options_of_view(in, options);
    VERIFY_VIEWS[format](report->tree, &shown, &written);
    return hand_over(&written, out, log);
}
