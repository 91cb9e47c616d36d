#include "cli/request.h"

#include <stdio.h>
#include <string.h>

#include "cli/output.h"

/* "'a', 'b' and 'c'" */
static const char *listed(const char *const *known, size_t count, char *out, size_t size) {
    size_t at = 0;
    for (size_t i = 0; i < count && at < size; i++) {
        const char *joint = i == 0 ? "" : i + 1 < count ? ", " : " and ";
        at += (size_t)snprintf(out + at, size - at, "%s'%s'", joint, known[i]);
    }
    return out;
}

void complain_of_name(const char *what, const char *word, const char *const *known, size_t count, const terminal *t) {
    char all[200];
    const char *near = acrplan_nearest_name(known, count, word);
    if (near)
        complain(t, hint("did you mean '%s'?", near), "unknown %s '%s'", what, word);
    else
        complain(t, hint("there are %s", listed(known, count, all, sizeof all)), "unknown %s '%s'", what, word);
}

/* --- formats --- */

typedef struct file_format {
    const char *name, *suffix, *other_suffix; /* NULL: none */
} file_format;

static const file_format FILE_FORMATS[] = {[ACRPLAN_TEXT] = {"text", ".txt", ".text"},
                                           [ACRPLAN_HTML] = {"html", ".html", ".htm"},
                                           [ACRPLAN_XML] = {"xml", ".xml", NULL},
                                           [ACRPLAN_MARKDOWN] = {"markdown", ".md", ".markdown"},
                                           [ACRPLAN_CSV] = {"csv", ".csv", NULL},
                                           [ACRPLAN_ICS] = {"ics", ".ics", NULL},
                                           [ACRPLAN_SARIF] = {"sarif", ".sarif", NULL},
                                           [ACRPLAN_JUNIT] = {"junit", ".junit", NULL},
                                           [ACRPLAN_JSON] = {"json", ".json", NULL},
                                           [ACRPLAN_BICEP] = {"bicep", ".bicep", NULL},
                                           [ACRPLAN_ARM] = {"arm", NULL, NULL},
                                           [ACRPLAN_AZCLI] = {"azcli", ".sh", NULL},
                                           [ACRPLAN_TERRAFORM] = {"terraform", ".tf", NULL},
                                           [ACRPLAN_SH] = {"sh", ".sh", NULL},
                                           [ACRPLAN_MADR] = {"madr", ".madr", NULL},
                                           [ACRPLAN_GITHUB] = {"github", NULL, NULL},
                                           [ACRPLAN_AZURE] = {"azure", NULL, NULL}};
#define FILE_FORMAT_COUNT (sizeof FILE_FORMATS / sizeof FILE_FORMATS[0])

/* The suffix of the last part of a path, or "". */
static const char *suffix(const char *path) {
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash ? slash : path, '.');
    return dot ? dot : "";
}

static bool ends_in(const char *path, const file_format *f) {
    const char *end = suffix(path);
    return (f->suffix && strcmp(end, f->suffix) == 0) || (f->other_suffix && strcmp(end, f->other_suffix) == 0);
}

static acrplan_format format_of_file(const char *path, unsigned offered) {
    size_t first = 0;
    for (size_t i = FILE_FORMAT_COUNT; i-- > 0;) {
        if (!((offered >> i) & 1)) continue;
        if (path && ends_in(path, &FILE_FORMATS[i])) return (acrplan_format)i;
        first = i;
    }
    return (acrplan_format)first;
}

bool read_format(const char *word, const char *output, unsigned offered, acrplan_format *out, const terminal *t) {
    const char *known[FILE_FORMAT_COUNT];
    size_t count = 0;
    *out = format_of_file(output, offered);
    if (!word) return true;
    for (size_t i = 0; i < FILE_FORMAT_COUNT; i++) {
        if (!((offered >> i) & 1)) continue;
        known[count++] = FILE_FORMATS[i].name;
        *out = (acrplan_format)i;
        if (strcmp(FILE_FORMATS[i].name, word) == 0) return true;
    }
    complain_of_name("format", word, known, count, t);
    return false;
}

/* --- language, width --- */

bool read_lang(const char *word, acrplan_lang *out, const terminal *t) {
    static const char *const KNOWN[] = {"en", "ja"};
    int found = acrplan_lang_from_name(word ? word : "en");
    if (found < 0) complain_of_name("language", word, KNOWN, 2, t);
    *out = (acrplan_lang)found;
    return found >= 0;
}

#define COLUMNS_GIVEN_MAX 400

/* Up to four digits; -1 for anything else. */
static int whole_number(const char *word) {
    int n = 0;
    size_t digits = strspn(word, "0123456789");
    if (digits == 0 || digits > 4 || word[digits]) return -1;
    for (const char *c = word; *c; c++) n = n * 10 + (*c - '0');
    return n;
}

/* A width that is given may be wider than what a terminal's is cut to. */
bool read_columns(const char *word, const char *output, acrplan_text_options *out, const terminal *t) {
    bool to_stdout = !output || strcmp(output, "-") == 0;
    *out = (acrplan_text_options){.columns = to_stdout ? t->columns : COLUMNS_DEFAULT,
                                  .colour = to_stdout && t->answer_colour};
    if (!word) return true;
    out->columns = whole_number(word);
    if (out->columns >= COLUMNS_MIN && out->columns <= COLUMNS_GIVEN_MAX) return true;
    complain(t, hint("give a whole number from %d to %d", COLUMNS_MIN, COLUMNS_GIVEN_MAX), "invalid width '%s'", word);
    return false;
}

/* --- what is added to a page --- */

bool read_dressing(const arguments *args, size_t first, acrplan_format format, const char *output, dressing *out,
                   const terminal *t) {
    *out = (dressing){args->value[first], args->value[first + 1]};
    for (size_t i = first; output && i < first + 2; i++) {
        if (!args->value[i] || !output_same_file(args->value[i], output)) continue;
        complain(t, "name another file after -o", "the output '%s' would replace the %s", output,
                 i == first ? "logo" : "style sheet");
        return false;
    }
    if (format == ACRPLAN_HTML || (!out->logo && !out->style)) return true;
    complain(t, "add '--format html'", "option '--%s' is for HTML only", out->logo ? "logo" : "style");
    return false;
}

acrplan_status render_dressed(const acrplan_report *report, acrplan_format format, acrplan_lang lang,
                              const char *sections, const acrplan_text_options *text, const dressing *added,
                              acrplan_text *out, acrplan_log *log) {
    const bool any = added->logo || added->style;
    acrplan_dress *dress = any ? acrplan_dress_load(added->logo, added->style, log) : NULL;
    acrplan_status status = ACRPLAN_INPUT;
    *out = (acrplan_text){0};
    if (dress || !any) status = acrplan_render_sections(report, format, lang, sections, text, dress, out, log);
    acrplan_dress_free(dress);
    return status;
}

exit_status status_of_refusal(acrplan_status failed, const acrplan_log *log) {
    return failed == ACRPLAN_REFUSED ? STATUS_CONFLICT : status_of_failure(log);
}

exit_status status_of_failure(const acrplan_log *log) {
    return acrplan_log_status(log) > ACRPLAN_INPUT ? STATUS_INTERNAL : STATUS_INPUT;
}
