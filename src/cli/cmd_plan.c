#include <stdio.h>
#include <string.h>

#include "acrplan.h"
#include "cli/cli.h"
#include "cli/output.h"
#include "cli/paths.h"
#include "cli/request.h"

enum { AS_OF, FORMAT, LANG, KNOWLEDGE, OUTPUT, COLUMNS, NO_COLOR, OPTION_COUNT };

static const option_spec OPTIONS[] = {
    [AS_OF] = {0, "as-of", "DATE",
               "plan for this day, YYYY-MM-DD (default: the scenario's\n"
               "own date, else the last day on which the sources of\n"
               "the knowledge were read; never the clock)"},
    [FORMAT] = {0, "format", "FORMAT",
                "text, html or xml (default: what the name of the output\n"
                "file ends in, else text)"},
    [LANG] = {0, "lang", "LANG", "en or ja (default: en)"},
    [KNOWLEDGE] = {0, "knowledge", "DIR",
                   "folder of the knowledge pack (default: the one that came\nwith the program)"},
    [OUTPUT] = {'o', "output", "FILE", "write to FILE instead of standard output"},
    [COLUMNS] = {0, "columns", "N",
                 "width of the text (default: the terminal's, at most 100;\n80 when it goes elsewhere)"},
    [NO_COLOR] = {0, "no-color", NULL, "no colours, even on a terminal"},
};

static const char DESCRIPTION[] =
    "Plans the configuration that SCENARIO asks for, or shows why there is none and\n"
    "what would have to give. SCENARIO is a Lua file; '-' reads standard input.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  a plan was found\n"
    "  1  conflict: the requirements cannot stand together\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan plan scenarios/everything.lua\n"
    "  acrplan plan scenarios/everything.lua --as-of 2022-04-05 --lang ja\n"
    "  acrplan plan scenarios/everything.lua -o everything.html\n";

typedef struct plan_request {
    const char *scenario, *as_of, *output;
    char knowledge[PATH_BYTES];
    acrplan_format format;
    acrplan_lang lang;
    acrplan_text_options text;
} plan_request;

/* The suffix of the last part of a path, or "". */
static const char *suffix(const char *path) {
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash ? slash : path, '.');
    return dot ? dot : "";
}

static acrplan_format format_of_file(const char *path) {
    const char *end = path ? suffix(path) : "";
    if (strcmp(end, ".html") == 0 || strcmp(end, ".htm") == 0) return ACRPLAN_HTML;
    return strcmp(end, ".xml") == 0 ? ACRPLAN_XML : ACRPLAN_TEXT;
}

static bool read_format(const arguments *args, plan_request *r, const terminal *t) {
    static const char *const KNOWN[] = {"text", "html", "xml"};
    const char *word = args->value[FORMAT];
    if (!word) {
        r->format = format_of_file(r->output);
        return true;
    }
    int found = acrplan_format_from_name(word);
    if (found < 0) complain_of_name("format", word, KNOWN, 3, t);
    r->format = (acrplan_format)found;
    return found >= 0;
}

static bool check_output(const plan_request *r, const terminal *t) {
    if (!r->output || !output_same_file(r->scenario, r->output)) return true;
    complain(t, "name another file after -o", "the output '%s' would replace the scenario", r->output);
    return false;
}

static bool read_request(const arguments *args, plan_request *r, const terminal *t) {
    r->scenario = args->operand[0];
    r->as_of = args->value[AS_OF];
    r->output = args->value[OUTPUT];
    return read_format(args, r, t) && read_lang(args->value[LANG], &r->lang, t) &&
           read_columns(args->value[COLUMNS], r->output, &r->text, t) && check_output(r, t) &&
           find_knowledge(args->value[KNOWLEDGE], r->knowledge, t);
}

static acrplan_status render(const acrplan_answer *answer, const plan_request *r, acrplan_text *out, acrplan_log *log) {
    acrplan_report *report = acrplan_report_new(answer, log);
    acrplan_status status = r->format == ACRPLAN_TEXT ? acrplan_render_text(report, r->lang, &r->text, out, log)
                                                      : acrplan_render(report, r->format, r->lang, out, log);
    acrplan_report_free(report);
    return status;
}

/* Every step takes the failure of the step before, so the end of the chain is checked alone. */
static exit_status plan(const plan_request *r, const terminal *t, acrplan_log *log) {
    acrplan_text text;
    acrplan_pack *pack = acrplan_pack_load(r->knowledge, log);
    acrplan_scenario *scenario = acrplan_scenario_load(pack, r->scenario, log);
    acrplan_answer *answer = acrplan_plan(pack, scenario, r->as_of, log);
    exit_status status = acrplan_answer_is_plan(answer) ? STATUS_PLAN : STATUS_CONFLICT;
    bool rendered = render(answer, r, &text, log) == ACRPLAN_OK;
    print_log(t, log);
    if (!rendered)
        status = status_of_failure(log);
    else if (!output_write(r->output, text.data, text.len, t))
        status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_answer_free(answer);
    acrplan_scenario_free(scenario);
    acrplan_pack_free(pack);
    return status;
}

static exit_status run(const arguments *args, const terminal *detected) {
    terminal t = *detected;
    plan_request r;
    if (args->value[NO_COLOR]) t.answer_colour = t.message_colour = false;
    if (!read_request(args, &r, &t)) return STATUS_INPUT;
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = plan(&r, &t, log);
    acrplan_log_free(log);
    return status;
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
