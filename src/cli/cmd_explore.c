#include "acrplan.h"
#include "cli/cli.h"
#include "cli/output.h"
#include "cli/paths.h"
#include "cli/request.h"

enum { OVER, AS_OF, LANG, KNOWLEDGE, OUTPUT, NO_COLOR, OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [OVER] = {0, "over", "NAMES",
              "what is switched, separated by commas: requirements,\n"
              "asked for or not; clients; settings ('ci.agents',\n"
              "'ci.agents=self_hosted_vnet'); 'budget' (default: what\n"
              "SCENARIO asks for, fixes and leaves open, and more\n"
              "requirements that would change its answer)"},
    [AS_OF] = {0, "as-of", "DATES",
               "days to choose from, YYYY-MM-DD, separated by commas; the\n"
               "page begins with the first (default: the scenario's own\n"
               "date, the last day on which the sources of the knowledge\n"
               "were read, and days on which the answer changes)"},
    [LANG] = {0, "lang", "LANG", "en or ja: what the page begins with (default: en)"},
    [KNOWLEDGE] = {0, "knowledge", "DIR",
                   "folder of the knowledge pack (default: the one that came\nwith the program)"},
    [OUTPUT] = {'o', "output", "FILE", "write to FILE instead of standard output"},
    [NO_COLOR] = {0, "no-color", NULL, "no colours, even on a terminal"},
};

static const char DESCRIPTION[] =
    "Writes one HTML page that answers \"what if\" by itself: a switch for each\n"
    "requirement, for each decision that SCENARIO leaves open, and for the date; for\n"
    "every combination the plan, its cost and its warnings, or why there is none and\n"
    "what would help. The page needs no server and no network, and what is chosen\n"
    "stands in its address. Where not all switches fit, it says which were left out.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  the page was written\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan explore scenarios/everything.lua -o explorer.html\n"
    "  acrplan explore scenarios/everything.lua --over vnet_only,ci.agents \\\n"
    "    --as-of 2022-04-05,2021-04-12 -o explorer.html\n";

typedef struct exploring {
    terminal t;
    const char *scenario, *over, *as_of, *output;
    acrplan_lang lang;
    char knowledge[PATH_BYTES];
} exploring;

static bool check_output(const exploring *x) {
    if (!x->output || !output_same_file(x->scenario, x->output)) return true;
    complain(&x->t, "name another file after -o", "the output '%s' would replace the scenario", x->output);
    return false;
}

static bool read(const arguments *args, exploring *x, const terminal *t) {
    x->t = *t;
    if (args->value[NO_COLOR]) x->t.answer_colour = x->t.message_colour = false;
    x->scenario = args->operand[0];
    x->over = args->value[OVER];
    x->as_of = args->value[AS_OF];
    x->output = args->value[OUTPUT];
    return read_lang(args->value[LANG], &x->lang, &x->t) && check_output(x) &&
           find_knowledge(args->value[KNOWLEDGE], x->knowledge, &x->t);
}

static exit_status write_page(const exploring *x, acrplan_log *log) {
    acrplan_text text = {0};
    acrplan_pack *pack = acrplan_pack_load(x->knowledge, log);
    acrplan_scenario *scenario = acrplan_scenario_load(pack, x->scenario, log);
    bool made = acrplan_explore(pack, scenario, x->over, x->as_of, x->lang, &text, log) == ACRPLAN_OK;
    exit_status status = STATUS_FINE;
    print_log(&x->t, log);
    if (!made)
        status = status_of_failure(log);
    else if (!output_write(x->output, text.data, text.len, &x->t))
        status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_scenario_free(scenario);
    acrplan_pack_free(pack);
    return status;
}

static exit_status run(const arguments *args, const terminal *t) {
    exploring x;
    if (!read(args, &x, t)) return STATUS_INPUT;
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&x.t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = write_page(&x, log);
    acrplan_log_free(log);
    return status;
}

const struct command COMMAND_EXPLORE = {
    .syntax = {.name = "explore",
               .summary = "write a page that answers \"what if\" by itself",
               .operands = "SCENARIO",
               .operand_count = 1,
               .option_count = OPTION_COUNT,
               .options = OPTIONS,
               .description = DESCRIPTION,
               .after = AFTER},
    .run = run,
};
