#include <string.h>

#include "base/buf.h"
#include "base/guard.h"
#include "base/vec.h"
#include "cases/cases.h"
#include "script/text_file.h"

#define MOST_FIELDS 24
#define MOST_BYTES ((size_t)16 << 20)

typedef struct line {
    size_t count;
    char *field[MOST_FIELDS];
    place where;
} line;

typedef struct grid {
    const char *name; /* NULL: no grid */
    size_t texts;     /* the most that a template uses */
    size_t count;
    const char *title[MOST_FIELDS], *body[MOST_FIELDS];
} grid;

typedef struct table {
    arena *mem;
    const knowledge *k;
    diags *d;
    VEC(test_case) cases;
    const char *body; /* of the row before */
    grid grid;
} table;

static void refuse(table *t, const line *l, const char *hint, const char *what) {
    diag_add(t->d, DIAG_ERROR, l->where, hint, "%s", what);
}

/* --- checks --- */

static const char *const WORDS[] = {
#define X(id, name) name,
    CASE_CHECKS(X)
#undef X
};

static char *next_word(char **s) {
    char *start = *s + strspn(*s, " ");
    char *end = start + strcspn(start, " ");
    *s = *end ? end + 1 : end;
    *end = '\0';
    return *start ? start : NULL;
}

static bool is_about_a_fact(case_check_kind kind) {
    return kind != CASE_PLAN && kind != CASE_CONFLICT && kind != CASE_SETTING && kind != CASE_DEFAULT &&
           kind != CASE_QUESTION;
}

static const char *fact_named(table *t, const line *l, const char *id) {
    fact_id f = knowledge_fact(t->k, id);
    if (f != ID_NONE) return t->k->facts[f].id;
    const char *near = names_nearest(t->k->fact_names, id);
    diag_add(t->d, DIAG_ERROR, l->where, near ? arena_printf(t->mem, "did you mean '%s'?", near) : NULL,
             "unknown fact '%s'", id);
    return NULL;
}

/* "a|b" as "|a|b|", with the facts' own ids. */
static const char *facts_named(table *t, const line *l, char *list) {
    const char *out = "|";
    for (char *id = strtok(list, "|"); id; id = strtok(NULL, "|")) {
        const char *own = fact_named(t, l, id);
        if (!own) return NULL;
        out = arena_printf(t->mem, "%s%s|", out, own);
    }
    return out;
}

static bool read_check(table *t, const line *l, char *words, case_check *out) {
    words += strspn(words, " ");
    *out = (case_check){.kind = CASE_CHECK_COUNT, .words = arena_strdup(t->mem, words)};
    char *word = next_word(&words);
    if (word && strcmp(word, "no") == 0) {
        out->not = true;
        word = next_word(&words);
    }
    for (int i = 0; word && i < CASE_CHECK_COUNT; i++)
        if (strcmp(word, WORDS[i]) == 0) out->kind = (case_check_kind)i;
    if (out->kind == CASE_CHECK_COUNT) {
        refuse(
            t, l,
            "checks are: plan, conflict, setting, default, limit, cost, fact, core, warning, step, note, entry, dispute, "
            "practice, finding, verdict, question, says, since",
            arena_printf(t->mem, "unknown check '%s'", word ? word : ""));
        return false;
    }
    if (out->kind == CASE_PLAN || out->kind == CASE_CONFLICT) return true;
    char *about = next_word(&words);
    if (!about) {
        refuse(t, l, NULL, arena_printf(t->mem, "the check '%s' says nothing about what", out->words));
        return false;
    }
    if (*words) out->value = words;
    if (out->kind == CASE_CORE) return (out->value = facts_named(t, l, about)) != NULL;
    out->about = is_about_a_fact(out->kind) ? fact_named(t, l, about) : about;
    return out->about != NULL;
}

static bool read_checks(table *t, const line *l, char *words, test_case *c) {
    VEC(case_check) list = {0};
    bool fine = true;
    while (words) {
        char *end = strchr(words, ';');
        if (end) *end++ = '\0';
        case_check one;
        if (read_check(t, l, words, &one))
            vec_push(t->mem, &list, one);
        else
            fine = false;
        words = end;
    }
    c->checks = list.at;
    c->check_count = list.len;
    if (fine && (list.len == 0 || list.at[0].kind > CASE_CONFLICT || list.at[0].not )) {
        refuse(t, l, NULL, "the first check is not 'plan' or 'conflict'");
        return false;
    }
    return fine;
}

/* --- rows --- */

static bool read_day(table *t, const line *l, const char *day, date *out) {
    date_precision precision;
    if (date_parse(day, false, out, &precision)) return true;
    refuse(t, l, "write YYYY-MM-DD", arena_printf(t->mem, "'%s' is not a day", day));
    return false;
}

/* The scenario, on the line of its row. */
static const char *scenario_text(table *t, const line *l, const char *body) {
    size_t above = (size_t)l->where.line - 1;
    char *lines = ARENA_ARRAY(t->mem, above + 1, char);
    memset(lines, '\n', above);
    return arena_printf(t->mem, "%sreturn scenario { title = \"Case\", %s }\n", lines, body);
}

static void read_row(table *t, const line *l) {
    test_case c = {.name = l->field[0], .where = l->where};
    if (l->count != 4) {
        refuse(t, l, "separate name, date, checks and body by tabs", "a row has four fields");
        return;
    }
    if (strcmp(l->field[3], "^") != 0) t->body = l->field[3];
    bool fine = read_day(t, l, l->field[1], &c.on);
    if (!read_checks(t, l, l->field[2], &c) || !fine) return;
    if (!t->body) {
        refuse(t, l, NULL, "there is no row before whose body this one could have");
        return;
    }
    c.text = scenario_text(t, l, t->body);
    vec_push(t->mem, &t->cases, c);
}

