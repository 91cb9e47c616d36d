#include "lint/aims.h"

#include <string.h>

/* --- making them --- */

typedef struct maker {
    aims *a;
    world *w;
    const fact *f;
    const life *v;
    uint32_t owner;
} maker;

static literal both(world *w, literal x, literal y) {
    literal kids[] = {x, y};
    return world_and(w, kids, 2);
}

static literal fold_or_true(world *w, const cond *c, uint16_t row) {
    return world_fold(w, c ? c : &COND_ALWAYS, row);
}

static literal transition_literal(const maker *m, uint16_t row) {
    const life *v = m->v;
    literal ways[MAX_OPTIONS];
    size_t n = 0;
    bool warns = v->how != TRANSITION_IMPOSSIBLE && v->how != TRANSITION_CREATION_ONLY;
    uint16_t whose = world_whose(v, row);
    for (size_t o = 0; o < m->w->k->settings[v->setting].option_count; o++) {
        option_mask from = (option_mask)1 << o;
        if (!(v->from & from)) continue;
        ways[n] = both(m->w, world_was(m->w, whose, v->setting, from), world_fold(m->w, v->when, row));
        if (warns) ways[n] = both(m->w, ways[n], world_option(m->w, whose, v->setting, v->options & ~from));
        n++;
    }
    return world_or(m->w, ways, n);
}

static literal break_literal(const maker *m, const aim *x, uint16_t row) {
    const life *v = m->v;
    literal when = world_fold(m->w, v->when, row);
    if (v->kind == FACT_RULE) return both(m->w, when, world_not(m->w, world_fold(m->w, v->then, row)));
    const case_amount *c = &v->cases[x->index];
    when = both(m->w, when, fold_or_true(m->w, c->when, row));
    return both(m->w, when, world_at_least(m->w, v->of, c->value + 1, row));
}

static literal literal_of(const maker *m, const aim *x, uint16_t row) {
    world *w = m->w;
    const life *v = m->v;
    switch (x->kind) {
    case AIM_WHEN: return v->kind == FACT_TRANSITION ? transition_literal(m, row) : world_fold(w, v->when, row);
    case AIM_CASE: return both(w, world_fold(w, v->when, row), fold_or_true(w, v->cases[x->index].when, row));
    case AIM_FREE: return both(w, world_fold(w, v->when, row), fold_or_true(w, v->free[x->index].when, row));
    case AIM_FOLLOW: return both(w, world_fold(w, v->when, row), world_fold(w, v->then, row));
    case AIM_MISS: return both(w, world_fold(w, v->when, row), world_not(w, world_fold(w, v->then, row)));
    case AIM_CHOICE: return world_option(w, world_whose(v, row), v->setting, v->options);
    case AIM_BREAK: return break_literal(m, x, row);
    case AIM_OPTION: return world_option(w, row, x->index, (option_mask)1 << x->option);
    case AIM_KIND: return world_constant(true);
    }
    return world_constant(false);
}

static void add_candidate(const maker *m, aim *x, uint16_t row) {
    literal is = literal_of(m, x, row);
    if (row) is = both(m->w, is, (literal){.mask = 2, .var = m->w->present[row]});
    candidate c = {row, is};
    vec_push(m->w->mem, &m->a->candidates, c);
    x->count++;
}

/* `kind`: the instances of it; ID_NONE: the design. */
static void add_aim(const maker *m, aim x, kind_id kind) {
    const knowledge *k = m->w->k;
    x.first = (uint32_t)m->a->candidates.len;
    x.owner = m->owner;
    x.fact = m->f;
    x.life = m->v;
    x.since = m->v && m->v->when_true.since.day > k->covers_from ? m->v->when_true.since.day : k->covers_from;
    x.until = m->v ? m->v->when_true.until.day : DATE_OPEN;
    x.retry = ALL_DAYS;
    for (uint16_t row = 0; row < m->w->row_count; row++)
        if (world_row_has(m->w, row, kind)) add_candidate(m, &x, row);
    if (x.count) vec_push(m->w->mem, &m->a->list, x);
}

static void add_of_fact(const maker *m, aim_kind kind, size_t index, bool forbids) {
    add_aim(m, (aim){.kind = kind, .index = (uint16_t)index, .forbids = forbids}, m->f->kind);
}

static void add_amounts(const maker *m) {
    bool limit = m->v->kind != FACT_PRICE;
    for (size_t i = 0; i < m->v->case_count; i++) {
        add_of_fact(m, AIM_CASE, i, limit);
        if (limit) add_of_fact(m, AIM_BREAK, i, true);
    }
    if (m->v->case_count == 0) add_of_fact(m, AIM_WHEN, 0, false);
    for (size_t i = 0; i < m->v->free_count; i++) add_of_fact(m, AIM_FREE, i, false);
}

