#include "acrplan.h"
#include "cli/planning.h"
#include "cli/request.h"

enum { DEPTH = PLANNING_OPTION_COUNT, CHANGES, OPTION_COUNT = CHANGES + CHANGE_OPTION_COUNT };

static const option_spec OPTIONS[] = {
    PLANNING_OPTIONS("text, html, xml\nor markdown"),
    {0, "depth", "DEPTH",
     "brief, normal or audit (default: normal): a sentence or\n"
     "two, the chain of reasons, or every fact with dates,\n"
     "sources and evidence, and what was assumed"},
    CHANGE_OPTIONS,
};

static const char DESCRIPTION[] =
    "Says why the plan for SCENARIO gives SETTING its option, or why it does not give\n"
    "it OPTION: what stands in the way, each reason by itself, and what would lift\n"
    "it; or, where nothing does, what that option would cost and which warnings it\n"
    "would raise. SETTING is a name as in pins: 'sku', or 'ci.agents' of a client.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  the answer was written\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan why scenarios/everything.lua sku\n"
    "  acrplan why scenarios/everything.lua sku=Standard\n"
    "  acrplan why scenarios/everything.lua ci.agents=microsoft_hosted --depth brief\n";

typedef struct subject {
    const char *what;
    acrplan_depth depth;
} subject;

static bool read_depth(const char *word, acrplan_depth *out, const terminal *t) {
    static const char *const KNOWN[] = {"brief", "normal", "audit"};
    *out = ACRPLAN_NORMAL;
    if (!word) return true;
    int found = acrplan_depth_from_name(word);
    if (found < 0) complain_of_name("depth", word, KNOWN, 3, t);
    *out = (acrplan_depth)found;
    return found >= 0;
}

static acrplan_status write_why(const acrplan_answer *answer, const planning *p, const void *what, acrplan_text *out,
                                acrplan_log *log) {
    const subject *s = what;
    return acrplan_why(answer, s->what, s->depth, p->format, p->lang, &p->text, out, log);
}

static exit_status run(const arguments *args, const terminal *t) {
    planning p;
    subject s = {.what = args->operand[1]};
    if (!read_planning(args, REPORT_FORMATS, &p, t) || !read_depth(args->value[DEPTH], &s.depth, &p.t))
        return STATUS_INPUT;
    read_edits(args, CHANGES, &p);
    return write_answer(&p, write_why, &s, false);
}

const struct command COMMAND_WHY = {
    .syntax =
        {
            .name = "why",
            .summary = "say why a setting has its option, or why not another",
            .operands = "SCENARIO SETTING[=OPTION]",
            .operand_count = 2,
            .option_count = OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
