/* Texts of a diagram: a browser measures them with fonts that nobody knows here, so widths are what common system fonts need at most. */
#include <string.h>

#include "base/utf8.h"
#include "report/diagram_impl.h"

/* Thousandths of the size of the font. */
static int advance_of(uint32_t cp) {
    if (cp < 0x80 && strchr("iljI.,:;'|!", (int)cp)) return 310;
    if (cp < 0x80 && strchr(" ()[]frt-/\"", (int)cp)) return 410;
    if (cp < 0x80 && strchr("mwMW@%", (int)cp)) return 950;
    if (cp >= 'A' && cp <= 'Z') return 720;
    if (cp < 0x80) return 600;
    return utf8_width(cp) == 0 ? 0 : utf8_width(cp) == 2 ? 1000 : 700;
}

static size_t decode(const char *s, size_t len, uint32_t *cp) {
    size_t n = utf8_decode(s, len, cp);
    if (n) return n;
    *cp = 0xFFFD;
    return 1;
}

int text_width(const char *s, size_t len, int size) {
    int thousandths = 0;
    uint32_t cp;
    for (size_t i = 0; i < len; i += decode(s + i, len - i, &cp)) {
        decode(s + i, len - i, &cp);
        thousandths += advance_of(cp) * size;
    }
    return (thousandths + 999) / 1000;
}

/* No line of Japanese begins with one of these. */
static bool may_not_begin(uint32_t cp) {
    static const uint32_t those[] = {0x3001, 0x3002, 0x300D, 0x300F, 0xFF09, 0x30FC, 0x30A1,
                                     0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5,
                                     0x30E7, 0x3041, 0x3063, 0x3083, 0x3085, 0x3087, 0x30FB};
    for (size_t i = 0; i < sizeof those / sizeof *those; i++)
        if (cp == those[i]) return true;
    return cp < 0x80 && strchr(").,:;!?]", (int)cp) != NULL;
}

static bool is_hiragana(uint32_t cp) {
    return cp >= 0x3041 && cp <= 0x309F;
}

/* May a line end between these two? 2: there is a good place for it. */
static int may_break(uint32_t before, uint32_t after) {
    if (before == ' ' || before == '-' || before == '/') return 2;
    if (after == ' ' || may_not_begin(after) || before == '(' || before == 0x300C) return 0;
    if (is_hiragana(before) && utf8_width(after) == 2 && !is_hiragana(after)) return 2;
    return utf8_width(before) == 2 || utf8_width(after) == 2;
}

/* How much of the text goes on one line: up to a good place, unless that leaves most of the line empty. */
static size_t fitting(const char *s, size_t len, int size, int width) {
    size_t fits = 0, at_break[3] = {0};
    uint32_t cp = 0, before = 0;
    for (size_t i = 0; i < len;) {
        size_t n = decode(s + i, len - i, &cp);
        if (i) at_break[may_break(before, cp)] = i;
        if (cp != ' ' && text_width(s, i + n, size) > width) {
            bool good = at_break[2] && text_width(s, at_break[2], size) * 3 > width;
            size_t best = good || !at_break[1] ? at_break[2] : at_break[1];
            return best ? best : fits ? fits : n;
        }
        fits = i += n;
        before = cp;
    }
    return len;
}

/* The last line keeps room for its "…". */
static text_line shortened(const char *s, size_t len, int size, int width) {
    size_t n = 0;
    int room = width - size;
    uint32_t cp;
    while (n < len) {
        size_t more = decode(s + n, len - n, &cp);
        if (text_width(s, n + more, size) > room) break;
        n += more;
    }
    return (text_line){s, n, true};
}

text_lines text_wrap(const char *s, int size, int width, size_t most) {
    text_lines t = {0};
    size_t len = strlen(s);
    while (len && t.count < most && t.count < MOST_LINES) {
        size_t n = fitting(s, len, size, width), shown = n;
        bool last = t.count + 1 == most || t.count + 1 == MOST_LINES;
        while (shown && s[shown - 1] == ' ') shown--;
        t.line[t.count++] = last && n < len ? shortened(s, len, size, width) : (text_line){s, shown, false};
        while (n < len && s[n] == ' ') n++;
        s += n;
        len -= n;
    }
    return t;
}

/* esc_text() takes whole strings. */
void put_line(buf *out, const text_line *l) {
    char piece[64];
    for (size_t i = 0; i < l->len;) {
        size_t n = 0;
        while (i + n < l->len && n + 4 < sizeof piece) {
            uint32_t cp;
            n += decode(l->at + i + n, l->len - i - n, &cp);
        }
        memcpy(piece, l->at + i, n);
        piece[n] = '\0';
        esc_text(out, piece);
        i += n;
    }
    if (l->cut) buf_puts(out, "\xE2\x80\xA6");
}

static void copy_line(const text_lines *t, size_t which, char out[FACT_LINE_BYTES]) {
    static const char more[] = "\xE2\x80\xA6";
    size_t len = which < t->count ? t->line[which].len : 0, room = FACT_LINE_BYTES - sizeof more;
    if (len > room) len = room;
    if (len) memcpy(out, t->line[which].at, len);
    out[len] = '\0';
    if (which < t->count && (t->line[which].cut || t->line[which].len > room)) memcpy(out + len, more, sizeof more);
}

void diagram_fact_lines(const char *id, char first[FACT_LINE_BYTES], char second[FACT_LINE_BYTES]) {
    text_lines t = text_wrap(id, FACT_SIZE, LANE_WIDTH - 14, 2);
    copy_line(&t, 0, first);
    copy_line(&t, 1, second);
}
