/* acrplan_brief.c - the public face of an answer in short (face.h says how it works) */
#include "face.h"
#include "study/brief.h"
#include "study/study.h"

static view_writer *const BRIEF_VIEWS[FORMAT_COUNT] = {[ACRPLAN_TEXT] = view_brief_text, [ACRPLAN_XML] = view_xml};

static xmlDocPtr build_brief(arena *mem, void *from, diags *d) {
    (void)d;
    return brief_build(mem, from);
}

acrplan_status acrplan_brief(const acrplan_pack *pack, const acrplan_scenario *s, const char *as_of,
                             acrplan_format format, acrplan_lang in, const acrplan_text_options *options, int *is_plan,
                             acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!log || !is_lang(in) || !has_format(BRIEF_VIEWS, format)) return failed_before(log);
    acrplan_answer *a = plan_briefly(pack, s, as_of, log);
    if (!a) return failed_before(log);
    view_options shown = options_of_view(in, options);
    acrplan_status status = write_document(build_brief, (void *)answer_of(a), BRIEF_VIEWS[format], &shown, out, log);
    if (is_plan) *is_plan = acrplan_answer_is_plan(a);
    acrplan_answer_free(a);
    return status;
}

const char *acrplan_study_schema(void) {
    return study_schema;
}
