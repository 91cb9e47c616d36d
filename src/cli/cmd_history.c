#include "acrplan.h"
#include "cli/planning.h"

enum { FROM = PLANNING_OPTION_COUNT, TO, CHANGES, OPTION_COUNT = CHANGES + CHANGE_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, html, xml or markdown"),
    {0, "from", "DATE", "the first day (default: the first that the knowledge\ncovers)"},
    {0, "to", "DATE", "the last day (default: the last on which the sources of\nthe knowledge were read)"},
    CHANGE_OPTIONS,
};

static const char DESCRIPTION[] =
    "Plans SCENARIO for every day on which a fact changes, and tells the intervals in\n"
    "which the answer stays the same: what changes from one to the next, which fact\n"
    "does it, its source, its day and how sure that is. The day of the plan is marked.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  the history was written\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan history scenarios/article.lua\n"
    "  acrplan history scenarios/article.lua --from 2021-04-12 --to 2022-04-05\n"
    "  acrplan history scenarios/article.lua --drop content_trust -o article.html\n";

typedef struct days {
    const char *from, *to;
} days;

static acrplan_status write_history(const acrplan_answer *answer, const planning *p, const void *what,
                                    acrplan_text *out, acrplan_log *log) {
    const days *d = what;
    return acrplan_history(answer, d->from, d->to, p->format, p->lang, &p->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    days d = {args->value[FROM], args->value[TO]};
    if (!read_planning(args, REPORT_FORMATS, &p, t)) return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    return write_answer(&p, write_history, &d, false);
}

const struct command COMMAND_HISTORY = {
    .syntax =
        {
            .name = "history",
            .summary = "tell how the answer changed over time, and why",
            .operands = "SCENARIO",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
