#include "cli/comparing.h"

#include "cli/output.h"

#define FORMATS (OFFERS(TEXT) | OFFERS(HTML) | OFFERS(XML) | OFFERS(MARKDOWN))

static bool check_output(const arguments *args, const comparing *q) {
    for (size_t i = 0; q->output && i < args->operand_count; i++) {
        if (!output_same_file(args->operand[i], q->output)) continue;
        complain(&q->t, "name another file after -o", "the output '%s' would replace what is compared", q->output);
        return false;
    }
    return true;
}

bool read_comparing(const arguments *args, comparing *q, const terminal *t) {
    q->t = *t;
    if (args->value[PLANNING_NO_COLOR]) q->t.answer_colour = q->t.message_colour = false;
    q->output = args->value[PLANNING_OUTPUT];
    return read_format(args->value[PLANNING_FORMAT], q->output, FORMATS, &q->format, &q->t) &&
           read_lang(args->value[PLANNING_LANG], &q->lang, &q->t) &&
           read_columns(args->value[PLANNING_COLUMNS], q->output, &q->text, &q->t) && check_output(args, q) &&
           find_knowledge(args->value[PLANNING_KNOWLEDGE], q->knowledge, &q->t);
}

exit_status write_comparison(const comparing *q, comparison_writer *write, const void *what) {
    acrplan_text text = {0};
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&q->t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = write(q, what, &text, log);
    print_log(&q->t, log);
    if (status < STATUS_INPUT && !output_write(q->output, text.data, text.len, &q->t)) status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_log_free(log);
    return status;
}
