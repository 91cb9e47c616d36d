#include "cli/knowledge.h"

enum { SINCE, UNTIL, SHARED, OPTION_COUNT = SHARED + TEXT_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [SINCE] = {0, "since", "DATE", "the first day (default: as early as facts go)"},
    [UNTIL] = {0, "until", "DATE", "the first day that counts no more (default: none)"},
    TEXT_OPTIONS,
};

static const char DESCRIPTION[] =
    "Lists by day what began, ended or changed on the days from --since on and before\n"
    "--until, with what held before and after.\n";

static const char AFTER[] = KNOWLEDGE_STATUS_HELP
    "\n"
    "Example:\n"
    "  acrplan knowledge changes --since 2025-01-01 --until 2026-01-01\n";

static acrplan_status list(const acrplan_pack *pack, const pack_request *r, const void *what, acrplan_text *out,
                           acrplan_log *log) {
    const char *const *days = what;
    return acrplan_list_changes(pack, days[SINCE], days[UNTIL], r->lang, &r->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    pack_request r;
    return read_pack_request(args, SHARED, &r, t) ? ask_pack(&r, list, args->value) : STATUS_INPUT;
}

const struct command COMMAND_KNOWLEDGE_CHANGES = {
    .syntax =
        {
            .name = "knowledge changes",
            .summary = "what began, ended or changed between two days",
            .operands = "",
            .operand_count = 0,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
