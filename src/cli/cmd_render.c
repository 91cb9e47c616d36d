#include "acrplan.h"
#include "cli/cli.h"
#include "cli/output.h"
#include "cli/planning.h"
#include "cli/request.h"

enum { FORMAT, LANG, OUTPUT, COLUMNS, NO_COLOR, SECTIONS, DRESS, OPTION_COUNT = DRESS + DRESS_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    {0, "format", "FORMAT",
     "text, html, xml, markdown, madr; bicep, arm, azcli,\n"
     "terraform (default: what the name of the output file\n"
     "ends in, else text)"},
    {0, "lang", "LANG", "en or ja (default: en)"},
    {'o', "output", "FILE", "write to FILE instead of standard output"},
    {0, "columns", "N", "width of the text (default: the terminal's, at most 100;\n80 when it goes elsewhere)"},
    {0, "no-color", NULL, "no colours, even on a terminal"},
    SECTIONS_OPTION,
    DRESS_OPTIONS,
};

static const char DESCRIPTION[] =
    "Writes a saved report ('acrplan plan --format xml') in another format or\n"
    "language, byte for byte as 'acrplan plan' would have written it. Nothing is\n"
    "planned, so no knowledge pack is needed. '-' reads standard input.\n";

static const char AFTER[] =
    "A report that was changed, cut off, or written in a newer format is refused.\n"
    "\n"
    "Exit status:\n"
    "  0  the report was written, be it of a plan or of a conflict\n"
    "  1  nothing was written: a conflict deploys nothing, nor does a plan with\n"
    "     something that the report does not say how to deploy\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan render archive/shop.xml\n"
    "  acrplan render archive/shop.xml --lang ja -o shop.html\n"
    "  acrplan render archive/shop.xml -o shop.bicep\n"
    "  acrplan render archive/shop.xml --format markdown >>review.md\n";

typedef struct rendering {
    terminal t;
    const char *report, *output, *sections;
    acrplan_format format;
    acrplan_lang lang;
    acrplan_text_options text;
    dressing dressing;
} rendering;

static bool check_output(const rendering *r) {
    if (!r->output || !output_same_file(r->report, r->output)) return true;
    complain(&r->t, "name another file after -o", "the output '%s' would replace the report", r->output);
    return false;
}

static bool read_rendering(const arguments *args, rendering *r, const terminal *t) {
    *r = (rendering){
        .t = *t, .report = args->operand[0], .output = args->value[OUTPUT], .sections = args->value[SECTIONS]};
    if (args->value[NO_COLOR]) r->t.answer_colour = r->t.message_colour = false;
    const unsigned offered = REPORT_FORMATS | OFFERS(MADR) | DEPLOYABLE_FORMATS;
    return read_format(args->value[FORMAT], r->output, offered, &r->format, &r->t) &&
           read_lang(args->value[LANG], &r->lang, &r->t) &&
           read_columns(args->value[COLUMNS], r->output, &r->text, &r->t) &&
           read_dressing(args, DRESS, r->format, r->output, &r->dressing, &r->t) && check_output(r);
}

static exit_status write_with(const rendering *r, acrplan_log *log) {
    acrplan_text text = {0};
    acrplan_report *report = acrplan_report_load(r->report, log);
    acrplan_status made = render_dressed(report, r->format, r->lang, r->sections, &r->text, &r->dressing, &text, log);
    exit_status status = STATUS_FINE;
    print_log(&r->t, log);
    if (made != ACRPLAN_OK)
        status = status_of_refusal(made, log);
    else if (!output_write(r->output, text.data, text.len, &r->t))
        status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_report_free(report);
    return status;
}

static exit_status run(const arguments *args, const terminal *t) {
    rendering r;
    if (!read_rendering(args, &r, t)) return STATUS_INPUT;
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&r.t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = write_with(&r, log);
    acrplan_log_free(log);
    return status;
}

const struct command COMMAND_RENDER = {
    .syntax =
        {
            .name = "render",
            .summary = "write a saved report in another format or language",
            .operands = "REPORT.xml",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
