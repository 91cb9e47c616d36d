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
    p->t = *t;
    if (args->value[PLANNING_NO_COLOR]) p->t.answer_colour = p->t.message_colour = false;
    p->scenario = args->operand[0];
    p->as_of = args->value[PLANNING_AS_OF];
    p->output = args->value[PLANNING_OUTPUT];
    return read_format(args->value[PLANNING_FORMAT], p->output, offered, &p->format, &p->t) &&
           read_lang(args->value[PLANNING_LANG], &p->lang, &p->t) &&
           read_columns(args->value[PLANNING_COLUMNS], p->output, &p->text, &p->t) && check_output(p) &&
           find_knowledge(args->value[PLANNING_KNOWLEDGE], p->knowledge, &p->t);
}

/* Every step takes the failure of the step before, so the end of the chain is checked alone. */
static exit_status write_with(const planning *p, answer_writer *write, const void *what, bool verdict,
                              acrplan_log *log) {
    acrplan_text text = {0};
    acrplan_pack *pack = acrplan_pack_load(p->knowledge, log);
    acrplan_scenario *scenario = acrplan_scenario_load(pack, p->scenario, log);
    acrplan_answer *answer = acrplan_plan(pack, scenario, p->as_of, log);
    exit_status status = !verdict || acrplan_answer_is_plan(answer) ? STATUS_FINE : STATUS_CONFLICT;
    bool written = write(answer, p, what, &text, log) == ACRPLAN_OK;
    print_log(&p->t, log);
    if (!written)
        status = status_of_failure(log);
    else if (!output_write(p->output, text.data, text.len, &p->t))
        status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_answer_free(answer);
    acrplan_scenario_free(scenario);
    acrplan_pack_free(pack);
    return status;
}

exit_status write_answer(const planning *p, answer_writer *write, const void *what, bool verdict) {
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&p->t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = write_with(p, write, what, verdict, log);
    acrplan_log_free(log);
    return status;
}
