#include <string.h>

#include "acrplan.h"
#include "cli/comparing.h"

enum { FROM = PLANNING_OPTION_COUNT, TO, OPTION_COUNT };

static const option_spec OPTIONS[] = {
    COMPARING_OPTIONS("plan scenarios for this day, YYYY-MM-DD (default: the\n"
                      "scenario's own date, else the last day on which the\n"
                      "sources of the knowledge were read)"),
    {0, "from", "DATE", "with one SCENARIO: the day of the first plan"},
    {0, "to", "DATE", "with one SCENARIO: the day of the second plan"},
};

static const char DESCRIPTION[] =
    "Shows what differs between two answers: of two scenarios (Lua), of two saved\n"
    "reports ('acrplan plan --format xml'), of one of each, or of one scenario on two\n"
    "days: verdict, settings, reachability, warnings, practices, wishes, money and\n"
    "things to do; and beside that answer reasons, facts and statements. Where the\n"
    "reports allow it, the facts and statements that changed stand under what they\n"
    "changed.\n";

static const char AFTER[] =
    "A saved report carries a digest of itself. One that was changed, cut off, or\n"
    "written in a newer format is refused. The digest shows slips, not forgery.\n"
    "\n"
    "Exit status:\n"
    "  0  the answers are the same\n"
    "  1  they differ\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan diff scenarios/everything.lua --from 2021-04-12 --to 2022-04-05\n"
    "  acrplan diff main/shop.lua shop.lua --format markdown\n"
    "  acrplan diff archive/shop.xml scenarios/shop.lua\n";

typedef struct sides {
    const char *first, *second, *first_day, *second_day;
} sides;

static bool needs_two(const arguments *args, const terminal *t) {
    if (args->operand_count == 2) {
        if (!args->value[FROM] && !args->value[TO]) return true;
        complain(t, "name one scenario with them, or give '--as-of DATE' for both", "'%s' is for one scenario",
                 args->value[FROM] ? "--from" : "--to");
        return false;
    }
    if (args->value[FROM] && args->value[TO] && !args->value[PLANNING_AS_OF]) return true;
    if (args->value[PLANNING_AS_OF])
        complain(t, "give '--from DATE' and '--to DATE'", "one scenario is compared on two days");
    else
        complain(t, "name a second scenario or report, or give '--from DATE' and '--to DATE'",
                 "there is nothing to compare '%s' with", args->operand[0]);
    return false;
}

static bool read_sides(const arguments *args, sides *s, const terminal *t) {
    if (!needs_two(args, t)) return false;
    const bool two = args->operand_count == 2;
    *s = (sides){.first = args->operand[0],
                 .second = args->operand[two ? 1 : 0],
                 .first_day = args->value[two ? PLANNING_AS_OF : FROM],
                 .second_day = args->value[two ? PLANNING_AS_OF : TO]};
    if (strcmp(s->first, "-") != 0 || strcmp(s->second, "-") != 0) return true;
    complain(t, "write one of them to a file", "standard input can be read once only");
    return false;
}

/* A day that was given in vain: there is no scenario to plan for it. */
static bool days_count(const comparing *q, const sides *s, int first_planned, int second_planned) {
    if ((!s->first_day && !s->second_day) || first_planned || second_planned) return true;
    complain(&q->t, "'acrplan recheck REPORT.xml --as-of DATE' plans the scenario in it for another day",
             "'%s' is a saved report, which has its day", s->first);
    return false;
}

static exit_status write_diff(const comparing *q, const void *what, acrplan_text *out, acrplan_log *log) {
    const sides *s = what;
    int planned[2] = {0, 0};
    acrplan_pack *pack = acrplan_pack_load(q->knowledge, log);
    acrplan_report *first = acrplan_report_of_file(pack, s->first, s->first_day, NULL, 0, &planned[0], log);
    acrplan_report *second =
        first ? acrplan_report_of_file(pack, s->second, s->second_day, NULL, 0, &planned[1], log) : NULL;
    acrplan_diff *diff = acrplan_diff_new(first, second, log);
    exit_status status = acrplan_diff_answers_differ(diff) ? STATUS_CONFLICT : STATUS_FINE;
    if (diff && !days_count(q, s, planned[0], planned[1]))
        status = STATUS_INPUT;
    else if (acrplan_diff_render(diff, q->format, q->lang, &q->text, out, log) != ACRPLAN_OK)
        status = status_of_failure(log);
    acrplan_diff_free(diff);
    acrplan_report_free(second);
    acrplan_report_free(first);
    acrplan_pack_free(pack);
    return status;
}

static exit_status run(const arguments *args, const terminal *t) {
    comparing q;
    sides s;
    if (!read_comparing(args, &q, t) || !read_sides(args, &s, &q.t)) return STATUS_INPUT;
    return write_comparison(&q, write_diff, &s);
}

const struct command COMMAND_DIFF = {
    .syntax =
        {
            .name = "diff",
            .summary = "show what differs between two answers, and why",
            .operands = "A [B]",
            .operand_count = 2,
            .optional_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
