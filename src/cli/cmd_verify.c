#include <string.h>

#include "acrplan.h"
#include "cli/output.h"
#include "cli/planning.h"

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, markdown or sh"),
};

static const char DESCRIPTION[] =
    "Lists how to look whether what was built is what was planned: for each setting a\n"
    "command that only reads with what it prints then, or what to look at by hand. The\n"
    "operand is a scenario (Lua) or a saved report ('acrplan plan --format xml').\n"
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

/* A day that was given in vain: there is no scenario to plan for it. */
static bool day_counts(const planning *p, int planned) {
    if (planned || !p->as_of) return true;
    complain(&p->t, "leave out '--as-of', or name the scenario", "'%s' is a saved report, which has its day",
             p->scenario);
    return false;
}

static exit_status write_list(const planning *p, acrplan_text *out, acrplan_log *log) {
    int planned = 0;
    acrplan_pack *pack = acrplan_pack_load(p->knowledge, log);
    acrplan_report *report = acrplan_report_of_file(pack, p->scenario, p->as_of, &planned, log);
    exit_status status = STATUS_FINE;
    if (report && !day_counts(p, planned))
        status = STATUS_INPUT;
    else if (acrplan_verify(report, p->format, p->lang, &p->text, out, log) != ACRPLAN_OK)
        status = report && !acrplan_report_is_plan(report) ? STATUS_CONFLICT : status_of_failure(log);
    acrplan_report_free(report);
    acrplan_pack_free(pack);
    return status;
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    acrplan_text text = {0};
    if (!read_planning(args, OFFERS(TEXT) | OFFERS(MARKDOWN) | OFFERS(SH), &p, t)) return STATUS_INPUT;
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&p.t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = write_list(&p, &text, log);
    print_log(&p.t, log);
    if (status == STATUS_FINE && !output_write(p.output, text.data, text.len, &p.t)) status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_log_free(log);
    return status;
}

const struct command COMMAND_VERIFY = {
    .syntax =
        {
            .name = "verify",
            .summary = "list how to look whether a plan was built",
            .operands = "SCENARIO|REPORT.xml",
            .operand_count = 1,
            .option_count = PLANNING_OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
