#include "acrplan.h"
#include "cli/planning.h"

enum { CHANGES = PLANNING_OPTION_COUNT, VARIANT = CHANGES + CHANGE_OPTION_COUNT, EACH, OPTION_COUNT };

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, html, markdown, csv\nor xml"),
    CHANGE_OPTIONS,
    {0, "variant", "TEXT", "a variant in words, 'title: drop NAME; pin SETTING=OPTION';\nmay be given again and again"},
    {0, "each", NULL,
     "also without each requirement, client, pin and other\nstatement that can be given up, one at a time"},
};

static const char DESCRIPTION[] =
    "Plans SCENARIO as it stands and with each of its variants (what_if), and shows\n"
    "the plans side by side: cost, warnings, settings that differ; of a conflict,\n"
    "what clashes and the best way out. The changes given with --drop, --require,\n"
    "--pin, --quantity and --set make one variant more.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  every variant was answered; a conflict is an answer\n"
    "  1  the search gave up on a variant\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan whatif scenarios/customer_managed_key.lua\n"
    "  acrplan whatif scenarios/everything.lua --each\n"
    "  acrplan whatif scenarios/everything.lua --drop customer_managed_key\n"
    "  acrplan whatif scenarios/everything.lua --variant 'no scan: drop image_scanning' \\\n"
    "    --variant 'cheap: set budget=50; drop ci' -o variants.html\n";

typedef struct asked {
    const char *said[GIVEN_MAX];
    size_t said_count;
    bool each;
} asked;

static acrplan_status write_whatif(const acrplan_answer *answer, const planning *p, const void *what,
                                   exit_status *status, acrplan_text *out, acrplan_log *log) {
    const asked *a = what;
    const acrplan_variants variants = {a->said, a->said_count, p->edits, p->edit_count, a->each};
    size_t unanswered = 0;
    acrplan_status written = acrplan_whatif(answer, &variants, p->format, p->lang, &p->text, &unanswered, out, log);
    if (unanswered) *status = STATUS_CONFLICT;
    return written;
}

static acrplan_status write_planned(const acrplan_pack *pack, const acrplan_scenario *scenario, const planning *p,
                                    const void *what, exit_status *status, acrplan_text *out, acrplan_log *log) {
    acrplan_answer *answer = acrplan_plan(pack, scenario, p->as_of, log);
    acrplan_status written = write_whatif(answer, p, what, status, out, log);
    acrplan_answer_free(answer);
    return written;
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    asked a = {.each = args->value[EACH] != NULL};
    const unsigned formats = REPORT_FORMATS | OFFERS(CSV);
    if (!read_planning(args, formats, &p, t)) return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    p.edits_apart = true;
    for (size_t i = 0; i < args->given_count; i++)
        if (args->given[i].option == VARIANT) a.said[a.said_count++] = args->given[i].value;
    return write_scenario(&p, write_planned, &a);
}

const struct command COMMAND_WHATIF = {
    .syntax =
        {
            .name = "whatif",
            .summary = "plan a scenario and its variants, side by side",
            .operands = "SCENARIO",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
