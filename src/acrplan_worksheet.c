/* acrplan_worksheet.c - the public face of the network worksheet (face.h says how it works) */
#include "face.h"
#include "study/worksheet.h"

static view_writer *const VIEWS[FORMAT_COUNT] = {[ACRPLAN_TEXT] = view_network_text,
                                                 [ACRPLAN_HTML] = view_network_html,
                                                 [ACRPLAN_XML] = view_xml,
                                                 [ACRPLAN_MARKDOWN] = view_network_markdown,
                                                 [ACRPLAN_CSV] = view_network_csv};

static xmlDocPtr build(arena *mem, void *from, diags *d) {
    const acrplan_report *report = from;
    if (acrplan_report_is_plan(report)) return network_build(mem, report->tree);
    diag_add(d, DIAG_ERROR, NOWHERE, "'acrplan plan' tells what clashes, and what would lift it",
             "there is no plan, so there is no worksheet");
    return NULL;
}

acrplan_status acrplan_worksheet(const acrplan_report *report, acrplan_format format, acrplan_lang in,
                                 const acrplan_text_options *options, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!report || !log || !is_lang(in) || !has_format(VIEWS, format)) return failed_before(log);
    acrplan_report of = *report;
    const view_options shown = options_of_view(in, options);
    return write_document(build, &of, VIEWS[format], &shown, out, log);
}
