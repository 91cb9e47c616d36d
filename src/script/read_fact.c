#include <lauxlib.h>
#include <string.h>

#include "script/pack.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

/* Fields of facts, with the kinds that know them and those that need them. */
#define B(kind) (1u << FACT_##kind)
#define EVERY ((1u << FACT_KIND_COUNT) - 1)
#define AMOUNTS (B(LIMIT) | B(RATE))
#define CONDITIONAL                                                                                            \
    (B(RULE) | AMOUNTS | B(PRICE) | B(CAVEAT) | B(PRACTICE) | B(TRANSITION) | B(STEP) | B(NOTE) | B(DISPUTE) | \
     B(CHECK) | B(ENTRY) | B(RESOURCE) | B(BY_HAND))

typedef struct fact_field {
    field_spec spec; /* `required` is set below */
    unsigned known, needed;
} fact_field;

static const fact_field FIELDS[] = {
    {{"since", FIELD_DATE, false}, EVERY, EVERY},
    {{"ends", FIELD_DATE, false}, EVERY, 0},
    {{"says", FIELD_TEXT, false}, EVERY, EVERY},
    {{"source", FIELD_ANY, false}, EVERY, EVERY},
    {{"because", FIELD_TEXT, false}, EVERY, 0},
    {{"mitigation", FIELD_TEXT, false}, EVERY, 0},
    {{"confidence", FIELD_STRING, false}, EVERY, 0},
    {{"evidence", FIELD_STRING, false}, EVERY, 0},
    {{"ends_source", FIELD_ANY, false}, EVERY, 0},
    {{"kind_of_fact", FIELD_STRING, false}, EVERY, 0},
    {{"when", FIELD_CONDITION, false}, CONDITIONAL, B(CAVEAT)},
    {{"kind", FIELD_STRING, false}, B(RULE) | B(ENTRY), B(RULE) | B(ENTRY)},
    {{"needs", FIELD_CONDITION, false}, B(RULE), B(RULE)},
    {{"of", FIELD_ANY, false},
     AMOUNTS | B(LIFECYCLE) | B(DEFAULT) | B(RESOURCE) | B(BY_HAND),
     AMOUNTS | B(LIFECYCLE) | B(DEFAULT) | B(BY_HAND)},
    {{"max", FIELD_ANY, false}, AMOUNTS, AMOUNTS},
    {{"usd", FIELD_ANY, false}, B(PRICE), B(PRICE)},
    {{"per", FIELD_SUM, false}, B(PRICE), 0},
    {{"free", FIELD_ANY, false}, B(PRICE), 0},
    {{"assumed", FIELD_BOOL, false}, B(PRICE), 0},
    {{"state", FIELD_STRING, false}, B(LIFECYCLE), B(LIFECYCLE)},
    {{"severity", FIELD_STRING, false}, B(CAVEAT), B(CAVEAT)},
    {{"prefer", FIELD_CONDITION, false}, B(PRACTICE), B(PRACTICE)},
    {{"weight", FIELD_STRING, false}, B(PRACTICE), B(PRACTICE)},
    {{"from", FIELD_CONDITION, false}, B(TRANSITION), B(TRANSITION)},
    {{"to", FIELD_CONDITION, false}, B(TRANSITION), B(TRANSITION)},
    {{"how", FIELD_STRING, false}, B(TRANSITION), B(TRANSITION)},
    {{"owner", FIELD_TEXT, false}, B(STEP), 0},
    {{"sides", FIELD_TABLE, false}, B(DISPUTE), B(DISPUTE)},
    {{"decided", FIELD_TEXT, false}, B(DISPUTE), B(DISPUTE)},
    {{"name", FIELD_STRING, false}, B(CAPABILITY) | B(RESOURCE), B(CAPABILITY) | B(RESOURCE)},
    {{"regions", FIELD_TABLE, false}, B(CAPABILITY), B(CAPABILITY)},
    {{"is", FIELD_CONDITION, false}, B(DEFINITION), B(DEFINITION)},
    {{"title", FIELD_TEXT, false}, B(DEFINITION) | B(CHECK), B(CHECK)},
    {{"asks", FIELD_CONDITION, false}, B(CHECK), 0},
    {{"verdict", FIELD_STRING, false}, B(CHECK), B(CHECK)},
    {{"tools", FIELD_TABLE, false}, B(CHECK), B(CHECK)},
    {{"type", FIELD_STRING, false}, B(RESOURCE) | B(ENTRY), B(RESOURCE)},
    {{"location", FIELD_STRING, false}, B(RESOURCE), 0},
    {{"parent", FIELD_STRING, false}, B(RESOURCE), 0},
    {{"scope", FIELD_STRING, false}, B(RESOURCE), 0},
    {{"existing", FIELD_BOOL, false}, B(RESOURCE), 0},
    {{"each", FIELD_STRING, false}, B(RESOURCE), 0},
    {{"after", FIELD_TABLE, false}, B(RESOURCE), 0},
    {{"api", FIELD_TABLE, false}, B(RESOURCE), B(RESOURCE)},
    {{"az", FIELD_STRING, false}, B(RESOURCE), 0},
    {{"properties", FIELD_TABLE, false}, B(RESOURCE), 0},
    {{"targets", FIELD_TABLE, false}, B(BY_HAND), 0},
    {{"names", FIELD_TABLE, false}, B(ENTRY), 0},
    {{"ports", FIELD_TABLE, false}, B(ENTRY), 0},
    {{"protocol", FIELD_STRING, false}, B(ENTRY), 0},
    {{"tags", FIELD_TABLE, false}, B(ENTRY), 0},
    {{"zone", FIELD_STRING, false}, B(ENTRY), 0},
    {{"delegation", FIELD_STRING, false}, B(ENTRY), 0},
    {{"smallest", FIELD_STRING, false}, B(ENTRY), 0},
    {{"count", FIELD_ANY, false}, B(ENTRY), 0},
};

