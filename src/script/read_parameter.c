/* What whoever deploys a design fills in. */
#include <lauxlib.h>
#include <string.h>

#include "model/template.h"
#include "script/pack.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

/* A whole number of either sign; false when absent or reported. */
static bool read_bound(const record *t, const char *field, int64_t *out) {
    lua_State *L = t->r->L;
    if (!record_get(t, field)) return false;
    bool whole = lua_isinteger(L, -1);
    if (whole) *out = lua_tointeger(L, -1);
    lua_pop(L, 1);
    if (!whole) record_error(t, field, 0, NULL, "'%s' is not a whole number", field);
    return whole;
}

static void read_bounds(const record *t, parameter *q) {
    q->has_min = read_bound(t, "min", &q->min);
    q->has_max = read_bound(t, "max", &q->max);
    if (q->has_min && q->has_max && q->min > q->max) record_error(t, "min", 0, NULL, "'min' is greater than 'max'");
    if (q->type != PARAMETER_NUMBER && q->has_min && q->min < 0)
        record_error(t, "min", 0, NULL, "a text cannot be shorter than nothing");
}

/* --- patterns: what each target's language understands in the same way --- */

/* Behind the atom at `s`; NULL: it is none. */
static const char *behind_atom(const char *s) {
    if (*s == '[') {
        const char *end = s + 1 + (s[1] == '^');
        end = *end == ']' ? NULL : strpbrk(end, "[]\\");
        return end && *end == ']' ? end + 1 : NULL;
    }
    if (*s == '\\') return s[1] && strchr(".()[]{}+*?|^$/-\\", s[1]) ? s + 2 : NULL;
    return strchr("()]{}+*?|^$", *s) ? NULL : s + 1;
}

/* Behind ?, *, + or {n}, {n,}, {n,m} at `s`; `s` itself: there is none. NULL: it is wrong. */
static const char *behind_times(const char *s) {
    if (*s && strchr("?*+", *s)) return s + 1;
    if (*s != '{') return s;
    const char *end = s + 1 + strspn(s + 1, "0123456789");
    if (end == s + 1) return NULL;
    if (*end == ',') end += 1 + strspn(end + 1, "0123456789");
    return *end == '}' ? end + 1 : NULL;
}

/* ^ ... $ of classes, groups, alternatives and repetitions. */
static bool is_pattern(const char *s) {
    int open = 0;
    bool empty = true; /* nothing stands in this alternative yet */
    if (*s != '^') return false;
    for (s++; s && *s && strcmp(s, "$") != 0;) {
        if (*s == '(' || *s == '|') {
            if (*s == '|' && (empty || !open)) return false;
            open += *s == '(';
            s++;
            empty = true;
            continue;
        }
        if (*s == ')' && (empty || open-- == 0)) return false;
        s = *s == ')' ? s + 1 : behind_atom(s);
        if (s) s = behind_times(s);
        empty = false;
    }
    return s && *s == '$' && open == 0 && !empty;
}

static void read_pattern(const record *t, parameter *q) {
    q->pattern = record_string(t, "pattern", LINE_MAX_BYTES);
    if (q->pattern && !is_pattern(q->pattern))
        record_error(t, "pattern", 0,
                     "write \"^...$\" with characters, [classes], (groups|of alternatives), ?, *, + and {n,m}",
                     "'%s' is not a pattern that every target understands", q->pattern);
    if (q->pattern && q->type == PARAMETER_NUMBER) record_error(t, "pattern", 0, NULL, "a number has no pattern");
}

/* --- defaults --- */

static bool within(const parameter *q, int64_t n) {
    return !(q->has_min && n < q->min) && !(q->has_max && n > q->max);
}

static void read_number(const record *t, parameter *q) {
    int64_t n = 0;
    if (!read_bound(t, "default", &n)) return;
    if (!within(q, n)) record_error(t, "default", 0, NULL, "'default' is outside min and max");
    q->fallback = arena_printf(t->r->mem, "%lld", (long long)n);
}

static int64_t characters(const char *s) {
    int64_t n = 0;
    for (; *s; s++) n += ((unsigned char)*s & 0xC0) != 0x80;
    return n;
}

static void read_fallback(const record *t, parameter *q) {
    if (q->type == PARAMETER_NUMBER) {
        read_number(t, q);
        return;
    }
    if (!record_get(t, "default")) return;
    bool is_text = lua_type(t->r->L, -1) == LUA_TSTRING;
    lua_pop(t->r->L, 1);
    if (q->type == PARAMETER_LIST || !is_text) {
        record_error(t, "default", 0, NULL,
                     q->type == PARAMETER_LIST ? "a list has no default" : "the default of a text is a text");
        return;
    }
    q->fallback = record_string(t, "default", LINE_MAX_BYTES);
    if (q->fallback && !within(q, characters(q->fallback)))
        record_error(t, "default", 0, NULL, "'default' is shorter than min or longer than max");
}

/* --- the whole --- */

static bool related(const pack *p, kind_id kind, kind_id of) {
    for (; kind != ID_NONE; kind = p->kinds.at[kind].parent)
        if (kind == of) return true;
    return of == ID_NONE;
}

/* Clients see the design's parameters and those of kinds that theirs extends: one name, one parameter. */
static void check_new(const pack *p, const declaration *d) {
    if (template_word_of(d->id, strlen(d->id)) != WORD_NONE)
        record_error(&d->body, NULL, 0, "choose another name", "'%s' stands for something in every template", d->id);
    for (size_t i = 0; i < p->parameters.len; i++) {
        const parameter *q = &p->parameters.at[i];
        if (strcmp(q->name, d->id) != 0 || !(related(p, p->client, q->kind) || related(p, q->kind, p->client)))
            continue;
        record_error(&d->body, NULL, 0, "choose another name", "parameter '%s' is declared twice", d->id);
        return;
    }
}

void read_parameter(pack *p, const declaration *d) {
    static const char *const TYPES[] = {
#define X(id, name) [PARAMETER_##id] = name,
        PARAMETER_TYPES(X)
#undef X
    };
    static const field_spec FIELDS[] = {
        {"title", FIELD_TEXT, true},   {"says", FIELD_TEXT, false},  {"type", FIELD_STRING, false},
        {"min", FIELD_NUMBER, false},  {"max", FIELD_NUMBER, false}, {"pattern", FIELD_STRING, false},
        {"default", FIELD_ANY, false}, {"count", FIELD_SUM, false},  {"source", FIELD_ANY, false}};
    const record *t = &d->body;
    record_check(t, FIELDS, ROOM(FIELDS), false);
    check_vocabulary_name(t, d->kind, d->id);
    check_new(p, d);
    parameter q = {.name = d->id, .title = record_text(t, "title"), .says = record_text(t, "says"), .kind = p->client};
    q.where = d->where;
    q.type = (parameter_type)record_choice(t, "type", "type", TYPES, PARAMETER_TYPE_COUNT, PARAMETER_TEXT);
    read_bounds(t, &q);
    read_pattern(t, &q);
    read_fallback(t, &q);
    q.count = read_sum(p, t, "count");
    if (q.count && q.type != PARAMETER_LIST) record_error(t, "count", 0, NULL, "only a list has a number of entries");
    source_list sources = read_sources(p, t, "source");
    q.source_count = sources.len;
    q.sources = sources.at;
    vec_push(p->r.mem, &p->parameters, q);
}
