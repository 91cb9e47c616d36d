#include <string.h>

#include "report/fill.h"
#include "report/format.h"
#include "report/parts.h"

text plain(const char *s) {
    return (text){{s, s}};
}

#define MOST_BLANKS 3

text say(report *r, word_id w, size_t count, const text *values) {
    static const char *const tags[MOST_BLANKS] = {"0", "1", "2"};
    text pattern = {{word(w, LANG_EN), word(w, LANG_JA)}};
    return fill_both(r->mem, pattern, count, tags, values);
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

/* Whom "{me}" means: the client by its name, else as in a list of facts. */
static text me(report *r, fact_id f, uint16_t who) {
    if (who == ID_NONE) return fact_me(r->knowledge, f);
    return say(r, W_QUOTED, 1, (text[]){client_title(r, who)});
}

static text fill_facts(report *r, text pattern, size_t count, const char *const tags[], const text *values,
                       uint16_t who) {
    return fill_fact(r->mem, pattern, count, tags, values, who == ID_NONE);
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
    if (!best) return fill_limit(r, l->says, f, who, amount_asked, every_max(r->mem, l));
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

text fact_says_of_all_cases(report *r, const life *l, fact_id f) {
    text have = plain("…");
    for (size_t i = 0; i < r->problem->limit_count; i++)
        if (r->problem->limits[i].fact == f) have = amount_text(r, r->problem->limits[i].asked);
    if (!is_limit(l)) return fact_text(r, l->says, f, ID_NONE);
    return fill_limit(r, l->says, f, ID_NONE, have, every_max(r->mem, l));
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
