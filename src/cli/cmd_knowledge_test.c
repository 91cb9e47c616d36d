#include <stdio.h>
#include <string.h>

#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/request.h"

enum { KNOWLEDGE, OPTION_COUNT };

static const option_spec OPTIONS[] = {[KNOWLEDGE] = OPTION_KNOWLEDGE};

static bool is_scenario(const char *path) {
    size_t len = strlen(path);
    return len > 4 && strcmp(path + len - 4, ".lua") == 0;
}

/* Runs what the operands name; says what failed. NULL after a complaint; *status then says how it ended. */
static acrplan_trial *try_operands(const arguments *args, const acrplan_pack *pack, acrplan_log *log) {
    acrplan_trial *trial = acrplan_trial_new(pack, log);
    for (size_t i = 0; trial && i < args->operand_count; i++) {
        const char *path = args->operand[i];
        if (is_scenario(path))
            acrplan_trial_scenario(trial, path, log);
        else
            acrplan_trial_table(trial, path, log);
    }
    return trial;
}

typedef exit_status teller(const acrplan_trial *trial, const terminal *t);

static exit_status try_and_tell(const arguments *args, const terminal *t, teller *tell) {
    char folder[PATH_BYTES];
    if (!find_knowledge(args->value[KNOWLEDGE], folder, t)) return STATUS_INPUT;
    acrplan_log *log = acrplan_log_new();
    acrplan_pack *pack = acrplan_pack_load(folder, log);
    acrplan_trial *trial = try_operands(args, pack, log);
    exit_status status = STATUS_INTERNAL;
    if (!log)
        complain(t, NULL, "out of memory");
    else
        print_log(t, log);
    if (log) status = !trial || acrplan_log_status(log) != ACRPLAN_OK ? status_of_failure(log) : tell(trial, t);
    if (status <= STATUS_CONFLICT && !output_flush(t)) status = STATUS_INPUT;
    acrplan_trial_free(trial);
    acrplan_pack_free(pack);
    acrplan_log_free(log);
    return status;
}

/* --- test --- */

static exit_status tell_test(const acrplan_trial *trial, const terminal *t) {
    if (acrplan_trial_cases(trial) == 0) {
        complain(t, "a case is a row: name, day, checks and body, separated by tabs", "no cases");
        return STATUS_INPUT;
    }
    size_t failed = acrplan_trial_failed(trial);
    printf("%zu cases, %zu failed\n", acrplan_trial_cases(trial), failed);
    return failed ? STATUS_CONFLICT : STATUS_FINE;
}

static exit_status run_test(const arguments *args, const terminal *t) {
    for (size_t i = 0; i < args->operand_count; i++) {
        if (!is_scenario(args->operand[i])) continue;
        complain(t, "'acrplan knowledge coverage' takes scenarios beside tables",
                 "'%s': a scenario is no table of cases", args->operand[i]);
        return STATUS_INPUT;
    }
    return try_and_tell(args, t, tell_test);
}

const struct command COMMAND_KNOWLEDGE_TEST = {
    .syntax =
        {
            .name = "knowledge test",
            .summary = "run tables of cases against the pack",
            .operands = "TABLE...",
            .operand_count = 1,
            .more_operands = true,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = "Runs tables of cases: small scenarios for a day, and what the plan or the conflict must\n"
                           "say. knowledge/LANGUAGE.md tells how such a table is written.\n",
            .after = "Exit status:\n"
                     "  0  every case holds\n"
                     "  1  some do not; each is named with its line\n"
                     "  2  bad usage, or a table or pack that cannot be read, or no cases\n"
                     "  3  internal error, or out of memory\n"
                     "\n"
                     "Example:\n"
                     "  acrplan knowledge test tests/knowledge/questions.tsv\n",
        },
    .run = run_test,
};

/* --- coverage --- */

static exit_status tell_coverage(const acrplan_trial *trial, const terminal *t) {
    (void)t;
    size_t all = acrplan_trial_facts(trial), touched = acrplan_trial_touched(trial);
    acrplan_fact_place at;
    for (size_t i = 0; acrplan_trial_untouched(trial, i, &at); i++) printf("%s:%d: %s\n", at.file, at.line, at.id);
    printf("%zu of %zu facts are touched: %.1f %%\n", touched, all,
           all ? 100.0 * (double)touched / (double)all : 100.0);
    return STATUS_FINE;
}

static exit_status run_coverage(const arguments *args, const terminal *t) {
    return try_and_tell(args, t, tell_coverage);
}

const struct command COMMAND_KNOWLEDGE_COVERAGE = {
    .syntax =
        {
            .name = "knowledge coverage",
            .summary = "which facts no scenario and no case touches",
            .operands = "FILE...",
            .operand_count = 1,
            .more_operands = true,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = "Plans scenarios (*.lua) and runs tables of cases (all other files), and lists the facts\n"
                           "that no report refers to and no case asks about, with their places.\n",
            .after = "Exit status:\n"
                     "  0  the list was written\n"
                     "  2  bad usage, or a file or pack that cannot be read\n"
                     "  3  internal error, or out of memory\n"
                     "\n"
                     "Example:\n"
                     "  acrplan knowledge coverage scenarios/*.lua tests/knowledge/*.tsv\n",
        },
    .run = run_coverage,
};
