#include "study/explorer.h"

#include <string.h>

#include "acrplan.h"
#include "base/sha256.h"
#include "report/view.h"
#include "study/explorer_impl.h"

/* From the files beside this one that are called so. */
extern const char explorer_css[], explorer_data_js[], explorer_page_js[], explorer_diagram_js[], explorer_main_js[];

/* One script, one closure: nothing of it can be seen from outside. */
static const char *const SCRIPT[] = {"(() => {\n\"use strict\";\n", explorer_data_js, explorer_page_js,
                                     explorer_diagram_js,           explorer_main_js, "})();\n"};
#define SCRIPT_PARTS (sizeof SCRIPT / sizeof SCRIPT[0])

static void put(explorer *e, const char *markup) {
    buf_puts(e->out, markup);
}

/* --- head --- */

/* The browser runs this script and no other, and fetches nothing. */
static void put_policy(explorer *e) {
    uint8_t digest[SHA256_BYTES];
    char name[SHA256_BASE64_CHARS];
    sha256 h = sha256_start();
    for (size_t i = 0; i < SCRIPT_PARTS; i++) sha256_add(&h, SCRIPT[i], strlen(SCRIPT[i]));
    sha256_end(&h, digest);
    put(e, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-");
    put(e, sha256_base64(digest, name));
    put(e, "'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
}

static void put_head(explorer *e) {
    lang in = e->doc->in;
    put(e, "<!DOCTYPE html>\n");
    buf_printf(e->out, "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", in == LANG_JA ? "ja" : "en");
    put_policy(e);
    put(e,
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"acrplan " ACRPLAN_VERSION
        "\">\n<title>");
    esc_text(e->out, e->sweep->scenario->title.in[in]);
    put(e, " | ");
    esc_text(e->out, word(W_EXPLORER, in));
    put(e, "</title>\n<style>\n");
    put(e, style_css);
    put(e, explorer_css);
    put(e, "</style>\n</head>\n");
}

/* --- what is there before the script runs; it takes the words from the data when the language is switched --- */

static void put_word_in(explorer *e, const char *tag, const char *name, word_id w) {
    buf_printf(e->out, "<%s data-word=\"%s\">", tag, name);
    esc_text(e->out, word(w, e->doc->in));
    buf_printf(e->out, "</%s>", tag);
}

/* `closing`: the element without its attributes. */
static void put_text_in(explorer *e, const char *opening, const char *name, text t, const char *closing) {
    if (!t.in[LANG_EN] || !*t.in[LANG_EN]) return;
    buf_printf(e->out, "<%s data-text=\"%s\">", opening, name);
    esc_text(e->out, t.in[e->doc->in]);
    buf_printf(e->out, "</%s>", closing);
}

static void put_languages(explorer *e) {
    put(e,
        "<div class=\"languages\" role=\"group\" aria-label=\"Language / \xE8\xA8\x80\xE8\xAA\x9E\" hidden>"
        "<button type=\"button\" data-lang=\"en\" lang=\"en\">English</button>"
        "<button type=\"button\" data-lang=\"ja\" lang=\"ja\">\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E</button></div>\n");
}

static void put_masthead(explorer *e) {
    put(e, "<header>\n");
    put_languages(e);
    put_word_in(e, "p", "explorer", W_EXPLORER);
    put(e, "\n");
    put_text_in(e, "h1", "title", e->sweep->scenario->title, "h1");
    put(e, "\n");
    put_text_in(e, "p class=\"lead\"", "description", e->sweep->scenario->description, "p");
    put(e, "\n</header>\n");
}

static void put_footer(explorer *e) {
    const knowledge *k = e->r.knowledge;
    put(e, "<footer><p class=\"small soft\">");
    put_word_in(e, "span", "pack", W_PACK);
    put(e, ": ");
    put_text_in(e, "span", "pack", k->title, "span");
    put(e, " · ");
    put_word_in(e, "span", "read_up_to", W_READ_UP_TO);
    put(e, ": ");
    put_text_in(e, "span", "readUpTo", date_text(&e->r, k->read_up_to), "span");
    buf_printf(e->out, " · acrplan " ACRPLAN_VERSION " · <code>%s</code></p></footer>\n", k->digest);
}

/* --- the page --- */

static void put_body(explorer *e) {
    put(e, "<body class=\"explorer\">\n<a class=\"skip\" href=\"#main\" data-word=\"skip\">");
    esc_text(e->out, word(W_EX_SKIP, e->doc->in));
    put(e, "</a>\n");
    put_masthead(e);
    put(e, "<main id=\"main\">\n<div id=\"explorer\" hidden></div>\n");
    write_still(e);
    put_drawings(e);
    put(e, "</main>\n");
    put_footer(e);
    put(e, "<script type=\"application/json\" id=\"data\">");
    write_data(e);
    put(e, "</script>\n<script>");
    for (size_t i = 0; i < SCRIPT_PARTS; i++) put(e, SCRIPT[i]);
    put(e, "</script>\n</body>\n</html>\n");
}

void explorer_write(arena *mem, const explorer_document *d, buf *out) {
    explorer e = {.mem = mem, .doc = d, .sweep = d->sweep, .out = out, .j = json_start(out)};
    e.r = (report){.mem = mem,
                   .answer = d->base,
                   .problem = d->base->problem,
                   .scenario = d->sweep->scenario,
                   .knowledge = d->sweep->knowledge};
    collect_items(&e);
    put_head(&e);
    put_body(&e);
}
