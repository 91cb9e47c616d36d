#include "lint/world.h"

#include <stdlib.h>
#include <string.h>

#define MOST_LITERALS 128 /* of one node or clause */

/* --- variables and nodes --- */

var_id world_variable(world *w, unsigned options, uint16_t row, bool decided) {
    if (w->vars.len >= ID_NONE) {
        w->overflow = true;
        return 0;
    }
    world_var v = {.full = mask_full(options), .row = row, .decided = decided};
    vec_push(w->mem, &w->vars, v);
    return (var_id)(w->vars.len - 1);
}

/* By insertion: there are two or three, as a rule. */
static void sort(literal *kids, size_t count) {
    for (size_t i = 1; i < count; i++) {
        literal x = kids[i];
        size_t j = i;
        for (; j > 0 && kids[j - 1].var > x.var; j--) kids[j] = kids[j - 1];
        kids[j] = x;
    }
}

/* Sorts and merges the literals of one variable, in an AND or in an OR. Gives how many are left. *decided: the whole is false (AND),
 * true (OR). */
static size_t merge(const world *w, literal *kids, size_t count, bool conjunction, bool *decided) {
    size_t n = 0;
    *decided = false;
    sort(kids, count);
    for (size_t i = 0; i < count; i++) {
        if (n && kids[n - 1].var == kids[i].var)
            kids[n - 1].mask = conjunction ? kids[n - 1].mask & kids[i].mask : kids[n - 1].mask | kids[i].mask;
        else
            kids[n++] = kids[i];
    }
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        option_mask full = world_full(w, kids[i].var), mask = kids[i].mask & full;
        if (mask == (conjunction ? 0 : full)) *decided = true;
        if (mask != (conjunction ? full : 0)) kids[kept++] = (literal){.mask = mask, .var = kids[i].var};
    }
    return kept;
}

static uint32_t hash_of(const literal *kids, size_t count) {
    uint64_t h = count;
    for (size_t i = 0; i < count; i++) {
        h = (h ^ kids[i].mask) * 0x9E3779B97F4A7C15u;
        h = (h ^ h >> 32 ^ kids[i].var) * 0x9E3779B97F4A7C15u; /* multiplying moves bits up only */
    }
    return (uint32_t)(h >> 32);
}

static bool same(const world_node *n, const literal *kids, size_t count) {
    if (n->count != count) return false;
    for (size_t i = 0; i < count; i++)
        if (n->kids[i].var != kids[i].var || n->kids[i].mask != kids[i].mask) return false;
    return true;
}

/* Definitions hold on every day, also of an instance that is absent: they restrict nothing. */
static void put_clause(world *w, literal *kids, size_t count, date since, date until, uint32_t owner, uint16_t row) {
    bool decided;
    count = merge(w, kids, count, false, &decided);
    if (decided || w->overflow) return;
    uint32_t id = (uint32_t)w->clauses.len;
    dated_clause c = {.first = (uint32_t)w->literals.len,
                      .owner = owner,
                      .since = since,
                      .until = until,
                      .count = (uint16_t)count,
                      .row = row,
                      .defines = owner != OWNER_NONE && w->defines};
    for (size_t i = 0; i < count; i++) vec_push(w->mem, &w->literals, kids[i]);
    vec_push(w->mem, &w->clauses, c);
    if (count < 2) vec_push(w->mem, &w->units, id);
}

static void define(world *w, world_node *n) {
    literal all[MOST_LITERALS + 1];
    const literal *kids = n->kids;
    size_t count = n->count;
    var_id v = n->var;
    n->first_clause = (uint32_t)w->clauses.len;
    for (size_t i = 0; i < count; i++) {
        literal pair[] = {{.mask = 1, .var = v}, kids[i]};
        put_clause(w, pair, 2, ALL_DAYS, DATE_OPEN, OWNER_NONE, 0);
        all[i] = world_not(w, kids[i]);
    }
    all[count] = (literal){.mask = 2, .var = v};
    put_clause(w, all, count + 1, ALL_DAYS, DATE_OPEN, OWNER_NONE, 0);
    n->clause_count = (uint16_t)(w->clauses.len - n->first_clause);
    for (size_t i = n->first_clause; i < w->clauses.len; i++) w->clauses.at[i].of_node = true;
    w->vars.at[v].node = n;
}

/* More kids than one node holds are made into several. */
static literal and_of_many(world *w, const literal *kids, size_t count) {
    literal halves[] = {world_and(w, kids, count / 2), world_and(w, kids + count / 2, count - count / 2)};
    return world_and(w, halves, 2);
}

