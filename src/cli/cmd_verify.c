#include "acrplan.h"
#include "cli/planning.h"

enum { CHANGES = PLANNING_OPTION_COUNT, OPTION_COUNT = CHANGES + CHANGE_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, markdown or sh"),
    CHANGE_OPTIONS,
};

static const char DESCRIPTION[] =
    "Lists how to look whether what was built is what was planned: for each setting a\n"
    "command that only reads with what it prints then, or what to look at by hand. The\n"
    "operand is a scenario (Lua) or a saved report ('acrplan plan --format xml'), which\n"
    "has its day and takes no changes.\n"
    "\n"
    "As sh it is a script that runs the commands, and writes TAP. Its --help names what\n"
    "it has to be told; what needs a name that is given as '-' is left out. It exits\n"
    "with 0 when all is as planned, 1 when something differs, 2 when it could not ask.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  the list was written\n"
    "  1  conflict: there is no plan whose building could be verified\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan verify scenarios/team_registry.lua\n"
    "  acrplan verify archive/shop.xml --format markdown >>review.md\n"
    "  acrplan verify archive/shop.xml -o verify.sh && sh verify.sh --help\n";

static acrplan_status write_list(const acrplan_report *report, const planning *p, acrplan_text *out, acrplan_log *log) {
    return acrplan_verify(report, p->format, p->lang, &p->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    if (!read_planning(args, OFFERS(TEXT) | OFFERS(MARKDOWN) | OFFERS(SH), &p, t)) return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    return write_of_report(&p, write_list);
}

const struct command COMMAND_VERIFY = {
    .syntax =
        {
            .name = "verify",
            .summary = "list how to look whether a plan was built",
            .operands = "SCENARIO|REPORT.xml",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
