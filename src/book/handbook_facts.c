#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "book/handbook.h"
#include "book/property_line.h"
#include "report/view.h"
#include "report/words.h"

/* --- the timeline: a bar for each period, on a scale of years that all facts share --- */

#define WIDTH 720.0
#define BAR 14

/* Months since the first year of the scale, as a fraction; a month stands for its first day. */
static double month_of(const handbook *h, const char *iso) {
    int year = 0, month = 1, day = 1;
    if (sscanf(iso, "%d-%d-%d", &year, &month, &day) < 1) return 0;
    return (year - h->first_year) * 12 + (month - 1) + (day - 1) / 31.0;
}

static double x_of(const handbook *h, double month) {
    double months = 12.0 * (h->last_year + 1 - h->first_year), x = month * WIDTH / months;
    return x < 0 ? 0 : x > WIDTH ? WIDTH : x;
}

/* What tells two periods apart at a glance: what the fact is then, and how bad. */
static const char *bar_class(const xmlNode *span) {
    const char *grade;
    if (node_is(span, "kind", "rule") || node_is(span, "state", "absent") || node_is(span, "state", "retired") ||
        node_is(span, "state", "closed"))
        return "forbids";
    if (*(grade = node_attr(span, "severity"))) return grade;
    if (node_is(span, "kind", "practice")) return "good";
    if (node_is(span, "state", "preview") || node_is(span, "state", "deprecated")) return "medium";
    return "plain";
}

static void say_bar(handbook *h, const xmlNode *span) {
    const char *until = node_attr(span, "until");
    double from = x_of(h, month_of(h, node_attr(span, "since")));
    double to = *until ? x_of(h, month_of(h, until)) : WIDTH;
    if (to <= from) return;
    buf_printf(h->out, "<rect class=\"%s\" x=\"%.1f\" y=\"2\" width=\"%.1f\" height=\"%d\"/>", bar_class(span), from,
               to - from > 1.5 ? to - from - 1 : to - from, BAR);
    if (!*until)
        buf_printf(h->out, "<path class=\"%s\" d=\"M%.0f 2l8 %d-8 %d z\"/>", bar_class(span), WIDTH, BAR / 2, BAR / 2);
}

static void say_timeline(handbook *h, const xmlNode *fact) {
    buf_printf(h->out, "<svg class=\"timeline\" viewBox=\"0 0 %.0f 32\" role=\"img\" aria-label=\"", WIDTH + 10);
    for (const xmlNode *p = kid(fact, BE_PERIOD); p; p = next_kid(p, BE_PERIOD)) {
        const char *until = node_attr(p, "until");
        esc_attr(h->out, node_attr(p, "since"));
        emit(h, " – ");
        esc_attr(h->out, until);
        emit(h, next_kid(p, BE_PERIOD) ? ", " : "");
    }
    emit(h, "\">");
    for (int year = h->first_year; year <= h->last_year; year++) {
        double x = x_of(h, (year - h->first_year) * 12);
        buf_printf(h->out, "<path class=\"tick\" d=\"M%.1f 0v22\"/><text x=\"%.1f\" y=\"29\">%d</text>", x, x + 2,
                   year);
    }
    for (const xmlNode *p = kid(fact, BE_PERIOD); p; p = next_kid(p, BE_PERIOD)) say_bar(h, p);
    emit(h, "</svg>\n");
}

/* --- a period --- */

void emit_dates(handbook *h, const xmlNode *span) {
    static const struct {
        const char *basis;
        book_word_id w;
    } BASES[] = {{"documented", BW_IS_DOCUMENTED}, {"assumed", BW_IS_ASSUMED}, {"by", BW_IS_BY}};
    const char *until = node_attr(span, "until"), *basis = node_attr(span, "since-basis");
    emit(h, "<span class=\"dates\">");
    emit_text(h, node_attr(span, "since"));
    for (size_t i = 0; i < sizeof BASES / sizeof BASES[0]; i++) {
        if (strcmp(basis, BASES[i].basis) != 0) continue;
        emit(h, " (");
        emit_word(h, BASES[i].w);
        emit(h, ")");
    }
    emit(h, " – ");
    emit_text(h, until);
    emit(h, "</span>");
}

