#include "acrplan.h"
#include "cli/comparing.h"

static const option_spec OPTIONS[] = {
    COMPARING_OPTIONS("plan for this day, YYYY-MM-DD (default: the last day on\n"
                      "which the sources of the knowledge were read)"),
};

static const char DESCRIPTION[] =
    "Plans the scenarios that are kept in saved reports again, with the knowledge of\n"
    "today, and shows which of the archived decisions do not hold any more, and which\n"
    "facts changed. A report holds when its verdict, conflicts and settings come out\n"
    "as archived and no warning is new or more severe; other differences are shown.\n";

static const char AFTER[] =
    "Exit status:\n"
    "  0  all reports hold\n"
    "  1  some do not\n"
    "  2  bad usage, bad input, or an output that cannot be written\n"
    "  3  internal error, or out of memory\n"
    "\n"
    "Examples:\n"
    "  acrplan recheck archive/*.xml\n"
    "  acrplan recheck shop.xml --as-of 2026-08-20 --format markdown\n";

static exit_status write_recheck(const comparing *q, const void *what, acrplan_text *out, acrplan_log *log) {
    const arguments *args = what;
    size_t broken = 0;
    acrplan_pack *pack = acrplan_pack_load(q->knowledge, log);
    acrplan_recheck *recheck = acrplan_recheck_new(pack, args->value[PLANNING_AS_OF], log);
    acrplan_status added = recheck ? ACRPLAN_OK : acrplan_log_status(log);
    for (size_t i = 0; i < args->operand_count; i++) {
        acrplan_status one = acrplan_recheck_add(recheck, args->operand[i], log);
        if (one != ACRPLAN_OK) added = one;
    }
    exit_status status = STATUS_INPUT;
    if (added != ACRPLAN_OK ||
        acrplan_recheck_render(recheck, q->format, q->lang, &q->text, &broken, out, log) != ACRPLAN_OK)
        status = status_of_failure(log);
    else
        status = broken ? STATUS_CONFLICT : STATUS_FINE;
    acrplan_recheck_free(recheck);
    acrplan_pack_free(pack);
    return status;
}

static exit_status run(const arguments *args, const terminal *t) {
    comparing q;
    if (!read_comparing(args, &q, t)) return STATUS_INPUT;
    return write_comparison(&q, write_recheck, args);
}

const struct command COMMAND_RECHECK = {
    .syntax =
        {
            .name = "recheck",
            .summary = "say whether archived designs still hold today",
            .operands = "REPORT.xml...",
            .operand_count = 1,
            .more_operands = true,
            .option_count = PLANNING_OPTION_COUNT,
            .options = OPTIONS,
            .description = DESCRIPTION,
            .after = AFTER,
        },
    .run = run,
};
