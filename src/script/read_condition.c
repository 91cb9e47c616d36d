#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "script/pack.h"

/* The most nodes of a condition when it is written out: shared parts count each time, as in walks over it. */
#define MOST_SIZE 10000
#define MOST_DEPTH 200 /* makes recursion over conditions safe, here and everywhere else */

/* What was made of a condition table; remembered, since conditions share parts. */
typedef struct made {
    const cond *c;
    size_t size;
    int depth;
} made;

/* Where a complaint belongs. */
typedef struct spot {
    pack *p;
    const record *t;
    const char *field;
    int entry;
} spot;

static const made NOTHING = {&COND_NEVER, 1, 1};

static const made *read_made(const spot *at, int index, int depth);

static const made *complain(const spot *at, const char *message) {
    record_error(at->t, at->field, at->entry, NULL, "%s", message);
    return &NOTHING;
}

static const made *keep(const spot *at, const cond *c, size_t size, int depth) {
    made *m = ARENA_NEW(at->p->r.mem, made);
    *m = (made){c, size, depth};
    return m;
}

static const made *leaf(const spot *at, cond c) {
    return keep(at, cond_node(at->p->r.mem, c), 1, 1);
}

static lua_Integer integer(lua_State *L, int index, const char *name) {
    lua_getfield(L, index, name);
    lua_Integer value = lua_tointeger(L, -1);
    lua_pop(L, 1);
    return value;
}

static bool flag(lua_State *L, int index, const char *name) {
    lua_getfield(L, index, name);
    bool value = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return value;
}

/* Authors hold the tables that stand for conditions and could alter them: every index is checked. */
static bool in_range(lua_Integer id, size_t len) {
    return id >= 0 && (size_t)id < len;
}

static const char DAMAGED[] = "this condition was altered after it was made";

static scope whose(lua_State *L, int index) {
    return flag(L, index, "me") ? SCOPE_ME : SCOPE_DESIGN;
}

static bool mask_fits(option_mask mask, size_t options) {
    return mask != 0 && (options >= MAX_OPTIONS || mask >> options == 0);
}

static const made *read_constant(const spot *at, int index, int depth, cond_op op) {
    static const made always = {&COND_ALWAYS, 1, 1}, never = {&COND_NEVER, 1, 1};
    (void)index;
    (void)depth;
    if (op == COND_EXISTS) return leaf(at, (cond){.op = op});
    return op == COND_TRUE ? &always : &never;
}

static const made *read_options(const spot *at, int index, int depth, cond_op op) {
    (void)depth;
    lua_State *L = at->p->r.L;
    lua_Integer id = integer(L, index, "index");
    option_mask mask = (option_mask)integer(L, index, "mask");
    if (!in_range(id, at->p->settings.len)) return complain(at, DAMAGED);
    const setting *s = &at->p->settings.at[id];
    if (!mask_fits(mask, s->option_count)) return complain(at, DAMAGED);
    return leaf(at, (cond){.op = op, .whose = whose(L, index), .id = (uint16_t)id, .mask = mask});
}

static const made *read_named(const spot *at, int index, int depth, cond_op op) {
    (void)depth;
    lua_Integer id = integer(at->p->r.L, index, "index");
    if (!in_range(id, at->p->conditions.len)) return complain(at, DAMAGED);
    return leaf(
        at,
        (cond){.op = op, .whose = whose(at->p->r.L, index), .id = (uint16_t)id, .name = at->p->conditions.at[id].name});
}

static const made *read_context(const spot *at, int index, int depth, cond_op op) {
    (void)depth;
    lua_State *L = at->p->r.L;
    lua_Integer id = integer(L, index, "index");
    cond c = {.op = op, .id = (uint16_t)id, .mask = (option_mask)integer(L, index, "mask")};
    if (!in_range(id, at->p->contexts.len)) return complain(at, DAMAGED);
    if (op == COND_CONTEXT && !mask_fits(c.mask, at->p->contexts.at[id].option_count)) return complain(at, DAMAGED);
    if (op == COND_BEFORE) c.day = (date)integer(L, index, "day");
    return leaf(at, c);
}

