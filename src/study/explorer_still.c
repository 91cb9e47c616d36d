/* What the page shows without a script: the answer of the scenario as it stands, and each change alone. */
#include <string.h>

#include "report/format.h"
#include "report/view.h"
#include "study/explorer_impl.h"

static void put(explorer *e, const char *markup) {
    buf_puts(e->out, markup);
}

static void put_text(explorer *e, text t) {
    esc_text(e->out, t.in[e->doc->in]);
}

static void put_word(explorer *e, word_id w) {
    esc_text(e->out, word(w, e->doc->in));
}

static void put_said(explorer *e, word_id w, size_t count, const text *values) {
    put_text(e, say_text(e, w, count, values));
}

static void put_cell(explorer *e, word_id label, const char *css) {
    put(e, "<td");
    if (css) put(e, " class=\"");
    if (css) put(e, css);
    put(e, css ? "\" data-label=\"" : " data-label=\"");
    esc_attr(e->out, word(label, e->doc->in));
    put(e, "\">");
}

/* --- plans --- */

static text money_said(explorer *e, money m, bool sign) {
    char shown[NUMBER_CHARS];
    return plain(arena_strdup(e->mem, show_money(m, sign, shown)));
}

static void put_cost(explorer *e, const sketch *s) {
    put_said(e, s->at_least ? W_PER_MONTH_AT_LEAST : W_PER_MONTH, 1, (text[]){money_said(e, s->usd, false)});
}

static void put_counts(explorer *e, const sketch *s) {
    char n[NUMBER_CHARS];
    bool any = false;
    for (int i = 0; i < SEVERITY_COUNT; i++) {
        if (!s->warnings[i]) continue;
        const char *name = severity_name((severity)i);
        text grade = {{word_for("severity", name, LANG_EN), word_for("severity", name, LANG_JA)}};
        if (any) put_word(e, W_COMMA);
        put_said(e, W_COUNT_OF, 2, (text[]){grade, plain(show_count(s->warnings[i], n))});
        any = true;
    }
    if (!any) put_word(e, W_EX_NONE);
}

static text option_title(const explorer *e, const pick *p) {
    return e->r.knowledge->settings[p->setting].options[p->option].title;
}

static word_id verdict_word(const sketch *s) {
    return s->kind == ANSWER_PLAN ? W_PLAN : s->kind == ANSWER_CONFLICT ? W_CONFLICT : W_UNDECIDED;
}

static void put_pick(explorer *e, const pick *p) {
    put(e, "<li>");
    put_said(e, W_WITH_VALUE, 2, (text[]){setting_title(&e->r, p->client, p->setting), option_title(e, p)});
    put(e, "</li>");
}

/* --- the scenario as it stands --- */

static void put_told(explorer *e, const sketch *s) {
    put(e, "<h3>");
    put_word(e, W_EX_WARNINGS);
    put(e, "</h3>\n<ul>");
    for (uint32_t i = 0; i < e->item_count; i++) {
        const shifted *x = &e->items[i]->what;
        for (size_t t = 0; t < s->told_count; t++) {
            if (x->kind != EFFECT_WARNING || item_number(e, &s->told[t]) != i) continue;
            put(e, "<li>");
            put_text(e, fact_says(&e->r, x->life, x->fact, x->client));
            put(e, "</li>");
        }
    }
    put(e, "</ul>\n");
}

static void put_verdict(explorer *e, const sketch *s) {
    text is = say_text(e, verdict_word(s), 0, NULL);
    put(e, "<h2>");
    put_said(e, W_KIND_AS_OF, 2, (text[]){is, day_text(e, e->doc->explored->base_day)});
    put(e, "</h2>\n");
}

static void put_base(explorer *e, const sketch *s) {
    put_verdict(e, s);
    if (s->kind != ANSWER_PLAN) return;
    put(e, "<p><strong>");
    put_cost(e, s);
    put(e, "</strong></p>\n");
    if (s->warning_harm) put_told(e, s);
    put(e, "<h3>");
    put_word(e, W_EX_CONFIGURATION);
    put(e, "</h3>\n<ul class=\"still\">");
    for (size_t i = 0; i < s->pick_count; i++) put_pick(e, &s->picks[i]);
    put(e, "</ul>\n");
}

/* --- each change alone --- */

