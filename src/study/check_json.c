/* Checks as JSON, after check.schema.json. */
#include "study/check.h"
#include "study/check_views.h"

static void put_bool(json *j, const char *key, bool value) {
    json_key(j, key);
    json_bool(j, value);
}

static void put_says(json *j, const view *v, const char *key, const xmlNode *node, element e) {
    json_pair(j, key, child_says(node, e, v->in));
}

static void put_waived(json *j, const xmlNode *waived) {
    if (!waived) return;
    json_begin(j, "waived", '{');
    json_pair(j, "owner", node_attr(waived, "owner"));
    json_pair(j, "expires", node_attr(waived, "expires"));
    json_pair(j, "reason", node_text(node_child(waived, EL_REMARK)));
    json_number(j, "line", node_int(waived, "line"));
    json_close(j, '}');
}

static void put_reasons(json *j, const view *v, const xmlNode *found) {
    if (!node_child(found, EL_REASON)) return;
    json_begin(j, "reasons", '[');
    for (const xmlNode *x = node_child(found, EL_REASON); x; x = node_next(x, EL_REASON)) {
        json_open(j, '{');
        json_pair(j, "kind", node_attr(x, "kind"));
        json_pair(j, "ref", node_attr(x, "ref"));
        json_pair(j, "client", node_attr(x, "client"));
        if (*node_attr(x, "line")) json_number(j, "line", node_int(x, "line"));
        put_says(j, v, "says", x, EL_SAYS);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void put_sources(json *j, const view *v, const xmlNode *found) {
    const xmlNode *entry = view_fact(v, node_attr(found, "fact"));
    if (!entry) return;
    json_begin(j, "sources", '[');
    for (const xmlNode *c = node_child(entry, EL_CITES); c; c = node_next(c, EL_CITES)) {
        const xmlNode *from = view_source(v, node_attr(c, "source"));
        json_open(j, '{');
        json_pair(j, "id", node_attr(c, "source"));
        put_says(j, v, "title", from, EL_TITLE);
        json_pair(j, "url", node_attr(from, "url"));
        json_pair(j, "read", node_attr(from, "read"));
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void put_found(json *j, const view *v, const xmlNode *found) {
    json_open(j, '{');
    json_pair(j, "kind", node_attr(found, "kind"));
    json_pair(j, "rule", node_attr(found, "rule"));
    json_pair(j, "severity", node_attr(found, "severity"));
    put_bool(j, "fails", node_flag(found, "fails"));
    json_pair(j, "fact", node_attr(found, "fact"));
    json_pair(j, "client", node_attr(found, "client"));
    json_begin(j, "lines", '[');
    for (const xmlNode *at = line_of(found, NULL); at; at = line_of(found, at)) json_int(j, node_int(at, "line"));
    json_close(j, ']');
    put_says(j, v, "says", found, EL_SAYS);
    put_says(j, v, "because", found, EL_BECAUSE);
    put_says(j, v, "mitigation", found, EL_MITIGATION);
    put_waived(j, node_child(found, EL_WAIVED));
    put_reasons(j, v, found);
    put_sources(j, v, found);
    json_close(j, '}');
}

static void put_check(json *j, const view *v, const xmlNode *check) {
    json_open(j, '{');
    json_pair(j, "file", node_attr(check, "file"));
    put_says(j, v, "title", check, EL_TITLE);
    json_pair(j, "asOf", node_attr(check, "as-of"));
    json_pair(j, "answer", node_attr(check, "kind"));
    put_bool(j, "pastHorizon", node_flag(check, "past-horizon"));
    json_number(j, "found", node_int(check, "found"));
    json_number(j, "failing", node_int(check, "failing"));
    json_number(j, "waived", node_int(check, "waived"));
    json_begin(j, "findings", '[');
    for (const xmlNode *f = node_child_named(check, "found"); f; f = node_next_named(f, "found")) put_found(j, v, f);
    json_close(j, ']');
    json_close(j, '}');
}

void view_checks_json(xmlDocPtr tree, const view_options *o, buf *out) {
    const xmlNode *all = xmlDocGetRootElement(tree);
    json j = json_start(out);
    json_open(&j, '{');
    json_pair(&j, "format", "acrplan.check.1");
    json_pair(&j, "program", node_attr(node_child_named(all, "check"), "program"));
    json_pair(&j, "failOn", node_attr(all, "fail-on"));
    json_begin(&j, "checks", '[');
    for (xmlNodePtr c = node_child_named(all, "check"); c; c = node_next_named(c, "check")) {
        const view v = {.in = o->in, .root = c};
        put_check(&j, &v, c);
    }
    json_close(&j, ']');
    json_close(&j, '}');
    buf_putc(out, '\n');
}
