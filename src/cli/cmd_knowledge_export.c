#include <string.h>

#include "cli/knowledge.h"

enum { FORMAT, KNOWLEDGE, OUTPUT, OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [FORMAT] = {0, "format", "FORMAT", "xml (the default, and so far the only one)"},
    [KNOWLEDGE] = OPTION_KNOWLEDGE,
    [OUTPUT] = OPTION_OUTPUT,
};

static const char DESCRIPTION[] =
    "Writes the whole pack as one XML document: vocabulary, facts with all their\n"
    "periods, sources, and what uses what. Its layout is an interface; a RELAX NG\n"
    "schema comes with the library.\n";

static const char AFTER[] = KNOWLEDGE_STATUS_HELP
    "\n"
    "Example:\n"
    "  acrplan knowledge export --format xml -o knowledge.xml\n";

static exit_status run(const arguments *args, const terminal *t) {
    if (args->value[FORMAT] && strcmp(args->value[FORMAT], "xml") != 0) {
        complain(t, "write --format xml", "unknown format '%s'", args->value[FORMAT]);
        return STATUS_INPUT;
    }
    return write_book(args->value[KNOWLEDGE], args->value[OUTPUT], acrplan_book_xml, t);
}

const struct command COMMAND_KNOWLEDGE_EXPORT = {
    .syntax =
        {
            .name = "knowledge export",
            .summary = "the whole pack as one XML document",
            .operands = "",
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
