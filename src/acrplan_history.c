/* acrplan_history.c - the public face of history and outlook (face.h says how it works) */
#include <stdlib.h>

#include "face.h"
#include "study/history.h"
#include "study/history_views.h"

/* --- history --- */

typedef struct period_asked {
    const answer *answer;
    const char *from, *to; /* NULL: as far as the pack goes */
} period_asked;

/* False: unreadable, or not covered. */
static bool read_day(arena *mem, const char *word, const char *after, const knowledge *k, date *out, diags *d) {
    date_precision precision;
    char first[DATE_CHARS], last[DATE_CHARS];
    if (!word) return true;
    if (!date_parse(word, false, out, &precision)) {
        diag_add(d, DIAG_ERROR, NOWHERE, "write a day that exists as YYYY-MM-DD, for example 2022-04-05",
                 "invalid date '%s' after --%s", word, after);
        return false;
    }
    if (k->covers_from <= *out && *out <= k->read_up_to) return true;
    date_format(k->covers_from, DATE_DAY, first);
    date_format(k->read_up_to, DATE_DAY, last);
    diag_add(d, DIAG_ERROR, NOWHERE, arena_printf(mem, "choose a day from %s to %s", first, last),
             "the knowledge pack '%s' covers no day %s %s, so no history goes to %s", k->id,
             *out < k->covers_from ? "before" : "after", *out < k->covers_from ? first : last, word);
    return false;
}

static xmlDocPtr build_history(arena *mem, void *ctx, diags *d) {
    const period_asked *q = ctx;
    const problem *p = q->answer->problem;
    date from = p->knowledge->covers_from, to = p->knowledge->read_up_to;
    bool known = read_day(mem, q->from, "from", p->knowledge, &from, d);
    if (!read_day(mem, q->to, "to", p->knowledge, &to, d) || !known) return NULL;
    if (from > to) {
        char first[DATE_CHARS], last[DATE_CHARS];
        diag_add(d, DIAG_ERROR, NOWHERE, "give the earlier day to --from", "a history cannot go from %s to %s",
                 date_format(from, DATE_DAY, first), date_format(to, DATE_DAY, last));
        return NULL;
    }
    const history *h = history_of(mem, p->knowledge, p->scenario, from, to, BOUNDARY_BUDGET, d);
    return h ? history_build(mem, h, q->answer) : NULL;
}

static view_writer *const HISTORY_VIEWS[FORMAT_COUNT] = {[ACRPLAN_TEXT] = view_history_text,
                                                         [ACRPLAN_HTML] = view_history_html,
                                                         [ACRPLAN_XML] = view_xml,
                                                         [ACRPLAN_MARKDOWN] = view_history_markdown};

acrplan_status acrplan_history(const acrplan_answer *a, const char *from, const char *to, acrplan_format format,
                               acrplan_lang in, const acrplan_text_options *options, acrplan_text *out,
                               acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!a || !log || !is_lang(in) || !has_format(HISTORY_VIEWS, format)) return failed_before(log);
    period_asked q = {answer_of(a), from, to};
    view_options shown = options_of_view(in, options);
    return write_document(build_history, &q, HISTORY_VIEWS[format], &shown, out, log);
}

/* --- outlook --- */

#define DEFAULT_HORIZON "24m"
#define MOST_YEARS 50

typedef struct horizon_asked {
    const answer *answer;
    const char *horizon;
} horizon_asked;

/* The day so many months later: the same of its month, or the month's last one. */
static date months_later(date from, int months) {
    int year, month, day;
    date_to_civil(from, &year, &month, &day);
    month += months;
    year += (month - 1) / 12;
    month = (month - 1) % 12 + 1;
    date first = date_from_civil(year, month, 1);
    date after = month == 12 ? date_from_civil(year + 1, 1, 1) : date_from_civil(year, month + 1, 1);
    return first + day - 1 < after ? first + day - 1 : after - 1;
}

/* "24m", "2y", "90d". */
static bool horizon_day(const char *word, date from, date *out) {
    char *end;
    if (*word < '0' || *word > '9') return false;
    long n = strtol(word, &end, 10);
    if (n < 1 || n > MOST_YEARS * 366L || !*end || end[1]) return false;
    if (*end == 'y' && n <= MOST_YEARS) *out = months_later(from, (int)n * 12);
    if (*end == 'm' && n <= MOST_YEARS * 12L) *out = months_later(from, (int)n);
    if (*end == 'd') *out = from + (date)n;
    return *out > from;
}

/* NULL after a message, or when memory runs out. */
static const prospects *prospects_asked(arena *mem, const horizon_asked *q, diags *d) {
    date to = DATE_UNKNOWN;
    if (horizon_day(q->horizon, q->answer->problem->as_of, &to)) return prospects_of(mem, q->answer, to, d);
    diag_add(d, DIAG_ERROR, NOWHERE, "write 24m, 2y or 90d: months, years or days, 50 years at most",
             "'%s' is no horizon", q->horizon);
    return NULL;
}

static xmlDocPtr build_outlook(arena *mem, void *ctx, diags *d) {
    const prospects *p = prospects_asked(mem, ctx, d);
    return p ? outlook_build(mem, p) : NULL;
}

static xmlDocPtr build_report_ahead(arena *mem, void *ctx, diags *d) {
    const horizon_asked *q = ctx;
    const prospects *p = prospects_asked(mem, q, d);
    return p ? report_build_ahead(mem, explain_answer(mem, q->answer), p) : NULL;
}

acrplan_report *acrplan_report_with_outlook(const acrplan_answer *a, const char *horizon, acrplan_log *log) {
    if (!a || !log) return NULL;
    horizon_asked q = {answer_of(a), horizon ? horizon : DEFAULT_HORIZON};
    return report_of_tree(build_tree(build_report_ahead, &q, log), log);
}

static view_writer *const OUTLOOK_VIEWS[FORMAT_COUNT] = {[ACRPLAN_TEXT] = view_outlook_text,
                                                         [ACRPLAN_HTML] = view_outlook_html,
                                                         [ACRPLAN_XML] = view_xml,
                                                         [ACRPLAN_MARKDOWN] = view_outlook_markdown,
                                                         [ACRPLAN_ICS] = view_outlook_ics};

acrplan_status acrplan_outlook(const acrplan_answer *a, const char *horizon, acrplan_format format, acrplan_lang in,
                               const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!a || !log || !is_lang(in) || !has_format(OUTLOOK_VIEWS, format)) return failed_before(log);
    horizon_asked q = {answer_of(a), horizon ? horizon : DEFAULT_HORIZON};
    view_options shown = options_of_view(in, options);
    return write_document(build_outlook, &q, OUTLOOK_VIEWS[format], &shown, out, log);
}