static const made *read_has(const spot *at, int index, int depth, cond_op op) {
    lua_State *L = at->p->r.L;
    const made *m = read_context(at, index, depth, op);
    if (m == &NOTHING) return m;
    lua_getfield(L, index, "capability");
    cond c = *m->c;
    c.name = string_value(at->t, -1, at->field, at->entry, NAME_MAX_BYTES);
    lua_pop(L, 1);
    if (!c.name) return &NOTHING;
    named_place use = {c.name, {at->p->r.file->name, (int)integer(L, index, "line")}};
    vec_push(at->p->r.mem, &at->p->capabilities, use);
    return leaf(at, c);
}

static const made *read_kind(const spot *at, int index, int depth, cond_op op) {
    (void)depth;
    lua_Integer id = integer(at->p->r.L, index, "index");
    if (!in_range(id, at->p->kinds.len)) return complain(at, DAMAGED);
    return leaf(at, (cond){.op = op, .whose = SCOPE_ME, .id = (uint16_t)id});
}

static const made *read_kid(const spot *at, int index, int position, int depth) {
    lua_State *L = at->p->r.L;
    lua_rawgeti(L, index, position);
    const made *kid = read_made(at, lua_gettop(L), depth + 1);
    lua_pop(L, 1);
    return kid;
}

static const made *read_join(const spot *at, int index, int depth, cond_op op) {
    const made *x = read_kid(at, index, 1, depth), *y = read_kid(at, index, 2, depth);
    arena *mem = at->p->r.mem;
    const cond *c = op == COND_AND ? cond_and(mem, x->c, y->c) : cond_or(mem, x->c, y->c);
    return keep(at, c, x->size + y->size + 1, 1 + (x->depth > y->depth ? x->depth : y->depth));
}

static const made *read_not(const spot *at, int index, int depth, cond_op op) {
    (void)op;
    const made *x = read_kid(at, index, 1, depth);
    return keep(at, cond_not(at->p->r.mem, x->c), x->size + 1, x->depth + 1);
}

static const made *read_quantified(const spot *at, int index, int depth, cond_op op) {
    lua_Integer id = integer(at->p->r.L, index, "index");
    if (!in_range(id, at->p->kinds.len)) return complain(at, DAMAGED);
    const made *x = read_kid(at, index, 1, depth);
    const cond **kid = ARENA_NEW(at->p->r.mem, const cond *);
    *kid = x->c;
    const cond *c = cond_node(at->p->r.mem, (cond){.op = op, .id = (uint16_t)id, .kid_count = 1, .kids = kid});
    return keep(at, c, x->size + 1, x->depth + 1);
}

static const expr *read_sum_value(const spot *at, int index, int depth, const made **largest);

static const made *read_compare(const spot *at, int index, int depth, cond_op op) {
    static const char *const CMPS[] = {
        [CMP_ABOVE] = "above", [CMP_BELOW] = "below", [CMP_AT_LEAST] = "at_least", [CMP_AT_MOST] = "at_most"};
    lua_State *L = at->p->r.L;
    const char *defect = NULL;
    const made *largest = &NOTHING;
    cond c = {.op = op};
    lua_getfield(L, index, "cmp");
    for (int i = 0; i < 4; i++)
        if (lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), CMPS[i]) == 0) c.cmp = (cond_cmp)i;
    lua_getfield(L, index, "bound");
    if (!exact_number(L, -1, AMOUNT_ONE, AMOUNT_MAX, &c.bound, &defect)) {
        record_error(at->t, at->field, at->entry, NULL, "the number of :%s() is %s", CMPS[c.cmp], defect);
        lua_pop(L, 2);
        return &NOTHING;
    }
    lua_getfield(L, index, "sum");
    c.sum = read_sum_value(at, lua_gettop(L), depth, &largest);
    lua_pop(L, 3);
    if (!c.sum) return &NOTHING;
    return keep(at, cond_node(at->p->r.mem, c), largest->size + 1, largest->depth + 1);
}

