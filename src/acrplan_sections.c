/* acrplan_sections.c - the public face of the sections of a report (face.h says how it works) */
#include <string.h>

#include "base/nearest.h"
#include "face.h"
#include "report/sections.h"

const char *acrplan_section_name(size_t at) {
    return at < SECTION_COUNT ? section_name((document_section)at) : NULL;
}

typedef struct sections_job {
    job base;
    const char *words;
    bool has_sections; /* the format has them */
    section_set chosen;
} sections_job;

static const char *all_sections(arena *mem) {
    const char *all = section_name((document_section)0);
    for (size_t i = 1; i < SECTION_COUNT; i++)
        all = arena_printf(mem, "%s, %s", all, section_name((document_section)i));
    return all;
}

static const char *hint_of(arena *mem, const char *word, size_t len) {
    nearest near = nearest_start(arena_strndup(mem, word, len));
    for (size_t i = 0; i < SECTION_COUNT; i++) nearest_offer(&near, section_name((document_section)i));
    if (near.best) return arena_printf(mem, "did you mean '%s'?", near.best);
    return arena_printf(mem, "the sections are: %s", all_sections(mem));
}

static void add_section(sections_job *j, const char *word, size_t len) {
    arena *mem = j->base.mem;
    document_section s = section_of_name(word, len);
    if (s == SECTION_COUNT)
        diag_add(j->base.found, DIAG_ERROR, NOWHERE, hint_of(mem, word, len), "unknown section '%.*s'",
                 (int)(len < 60 ? len : 60), word);
    else if ((j->chosen >> s) & 1)
        diag_add(j->base.found, DIAG_ERROR, NOWHERE, "name each section once", "the section '%s' is named twice",
                 section_name(s));
    else
        j->chosen |= 1u << s;
}

static bool choose_sections(job *base) {
    sections_job *j = (sections_job *)base;
    if (!j->has_sections)
        diag_add(base->found, DIAG_ERROR, NOWHERE, "sections are those of text, html and markdown",
                 "this format has no sections to choose from");
    for (const char *rest = j->words; rest;) {
        size_t len = strcspn(rest, ",");
        add_section(j, rest, len);
        rest = rest[len] ? rest + len + 1 : NULL;
    }
    return !diags_any_error(base->found);
}

/* False after a message. */
static bool read_sections(const char *words, acrplan_format format, section_set *out, acrplan_log *log) {
    bool has = format == ACRPLAN_TEXT || format == ACRPLAN_HTML || format == ACRPLAN_MARKDOWN;
    sections_job j = {.base = {.work = choose_sections}, .words = words, .has_sections = has};
    *out = 0;
    if (!words) return true;
    if (!job_run(&j.base, log)) return false;
    arena_free(j.base.mem);
    *out = j.chosen;
    return true;
}

acrplan_status acrplan_render_sections(const acrplan_report *report, acrplan_format format, acrplan_lang in,
                                       const char *sections, const acrplan_text_options *options,
                                       const acrplan_dress *d, acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!report || !log || !is_lang(in)) return failed_before(log);
    view_options view = options_of_view(in, options);
    view.dress = dress_of(d);
    if (!read_sections(sections, format, &view.sections, log)) return failed_before(log);
    if (is_deployable_format(format)) return write_deployable(report, format, lang_of(in), out, log);
    if (!has_format(REPORT_VIEWS, format)) return failed_before(log);
    buf written = BUF_INIT;
    REPORT_VIEWS[format](report->tree, &view, &written);
    return hand_over(&written, out, log);
}
