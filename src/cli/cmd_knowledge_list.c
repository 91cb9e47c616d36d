#include "cli/knowledge.h"

enum { AREA, KIND, AT, SETTING, CLIENT, SOURCE, TEXT, SHARED, OPTION_COUNT = SHARED + TEXT_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [AREA] =
        {0, "area", "AREA",
         "a file of the pack (network, clients/aks), a folder of it\n(clients), or the section of a setting they speak of"},
    [KIND] =
        {0, "kind", "KIND",
         "a kind of fact (rule, limit, price, lifecycle, caveat ...)\nor of rule (gate, conflict, prerequisite, reachability)"},
    [AT] = {0, "at", "DATE", "periods that hold on this day, YYYY-MM-DD"},
    [SETTING] = {0, "setting", "NAME", "facts that speak of this setting (sku, aks.network)"},
    [CLIENT] = {0, "client", "KIND", "facts that hold for clients of this kind, or speak of it"},
    [SOURCE] = {0, "source", "ID", "periods that cite this source"},
    [TEXT] = {0, "text", "WORDS",
              "periods with all these words in their id or texts, in\neither language, in capitals or not"},
    TEXT_OPTIONS,
};

static const char DESCRIPTION[] =
    "Lists facts, a line for each period: the days from the first on and before the\n"
    "last, and what is said. A sign before the first day tells that the fact holds\n"
    "since then at the latest (≤) or that the day is assumed (~). Filters combine.\n";

static const char AFTER[] = KNOWLEDGE_STATUS_HELP
    "\n"
    "Examples:\n"
    "  acrplan knowledge list --area clients/aks --at 2022-04-05\n"
    "  acrplan knowledge list --kind gate --text \"private endpoint\"\n";

static acrplan_status list(const acrplan_pack *pack, const pack_request *r, const void *what, acrplan_text *out,
                           acrplan_log *log) {
    return acrplan_list_facts(pack, what, r->lang, &r->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    const char *const *value = args->value;
    const acrplan_fact_filter filter = {.area = value[AREA],
                                        .kind = value[KIND],
                                        .at = value[AT],
                                        .setting = value[SETTING],
                                        .client = value[CLIENT],
                                        .source = value[SOURCE],
                                        .text = value[TEXT]};
    pack_request r;
    return read_pack_request(args, SHARED, &r, t) ? ask_pack(&r, list, &filter) : STATUS_INPUT;
}

const struct command COMMAND_KNOWLEDGE_LIST = {
    .syntax =
        {
            .name = "knowledge list",
            .summary = "facts with their periods, by filters",
            .operands = "",
            .operand_count = 0,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
