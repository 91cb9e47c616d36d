#include "model/knowledge.h"

#include <string.h>

const life *fact_at(const fact *f, date on) {
    for (size_t i = 0; i < f->life_count; i++)
        if (period_covers(&f->lives[i].when_true, on)) return &f->lives[i];
    return NULL;
}

bool lists_region(const life *l, uint16_t which) {
    for (size_t i = 0; i < l->region_count; i++)
        if (l->regions[i] == which) return true;
    return false;
}

static bool known_as(const fact *f, const char *id) {
    for (size_t i = 0; i < f->alias_count; i++)
        if (strcmp(f->aliases[i], id) == 0) return true;
    return strcmp(f->id, id) == 0;
}

fact_id knowledge_fact(const knowledge *k, const char *id) {
    for (size_t i = 0; i < k->fact_count; i++)
        if (known_as(&k->facts[i], id)) return (fact_id)i;
    return ID_NONE;
}

static setting_id own_setting(const knowledge *k, kind_id kind, const char *name) {
    for (size_t i = 0; i < k->setting_count; i++)
        if (k->settings[i].kind == kind && strcmp(k->settings[i].name, name) == 0) return (setting_id)i;
    return ID_NONE;
}

setting_id knowledge_setting(const knowledge *k, const char *name) {
    return own_setting(k, ID_NONE, name);
}

setting_id knowledge_client_setting(const knowledge *k, kind_id kind, const char *name) {
    for (; kind != ID_NONE; kind = k->kinds[kind].parent) {
        setting_id found = own_setting(k, kind, name);
        if (found != ID_NONE) return found;
    }
    return ID_NONE;
}

int setting_option(const setting *s, const char *name) {
    for (size_t i = 0; i < s->option_count; i++)
        if (strcmp(s->options[i].name, name) == 0) return (int)i;
    return -1;
}

bool kind_is(const knowledge *k, kind_id kind, kind_id of) {
    for (; kind != ID_NONE; kind = k->kinds[kind].parent)
        if (kind == of) return true;
    return false;
}

static condition_id own_condition(const knowledge *k, kind_id kind, const char *name) {
    for (size_t i = 0; i < k->condition_count; i++)
        if (k->conditions[i].kind == kind && strcmp(k->conditions[i].name, name) == 0) return (condition_id)i;
    return ID_NONE;
}

condition_id knowledge_condition(const knowledge *k, kind_id kind, const char *name) {
    for (; kind != ID_NONE; kind = k->kinds[kind].parent) {
        condition_id found = own_condition(k, kind, name);
        if (found != ID_NONE) return found;
    }
    return own_condition(k, ID_NONE, name);
}

bool knowledge_deploys(const knowledge *k) {
    for (size_t i = 0; i < k->fact_count; i++)
        for (size_t j = 0; j < k->facts[i].life_count; j++)
            if (k->facts[i].lives[j].kind == FACT_RESOURCE) return true;
    return false;
}

#define X(id, name) name,
static const char *const FACT_KIND_NAMES[] = {FACT_KINDS(X)};
static const char *const RULE_KIND_NAMES[] = {RULE_KINDS(X)};
static const char *const SEVERITY_NAMES[] = {SEVERITIES(X)};
static const char *const LIFECYCLE_NAMES[] = {LIFECYCLE_STATES(X)};
static const char *const TRANSITION_NAMES[] = {TRANSITION_HOWS(X)};
static const char *const CONFIDENCE_NAMES[] = {CONFIDENCES(X)};
static const char *const VERDICT_NAMES[] = {VERDICTS(X)};
static const char *const ENTRY_KIND_NAMES[] = {ENTRY_KINDS(X)};
static const char *const DIAGRAM_LINE_NAMES[] = {DIAGRAM_LINES(X)};
static const char *const PARAMETER_TYPE_NAMES[] = {PARAMETER_TYPES(X)};
static const char *const VALUE_TYPE_NAMES[] = {VALUE_TYPES(X)};
#undef X

const char *fact_kind_name(fact_kind k) {
    return FACT_KIND_NAMES[k];
}

const char *rule_kind_name(rule_kind k) {
    return RULE_KIND_NAMES[k];
}

const char *severity_name(severity s) {
    return SEVERITY_NAMES[s];
}

const char *lifecycle_name(lifecycle_state s) {
    return LIFECYCLE_NAMES[s];
}

const char *transition_name(transition_how h) {
    return TRANSITION_NAMES[h];
}

const char *confidence_name(confidence c) {
    return CONFIDENCE_NAMES[c];
}

const char *verdict_name(verdict v) {
    return VERDICT_NAMES[v];
}

const char *entry_kind_name(entry_kind k) {
    return ENTRY_KIND_NAMES[k];
}

const char *diagram_line_name(diagram_line l) {
    return DIAGRAM_LINE_NAMES[l];
}

const char *parameter_type_name(parameter_type t) {
    return PARAMETER_TYPE_NAMES[t];
}

const char *value_type_name(value_type t) {
    return VALUE_TYPE_NAMES[t];
}