typedef struct cond_reader {
    const char *op;
    const made *(*read)(const spot *at, int index, int depth, cond_op op);
    cond_op means;
} cond_reader;

static const cond_reader READERS[] = {
    {"in", read_options, COND_IN},
    {"and", read_join, COND_AND},
    {"or", read_join, COND_OR},
    {"not", read_not, COND_NOT},
    {"named", read_named, COND_NAMED},
    {"was", read_options, COND_WAS},
    {"true", read_constant, COND_TRUE},
    {"false", read_constant, COND_FALSE},
    {"exists", read_constant, COND_EXISTS},
    {"context", read_context, COND_CONTEXT},
    {"before", read_context, COND_BEFORE},
    {"has", read_has, COND_HAS},
    {"compare", read_compare, COND_COMPARE},
    {"is", read_kind, COND_IS},
    {"any", read_quantified, COND_ANY},
    {"every", read_quantified, COND_EVERY},
};

static const cond_reader *reader_of(const char *op) {
    for (size_t i = 0; op && i < sizeof READERS / sizeof READERS[0]; i++)
        if (strcmp(READERS[i].op, op) == 0) return &READERS[i];
    return NULL;
}

static const made *read_new(const spot *at, int index, int depth) {
    lua_State *L = at->p->r.L;
    if (depth > MOST_DEPTH) return complain(at, "the condition is nested deeper than the limit of 200");
    luaL_checkstack(L, 8, "condition");
    lua_getfield(L, index, "op");
    const cond_reader *r = reader_of(lua_tostring(L, -1));
    lua_pop(L, 1);
    if (!r) return complain(at, DAMAGED);
    const made *m = r->read(at, index, depth, r->means);
    if (m->size > MOST_SIZE) return complain(at, "the condition has more than 10000 parts");
    return m;
}

/* The condition at a stack index, from memory when it was met before. */
static const made *read_made(const spot *at, int index, int depth) {
    lua_State *L = at->p->r.L;
    if (!is_a(L, index, "condition")) return is_a(L, index, "mistake") ? &NOTHING : complain(at, DAMAGED);
    lua_pushvalue(L, index);
    lua_rawget(L, at->p->memo);
    const made *m = lua_touserdata(L, -1);
    lua_pop(L, 1);
    if (m) return m;
    m = read_new(at, index, depth);
    lua_pushvalue(L, index);
    lua_pushlightuserdata(L, (void *)m);
    lua_rawset(L, at->p->memo);
    return m;
}

/* --- sums --- */

static bool signed_amount(lua_State *L, int index, amount *out, const char **defect) {
    lua_Number n = lua_tonumber(L, index);
    if (n >= 0) return exact_number(L, index, AMOUNT_ONE, AMOUNT_MAX, out, defect);
    lua_pushnumber(L, -n);
    bool fine = exact_number(L, -1, AMOUNT_ONE, AMOUNT_MAX, out, defect);
    lua_pop(L, 1);
    *out = -*out;
    return fine;
}

static bool amount_in(const spot *at, int index, const char *name, amount *out) {
    lua_State *L = at->p->r.L;
    const char *defect = NULL;
    lua_getfield(L, index, name);
    bool fine = signed_amount(L, -1, out, &defect);
    lua_pop(L, 1);
    if (!fine) record_error(at->t, at->field, at->entry, NULL, "a number in this sum is %s", defect);
    return fine;
}

static bool read_term(const spot *at, int index, int depth, expr_term *out, const made **largest) {
    lua_State *L = at->p->r.L;
    *out = (expr_term){.quantity = ID_NONE};
    if (!amount_in(at, index, "factor", &out->factor)) return false;
    if (lua_getfield(L, index, "quantity") != LUA_TNIL) {
        lua_Integer id = lua_tointeger(L, -1);
        if (!in_range(id, at->p->quantities.len)) return false;
        out->quantity = (quantity_id)id;
    }
    if (lua_getfield(L, index, "when") != LUA_TNIL) {
        const made *m = read_made(at, lua_gettop(L), depth + 1);
        if (m->size > (*largest)->size) *largest = m;
        out->when = m->c;
    }
    lua_pop(L, 2);
    return true;
}

