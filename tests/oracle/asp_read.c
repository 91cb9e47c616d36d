/* Reading a problem back from its facts. */
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asp.h"
#include "base/vec.h"

/* --- facts --- */

static bool read_word(const char **at, char *out, size_t room) {
    size_t n = 0;
    while (isalnum((unsigned char)**at) || **at == '_' || **at == '-') {
        if (n + 1 < room) out[n++] = **at;
        ++*at;
    }
    out[n] = '\0';
    return n > 0;
}

static bool read_argument(const char **at, int64_t *number, char *quoted, size_t room) {
    bool is_quoted = **at == '"';
    char word[32];
    if (is_quoted) ++*at;
    if (!read_word(at, word, sizeof word)) return false;
    *number = strtoll(word, NULL, 10);
    quoted[0] = '\0';
    if (!is_quoted) return true;
    snprintf(quoted, room, "%s", word);
    return *(*at)++ == '"';
}

/* name(argument,argument). */
static bool read_fact(const char **at, asp_fact *out) {
    *out = (asp_fact){.count = 0};
    if (!islower((unsigned char)**at) || !read_word(at, out->name, sizeof out->name) || *(*at)++ != '(') return false;
    do {
        size_t i = out->count++;
        if (i == FACT_ARGS || !read_argument(at, &out->number[i], out->text[i], sizeof out->text[i])) return false;
    } while (*(*at)++ == ',');
    return (*at)[-1] == ')' && *(*at)++ == '.';
}

static void pass_line(const char **at) {
    while (**at && **at != '\n') ++*at;
}

/* Comments end with their line; so does what is no such fact. */
bool asp_next(const char **at, asp_fact *out) {
    while (**at) {
        const char *start = *at;
        if (isspace((unsigned char)**at)) {
            ++*at;
        } else if (read_fact(at, out)) {
            return true;
        } else {
            *at = start;
            pass_line(at);
        }
    }
    return false;
}

/* --- the problem --- */

typedef struct reader {
    arena *mem;
    problem *p;
    VEC(variable) vars;
    VEC(group) groups;
    VEC(clause) clauses;
    VEC(literal) literals;
    VEC(effect) effects;
    bool bad;
} reader;

static int word_among(const char *word, const char *(*name)(int), int count) {
    for (int i = 0; i < count; i++)
        if (strcmp(name(i), word) == 0) return i;
    return -1;
}

static const char *name_of_goal(int i) {
    return goal_name((goal)i);
}

static const char *name_of_kind(int i) {
    return group_kind_name((group_kind)i);
}

/* Ids come in ascending order, each first in the fact that declares it. */
static void take_variable(reader *r, const asp_fact *f) {
    variable v = {.option_count = (uint8_t)f->number[1],
                  .vendor_default = -1,
                  .setting = ID_NONE,
                  .client = ID_NONE,
                  .default_fact = ID_NONE};
    r->bad = r->bad || f->number[0] != (int64_t)r->vars.len || v.option_count < 1 || v.option_count > MAX_OPTIONS;
    vec_push(r->mem, &r->vars, v);
}

static bool known(int64_t id, size_t count) {
    return id >= 0 && (uint64_t)id < count;
}

static void take_order(reader *r, const asp_fact *f) {
    if (known(f->number[0], r->vars.len) && known(f->number[1], MAX_OPTIONS) && known(f->number[2], MAX_OPTIONS))
        r->vars.at[f->number[0]].order[f->number[1]] = (uint8_t)f->number[2];
    else
        r->bad = true;
}

static void take_definition(reader *r, const asp_fact *f) {
    if (!known(f->number[0], r->vars.len)) {
        r->bad = true;
        return;
    }
    r->vars.at[f->number[0]].first_definition = (uint32_t)f->number[1];
    r->vars.at[f->number[0]].definition_count = (uint16_t)f->number[2];
}

static void take_group(reader *r, const asp_fact *f) {
    int kind = word_among(f->text[1], name_of_kind, GROUP_KIND_COUNT);
    r->bad = r->bad || kind < 0 || f->number[0] != (int64_t)r->groups.len;
    vec_push(r->mem, &r->groups, ((group){.kind = (group_kind)(kind < 0 ? 0 : kind), .client = ID_NONE}));
}

static void take_clause(reader *r, const asp_fact *f) {
    r->bad = r->bad || f->number[0] != (int64_t)r->clauses.len;
    vec_push(r->mem, &r->clauses, ((clause){.first = (uint32_t)r->literals.len}));
}

