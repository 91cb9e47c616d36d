/* An outlook as a calendar (RFC 5545): an event for each fact that means more than other words. Nothing in it hangs on when it was made:
 * the time stamp is the day of the plan, and an event has the same name whenever it is made again for the same scenario. */
#include <string.h>

#include "base/buf.h"
#include "base/digest.h"
#include "study/boundary_views.h"
#include "study/history_views.h"
#include "study/tell_outlook.h"

#define MOST_OCTETS 75 /* of a line, its end not counted */

/* --- content lines --- */

/* A view writes into the line at hand. */
typedef struct calendar_view {
    view v; /* first */
    buf line;
    buf *out;
} calendar_view;

static void put_text(buf *out, const char *s, size_t len) {
    for (size_t i = 0; i < len; i++) {
        if (s[i] == '\n') buf_puts(out, "\\n");
        if (s[i] == '\n' || s[i] == '\r') continue;
        if (strchr("\\;,", s[i])) buf_putc(out, '\\');
        buf_putc(out, s[i]);
    }
}

static void ics_piece(view *v, const char *s, size_t len) {
    put_text(v->out, s, len);
}

static void no_reference(view *v, const char *id) {
    (void)v;
    (void)id;
}

static const teller ICS_TELLER = {ics_piece, no_reference, no_reference};

static bool continues(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* Ends the line at hand; what is too long goes on after a space, and no character is cut. */
static void end_line(calendar_view *c) {
    const char *s = buf_data(&c->line);
    size_t left = strlen(s), room = MOST_OCTETS;
    while (left > room) {
        size_t n = room;
        while (n > 1 && continues(s[n])) n--;
        buf_add(c->out, s, n);
        buf_puts(c->out, "\r\n ");
        s += n;
        left -= n;
        room = MOST_OCTETS - 1;
    }
    buf_puts(c->out, s);
    buf_puts(c->out, "\r\n");
    if (!buf_ok(&c->line)) c->out->failed = true;
    buf_truncate(&c->line, 0);
}

static void put_line(calendar_view *c, const char *s) {
    buf_puts(&c->line, s);
    end_line(c);
}

/* "2026-05-31" without its dashes. */
static void add_day(buf *out, const char *iso) {
    for (; *iso; iso++)
        if (*iso != '-') buf_putc(out, *iso);
}

/* --- an event --- */

static uint64_t digest_text(uint64_t digest, const char *s) {
    return digest_add(digest, s, strlen(s));
}

/* The same for the same fact on the same day of the same scenario. */
static void put_name(calendar_view *c, const xmlNode *t, const char *day) {
    const view *v = &c->v;
    const char *fact = *node_attr(t, "fact") ? node_attr(t, "fact") : "day";
    uint64_t of = digest_text(DIGEST_START, node_attr(node_child(v->root, EL_PACK), "id"));
    of = digest_text(of, child_says(v->root, EL_TITLE, LANG_EN));
    buf_puts(&c->line, "UID:");
    put_text(&c->line, fact, strlen(fact));
    buf_putc(&c->line, '-');
    add_day(&c->line, day);
    buf_printf(&c->line, "-%08x%08x@acrplan", (unsigned)(of >> 32), (unsigned)(of & UINT32_MAX));
    end_line(c);
}

static void tell_break(view *v) {
    tell_raw(v, "\n");
}

static void put_description(calendar_view *c, const xmlNode *t) {
    view *v = &c->v;
    const char *what = child_says(t, EL_MITIGATION, v->in);
    buf_puts(&c->line, "DESCRIPTION:");
    tell_raw(v, child_says(v->root, EL_TITLE, v->in));
    tell_break(v);
    tell_turn_date(v, t);
    tell_raw(v, ": ");
    tell_turn(v, t);
    if (has_turn_before(t)) tell_break(v);
    tell_turn_before(v, t);
    if (*what) tell_break(v);
    if (*what) tell_word(v, W_MITIGATION);
    if (*what) tell_raw(v, ": ");
    tell_raw(v, what);
    for (xmlNodePtr s = node_child(t, EL_CITES); s; s = node_next(s, EL_CITES)) {
        tell_break(v);
        tell_word(v, W_THE_SOURCE);
        tell_raw(v, child_says(view_source(v, node_attr(s, "source")), EL_TITLE, v->in));
        tell_raw(v, " ");
        tell_raw(v, node_attr(view_source(v, node_attr(s, "source")), "url"));
    }
    end_line(c);
}

static void put_url(calendar_view *c, const xmlNode *t) {
    const char *url = node_attr(view_source(&c->v, node_attr(node_child(t, EL_CITES), "source")), "url");
    if (!url_is_web(url)) return;
    buf_puts(&c->line, "URL:");
    put_line(c, url);
}

static void put_event(calendar_view *c, const xmlNode *m, const xmlNode *t) {
    view *v = &c->v;
    const char *day = node_attr(m, "day");
    put_line(c, "BEGIN:VEVENT");
    put_name(c, t, day);
    buf_puts(&c->line, "DTSTAMP:");
    add_day(&c->line, node_attr(v->root, "as-of"));
    put_line(c, "T000000Z");
    buf_puts(&c->line, "DTSTART;VALUE=DATE:");
    add_day(&c->line, day);
    end_line(c);
    buf_puts(&c->line, "SUMMARY:");
    tell_turn(v, t);
    tell_raw(v, " (");
    tell_word(v, node_is(t, "means", node_attr(m, "means")) ? milestone_word(m) : means_of(node_attr(t, "means")));
    tell_raw(v, ")");
    end_line(c);
    put_description(c, t);
    put_url(c, t);
    put_line(c, "TRANSP:TRANSPARENT");
    put_line(c, "END:VEVENT");
}

/* --- the calendar --- */

static void put_calendar(calendar_view *c) {
    view *v = &c->v;
    put_line(c, "BEGIN:VCALENDAR");
    put_line(c, "VERSION:2.0");
    buf_puts(&c->line, "PRODID:-//acrplan//acrplan ");
    put_text(&c->line, node_attr(v->root, "program"), strlen(node_attr(v->root, "program")));
    put_line(c, v->in == LANG_JA ? "//JA" : "//EN");
    put_line(c, "CALSCALE:GREGORIAN");
    buf_puts(&c->line, "X-WR-CALNAME:");
    tell_word(v, W_OUTLOOK);
    tell_raw(v, ": ");
    tell_raw(v, child_says(v->root, EL_TITLE, v->in));
    end_line(c);
    for (const xmlNode *m = next_milestone(v->root, NULL, false); m; m = next_milestone(v->root, m, false))
        for (xmlNodePtr t = node_child_named(m, "turn"); t; t = node_next_named(t, "turn"))
            if (!node_is(t, "means", "wording")) put_event(c, m, t);
    put_line(c, "END:VCALENDAR");
}

void view_outlook_ics(xmlDocPtr tree, const view_options *o, buf *out) {
    calendar_view c = {.v = {.tell = &ICS_TELLER, .in = o->in, .root = xmlDocGetRootElement(tree)}, .out = out};
    c.v.out = &c.line;
    put_calendar(&c);
    buf_free(&c.line);
}
