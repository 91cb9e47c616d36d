/* What a page says in the margins of paper, and the words that the style sheet numbers tables and figures with. */
#include <string.h>

#include "base/utf8.h"
#include "report/view_html.h"

#define RUNNING_COLUMNS 96 /* what fits beside the date, about */

static bool plain_in_css(uint32_t cp) {
    return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') || (cp >= '0' && cp <= '9') || cp == ' ' ||
           (cp >= 0xA0 && utf8_width(cp) > 0);
}

/* A CSS string, quotes and all, cut to some columns of text. What is not a letter, a digit or a sign of a language is escaped: so the string can
 * neither end early nor end the style sheet that it stands in. */
static void put_css_string(view *v, const char *s, size_t columns) {
    size_t len = strlen(s), used = 0;
    buf_putc(v->out, '"');
    while (len > 0) {
        uint32_t cp;
        size_t n = utf8_decode(s, len, &cp);
        if (!n) break;
        used += (size_t)utf8_width(cp);
        if (used > columns) {
            put(v, "…");
            break;
        }
        if (plain_in_css(cp))
            buf_add(v->out, s, n);
        else
            buf_printf(v->out, "\\%x ", (unsigned)cp);
        s += n, len -= n;
    }
    buf_putc(v->out, '"');
}

static void put_label(view *v, const char *name, word_id w) {
    buf_printf(v->out, "--%s: ", name);
    put_css_string(v, word(w, v->in), RUNNING_COLUMNS);
    put(v, "; ");
}

/* "Page 3 of 12": the words between the counters. */
static void put_page_number(view *v) {
    const char *s = word(W_PAGE_OF, v->in);
    put(v, "  @bottom-right { content:");
    while (*s) {
        const size_t len = strcspn(s, "{");
        buf part = BUF_INIT;
        buf_add(&part, s, len);
        buf_putc(v->out, ' ');
        put_css_string(v, buf_data(&part), RUNNING_COLUMNS);
        if (!buf_ok(&part)) v->out->failed = true;
        buf_free(&part);
        s += len;
        if (!*s) break;
        put(v, s[1] == '0' ? " counter(page)" : " counter(pages)");
        s += strcspn(s, "}") + 1;
    }
    put(v, "; }\n");
}

static void add_piece(void *ctx, const char *piece, size_t len) {
    buf_add(ctx, piece, len);
}

void put_paper(view *v, word_id kind) {
    char shown[LONG_DATE_CHARS];
    const char *day = node_attr(v->root, "as-of");
    buf line = BUF_INIT;
    const blank blanks[] = {{"0", word(kind, v->in)}, {"1", view_date(day, v->in, shown)}};
    words_fill(*day ? word(W_KIND_AS_OF, v->in) : "{0}", blanks, 2, add_piece, &line);
    put(v, "<style>\n:root { ");
    put_label(v, "table", W_TABLE_LABEL);
    put_label(v, "figure", W_FIGURE_LABEL);
    put(v, "}\n@page {\n  @top-left { content: ");
    put_css_string(v, child_says(v->root, EL_TITLE, v->in), RUNNING_COLUMNS);
    put(v, "; }\n  @top-right { content: ");
    put_css_string(v, buf_data(&line), RUNNING_COLUMNS);
    put(v, "; }\n");
    put_page_number(v);
    put(v, "}\n@page :first { @top-left { content: none; } @top-right { content: none; } }\n</style>\n");
    if (!buf_ok(&line)) v->out->failed = true;
    buf_free(&line);
}
