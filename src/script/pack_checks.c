#include <stdlib.h>
#include <string.h>

#include "script/pack.h"

static int by_since(const void *x, const void *y) {
    const life *a = &((const life_draft *)x)->what, *b = &((const life_draft *)y)->what;
    if (a->when_true.since.day != b->when_true.since.day)
        return a->when_true.since.day < b->when_true.since.day ? -1 : 1;
    return (a->where.line > b->where.line) - (a->where.line < b->where.line);
}

/* The line of the period itself. */
static place place_of(pack *p, const fact_draft *f, const life_draft *l) {
    reader r = p->r;
    reader_at(&r, l->file, f->id, l->what.where.line);
    record body = {.r = &r}, periods = {.r = &r, .up = &body, .field = "periods"};
    return l->period ? record_place(&periods, NULL, l->period) : l->what.where;
}

/* Sorts the lives of a fact and reports two that hold on one day. */
static void check_periods(pack *p, fact_draft *f) {
    qsort(f->lives.at, f->lives.len, sizeof *f->lives.at, by_since);
    for (size_t i = 1; i < f->lives.len; i++) {
        const life_draft *a = &f->lives.at[i - 1], *b = &f->lives.at[i];
        const period *x = &a->what.when_true, *y = &b->what.when_true;
        if (x->since.day == DATE_UNKNOWN || y->since.day == DATE_UNKNOWN || !period_meets(x, y)) continue;
        char since[DATE_CHARS];
        date_format(y->since.day, DATE_DAY, since);
        place first = place_of(p, f, a);
        const char *hint =
            arena_printf(p->r.mem, "end the period of %s:%d on %s or before", first.file, first.line, since);
        diag_add(p->r.d, DIAG_ERROR, place_of(p, f, b), hint, "two periods of '%s' overlap from %s on", f->id, since);
    }
}

/* A dated condition that is undefined on some day could not be evaluated there. */
static void check_coverage(pack *p, const named_condition *c) {
    if (c->fact == ID_NONE) return;
    const fact_draft *f = &p->facts.at[c->fact];
    date next = p->k->covers_from;
    char day[DATE_CHARS];
    for (size_t i = 0; i < f->lives.len; i++) {
        const period *when = &f->lives.at[i].what.when_true;
        if (when->since.day > next) break;
        if (when->until.day > next) next = when->until.day;
    }
    if (next == DATE_OPEN) return;
    diag_add(p->r.d, DIAG_ERROR, c->where,
             "let its periods follow each other without a gap, and leave the last one open",
             "condition '%s' is not defined on %s", c->name, date_format(next, DATE_DAY, day));
}

static bool ever_usable(const pack *p, const fact_draft *f) {
    date next = p->k->covers_from;
    for (size_t i = 0; i < f->lives.len; i++) {
        const life *l = &f->lives.at[i].what;
        if (l->when_true.until.day <= next) continue;
        bool gone = l->kind == FACT_LIFECYCLE && (l->state == LIFECYCLE_ABSENT || l->state == LIFECYCLE_RETIRED);
        if (!gone || l->when_true.since.day > next) return true;
        next = l->when_true.until.day;
    }
    return next != DATE_OPEN;
}

static void check_lifecycle(pack *p, const fact_draft *f) {
    if (!f->lives.len || f->lives.at[0].what.kind != FACT_LIFECYCLE || ever_usable(p, f)) return;
    diag_add(p->r.d, DIAG_ERROR, place_of(p, f, &f->lives.at[0]), "remove the option, or say when it was available",
             "no date of the pack allows the option of lifecycle '%s'", f->id);
}

static void check_cited(pack *p) {
    for (size_t i = 0; i < p->sources.len; i++) {
        const source *s = &p->sources.at[i];
        if (!p->cited.at[i])
            diag_add(p->r.d, DIAG_ERROR, s->where, "remove it, or cite it", "no fact cites source '%s'", s->id);
    }
}

static void check_capabilities(pack *p) {
    names *known = names_new(p->r.mem);
    for (size_t i = 0; i < p->facts.len; i++)
        for (size_t j = 0; j < p->facts.at[i].lives.len; j++)
            if (p->facts.at[i].lives.at[j].what.capability)
                names_add(known, p->facts.at[i].lives.at[j].what.capability);
    for (size_t i = 0; i < p->capabilities.len; i++) {
        const named_place *use = &p->capabilities.at[i];
        if (names_find(known, use->name) != NAME_NONE) continue;
        const char *near = names_nearest(known, use->name);
        const char *hint = near ? arena_printf(p->r.mem, "did you mean '%s'?", near) : "declare it with capability";
        diag_add(p->r.d, DIAG_ERROR, use->where, hint, "unknown capability '%s'", use->name);
    }
}

/* One id, one fact: an alias is the id of no other fact, nor an alias of one. */
static void check_aliases(pack *p) {
    names *taken = names_new(p->r.mem);
    for (size_t i = 0; i < p->facts.len; i++) names_add(taken, p->facts.at[i].id);
    for (size_t i = 0; i < p->facts.len; i++) {
        const fact_draft *f = &p->facts.at[i];
        for (size_t j = 0; j < f->aliases.len; j++) {
            size_t before = names_count(taken);
            names_add(taken, f->aliases.at[j]);
            if (names_count(taken) > before) continue;
            diag_add(p->r.d, DIAG_ERROR, place_of(p, f, &f->lives.at[0]), "an id stands for one fact",
                     "'%s' is known already as the id of a fact", f->aliases.at[j]);
        }
    }
}

static void check_counts(pack *p) {
    size_t most = p->settings.len;
    const size_t counts[] = {p->sources.len,  p->contexts.len,   p->quantities.len, p->requirements.len,
                             p->kinds.len,    p->conditions.len, p->facts.len,      p->regions.len,
                             p->sections.len, p->terms.len,      p->parameters.len};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
        if (counts[i] > most) most = counts[i];
    if (most >= ID_NONE)
        diag_add(p->r.d, DIAG_ERROR, (place){p->r.file->name, 0}, NULL, "more than %d declarations of one kind",
                 ID_NONE - 1);
}

void pack_check(pack *p) {
    check_counts(p);
    for (size_t i = 0; i < p->facts.len; i++) check_periods(p, &p->facts.at[i]);
    if (p->broken || diags_any_error(p->r.d)) return; /* the rest would blame the wrong place */
    for (size_t i = 0; i < p->conditions.len; i++) check_coverage(p, &p->conditions.at[i]);
    for (size_t i = 0; i < p->facts.len; i++) check_lifecycle(p, &p->facts.at[i]);
    check_capabilities(p);
    check_aliases(p);
    check_deployment(p);
    check_cited(p);
}
