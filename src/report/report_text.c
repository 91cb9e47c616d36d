#include <string.h>

#include "base/utf8.h"
#include "report/format.h"
#include "report/parts.h"

text plain(const char *s) {
    return (text){{s, s}};
}

/* --- filling blanks, in the arena: one pass to measure, one to copy --- */

static void measure(void *ctx, const char *piece, size_t len) {
    (void)piece;
    *(size_t *)ctx += len;
}

static void copy(void *ctx, const char *piece, size_t len) {
    char **end = ctx;
    memcpy(*end, piece, len);
    *end += len;
}

static const char *fill(arena *mem, const char *pattern, const blank *blanks, size_t count) {
    size_t len = 0;
    words_fill(pattern, blanks, count, measure, &len);
    char *out = arena_alloc(mem, len + 1, 1), *end = out;
    words_fill(pattern, blanks, count, copy, &end);
    return out;
}

#define MOST_BLANKS 3

/* Fills the named blanks of both languages; an empty text stays empty. */
static text fill_both(report *r, text pattern, size_t count, const char *const tags[], const text *values) {
    if (!pattern.in[LANG_EN]) return pattern;
    text out;
    for (int in = 0; in < LANG_COUNT; in++) {
        blank blanks[MOST_BLANKS];
        for (size_t i = 0; i < count; i++) blanks[i] = (blank){tags[i], values[i].in[in]};
        out.in[in] = fill(r->mem, pattern.in[in], blanks, count);
    }
    return out;
}

text say(report *r, word_id w, size_t count, const text *values) {
    static const char *const tags[MOST_BLANKS] = {"0", "1", "2"};
    text pattern = {{word(w, LANG_EN), word(w, LANG_JA)}};
    return fill_both(r, pattern, count, tags, values);
}

/* --- titles --- */

text client_title(const report *r, uint16_t who) {
    const struct client *c = &r->scenario->clients[who];
    return c->title.in[LANG_EN] ? c->title : plain(c->name);
}

text setting_title(report *r, uint16_t who, setting_id s) {
    text own = r->knowledge->settings[s].title;
    if (who == ID_NONE) return own;
    return say(r, W_OF_CLIENT, 2, (text[]){client_title(r, who), own});
}

text options_title(report *r, const option *options, option_mask mask) {
    text all = {{NULL, NULL}};
    for (size_t i = 0; i < MAX_OPTIONS; i++) {
        if (!(mask >> i & 1)) continue;
        text one = options[i].title;
        if (!all.in[LANG_EN])
            all = one;
        else
            for (int in = 0; in < LANG_COUNT; in++)
                all.in[in] = arena_printf(r->mem, "%s%s%s", all.in[in], word(W_OR, (lang)in), one.in[in]);
    }
    return all;
}

/* --- facts --- */

/* Whom "{me}" means: the client, else the kind that declares the fact; nobody in particular where that is abstract. */
static text me(report *r, fact_id f, uint16_t who) {
    if (who != ID_NONE) return client_title(r, who);
    kind_id kind = r->knowledge->facts[f].kind;
    if (kind == ID_NONE) return plain("{me}");
    if (!r->knowledge->kinds[kind].abstract) return r->knowledge->kinds[kind].title;
    return say(r, W_THE_CLIENT, 0, NULL);
}

/* Between a Japanese name and hiragana, kanji or punctuation there is no space; katakana words keep theirs. */
static bool joins(const char *s) {
    uint32_t cp = 0;
    size_t n = *s ? utf8_decode(s, strnlen(s, 4), &cp) : 0;
    return n && utf8_width(cp) == 2 && (cp < 0x30A0 || cp > 0x30FF);
}

static const char *last_character(const char *from, const char *end) {
    do end--;
    while (end > from && (*end & 0xC0) == 0x80);
    return end;
}

static bool is_wide(const char *s) {
    uint32_t cp = 0;
    return *s && utf8_decode(s, strnlen(s, 4), &cp) && utf8_width(cp) == 2;
}

/* The pattern without the spaces that set {me} off, where `name` is Japanese at that end. */
static const char *close_up(report *r, const char *pattern, const char *name) {
    static const char me_blank[] = "{me}";
    const size_t len = sizeof me_blank - 1;
    bool head = is_wide(name), tail = *name && is_wide(last_character(name, name + strlen(name)));
    if ((!head && !tail) || !strstr(pattern, me_blank)) return pattern;
    char *out = arena_alloc(r->mem, strlen(pattern) + 1, 1), *end = out;
    for (const char *s = pattern; *s;) {
        if (strncmp(s, me_blank, len) != 0) {
            *end++ = *s++;
            continue;
        }
        if (head && end - out > 1 && end[-1] == ' ' && joins(last_character(out, end - 1))) end--;
        memcpy(end, me_blank, len);
        end += len;
        s += len;
        if (tail && *s == ' ' && joins(s + 1)) s++;
    }
    *end = '\0';
    return out;
}

