/* planning.h - what the commands share that plan a scenario: their options, and the way from a file to an answer */
#ifndef ACRPLAN_CLI_PLANNING_H
#define ACRPLAN_CLI_PLANNING_H

#include "cli/cli.h"
#include "cli/paths.h"
#include "cli/request.h"

/* The first options of each of them, in this order; `formats` names those that the command offers: "text, html or xml". What a command says
 * of --as-of by itself stands before PLANNING_MORE_OPTIONS. */
#define PLANNING_OPTIONS(formats)                               \
    {0, "as-of", "DATE",                                        \
     "plan for this day, YYYY-MM-DD (default: the scenario's\n" \
     "own date, else the last day on which the sources of\n"    \
     "the knowledge were read; never the clock)"},              \
        PLANNING_MORE_OPTIONS(formats)
#define PLANNING_MORE_OPTIONS(formats)                                                                                 \
    {0, "format", "FORMAT",                                                                                            \
     formats                                                                                                           \
     " (default: what the name of the output\n"                                                                        \
     "file ends in, else text)"},                                                                                      \
        {0, "lang", "LANG", "en or ja (default: en)"},                                                                 \
        {0, "knowledge", "DIR", "folder of the knowledge pack (default: the one that came\nwith the program)"},        \
        {'o', "output", "FILE", "write to FILE instead of standard output"},                                           \
        {0, "columns", "N", "width of the text (default: the terminal's, at most 100;\n80 when it goes elsewhere)"}, { \
        0, "no-color", NULL, "no colours, even on a terminal"                                                          \
    }
enum {
    PLANNING_AS_OF,
    PLANNING_FORMAT,
    PLANNING_LANG,
    PLANNING_KNOWLEDGE,
    PLANNING_OUTPUT,
    PLANNING_COLUMNS,
    PLANNING_NO_COLOR,
    PLANNING_OPTION_COUNT
};

/* Changes to the scenario; they come right after those. Each may be given again and again. */
#define CHANGE_OPTIONS                                                                                            \
    {0, "drop", "NAME",                                                                                           \
     "plan without a requirement, a client, a pin or what the\n"                                                  \
     "scenario says of a client ('ci.agents'), or the budget"},                                                   \
        {0, "require", "NAME", "plan with a requirement more; NAME=should or NAME=nice:\nwhere possible"},        \
        {0, "pin", "NAME=OPTION", "fix a setting ('sku', 'ci.agents') to an option, or to one\nof several: A,B"}, \
        {0, "quantity", "NAME=N", "plan for another amount"}, {                                                   \
        0, "set", "KEY=VALUE",                                                                                    \
            "say something else: as_of, budget, a context, or the\n"                                              \
            "setting of a client ('shop.vnet_integration')"                                                       \
    }
#define CHANGE_OPTION_COUNT 5

/* What is added to a page (request.h). */
#define DRESS_OPTIONS                                                                                   \
    {0, "logo", "FILE", "put a picture at the head of the HTML: PNG, JPEG or SVG,\nat most 256 KiB"}, { \
        0, "style", "FILE",                                                                             \
            "put a style sheet into the HTML, after its own; it must\n"                                 \
            "fetch nothing; at most 256 KiB"                                                            \
    }
#define DRESS_OPTION_COUNT 2

typedef struct planning {
    terminal t;
    const char *scenario, *as_of, *output;
    char knowledge[PATH_BYTES];
    acrplan_format format;
    acrplan_lang lang;
    acrplan_text_options text;
    acrplan_edit edits[GIVEN_MAX];
    size_t edit_count;
    dressing dressing;
    bool edits_apart; /* they are not made in the scenario: the command does something else with them */
} planning;

/* The option that chooses sections of a report. */
#define SECTIONS_OPTION                                                \
    {                                                                  \
        0, "sections", "KEYS",                                         \
            "write these sections alone, as text, html or markdown:\n" \
            "title, decision, diagram, conflicts, repairs,\n"          \
            "configuration, trace, reachability, warnings, options,\n" \
            "costs, limits, questions, timeline, revisit, steps,\n"    \
            "worksheet, deployment, alternatives, facts,\n"            \
            "glossary, scenario"                                       \
    }

/* The scenario is the first operand; `offered`: formats. Complains about what is wrong. */
bool read_planning(const arguments *args, unsigned offered, planning *p, const terminal *t);
/* Adds the changes, whose options begin at `first`. */
void read_edits(const arguments *args, size_t first, planning *p);

/* Writes what a command has to say about a scenario; `what` is its own. It takes the failure of the steps before: then both are NULL.
 * *status: what the program ends with when all went well, STATUS_FINE before. */
typedef acrplan_status scenario_writer(const acrplan_pack *pack, const acrplan_scenario *scenario, const planning *p,
                                       const void *what, exit_status *status, acrplan_text *out, acrplan_log *log);

/* Reads pack and scenario, writes, and gives the exit status. */
exit_status write_scenario(const planning *p, scenario_writer *write, const void *what);

/* Writes what a command has to say about an answer; `what` is its own. It takes the failure of the steps before. */
typedef acrplan_status answer_writer(const acrplan_answer *answer, const planning *p, const void *what,
                                     acrplan_text *out, acrplan_log *log);

/* Writes what a command has to say about a report, which is of a scenario or was saved. Of a conflict there is nothing to write: STATUS_CONFLICT. */
typedef acrplan_status report_writer(const acrplan_report *report, const planning *p, acrplan_text *out,
                                     acrplan_log *log);

/* Reads the operand, a scenario or a saved report, writes, and gives the exit status. */
exit_status write_of_report(const planning *p, report_writer *write);

/* Plans, writes, and gives the exit status: STATUS_CONFLICT for a conflict where that is a verdict, not a subject. */
exit_status write_answer(const planning *p, answer_writer *write, const void *what, bool verdict);

#endif
