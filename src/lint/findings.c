/* Findings, and the places that they blame. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lint/lint_impl.h"
#include "script/text_file.h"

/* --- files --- */

/* The arena is left alone while the file is open. */
static char *read_whole(const pack_file *f, char *room, size_t *len) {
    FILE *in = fopen(f->path, "rb");
    if (!in) return NULL;
    *len = fread(room, 1, f->size + 1, in);
    (void)fclose(in);
    return *len <= f->size ? room : NULL;
}

void lint_read_files(lint *l) {
    l->files = ARENA_ARRAY(l->mem, l->k->file_count, lint_file);
    for (size_t i = 0; i < l->k->file_count; i++) {
        const pack_file *f = &l->k->files[i];
        lint_file *to = &l->files[i];
        char *all = read_whole(f, ARENA_ARRAY(l->mem, f->size + 2, char), &to->len);
        if (!all) continue;
        to->len = text_normalise(all, to->len);
        to->text = all;
        for (const char *c = all; (c = memchr(c, '\n', to->len - (size_t)(c - all))); c++) to->lines++;
        if (to->len && all[to->len - 1] != '\n') to->lines++;
    }
}

static size_t file_of(const lint *l, const char *path) {
    size_t i = 0;
    while (i < l->k->file_count && l->k->files[i].path != path && path && strcmp(l->k->files[i].path, path) != 0) i++;
    return path ? i : 0;
}

static const located *tree_of(lint *l, place where) {
    size_t i = file_of(l, where.file);
    if (i == l->k->file_count || !l->files[i].text) return NULL;
    if (!l->files[i].tree) l->files[i].tree = locate_parse(l->mem, l->files[i].text, l->files[i].len);
    return l->files[i].tree;
}

/* --- places --- */

/* What stands before the constructor: dated conditions of clients have "kind.name" as their id. */
static const char *label_of(const lint *l, const fact *f, const life *v) {
    const char *dot = v->kind == FACT_DEFINITION && f->kind != ID_NONE ? strchr(f->id, '.') : NULL;
    (void)l;
    return dot ? dot + 1 : f->id;
}

/* The constructor of a declaration. A function of the pack may have made it: then its line is all there is. */
static const located *declared(lint *l, place where, const char *label) {
    const located *n = locate_label(tree_of(l, where), label, where.line);
    return n && n->label_line == where.line ? n : NULL;
}

static const located *own_node(lint *l, const fact *f, const life *v, const located **outer) {
    *outer = declared(l, v->where, label_of(l, f, v));
    return *outer && v->nth ? locate_field(locate_field(*outer, "periods", 0), NULL, v->nth) : *outer;
}

place lint_quoted(lint *l, place where, const char *name) {
    size_t i = file_of(l, where.file);
    const lint_file *f = i < l->k->file_count ? &l->files[i] : NULL;
    if (!f || !f->text || !name) return where;
    const char *quoted = arena_printf(l->mem, "\"%s\"", name), *at = f->text;
    int line = 1;
    for (; line < where.line && (at = strchr(at, '\n')) != NULL; line++) at++;
    const char *found = at ? strstr(at, quoted) : NULL;
    for (; found && at < found; at++) line += *at == '\n';
    return found ? (place){where.file, line} : where;
}

place lint_sought(lint *l, const char *keyword, const char *name) {
    const char *words = arena_printf(l->mem, "%s \"%s\"", keyword, name);
    for (size_t i = 0; i < l->k->file_count; i++)
        if (l->files[i].text && strstr(l->files[i].text, words))
            return lint_quoted(l, (place){l->k->files[i].path, 1}, name);
    return (place){l->k->file_count ? l->k->files[0].path : NULL, 0};
}

static place at_line(place where, const located *n) {
    if (n && n->line) where.line = n->line;
    return where;
}

place lint_place(lint *l, const fact *f, const life *v) {
    const located *outer, *own = own_node(l, f, v, &outer);
    return outer ? at_line(v->where, v->nth ? own : NULL) : lint_quoted(l, v->where, label_of(l, f, v));
}

static const located *field_in(const located *table, const char *field, const char *sub) {
    const located *n = locate_field(table, field, 0);
    const located *part = n && sub ? locate_field(n, sub, 0) : NULL;
    return part ? part : n;
}

place lint_field_place(lint *l, const fact *f, const life *v, const char *field, const char *sub) {
    const located *outer, *own = own_node(l, f, v, &outer);
    const located *n = field_in(own, field, sub);
    if (!n && outer != own) n = field_in(outer, field, sub);
    return n ? at_line(v->where, n) : lint_place(l, f, v);
}

place lint_declared_place(lint *l, place where, const char *label, const char *field, const char *sub) {
    const located *own = label ? declared(l, where, label) : NULL;
    return own ? at_line(where, field_in(own, field, sub)) : lint_quoted(l, where, label);
}

const char *lint_day(lint *l, date day) {
    char written[DATE_CHARS];
    return arena_strdup(l->mem, date_format(day, DATE_DAY, written));
}

/* --- findings --- */

void lint_say(lint *l, diag_severity how_bad, place where, const char *hint, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    finding f = {.severity = how_bad,
                 .file = file_of(l, where.file),
                 .seq = l->findings.len,
                 .where = where,
                 .message = arena_vprintf(l->mem, fmt, ap),
                 .hint = hint};
    va_end(ap);
    vec_push(l->mem, &l->findings, f);
}

static int compare(const void *x, const void *y) {
    const finding *a = x, *b = y;
    if (a->file != b->file) return a->file < b->file ? -1 : 1;
    if (a->where.line != b->where.line) return a->where.line < b->where.line ? -1 : 1;
    return (a->seq > b->seq) - (a->seq < b->seq);
}

/* Periods that have a text in common have a finding in common. */
static bool repeated(const finding *list, size_t i) {
    for (size_t j = i; j > 0 && compare(&(finding){.file = list[j - 1].file, .where = list[j - 1].where},
                                        &(finding){.file = list[i].file, .where = list[i].where}) == 0;
         j--)
        if (strcmp(list[j - 1].message, list[i].message) == 0) return true;
    return false;
}

void lint_finish(lint *l, lint_counts *counts, diags *d) {
    if (l->findings.len) qsort(l->findings.at, l->findings.len, sizeof *l->findings.at, compare);
    for (size_t i = 0; i < l->findings.len; i++) {
        const finding *f = &l->findings.at[i];
        if (repeated(l->findings.at, i)) continue;
        if (f->severity == DIAG_ERROR)
            counts->errors++;
        else
            counts->warnings++;
        diag_add(d, f->severity, f->where, f->hint, "%s", f->message);
    }
    counts->facts = l->k->fact_count;
    for (size_t i = 0; i < l->k->fact_count; i++) counts->periods += l->k->facts[i].life_count;
}
