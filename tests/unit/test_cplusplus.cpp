// The public header read by a C++ compiler, and a chain of calls from C++: names are not mangled, NULL goes through.
#include "acrplan.h"

#include <cstdio>
#include <cstring>

static int failures = 0;

static void check(int number, bool good, const char *what) {
    std::printf("%sok %d - %s\n", good ? "" : "not ", number, what);
    if (!good) failures++;
}

int main() {
    acrplan_log *log = acrplan_log_new();
    acrplan_pack *pack = acrplan_pack_load("no/such/folder", log);
    acrplan_scenario *scenario = acrplan_scenario_load(pack, "no/such/file.lua", log);
    acrplan_answer *answer = acrplan_plan(pack, scenario, nullptr, log);
    acrplan_report *report = acrplan_report_new(answer, log);
    acrplan_text text;
    acrplan_status status = acrplan_render(report, ACRPLAN_HTML, ACRPLAN_EN, &text, log);
    acrplan_message message;

    acrplan_book *book = acrplan_book_new(pack, log);
    acrplan_text xml, list;
    acrplan_fact_filter filter = acrplan_fact_filter();
    acrplan_status book_status = acrplan_book_xml(book, &xml, log);
    acrplan_status list_status = acrplan_list_facts(pack, &filter, ACRPLAN_JA, nullptr, &list, log);

    std::puts("1..5");
    check(1, std::strcmp(acrplan_version(), ACRPLAN_VERSION) == 0, "header and library are of one version");
    check(2, status == ACRPLAN_INPUT && text.data == nullptr, "a failure goes through the chain");
    check(3, acrplan_log_get(log, 0, &message) == 1 && message.severity == ACRPLAN_ERROR, "the log has its message");
    check(4, acrplan_log_count(log) == 1, "and only that one");

    check(5,
          book_status == ACRPLAN_INPUT && list_status == ACRPLAN_INPUT && xml.data == nullptr && list.data == nullptr,
          "the book and questions fail in turn");

    acrplan_book_free(book);
    acrplan_text_free(&text);
    acrplan_report_free(report);
    acrplan_answer_free(answer);
    acrplan_scenario_free(scenario);
    acrplan_pack_free(pack);
    acrplan_log_free(log);
    return failures != 0;
}