literal world_and(world *w, const literal *kids, size_t count) {
    literal own[MOST_LITERALS];
    bool decided;
    if (count > MOST_LITERALS) return and_of_many(w, kids, count);
    if (count) memcpy(own, kids, count * sizeof *own);
    count = merge(w, own, count, true, &decided);
    if (decided || count == 0) return world_constant(!decided);
    if (count == 1) return own[0];
    uint32_t hash = hash_of(own, count);
    world_node **bucket = &w->nodes[hash % NODE_BUCKETS];
    for (const world_node *n = *bucket; n; n = n->next)
        if (n->hash == hash && same(n, own, count)) return (literal){.mask = 2, .var = n->var};
    world_node *new = ARENA_NEW(w->mem, world_node);
    literal *kept = ARENA_ARRAY(w->mem, count, literal);
    memcpy(kept, own, count * sizeof *kept);
    *new = (world_node){.next = *bucket, .kids = kept, .hash = hash, .count = (uint16_t)count};
    new->var = world_variable(w, 2, 0, false);
    *bucket = new;
    define(w, new);
    return (literal){.mask = 2, .var = new->var};
}

literal world_or(world *w, const literal *kids, size_t count) {
    literal own[MOST_LITERALS];
    if (count > MOST_LITERALS) {
        literal halves[] = {world_or(w, kids, count / 2), world_or(w, kids + count / 2, count - count / 2)};
        return world_or(w, halves, 2);
    }
    for (size_t i = 0; i < count; i++) own[i] = world_not(w, kids[i]);
    return world_not(w, world_and(w, own, count));
}

void world_clause(world *w, const literal *kids, size_t count) {
    literal own[MOST_LITERALS];
    if (count + 1 > MOST_LITERALS) {
        literal one = world_or(w, kids, count);
        world_clause(w, &one, 1);
        return;
    }
    if (count) memcpy(own, kids, count * sizeof *own);
    if (w->row) own[count++] = (literal){.mask = 1, .var = w->present[w->row]};
    put_clause(w, own, count, w->since, w->until, w->owner, w->row);
}

/* --- rows and what is in them --- */

static void add_setting(world *w, uint16_t row, setting_id id) {
    w->var_of[row * w->k->setting_count + id] = world_variable(w, (unsigned)w->k->settings[id].option_count, row, true);
}

static void add_rows(world *w, size_t copies) {
    size_t most = w->k->kind_count * copies + 1;
    if (most >= UINT16_MAX) {
        w->overflow = true;
        copies = 0;
        most = 1;
    }
    size_t cells = most * w->k->setting_count;
    w->kind_of = ARENA_ARRAY(w->mem, most, kind_id);
    w->present = ARENA_ARRAY(w->mem, most, var_id);
    w->var_of = ARENA_ARRAY(w->mem, cells, var_id);
    w->was_of = ARENA_ARRAY(w->mem, cells, var_id);
    for (size_t i = 0; i < cells; i++) w->var_of[i] = w->was_of[i] = ID_NONE;
    w->kind_of[0] = ID_NONE;
    w->row_count = 1;
    for (size_t i = 0; i < w->k->kind_count; i++) {
        for (size_t c = 0; c < copies && !w->k->kinds[i].abstract; c++) {
            w->kind_of[w->row_count] = (kind_id)i;
            w->present[w->row_count] = world_variable(w, 2, 0, true);
            w->row_count++;
        }
    }
    for (uint16_t r = 0; r < w->row_count; r++)
        for (size_t i = 0; i < w->k->setting_count; i++)
            if (world_row_has(w, r, w->k->settings[i].kind)) add_setting(w, r, (setting_id)i);
}

static void add_contexts(world *w) {
    w->context_var = ARENA_ARRAY(w->mem, w->k->context_count, var_id);
    for (size_t i = 0; i < w->k->context_count; i++) {
        const context *c = &w->k->contexts[i];
        w->context_var[i] = c->type == CONTEXT_CHOICE ? world_variable(w, (unsigned)c->option_count, 0, true) : ID_NONE;
    }
    w->exists = world_variable(w, 2, 0, true);
}

/* --- capabilities of regions --- */

/* Regions that the same lives list are one class. Beyond 64 classes nothing is known of any capability. */
typedef struct region_classes {
    size_t count;
    uint16_t of[UINT16_MAX];
} region_classes;

static bool lists(const life *v, size_t which) {
    for (size_t i = 0; i < v->region_count; i++)
        if (v->regions[i] == which) return true;
    return false;
}

typedef VEC(const life *) life_list;