static void say_kind_in(handbook *h, const xmlNode *span, lang in) {
    static const char *const GRADES[] = {"rule", "severity", "weight", "state", "how", "verdict"};
    emit_text(h, word_for("fact", node_attr(span, "kind"), in));
    for (size_t i = 0; i < sizeof GRADES / sizeof GRADES[0]; i++) {
        const char *grade = node_attr(span, GRADES[i]);
        if (!*grade) continue;
        emit(h, ": ");
        emit_text(h, word_for(GRADES[i], grade, in));
    }
}

static void say_kind(handbook *h, const xmlNode *span) {
    const char *confidence = node_attr(span, "confidence");
    emit(h, "<span class=\"badge\">");
    say_kind_in(h, span, LANG_EN);
    emit(h, " <span lang=\"ja\">");
    say_kind_in(h, span, LANG_JA);
    emit(h, "</span></span>");
    if (strcmp(confidence, "high") == 0) return;
    emit(h, "<span class=\"badge low\">");
    emit_word(h, BW_CONFIDENCE);
    emit(h, ": ");
    emit_text(h, word_for("confidence", confidence, LANG_EN));
    emit(h, " <span lang=\"ja\">");
    emit_text(h, word_for("confidence", confidence, LANG_JA));
    emit(h, "</span></span>");
}

static void say_code(handbook *h, book_word_id label, const char *code) {
    if (!*code) return;
    emit(h, "<div><dt>");
    emit_word(h, label);
    emit(h, "</dt><dd><code>");
    emit_text(h, code);
    emit(h, "</code></dd></div>");
}

static book_word_id per_word(const xmlNode *one) {
    if (node_is(one, "per", "day")) return BW_PER_DAY;
    return node_is(one, "per", "hour") ? BW_PER_HOUR : BW_PER_MONTH;
}

/* "100 where sku \"Premium\"" */
static void say_case(handbook *h, const xmlNode *one) {
    const char *usd = node_attr(one, "usd"), *when = plain_of(one, BE_WHEN);
    emit(h, "<dd>");
    if (*usd) {
        emit(h, "USD ");
        emit_text(h, usd);
        emit(h, " ");
        emit_word(h, per_word(one));
    } else {
        emit_text(h, node_attr(one, "amount"));
    }
    if (*when) {
        emit(h, " ");
        emit_word(h, BW_WHERE_ALONE);
        emit(h, " <code>");
        emit_text(h, when);
        emit(h, "</code>");
    }
    emit(h, "</dd>");
}

static void say_cases(handbook *h, const xmlNode *span, book_element e, book_word_id label) {
    const xmlNode *one = kid(span, e);
    if (!one) return;
    emit(h, "<div><dt>");
    emit_word(h, label);
    emit(h, "</dt>");
    for (; one; one = next_kid(one, e)) say_case(h, one);
    emit(h, "</div>");
}

static void say_plain_list(handbook *h, const xmlNode *span, book_element e, book_word_id label) {
    const xmlNode *one = kid(span, e);
    if (!one) return;
    emit(h, "<div><dt>");
    emit_word(h, label);
    emit(h, "</dt><dd>");
    for (; one; one = next_kid(one, e)) {
        emit_text(h, node_text(one));
        if (next_kid(one, e)) emit(h, ", ");
    }
    emit(h, "</dd></div>");
}

/* An attribute of each child of a kind, under one label. */
static void say_codes(handbook *h, book_word_id label, const xmlNode *parent, book_element e, const char *attribute) {
    const xmlNode *x = kid(parent, e);
    if (!x) return;
    emit(h, "<div><dt>");
    emit_word(h, label);
    emit(h, "</dt>");
    for (; x; x = next_kid(x, e)) {
        emit(h, "<dd><code>");
        emit_text(h, node_attr(x, attribute));
        emit(h, "</code></dd>");
    }
    emit(h, "</div>");
}