static const char *const FACT_KIND_WORDS[] = {
#define X(id, name) name,
    FACT_KINDS(X)
#undef X
};

/* Checks a table against what facts of `kinds` know; `whole`: what the one kind needs must be there too. */
static bool check_fields(const record *t, unsigned kinds, bool whole, bool has_periods) {
    field_spec specs[ROOM(FIELDS) + 2];
    size_t n = 0;
    for (size_t i = 0; i < ROOM(FIELDS); i++) {
        if (!(FIELDS[i].known & kinds)) continue;
        specs[n] = FIELDS[i].spec;
        specs[n++].required = whole && (FIELDS[i].needed & kinds);
    }
    if (has_periods) specs[n++] = (field_spec){"periods", FIELD_TABLE, true};
    if (!t->up) specs[n++] = (field_spec){"also", FIELD_TABLE, false};
    return record_check(t, specs, n, false);
}

/* --- sources --- */

/* The id on top of the stack. */
static void cite(pack *p, const record *t, const char *field, int entry, source_list *list) {
    const char *id = string_value(t, -1, field, entry, NAME_MAX_BYTES);
    if (!id) {
        if (lua_type(p->r.L, -1) != LUA_TSTRING)
            record_error(t, field, entry, "write \"id\" or { \"id\", ... }", "a source is an id in quotes");
        return;
    }
    uint32_t found = names_find(p->source_names, id);
    if (found == NAME_NONE) {
        unknown_name(p, t, field, entry, "source", id, p->source_names);
        return;
    }
    p->cited.at[found] = true;
    vec_push(p->r.mem, list, (source_id)found);
}

