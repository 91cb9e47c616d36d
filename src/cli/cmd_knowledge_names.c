#include "cli/knowledge.h"

static const option_spec OPTIONS[] = {TEXT_OPTIONS};

static const char DESCRIPTION[] =
    "Lists what a scenario may say: requirements, kinds of clients with the settings that\n"
    "each may state, settings, quantities and contexts. WORD is one of requirements,\n"
    "clients, settings, quantities, contexts; without it, all of them.\n";

static const char AFTER[] = KNOWLEDGE_STATUS_HELP
    "\n"
    "Examples:\n"
    "  acrplan knowledge names\n"
    "  acrplan knowledge names requirements --lang ja\n";

static acrplan_status list(const acrplan_pack *pack, const pack_request *r, const void *what, acrplan_text *out,
                           acrplan_log *log) {
    return acrplan_list_names(pack, what, r->lang, &r->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    pack_request r;
    return read_pack_request(args, 0, &r, t) ? ask_pack(&r, list, args->operand[0]) : STATUS_INPUT;
}

const struct command COMMAND_KNOWLEDGE_NAMES = {
    .syntax =
        {
            .name = "knowledge names",
            .summary = "what a scenario may say: requirements, clients, settings",
            .operands = "[WORD]",
            .operand_count = 1,
            .optional_count = 1,
            .option_count = TEXT_OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
