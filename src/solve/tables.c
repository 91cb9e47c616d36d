/* What a solver computes once from a problem: costs by option, roles of auxiliaries, lists of clauses. */
#include "solve/solver_impl.h"

/* --- costs --- */

static void add_cost(solver *s, const effect *e, cost_table *t, int at) {
    const literal l = e->when;
    if ((l.mask & all_options(s, l.var)) == all_options(s, l.var)) {
        t->fixed.level[at] += e->cost;
        return;
    }
    for (unsigned o = 0; o < option_count(s, l.var); o++)
        if ((l.mask >> o) & 1) t->row[s->option_first[l.var] + o].level[at] += e->cost;
}

/* Insertion sort: the problem's order decides among equals. */
static void order_by_cost(const solver *s, cost_table *t, var_id v) {
    uint32_t first = s->option_first[v];
    uint8_t *order = t->order + first;
    for (unsigned i = 0; i < option_count(s, v); i++) {
        uint8_t o = s->p->vars[v].order[i];
        unsigned j = i;
        while (j > 0 && compare_costs(&t->row[first + order[j - 1]], &t->row[first + o]) > 0) {
            order[j] = order[j - 1];
            j--;
        }
        order[j] = o;
    }
    unsigned last = option_count(s, v) - 1;
    t->costly[v] = compare_costs(&t->row[first + order[0]], &t->row[first + order[last]]) != 0;
}

/* What every option of a variable costs is due anyway. */
static void fix_common_cost(const solver *s, cost_table *t, var_id v) {
    cost *row = t->row + s->option_first[v];
    const cost common = row[0];
    for (int i = 0; i < GOAL_COUNT; i++) t->fixed.level[i] += common.level[i];
    for (unsigned o = 0; o < option_count(s, v); o++) row[o] = (cost){{0}};
}

static void finish_table(const solver *s, cost_table *t) {
    for (size_t v = 0; v < s->p->var_count; v++) {
        order_by_cost(s, t, (var_id)v);
        if (!t->costly[v]) fix_common_cost(s, t, (var_id)v);
    }
}

static void alloc_table(solver *s, cost_table *t, size_t options) {
    t->row = ARENA_ARRAY(s->mem, options, cost);
    t->order = ARENA_ARRAY(s->mem, options, uint8_t);
    t->costly = ARENA_ARRAY(s->mem, s->p->var_count, bool);
}

static void build_costs(solver *s, size_t options) {
    alloc_table(s, &s->costs, options);
    for (size_t i = 0; i < s->p->effect_count; i++) {
        const effect *e = &s->p->effects[i];
        if (e->cost) add_cost(s, e, &s->costs, goal_level(s->p, e->level));
    }
    finish_table(s, &s->costs);
}

void build_meter(solver *s, meter_id id) {
    meter *m = &s->meters[id];
    size_t n = s->p->var_count, options = s->option_first[n];
    alloc_table(s, &m->table, options);
    for (size_t i = 0; i < s->p->effect_count; i++)
        if (meter_counts(id, &s->p->effects[i])) add_cost(s, &s->p->effects[i], &m->table, 0);
    finish_table(s, &m->table);
    m->at = ARENA_ARRAY(s->mem, options, int64_t);
    for (size_t o = 0; o < options; o++) m->at[o] = m->table.row[o].level[0];
    m->vars = ARENA_ARRAY(s->mem, n, var_id);
    for (size_t v = 0; v < n; v++)
        if (m->table.costly[v]) m->vars[m->var_count++] = (var_id)v;
    m->built = true;
}

static size_t number_options(solver *s) {
    uint32_t n = 0;
    s->option_first = ARENA_ARRAY(s->mem, s->p->var_count + 1, uint32_t);
    for (size_t v = 0; v < s->p->var_count; v++) {
        s->option_first[v] = n;
        n += s->p->vars[v].option_count;
    }
    s->option_first[s->p->var_count] = n;
    s->rank = ARENA_ARRAY(s->mem, n, uint8_t);
    for (size_t v = 0; v < s->p->var_count; v++)
        for (unsigned i = 0; i < s->p->vars[v].option_count; i++)
            s->rank[s->option_first[v] + s->p->vars[v].order[i]] = (uint8_t)i;
    return n;
}

/* --- roles --- */

static bool is_structure(const clause *c) {
    return c->groups[0] == GROUP_ALWAYS;
}

static void mark_vars(const problem *p, const clause *c, bool *marked) {
    for (unsigned j = 0; j < c->count; j++) marked[p->literals[c->first + j].var] = true;
}

static bool defined_by_structure(const problem *p, const variable *v) {
    for (uint32_t i = 0; i < v->definition_count; i++)
        if (!is_structure(&p->clauses[v->first_definition + i])) return false;
    return v->definition_count > 0;
}

/* By option: whether something is due for it, and not for every option. Not read off the costs: what is the same in all
 * goals may differ for a meter. */
static const bool *find_paid(const solver *s) {
    bool *paid = ARENA_ARRAY(s->mem, s->option_first[s->p->var_count], bool);
    for (size_t i = 0; i < s->p->effect_count; i++) {
        const literal l = s->p->effects[i].when;
        if (s->p->effects[i].cost == 0 || (l.mask & all_options(s, l.var)) == all_options(s, l.var)) continue;
        for (unsigned o = 0; o < option_count(s, l.var); o++)
            if ((l.mask >> o) & 1) paid[s->option_first[l.var] + o] = true;
    }
    return paid;
}

