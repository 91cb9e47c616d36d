#include "study/check_views.h"

#include <stdlib.h>

bool is_of_fact(const xmlNode *found) {
    return node_is(found, "kind", "warning") || node_is(found, "kind", "practice");
}

const char *rule_of(const xmlNode *found) {
    return node_attr(found, is_of_fact(found) ? "fact" : "kind");
}

const xmlNode *line_of(const xmlNode *found, const xmlNode *before) {
    return before ? node_next_named(before, "at") : node_child_named(found, "at");
}

int64_t node_int(const xmlNode *node, const char *name) {
    return strtoll(node_attr(node, name), NULL, 10);
}

const char *found_level(const xmlNode *found) {
    if (node_is(found, "severity", "low")) return "note";
    return node_is(found, "severity", "medium") ? "warning" : "error";
}

void json_pair(json *j, const char *key, const char *value) {
    if (!*value) return;
    json_key(j, key);
    json_string(j, value);
}

void json_number(json *j, const char *key, int64_t n) {
    json_key(j, key);
    json_int(j, n);
}

void json_begin(json *j, const char *key, char bracket) {
    json_key(j, key);
    json_open(j, bracket);
}