/* A sentence that begins with "the client" begins with a capital; the name of a client stays as it was given. */
static text fill_facts(report *r, text pattern, size_t count, const char *const tags[], const text *values,
                       uint16_t who) {
    if (pattern.in[LANG_JA]) pattern.in[LANG_JA] = close_up(r, pattern.in[LANG_JA], values[0].in[LANG_JA]);
    text t = fill_both(r, pattern, count, tags, values);
    if (who != ID_NONE || !pattern.in[LANG_EN] || strncmp(pattern.in[LANG_EN], "{me}", 4) != 0) return t;
    char *s = arena_strdup(r->mem, t.in[LANG_EN]);
    if (*s >= 'a' && *s <= 'z') *s = (char)(*s - 'a' + 'A');
    t.in[LANG_EN] = s;
    return t;
}

text fact_text(report *r, text t, fact_id f, uint16_t who) {
    return fill_facts(r, t, 1, (const char *[]){"me"}, (text[]){me(r, f, who)}, who);
}

static text fill_limit(report *r, text t, fact_id f, uint16_t who, text have, text max) {
    static const char *const tags[] = {"me", "amount", "max"};
    return fill_facts(r, t, 3, tags, (text[]){me(r, f, who), have, max}, who);
}

text limit_text(report *r, const limit_row *row) {
    return fill_limit(r, row->life->says, row->fact, row->client, amount_text(r, row->asked), amount_text(r, row->max));
}

/* The case of a limit that a reader wants to hear about: in a list of facts the one that the plan is under; as a
 * reason the one that is exceeded, and of several the widest. */
static bool better_row(const report *r, const limit_row *x, const limit_row *than, bool as_reason) {
    bool over = x->asked > x->max;
    if (!than) return true;
    if (as_reason) return over && (than->asked <= than->max || x->max > than->max);
    return r->answer->kind == ANSWER_PLAN && literal_holds(x->when, r->answer->option);
}

/* The maxima of all cases of a limit, "10 / 500". */
static text every_max(report *r, const life *l) {
    char *all = NULL;
    for (size_t i = 0; i < l->case_count; i++) {
        if (i > 0 && l->cases[i].value == l->cases[i - 1].value) continue;
        const char *one = amount_text(r, l->cases[i].value).in[LANG_EN];
        all = all ? arena_printf(r->mem, "%s / %s", all, one) : arena_strdup(r->mem, one);
    }
    return plain(all ? all : "…");
}

/* `l` may be a later life of the fact: then what is asked stays, and the maximum is that of the life. */
static text limit_says(report *r, const life *l, fact_id f, uint16_t who, bool as_reason) {
    const limit_row *best = NULL, *any = NULL;
    for (size_t i = 0; i < r->problem->limit_count; i++) {
        const limit_row *x = &r->problem->limits[i];
        if (x->fact != f || (as_reason && x->client != who)) continue;
        any = x;
        if (x->life == l && better_row(r, x, best, as_reason)) best = x;
    }
    text amount_asked = any ? amount_text(r, any->asked) : plain("…");
    if (!best) return fill_limit(r, l->says, f, who, amount_asked, every_max(r, l));
    return fill_limit(r, l->says, f, who, amount_text(r, best->asked), amount_text(r, best->max));
}

static bool is_limit(const life *l) {
    return l->kind == FACT_LIMIT || l->kind == FACT_RATE;
}

text fact_says(report *r, const life *l, fact_id f, uint16_t who) {
    return is_limit(l) ? limit_says(r, l, f, who, true) : fact_text(r, l->says, f, who);
}

text fact_says_generally(report *r, const life *l, fact_id f) {
    return is_limit(l) ? limit_says(r, l, f, ID_NONE, false) : fact_text(r, l->says, f, ID_NONE);
}

/* --- numbers and dates --- */

text money_text(report *r, money m) {
    char out[NUMBER_CHARS];
    return plain(arena_strdup(r->mem, show_money(m, false, out)));
}

text amount_text(report *r, amount a) {
    char out[NUMBER_CHARS];
    return plain(arena_strdup(r->mem, show_amount(a, out)));
}

text date_text(report *r, date d) {
    text t;
    for (int in = 0; in < LANG_COUNT; in++) {
        char out[LONG_DATE_CHARS];
        t.in[in] = arena_strdup(r->mem, show_date(d, DATE_DAY, (lang)in, out));
    }
    return t;
}

const char *money_attr(report *r, money m) {
    char out[NUMBER_CHARS];
    return arena_strdup(r->mem, decimal_money(m, out));
}

const char *amount_attr(report *r, amount a) {
    char out[NUMBER_CHARS];
    return arena_strdup(r->mem, decimal_amount(a, out));
}

const char *date_attr(report *r, date d, date_precision precision) {
    char out[DATE_CHARS];
    return arena_strdup(r->mem, date_format(d, precision, out));
}

const char *client_attr(const report *r, uint16_t who) {
    return who == ID_NONE ? NULL : r->scenario->clients[who].name;
}
