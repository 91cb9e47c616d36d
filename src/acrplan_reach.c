/* acrplan_reach.c - the public face of goal seeking (face.h says how it works) */
#include "face.h"
#include "study/reach.h"

static view_writer *const REACH_VIEWS[FORMAT_COUNT] = {[ACRPLAN_TEXT] = view_reach_text,
                                                       [ACRPLAN_HTML] = view_reach_html,
                                                       [ACRPLAN_XML] = view_xml,
                                                       [ACRPLAN_MARKDOWN] = view_reach_markdown};

typedef struct inquiry {
    const answer *answer;
    const char *const *goals;
    size_t count;
    acrplan_reached outcome;
} inquiry;

static acrplan_reached outcome_of(reach_kind kind) {
    static const acrplan_reached outcomes[] = {[REACH_ALREADY] = ACRPLAN_REACHED,
                                               [REACH_WAYS] = ACRPLAN_REACHABLE,
                                               [REACH_NEVER] = ACRPLAN_UNREACHABLE,
                                               [REACH_UNKNOWN] = ACRPLAN_REACH_UNKNOWN};
    return outcomes[kind];
}

static bool read_aims(arena *mem, const inquiry *q, aim *out, diags *d) {
    bool fine = true;
    for (size_t i = 0; i < q->count; i++)
        fine = aim_from_words(mem, q->answer->problem, q->goals[i], &out[i], d) && fine;
    if (q->count == 0)
        diag_add(d, DIAG_ERROR, NOWHERE, "name one: SETTING=OPTION, cost<=N, no-warning=FACT or feasible",
                 "no goal was given");
    return fine && q->count > 0;
}

static xmlDocPtr build_reach(arena *mem, void *from, diags *d) {
    inquiry *q = from;
    aim *aims = ARENA_ARRAY(mem, q->count, aim);
    if (!read_aims(mem, q, aims, d)) return NULL;
    const quest found = {q->answer, aims, q->count, reach_goals(mem, q->answer, aims, q->count)};
    q->outcome = outcome_of(found.found->kind);
    return reach_build(mem, &found);
}

acrplan_status acrplan_reach(const acrplan_answer *a, const char *const *goals, size_t count, acrplan_format format,
                             acrplan_lang in, const acrplan_text_options *options, acrplan_reached *reached,
                             acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!a || !log || !is_lang(in) || !has_format(REACH_VIEWS, format) || (count && !goals)) return failed_before(log);
    inquiry q = {.answer = answer_of(a), .goals = goals, .count = count};
    view_options shown = options_of_view(in, options);
    acrplan_status status = write_document(build_reach, &q, REACH_VIEWS[format], &shown, out, log);
    if (reached) *reached = q.outcome;
    return status;
}