source_list read_sources(pack *p, const record *t, const char *field) {
    source_list out = {0};
    record list;
    if (record_open(t, field, &list)) {
        for (int i = 1; record_entry(&list, i); i++, lua_pop(p->r.L, 1)) cite(p, &list, NULL, i, &out);
        if (!record_entry(&list, 1))
            record_error(t, field, 0, NULL, "the list of sources is empty");
        else
            lua_pop(p->r.L, 1);
        lua_pop(p->r.L, 1);
    } else if (record_get(t, field)) {
        cite(p, t, field, 0, &out);
        lua_pop(p->r.L, 1);
    }
    return out;
}

/* --- what each kind has of its own --- */

static void read_rule(pack *p, const record *t, life *out) {
    static const char *const KINDS[] = {
#define X(id, name) name,
        RULE_KINDS(X)
#undef X
    };
    out->rule = (rule_kind)record_choice(t, "kind", "kind of rule", KINDS, RULE_KIND_COUNT, RULE_GATE);
    out->then = read_condition(p, t, "needs");
    if (out->sure == CONFIDENCE_LOW)
        record_error(t, "confidence", 0, "make it a caveat or a note", "a rule cannot have confidence \"low\"");
    if (out->when->op == COND_FALSE && !diags_any_error(p->r.d))
        record_error(t, "when", 0, NULL, "this rule can never fire");
}

static bool limit_value(pack *p, const record *t, int index, const char *field, case_amount *out) {
    const char *defect = "no number";
    if (lua_type(p->r.L, index) == LUA_TNUMBER &&
        exact_number(p->r.L, index, AMOUNT_ONE, AMOUNT_MAX, &out->value, &defect))
        return true;
    if (!is_a(p->r.L, index, "mistake")) record_error(t, field, 0, NULL, "an amount in '%s' is %s", field, defect);
    return false;
}

static void read_limit(pack *p, const record *t, life *out) {
    out->of = read_sum(p, t, "of");
    out->cases = read_cases(p, t, "max", limit_value, &out->case_count);
}

/* The decimal text of per_month "...", on top of the stack. */
static bool price_text(pack *p, const record *t, const char *field, money *out) {
    const char *s = string_value(t, -1, field, 0, NAME_MAX_BYTES);
    const char *hint = "write per_month \"12.50\": digits, a point and at most six decimals";
    if (s && exact_money(s, out)) return true;
    if (s)
        record_error(t, field, 0, hint, "'%s' is not an amount of money", s);
    else
        record_error(t, field, 0, hint, "an amount of money is a text in quotes, not a %s", luaL_typename(p->r.L, -1));
    return false;
}

static bool price_value(pack *p, const record *t, int index, const char *field, case_amount *out) {
    static const char *const UNITS[] = {
        [PRICE_PER_MONTH] = "month", [PRICE_PER_DAY] = "day", [PRICE_PER_HOUR] = "hour"};
    lua_State *L = p->r.L;
    bool fine = false;
    if (is_a(L, index, "mistake")) return false;
    if (is_a(L, index, "price")) {
        lua_getfield(L, index, "unit");
        const char *unit = lua_tostring(L, -1);
        lua_getfield(L, index, "text");
        for (int i = 0; unit && i < (int)ROOM(UNITS); i++) {
            if (strcmp(unit, UNITS[i]) != 0) continue;
            out->unit = (price_unit)i;
            fine = price_text(p, t, field, &out->value);
        }
        bool unknown = unit && strcmp(unit, "unknown") == 0;
        lua_pop(L, 2);
        if (!unknown) return fine;
    }
    record_error(t, field, 0, "write per_month \"...\", per_day \"...\" or per_hour \"...\"; 'unknown' stands alone",
                 "an amount in '%s' has no unit of time", field);
    return false;
}

/* usd = unknown */
static bool unknown_price(pack *p, const record *t) {
    lua_State *L = p->r.L;
    if (!record_get(t, "usd")) return false;
    int top = lua_gettop(L);
    bool unknown = false;
    if (is_a(L, top, "price")) {
        lua_getfield(L, top, "unit");
        unknown = lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), "unknown") == 0;
    }
    lua_settop(L, top - 1);
    return unknown;
}

