#include <stdio.h>

#include "acrplan.h"
#include "cli/cli.h"
#include "cli/output.h"
#include "cli/paths.h"

enum { NO_COLOR, OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [NO_COLOR] = {0, "no-color", NULL, "no colours, even on a terminal"},
};

static const char DESCRIPTION[] =
    "Examines a knowledge pack: everything that its reader refuses, then gaps between\n"
    "periods, facts that contradict each other, can never come into play or say the\n"
    "same twice, options and requirements that no day allows, circles, what nothing\n"
    "uses, and the words of both languages. DIR is the folder of the pack (default:\n"
    "the one that plans use). The rules stand in knowledge/LANGUAGE.md.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  nothing was found\n"
    "  1  there are errors or warnings\n"
    "  2  bad usage, or no pack that can be read\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Example:\n"
    "  acrplan knowledge lint knowledge/acr\n";

static bool summarise(const acrplan_lint *found, const terminal *t) {
    if (found->errors || found->warnings)
        printf("%zu error%s, %zu warning%s", found->errors, found->errors == 1 ? "" : "s", found->warnings,
               found->warnings == 1 ? "" : "s");
    if (found->facts)
        printf("%s%zu facts, %zu periods%s\n", found->errors || found->warnings ? " in " : "", found->facts,
               found->periods, found->errors || found->warnings ? "" : ": clean");
    else
        putchar('\n');
    return output_flush(t);
}

static exit_status lint(const char *folder, const terminal *t, acrplan_log *log) {
    acrplan_lint found;
    acrplan_status status = acrplan_pack_lint(folder, &found, log);
    print_log(t, log);
    if (status == ACRPLAN_INPUT) return STATUS_INPUT;
    if (status != ACRPLAN_OK) return STATUS_INTERNAL;
    if (!summarise(&found, t)) return STATUS_INPUT;
    return found.errors || found.warnings ? STATUS_CONFLICT : STATUS_PLAN;
}

static exit_status run(const arguments *args, const terminal *detected) {
    terminal t = *detected;
    char folder[PATH_BYTES];
    if (args->value[NO_COLOR]) t.answer_colour = t.message_colour = false;
    if (!find_knowledge(args->operand[0], folder, &t)) return STATUS_INPUT;
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = lint(folder, &t, log);
    acrplan_log_free(log);
    return status;
}

const struct command COMMAND_KNOWLEDGE_LINT = {
    .syntax =
        {
            .name = "knowledge lint",
            .summary = "find what is wrong in a pack",
            .operands = "[DIR]",
            .operand_count = 1,
            .optional_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
