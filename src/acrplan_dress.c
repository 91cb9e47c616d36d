/* acrplan_dress.c - the public face of what a user adds to a page (face.h says how it works) */
#include <string.h>

#include "face.h"
#include "report/css_check.h"
#include "report/logo.h"
#include "script/text_file.h"

#define FILE_BYTES_MAX ((size_t)256 << 10)

struct acrplan_dress {
    arena *mem;
    dress dress;
};

typedef struct dress_job {
    job base;
    const char *logo, *style; /* paths; NULL: none */
    buf bytes, uri;           /* of what is read just now */
    acrplan_dress *made;
} dress_job;

static const char *name_of(const char *path) {
    return strcmp(path, "-") == 0 ? STDIN_NAME : path;
}

static bool read_into(dress_job *j, const char *path) {
    buf_truncate(&j->bytes, 0);
    return text_file_read(path, "check the path", FILE_BYTES_MAX, &j->bytes, j->base.found);
}

static bool read_logo(dress_job *j) {
    arena *mem = j->base.mem;
    if (!j->logo) return true;
    if (!read_into(j, j->logo) ||
        !logo_as_uri(mem, name_of(j->logo), buf_data(&j->bytes), j->bytes.len, &j->uri, j->base.found))
        return false;
    j->made->dress.logo = arena_strndup(mem, buf_data(&j->uri), j->uri.len);
    return true;
}

static bool read_style(dress_job *j) {
    arena *mem = j->base.mem;
    if (!j->style) return true;
    const char *name = name_of(j->style);
    if (!read_into(j, j->style) || !text_check(name, buf_data(&j->bytes), j->bytes.len, j->base.found)) return false;
    char *css = arena_strndup(mem, buf_data(&j->bytes), j->bytes.len);
    const size_t len = text_normalise(css, j->bytes.len);
    css[len] = '\0';
    j->made->dress.style = css;
    return css_fits(name, css, len, j->base.found);
}

/* Both are read, so that all that is wrong is said at once. */
static bool read_dress(job *base) {
    dress_job *j = (dress_job *)base;
    j->made = ARENA_NEW(base->mem, acrplan_dress);
    *j->made = (acrplan_dress){.mem = base->mem};
    const bool logo = read_logo(j), style = read_style(j);
    base->starved = !(logo && style) && !diags_any_error(base->found);
    return logo && style;
}

acrplan_dress *acrplan_dress_load(const char *logo, const char *style, acrplan_log *log) {
    dress_job j = {.base = {.work = read_dress}, .logo = logo, .style = style};
    const bool read = log && job_run(&j.base, log);
    buf_free(&j.bytes);
    buf_free(&j.uri);
    return read ? j.made : NULL;
}

void acrplan_dress_free(acrplan_dress *d) {
    if (d) arena_free(d->mem);
}

dress dress_of(const acrplan_dress *d) {
    return d ? d->dress : (dress){0};
}

acrplan_status acrplan_render_page(const acrplan_report *report, acrplan_lang in, const acrplan_dress *d,
                                   acrplan_text *out, acrplan_log *log) {
    *out = (acrplan_text){0};
    if (!report || !log || !is_lang(in)) return failed_before(log);
    buf written = BUF_INIT;
    view_html(report->tree, &(view_options){.in = lang_of(in), .dress = dress_of(d)}, &written);
    return hand_over(&written, out, log);
}
