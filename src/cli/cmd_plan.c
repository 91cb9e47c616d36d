#include "acrplan.h"
#include "cli/planning.h"

enum {
    BRIEF = PLANNING_OPTION_COUNT,
    SECTIONS,
    OUTLOOK,
    DRESS,
    CHANGES = DRESS + DRESS_OPTION_COUNT,
    OPTION_COUNT = CHANGES + CHANGE_OPTION_COUNT
};

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, html, xml, markdown, madr;\nwhat deploys the plan: bicep, arm, azcli or\nterraform"),
    {0, "brief", NULL,
     "the options of the plan, its cost and warnings, without\n"
     "explanations; as text or xml, in a fraction of the time"},
    SECTIONS_OPTION,
    {0, "outlook", NULL,
     "tell in the report what is known of the next 24 months, as\n"
     "'acrplan outlook' does; takes longer"},
    DRESS_OPTIONS,
    CHANGE_OPTIONS,
};

static const char DESCRIPTION[] =
    "Plans the configuration that SCENARIO asks for, or shows why there is none and\n"
    "what would have to give. SCENARIO is a Lua file; '-' reads standard input.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  a plan was found\n"
    "  1  conflict: the requirements cannot stand together; or a plan with\n"
    "     something that the knowledge pack does not say how to deploy\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan plan scenarios/everything.lua\n"
    "  acrplan plan scenarios/everything.lua --as-of 2022-04-05 --lang ja\n"
    "  acrplan plan scenarios/everything.lua -o everything.html\n"
    "  acrplan plan scenarios/everything.lua --logo logo.svg --style house.css -o review.html\n"
    "  acrplan plan scenarios/everything.lua --brief\n"
    "  acrplan plan scenarios/everything.lua -o everything.bicep\n"
    "  acrplan plan scenarios/everything.lua --drop customer_managed_key --set budget=100\n";

static acrplan_status write_brief(const acrplan_pack *pack, const acrplan_scenario *scenario, const planning *p,
                                  const void *what, exit_status *status, acrplan_text *out, acrplan_log *log) {
    int is_plan = 0;
    (void)what;
    acrplan_status written = acrplan_brief(pack, scenario, p->as_of, p->format, p->lang, &p->text, &is_plan, out, log);
    if (!is_plan) *status = STATUS_CONFLICT;
    return written;
}

static acrplan_status write_report(const acrplan_answer *answer, const planning *p, const void *what, acrplan_text *out,
                                   acrplan_log *log) {
    const arguments *args = what;
    acrplan_report *report =
        args->value[OUTLOOK] ? acrplan_report_with_outlook(answer, NULL, log) : acrplan_report_new(answer, log);
    acrplan_status status =
        render_dressed(report, p->format, p->lang, args->value[SECTIONS], &p->text, &p->dressing, out, log);
    acrplan_report_free(report);
    return status;
}

/* A short answer has no report to choose from. */
static bool check_brief(const arguments *args, const terminal *t) {
    const char *odd = args->value[SECTIONS] ? "sections" : args->value[OUTLOOK] ? "outlook" : NULL;
    if (!args->value[BRIEF] || !odd) return true;
    complain(t, "leave one of the two out", "--brief and --%s exclude each other", odd);
    return false;
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    bool brief = args->value[BRIEF];
    const unsigned offered = brief ? OFFERS(TEXT) | OFFERS(XML) : REPORT_FORMATS | OFFERS(MADR) | DEPLOYABLE_FORMATS;
    if (!check_brief(args, t) || !read_planning(args, offered, &p, t)) return STATUS_INPUT;
    if (!read_dressing(args, DRESS, p.format, p.output, &p.dressing, &p.t)) return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    return brief ? write_scenario(&p, write_brief, NULL) : write_answer(&p, write_report, args, true);
}

const struct command COMMAND_PLAN = {
    .syntax =
        {
            .name = "plan",
            .summary = "plan the configuration that a scenario asks for",
            .operands = "SCENARIO",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