/* --- grids --- */

static size_t texts_used(const char *body) {
    size_t most = 0;
    for (; *body; body++)
        if (*body == '%' && body[1] >= '1' && body[1] <= '9' && (size_t)(body[1] - '0') > most)
            most = (size_t)(body[1] - '0');
    return most;
}

static void open_grid(table *t, const line *l) {
    t->grid = (grid){.name = l->count > 1 ? l->field[1] : NULL};
    for (size_t i = 2; i < l->count; i++) {
        char *equals = strchr(l->field[i], '=');
        if (!equals) {
            refuse(t, l, "write TITLE=TEMPLATE", "a column of a grid without a template");
            continue;
        }
        *equals = '\0';
        size_t used = texts_used(equals + 1);
        if (used > t->grid.texts) t->grid.texts = used;
        t->grid.title[t->grid.count] = l->field[i];
        t->grid.body[t->grid.count++] = equals + 1;
    }
    if (t->grid.count == 0) refuse(t, l, "@grid NAME TITLE=TEMPLATE ..., separated by tabs", "a grid without columns");
}

static const char *filled(table *t, const char *body, char *const *texts) {
    const char *out = "";
    for (const char *blank; (blank = strchr(body, '%')) != NULL; body = blank + 2) {
        bool numbered = blank[1] >= '1' && blank[1] <= '9';
        const char *given = numbered ? texts[blank[1] - '1'] : "%";
        out = arena_printf(t->mem, "%s%.*s%s", out, (int)(blank - body), body, strcmp(given, "-") ? given : "");
        if (!numbered) blank--; /* a percent sign that is one */
    }
    return arena_printf(t->mem, "%s%s", out, body);
}

static void read_grid_row(table *t, const line *l) {
    static const case_check PLAN = {CASE_PLAN, false, NULL, NULL, "plan"},
                            CONFLICT = {CASE_CONFLICT, false, NULL, NULL, "conflict"};
    const grid *g = &t->grid;
    date on;
    if (l->count != 1 + g->texts + g->count) {
        refuse(t, l, NULL, arena_printf(t->mem, "a row of this grid has %zu fields", 1 + g->texts + g->count));
        return;
    }
    if (!read_day(t, l, l->field[0], &on)) return;
    for (size_t i = 0; i < g->count; i++) {
        const char *cell = l->field[1 + g->texts + i];
        if (strcmp(cell, "-") == 0) continue;
        bool yes = strcmp(cell, "y") == 0;
        if (!yes && strcmp(cell, "n") != 0) {
            refuse(t, l, "y: a plan, n: a conflict, -: not asked", arena_printf(t->mem, "'%s' in a cell", cell));
            continue;
        }
        test_case c = {.name = arena_printf(t->mem, "%s: %s, %s", g->name, g->texts ? l->field[1] : "", g->title[i]),
                       .on = on,
                       .where = l->where,
                       .check_count = 1,
                       .checks = yes ? &PLAN : &CONFLICT,
                       .text = scenario_text(t, l, filled(t, g->body[i], &l->field[1]))};
        vec_push(t->mem, &t->cases, c);
    }
}

/* --- the file --- */

static bool split(table *t, char *s, line *l) {
    l->count = 0;
    for (char *end; s; s = end) {
        end = strchr(s, '\t');
        if (end) *end++ = '\0';
        if (l->count == MOST_FIELDS) {
            refuse(t, l, NULL, arena_printf(t->mem, "more than %d fields", MOST_FIELDS));
            return false;
        }
        l->field[l->count++] = s;
    }
    return true;
}

static void read_line(table *t, char *s, place where) {
    line l = {.where = where};
    if (*s == '\0' || *s == '#' || !split(t, s, &l)) return;
    if (strcmp(l.field[0], "@grid") == 0)
        open_grid(t, &l);
    else if (strcmp(l.field[0], "@rows") == 0)
        t->grid = (grid){0};
    else if (t->grid.count)
        read_grid_row(t, &l);
    else
        read_row(t, &l);
}

/* A copy of the content in the arena. The buffer is not the arena's, so a failed allocation must come by here. */
static char *copy_of(arena *mem, const buf *file) {
    char *volatile copy = NULL;
    guard g;
    guard_arm(&g, mem);
    if (setjmp(g.env) == 0) copy = arena_strdup(mem, buf_data(file));
    guard_disarm(&g);
    return copy;
}

/* NULL after a report. */
static char *read_text(arena *mem, const char *path, diags *d) {
    buf file = BUF_INIT;
    bool whole = text_file_read(path, NULL, MOST_BYTES, &file, d), starved = file.failed;
    char *text_of_file = whole ? copy_of(mem, &file) : NULL;
    buf_free(&file);
    if (starved || (whole && !text_of_file)) arena_fail(mem);
    return text_of_file;
}

const case_table *case_table_read(arena *mem, const knowledge *k, const char *path, diags *d) {
    table t = {.mem = mem, .k = k, .d = d};
    char *at = read_text(mem, path, d);
    if (!at) return NULL;
    place where = {arena_strdup(mem, path), 1};
    for (char *end; at; at = end, where.line++) {
        end = strchr(at, '\n');
        if (end) *end++ = '\0';
        read_line(&t, at, where);
    }
    case_table *out = ARENA_NEW(mem, case_table);
    *out = (case_table){t.cases.len, t.cases.at};
    return out;
}
