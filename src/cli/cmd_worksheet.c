#include "acrplan.h"
#include "cli/planning.h"

enum { CHANGES = PLANNING_OPTION_COUNT, OPTION_COUNT = CHANGES + CHANGE_OPTION_COUNT };

static const option_spec OPTIONS[] = {PLANNING_OPTIONS("text, csv, markdown, html or\nxml"), CHANGE_OPTIONS};

static const char DESCRIPTION[] =
    "Lists what the owners of firewalls, names and subnets need to know of a plan: for\n"
    "each client the names, ports and service tags, and the sources that have to be let\n"
    "in; for the design private zones with their records, and subnets with the number\n"
    "of addresses. It is a section of the report as well. SCENARIO is planned; a saved\n"
    "report ('acrplan plan --format xml') gives the same bytes; it\n"
    "has its day and takes no changes. '-' reads standard input.\n";

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

static acrplan_status write_sheet(const acrplan_report *report, const planning *p, acrplan_text *out,
                                  acrplan_log *log) {
    return acrplan_worksheet(report, p->format, p->lang, &p->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    if (!read_planning(args, FORMATS, &p, t)) return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    return write_of_report(&p, write_sheet);
}

const struct command COMMAND_WORKSHEET = {
    .syntax =
        {
            .name = "worksheet",
            .summary = "list names, ports and addresses for network teams",
            .operands = "SCENARIO|REPORT.xml",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
