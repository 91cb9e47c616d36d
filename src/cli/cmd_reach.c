#include "acrplan.h"
#include "cli/planning.h"

enum { CHANGES = PLANNING_OPTION_COUNT, GOAL = CHANGES + CHANGE_OPTION_COUNT, OPTION_COUNT };

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, html, markdown\nor xml"),
    CHANGE_OPTIONS,
    {0, "goal", "GOAL",
     "SETTING=OPTION (or one of several: A,B), 'cost<=N' (US\n"
     "dollars a month), no-warning=FACT, or feasible; given\n"
     "again: all of them"},
};

static const char DESCRIPTION[] =
    "Finds out what has to be given up so that the plan for SCENARIO fulfils a goal:\n"
    "every minimal set of requirements, clients, pins and the like, with the plan\n"
    "that it leads to. A goal is reached when the best plan fulfils it; where only\n"
    "another plan does, that is said, with the settings to fix.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  the goal is reached, or there are ways to it\n"
    "  1  it cannot be reached, or the search gave up\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan reach scenarios/everything.lua --goal sku=Standard\n"
    "  acrplan reach scenarios/everything.lua --goal 'cost<=100' --lang ja\n"
    "  acrplan reach scenarios/everything.lua --goal feasible --set budget=50\n";

typedef struct quest {
    const char *goals[GIVEN_MAX];
    size_t count;
} quest;

static acrplan_status write_reach(const acrplan_pack *pack, const acrplan_scenario *scenario, const planning *p,
                                  const void *what, exit_status *status, acrplan_text *out, acrplan_log *log) {
    const quest *q = what;
    acrplan_reached outcome = ACRPLAN_REACHED;
    acrplan_answer *answer = acrplan_plan(pack, scenario, p->as_of, log);
    acrplan_status written =
        acrplan_reach(answer, q->goals, q->count, p->format, p->lang, &p->text, &outcome, out, log);
    if (outcome == ACRPLAN_UNREACHABLE || outcome == ACRPLAN_REACH_UNKNOWN) *status = STATUS_CONFLICT;
    acrplan_answer_free(answer);
    return written;
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    quest q = {.count = 0};
    if (!read_planning(args, REPORT_FORMATS, &p, t)) return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    for (size_t i = 0; i < args->given_count; i++)
        if (args->given[i].option == GOAL) q.goals[q.count++] = args->given[i].value;
    return write_scenario(&p, write_reach, &q);
}

const struct command COMMAND_REACH = {
    .syntax =
        {
            .name = "reach",
            .summary = "find what has to be given up for a goal",
            .operands = "SCENARIO",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
