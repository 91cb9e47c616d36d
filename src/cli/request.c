#include "cli/request.h"

#include <string.h>

void complain_of_name(const char *what, const char *word, const char *const *known, size_t count, const terminal *t) {
    const char *near = acrplan_nearest_name(known, count, word);
    if (near)
        complain(t, hint("did you mean '%s'?", near), "unknown %s '%s'", what, word);
    else if (count == 2)
        complain(t, hint("there are '%s' and '%s'", known[0], known[1]), "unknown %s '%s'", what, word);
    else
        complain(t, hint("there are '%s', '%s' and '%s'", known[0], known[1], known[2]), "unknown %s '%s'", what, word);
}

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

exit_status status_of_failure(const acrplan_log *log) {
    return acrplan_log_status(log) > ACRPLAN_INPUT ? STATUS_INTERNAL : STATUS_INPUT;
}
