#include "whatif/built.h"

#include <string.h>

static bool is_stated(const scenario *s, size_t which) {
    for (size_t i = 0; i < s->context_count; i++)
        if (s->contexts[i].context == which) return true;
    return false;
}

/* What would be the day of each later plan is the day of this one. */
static void state_days(arena *mem, const answer *plan, scenario *s) {
    const knowledge *k = plan->problem->knowledge;
    stated_context *out = ARENA_ARRAY(mem, s->context_count + k->context_count, stated_context);
    size_t n = s->context_count;
    if (n) memcpy(out, s->contexts, n * sizeof *out);
    for (size_t i = 0; i < k->context_count; i++) {
        if (!k->contexts[i].default_is_asof || is_stated(s, i)) continue;
        out[n++] = (stated_context){.context = (context_id)i, .day = plan->problem->as_of, .where = {s->file, 0}};
    }
    s->contexts = out;
    s->context_count = n;
}

const scenario *scenario_built(arena *mem, const answer *plan, bool stays) {
    const problem *p = plan->problem;
    scenario *s = ARENA_NEW(mem, scenario);
    choice *now = ARENA_ARRAY(mem, p->decision_count, choice);
    size_t n = 0;
    *s = *p->scenario;
    for (size_t v = 0; v < p->decision_count; v++) {
        const variable *of = &p->vars[v];
        if (!variable_applies(of, plan->option)) continue;
        now[n++] = (choice){of->client, of->setting, (option_mask)1 << plan->option[v], {s->file, 0}};
    }
    s->exists = true;
    s->current = now;
    s->current_count = n;
    if (stays) {
        s->pins = now;
        s->pin_count = n;
    }
    state_days(mem, plan, s);
    return s;
}