static text flip_text(explorer *e, size_t axis_at, uint8_t value) {
    const axis *a = &e->sweep->over.at[axis_at];
    text title = switch_title(e, a);
    if (a->value_count == 2) return say_text(e, value ? W_EX_FLIP_ON : W_EX_FLIP_OFF, 1, &title);
    return say_text(e, value ? W_EX_FLIP_SET : W_EX_FLIP_OPEN, 2, (text[]){title, a->values[value].title});
}

static void put_clash(explorer *e, size_t day, size_t combination) {
    const sweep *w = e->sweep;
    for (size_t i = 0; i < w->clash_count; i++) {
        const sweep_clash *c = &w->clashes[i];
        if (c->day != day || !sweep_contains(w, c, combination)) continue;
        text all = plain("");
        for (size_t k = 0; k < c->count; k++)
            for (int in = 0; in < LANG_COUNT; in++)
                all.in[in] = arena_printf(e->mem, "%s%s%s", all.in[in], k ? word(W_COMMA, (lang)in) : "",
                                          switch_title(e, &w->over.at[c->at[k].axis]).in[in]);
        put(e, "<p>");
        if (c->count) put_said(e, W_EX_CLASH, 1, &all);
        put(e, "</p>");
    }
}

static void put_moved(explorer *e, const sketch *base, const sketch *s) {
    contrast c = sketch_contrast(e->mem, base, s);
    if (!c.moved_count) return;
    put(e, "<ul>");
    for (size_t i = 0; i < c.moved_count; i++) put_pick(e, &c.moved[i]);
    put(e, "</ul>");
}

static void put_row(explorer *e, text does, size_t day, size_t combination) {
    const sketch *s = &sweep_at(e->sweep, day, combination)->plan;
    const sketch *base = &sweep_at(e->sweep, e->doc->explored->base_day, sweep_base(e->sweep))->plan;
    put(e, "<tr><th scope=\"row\">");
    put_text(e, does);
    put(e, "</th>");
    put_cell(e, W_EX_OUTCOME, NULL);
    put_word(e, verdict_word(s));
    put(e, "</td>");
    put_cell(e, W_COST, "number");
    if (s->kind == ANSWER_PLAN) put_cost(e, s);
    put(e, "</td>");
    put_cell(e, W_EX_WARNINGS, NULL);
    if (s->kind == ANSWER_PLAN) put_counts(e, s);
    put(e, "</td>");
    put_cell(e, W_EX_BECOMES, NULL);
    if (s->kind == ANSWER_PLAN && base->kind == ANSWER_PLAN) put_moved(e, base, s);
    if (s->kind == ANSWER_CONFLICT) put_clash(e, day, combination);
    put(e, "</td></tr>\n");
}

static void put_rows(explorer *e) {
    const sweep *w = e->sweep;
    size_t base = sweep_base(w), day = e->doc->explored->base_day;
    for (size_t a = 0; a < w->over.count; a++) {
        for (uint8_t v = 0; v < w->over.at[a].value_count; v++) {
            uint8_t now = sweep_value(w, base, a);
            if (v != now) put_row(e, flip_text(e, a, v), day, base + w->stride[a] * v - w->stride[a] * now);
        }
    }
    for (size_t d = 0; d < w->day_count; d++) {
        text on = day_text(e, d);
        if (d != day) put_row(e, say_text(e, W_EX_FLIP_DAY, 1, &on), d, base);
    }
}

static void put_heads(explorer *e) {
    static const word_id heads[] = {W_EX_CHANGE, W_EX_OUTCOME, W_COST, W_EX_WARNINGS, W_EX_BECOMES};
    put(e, "<table class=\"single\">\n<caption>");
    put_word(e, W_EX_SINGLE);
    put(e, "</caption>\n<thead><tr>");
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        put(e, heads[i] == W_COST ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
        put_word(e, heads[i]);
        put(e, "</th>");
    }
    put(e, "</tr></thead>\n<tbody>\n");
}

void write_still(explorer *e) {
    text left = left_text(e);
    put(e, "<div id=\"static\">\n<p class=\"soft\">");
    put_word(e, W_EX_STILL);
    put(e, "</p>\n");
    put_base(e, &sweep_at(e->sweep, e->doc->explored->base_day, sweep_base(e->sweep))->plan);
    put_heads(e);
    put_rows(e);
    put(e, "</tbody>\n</table>\n");
    if (left.in[LANG_EN]) {
        put(e, "<p class=\"small soft\">");
        put_text(e, left);
        put(e, "</p>\n");
    }
    put(e, "</div>\n");
}
