#include "cli/knowledge.h"

enum { KNOWLEDGE, OUTPUT, OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [KNOWLEDGE] = OPTION_KNOWLEDGE,
    [OUTPUT] = OPTION_OUTPUT,
};

static const char DESCRIPTION[] =
    "Writes the whole pack as one HTML file to read, print and teach with: every fact\n"
    "in English and Japanese side by side, its periods drawn, with conditions and\n"
    "sources; then requirements, settings, quantities, conditions and sources. It needs\n"
    "neither a network nor scripts.\n";

static const char AFTER[] = KNOWLEDGE_STATUS_HELP
    "\n"
    "Example:\n"
    "  acrplan knowledge handbook -o handbook.html\n";

static exit_status run(const arguments *args, const terminal *t) {
    return write_book(args->value[KNOWLEDGE], args->value[OUTPUT], acrplan_book_handbook, t);
}

const struct command COMMAND_KNOWLEDGE_HANDBOOK = {
    .syntax =
        {
            .name = "knowledge handbook",
            .summary = "the whole pack as one HTML file to read",
            .operands = "",
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