#define MOST_TERMS 64

static const expr *read_sum_value(const spot *at, int index, int depth, const made **largest) {
    lua_State *L = at->p->r.L;
    expr *e = ARENA_NEW(at->p->r.mem, expr);
    const char *defect = NULL;
    if (lua_type(L, index) == LUA_TNUMBER) {
        if (signed_amount(L, index, &e->constant, &defect)) return e;
        record_error(at->t, at->field, at->entry, NULL, "the number is %s", defect);
        return NULL;
    }
    luaL_checkstack(L, 8, "sum");
    lua_getfield(L, index, "terms");
    int terms = lua_gettop(L);
    size_t n = lua_type(L, terms) == LUA_TTABLE ? (size_t)lua_rawlen(L, terms) : MOST_TERMS + 1;
    if (n > MOST_TERMS) complain(at, "the sum has more than 64 terms");
    bool fine = n <= MOST_TERMS && amount_in(at, index, "constant", &e->constant);
    expr_term *list = ARENA_ARRAY(at->p->r.mem, fine ? n : 0, expr_term);
    for (size_t i = 0; fine && i < n; i++) {
        lua_rawgeti(L, terms, (lua_Integer)i + 1);
        fine = lua_type(L, -1) == LUA_TTABLE && read_term(at, lua_gettop(L), depth, &list[i], largest);
        lua_settop(L, terms);
    }
    lua_settop(L, terms - 1);
    e->term_count = n;
    e->terms = list;
    return fine ? e : NULL;
}

/* --- fields --- */

/* A condition or sum that speaks of `me` must mean the client of the declaration. */
static void check_me(const spot *at, int index) {
    lua_State *L = at->p->r.L;
    lua_Integer token = integer(L, index, "me");
    if (token && token != at->p->me)
        record_error(at->t, at->field, at->entry, "use the 'me' of the client's own body",
                     "this condition speaks of the 'me' of another client");
}

const cond *read_condition_value(pack *p, const record *t, int index, const char *field, int entry) {
    spot at = {p, t, field, entry};
    index = lua_absindex(p->r.L, index);
    if (is_a(p->r.L, index, "condition")) check_me(&at, index);
    return read_made(&at, index, 1)->c;
}

const cond *read_condition(pack *p, const record *t, const char *field) {
    if (!record_get(t, field)) return &COND_ALWAYS;
    const cond *c = is_a(p->r.L, -1, "condition") ? read_condition_value(p, t, -1, field, 0) : &COND_NEVER;
    lua_pop(p->r.L, 1);
    return c;
}

bool read_setting_options(pack *p, const record *t, const char *field, life *out, option_mask *mask) {
    if (!record_get(t, field)) return false;
    bool is_condition = is_a(p->r.L, -1, "condition");
    lua_pop(p->r.L, 1);
    const cond *c = is_condition ? read_condition(p, t, field) : NULL;
    if (!c || c->op != COND_IN) {
        record_error(t, field, 0, "write setting \"option\"", "'%s' must be one setting with its options", field);
        return false;
    }
    out->setting = c->id;
    out->whose = c->whose;
    *mask = c->mask;
    return true;
}

bool read_decision(pack *p, const record *t, const char *field, int entry, setting_ref *out) {
    lua_State *L = p->r.L;
    int top = lua_gettop(L);
    lua_Integer id = -1;
    spot at = {p, t, field, entry};
    if (is_a(L, top, "mistake")) return false;
    if (is_a(L, top, "setting")) {
        check_me(&at, top);
        lua_pushliteral(L, "index"); /* raw: an unknown field of a setting is reported */
        lua_rawget(L, top);
        id = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : -1;
        lua_pushliteral(L, "me");
        lua_rawget(L, top);
        *out = (setting_ref){(setting_id)id, lua_toboolean(L, -1) ? SCOPE_ME : SCOPE_DESIGN};
        lua_settop(L, top);
    }
    if (in_range(id, p->settings.len) && !p->settings.at[id].given) return true;
    const char *hint = id >= 0 ? "nobody decides what is given" : "write the name of a setting without quotes";
    record_error(t, field, entry, hint, "expected a decision, found %s", describe_value(L, top));
    return false;
}

