#include "cafe.h"

#include <string.h>

#include "check.h"
#include "script/script.h"

int cafe_open(void **state) {
    cafe *c = malloc(sizeof *c);
    arena *mem = arena_new(0);
    if (!c || !mem) return -1;
    diags *d = diags_new(mem);
    *c = (cafe){.mem = mem, .d = d, .k = knowledge_read(mem, "tests/packs/coffee", &SANDBOX_DEFAULTS, d)};
    *state = c;
    return c->k ? 0 : -1;
}

int cafe_close(void **state) {
    cafe *c = *state;
    arena_free(c->mem);
    free(c);
    return 0;
}

const scenario *cafe_scenario(cafe *c, const char *body) {
    const char *lua = arena_printf(c->mem, "return scenario { title = \"t\",\n%s\n}\n", body);
    diags_clear(c->d);
    const scenario *s = scenario_read(c->mem, c->k, "test.lua", lua, strlen(lua), &SANDBOX_DEFAULTS, c->d);
    if (!s && diags_count(c->d)) print_message("# %s\n", diags_at(c->d, 0)->message);
    assert_non_null(s);
    return s;
}

const problem *cafe_problem(cafe *c, const char *body, const char *day) {
    date on;
    date_precision precision;
    const scenario *s = cafe_scenario(c, body);
    assert_true(date_parse(day, false, &on, &precision));
    return problem_build(c->mem, c->k, s, on, c->d);
}

const answer *cafe_answer(cafe *c, const char *body, const char *day) {
    const problem *p = cafe_problem(c, body, day);
    assert_non_null(p);
    return answer_make(c->mem, p);
}

const decided *cafe_decided(const answer *a, const char *name) {
    for (size_t i = 0; i < a->decided_count; i++)
        if (strcmp(a->problem->vars[a->decided[i].var].name, name) == 0) return &a->decided[i];
    fail_msg("no variable '%s'", name);
    return NULL;
}

const char *cafe_option(const answer *a, const char *name) {
    const decided *d = cafe_decided(a, name);
    const setting *s = &a->problem->knowledge->settings[a->problem->vars[d->var].setting];
    return s->options[d->option].name;
}

bool has_statement(const problem *p, reasons r, group_kind kind) {
    for (size_t i = 0; i < r.count; i++)
        if (p->groups[r.groups[i]].kind == kind) return true;
    return false;
}

bool has_fact(const problem *p, reasons r, const char *id) {
    for (size_t i = 0; i < r.count; i++) {
        const group *g = &p->groups[r.groups[i]];
        if (g->kind == GROUP_KIND_FACT && strcmp(p->knowledge->facts[g->index].id, id) == 0) return true;
    }
    return false;
}

const effect *holding_effect(const answer *a, const char *id) {
    for (size_t i = 0; i < a->holding_count; i++) {
        const effect *e = &a->problem->effects[a->holding[i]];
        if (e->life && strcmp(a->problem->knowledge->facts[e->fact].id, id) == 0) return e;
    }
    return NULL;
}
