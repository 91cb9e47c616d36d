/* request.h - options that commands share: language, width and colour of what they print, where it goes */
#ifndef ACRPLAN_CLI_REQUEST_H
#define ACRPLAN_CLI_REQUEST_H

#include "cli/cli.h"

/* Each takes the word of an option, NULL where it was not given, and complains about a bad one. */
bool read_lang(const char *word, acrplan_lang *out, const terminal *t);
/* `output`: where the text goes; the width and colours of the terminal count on standard output only. */
bool read_columns(const char *word, const char *output, acrplan_text_options *out, const terminal *t);

/* The formats that a command writes: bits OFFERS(TEXT) | ... */
#define OFFERS(format) (1u << ACRPLAN_##format)
/* The formats of a report. */
#define REPORT_FORMATS (OFFERS(TEXT) | OFFERS(HTML) | OFFERS(XML) | OFFERS(MARKDOWN))

/* The formats of what deploys a plan. */
#define DEPLOYABLE_FORMATS (OFFERS(BICEP) | OFFERS(ARM) | OFFERS(AZCLI) | OFFERS(TERRAFORM))
/* `output` NULL: standard output. Without a word, what the name of the output ends in decides where the command writes that, else it is
 * the first that the command offers. */
bool read_format(const char *word, const char *output, unsigned offered, acrplan_format *out, const terminal *t);

/* Complains about an unknown name, with the nearest of the known ones or all of them (two or more). */
void complain_of_name(const char *what, const char *word, const char *const *known, size_t count, const terminal *t);

/* The files of what is added to a page; NULL: none. */
typedef struct dressing {
    const char *logo, *style;
} dressing;
/* From the two options at `first`. False after a message where the format is not HTML, or the output would replace one of them. */
bool read_dressing(const arguments *args, size_t first, acrplan_format format, const char *output, dressing *out,
                   const terminal *t);
/* Renders a report in a format, or some of its sections (NULL: all): text by `text`, HTML with what is added. It takes a report that failed. */
acrplan_status render_dressed(const acrplan_report *report, acrplan_format format, acrplan_lang lang,
                              const char *sections, const acrplan_text_options *text, const dressing *added,
                              acrplan_text *out, acrplan_log *log);

/* What a failed chain of calls means for the exit status. */
exit_status status_of_failure(const acrplan_log *log);
/* The same of a call that may refuse. */
exit_status status_of_refusal(acrplan_status failed, const acrplan_log *log);

#endif
