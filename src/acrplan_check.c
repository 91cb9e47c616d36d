/* acrplan_check.c - the public face of checks (face.h says how it works) */
#include "face.h"
#include "study/check.h"

static view_writer *const CHECK_VIEWS[FORMAT_COUNT] = {
    [ACRPLAN_TEXT] = view_checks_text,   [ACRPLAN_XML] = view_xml,          [ACRPLAN_SARIF] = view_checks_sarif,
    [ACRPLAN_JUNIT] = view_checks_junit, [ACRPLAN_JSON] = view_checks_json, [ACRPLAN_GITHUB] = view_checks_github,
    [ACRPLAN_AZURE] = view_checks_azure};

typedef struct request {
    const acrplan_answer *const *answers;
    size_t count;
    const char *fail_on;
    size_t failing;
} request;

static xmlDocPtr build_checks(arena *mem, void *from, diags *d) {
    request *q = from;
    inspection i = {.count = q->count};
    const answer **answers = ARENA_ARRAY(mem, q->count, const answer *);
    if (!fail_on_of_word(q->fail_on, &i.fail_on)) {
        diag_add(d, DIAG_ERROR, NOWHERE, "there are critical, high, medium, low and none", "unknown severity '%.100s'",
                 q->fail_on);
        return NULL;
    }
    for (size_t n = 0; n < q->count; n++) answers[n] = answer_of(q->answers[n]);
    i.answers = answers;
    xmlDocPtr tree = checks_build(mem, &i);
    q->failing = i.failing;
    return tree;
}

acrplan_status acrplan_check(const acrplan_answer *const *answers, size_t count, const char *fail_on,
                             acrplan_format format, acrplan_lang in, const acrplan_text_options *options,
                             size_t *failing, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!answers || !count || !log || !is_lang(in) || !has_format(CHECK_VIEWS, format)) return failed_before(log);
    for (size_t n = 0; n < count; n++)
        if (!answers[n]) return failed_before(log);
    request q = {answers, count, fail_on ? fail_on : "high", 0};
    view_options shown = options_of_view(in, options);
    acrplan_status status = write_document(build_checks, &q, CHECK_VIEWS[format], &shown, out, log);
    if (failing) *failing = q.failing;
    return status;
}

const char *acrplan_check_schema(void) {
    return check_schema;
}