static void add_life(const maker *m) {
    const life *v = m->v;
    switch (v->kind) {
    case FACT_RULE:
        add_of_fact(m, AIM_WHEN, 0, true);
        add_of_fact(m, AIM_BREAK, 0, true);
        break;
    case FACT_LIMIT:
    case FACT_RATE:
    case FACT_PRICE: add_amounts(m); break;
    case FACT_LIFECYCLE:
        if (v->state != LIFECYCLE_ABSENT && v->state != LIFECYCLE_RETIRED) add_of_fact(m, AIM_CHOICE, 0, false);
        break;
    case FACT_DEFAULT: add_of_fact(m, AIM_CHOICE, 0, false); break;
    case FACT_PRACTICE:
        add_of_fact(m, AIM_FOLLOW, 0, false);
        add_of_fact(m, AIM_MISS, 0, false);
        break;
    case FACT_CAVEAT:
    case FACT_STEP:
    case FACT_NOTE:
    case FACT_DISPUTE:
    case FACT_ENTRY:
    case FACT_CHECK:
    case FACT_RESOURCE:
    case FACT_BY_HAND: add_of_fact(m, AIM_WHEN, 0, false); break;
    case FACT_TRANSITION: add_of_fact(m, AIM_WHEN, 0, true); break;
    default: break;
    }
}

static void add_choices(maker *m) {
    const knowledge *k = m->w->k;
    m->owner = OWNER_NONE;
    m->f = NULL;
    m->v = NULL;
    for (size_t i = 0; i < k->setting_count; i++)
        for (size_t o = 0; o < k->settings[i].option_count; o++)
            add_aim(m, (aim){.kind = AIM_OPTION, .index = (uint16_t)i, .option = (uint8_t)o}, k->settings[i].kind);
    for (size_t i = 0; i < k->kind_count; i++)
        if (!k->kinds[i].abstract) add_aim(m, (aim){.kind = AIM_KIND, .index = (uint16_t)i}, (kind_id)i);
}

aims *aims_new(world *w) {
    aims *a = ARENA_NEW(w->mem, aims);
    a->w = w;
    maker m = {.a = a, .w = w};
    for (size_t i = 0; i < w->k->fact_count; i++) {
        m.f = &w->k->facts[i];
        for (size_t j = 0; j < m.f->life_count; j++) {
            m.v = &m.f->lives[j];
            m.owner = w->first_life[i] + (uint32_t)j;
            a->life_count = m.owner + 1;
            if (m.v->when_true.until.day > w->k->covers_from) add_life(&m);
        }
    }
    add_choices(&m);
    a->at_root = ARENA_ARRAY(w->mem, a->life_count, bool);
    return a;
}

/* --- trying them --- */

static const literal *in_row(const aims *a, const aim *x, uint16_t row) {
    for (uint32_t i = x->first; i < x->first + x->count && a->candidates.at[i].row <= row; i++)
        if (a->candidates.at[i].row == row) return &a->candidates.at[i].is;
    return NULL;
}

/* All that holds in the design that was found. */
static void settle(aims *a) {
    for (size_t i = 0; i < a->open.len; i++) {
        aim *x = &a->list.at[a->open.at[i]];
        for (uint32_t c = x->first; c < x->first + x->count && !x->done && x->kind != AIM_BREAK; c++)
            x->done = world_holds(a->w, a->candidates.at[c].is);
    }
}

static void note_failure(const aims *a, aim *x, date day) {
    x->tried = day;
    x->blamed_count = a->w->blamed_count;
    memcpy(x->blamed, a->w->blamed, sizeof x->blamed);
    if (a->w->good_until < x->retry) x->retry = a->w->good_until;
}

#define CONFLICTS_OF_MANY 64
#define CONFLICTS_OF_ONE 4096

static void wish_others(const aims *a, const aim *must, uint16_t row) {
    for (size_t i = 0; i < a->open.len; i++) {
        const aim *x = &a->list.at[a->open.at[i]];
        if (x == must || x->done || x->kind == AIM_BREAK) continue;
        const literal *is = in_row(a, x, row);
        if (is) (void)world_wish(a->w, *is);
    }
}

/* First with as many others as go with it, then alone. */
static world_verdict search_for(aims *a, const aim *x, literal is, uint16_t row) {
    world *w = a->w;
    world_trace(w, true);
    world_back(w);
    if (!world_assume(w, is)) return WORLD_IMPOSSIBLE;
    world_trace(w, false);
    wish_others(a, x, row);
    if (world_complete(w, CONFLICTS_OF_MANY) == WORLD_POSSIBLE) return WORLD_POSSIBLE;
    world_back(w);
    world_trace(w, true);
    return world_assume(w, is) ? world_complete(w, CONFLICTS_OF_ONE) : WORLD_IMPOSSIBLE;
}

