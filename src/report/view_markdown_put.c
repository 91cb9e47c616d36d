/* Paragraphs, headings and lists of the text view as Markdown. */
#include "report/view_markdown.h"

#include <string.h>

#include "base/utf8.h"
#include "report/markdown.h"

static markdown_view *of(text_view *t) {
    return (markdown_view *)t;
}

static bool is_mark(char c) {
    return c >= MARK_PLAIN[0] && c <= MARK_LINK[0];
}

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

/* Letters and digits, also those of Japanese. */
static bool is_letter(uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0x3041 && c <= 0x3096) ||
           (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc || (c >= 0x4e00 && c <= 0x9fff);
}

static bool is_letter_at(const char *s, const char *end) {
    uint32_t c;
    return utf8_decode(s, (size_t)(end - s), &c) && is_letter(c);
}

static bool ends_in_letters(const char *s, size_t len) {
    const char *last = s + len - 1;
    while (last > s && ((unsigned char)*last & 0xc0) == 0x80) last--;
    return is_letter_at(s, s + len) && is_letter_at(last, s + len);
}

/* --- text with marks --- */

static const char *begin_of(const text_view *t) {
    const char *s = buf_data(&t->para);
    while (is_space(*s)) s++;
    return s;
}

/* Only what begins a paragraph can be read as the beginning of a block. */
static void put_run(text_view *t, bool begins, const char *s, size_t len) {
    buf run = BUF_INIT;
    buf_add(&run, s, len);
    if (!buf_ok(&run)) t->v.out->failed = true;
    if (begins)
        md_text(t->v.out, buf_data(&run));
    else
        md_more(t->v.out, buf_data(&run));
    buf_free(&run);
}

/* Asterisks count as markup only beside certain characters, which brackets and other punctuation are not; <b> always does. */
static void put_bold(text_view *t, const char *s, size_t len) {
    bool plain = ends_in_letters(s, len);
    buf_puts(t->v.out, plain ? "**" : "<b>");
    put_run(t, false, s, len);
    buf_puts(t->v.out, plain ? "**" : "</b>");
}

/* To the anchor of the fact, which is named after its number. */
static void put_link(text_view *t, const char *s, size_t len) {
    buf_putc(t->v.out, '[');
    put_run(t, false, s, len);
    buf_puts(t->v.out, "](#f");
    for (size_t i = 0; i < len; i++)
        if (s[i] >= '0' && s[i] <= '9') buf_putc(t->v.out, s[i]);
    buf_putc(t->v.out, ')');
}

static void put_marked(text_view *t, char mark, bool begins, const char *s, size_t len) {
    if (len == 0) return;
    if (mark == MARK_PLAIN[0] || mark == MARK_SOFT[0])
        put_run(t, begins, s, len);
    else if (mark == MARK_LINK[0])
        put_link(t, s, len);
    else
        put_bold(t, s, len);
}

static size_t run_length(const char *s) {
    size_t len = 0;
    while (s[len] && !is_mark(s[len])) len++;
    return len;
}

/* Soft text has no like in Markdown; what text colours is bold. */
static void put_paragraph(text_view *t, bool begins) {
    char mark = MARK_PLAIN[0];
    size_t end = t->para.len;
    while (end > 0 && is_space(buf_data(&t->para)[end - 1])) buf_truncate(&t->para, --end);
    for (const char *s = begin_of(t); *s;) {
        size_t len = run_length(s);
        put_marked(t, mark, begins && s == begin_of(t), s, len);
        s += len;
        if (*s) mark = *s++;
    }
}

void md_paragraph(view *v) {
    text_view *t = (text_view *)v;
    put_paragraph(t, false);
    if (!buf_ok(&t->para)) v->out->failed = true;
    buf_truncate(&t->para, 0);
}

/* --- lists --- */

static void gap(buf *out) {
    size_t len = out->len;
    if (len && !(len > 1 && buf_data(out)[len - 2] == '\n')) buf_putc(out, '\n');
}

void md_block(view *v) {
    of((text_view *)v)->nested = 0;
    gap(v->out);
}

/* Closes the items that what is indented so far does not belong to: how many. */
static size_t close_items(markdown_view *m, size_t indent) {
    size_t before = m->nested;
    while (m->nested && m->item[m->nested - 1].at >= indent) m->nested--;
    return before - m->nested;
}

static void put_indent(const markdown_view *m) {
    for (size_t i = 0; i < m->nested; i++) buf_repeat(m->t.v.out, ' ', m->item[i].width);
}

static void open_item(markdown_view *m, size_t indent, size_t width) {
    if (m->nested < NESTED_MAX) m->item[m->nested++] = (struct list_item){indent, width};
}

/* More about the item at hand, in a line of its own; or a paragraph. */
static void put_more(markdown_view *m, size_t indent, const char *lead) {
    bool closed = close_items(m, indent) > 0;
    if (!m->nested || closed) gap(m->t.v.out);
    put_indent(m);
    if (m->nested && !closed) buf_puts(m->t.v.out, "<br>");
    buf_puts(m->t.v.out, lead);
}

/* What stands before the first line of a paragraph of the text: a dash, a box, a number, or a label. */
static void put_item(markdown_view *m, size_t indent, const char *first) {
    buf *out = m->t.v.out;
    bool numbered = *first >= '0' && *first <= '9' && strchr(first, '.') != NULL;
    if (!m->nested) gap(out);
    close_items(m, indent);
    put_indent(m);
    if (numbered) {
        buf_puts(out, first);
        open_item(m, indent, strlen(first));
        return;
    }
    buf_puts(out, "- ");
    open_item(m, indent, 2);
    if (*first == '[') buf_puts(out, first);
    if (*first == '[' || *first == '-') return;
    size_t len = strlen(first);
    while (len && first[len - 1] == ' ') len--;
    if (len) put_bold(&m->t, first, len);
    buf_putc(out, ' ');
}

static void md_flow(text_view *t, const char *first) {
    markdown_view *m = of(t);
    size_t indent = strspn(first, " ");
    if (!*begin_of(t)) return;
    if (!first[indent])
        put_more(m, indent, "");
    else if (first[indent] == '+')
        put_more(m, indent, "\\+ ");
    else
        put_item(m, indent, first + indent);
    put_paragraph(t, true);
    buf_putc(t->v.out, '\n');
}

static void md_headline(text_view *t, char underline) {
    md_block(&t->v);
    buf_puts(t->v.out, underline == '=' ? "# " : underline == '-' ? "## " : "### ");
    put_paragraph(t, true);
    buf_puts(t->v.out, "\n\n");
}

const typesetter MARKDOWN_SETTER = {md_flow, md_headline};
