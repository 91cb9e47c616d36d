/* fuzz_report.c - a saved report, edited at random: read, rendered in every view, compared with what it was, and planned again
 *
 * A libFuzzer target over the public header only. The input is a list of edits of a report of the café pack, or, where it begins with '<', a
 * report of its own. A report that is refused for its digest alone gets the digest that fits, as a forger would write it: what comes behind
 * that gate is to be tried, too. What must hold beside the sanitizers' silence: a refusal explains itself, and what is accepted can be
 * rendered and compared. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "acrplan.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static acrplan_pack *the_pack;
static acrplan_report *the_report;
static acrplan_text base; /* its XML */

_Noreturn static void broken(const char *promise, const acrplan_log *log) {
    acrplan_message m;
    fprintf(stderr, "fuzz_report: %s\n", promise);
    for (size_t i = 0; acrplan_log_get(log, i, &m); i++)
        fprintf(stderr, "%s:%d: %s\n", m.file ? m.file : "-", m.line, m.message);
    abort();
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc;
    (void)argv;
    acrplan_log *log = acrplan_log_new();
    the_pack = acrplan_pack_load("tests/packs/coffee", log);
    acrplan_scenario *scenario =
        acrplan_scenario_load(the_pack, "tests/packs/coffee/scenarios/unattended_2021.lua", log);
    acrplan_answer *answer = acrplan_plan(the_pack, scenario, getenv("FUZZ_AS_OF"), log);
    the_report = acrplan_report_new(answer, log);
    if (acrplan_render(the_report, ACRPLAN_XML, ACRPLAN_EN, &base, log) != ACRPLAN_OK)
        broken("there is no report", log);
    acrplan_answer_free(answer);
    acrplan_scenario_free(scenario);
    acrplan_log_free(log);
    return 0;
}

/* --- edits: three bytes of an offset, one of how much goes, one of how much comes, and that --- */

static char *edited(const uint8_t *data, size_t size, size_t *len) {
    char *text = malloc(base.len + size + 1);
    if (!text) abort();
    memcpy(text, base.data, base.len);
    *len = base.len;
    while (size >= 5) {
        const size_t at = ((size_t)data[0] << 16 | (size_t)data[1] << 8 | data[2]) % (*len + 1);
        const size_t left = *len - at, gone = data[3] < left ? data[3] : left;
        const size_t come = data[4] < size - 5 ? data[4] : size - 5;
        memmove(text + at + come, text + at + gone, *len - at - gone);
        memcpy(text + at, data + 5, come);
        *len = *len - gone + come;
        data += 5 + come;
        size -= 5 + come;
        if (*len > base.len + size) break; /* no room for more */
    }
    text[*len] = '\0';
    return text;
}

/* --- what comes of it --- */

/* The digest that a refusal says would fit, put in place. False when it was refused for something else. */
static int seal_again(char *text, const acrplan_log *log) {
    static const char SAYS[] = "what it says has '";
    acrplan_message m;
    char *place = strstr(text, " digest=\"");
    if (!acrplan_log_get(log, 0, &m) || !place || strlen(place) < 26) return 0;
    const char *digest = strstr(m.message, SAYS);
    if (!digest || place[25] != '"') return 0;
    memcpy(place + 9, digest + sizeof SAYS - 1, 16);
    return 1;
}

static void check_refusal(const acrplan_log *log) {
    acrplan_status status = acrplan_log_status(log);
    if (status == ACRPLAN_OK || acrplan_log_count(log) == 0) broken("a refusal says nothing", log);
    if (status == ACRPLAN_INTERNAL) broken("a defect was reported", log);
}

static void render(const acrplan_report *report, acrplan_log *log) {
    static const acrplan_format formats[] = {ACRPLAN_TEXT, ACRPLAN_HTML, ACRPLAN_XML, ACRPLAN_MARKDOWN};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        acrplan_text out = {0};
        if (acrplan_render(report, formats[i], ACRPLAN_JA, &out, log) != ACRPLAN_OK)
            broken("it cannot be rendered", log);
        acrplan_text_free(&out);
    }
}

static void compare(const acrplan_report *first, const acrplan_report *second, acrplan_log *log) {
    static const acrplan_format formats[] = {ACRPLAN_TEXT, ACRPLAN_HTML, ACRPLAN_XML, ACRPLAN_MARKDOWN};
    acrplan_diff *diff = acrplan_diff_new(first, second, log);
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        acrplan_text out = {0};
        if (acrplan_diff_render(diff, formats[i], ACRPLAN_EN, NULL, &out, log) != ACRPLAN_OK)
            broken("it cannot be compared", log);
        acrplan_text_free(&out);
    }
    acrplan_diff_free(diff);
}

static void plan_again(const acrplan_report *report, acrplan_log *log) {
    acrplan_report *again = acrplan_report_again(report, the_pack, NULL, log);
    if (!again) check_refusal(log);
    acrplan_report_free(again);
}

static acrplan_report *read_report(char *text, size_t len, acrplan_log *log) {
    acrplan_report *report = acrplan_report_parse("fuzz.xml", text, len, log);
    if (report || !seal_again(text, log)) return report;
    acrplan_log_clear(log);
    report = acrplan_report_parse("fuzz.xml", text, len, log);
    if (!report) broken("the digest that fits does not fit", log);
    return report;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    size_t len = size;
    char *text = size && data[0] == '<' ? calloc(1, size + 1) : edited(data, size, &len);
    if (!text) abort();
    if (size && data[0] == '<') memcpy(text, data, size);
    acrplan_log *log = acrplan_log_new();
    acrplan_report *report = read_report(text, len, log);
    if (report) {
        render(report, log);
        compare(report, the_report, log);
        compare(the_report, report, log);
        plan_again(report, log);
    } else {
        check_refusal(log);
    }
    acrplan_report_free(report);
    acrplan_log_free(log);
    free(text);
    return 0;
}
