/* comparing.h - what the commands share that compare reports: their options, and the way to the output */
#ifndef ACRPLAN_CLI_COMPARING_H
#define ACRPLAN_CLI_COMPARING_H

#include "acrplan.h"
#include "cli/cli.h"
#include "cli/paths.h"
#include "cli/request.h"

/* The first options of each of them, in this order. */
#define COMPARING_OPTIONS(as_of)                                                                                       \
    {0, "as-of", "DATE", as_of},                                                                                       \
        {0, "format", "FORMAT",                                                                                        \
         "text, html, xml or markdown (default: what the name of\n"                                                    \
         "the output file ends in, else text)"},                                                                       \
        {0, "lang", "LANG", "en or ja (default: en)"},                                                                 \
        {0, "knowledge", "DIR", "folder of the knowledge pack (default: the one that came\nwith the program)"},        \
        {'o', "output", "FILE", "write to FILE instead of standard output"},                                           \
        {0, "columns", "N", "width of the text (default: the terminal's, at most 100;\n80 when it goes elsewhere)"}, { \
        0, "no-color", NULL, "no colours, even on a terminal"                                                          \
    }
enum {
    COMPARING_AS_OF,
    COMPARING_FORMAT,
    COMPARING_LANG,
    COMPARING_KNOWLEDGE,
    COMPARING_OUTPUT,
    COMPARING_COLUMNS,
    COMPARING_NO_COLOR,
    COMPARING_OPTION_COUNT
};

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
