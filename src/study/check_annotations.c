/* Checks as commands that pipelines read from what a step prints: workflow commands of GitHub Actions, logging commands of Azure Pipelines. A
 * finding is a line, a plan without findings none; nothing else is printed, because a text of the scenario could be a command. */
#include "study/check.h"
#include "study/check_views.h"

typedef struct escape {
    char byte;
    const char *as;
} escape;

typedef struct syntax {
    const escape *in_value, *in_message; /* end with the byte 0 */
    const char *between;                 /* two properties */
} syntax;

static const escape GITHUB_VALUE[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"},
                                      {':', "%3A"}, {',', "%2C"},  {0, NULL}};
static const escape GITHUB_MESSAGE[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {0, NULL}};
static const escape AZURE_VALUE[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"},
                                     {']', "%5D"},    {';', "%3B"},  {0, NULL}};
static const escape AZURE_MESSAGE[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}, {0, NULL}};
static const syntax GITHUB = {GITHUB_VALUE, GITHUB_MESSAGE, ","};
static const syntax AZURE = {AZURE_VALUE, AZURE_MESSAGE, ";"};

static void put_escaped(buf *out, const escape *all, const char *s) {
    for (; *s; s++) {
        const escape *e = all;
        while (e->byte && e->byte != *s) e++;
        if (e->byte)
            buf_puts(out, e->as);
        else
            buf_putc(out, *s);
    }
}

/* --- what a finding says --- */

static void put_line(const view *v, const syntax *s, const char *before, const char *line) {
    if (!*line) return;
    put_escaped(v->out, s->in_message, before);
    put_escaped(v->out, s->in_message, line);
}

static void put_message(const view *v, const syntax *s, const xmlNode *found) {
    const xmlNode *waived = node_child(found, EL_WAIVED);
    put_line(v, s, "", child_says(found, EL_SAYS, v->in));
    put_line(v, s, "\n", child_says(found, EL_BECAUSE, v->in));
    put_line(v, s, "\n", child_says(found, EL_MITIGATION, v->in));
    for (const xmlNode *x = node_child(found, EL_REASON); x; x = node_next(x, EL_REASON))
        put_line(v, s, "\n- ", child_says(x, EL_SAYS, v->in));
    if (waived) put_line(v, s, "\n", child_says(waived, EL_SAYS, v->in));
    buf_putc(v->out, '\n');
}

static void put_property(const view *v, const syntax *s, const char *before, const char *name, const char *value) {
    if (!*value) return;
    buf_printf(v->out, "%s%s=", before, name);
    put_escaped(v->out, s->in_value, value);
}

static const char *first_line_of(const xmlNode *found) {
    const xmlNode *at = line_of(found, NULL);
    return at ? node_attr(at, "line") : "";
}

/* --- the commands --- */

/* ::warning file=shop.lua,line=4,title=medium%3A scan-triggers::... */
static void put_github(const view *v, const xmlNode *found) {
    const char *level = found_level(found);
    const bool is_notice = node_child(found, EL_WAIVED) || *level == 'n';
    buf_printf(v->out, "::%s ", is_notice ? "notice" : level);
    put_property(v, &GITHUB, "", "file", node_attr(v->root, "file"));
    put_property(v, &GITHUB, GITHUB.between, "line", first_line_of(found));
    put_property(v, &GITHUB, GITHUB.between, "title", node_attr(found, "rule"));
    buf_puts(v->out, "::");
    put_message(v, &GITHUB, found);
}

/* ##vso[task.logissue type=warning;sourcepath=shop.lua;linenumber=4;code=scan-triggers;]... There is nothing below a warning, so what is waived
 * goes to the log that is written on demand. */
static void put_azure(const view *v, const xmlNode *found) {
    if (node_child(found, EL_WAIVED)) {
        buf_puts(v->out, "##vso[task.debug]");
    } else {
        buf_printf(v->out, "##vso[task.logissue type=%s", *found_level(found) == 'e' ? "error" : "warning");
        put_property(v, &AZURE, AZURE.between, "sourcepath", node_attr(v->root, "file"));
        put_property(v, &AZURE, AZURE.between, "linenumber", first_line_of(found));
        put_property(v, &AZURE, AZURE.between, "code", node_attr(found, "rule"));
        buf_puts(v->out, ";]");
    }
    put_message(v, &AZURE, found);
}

static void put_all(xmlDocPtr tree, const view_options *o, buf *out, void put(const view *v, const xmlNode *found)) {
    const xmlNode *all = xmlDocGetRootElement(tree);
    view v = {.in = o->in, .out = out};
    for (xmlNodePtr c = node_child_named(all, "check"); c; c = node_next_named(c, "check")) {
        v.root = c;
        for (const xmlNode *f = node_child_named(c, "found"); f; f = node_next_named(f, "found")) put(&v, f);
    }
}

void view_checks_github(xmlDocPtr tree, const view_options *o, buf *out) {
    put_all(tree, o, out, put_github);
}

void view_checks_azure(xmlDocPtr tree, const view_options *o, buf *out) {
    put_all(tree, o, out, put_azure);
}
