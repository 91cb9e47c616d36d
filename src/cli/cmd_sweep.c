#include <string.h>

#include "acrplan.h"
#include "cli/planning.h"

enum { OVER = PLANNING_OPTION_COUNT, SHARD, CHANGES, OPTION_COUNT = CHANGES + CHANGE_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    {0, "as-of", "DATES",
     "plan for these days, YYYY-MM-DD, separated by commas\n"
     "(default: the day of 'acrplan plan')"},
    PLANNING_MORE_OPTIONS("text, html, xml or csv"),
    {0, "over", "NAMES",
     "what to switch, separated by commas: requirements that the\n"
     "scenario asks for or does not, clients, settings that it\n"
     "states, 'budget'; and settings that it leaves open, as\n"
     "'client.setting' for each option or 'client.setting=option'\n"
     "for one; at most 65,536 combinations"},
    {0, "shard", "I/N",
     "only part I of N of the combinations, as csv; the parts, all\n"
     "but the first without their first line, are the whole"},
    CHANGE_OPTIONS,
};

static const char DESCRIPTION[] =
    "Plans every combination of some statements of SCENARIO, on each day that is\n"
    "named, and tells which statement decides what. The answers are those of\n"
    "'acrplan plan' for the scenario so changed. As text it tells in short; html adds\n"
    "a table of all combinations by cost and feasibility; csv and xml have everything.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  every combination was answered, whether by a plan or by a conflict\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan sweep scenarios/everything.lua --over vnet_only,customer_managed_key,ci\n"
    "  acrplan sweep scenarios/everything.lua --over image_scanning,ci.agents \\\n"
    "      --as-of 2021-04-12,2022-04-05 -o sweep.html\n"
    "  acrplan sweep scenarios/everything.lua --over vnet_only,ci.agents --shard 1/2 -o 1.csv\n";

typedef struct shard {
    const char *over;
    size_t part, parts;
} shard;

/* Digits up to the end or a slash; 0: none, or too many. */
static size_t whole_number(const char **word) {
    size_t n = 0;
    size_t digits = strspn(*word, "0123456789");
    for (size_t i = 0; i < digits && digits < 7; i++) n = n * 10 + (size_t)((*word)[i] - '0');
    *word += digits;
    return n;
}

/* "1/4" */
static bool read_shard(const char *word, shard *out, const terminal *t) {
    const char *at = word;
    if (!word) return true;
    size_t part = whole_number(&at);
    bool slash = *at == '/';
    if (slash) at++;
    out->parts = slash ? whole_number(&at) : 0;
    out->part = part - 1;
    if (slash && !*at && part >= 1 && part <= out->parts) return true;
    complain(t, "write which part of how many, for example 1/4", "invalid shard '%s'", word);
    return false;
}

static bool check_format(const arguments *args, const terminal *t) {
    const char *format = args->value[PLANNING_FORMAT];
    if (!args->value[SHARD] || !format || strcmp(format, "csv") == 0) return true;
    complain(t, "write --format csv, or leave --shard out", "a shard is written as csv, not as '%s'", format);
    return false;
}

static bool check_over(const arguments *args, const terminal *t) {
    if (args->value[OVER]) return true;
    complain(t, "write --over with names separated by commas, for example --over budget",
             "'acrplan sweep' needs to know what to switch");
    return false;
}

static acrplan_status write_sweep(const acrplan_pack *pack, const acrplan_scenario *scenario, const planning *p,
                                  const void *what, exit_status *status, acrplan_text *out, acrplan_log *log) {
    const shard *s = what;
    const acrplan_sweep_request asked = {.over = s->over, .days = p->as_of, .part = s->part, .parts = s->parts};
    (void)status;
    return acrplan_sweep(pack, scenario, &asked, p->format, p->lang, &p->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    shard s = {.over = args->value[OVER]};
    unsigned offered = args->value[SHARD] ? OFFERS(CSV) : OFFERS(TEXT) | OFFERS(HTML) | OFFERS(XML) | OFFERS(CSV);
    if (!check_over(args, t) || !read_shard(args->value[SHARD], &s, t) || !check_format(args, t) ||
        !read_planning(args, offered, &p, t))
        return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    return write_scenario(&p, write_sweep, &s);
}

const struct command COMMAND_SWEEP = {
    .syntax =
        {
            .name = "sweep",
            .summary = "plan every combination of some statements of a scenario",
            .operands = "SCENARIO",
            .operand_count = 1,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
