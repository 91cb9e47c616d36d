#include <stdlib.h>

#include "acrplan.h"
#include "cli/output.h"
#include "cli/planning.h"

enum { FAIL_ON = PLANNING_OPTION_COUNT, CHANGES, OPTION_COUNT = CHANGES + CHANGE_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, sarif, junit, json, xml; github or\nazure: annotations in the log of a pipeline"),
    {0, "fail-on", "SEVERITY",
     "critical, high, medium, low or none: what is as bad or\nworse fails the check (default: high)"},
    CHANGE_OPTIONS,
};

static const char DESCRIPTION[] =
    "Plans each SCENARIO and lists what is to be said against the plan: warnings,\n"
    "practices that are not followed, wishes that are not met, conflicts, waivers that\n"
    "have expired or that nothing needs, and a day after the sources were read. What\n"
    "a scenario waives is listed, too, and fails no check. For pipelines.\n"
    "\n"
    "In the place of a scenario a report may stand ('acrplan plan --format xml'): the\n"
    "scenario that is kept in it is planned for the day of the report, or another, with\n"
    "the knowledge at hand. The lines that are named are those of the report's file.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  nothing as bad as --fail-on was found\n"
    "  1  findings as bad as that, or worse; a conflict is critical\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan check scenarios/everything.lua\n"
    "  acrplan check scenarios/*.lua --fail-on critical --as-of 2024-03-01\n"
    "  acrplan check scenarios/*.lua -o acrplan.sarif\n"
    "  acrplan check scenarios/*.lua archive/*.xml --format github\n";

#define FORMATS \
    (OFFERS(TEXT) | OFFERS(SARIF) | OFFERS(JUNIT) | OFFERS(JSON) | OFFERS(XML) | OFFERS(GITHUB) | OFFERS(AZURE))

typedef struct batch {
    size_t count;
    acrplan_scenario **scenarios;
    acrplan_answer **answers;
} batch;

/* All are read and planned, so that all that is wrong is said at once. */
static void plan_all(batch *b, const acrplan_pack *pack, const arguments *args, const planning *p, acrplan_log *log) {
    for (size_t i = 0; i < b->count; i++) {
        char day[11];
        b->scenarios[i] = acrplan_scenario_of_file(pack, args->operand[i], p->edits, p->edit_count, day, log);
        b->answers[i] = acrplan_plan(pack, b->scenarios[i], p->as_of ? p->as_of : *day ? day : NULL, log);
    }
}

static void free_all(batch *b) {
    for (size_t i = 0; b->answers && i < b->count; i++) acrplan_answer_free(b->answers[i]);
    for (size_t i = 0; b->scenarios && i < b->count; i++) acrplan_scenario_free(b->scenarios[i]);
    free(b->answers);
    free(b->scenarios);
}

static exit_status check(const planning *p, const arguments *args, batch *b, acrplan_log *log) {
    acrplan_text text = {0};
    size_t failing = 0;
    acrplan_pack *pack = acrplan_pack_load(p->knowledge, log);
    plan_all(b, pack, args, p, log);
    bool written = acrplan_check((const acrplan_answer *const *)b->answers, b->count, args->value[FAIL_ON], p->format,
                                 p->lang, &p->text, &failing, &text, log) == ACRPLAN_OK;
    print_log(&p->t, log);
    exit_status status = failing ? STATUS_CONFLICT : STATUS_FINE;
    if (!written)
        status = status_of_failure(log);
    else if (!output_write(p->output, text.data, text.len, &p->t))
        status = STATUS_INPUT;
    acrplan_text_free(&text);
    free_all(b);
    acrplan_pack_free(pack);
    return status;
}

static bool replaces_none(const arguments *args, const planning *p) {
    for (size_t i = 1; p->output && i < args->operand_count; i++) {
        if (!output_same_file(args->operand[i], p->output)) continue;
        complain(&p->t, "name another file after -o", "the output '%s' would replace the scenario", p->output);
        return false;
    }
    return true;
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    if (!read_planning(args, FORMATS, &p, t) || !replaces_none(args, &p)) return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    acrplan_log *log = acrplan_log_new();
    batch b = {args->operand_count, calloc(args->operand_count, sizeof *b.scenarios),
               calloc(args->operand_count, sizeof *b.answers)};
    exit_status status = STATUS_INTERNAL;
    if (log && b.scenarios && b.answers) {
        status = check(&p, args, &b, log);
    } else {
        complain(&p.t, NULL, "out of memory");
        free_all(&b);
    }
    acrplan_log_free(log);
    return status;
}

const struct command COMMAND_CHECK = {
    .syntax =
        {
            .name = "check",
            .summary = "list what is to be said against plans, for pipelines",
            .operands = "SCENARIO|REPORT.xml...",
            .operand_count = 1,
            .more_operands = true,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
