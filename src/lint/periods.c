/* The dates of facts: holes between periods, and days that do not fit the coverage of the pack or the reading of its sources. */
#include "lint/lint_impl.h"

/* --- holes --- */

/* Where a hole is silence about something that has a value on every day. */
static bool is_steady(fact_kind kind) {
    return kind == FACT_LIFECYCLE || kind == FACT_LIMIT || kind == FACT_RATE || kind == FACT_PRICE ||
           kind == FACT_DEFAULT || kind == FACT_CAPABILITY;
}

static void check_hole(lint *l, const fact *f, const life *a, const life *b) {
    const char *from = lint_day(l, a->when_true.until.day), *to = lint_day(l, b->when_true.since.day);
    if (b->when_true.since.day <= l->k->covers_from) return;
    if (is_steady(a->kind) && is_steady(b->kind))
        lint_error(l, lint_place(l, f, b), "let its periods follow each other, or say with a period what holds between",
                   "nothing is known of '%s' from %s to %s", f->id, from, to);
    else if (a->where.line == b->where.line && a->where.file == b->where.file)
        lint_warning(l, lint_place(l, f, b), "where it came back after a pause, declare it a second time",
                     "the periods of '%s' leave a hole from %s to %s", f->id, from, to);
}

static void check_holes(lint *l, const fact *f) {
    for (size_t i = 1; i < f->life_count; i++)
        if (f->lives[i - 1].when_true.until.day < f->lives[i].when_true.since.day)
            check_hole(l, f, &f->lives[i - 1], &f->lives[i]);
}

/* --- days --- */

static void check_coverage(lint *l, const fact *f, const life *v) {
    if (v->when_true.until.day > l->k->covers_from) return;
    lint_error(l, lint_field_place(l, f, v, "ends", NULL), "remove the period",
               "'%s' ends on %s, and the pack covers no day before %s", f->id, lint_day(l, v->when_true.until.day),
               lint_day(l, l->k->covers_from));
}

/* What the vendor announced has an exact day, which may lie ahead; nobody can have read of another. */
static void check_horizon(lint *l, const fact *f, const life *v) {
    if (v->when_true.since.day <= l->k->read_up_to || v->when_true.since.basis == DATE_EXACT) return;
    lint_warning(l, lint_field_place(l, f, v, "since", NULL), "write exact \"...\" if the vendor announced the day",
                 "'%s' begins on %s, after the last day up to which sources were read", f->id,
                 lint_day(l, v->when_true.since.day));
}

/* Pages read before the day cannot know it; but they may announce it, of which no fact is sure. */
static bool is_announced(const life *v) {
    return v->when_true.since.basis == DATE_EXACT && v->sure != CONFIDENCE_HIGH;
}

static void check_reading(lint *l, const fact *f, const life *v) {
    date latest = DATE_UNKNOWN, since = v->when_true.since.day;
    const source *last = NULL;
    size_t outdated = 0;
    for (size_t i = 0; i < v->source_count; i++) {
        const source *s = &l->k->sources[v->sources[i]];
        if (!last || s->read > latest) {
            latest = s->read;
            last = s;
        }
        outdated += s->do_not_cite_since != DATE_OPEN && s->do_not_cite_since <= since;
    }
    if (last && latest < since && since <= l->k->read_up_to && !is_announced(v))
        lint_warning(l, lint_field_place(l, f, v, "source", NULL),
                     "read the source again, or cite one that was read since",
                     "'%s' begins on %s, but its source '%s' was read on %s", f->id, lint_day(l, since), last->id,
                     lint_day(l, latest));
    if (v->source_count && outdated == v->source_count && v->kind != FACT_DISPUTE)
        lint_warning(l, lint_field_place(l, f, v, "source", NULL), "cite another source",
                     "'%s' begins on %s and cites only pages that are wrong by then", f->id, lint_day(l, since));
}

/* --- files --- */

#define MOST_LINES 400

static void check_files(lint *l) {
    for (size_t i = 0; i < l->k->file_count; i++)
        if (l->files[i].lines > MOST_LINES)
            lint_warning(l, (place){l->k->files[i].path, 0}, "split it by subject",
                         "the file has %d lines, more than %d", l->files[i].lines, MOST_LINES);
}

void lint_periods(lint *l) {
    check_files(l);
    for (size_t i = 0; i < l->k->fact_count; i++) {
        const fact *f = &l->k->facts[i];
        check_holes(l, f);
        for (size_t j = 0; j < f->life_count; j++) {
            check_coverage(l, f, &f->lives[j]);
            check_horizon(l, f, &f->lives[j]);
            check_reading(l, f, &f->lives[j]);
        }
    }
}
