/* Checks as SARIF 2.1.0. A rule is a fact, or a kind of finding; it is described in English, results in the language that is asked for. What
 * nothing in the scenario leads to stands at its first line: tools that show SARIF want one. */
#include <string.h>

#include "study/check.h"
#include "study/check_views.h"

#define SARIF_SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"

/* "key": { "text": "..." }; nothing for "". */
static void put_message(json *j, const char *key, const char *s) {
    if (!*s) return;
    json_begin(j, key, '{');
    json_pair(j, "text", s);
    json_close(j, '}');
}

/* --- rules --- */

typedef struct place_in {
    const xmlNode *check, *found;
} place_in;

/* All findings in turn, from a place that is zero; false at the end. */
static bool next_found(const xmlNode *all, place_in *p) {
    p->found = p->found ? node_next_named(p->found, "found") : NULL;
    while (!p->found) {
        p->check = p->check ? node_next_named(p->check, "check") : node_child_named(all, "check");
        if (!p->check) return false;
        p->found = node_child_named(p->check, "found");
    }
    return true;
}

static bool is_first_of_rule(const xmlNode *all, const xmlNode *found) {
    place_in p = {0};
    while (next_found(all, &p) && p.found != found)
        if (strcmp(rule_of(p.found), rule_of(found)) == 0) return false;
    return true;
}

/* The first source of the web that the fact cites, or "". */
static const char *help_of(const view *v, const xmlNode *entry) {
    for (const xmlNode *c = node_child(entry, EL_CITES); c; c = node_next(c, EL_CITES)) {
        const char *url = node_attr(view_source(v, node_attr(c, "source")), "url");
        if (url_is_web(url)) return url;
    }
    return "";
}

static void put_rule(json *j, const xmlNode *check, const xmlNode *found) {
    const view v = {.in = LANG_EN, .root = (xmlNodePtr)check};
    const xmlNode *entry = is_of_fact(found) ? view_fact(&v, node_attr(found, "fact")) : NULL;
    const char *kind = node_attr(found, "kind");
    json_open(j, '{');
    json_pair(j, "id", rule_of(found));
    put_message(j, "shortDescription", entry ? child_says(entry, EL_SAYS, LANG_EN) : word_for("found", kind, LANG_EN));
    put_message(j, "fullDescription",
                *child_says(entry, EL_BECAUSE, LANG_EN) ? child_says(entry, EL_BECAUSE, LANG_EN)
                : entry                                 ? child_says(entry, EL_SAYS, LANG_EN)
                                                        : word_for("found", kind, LANG_EN));
    put_message(j, "help", child_says(entry, EL_MITIGATION, LANG_EN));
    json_pair(j, "helpUri", help_of(&v, entry));
    json_begin(j, "defaultConfiguration", '{');
    json_pair(j, "level", found_level(found));
    json_close(j, '}');
    json_begin(j, "properties", '{');
    json_pair(j, "kind", kind);
    json_pair(j, "severity", node_attr(found, "severity"));
    json_close(j, '}');
    json_close(j, '}');
}

static void put_driver(json *j, const xmlNode *all) {
    place_in p = {0};
    json_begin(j, "tool", '{');
    json_begin(j, "driver", '{');
    json_pair(j, "name", "acrplan");
    json_pair(j, "version", node_attr(node_child_named(all, "check"), "program"));
    json_begin(j, "rules", '[');
    while (next_found(all, &p))
        if (is_first_of_rule(all, p.found)) put_rule(j, p.check, p.found);
    json_close(j, ']');
    json_close(j, '}');
    json_close(j, '}');
}

/* --- results --- */

static void put_location(json *j, const xmlNode *check, int64_t line) {
    json_open(j, '{');
    json_begin(j, "physicalLocation", '{');
    json_begin(j, "artifactLocation", '{');
    json_pair(j, "uri", node_attr(check, "uri"));
    json_close(j, '}');
    json_begin(j, "region", '{');
    json_number(j, "startLine", line > 0 ? line : 1);
    json_close(j, '}');
    json_close(j, '}');
    json_close(j, '}');
}

static void put_locations(json *j, const xmlNode *check, const xmlNode *found) {
    const xmlNode *first = line_of(found, NULL);
    const xmlNode *second = first ? line_of(found, first) : NULL;
    json_begin(j, "locations", '[');
    put_location(j, check, node_int(first, "line"));
    json_close(j, ']');
    if (!second) return;
    json_begin(j, "relatedLocations", '[');
    for (const xmlNode *at = second; at; at = line_of(found, at)) put_location(j, check, node_int(at, "line"));
    json_close(j, ']');
}

/* A waiver stands in the scenario, so in the source. */
static void put_suppression(json *j, const xmlNode *check, const xmlNode *waived, lang in) {
    if (!waived) return;
    json_begin(j, "suppressions", '[');
    json_open(j, '{');
    json_pair(j, "kind", "inSource");
    json_pair(j, "status", "accepted");
    json_pair(j, "justification", child_says(waived, EL_SAYS, in));
    json_key(j, "location");
    put_location(j, check, node_int(waived, "line"));
    json_close(j, '}');
    json_close(j, ']');
}

static void put_result(json *j, const place_in *p, lang in) {
    const xmlNode *found = p->found;
    json_open(j, '{');
    json_pair(j, "ruleId", rule_of(found));
    json_pair(j, "level", found_level(found));
    put_message(j, "message", child_says(found, EL_SAYS, in));
    put_locations(j, p->check, found);
    put_suppression(j, p->check, node_child(found, EL_WAIVED), in);
    json_begin(j, "properties", '{');
    json_pair(j, "asOf", node_attr(p->check, "as-of"));
    json_pair(j, "severity", node_attr(found, "severity"));
    json_pair(j, "subject", node_attr(found, "rule"));
    json_pair(j, "client", node_attr(found, "client"));
    json_key(j, "fails");
    json_bool(j, node_flag(found, "fails"));
    json_close(j, '}');
    json_close(j, '}');
}

void view_checks_sarif(xmlDocPtr tree, const view_options *o, buf *out) {
    const xmlNode *all = xmlDocGetRootElement(tree);
    place_in p = {0};
    json j = json_start(out);
    json_open(&j, '{');
    json_pair(&j, "$schema", SARIF_SCHEMA);
    json_pair(&j, "version", "2.1.0");
    json_begin(&j, "runs", '[');
    json_open(&j, '{');
    put_driver(&j, all);
    json_pair(&j, "columnKind", "unicodeCodePoints");
    json_begin(&j, "results", '[');
    while (next_found(all, &p)) put_result(&j, &p, o->in);
    json_close(&j, ']');
    json_close(&j, '}');
    json_close(&j, ']');
    json_close(&j, '}');
    buf_putc(out, '\n');
}
