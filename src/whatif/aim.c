/* Goals in words, and whether a plan fulfils them. */
#include <string.h>

#include "base/nearest.h"
#include "whatif/reach_impl.h"
#include "whatif/words.h"

static const char *const AIM_NAMES[] = {
#define X(id, name) [AIM_##id] = name,
    AIMS(X)
#undef X
};

const char *aim_name(aim_kind k) {
    return AIM_NAMES[k];
}

/* --- does a plan fulfil it? --- */

static bool has_option(const sketch *plan, const aim *a) {
    for (size_t i = 0; i < plan->pick_count; i++) {
        const pick *p = &plan->picks[i];
        if (p->setting == a->setting && p->client == a->client) return (a->options >> p->option) & 1;
    }
    return false;
}

static bool warns_of(const sketch *plan, fact_id which) {
    for (size_t i = 0; i < plan->told_count; i++)
        if (plan->told[i].kind == EFFECT_WARNING && plan->told[i].fact == which) return true;
    return false;
}

static bool aim_met(const aim *a, const sketch *plan) {
    if (plan->kind != ANSWER_PLAN) return false;
    switch (a->kind) {
    case AIM_SETTING: return has_option(plan, a);
    case AIM_COST: return plan->usd <= a->most;
    case AIM_NO_WARNING: return !warns_of(plan, a->fact);
    case AIM_FEASIBLE: break;
    }
    return true;
}

bool aims_met(const aim *aims, size_t count, const sketch *plan) {
    for (size_t i = 0; i < count; i++)
        if (!aim_met(&aims[i], plan)) return false;
    return plan->kind == ANSWER_PLAN;
}

/* --- in words --- */

static bool read_setting_name(arena *mem, const problem *p, const char *name, aim *out, diags *d) {
    nearest near = nearest_start(name);
    for (size_t v = 0; v < p->decision_count; v++) {
        out->setting = p->vars[v].setting;
        out->client = p->vars[v].client;
        if (strcmp(p->vars[v].name, name) == 0) return true;
        nearest_offer(&near, p->vars[v].name);
    }
    return words_wrong(d, words_hint(mem, near.best, "name a setting as pins do, 'setting' or 'client.setting'"),
                       arena_printf(mem, "a plan decides no setting '%.100s'", name));
}

static bool read_setting(arena *mem, const problem *p, const char *words, const char *equals, aim *out, diags *d) {
    const char *name = arena_strndup(mem, words, (size_t)(equals - words));
    out->kind = AIM_SETTING;
    return read_setting_name(mem, p, name, out, d) &&
           words_options(mem, name, &p->knowledge->settings[out->setting], equals + 1, &out->options, d);
}

static bool read_cost(arena *mem, const char *number, aim *out, diags *d) {
    out->kind = AIM_COST;
    return words_decimal(number, MONEY_USD, WORDS_MOST_MONEY, &out->most) ||
           words_wrong(d, "write US dollars a month, for example cost<=150",
                       arena_printf(mem, "'%.100s' is no amount of money", number));
}

static bool warns(const fact *f) {
    for (size_t i = 0; i < f->life_count; i++)
        if (f->lives[i].kind == FACT_CAVEAT || f->lives[i].kind == FACT_LIFECYCLE ||
            f->lives[i].kind == FACT_TRANSITION)
            return true;
    return false;
}

static bool read_warning(arena *mem, const problem *p, const char *id, aim *out, diags *d) {
    const knowledge *k = p->knowledge;
    nearest near = nearest_start(id);
    out->kind = AIM_NO_WARNING;
    out->fact = knowledge_fact(k, id);
    if (out->fact != ID_NONE && warns(&k->facts[out->fact])) return true;
    for (size_t i = 0; i < k->fact_count; i++)
        if (warns(&k->facts[i])) nearest_offer(&near, k->facts[i].id);
    return words_wrong(d, words_hint(mem, near.best, "'acrplan knowledge list --kind caveat' lists them"),
                       arena_printf(mem, "no fact '%.100s' warns of anything", id));
}

bool aim_from_words(arena *mem, const problem *p, const char *words, aim *out, diags *d) {
    static const char COST[] = "cost<=", WARNING[] = "no-warning=";
    const char *equals = strchr(words, '=');
    *out = (aim){.kind = AIM_FEASIBLE, .client = ID_NONE};
    if (strcmp(words, "feasible") == 0) return true;
    if (strncmp(words, COST, sizeof COST - 1) == 0) return read_cost(mem, words + sizeof COST - 1, out, d);
    if (strncmp(words, WARNING, sizeof WARNING - 1) == 0)
        return read_warning(mem, p, words + sizeof WARNING - 1, out, d);
    if (equals) return read_setting(mem, p, words, equals, out, d);
    return words_wrong(d, "a goal is SETTING=OPTION, cost<=N, no-warning=FACT or feasible",
                       arena_printf(mem, "'%.100s' is no goal", words));
}
