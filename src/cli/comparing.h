/* comparing.h - what the commands share that compare reports: their options, and the way to the output */
#ifndef ACRPLAN_CLI_COMPARING_H
#define ACRPLAN_CLI_COMPARING_H

#include "acrplan.h"
#include "cli/planning.h"

/* The first options of each of them, those of PLANNING_OPTIONS and in their order; `as_of`: what the day means. */
#define COMPARING_OPTIONS(as_of) {0, "as-of", "DATE", as_of}, PLANNING_MORE_OPTIONS("text, html, xml\nor markdown")

typedef struct comparing {
    terminal t;
    const char *output;
    char knowledge[PATH_BYTES];
    acrplan_format format;
    acrplan_lang lang;
    acrplan_text_options text;
} comparing;

/* Complains about what is wrong, also about an output that would replace an operand. */
bool read_comparing(const arguments *args, comparing *q, const terminal *t);

/* Makes what a command writes, and says with which status it ends. On failure (STATUS_INPUT and above) *out is empty and the log says why. */
typedef exit_status comparison_writer(const comparing *q, const void *what, acrplan_text *out, acrplan_log *log);

exit_status write_comparison(const comparing *q, comparison_writer *write, const void *what);

#endif
