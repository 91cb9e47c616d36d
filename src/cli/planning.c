#include "cli/planning.h"

#include <string.h>

#include "acrplan.h"
#include "cli/output.h"
#include "cli/request.h"

static bool check_output(const planning *p) {
    if (!p->output || !output_same_file(p->scenario, p->output)) return true;
    complain(&p->t, "name another file after -o", "the output '%s' would replace the scenario", p->output);
    return false;
}

bool read_planning(const arguments *args, unsigned offered, planning *p, const terminal *t) {
    *p = (planning){.t = *t};
    if (args->value[PLANNING_NO_COLOR]) p->t.answer_colour = p->t.message_colour = false;
    p->scenario = args->operand[0];
    p->as_of = args->value[PLANNING_AS_OF];
    p->output = args->value[PLANNING_OUTPUT];
    return read_format(args->value[PLANNING_FORMAT], p->output, offered, &p->format, &p->t) &&
           read_lang(args->value[PLANNING_LANG], &p->lang, &p->t) &&
           read_columns(args->value[PLANNING_COLUMNS], p->output, &p->text, &p->t) && check_output(p) &&
           find_knowledge(args->value[PLANNING_KNOWLEDGE], p->knowledge, &p->t);
}

/* The options are called what the library calls the changes. */
void read_edits(const arguments *args, size_t first, planning *p) {
    static const char *const verbs[CHANGE_OPTION_COUNT] = {"drop", "require", "pin", "quantity", "set"};
    for (size_t i = 0; i < args->given_count; i++) {
        size_t which = args->given[i].option - first;
        if (args->given[i].option >= first && which < CHANGE_OPTION_COUNT)
            p->edits[p->edit_count++] = (acrplan_edit){verbs[which], args->given[i].value};
    }
}

/* Every step takes the failure of the step before, so the end of the chain is checked alone. */
static exit_status write_with(const planning *p, scenario_writer *write, const void *what, acrplan_log *log) {
    acrplan_text text = {0};
    acrplan_pack *pack = acrplan_pack_load(p->knowledge, log);
    acrplan_scenario *scenario = acrplan_scenario_load(pack, p->scenario, log);
    acrplan_scenario *edited = NULL;
    exit_status status = STATUS_FINE;
    if (p->edit_count && !p->edits_apart) edited = acrplan_scenario_edit(scenario, p->edits, p->edit_count, log);
    const acrplan_scenario *planned = p->edit_count && !p->edits_apart ? edited : scenario;
    acrplan_status written = write(pack, planned, p, what, &status, &text, log);
    print_log(&p->t, log);
    if (written != ACRPLAN_OK)
        status = status_of_refusal(written, log);
    else if (!output_write(p->output, text.data, text.len, &p->t))
        status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_scenario_free(edited);
    acrplan_scenario_free(scenario);
    acrplan_pack_free(pack);
    return status;
}

exit_status write_scenario(const planning *p, scenario_writer *write, const void *what) {
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&p->t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = write_with(p, write, what, log);
    acrplan_log_free(log);
    return status;
}

/* --- answers --- */

typedef struct about_answer {
    answer_writer *write;
    const void *what;
    bool verdict;
} about_answer;

static acrplan_status write_about(const acrplan_pack *pack, const acrplan_scenario *scenario, const planning *p,
                                  const void *what, exit_status *status, acrplan_text *out, acrplan_log *log) {
    const about_answer *about = what;
    acrplan_answer *answer = acrplan_plan(pack, scenario, p->as_of, log);
    if (about->verdict && !acrplan_answer_is_plan(answer)) *status = STATUS_CONFLICT;
    acrplan_status written = about->write(answer, p, about->what, out, log);
    acrplan_answer_free(answer);
    return written;
}

exit_status write_answer(const planning *p, answer_writer *write, const void *what, bool verdict) {
    const about_answer about = {write, what, verdict};
    return write_scenario(p, write_about, &about);
}

/* --- a scenario or a saved report --- */

/* A day or a change that was given in vain: there is no scenario to plan. */
static bool report_takes(const planning *p, int planned) {
    if (planned || (!p->as_of && !p->edit_count)) return true;
    if (p->as_of)
        complain(&p->t, "'acrplan recheck REPORT.xml --as-of DATE' plans the scenario in it for another day",
                 "'%s' is a saved report, which has its day", p->scenario);
    else
        complain(&p->t, hint("leave out '--%s', or name the scenario", p->edits[0].verb),
                 "'%s' is a saved report, which takes no changes", p->scenario);
    return false;
}

static exit_status write_with_report(const planning *p, report_writer *write, acrplan_text *out, acrplan_log *log) {
    int planned = 1;
    exit_status status = STATUS_FINE;
    acrplan_pack *pack = acrplan_pack_load(p->knowledge, log);
    acrplan_report *report =
        acrplan_report_of_file(pack, p->scenario, p->as_of, p->edits, p->edit_count, &planned, log);
    if (report && !report_takes(p, planned))
        status = STATUS_INPUT;
    else if (write(report, p, out, log) != ACRPLAN_OK)
        status = report && !acrplan_report_is_plan(report) ? STATUS_CONFLICT : status_of_failure(log);
    acrplan_report_free(report);
    acrplan_pack_free(pack);
    return status;
}

exit_status write_of_report(const planning *p, report_writer *write) {
    acrplan_text text = {0};
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&p->t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = write_with_report(p, write, &text, log);
    print_log(&p->t, log);
    if (status == STATUS_FINE && !output_write(p->output, text.data, text.len, &p->t)) status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_log_free(log);
    return status;
}