static void say_machinery(handbook *h, const xmlNode *span) {
    emit(h, "<dl class=\"how\">");
    say_code(h, BW_WHEN, plain_of(span, BE_WHEN));
    say_code(h, BW_NEEDS, plain_of(span, BE_NEEDS));
    say_code(h, BW_PREFER, plain_of(span, BE_PREFER));
    say_code(h, BW_ASKS, plain_of(span, BE_ASKS));
    say_code(h, BW_IS, plain_of(span, BE_IS));
    say_code(h, BW_OF, plain_of(span, BE_OF));
    say_code(h, BW_FROM, plain_of(span, BE_FROM));
    say_code(h, BW_TO, plain_of(span, BE_TO));
    say_cases(h, span, BE_CASE, node_is(span, "kind", "price") ? BW_PRICE : BW_MAX);
    say_code(h, BW_PER, plain_of(span, BE_PER));
    say_cases(h, span, BE_FREE, BW_FREE);
    say_plain_list(h, span, BE_IN, BW_REGIONS);
    say_plain_list(h, span, BE_TOOL, BW_TOOLS);
    say_code(h, BW_ENTRY, node_attr(span, "entry"));
    say_plain_list(h, span, BE_NAME, BW_NAMES);
    say_code(h, BW_PROTOCOL, node_attr(span, "protocol"));
    say_plain_list(h, span, BE_PORT, BW_PORTS);
    say_plain_list(h, span, BE_TAG, BW_TAGS);
    say_code(h, BW_DNS_ZONE, node_attr(span, "zone"));
    say_code(h, BW_TYPE, node_attr(span, "type"));
    say_code(h, BW_DELEGATION, node_attr(span, "delegation"));
    say_code(h, BW_SMALLEST, node_attr(span, "smallest"));
    say_codes(h, BW_ANSWERS, span, BE_ANSWERS, "setting");
    say_plain_list(h, span, BE_TARGET, BW_TARGETS);
    emit(h, "</dl>");
}

static void say_properties(handbook *h, const xmlNode *r) {
    const xmlNode *x = kid(r, BE_PROPERTY);
    if (!x) return;
    emit(h, "<div><dt>");
    emit_word(h, BW_PROPERTY);
    emit(h, "</dt>");
    for (; x; x = next_kid(x, BE_PROPERTY)) {
        buf line = BUF_INIT;
        property_line(x, &line);
        if (!buf_ok(&line)) h->out->failed = true;
        emit(h, "<dd><code>");
        emit_text(h, buf_data(&line));
        emit(h, "</code></dd>");
        buf_free(&line);
    }
    emit(h, "</div>");
}

static void say_resource(handbook *h, const xmlNode *r) {
    static const struct {
        const char *attribute;
        book_word_id label;
    } SAID[] = {{"type", BW_RESOURCE_TYPE}, {"name", BW_NAMED}, {"location", BW_LOCATION}, {"parent", BW_PARENT},
                {"scope", BW_SCOPE},        {"each", BW_EACH},  {"az", BW_COMMAND}};
    if (!r) return;
    emit(h, "<dl class=\"how\">");
    for (size_t i = 0; i < sizeof SAID / sizeof *SAID; i++) say_code(h, SAID[i].label, node_attr(r, SAID[i].attribute));
    say_code(h, BW_ALREADY, node_attr(r, "existing"));
    say_codes(h, BW_VERSIONS, r, BE_VERSION, "id");
    say_codes(h, BW_AFTER, r, BE_AFTER, "fact");
    say_codes(h, BW_ANSWERS, r, BE_ANSWERS, "setting");
    say_properties(h, r);
    emit(h, "</dl>");
}