/* A rule may exclude by itself what it speaks of: then it has done its work. */
static world_verdict search_without(aims *a, const aim *x, literal is, date day) {
    world *w = a->w;
    world_trace(w, true);
    world_verdict got =
        world_on(w, day, x->owner) && world_assume(w, is) ? world_complete(w, CONFLICTS_OF_ONE) : WORLD_IMPOSSIBLE;
    world_trace(w, false);
    (void)world_on(w, day, OWNER_NONE);
    return got;
}

static void try_in_row(aims *a, aim *x, uint16_t row, date day) {
    const literal *is = in_row(a, x, row);
    if (!is || x->done) return;
    world_verdict got = search_for(a, x, *is, row);
    if (got == WORLD_POSSIBLE) settle(a);
    if (got == WORLD_IMPOSSIBLE && x->forbids) got = search_without(a, x, *is, day);
    if (got == WORLD_IMPOSSIBLE)
        note_failure(a, x, day);
    else
        x->done = true;
    world_trace(a->w, false);
    world_back(a->w);
}

/* By propagation alone: what needs a search to be seen as implied is worth saying. */
static bool breaks(aims *a, aim *x, literal is, date day) {
    world *w = a->w;
    bool fine = true, again = a->at_root[x->owner];
    world_trace(w, true);
    if (again)
        fine = world_on(w, day, x->owner);
    else
        w->excluded = x->owner;
    fine = fine && world_assume(w, is);
    world_trace(w, false);
    if (!fine) note_failure(a, x, day);
    if (again) (void)world_on(w, day, OWNER_NONE);
    w->excluded = OWNER_NONE;
    world_back(w);
    return fine;
}

static void mark_root(aims *a) {
    const world *w = a->w;
    memset(a->at_root, 0, a->life_count * sizeof *a->at_root);
    for (size_t i = 0; i < w->root; i++) {
        uint32_t reason = w->trail[i].reason;
        if (reason != UINT32_MAX && w->clauses.at[reason].owner != OWNER_NONE)
            a->at_root[w->clauses.at[reason].owner] = true;
    }
}

static bool is_due(const aim *x, date day) {
    return !x->done && day >= x->since && day < x->until && day >= x->retry;
}

static void wake(aims *a, const aim *x) {
    for (uint32_t c = x->first; c < x->first + x->count; c++) vec_push(a->w->mem, &a->woken, a->candidates.at[c].is);
}

/* False: nothing is due, or the facts allow no design. */
static bool take_day(aims *a, date day) {
    a->open.len = a->woken.len = 0;
    for (uint32_t i = 0; i < a->list.len; i++) {
        if (!is_due(&a->list.at[i], day)) continue;
        vec_push(a->w->mem, &a->open, i);
        wake(a, &a->list.at[i]);
    }
    if (a->open.len == 0) return false;
    world_wake(a->w, a->woken.at, a->woken.len);
    if (!world_on(a->w, day, OWNER_NONE)) return false;
    for (size_t i = 0; i < a->open.len; i++) a->list.at[a->open.at[i]].retry = DATE_OPEN;
    return true;
}

void aims_try(aims *a, date day) {
    if (!take_day(a, day)) return;
    mark_root(a);
    for (uint16_t row = 0; row < a->w->row_count; row++) {
        for (size_t i = 0; i < a->open.len; i++) {
            aim *x = &a->list.at[a->open.at[i]];
            if (x->kind != AIM_BREAK) {
                try_in_row(a, x, row, day);
            } else if (!x->done) {
                const literal *is = in_row(a, x, row);
                if (is) x->done = breaks(a, x, *is, day);
            }
        }
    }
}

/* --- saying what failed --- */

static const char *reason_of(const aims *a, const aim *x) {
    const char *facts = world_facts_named(a->w, x->blamed, x->blamed_count);
    if (!facts) return NULL;
    const char *day = lint_day(a->w->l, x->tried);
    return arena_printf(a->w->mem, "on %s it is excluded by %s", day, facts);
}

static const char *const AIM_TEXTS[] = {
    [AIM_WHEN] = "'%s' can never come into play: no design meets its `when` in this period",
    [AIM_CASE] = "a case of '%s' can never come into play in this period",
    [AIM_FREE] = "a case of `free` of '%s' can never come into play in this period",
    [AIM_FOLLOW] = "no design can follow the practice '%s' in this period",
    [AIM_MISS] = "every design follows the practice '%s' in this period",
    [AIM_CHOICE] = "no design can choose the option of '%s' in this period",
    [AIM_BREAK] = "'%s' excludes nothing that other facts allow in this period",
};

