#include "acrplan.h"
#include "cli/output.h"
#include "cli/planning.h"

static const option_spec OPTIONS[] = {PLANNING_OPTIONS("text, csv, markdown, html or\nxml")};

static const char DESCRIPTION[] =
    "Lists what the owners of firewalls, names and subnets need to know of a plan: for\n"
    "each client the names, ports and service tags, and the sources that have to be let\n"
    "in; for the design private zones with their records, and subnets with the number\n"
    "of addresses. It is a section of the report as well. SCENARIO is planned; a saved\n"
    "report ('acrplan plan --format xml') gives the same bytes. '-' reads standard\n"
    "input.\n";

static const char AFTER[] =
    "What stands in angle brackets, as in <registry>, is to be put in; a legend says\n"
    "with what. CSV has a record for each entry, name and port, and no legend.\n"
    "\n"
    "Exit status:\n"
    "  0  the worksheet was written\n"
    "  1  there is no plan, so there is no worksheet\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan worksheet scenarios/everything.lua\n"
    "  acrplan worksheet scenarios/everything.lua -o firewall.csv\n"
    "  acrplan worksheet archive/shop.xml --lang ja -o shop.html\n";

#define FORMATS (OFFERS(TEXT) | OFFERS(HTML) | OFFERS(XML) | OFFERS(MARKDOWN) | OFFERS(CSV))

/* A day that was given in vain: a saved report has its own. */
static bool day_counts(const planning *p, int planned) {
    if (!p->as_of || planned) return true;
    complain(&p->t, "'acrplan recheck REPORT.xml --as-of DATE' plans the scenario in it for another day",
             "'%s' is a saved report, which has its day", p->scenario);
    return false;
}

static exit_status write_sheet(const planning *p, acrplan_text *out, acrplan_log *log) {
    int planned = 1;
    exit_status status = STATUS_FINE;
    acrplan_pack *pack = acrplan_pack_load(p->knowledge, log);
    acrplan_report *report = acrplan_report_of_file(pack, p->scenario, p->as_of, &planned, log);
    if (report && !day_counts(p, planned))
        status = STATUS_INPUT;
    else if (acrplan_worksheet(report, p->format, p->lang, &p->text, out, log) != ACRPLAN_OK)
        status = report && !acrplan_report_is_plan(report) ? STATUS_CONFLICT : status_of_failure(log);
    acrplan_report_free(report);
    acrplan_pack_free(pack);
    return status;
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    acrplan_text text = {0};
    if (!read_planning(args, FORMATS, &p, t)) return STATUS_INPUT;
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&p.t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = write_sheet(&p, &text, log);
    print_log(&p.t, log);
    if (status == STATUS_FINE && !output_write(p.output, text.data, text.len, &p.t)) status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_log_free(log);
    return status;
}

const struct command COMMAND_WORKSHEET = {
    .syntax =
        {
            .name = "worksheet",
            .summary = "list names, ports and addresses for network teams",
            .operands = "SCENARIO|REPORT.xml",
            .operand_count = 1,
            .option_count = PLANNING_OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