const expr *read_sum(pack *p, const record *t, const char *field) {
    const made *largest = &NOTHING;
    spot at = {p, t, field, 0};
    if (!record_get(t, field)) return NULL;
    int index = lua_gettop(p->r.L);
    const expr *e = NULL;
    if (lua_type(p->r.L, index) == LUA_TNUMBER || is_a(p->r.L, index, "quantity")) {
        if (lua_type(p->r.L, index) != LUA_TNUMBER) check_me(&at, index);
        e = read_sum_value(&at, index, 1, &largest);
    } else {
        record_error(t, field, 0, NULL, "'%s' must be a quantity or a sum, not %s", field,
                     describe_value(p->r.L, index));
    }
    lua_settop(p->r.L, index - 1);
    return e;
}

/* --- maps from conditions --- */

/* An entry of a map; key and value wait on the stack at `key` and `key` + 1. */
typedef struct entry {
    lua_Integer seq;
    int key;
} entry;

static int compare_seq(const void *x, const void *y) {
    const entry *a = x, *b = y;
    return (a->seq > b->seq) - (a->seq < b->seq);
}

#define MOST_CASES 64

/* Pushes all keys and values: reading has to wait until their order is known, so that reports do not depend on
 * hashes. */
static size_t spread_map(pack *p, const record *t, int map, const char *field, entry *list) {
    lua_State *L = p->r.L;
    size_t n = 0;
    luaL_checkstack(L, 2 * MOST_CASES + 8, "cases");
    for (lua_pushnil(L); lua_next(L, map);) {
        int key = lua_gettop(L) - 1;
        if (!is_a(L, key, "condition")) {
            if (!is_a(L, key, "mistake"))
                record_error(t, field, 0, "write [setting \"option\"] = ...", "the keys of '%s' must be conditions",
                             field);
            return 0;
        }
        if (n == MOST_CASES) {
            record_error(t, field, 0, NULL, "more than %d cases in '%s'", MOST_CASES, field);
            return 0;
        }
        list[n++] = (entry){integer(L, key, "seq"), key};
        lua_pushvalue(L, key);
    }
    qsort(list, n, sizeof *list, compare_seq);
    return n;
}

static size_t read_map(pack *p, const record *t, int map, const char *field, read_case_value *value, case_amount *out) {
    entry list[MOST_CASES] = {0};
    size_t n = spread_map(p, t, map, field, list), used = 0;
    for (size_t i = 0; i < n; i++) {
        case_amount c = {.when = read_condition_value(p, t, list[i].key, field, 0)};
        if (value(p, t, list[i].key + 1, field, &c)) out[used++] = c;
    }
    lua_settop(p->r.L, map);
    return used;
}

const case_amount *read_cases(pack *p, const record *t, const char *field, read_case_value *value, size_t *count) {
    lua_State *L = p->r.L;
    case_amount list[MOST_CASES] = {0};
    *count = 0;
    if (!record_get(t, field)) return NULL;
    int index = lua_gettop(L);
    bool is_map = lua_type(L, index) == LUA_TTABLE && luaL_getmetafield(L, index, "__name") == LUA_TNIL;
    lua_settop(L, index);
    if (is_map)
        *count = read_map(p, t, index, field, value, list);
    else
        *count = value(p, t, index, field, &list[0]);
    lua_settop(L, index - 1);
    case_amount *cases = ARENA_ARRAY(p->r.mem, *count, case_amount);
    memcpy(cases, list, *count * sizeof *cases);
    return cases;
}