static void read_price(pack *p, const record *t, life *out) {
    out->unknown = unknown_price(p, t);
    if (!out->unknown) out->cases = read_cases(p, t, "usd", price_value, &out->case_count);
    out->of = read_sum(p, t, "per");
    out->free = read_cases(p, t, "free", limit_value, &out->free_count);
    out->assumed = record_bool(t, "assumed");
}

static void read_lifecycle(pack *p, const record *t, life *out) {
    static const char *const STATES[] = {
#define X(id, name) name,
        LIFECYCLE_STATES(X)
#undef X
    };
    read_setting_options(p, t, "of", out, &out->options);
    out->state =
        (lifecycle_state)record_choice(t, "state", "state", STATES, LIFECYCLE_STATE_COUNT, LIFECYCLE_AVAILABLE);
}

static void read_default(pack *p, const record *t, life *out) {
    if (!read_setting_options(p, t, "of", out, &out->options)) return;
    if (out->options & (out->options - 1)) record_error(t, "of", 0, NULL, "a default is one option, not several");
}

static const char *const SEVERITY_WORDS[] = {
#define X(id, name) name,
    SEVERITIES(X)
#undef X
};

static void read_caveat(pack *p, const record *t, life *out) {
    (void)p;
    out->harm = (severity)record_choice(t, "severity", "severity", SEVERITY_WORDS, SEVERITY_COUNT, SEVERITY_LOW);
}

static void read_practice(pack *p, const record *t, life *out) {
    static const char *const WEIGHTS[] = {"strong", "medium", "weak"}; /* on the scale of severities, from "high" on */
    out->then = read_condition(p, t, "prefer");
    out->harm = (severity)(SEVERITY_HIGH + record_choice(t, "weight", "weight", WEIGHTS, (int)ROOM(WEIGHTS), 0));
}

static void read_transition(pack *p, const record *t, life *out) {
    static const char *const HOWS[] = {
#define X(id, name) name,
        TRANSITION_HOWS(X)
#undef X
    };
    life from = {0};
    bool has_from = read_setting_options(p, t, "from", &from, &out->from);
    bool has_to = read_setting_options(p, t, "to", out, &out->options);
    if (has_from && has_to && (from.setting != out->setting || from.whose != out->whose))
        record_error(t, "to", 0, NULL, "'from' and 'to' must be options of one setting");
    out->how =
        (transition_how)record_choice(t, "how", "way of transition", HOWS, TRANSITION_HOW_COUNT, TRANSITION_STEPS);
}

static void read_step(pack *p, const record *t, life *out) {
    (void)p;
    out->owner = record_text(t, "owner");
}

static void read_note(pack *p, const record *t, life *out) {
    (void)p;
    (void)t;
    (void)out;
}

static void read_side(pack *p, const record *sides, int i, dispute_side *out) {
    static const field_spec SIDE[] = {{"source", FIELD_STRING, true}, {"says", FIELD_TEXT, true}};
    record side = {.r = sides->r, .table = lua_gettop(p->r.L), .up = sides, .index = i};
    if (lua_type(p->r.L, -1) != LUA_TTABLE) {
        record_error(sides, NULL, i, "write { source = \"...\", says = {...} }", "a side of a dispute is a table");
        return;
    }
    record_check(&side, SIDE, ROOM(SIDE), false);
    source_list list = read_sources(p, &side, "source");
    out->says = record_text(&side, "says");
    if (list.len) out->source = list.at[0];
}

