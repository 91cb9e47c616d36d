/* acrplan_sweep.c - the public face of sweeps (face.h says how it works) */
#include <string.h>

#include "base/vec.h"
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
} inquiry;

/* --- days --- */

typedef VEC(date) day_list;

static bool has_day(const day_list *days, date day) {
    for (size_t i = 0; i < days->len; i++)
        if (days->at[i] == day) return true;
    return false;
}

static void add_day(arena *mem, const char *word, day_list *days, diags *d) {
    date day;
    date_precision precision;
    if (!date_parse(word, false, &day, &precision))
        diag_add(d, DIAG_ERROR, NOWHERE, "write days that exist as YYYY-MM-DD, separated by commas",
                 "invalid date '%.100s' to plan for", word);
    else if (has_day(days, day))
        diag_add(d, DIAG_ERROR, NOWHERE, "name each day once", "the day %s is named twice", word);
    else
        vec_push(mem, days, day);
}

/* Without words the day of the base. */
static void read_days(arena *mem, const inquiry *q, day_list *days, diags *d) {
    if (!q->request->days) vec_push(mem, days, q->base->problem->as_of);
    for (const char *rest = q->request->days; rest;) {
        size_t len = strcspn(rest, ",");
        add_day(mem, arena_strndup(mem, rest, len), days, d);
        rest = rest[len] ? rest + len + 1 : NULL;
    }
    if (days->len > MOST_SWEEP_DAYS)
        diag_add(d, DIAG_ERROR, NOWHERE, NULL, "%zu days are more than the limit of %d", days->len, MOST_SWEEP_DAYS);
}

/* --- the sweep --- */

static bool check_part(const acrplan_sweep_request *r, size_t combinations, diags *d) {
    if (r->parts <= combinations && r->part < r->parts) return true;
    diag_add(d, DIAG_ERROR, NOWHERE, "there is no empty part: take as many parts as combinations at most",
             "part %zu of %zu cannot be made of %zu combinations", r->part + 1, r->parts, combinations);
    return false;
}

static xmlDocPtr build_sweep(arena *mem, void *from, diags *d) {
    const inquiry *q = from;
    const problem *p = q->base->problem;
    day_list days = {0};
    axes over = axes_of_words(mem, p->knowledge, p->scenario, q->request->over, d);
    read_days(mem, q, &days, d);
    if (diags_any_error(d) || (q->request->parts && !check_part(q->request, axes_combinations(over), d))) return NULL;
    sweep_part part = q->request->parts ? (sweep_part){q->request->part, q->request->parts} : (sweep_part){0, 1};
    const sweep *w = sweep_make(mem, p->knowledge, p->scenario, over, days.at, days.len, part, d);
    return w ? sweep_build(mem, q->base, w) : NULL;
}

/* The base is planned for the first of the days. */
static acrplan_answer *plan_base(const acrplan_pack *pack, const acrplan_scenario *s, const char *days,
                                 acrplan_log *log) {
    char first[DATE_CHARS];
    size_t len = days ? strcspn(days, ",") : 0;
    if (len >= sizeof first) return plan_briefly(pack, s, days, log);
    if (days) memcpy(first, days, len);
    first[len] = '\0';
    return plan_briefly(pack, s, days ? first : NULL, log);
}

acrplan_status acrplan_sweep(const acrplan_pack *pack, const acrplan_scenario *s, const acrplan_sweep_request *request,
                             acrplan_format format, acrplan_lang in, const acrplan_text_options *options,
                             acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!log || !is_lang(in) || !has_format(SWEEP_VIEWS, format) || !request || !request->over)
        return failed_before(log);
    acrplan_answer *base = plan_base(pack, s, request->days, log);
    if (!base) return failed_before(log);
    inquiry q = {answer_of(base), request};
    view_options shown = options_of_view(in, options);
    acrplan_status status = write_document(build_sweep, &q, SWEEP_VIEWS[format], &shown, out, log);
    acrplan_answer_free(base);
    return status;
}
