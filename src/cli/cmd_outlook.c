#include "acrplan.h"
#include "cli/planning.h"

enum { HORIZON = PLANNING_OPTION_COUNT, CHANGES, OPTION_COUNT = CHANGES + CHANGE_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, html, xml, markdown or ics"),
    {0, "horizon", "TIME", "how far to look: 24m, 2y or 90d (default: 24m)"},
    CHANGE_OPTIONS,
};

static const char DESCRIPTION[] =
    "Plans SCENARIO, and tells what the knowledge has of the time after the day of\n"
    "the plan: whether the registry can stay as it is planned, what it is best turned\n"
    "into by when, which costs and warnings come or go, and whether a plan made later\n"
    "would be another one. As ics it is a calendar with an event a fact.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  the outlook was written\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan outlook scenarios/article.lua --as-of 2026-05-01\n"
    "  acrplan outlook scenarios/article.lua --as-of 2026-05-01 -o outlook.ics\n";

static acrplan_status write_outlook(const acrplan_answer *answer, const planning *p, const void *horizon,
                                    acrplan_text *out, acrplan_log *log) {
    return acrplan_outlook(answer, horizon, p->format, p->lang, &p->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    if (!read_planning(args, REPORT_FORMATS | OFFERS(ICS), &p, t)) return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    return write_answer(&p, write_outlook, args->value[HORIZON], false);
}

const struct command COMMAND_OUTLOOK = {
    .syntax =
        {
            .name = "outlook",
            .summary = "tell what is ahead, and what to do by when",
            .operands = "SCENARIO",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