static void read_dispute(pack *p, const record *t, life *out) {
    VEC(dispute_side) list = {0};
    record sides;
    out->decided = record_text(t, "decided");
    if (!record_open(t, "sides", &sides)) return;
    for (int i = 1; record_entry(&sides, i); i++, lua_pop(p->r.L, 1)) {
        dispute_side side = {0};
        read_side(p, &sides, i, &side);
        vec_push(p->r.mem, &list, side);
    }
    lua_pop(p->r.L, 1);
    if (list.len < 2) record_error(t, "sides", 0, NULL, "a dispute has at least two sides");
    out->side_count = list.len;
    out->sides = list.at;
}

static void read_capability(pack *p, const record *t, life *out) {
    VEC(uint16_t) list = {0};
    record regions;
    out->capability = record_string(t, "name", NAME_MAX_BYTES);
    if (!record_open(t, "regions", &regions)) return;
    for (int i = 1; record_entry(&regions, i); i++, lua_pop(p->r.L, 1)) {
        const char *name = string_value(&regions, -1, NULL, i, NAME_MAX_BYTES);
        if (!name) continue;
        uint32_t id = names_find(p->region_names, name);
        if (id == NAME_NONE)
            unknown_name(p, &regions, NULL, i, "region", name, p->region_names);
        else
            vec_push(p->r.mem, &list, (uint16_t)id);
    }
    lua_pop(p->r.L, 1);
    out->region_count = list.len;
    out->regions = list.at;
}

static void read_is(pack *p, const record *t, life *out) {
    out->then = read_condition(p, t, "is");
}

static void read_check(pack *p, const record *t, life *out) {
    static const char *const WORDS[] = {
#define X(id, name) name,
        VERDICTS(X)
#undef X
    };
    out->title = record_text(t, "title");
    if (record_has(t, "asks")) out->then = read_condition(p, t, "asks");
    out->judged = (verdict)record_choice(t, "verdict", "verdict", WORDS, VERDICT_COUNT, VERDICT_DEPENDS);
    out->tools = record_strings(t, "tools", &out->tool_count);
    if (out->judged == VERDICT_DEPENDS && out->when->op == COND_TRUE && !diags_any_error(p->r.d))
        record_error(t, "when", 0, "say where the check is right", "the verdict \"depends\" names no condition");
}

static void (*const READERS[FACT_KIND_COUNT])(pack *p, const record *t, life *out) = {
    [FACT_RULE] = read_rule,
    [FACT_LIMIT] = read_limit,
    [FACT_RATE] = read_limit,
    [FACT_PRICE] = read_price,
    [FACT_LIFECYCLE] = read_lifecycle,
    [FACT_DEFAULT] = read_default,
    [FACT_CAVEAT] = read_caveat,
    [FACT_PRACTICE] = read_practice,
    [FACT_TRANSITION] = read_transition,
    [FACT_STEP] = read_step,
    [FACT_NOTE] = read_note,
    [FACT_DISPUTE] = read_dispute,
    [FACT_CAPABILITY] = read_capability,
    [FACT_DEFINITION] = read_is,
    [FACT_CHECK] = read_check,
    [FACT_RESOURCE] = read_resource,
    [FACT_BY_HAND] = read_by_hand,
    [FACT_ENTRY] = read_entry,
};

/* --- lives --- */

static void read_period(const record *t, period *out) {
    out->until = (dated){.day = DATE_OPEN};
    if (!record_dated(t, "since", &out->since)) out->since.day = DATE_UNKNOWN;
    if (record_dated(t, "ends", &out->until) && out->until.day <= out->since.day)
        record_error(t, "ends", 0, "the end is the first day on which it holds no more",
                     "the fact ends before it begins");
}

static life read_life(pack *p, const record *t, fact_kind kind, place where) {
    static const char *const SURE[] = {
#define X(id, name) name,
        CONFIDENCES(X)
#undef X
    };
    life out = {.kind = kind, .when = &COND_ALWAYS, .where = where};
    read_period(t, &out.when_true);
    out.says = record_text(t, "says");
    out.because = record_text(t, "because");
    out.mitigation = record_text(t, "mitigation");
    out.evidence = record_string(t, "evidence", LINE_MAX_BYTES);
    out.sure = (confidence)record_choice(t, "confidence", "confidence", SURE, CONFIDENCE_COUNT, CONFIDENCE_HIGH);
    source_list sources = read_sources(p, t, "source");
    out.source_count = sources.len;
    out.sources = sources.at;
    (void)read_sources(p, t, "ends_source");
    if (CONDITIONAL & (1u << kind)) out.when = read_condition(p, t, "when");
    READERS[kind](p, t, &out);
    return out;
}

