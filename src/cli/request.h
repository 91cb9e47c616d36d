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
/* `output` NULL: standard output. Without a word, what the name of the output ends in decides where the command writes that, else it is
 * the first that the command offers. */
bool read_format(const char *word, const char *output, unsigned offered, acrplan_format *out, const terminal *t);

/* Complains about an unknown name, with the nearest of the known ones or all of them (two or more). */
void complain_of_name(const char *what, const char *word, const char *const *known, size_t count, const terminal *t);

/* What a failed chain of calls means for the exit status. */
exit_status status_of_failure(const acrplan_log *log);

#endif