/* Definitions name earlier variables only, so going down, the users of a variable are known before it. A use in the
 * definition of a DERIVED variable does not count: that is evaluated at the end. */
static void find_roles(solver *s) {
    const bool *paid = find_paid(s);
    const problem *p = s->p;
    bool *used = ARENA_ARRAY(s->mem, p->var_count, bool);
    bool *defines = ARENA_ARRAY(s->mem, p->clause_count, bool);
    s->roles = ARENA_ARRAY(s->mem, p->var_count, role);
    s->follows = ARENA_ARRAY(s->mem, p->var_count, bool);
    for (size_t v = 0; v < p->var_count; v++)
        for (uint32_t i = 0; i < p->vars[v].definition_count; i++) defines[p->vars[v].first_definition + i] = true;
    for (size_t i = 0; i < p->clause_count; i++)
        if (!defines[i]) mark_vars(p, &p->clauses[i], used);
    for (size_t v = p->var_count; v-- > 0;) {
        const variable *x = &p->vars[v];
        const bool *row = paid + s->option_first[v];
        s->follows[v] = defined_by_structure(p, x);
        if (!used[v] && s->follows[v] && !row[0]) s->roles[v] = row[1] ? ROLE_LAZY : ROLE_DERIVED;
        if (s->roles[v] == ROLE_DERIVED) continue;
        for (uint32_t i = 0; i < x->definition_count; i++) mark_vars(p, &p->clauses[x->first_definition + i], used);
    }
}

/* --- lists --- */

static void make_index(solver *s, index *x, size_t count) {
    uint32_t total = 0;
    for (size_t i = 0; i <= count; i++) {
        uint32_t n = x->first[i];
        x->first[i] = total;
        total += n;
    }
    x->at = ARENA_ARRAY(s->mem, total, uint32_t);
}

/* Shifts the starts back after each has been advanced by filling. */
static void rewind_index(index *x, size_t count) {
    for (size_t i = count; i > 0; i--) x->first[i] = x->first[i - 1];
    x->first[0] = 0;
}

static void index_groups(solver *s) {
    const problem *p = s->p;
    s->of_group.first = ARENA_ARRAY(s->mem, p->group_count + 1, uint32_t);
    for (size_t i = 0; i < p->clause_count; i++)
        for (int g = 0; g < CLAUSE_GROUPS && p->clauses[i].groups[g]; g++) s->of_group.first[p->clauses[i].groups[g]]++;
    make_index(s, &s->of_group, p->group_count);
    for (size_t i = 0; i < p->clause_count; i++)
        for (int g = 0; g < CLAUSE_GROUPS && p->clauses[i].groups[g]; g++)
            s->of_group.at[s->of_group.first[p->clauses[i].groups[g]]++] = (uint32_t)i;
    rewind_index(&s->of_group, p->group_count);
}

/* Definitions may be left out where nobody mentions what they define. Those of auxiliaries that other structure
 * restricts may not: they restrict in turn what they are made of. */
static void mark_definitions(solver *s, bool *skip) {
    const problem *p = s->p;
    bool *restricted = ARENA_ARRAY(s->mem, p->var_count, bool);
    for (size_t v = 0; v < p->var_count; v++)
        for (uint32_t i = 0; i < p->vars[v].definition_count; i++) skip[p->vars[v].first_definition + i] = true;
    for (size_t i = 0; i < p->clause_count; i++)
        if (!skip[i] && is_structure(&p->clauses[i])) mark_vars(p, &p->clauses[i], restricted);
    for (size_t v = p->var_count; v-- > 0;) {
        const variable *x = &p->vars[v];
        for (uint32_t i = x->first_definition; restricted[v] && i < x->first_definition + x->definition_count; i++) {
            skip[i] = false;
            if (is_structure(&p->clauses[i])) mark_vars(p, &p->clauses[i], restricted);
        }
    }
}

static void index_structure(solver *s) {
    const problem *p = s->p;
    bool *skip = ARENA_ARRAY(s->mem, p->clause_count, bool);
    mark_definitions(s, skip);
    s->of_var.first = ARENA_ARRAY(s->mem, p->var_count + 1, uint32_t);
    for (int fill = 0; fill < 2; fill++) {
        for (size_t i = 0; i < p->clause_count; i++) {
            const clause *c = &p->clauses[i];
            for (unsigned j = 0; !skip[i] && is_structure(c) && j < c->count; j++) {
                uint32_t *at = &s->of_var.first[p->literals[c->first + j].var];
                if (fill) s->of_var.at[*at] = (uint32_t)i;
                ++*at;
            }
        }
        if (!fill) make_index(s, &s->of_var, p->var_count);
    }
    rewind_index(&s->of_var, p->var_count);
}

void build_tables(solver *s) {
    build_costs(s, number_options(s));
    s->has_budget = s->p->budget != INT64_MAX;
    s->limited = no_limits();
    find_roles(s);
    s->no_costs.costly = ARENA_ARRAY(s->mem, s->p->var_count, bool);
    index_groups(s);
    index_structure(s);
}