static bool alike(const life_list *lives, size_t x, size_t y) {
    for (size_t i = 0; i < lives->len; i++)
        if (lists(lives->at[i], x) != lists(lives->at[i], y)) return false;
    return true;
}

static void classify(const world *w, const life_list *lives, region_classes *out) {
    out->count = 0;
    for (size_t r = 0; r < w->k->region_count; r++) {
        size_t same_as = 0;
        while (same_as < r && !alike(lives, same_as, r)) same_as++;
        out->of[r] = same_as < r ? out->of[same_as] : (uint16_t)out->count++;
    }
}

static option_mask classes_of(const world *w, const region_classes *c, const life *v) {
    option_mask mask = 0;
    for (size_t i = 0; i < v->region_count; i++) mask |= (option_mask)1 << c->of[v->regions[i]];
    (void)w;
    return mask;
}

static int by_day(const void *x, const void *y) {
    const date *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

/* On each stretch of days without a change: the capability is there exactly in the regions of the lives that hold. */
static void define_capability(world *w, const life_list *lives, const region_classes *c, const char *name,
                              literal has) {
    VEC(date) days = {0};
    vec_push(w->mem, &days, ALL_DAYS);
    for (size_t i = 0; i < lives->len; i++) {
        if (strcmp(lives->at[i]->capability, name) != 0) continue;
        vec_push(w->mem, &days, lives->at[i]->when_true.since.day);
        vec_push(w->mem, &days, lives->at[i]->when_true.until.day);
    }
    vec_push(w->mem, &days, DATE_OPEN);
    qsort(days.at, days.len, sizeof *days.at, by_day);
    for (size_t d = 1; d < days.len; d++) {
        option_mask mask = 0;
        if (days.at[d - 1] == days.at[d]) continue;
        for (size_t i = 0; i < lives->len; i++)
            if (strcmp(lives->at[i]->capability, name) == 0 && period_covers(&lives->at[i]->when_true, days.at[d - 1]))
                mask |= classes_of(w, c, lives->at[i]);
        literal in = {.mask = mask & world_full(w, w->region_var), .var = w->region_var};
        literal ways[2][2] = {{has, world_not(w, in)}, {world_not(w, has), in}};
        for (int i = 0; i < 2; i++) put_clause(w, ways[i], 2, days.at[d - 1], days.at[d], OWNER_NONE, 0);
    }
}

static void add_capabilities(world *w) {
    life_list lives = {0};
    region_classes *c = ARENA_NEW(w->mem, region_classes);
    for (size_t i = 0; i < w->k->fact_count; i++)
        for (size_t j = 0; j < w->k->facts[i].life_count; j++)
            if (w->k->facts[i].lives[j].kind == FACT_CAPABILITY) vec_push(w->mem, &lives, &w->k->facts[i].lives[j]);
    w->capabilities = names_new(w->mem);
    classify(w, &lives, c);
    bool known = c->count > 0 && c->count <= MAX_OPTIONS;
    w->region_var = world_variable(w, known ? (unsigned)c->count : 2, 0, true);
    for (size_t i = 0; i < lives.len; i++) {
        size_t before = names_count(w->capabilities);
        names_add(w->capabilities, lives.at[i]->capability);
        if (names_count(w->capabilities) == before) continue;
        literal has = {.mask = 2, .var = world_variable(w, 2, 0, !known)};
        vec_push(w->mem, &w->has, has);
        if (known) define_capability(w, &lives, c, lives.at[i]->capability, has);
    }
}

world *world_new(lint *l, size_t copies) {
    world *w = ARENA_NEW(l->mem, world);
    w->l = l;
    w->mem = l->mem;
    w->k = l->k;
    w->excluded = w->alone = OWNER_NONE;
    (void)world_variable(w, 1, 0, false);
    add_rows(w, copies);
    add_contexts(w);
    add_capabilities(w);
    w->named = ARENA_ARRAY(w->mem, w->row_count * w->k->condition_count, named_literal);
    world_add_facts(w);
    return w;
}

const char *world_facts_named(const world *w, const uint32_t *lives, size_t count) {
    const char *list = NULL;
    size_t named = 0;
    for (size_t i = 0; i < count; i++) {
        size_t f = 0;
        while (f + 1 < w->k->fact_count && w->first_life[f + 1] <= lives[i]) f++;
        const char *id = arena_printf(w->mem, "'%s'", w->k->facts[f].id);
        if (list && strstr(list, id)) continue;
        if (++named > 3) return NULL;
        list = list ? arena_printf(w->mem, "%s and %s", list, id) : id;
    }
    return list;
}
