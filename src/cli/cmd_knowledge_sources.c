#include "cli/knowledge.h"

enum { UNREAD_SINCE, SHARED, OPTION_COUNT = SHARED + TEXT_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [UNREAD_SINCE] = {0, "unread-since", "DATE", "only those that were not read on this day or later"},
    TEXT_OPTIONS,
};

static const char DESCRIPTION[] =
    "Lists the sources: when each was last read, and how many facts cite it. A source\n"
    "that is wrong about later days says so.\n";

static const char AFTER[] = KNOWLEDGE_STATUS_HELP
    "\n"
    "Example:\n"
    "  acrplan knowledge sources --unread-since 2026-01-01\n";

static acrplan_status list(const acrplan_pack *pack, const pack_request *r, const void *what, acrplan_text *out,
                           acrplan_log *log) {
    return acrplan_list_sources(pack, what, r->lang, &r->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    pack_request r;
    return read_pack_request(args, SHARED, &r, t) ? ask_pack(&r, list, args->value[UNREAD_SINCE]) : STATUS_INPUT;
}

const struct command COMMAND_KNOWLEDGE_SOURCES = {
    .syntax =
        {
            .name = "knowledge sources",
            .summary = "where the facts come from, and when that was read",
            .operands = "",
            .operand_count = 0,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
