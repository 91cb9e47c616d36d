#include "study/plain.h"

#include "report/markdown.h"

static void plain_piece(view *v, const char *s, size_t len) {
    buf_add(v->out, s, len);
}

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

static void plain_filled(view *v, word_id w, const char *value) {
    const blank one = {"0", value};
    words_fill(word(w, v->in), &one, 1, add_piece, v->out);
}

static void plain_fact(view *v, const char *id) {
    const xmlNode *fact = view_fact(v, id);
    if (!fact) return;
    buf_puts(v->out, " (");
    plain_filled(v, W_FACT_REF, node_attr(fact, "number"));
    buf_puts(v->out, ")");
}

/* A table is read without the scenario at hand. */
static void plain_line(view *v, const char *line) {
    (void)v;
    (void)line;
}

const teller PLAIN_TELLER = {plain_piece, plain_fact, plain_line};

void tell_plainly(const view *v, node_teller *tell, const xmlNode *node, buf *out) {
    view plain = *v;
    plain.tell = &PLAIN_TELLER;
    plain.out = out;
    tell(&plain, node);
}

/* --- Markdown --- */

static void done(view *v, buf *said) {
    if (!buf_ok(said)) v->out->failed = true;
    buf_free(said);
}

void md_told(view *v, node_teller *tell, const xmlNode *node) {
    buf said = BUF_INIT;
    tell_plainly(v, tell, node, &said);
    md_text(v->out, buf_data(&said));
    done(v, &said);
}

void md_item(view *v, const char *before, node_teller *tell, const xmlNode *node) {
    buf said = BUF_INIT;
    tell_plainly(v, tell, node, &said);
    if (said.len) {
        buf_puts(v->out, before);
        md_text(v->out, buf_data(&said));
        buf_puts(v->out, "\n");
    }
    done(v, &said);
}

void md_headline(view *v, word_id kind) {
    char day[LONG_DATE_CHARS];
    buf_puts(v->out, "# ");
    md_text(v->out, child_says(v->root, EL_TITLE, v->in));
    buf_puts(v->out, "\n\n");
    md_text(v->out, word(kind, v->in));
    buf_puts(v->out, " (");
    md_text(v->out, word(W_AS_OF, v->in));
    buf_puts(v->out, ": ");
    md_text(v->out, view_date(node_attr(v->root, "as-of"), v->in, day));
    buf_puts(v->out, ")\n");
}

view plain_view(xmlDocPtr tree, const view_options *o, buf *out) {
    return (view){.tell = &PLAIN_TELLER, .in = o->in, .out = out, .root = xmlDocGetRootElement(tree)};
}
