#include "book/notation.h"

#include <string.h>

#include "base/vec.h"
#include "report/format.h"

typedef struct writer {
    arena *mem;
    const knowledge *k;
    VEC(char) out;
} writer;

static void put(writer *w, const char *s) {
    for (; *s; s++) vec_push(w->mem, &w->out, *s);
}

static const char *finish(writer *w) {
    return arena_strndup(w->mem, w->out.len ? w->out.at : "", w->out.len);
}

/* Names and options consist of letters, digits and what needs no escape in a Lua string (the reader sees to it). */
static void put_quoted(writer *w, const char *s) {
    put(w, "\"");
    put(w, s);
    put(w, "\"");
}

/* --- leaves --- */

static void put_options(writer *w, const char *name, const option *options, size_t count, option_mask mask) {
    bool several = (mask & (mask - 1)) != 0;
    const char *gap = several ? " { " : " ";
    put(w, name);
    for (size_t i = 0; i < count; i++) {
        if (!(mask >> i & 1)) continue;
        put(w, gap);
        put_quoted(w, options[i].name);
        gap = ", ";
    }
    if (several) put(w, " }");
}

static void put_setting(writer *w, setting_id id, scope whose, option_mask mask) {
    const setting *s = &w->k->settings[id];
    if (whose == SCOPE_ME) put(w, "me.");
    put_options(w, s->name, s->options, s->option_count, mask);
}

static void put_day(writer *w, const cond *c, const char *method) {
    char day[DATE_CHARS];
    put(w, w->k->contexts[c->id].name);
    put(w, method);
    put_quoted(w, date_format(c->day, DATE_DAY, day));
}

static void put_amount(writer *w, amount a) {
    char out[NUMBER_CHARS];
    put(w, decimal_amount(a, out));
}

/* --- sums and conditions --- */

/* How tightly what is written holds together: a looser part of a tighter whole stands in parentheses. */
typedef enum tie { TIE_OR, TIE_AND, TIE_UNARY } tie;

static void put_condition(writer *w, const cond *c, tie around);

/* A term, without its sign. */
static void put_term(writer *w, const expr_term *t) {
    amount factor = t->factor < 0 ? -t->factor : t->factor;
    bool bare = t->quantity == ID_NONE && !t->when;
    if (bare || factor != AMOUNT_ONE) put_amount(w, factor);
    if (!bare && factor != AMOUNT_ONE) put(w, " * ");
    if (t->quantity != ID_NONE) put(w, w->k->quantities[t->quantity].name);
    if (!t->when) return;
    if (t->quantity != ID_NONE) put(w, " * ");
    put(w, "when(");
    put_condition(w, t->when, TIE_OR);
    put(w, ")");
}

static bool is_quantity(const expr *e) {
    return e->constant == 0 && e->term_count == 1 && e->terms[0].factor == AMOUNT_ONE &&
           e->terms[0].quantity != ID_NONE && !e->terms[0].when;
}

static void put_sum(writer *w, const expr *e) {
    if (e->constant != 0 || e->term_count == 0) put_amount(w, e->constant);
    for (size_t i = 0; i < e->term_count; i++) {
        bool first = i == 0 && e->constant == 0, minus = e->terms[i].factor < 0;
        put(w, first ? (minus ? "-" : "") : minus ? " - " : " + ");
        put_term(w, &e->terms[i]);
    }
}

static void put_compare(writer *w, const cond *c) {
    static const char *const METHODS[] = {
        [CMP_ABOVE] = ":above(", [CMP_BELOW] = ":below(", [CMP_AT_LEAST] = ":at_least(", [CMP_AT_MOST] = ":at_most("};
    bool plain = is_quantity(c->sum);
    if (!plain) put(w, "(");
    put_sum(w, c->sum);
    if (!plain) put(w, ")");
    put(w, METHODS[c->cmp]);
    put_amount(w, c->bound);
    put(w, ")");
}

static void put_quantified(writer *w, const cond *c) {
    bool exists = c->op == COND_ANY && c->kids[0]->op == COND_TRUE;
    put(w, c->op == COND_ANY ? "any(" : "every(");
    put_quoted(w, w->k->kinds[c->id].name);
    if (!exists) {
        put(w, ", function(me) return ");
        put_condition(w, c->kids[0], TIE_OR);
        put(w, " end");
    }
    put(w, ")");
}

static void put_joined(writer *w, const cond *c, tie around) {
    tie own = c->op == COND_AND ? TIE_AND : TIE_OR;
    if (own < around) put(w, "(");
    for (size_t i = 0; i < c->kid_count; i++) {
        if (i > 0) put(w, own == TIE_AND ? " & " : " | ");
        put_condition(w, c->kids[i], own);
    }
    if (own < around) put(w, ")");
}

static void put_not(writer *w, const cond *kid) {
    if (kid->op == COND_BEFORE) {
        put_day(w, kid, ":since ");
        return;
    }
    put(w, "~");
    put_condition(w, kid, TIE_UNARY);
}

static void put_condition(writer *w, const cond *c, tie around) {
    const knowledge *k = w->k;
    switch (c->op) {
    case COND_TRUE: put(w, "always"); break;
    case COND_FALSE: put(w, "never"); break;
    case COND_EXISTS: put(w, "exists"); break;
    case COND_AND:
    case COND_OR: put_joined(w, c, around); break;
    case COND_NOT: put_not(w, c->kids[0]); break;
    case COND_IN: put_setting(w, c->id, c->whose, c->mask); break;
    case COND_WAS:
        put(w, "was(");
        put_setting(w, c->id, c->whose, c->mask);
        put(w, ")");
        break;
    case COND_NAMED:
        if (c->whose == SCOPE_ME) put(w, "me.");
        put(w, c->name);
        break;
    case COND_CONTEXT:
        put_options(w, k->contexts[c->id].name, k->contexts[c->id].options, k->contexts[c->id].option_count, c->mask);
        break;
    case COND_BEFORE: put_day(w, c, ":before "); break;
    case COND_HAS:
        put(w, k->contexts[c->id].name);
        put(w, ":has ");
        put_quoted(w, c->name);
        break;
    case COND_COMPARE: put_compare(w, c); break;
    case COND_IS:
        put(w, "me:is ");
        put_quoted(w, k->kinds[c->id].name);
        break;
    case COND_ANY:
    case COND_EVERY: put_quantified(w, c); break;
    }
}

const char *notation_condition(arena *mem, const knowledge *k, const cond *c) {
    writer w = {.mem = mem, .k = k};
    put_condition(&w, c, TIE_OR);
    return finish(&w);
}

const char *notation_sum(arena *mem, const knowledge *k, const expr *e) {
    writer w = {.mem = mem, .k = k};
    put_sum(&w, e);
    return finish(&w);
}

const char *notation_options(arena *mem, const knowledge *k, setting_id s, scope whose, option_mask options) {
    writer w = {.mem = mem, .k = k};
    put_setting(&w, s, whose, options);
    return finish(&w);
}