static bool life_failed(const aims *a, const aim *of) {
    for (size_t i = 0; i < a->list.len; i++) {
        const aim *x = &a->list.at[i];
        if (x->owner == of->owner && !x->done && x->kind != AIM_BREAK && (x->kind != AIM_CASE || x->index == of->index))
            return true;
    }
    return false;
}

static place option_place(lint *l, const setting *s, size_t which) {
    return lint_quoted(l, lint_quoted(l, s->where, s->name), s->options[which].name);
}

static void look_at_setting(const cond *c, void *ctx) {
    setting_id *of = ctx;
    if (c->op == COND_IN && c->id == *of) *of = ID_NONE;
}

static bool mentions(const cond *c, setting_id of) {
    cond_walk(c, look_at_setting, &of);
    return of == ID_NONE;
}

/* Does the rule itself say which options of the setting are refused? */
static bool speaks_of(const life *v, setting_id of) {
    return mentions(v->then, of) || (v->then->op == COND_FALSE && mentions(v->when, of));
}

static bool refuses_alone(aims *a, const aim *x, uint32_t owner) {
    world *w = a->w;
    bool possible = false;
    w->alone = owner;
    for (uint32_t i = x->first; i < x->first + x->count && !possible; i++)
        possible = world_on(w, x->tried, OWNER_NONE) && world_assume(w, a->candidates.at[i].is) &&
                   world_complete(w, CONFLICTS_OF_ONE) != WORLD_IMPOSSIBLE;
    w->alone = OWNER_NONE;
    return !possible;
}

/* One rule about the setting that alone excludes the option is a statement: the option is there so that a scenario can name it, and hear
 * why it has to be another. Several facts that exclude it together are an accident. */
static bool refused_by_rule(aims *a, const aim *x) {
    const knowledge *k = a->w->k;
    a->woken.len = 0;
    wake(a, x);
    world_wake(a->w, a->woken.at, a->woken.len);
    for (size_t i = 0; i < k->fact_count; i++) {
        for (size_t j = 0; j < k->facts[i].life_count; j++) {
            const life *v = &k->facts[i].lives[j];
            if (v->kind == FACT_RULE && period_covers(&v->when_true, x->tried) && speaks_of(v, x->index) &&
                refuses_alone(a, x, a->w->first_life[i] + (uint32_t)j))
                return true;
        }
    }
    return false;
}

static void report_choice(aims *a, const aim *x) {
    lint *l = a->w->l;
    const knowledge *k = l->k;
    if (x->kind == AIM_KIND) {
        lint_error(l, k->kinds[x->index].where, reason_of(a, x), "no design of any day can have the client '%s'",
                   k->kinds[x->index].name);
        return;
    }
    const setting *s = &k->settings[x->index];
    if (refused_by_rule(a, x)) return;
    const char *name = s->kind == ID_NONE ? s->name : arena_printf(l->mem, "%s.%s", k->kinds[s->kind].name, s->name);
    lint_error(l, option_place(l, s, x->option), reason_of(a, x),
               "no design of any day can have the option '%s' of '%s'", s->options[x->option].name, name);
}

static void report(aims *a, const aim *x) {
    lint *l = a->w->l;
    if (x->kind == AIM_OPTION || x->kind == AIM_KIND) {
        report_choice(a, x);
        return;
    }
    if (x->kind == AIM_BREAK) {
        const char *facts = world_facts_named(a->w, x->blamed, x->blamed_count);
        if (x->blamed_count > 1 || life_failed(a, x)) return;
        lint_warning(l, lint_place(l, x->fact, x->life),
                     facts                        ? arena_printf(l->mem, "%s says it already", facts)
                     : x->life->kind == FACT_RULE ? "it follows from definitions alone"
                                                  : "the amount cannot become so large",
                     AIM_TEXTS[AIM_BREAK], x->fact->id);
        return;
    }
    lint_error(l, lint_place(l, x->fact, x->life), reason_of(a, x), AIM_TEXTS[x->kind], x->fact->id);
}

void aims_report(aims *a) {
    for (size_t i = 0; i < a->list.len; i++)
        if (!a->list.at[i].done) report(a, &a->list.at[i]);
}

size_t aims_open(const aims *a) {
    size_t n = 0;
    for (size_t i = 0; i < a->list.len; i++) n += !a->list.at[i].done && a->list.at[i].kind != AIM_BREAK;
    return n;
}

void aims_copy(aims *to, const aims *from) {
    for (size_t i = 0; i < to->list.len && i < from->list.len; i++)
        if (to->list.at[i].kind != AIM_BREAK) to->list.at[i].done = to->list.at[i].done || from->list.at[i].done;
}
