#include "cnf.h"

#include "base/vec.h"

typedef struct writer {
    arena *mem;
    cnf out;
    VEC(int) literals;
} writer;

static void put(writer *w, int literal_or_end) {
    vec_push(w->mem, &w->literals, literal_or_end);
}

int cnf_option(const cnf *c, var_id v, unsigned nth) {
    int first = c->first[v];
    if (c->p->vars[v].option_count == 2) return nth == 1 ? first : -first;
    return first + (int)nth;
}

static void number_variables(writer *w) {
    const problem *p = w->out.p;
    int *first = ARENA_ARRAY(w->mem, p->var_count, int), *selector = ARENA_ARRAY(w->mem, p->group_count, int), n = 0;
    for (size_t g = 1; g < p->group_count; g++) selector[g] = ++n;
    for (size_t v = 0; v < p->var_count; v++) {
        first[v] = n + 1;
        n += p->vars[v].option_count == 2 ? 1 : p->vars[v].option_count;
    }
    w->out.first = first;
    w->out.selector = selector;
    w->out.var_count = n;
}

static void write_domain(writer *w, var_id v) {
    unsigned n = w->out.p->vars[v].option_count;
    if (n == 2) return;
    for (unsigned o = 0; o < n; o++) put(w, cnf_option(&w->out, v, o));
    put(w, 0);
    for (unsigned x = 0; x < n; x++) {
        for (unsigned y = x + 1; y < n; y++) {
            put(w, -cnf_option(&w->out, v, x));
            put(w, -cnf_option(&w->out, v, y));
            put(w, 0);
        }
    }
}

static void write_clause(writer *w, const clause *c) {
    const problem *p = w->out.p;
    for (int i = 0; i < CLAUSE_GROUPS && c->groups[i] != GROUP_ALWAYS; i++) put(w, -w->out.selector[c->groups[i]]);
    for (unsigned i = 0; i < c->count; i++) {
        literal l = p->literals[c->first + i];
        for (unsigned o = 0; o < p->vars[l.var].option_count; o++)
            if ((l.mask >> o) & 1) put(w, cnf_option(&w->out, l.var, o));
    }
    put(w, 0);
}

cnf cnf_of(arena *mem, const problem *p) {
    writer w = {.mem = mem, .out = {.p = p}};
    number_variables(&w);
    for (size_t v = 0; v < p->var_count; v++) write_domain(&w, (var_id)v);
    for (size_t i = 0; i < p->clause_count; i++) write_clause(&w, &p->clauses[i]);
    w.out.literals = w.literals.at;
    w.out.length = w.literals.len;
    return w.out;
}
