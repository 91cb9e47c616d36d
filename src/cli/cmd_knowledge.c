#include <stddef.h>

#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/request.h"

bool read_pack_request(const arguments *args, size_t first, pack_request *r, const terminal *t) {
    const char *const *value = args->value + first;
    r->t = *t;
    if (value[TEXT_NO_COLOR]) r->t.answer_colour = r->t.message_colour = false;
    r->output = value[TEXT_OUTPUT];
    return read_lang(value[TEXT_LANG], &r->lang, &r->t) &&
           read_columns(value[TEXT_COLUMNS], r->output, &r->text, &r->t) &&
           find_knowledge(value[TEXT_KNOWLEDGE], r->folder, &r->t);
}

/* Every step takes the failure of the step before, so the end of the chain is checked alone. */
static exit_status ask_and_write(const pack_request *r, pack_question *ask, const void *what, acrplan_log *log) {
    acrplan_text text;
    exit_status status = STATUS_FINE;
    acrplan_pack *pack = acrplan_pack_load(r->folder, log);
    bool answered = ask(pack, r, what, &text, log) == ACRPLAN_OK;
    print_log(&r->t, log);
    if (!answered)
        status = status_of_failure(log);
    else if (!output_write(r->output, text.data, text.len, &r->t))
        status = STATUS_INPUT;
    acrplan_text_free(&text);
    acrplan_pack_free(pack);
    return status;
}

exit_status ask_pack(const pack_request *r, pack_question *ask, const void *what) {
    acrplan_log *log = acrplan_log_new();
    if (!log) {
        complain(&r->t, NULL, "out of memory");
        return STATUS_INTERNAL;
    }
    exit_status status = ask_and_write(r, ask, what, log);
    acrplan_log_free(log);
    return status;
}

static acrplan_status make_book(const acrplan_pack *pack, const pack_request *r, const void *what, acrplan_text *out,
                                acrplan_log *log) {
    (void)r;
    book_writer *const *writer = what;
    acrplan_book *book = acrplan_book_new(pack, log);
    acrplan_status status = (*writer)(book, out, log);
    acrplan_book_free(book);
    return status;
}

exit_status write_book(const char *folder, const char *output, book_writer *writer, const terminal *t) {
    pack_request r = {.t = *t, .output = output};
    return find_knowledge(folder, r.folder, t) ? ask_pack(&r, make_book, &writer) : STATUS_INPUT;
}

static const struct command *const GROUP[] = {
    &COMMAND_KNOWLEDGE_LIST,
    &COMMAND_KNOWLEDGE_SHOW,
    &COMMAND_KNOWLEDGE_NAMES,
    &COMMAND_KNOWLEDGE_SOURCES,
    &COMMAND_KNOWLEDGE_CHANGES,
    &COMMAND_KNOWLEDGE_EXPORT,
    &COMMAND_KNOWLEDGE_HANDBOOK,
    &COMMAND_KNOWLEDGE_LINT,
    &COMMAND_KNOWLEDGE_TEST,
    &COMMAND_KNOWLEDGE_COVERAGE,
    NULL,
};

const struct command COMMAND_KNOWLEDGE = {
    .syntax =
        {
            .name = "knowledge",
            .summary = "look into the facts that plans are made of",
            .operands = "COMMAND",
            .description = "Shows what a knowledge pack says: its dated, sourced facts, what they are about,\n"
                           "and what changed when.\n",
            .after = "Example:\n"
                     "  acrplan knowledge list --text \"private endpoint\" --at 2022-04-05\n",
        },
    .group = GROUP,
};
