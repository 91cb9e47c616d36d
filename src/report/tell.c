#include "report/tell.h"

#include <string.h>

/* --- pieces --- */

void tell_raw(view *v, const char *s) {
    v->tell->piece(v, s, strlen(s));
}

void tell_word(view *v, word_id w) {
    tell_raw(v, word(w, v->in));
}

static void take(void *ctx, const char *piece, size_t len) {
    view *v = ctx;
    v->tell->piece(v, piece, len);
}

void tell_filled(view *v, word_id w, const char *a, const char *b) {
    const blank blanks[] = {{"0", a}, {"1", b}};
    words_fill(word(w, v->in), blanks, b ? 2 : 1, take, v);
}

void tell_blanked(view *v, word_id w, const blank *blanks, size_t count) {
    words_fill(word(w, v->in), blanks, count, take, v);
}

void tell_setting_title(view *v, const xmlNode *setting) {
    const char *title = child_says(setting, EL_TITLE, v->in);
    if (element_of(setting->parent) == EL_CLIENT)
        tell_filled(v, W_OF_CLIENT, child_says(setting->parent, EL_TITLE, v->in), title);
    else
        tell_raw(v, title);
}

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

void add_filled(const view *v, word_id w, const char *value, buf *out) {
    const blank b = {"0", value};
    words_fill(word(w, v->in), &b, 1, add_piece, out);
}

/* --- reasons --- */

bool is_fact_reason(const xmlNode *reason) {
    return node_is(reason, "kind", "fact");
}

static size_t without_stop(const char *s) {
    static const char *const stops[] = {".", "。"};
    size_t len = strlen(s);
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        size_t n = strlen(stops[i]);
        if (len > n && !memcmp(s + len - n, stops[i], n)) return len - n;
    }
    return len;
}

word_id before_statement(bool first, bool last) {
    return first ? W_CHAIN_BECAUSE : last ? W_CHAIN_AND_STATEMENT : W_CHAIN_NEXT_STATEMENT;
}

/* Sentences about statements begin with words of ours, so that a small letter may begin them. */
void tell_premise(view *v, const xmlNode *reason, bool clause) {
    const char *s = child_says(reason, EL_SAYS, v->in);
    size_t len = without_stop(s);
    if (clause && len > 0 && *s >= 'A' && *s <= 'Z') {
        const char small = (char)(*s - 'A' + 'a');
        v->tell->piece(v, &small, 1);
        s++;
        len--;
    }
    v->tell->piece(v, s, len);
    if (is_fact_reason(reason))
        v->tell->fact(v, node_attr(reason, "ref"));
    else
        v->tell->line(v, node_attr(reason, "line"));
}