/* The kind of a period: its own word, else the fact's. */
static fact_kind kind_of_life(const record *t, fact_kind kind) {
    int chosen = record_choice(t, "kind_of_fact", "kind of fact", FACT_KIND_WORDS, FACT_DEFINITION, (int)kind);
    return (fact_kind)chosen;
}

static fact_draft *draft_of(pack *p, const declaration *d, const char *id) {
    size_t before = names_count(p->fact_names);
    uint32_t at = names_add(p->fact_names, id);
    if (names_count(p->fact_names) > before) {
        fact_draft new = {.id = id, .kind = p->client};
        vec_push(p->r.mem, &p->facts, new);
    }
    if (p->facts.at[at].kind != p->client)
        record_error(&d->body, NULL, 0, "give it an id of its own", "fact '%s' is declared for another client as well",
                     id);
    return &p->facts.at[at];
}

/* A list of periods: each one is a life that inherits what it does not say. Two rounds, so that the outer fields may
 * be those of any period's kind. */
static void read_lives(pack *p, const declaration *d, fact_kind kind, fact_draft *draft) {
    lua_State *L = p->r.L;
    const record *t = &d->body;
    record list;
    unsigned kinds = 1u << kind;
    if (!record_open(t, "periods", &list)) return;
    for (int i = 1; record_entry(&list, i); i++, lua_pop(L, 1)) {
        record own = {.r = t->r, .table = lua_gettop(L), .up = &list, .index = i};
        if (lua_type(L, -1) != LUA_TTABLE) {
            record_error(&list, NULL, i, "write { since = ..., ... }", "a period is a table");
            lua_pop(L, 2);
            return;
        }
        fact_kind k = kind_of_life(&own, kind);
        kinds |= 1u << k;
        own.outer = t;
        check_fields(&own, 1u << k, true, false);
        life_draft one = {read_life(p, &own, k, d->where), p->r.file, i};
        one.what.nth = (uint16_t)i;
        vec_push(p->r.mem, &draft->lives, one);
    }
    if (lua_rawlen(L, list.table) == 0) record_error(t, "periods", 0, NULL, "the list of periods is empty");
    lua_pop(L, 1);
    check_fields(t, kinds, false, true);
}

static void read_aliases(pack *p, const record *t, fact_draft *draft) {
    size_t count;
    const char *const *list = record_strings(t, "also", &count);
    for (size_t i = 0; i < count; i++) {
        check_id(t, "fact", list[i]);
        vec_push(p->r.mem, &draft->aliases, list[i]);
    }
}

static void read_into(pack *p, const declaration *d, const char *id, fact_kind kind) {
    const record *t = &d->body;
    fact_draft *draft = draft_of(p, d, id);
    read_aliases(p, t, draft);
    if (record_has(t, "periods")) {
        read_lives(p, d, kind, draft);
        return;
    }
    check_fields(t, 1u << kind, true, false);
    life_draft one = {read_life(p, t, kind, d->where), p->r.file, 0};
    vec_push(p->r.mem, &draft->lives, one);
}

void read_fact(pack *p, const declaration *d, fact_kind kind) {
    check_id(&d->body, d->kind, d->id);
    read_into(p, d, d->id, kind);
}

fact_id read_definition(pack *p, const declaration *d, const char *id) {
    read_into(p, d, id, FACT_DEFINITION);
    return (fact_id)names_find(p->fact_names, id);
}