static void say_sources(handbook *h, const xmlNode *span) {
    emit(h, "<p class=\"soft small\">");
    for (const xmlNode *c = kid(span, BE_CITES); c; c = next_kid(c, BE_CITES)) {
        emit_link(h, "source-", node_attr(c, "source"));
        emit(h, next_kid(c, BE_CITES) ? ", " : "");
    }
    emit_in(h, "span", "evidence", plain_of(span, BE_EVIDENCE));
    emit(h, "</p>\n");
}

static void say_period(handbook *h, const xmlNode *span) {
    emit(h, "<li><p class=\"line\">");
    emit_dates(h, span);
    say_kind(h, span);
    emit(h, "</p>\n");
    emit_pair(h, kid(span, BE_TITLE), BW_DEMANDS);
    emit_pair(h, kid(span, BE_SAYS), BW_COUNT);
    emit_pair(h, kid(span, BE_BECAUSE), BW_BECAUSE);
    emit_pair(h, kid(span, BE_MITIGATION), BW_MITIGATION);
    for (const xmlNode *s = kid(span, BE_SIDE); s; s = next_kid(s, BE_SIDE)) emit_pair(h, s, BW_ONE_SIDE);
    emit_pair(h, kid(span, BE_DECIDED), BW_DECIDED);
    say_machinery(h, span);
    say_resource(h, kid(span, BE_RESOURCE));
    say_sources(h, span);
    emit(h, "</li>\n");
}

/* --- a fact, an area --- */

static const xmlNode *owner_title(const handbook *h, const xmlNode *fact) {
    const char *client = node_attr(fact, "client");
    for (const xmlNode *c = kid(list_of(h, BE_CLIENTS), BE_CLIENT); c; c = next_kid(c, BE_CLIENT))
        if (*client && node_is(c, "id", client)) return kid(c, BE_TITLE);
    return NULL;
}

static void say_fact(handbook *h, const xmlNode *fact) {
    const char *id = node_attr(fact, "id");
    emit(h, "<article id=\"fact-");
    esc_id(h->out, id);
    emit(h, "\"><h3>");
    emit_text(h, id);
    emit(h, "</h3>\n");
    const xmlNode *owner = owner_title(h, fact);
    if (owner || kid(fact, BE_ALIAS)) emit(h, "<p class=\"soft small\">");
    if (owner) emit_both(h, owner, " / ");
    for (const xmlNode *a = kid(fact, BE_ALIAS); a; a = next_kid(a, BE_ALIAS)) {
        emit(h, owner || a != kid(fact, BE_ALIAS) ? ", " : "");
        emit_text(h, node_attr(a, "id"));
    }
    if (owner || kid(fact, BE_ALIAS)) emit(h, "</p>\n");
    say_timeline(h, fact);
    emit(h, "<ol class=\"periods\">\n");
    for (const xmlNode *p = kid(fact, BE_PERIOD); p; p = next_kid(p, BE_PERIOD)) say_period(h, p);
    emit(h, "</ol>\n</article>\n");
}

static bool is_in(const xmlNode *fact, const char *area) {
    return node_is(kid(fact, BE_PERIOD), "area", area);
}

static void say_area(handbook *h, const xmlNode *file) {
    const char *area = node_attr(file, "area");
    const xmlNode *title = kid(file, BE_TITLE);
    bool any = false;
    for (const xmlNode *f = kid(list_of(h, BE_FACTS), BE_FACT); f; f = next_kid(f, BE_FACT)) {
        if (!is_in(f, area)) continue;
        if (!any) {
            emit(h, "<section>\n");
            buf id = BUF_INIT;
            buf_printf(&id, "area-%s", area);
            emit_heading(h, "h2", buf_data(&id), title ? plain_of(title, BE_EN) : area,
                         title ? plain_of(title, BE_JA) : area);
            if (!buf_ok(&id)) h->out->failed = true;
            buf_free(&id);
        }
        any = true;
        say_fact(h, f);
    }
    if (any) emit(h, "</section>\n");
}

void emit_facts(handbook *h) {
    for (const xmlNode *f = kid(kid(h->root, BE_PACK), BE_FILE); f; f = next_kid(f, BE_FILE)) say_area(h, f);
}
