#include "model/problem.h"

#include <string.h>

#include "model/problem_build.h"

static const char *const GROUP_KIND_NAMES[] = {
#define X(id, name) [GROUP_KIND_##id] = name,
    GROUP_KINDS(X)
#undef X
};

const char *group_kind_name(group_kind k) {
    return GROUP_KIND_NAMES[k];
}

int goal_level(const problem *p, goal g) {
    int i = 0;
    while (p->goals[i] != g) i++;
    return i;
}

var_id problem_var(const problem *p, uint16_t who, setting_id which) {
    for (size_t i = 0; i < p->decision_count; i++)
        if (p->vars[i].client == who && p->vars[i].setting == which) return (var_id)i;
    return ID_NONE;
}

static bool check_date(const knowledge *k, const scenario *s, date as_of, diags *d) {
    if (as_of >= k->covers_from) return true;
    char day[DATE_CHARS], hint[64];
    static const char use[] = "plan for a day from ";
    memcpy(hint, use, sizeof use);
    date_format(k->covers_from, DATE_DAY, hint + sizeof use - 1);
    memcpy(hint + strlen(hint), " on", sizeof " on");
    date_format(as_of, DATE_DAY, day);
    diag_add(d, DIAG_ERROR, s->as_of_where, hint, "the date '%s' is before the first day that the knowledge covers",
             day);
    return false;
}

/* Statements are counted in 16 bits. */
static bool check_sizes(const scenario *s, diags *d) {
    const size_t counts[] = {s->asked_count,  s->client_count,  s->pin_count,    s->preference_count,
                             s->amount_count, s->context_count, s->current_count};
    size_t most = 0;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (counts[i] > most) most = counts[i];
    for (size_t i = 0; i < s->client_count; i++)
        if (s->clients[i].given_count > most) most = s->clients[i].given_count;
    if (most < ID_NONE) return true;
    diag_add(d, DIAG_ERROR, (place){s->file, 0}, "describe less in one scenario",
             "the scenario has more than 65,534 statements of one kind");
    return false;
}

/* Sums of costs must not overflow, whatever holds. */
static bool check_totals(builder *b) {
    int64_t total[GOAL_COUNT] = {0};
    for (size_t i = 0; i < b->effects.len; i++) {
        const effect *e = &b->effects.at[i];
        if (e->cost > INT64_MAX / 2 - total[e->level]) {
            fail(b, (place){b->s->file, 0}, "use smaller amounts", "the cost of a plan leaves the range of amounts");
            return false;
        }
        total[e->level] += e->cost;
    }
    return true;
}

static void freeze_questions(builder *b) {
    question *out = ARENA_ARRAY(b->mem, b->questions.len, question);
    for (size_t i = 0; i < b->questions.len; i++) {
        const open_question *q = &b->questions.at[i];
        if (!q->matters) continue;
        question *to = &out[b->p->question_count++];
        *to = q->what;
        to->fact_count = q->facts.len;
        to->facts = q->facts.at;
    }
    b->p->questions = out;
}

static const problem *freeze(builder *b) {
    problem *p = b->p;
    for (size_t i = 0; i < b->assumptions.len && !b->bare; i++) assumption_applies(b, &b->assumptions.at[i]);
    p->var_count = b->vars.len;
    p->vars = b->vars.at;
    p->literal_count = b->literals.len;
    p->literals =
        b->literals.len ? b->literals.at : ARENA_NEW(b->mem, literal); /* an empty clause points somewhere, too */
    p->clause_count = b->clauses.len;
    p->clauses = b->clauses.at;
    p->group_count = b->groups.len;
    p->groups = b->groups.at;
    p->effect_count = b->effects.len;
    p->effects = b->effects.at;
    p->assumption_count = b->bare ? 0 : b->assumptions.len;
    p->assumptions = b->assumptions.at;
    p->limit_count = b->limits.len;
    p->limits = b->limits.at;
    p->drawn_count = b->drawn.len;
    p->drawn = b->drawn.at;
    p->deployed_count = b->deployed.len;
    p->deployed = b->deployed.at;
    p->counted_count = b->entry_counts.len;
    p->counted = b->entry_counts.at;
    freeze_questions(b);
    return p;
}

static problem *new_problem(arena *mem, const knowledge *k, const scenario *s, date as_of) {
    problem *p = ARENA_NEW(mem, problem);
    p->mem = mem;
    p->knowledge = k;
    p->scenario = s;
    p->as_of = as_of;
    p->past_horizon = as_of > k->read_up_to;
    for (int i = 0; i < GOAL_COUNT; i++) p->goals[i] = s->goals[i];
    return p;
}

static const problem *build(arena *mem, const knowledge *k, const scenario *s, date as_of, bool bare, probe *watch,
                            diags *d) {
    if (!check_date(k, s, as_of, d) || !check_sizes(s, d)) return NULL;
    builder b = {.mem = mem, .k = k, .s = s, .as_of = as_of, .bare = bare, .watch = watch, .d = d};
    b.p = new_problem(mem, k, s, as_of);
    b.t = formulas_new(mem, &b.var_at);
    b.named = ARENA_ARRAY(mem, (s->client_count + 1) * k->condition_count, named_memo);
    build_variables(&b);
    if (b.failed) return NULL;
    build_statements(&b);
    build_applicability(&b);
    build_wishes(&b);
    build_facts(&b);
    if (!bare) build_diagram(&b);
    if (!bare) build_deployment(&b);
    if (b.failed || !check_totals(&b)) return NULL;
    return freeze(&b);
}

const problem *problem_build(arena *mem, const knowledge *k, const scenario *s, date as_of, diags *d) {
    return build(mem, k, s, as_of, false, NULL, d);
}

const problem *problem_build_bare(arena *mem, const knowledge *k, const scenario *s, date as_of, diags *d) {
    return build(mem, k, s, as_of, true, NULL, d);
}

const problem *problem_build_at(arena *mem, const knowledge *k, const scenario *s, date as_of, quantity_id q, amount at,
                                outlook *ahead) {
    amount step = quantity_step(&k->quantities[q]);
    probe watch = {.quantity = q, .at = at, .step = step, .next = NO_AMOUNT, .even = step};
    const problem *p = build(mem, k, scenario_with_amount(mem, s, q, at), as_of, true, &watch, diags_new(mem));
    if (ahead) *ahead = (outlook){watch.next, watch.even, watch.slopes.len, watch.slopes.at};
    return p;
}
