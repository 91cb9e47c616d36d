#include "report/attributes.h"

#include <assert.h>
#include <string.h>

#include "report/format.h"

void attr_date(builder *b, xmlNodePtr node, const char *name, date day, date_precision precision) {
    char out[DATE_CHARS];
    if (*date_format(day, precision, out)) attr(b, node, name, out);
}

void attr_dated(builder *b, xmlNodePtr node, const char *name, dated d) {
    char basis[32] = "";
    assert(strlen(name) + sizeof "-basis" <= sizeof basis);
    strcat(strcat(basis, name), "-basis");
    attr_date(b, node, name, d.day, d.precision);
    attr(b, node, basis, date_basis_name(d.basis));
}

void attr_kind(builder *b, xmlNodePtr node, const life *l) {
    attr(b, node, "kind", fact_kind_name(l->kind));
    switch (l->kind) {
    case FACT_RULE: attr(b, node, "rule", rule_kind_name(l->rule)); break;
    case FACT_CAVEAT: attr(b, node, "severity", severity_name(l->harm)); break;
    case FACT_PRACTICE: attr(b, node, "weight", severity_name(l->harm)); break;
    case FACT_LIFECYCLE: attr(b, node, "state", lifecycle_name(l->state)); break;
    case FACT_TRANSITION: attr(b, node, "how", transition_name(l->how)); break;
    default: break;
    }
}

void attr_money(builder *b, xmlNodePtr node, const char *name, money m) {
    char out[NUMBER_CHARS];
    attr(b, node, name, decimal_money(m, out));
}

void attr_amount(builder *b, xmlNodePtr node, const char *name, amount a) {
    char out[NUMBER_CHARS];
    attr(b, node, name, decimal_amount(a, out));
}

void attr_flag(builder *b, xmlNodePtr node, const char *name, bool value) {
    if (value) attr(b, node, name, "true");
}