static void take_under(reader *r, const asp_fact *f) {
    int n = 0;
    if (!r->clauses.len) {
        r->bad = true;
        return;
    }
    group_id *groups = r->clauses.at[r->clauses.len - 1].groups;
    while (n < CLAUSE_GROUPS && groups[n] != GROUP_ALWAYS) n++;
    if (n == CLAUSE_GROUPS || !known(f->number[1], r->groups.len))
        r->bad = true;
    else
        groups[n] = (group_id)f->number[1];
}

static bool is_option(const reader *r, int64_t v, int64_t o) {
    return known(v, r->vars.len) && known(o, r->vars.at[v].option_count);
}

/* One option of a literal; those of one variable are one literal. */
static void take_literal(reader *r, const asp_fact *f) {
    if (!r->clauses.len || !is_option(r, f->number[1], f->number[2])) {
        r->bad = true;
        return;
    }
    clause *c = &r->clauses.at[r->clauses.len - 1];
    literal l = {.mask = (option_mask)1 << f->number[2], .var = (var_id)f->number[1]};
    if (c->count && r->literals.at[r->literals.len - 1].var == l.var) {
        r->literals.at[r->literals.len - 1].mask |= l.mask;
        return;
    }
    vec_push(r->mem, &r->literals, l);
    c->count++;
}

static void take_cost(reader *r, const asp_fact *f) {
    int level = word_among(f->text[1], name_of_goal, GOAL_COUNT);
    r->bad = r->bad || level < 0;
    effect e = {.level = (goal)(level < 0 ? 0 : level), .cost = f->number[2], .fact = ID_NONE, .client = ID_NONE};
    vec_push(r->mem, &r->effects, e);
}

static void take_when(reader *r, const asp_fact *f) {
    if (!r->effects.len || !is_option(r, f->number[1], f->number[2])) {
        r->bad = true;
        return;
    }
    literal *when = &r->effects.at[r->effects.len - 1].when;
    when->var = (var_id)f->number[1];
    when->mask |= (option_mask)1 << f->number[2];
}

static void take_goal(reader *r, const asp_fact *f) {
    int g = word_among(f->text[1], name_of_goal, GOAL_COUNT);
    if (g < 0 || !known(f->number[0], GOAL_COUNT))
        r->bad = true;
    else
        r->p->goals[f->number[0]] = (goal)g;
}

static void take_budget(reader *r, const asp_fact *f) {
    r->bad = r->bad || !known(f->number[0], r->groups.len);
    r->p->budget_group = (group_id)f->number[0];
    r->p->budget = f->number[1];
}

static void take_decisions(reader *r, const asp_fact *f) {
    r->p->decision_count = (size_t)f->number[0];
}

static void take(reader *r, const asp_fact *f) {
    static const struct {
        const char *name;
        void (*take)(reader *, const asp_fact *);
    } words[] = {{"decisions", take_decisions}, {"var", take_variable}, {"order", take_order},
                 {"defined", take_definition},  {"group", take_group},  {"clause", take_clause},
                 {"under", take_under},         {"lit", take_literal},  {"cost", take_cost},
                 {"when", take_when},           {"goal", take_goal},    {"budget", take_budget}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i].name, f->name) == 0) words[i].take(r, f);
}

static const problem *freeze(reader *r) {
    problem *p = r->p;
    p->var_count = r->vars.len;
    p->vars = r->vars.at;
    p->literal_count = r->literals.len;
    p->literals = r->literals.len ? r->literals.at : ARENA_NEW(r->mem, literal);
    p->clause_count = r->clauses.len;
    p->clauses = r->clauses.at;
    p->group_count = r->groups.len;
    p->groups = r->groups.at;
    p->effect_count = r->effects.len;
    p->effects = r->effects.at;
    return p;
}

const problem *asp_read(arena *mem, const char *facts) {
    reader r = {.mem = mem, .p = ARENA_NEW(mem, problem)};
    asp_fact f;
    r.p->mem = mem;
    r.p->budget = INT64_MAX;
    vec_push(mem, &r.groups, ((group){.kind = GROUP_KIND_ALWAYS, .client = ID_NONE}));
    while (asp_next(&facts, &f) && !r.bad) take(&r, &f);
    if (!r.bad && r.vars.len) return freeze(&r);
    fprintf(stderr, "the fact '%s(%" PRId64 ", ...)' is not that of a problem\n", f.name, f.number[0]);
    return NULL;
}
