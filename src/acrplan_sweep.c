/* acrplan_sweep.c - the public face of sweeps (face.h says how it works) */
#include "face.h"
#include "study/sweep.h"

static view_writer *const SWEEP_VIEWS[FORMAT_COUNT] = {
    [ACRPLAN_TEXT] = view_sweep_text,
    [ACRPLAN_HTML] = view_sweep_html,
    [ACRPLAN_XML] = view_xml,
    [ACRPLAN_CSV] = view_sweep_csv,
};

typedef struct inquiry {
    const answer *base;
    const acrplan_sweep_request *request;
    acrplan_format format;
} inquiry;

/* --- the sweep --- */

/* Without words the day of the base. */
static day_list days_of(arena *mem, const inquiry *q, diags *d) {
    if (q->request->days) return days_of_words(mem, q->request->days, MOST_SWEEP_DAYS, d);
    return (day_list){1, &q->base->problem->as_of};
}

static bool check_part(const acrplan_sweep_request *r, size_t combinations, diags *d) {
    if (r->parts <= combinations && r->part < r->parts) return true;
    diag_add(d, DIAG_ERROR, NOWHERE, "there is no empty part: take as many parts as combinations at most",
             "part %zu of %zu cannot be made of %zu combinations", r->part + 1, r->parts, combinations);
    return false;
}

/* What tells of the whole cannot be told of a part. */
static bool check_format(const inquiry *q, diags *d) {
    if (q->request->parts == 0 || q->format == ACRPLAN_CSV || q->format == ACRPLAN_XML) return true;
    diag_add(d, DIAG_ERROR, NOWHERE, "write CSV or XML", "text and HTML are of a whole sweep, not of a part");
    return false;
}

static xmlDocPtr build_sweep(arena *mem, void *from, diags *d) {
    const inquiry *q = from;
    const problem *p = q->base->problem;
    axes over = axes_of_words(mem, p->knowledge, p->scenario, q->request->over, d);
    day_list days = days_of(mem, q, d);
    if (diags_any_error(d) || !check_format(q, d)) return NULL;
    if (q->request->parts && !check_part(q->request, axes_combinations(over), d)) return NULL;
    sweep_part part = q->request->parts ? (sweep_part){q->request->part, q->request->parts} : (sweep_part){0, 1};
    const sweep *w = sweep_make(mem, p->knowledge, p->scenario, over, days.at, days.count, part, d);
    return w ? sweep_build(mem, q->base, w) : NULL;
}

acrplan_status acrplan_sweep(const acrplan_pack *pack, const acrplan_scenario *s, const acrplan_sweep_request *request,
                             acrplan_format format, acrplan_lang in, const acrplan_text_options *options,
                             acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!log || !is_lang(in) || !has_format(SWEEP_VIEWS, format) || !request || !request->over)
        return failed_before(log);
    acrplan_answer *base = plan_first(pack, s, request->days, log);
    if (!base) return failed_before(log);
    inquiry q = {answer_of(base), request, format};
    view_options shown = options_of_view(in, options);
    acrplan_status status = write_document(build_sweep, &q, SWEEP_VIEWS[format], &shown, out, log);
    acrplan_answer_free(base);
    return status;
}
