/* knowledge.h - what the knowledge commands share: a pack is loaded and asked once */
#ifndef ACRPLAN_CLI_KNOWLEDGE_H
#define ACRPLAN_CLI_KNOWLEDGE_H

#include "cli/cli.h"
#include "cli/paths.h"

/* Where the knowledge is and where the answer goes: every knowledge command has these. */
#define OPTION_KNOWLEDGE \
    { 0, "knowledge", "DIR", "folder of the knowledge pack (default: the one that came\nwith the program)" }
#define OPTION_OUTPUT \
    { 'o', "output", "FILE", "write to FILE instead of standard output" }
/* Those that print text have these too. */
#define OPTION_LANG \
    { 0, "lang", "LANG", "en or ja (default: en)" }
#define OPTION_COLUMNS \
    { 0, "columns", "N", "width of the text (default: the terminal's, at most 100;\n80 when it goes elsewhere)" }
#define OPTION_NO_COLOR \
    { 0, "no-color", NULL, "no colours, even on a terminal" }

/* The end of the table of options, in this order, `first` being the index of the first of them. */
#define TEXT_OPTIONS OPTION_LANG, OPTION_KNOWLEDGE, OPTION_OUTPUT, OPTION_COLUMNS, OPTION_NO_COLOR
enum { TEXT_LANG, TEXT_KNOWLEDGE, TEXT_OUTPUT, TEXT_COLUMNS, TEXT_NO_COLOR, TEXT_OPTION_COUNT };

#define KNOWLEDGE_STATUS_HELP                                          \
    "Exit status:\n"                                                   \
    "  0  the answer was written\n"                                    \
    "  2  bad usage, bad input, or an output that cannot be written\n" \
    "  3  internal error, or out of memory\n"

typedef struct pack_request {
    terminal t;
    char folder[PATH_BYTES];
    const char *output; /* NULL: standard output */
    acrplan_lang lang;
    acrplan_text_options text;
} pack_request;

/* Reads TEXT_OPTIONS; complains about bad ones. */
bool read_pack_request(const arguments *args, size_t first, pack_request *r, const terminal *t);

/* Asks a pack; `what` is the command's own. */
typedef acrplan_status pack_question(const acrplan_pack *pack, const pack_request *r, const void *what,
                                     acrplan_text *out, acrplan_log *log);

/* Loads the pack, asks, and writes the answer. */
exit_status ask_pack(const pack_request *r, pack_question *ask, const void *what);

/* Writes a document of a whole pack to `output` (NULL: standard output). `folder`: of the pack; NULL: to be found. */
typedef acrplan_status book_writer(const acrplan_book *book, acrplan_text *out, acrplan_log *log);
exit_status write_book(const char *folder, const char *output, book_writer *writer, const terminal *t);

#endif
