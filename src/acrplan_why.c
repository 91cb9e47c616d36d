/* acrplan_why.c - the public face of "why" (face.h says how it works) */
#include <string.h>

#include "base/names.h"
#include "face.h"
#include "report/report.h"

typedef struct inquiry {
    const answer *answer;
    const char *what;
} inquiry;

/* --- what is asked about --- */

/* A name as pins write it, up to `len` bytes. */
static var_id find_setting(const problem *p, const char *name, size_t len) {
    for (size_t v = 0; v < p->decision_count; v++)
        if (strlen(p->vars[v].name) == len && memcmp(p->vars[v].name, name, len) == 0) return (var_id)v;
    return ID_NONE;
}

static void unknown_setting(arena *mem, const problem *p, const char *name, diags *d) {
    const char **known = ARENA_ARRAY(mem, p->decision_count, const char *);
    for (size_t v = 0; v < p->decision_count; v++) known[v] = p->vars[v].name;
    const char *near = suggest_among(known, p->decision_count, name);
    const char *help = near ? arena_printf(mem, "did you mean '%s'?", near)
                            : arena_printf(mem, "name a setting as pins do, for example '%s'", known[0]);
    diag_add(d, DIAG_ERROR, NOWHERE, help, "the plan decides no setting '%s'", name);
}

static int find_option(arena *mem, const problem *p, var_id v, const char *name, diags *d) {
    const setting *s = &p->knowledge->settings[p->vars[v].setting];
    int found = setting_option(s, name);
    if (found >= 0) return found;
    const char **known = ARENA_ARRAY(mem, s->option_count, const char *);
    for (size_t o = 0; o < s->option_count; o++) known[o] = s->options[o].name;
    const char *near = suggest_among(known, s->option_count, name), *all = known[0];
    for (size_t o = 1; o < s->option_count; o++) all = arena_printf(mem, "%s, %s", all, known[o]);
    const char *help = near ? arena_printf(mem, "did you mean '%s'?", near) : arena_printf(mem, "its options: %s", all);
    diag_add(d, DIAG_ERROR, NOWHERE, help, "'%s' has no option '%s'", p->vars[v].name, name);
    return -1;
}

/* What the plan has, where no option is named; -1: said what is wrong. */
static int option_asked(arena *mem, const inquiry *q, var_id v, const char *equals, diags *d) {
    const problem *p = q->answer->problem;
    if (equals) return find_option(mem, p, v, equals + 1, d);
    if (q->answer->kind == ANSWER_PLAN) return q->answer->option[v];
    const setting *s = &p->knowledge->settings[p->vars[v].setting];
    diag_add(d, DIAG_ERROR, NOWHERE,
             arena_printf(mem, "ask about an option, as in '%s=%s'; or 'acrplan plan' shows the conflict",
                          p->vars[v].name, s->options[0].name),
             "there is no plan that gives '%s' an option", p->vars[v].name);
    return -1;
}

static xmlDocPtr build_why(arena *mem, void *from, diags *d) {
    const inquiry *q = from;
    const problem *p = q->answer->problem;
    const char *equals = strchr(q->what, '=');
    size_t len = equals ? (size_t)(equals - q->what) : strlen(q->what);
    var_id v = find_setting(p, q->what, len);
    if (v == ID_NONE) {
        unknown_setting(mem, p, arena_strndup(mem, q->what, len), d);
        return NULL;
    }
    int o = option_asked(mem, q, v, equals, d);
    if (o < 0) return NULL;
    const explanation e = {.answer = q->answer};
    return report_why_build(mem, &e, explain_why(mem, q->answer, v, (uint8_t)o));
}

/* --- the answer --- */

static const char *const DEPTHS[] = {[ACRPLAN_BRIEF] = "brief", [ACRPLAN_NORMAL] = "normal", [ACRPLAN_AUDIT] = "audit"};
#define DEPTH_COUNT (sizeof DEPTHS / sizeof DEPTHS[0])

static why_depth depth_of(acrplan_depth depth) {
    return depth == ACRPLAN_BRIEF ? DEPTH_BRIEF : depth == ACRPLAN_AUDIT ? DEPTH_AUDIT : DEPTH_NORMAL;
}

acrplan_status acrplan_why(const acrplan_answer *a, const char *what, acrplan_depth depth, acrplan_format format,
                           acrplan_lang in, const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!a || !what || !log || !is_lang(in) || !has_format(REPORT_VIEWS, format) || (size_t)depth >= DEPTH_COUNT)
        return failed_before(log);
    inquiry q = {answer_of(a), what};
    view_options shown = options_of_view(in, options);
    shown.depth = depth_of(depth);
    return write_document(build_why, &q, REPORT_VIEWS[format], &shown, out, log);
}

int acrplan_depth_from_name(const char *name) {
    for (size_t i = 0; name && i < DEPTH_COUNT; i++)
        if (strcmp(DEPTHS[i], name) == 0) return (int)i;
    return -1;
}
