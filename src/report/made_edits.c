#include "report/made_edits.h"

#include <string.h>

#include "report/view.h"

static const struct phrase {
    const char *kind, *verb;
    const char *value; /* the attribute that says what it becomes, "option" that of <value>; NULL: nothing */
} PHRASES[] = {
    {"drop_requirement", "drop", NULL},
    {"drop_client", "drop", NULL},
    {"drop_pin", "drop", NULL},
    {"drop_budget", "drop", NULL},
    {"open_client_setting", "drop", NULL},
    {"add_requirement", "require", "priority"},
    {"pin", "pin", "option"},
    {"set_client_setting", "set", "option"},
    {"state_client_setting", "set", "option"},
    {"set_context", "set", "option"},
    {"state_context", "set", "option"},
    {"set_quantity", "quantity", "amount"},
    {"state_quantity", "quantity", "amount"},
    {"set_budget", "set", "usd-per-month"},
    {"set_date", "set", "day"},
};

/* Several options stand in an attribute of the edit, as a day of the context does; one is that of the value. */
static const char *value_of(const xmlNode *edit, const char *name) {
    if (strcmp(name, "option") != 0) return node_attr(edit, name);
    if (*node_attr(edit, "options")) return node_attr(edit, "options");
    const char *option = node_attr(node_child(edit, EL_VALUE), "option");
    return *option ? option : node_attr(edit, "day");
}

static bool say(arena *mem, const xmlNode *edit, made_edit *out) {
    for (size_t i = 0; i < sizeof PHRASES / sizeof *PHRASES; i++) {
        const struct phrase *p = &PHRASES[i];
        if (!node_is(edit, "kind", p->kind)) continue;
        const char *what = node_attr(edit, "what"), *value = p->value ? value_of(edit, p->value) : NULL;
        *out = (made_edit){p->verb, value ? arena_printf(mem, "%s=%s", what, value) : what};
        return *what && (!value || *value);
    }
    return false;
}

bool made_edits(arena *mem, const xmlNode *report, const made_edit **out, size_t *count) {
    const xmlNode *all = node_child(report, EL_EDITS);
    made_edit *said = ARENA_ARRAY(mem, node_count(all, EL_EDIT) + 1, made_edit);
    *out = said;
    *count = 0;
    for (const xmlNode *e = node_child(all, EL_EDIT); e; e = node_next(e, EL_EDIT))
        if (!say(mem, e, &said[(*count)++])) return false;
    return true;
}
