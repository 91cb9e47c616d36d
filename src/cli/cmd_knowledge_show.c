#include "cli/knowledge.h"

enum { ASCII, SHARED, OPTION_COUNT = SHARED + TEXT_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [ASCII] = {0, "ascii", NULL, "draw the timeline with ASCII characters only"},
    TEXT_OPTIONS,
};

static const char DESCRIPTION[] =
    "Shows what the pack says under ID: a fact by its id or an alias, with a\n"
    "timeline and all its periods; or a setting, requirement, condition, client\n"
    "kind, quantity, context, source or term, and what uses it.\n";

static const char AFTER[] = KNOWLEDGE_STATUS_HELP
    "\n"
    "Examples:\n"
    "  acrplan knowledge show private-endpoint-gate\n"
    "  acrplan knowledge show sku --lang ja\n";

static acrplan_status show(const acrplan_pack *pack, const pack_request *r, const void *what, acrplan_text *out,
                           acrplan_log *log) {
    return acrplan_show_thing(pack, what, r->lang, &r->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    pack_request r;
    if (!read_pack_request(args, SHARED, &r, t)) return STATUS_INPUT;
    r.text.ascii = args->value[ASCII] != NULL;
    return ask_pack(&r, show, args->operand[0]);
}

const struct command COMMAND_KNOWLEDGE_SHOW = {
    .syntax =
        {
            .name = "knowledge show",
            .summary = "everything about one fact, setting, requirement or source",
            .operands = "ID",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
