/* fuzz_scenario.c - any bytes as a scenario: read, planned, and rendered in every view and language
 *
 * A libFuzzer target over the public header only. The pack is loaded once: ACRPLAN_FUZZ_PACK, or knowledge/acr from the top of the
 * source tree. What must hold beside the sanitizers' silence: a refusal explains itself, and what is accepted can be rendered. */
#include <stdio.h>
#include <stdlib.h>

#include "acrplan.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static acrplan_pack *the_pack;

_Noreturn static void broken(const char *promise, const acrplan_log *log) {
    acrplan_message m;
    fprintf(stderr, "fuzz_scenario: %s\n", promise);
    for (size_t i = 0; acrplan_log_get(log, i, &m); i++)
        fprintf(stderr, "%s:%d: %s\n", m.file ? m.file : "-", m.line, m.message);
    abort();
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc;
    (void)argv;
    const char *folder = getenv("ACRPLAN_FUZZ_PACK");
    acrplan_log *log = acrplan_log_new();
    the_pack = acrplan_pack_load(folder ? folder : "knowledge/acr", log);
    if (!the_pack) broken("the pack does not load", log);
    acrplan_log_free(log);
    return 0;
}

/* A refusal without an error in the log would leave its user in the dark. */
static void check_refusal(const acrplan_log *log) {
    acrplan_status status = acrplan_log_status(log);
    if (status == ACRPLAN_OK || acrplan_log_count(log) == 0) broken("a refusal says nothing", log);
    if (status == ACRPLAN_INTERNAL) broken("a defect was reported", log);
}

static void render(const acrplan_report *report, acrplan_format format, acrplan_lang lang, acrplan_log *log) {
    acrplan_text out = {0};
    if (acrplan_render(report, format, lang, &out, log) != ACRPLAN_OK || !out.len)
        broken("a report that was made cannot be rendered", log);
    acrplan_text_free(&out);
}

static void render_narrow(const acrplan_report *report, acrplan_log *log) {
    const acrplan_text_options narrow = {.columns = 40, .colour = 1};
    acrplan_text out = {0};
    if (acrplan_render_text(report, ACRPLAN_JA, &narrow, &out, log) != ACRPLAN_OK) broken("no narrow text", log);
    acrplan_text_free(&out);
}

static void render_all(const acrplan_report *report, acrplan_log *log) {
    static const acrplan_format formats[] = {ACRPLAN_TEXT, ACRPLAN_HTML, ACRPLAN_XML, ACRPLAN_MARKDOWN};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        render(report, formats[i], ACRPLAN_EN, log);
        render(report, formats[i], ACRPLAN_JA, log);
    }
    render_narrow(report, log);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    acrplan_log *log = acrplan_log_new();
    acrplan_scenario *scenario = acrplan_scenario_parse(the_pack, "fuzz", (const char *)data, size, log);
    acrplan_answer *answer = acrplan_plan(the_pack, scenario, NULL, log);
    acrplan_report *report = acrplan_report_new(answer, log);
    if (report)
        render_all(report, log);
    else
        check_refusal(log);
    acrplan_report_free(report);
    acrplan_answer_free(answer);
    acrplan_scenario_free(scenario);
    acrplan_log_free(log);
    return 0;
}
