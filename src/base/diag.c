#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

typedef struct slot {
    diag what;
    size_t file_rank; /* order of the file's first appearance; used while sorting */
} slot;

/* Invariant: once `more` is not 0, the list is full and its last slot speaks for the `more` diagnostics that are not kept. */
struct diags {
    arena *a;
    slot list[DIAG_MAX];
    size_t len, errors, seq, more;
};

diags *diags_new(arena *a) {
    diags *d = ARENA_NEW(a, diags);
    d->a = a;
    return d;
}

void diags_clear(diags *d) {
    d->len = d->errors = d->seq = d->more = 0;
}

static bool same_text(const char *x, const char *y) {
    return x == y || (x && y && strcmp(x, y) == 0);
}

static const char *keep_file(const diags *d, const char *file) {
    if (!file) return NULL;
    if (d->len && same_text(d->list[d->len - 1].what.where.file, file)) return d->list[d->len - 1].what.where.file;
    return arena_strdup(d->a, file);
}

/* The last kept diagnostic gives its place to the sentence; it counts as one of those that are not shown. */
static void count_more(diags *d, diag_severity severity) {
    diag *last = &d->list[DIAG_MAX - 1].what;
    d->more = d->more ? d->more + 1 : 2;
    if (severity < last->severity) last->severity = severity;
    last->where = (place){0};
    last->message = arena_printf(d->a, "%zu further messages are not shown", d->more);
    last->hint = "mend the first ones and try again";
    last->seq = d->seq;
}

void diag_add(diags *d, diag_severity severity, place where, const char *hint, const char *fmt, ...) {
    d->seq++;
    if (severity == DIAG_ERROR) d->errors++;
    if (d->len == DIAG_MAX) {
        count_more(d, severity);
        return;
    }
    diag new = {.severity = severity, .where = {keep_file(d, where.file), where.line}, .seq = d->seq};
    va_list ap;
    va_start(ap, fmt);
    new.message = arena_vprintf(d->a, fmt, ap);
    va_end(ap);
    if (hint) new.hint = arena_strdup(d->a, hint);
    d->list[d->len++].what = new;
}

size_t diags_count(const diags *d) {
    return d->len;
}

size_t diags_errors(const diags *d) {
    return d->errors;
}

bool diags_any_error(const diags *d) {
    return d->errors != 0;
}

const diag *diags_at(const diags *d, size_t i) {
    return &d->list[i].what;
}

static bool same(const diag *x, const diag *y) {
    return x->severity == y->severity && x->where.line == y->where.line && same_text(x->where.file, y->where.file) &&
           same_text(x->message, y->message) && same_text(x->hint, y->hint);
}

static void drop_duplicates(diags *d) {
    size_t kept = 0;
    for (size_t i = 0; i < d->len; i++) {
        bool seen = false;
        for (size_t j = 0; j < kept && !seen; j++) seen = same(&d->list[j].what, &d->list[i].what);
        if (!seen)
            d->list[kept++] = d->list[i];
        else if (d->list[i].what.severity == DIAG_ERROR)
            d->errors--;
    }
    d->len = kept;
}

static void rank_files(diags *d) {
    for (size_t i = 0; i < d->len; i++) {
        size_t first = 0;
        while (!same_text(d->list[first].what.where.file, d->list[i].what.where.file)) first++;
        d->list[i].file_rank = first;
    }
}

static int compare_size(size_t x, size_t y) {
    return (x > y) - (x < y);
}

static int compare(const void *x, const void *y) {
    const slot *a = x, *b = y;
    int order = compare_size(a->file_rank, b->file_rank);
    if (order == 0) order = (a->what.where.line > b->what.where.line) - (a->what.where.line < b->what.where.line);
    return order ? order : compare_size(a->what.seq, b->what.seq);
}

void diags_sort(diags *d) {
    size_t full = d->len;
    rank_files(d);
    if (d->more) d->list[full - 1].file_rank = DIAG_MAX; /* stays last */
    qsort(d->list, d->len, sizeof d->list[0], compare);
    if (!d->more) drop_duplicates(d);
}
