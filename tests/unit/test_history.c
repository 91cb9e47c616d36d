/* modes: plain san
 *
 * Histories of random packs, against every day planned by itself, and blames against every set of what turns on a day. A failing case prints
 * its seed; ACRPLAN_SEED=n runs it alone. */
#include "check.h"

#include <glob.h>
#include <string.h>

#include "answer_words.h"
#include "script/script.h"
#include "whatif/history.h"

#define MOST_FACTS 40

static unsigned seed, boundaries, together, several, of_the_day, clashes;

/* --- every day by itself --- */

static void check_days(const random_pack *pack, const history *h) {
    const char *last = "";
    arena *mem = arena_new(0);
    for (date day = h->from; day <= h->to; day++) {
        const char *now = words_of(mem, answer_on(mem, &pack->k, &pack->s, day));
        const interval *in = history_at(h, day);
        assert_non_null(in);
        if (day == in->from)
            assert_string_not_equal(now, last);
        else
            assert_string_equal(now, last);
        last = now;
    }
    arena_free(mem);
}

static void check_borders(const history *h) {
    assert_int_equal(h->intervals[0].from, h->from);
    assert_null(h->intervals[0].by);
    for (size_t i = 1; i < h->interval_count; i++) {
        assert_int_equal(h->intervals[i].from, h->intervals[i - 1].to + 1);
        assert_int_equal(h->intervals[i].by->day, h->intervals[i].from);
    }
    assert_int_equal(h->intervals[h->interval_count - 1].to, h->to);
}

/* --- every set of turns of a day --- */

/* What turns between two days: facts, and the day itself last. */
typedef struct mixer {
    arena *mem;
    const random_pack *pack;
    date day;
    size_t count;
    fact_id turned[MOST_FACTS]; /* ID_NONE: the day */
    const answer **by_set;
    const char **words;
} mixer;

static const answer *mixed(const mixer *m, size_t made) {
    random_pack *copy = ARENA_NEW(m->mem, random_pack);
    fact *facts = ARENA_ARRAY(m->mem, m->pack->k.fact_count, fact);
    *copy = *m->pack;
    memcpy(facts, m->pack->k.facts, m->pack->k.fact_count * sizeof *facts);
    date on = m->day;
    for (size_t i = 0; i < m->count; i++) {
        bool is_made = made >> i & 1;
        if (m->turned[i] == ID_NONE) on = is_made ? m->day : m->day - 1;
        if (m->turned[i] == ID_NONE) continue;
        fact *f = &facts[m->turned[i]];
        const life *l = fact_at(f, is_made ? m->day : m->day - 1);
        life *always = ARENA_NEW(m->mem, life);
        f->life_count = l != NULL;
        f->lives = always;
        if (l) *always = *l;
        always->when_true = (period){.since = {.day = 0}, .until = {.day = DATE_OPEN}};
    }
    copy->k.facts = facts;
    return answer_on(m->mem, &copy->k, &copy->s, on);
}

static mixer mix(arena *mem, const random_pack *pack, date day) {
    mixer m = {.mem = mem, .pack = pack, .day = day};
    for (size_t f = 0; f < pack->k.fact_count; f++)
        if (fact_at(&pack->k.facts[f], day - 1) != fact_at(&pack->k.facts[f], day)) m.turned[m.count++] = (fact_id)f;
    m.turned[m.count++] = ID_NONE;
    m.by_set = ARENA_ARRAY(mem, (size_t)1 << m.count, const answer *);
    m.words = ARENA_ARRAY(mem, (size_t)1 << m.count, const char *);
    for (size_t made = 0; made < (size_t)1 << m.count; made++) {
        m.by_set[made] = mixed(&m, made);
        m.words[made] = words_of(mem, m.by_set[made]);
    }
    return m;
}

typedef bool makes(const mixer *m, size_t made, const difference *d);

static bool whole(const mixer *m, size_t made, const difference *d) {
    (void)d;
    return strcmp(m->words[made], m->words[((size_t)1 << m->count) - 1]) == 0;
}

static const answer *last_of(const mixer *m) {
    return m->by_set[((size_t)1 << m->count) - 1];
}

static bool verdict_too(const mixer *m, size_t made, const difference *d) {
    (void)d;
    return m->by_set[made]->kind == last_of(m)->kind;
}

static bool cost_too(const mixer *m, size_t made, const difference *d) {
    const answer *a = m->by_set[made], *now = last_of(m);
    return verdict_too(m, made, d) && cost_of(a) == cost_of(now) && a->cost_at_least == now->cost_at_least;
}

static int option_in(const answer *a, const difference *d) {
    for (size_t i = 0; i < a->decided_count; i++) {
        const variable *v = &a->problem->vars[a->decided[i].var];
        if (v->setting != d->setting || v->client != d->client) continue;
        return a->decided[i].status == STATUS_NOT_APPLICABLE ? -1 : a->decided[i].option;
    }
    return -1;
}

static bool decision_too(const mixer *m, size_t made, const difference *d) {
    return verdict_too(m, made, d) && option_in(m->by_set[made], d) == d->now;
}

static const effect *told_in(const answer *a, const shifted *s) {
    for (size_t i = 0; i < a->holding_count; i++) {
        const effect *e = &a->problem->effects[a->holding[i]];
        if (is_told_of(e) && e->kind == s->kind && e->fact == s->fact && e->client == s->client) return e;
    }
    return NULL;
}

static bool told_too(const mixer *m, size_t made, const difference *d) {
    if (!verdict_too(m, made, d)) return false;
    const effect *e = told_in(m->by_set[made], d->is ? d->is : d->was);
    if (d->kind == DIFFERENCE_TOLD) return (e != NULL) == !d->gone;
    if (d->kind == DIFFERENCE_GRADE) return e && e->harm == d->is->harm;
    return e && e->harm == d->is->harm && strcmp(e->life->says.in[LANG_EN], d->is->life->says.in[LANG_EN]) == 0;
}

static turn_set translate(const mixer *m, const boundary *b, size_t made, bool *known) {
    turn_set out = 0;
    for (size_t i = 0; i < m->count; i++) {
        bool found = !(made >> i & 1);
        for (size_t t = 0; t < b->turn_count && !found; t++) {
            if (b->turns[t].fact != m->turned[i]) continue;
            out |= (turn_set)1 << t;
            found = true;
        }
        if (!found) *known = false;
    }
    return out;
}

static bool is_minimal(const mixer *m, makes *has, const difference *d, size_t made) {
    if (!has(m, made, d)) return false;
    for (size_t part = (made - 1) & made; part != made; part = (part - 1) & made) {
        if (has(m, part, d)) return false;
        if (part == 0) break;
    }
    return true;
}

static bool is_listed(const blame *b, turn_set s) {
    for (size_t i = 0; i < b->count; i++)
        if (b->sets[i] == s) return true;
    return false;
}

static void check_blame(const mixer *m, const boundary *b, const blame *said, makes *has, const difference *d) {
    size_t wanted = 0;
    for (size_t made = 1; made < (size_t)1 << m->count; made++) {
        if (!is_minimal(m, has, d, made)) continue;
        bool known = true;
        turn_set s = translate(m, b, made, &known);
        assert_true(known);
        assert_true(is_listed(said, s));
        wanted++;
    }
    assert_true(said->complete);
    assert_int_equal(said->count, wanted);
    assert_true(wanted > 0);
    several += wanted > 1;
}

static void count_kinds(const boundary *b) {
    boundaries++;
    for (size_t i = 0; i < b->why.count; i++) {
        together += (b->why.sets[i] & (b->why.sets[i] - 1)) != 0;
        for (size_t t = 0; t < b->turn_count; t++)
            of_the_day += (b->why.sets[i] >> t & 1) && b->turns[t].fact == ID_NONE;
    }
}

static void check_boundary(const random_pack *pack, const boundary *b) {
    static makes *const HAS[DIFFERENCE_KIND_COUNT] = {
        [DIFFERENCE_VERDICT] = verdict_too, [DIFFERENCE_COST] = cost_too,  [DIFFERENCE_DECISION] = decision_too,
        [DIFFERENCE_TOLD] = told_too,       [DIFFERENCE_GRADE] = told_too, [DIFFERENCE_WORDING] = told_too};
    arena *mem = arena_new(0);
    mixer m = mix(mem, pack, b->day);
    check_blame(&m, b, &b->why, whole, NULL);
    assert_true(b->difference_count > 0);
    for (size_t i = 0; i < b->difference_count; i++) {
        const difference *d = &b->differences[i];
        if (HAS[d->kind]) check_blame(&m, b, &d->why, HAS[d->kind], d);
    }
    count_kinds(b);
    arena_free(mem);
}

/* --- sets of statements that exclude each other, against conflicts as they are explained --- */

/* All that is said of the registry that exists counts as one. */
static bool has_group(const problem *p, reasons in, group_id g) {
    for (size_t i = 0; i < in.count; i++) {
        bool current = p->groups[g].kind == GROUP_KIND_CURRENT;
        if (in.groups[i] == g || (current && p->groups[in.groups[i]].kind == GROUP_KIND_CURRENT)) return true;
    }
    return false;
}

static bool is_conflict(const problem *p, const clash *all, reasons set) {
    for (size_t i = 0; i < all->conflict_count; i++) {
        bool same = true;
        for (size_t k = 0; k < set.count; k++) same = same && has_group(p, all->conflicts[i].statements, set.groups[k]);
        if (same) return true;
    }
    return false;
}

static void check_sets(const random_pack *pack, date day) {
    arena *mem = arena_new(0);
    const answer *a = answer_on(mem, &pack->k, &pack->s, day);
    if (a->kind == ANSWER_CONFLICT) {
        const clash *all = explain_clash(mem, a->problem, NULL);
        conflict_sets sets = explain_conflict_sets(mem, a->problem);
        assert_int_equal(sets.count, all->conflict_count);
        for (size_t i = 0; i < sets.count; i++) assert_true(is_conflict(a->problem, all, sets.sets[i]));
        clashes++;
    }
    arena_free(mem);
}

/* --- where the budget is short --- */

static void check_short(const random_pack *pack, const interval *now, const interval *before, dice *d) {
    arena *mem = arena_new(0), *scratch = arena_new(0);
    worlds *w = worlds_of(mem, scratch, &pack->k, &pack->s, now->from, true);
    boundary b = boundary_of(mem, scratch, w, &before->answer, &now->answer, (boundary_budget){below(d, 3)});
    for (size_t i = 0; i < b.why.count; i++) {
        arena_clear(scratch);
        gist x = gist_of(scratch, scratch, world_problem(w, scratch, b.why.sets[i]));
        assert_true(gist_same(&x, &now->answer));
    }
    assert_true(b.why.count > 0);
    arena_free(scratch);
    arena_free(mem);
}

static void check_seed(unsigned which) {
    arena *mem = arena_new(0);
    dice d = {.state = which + 1};
    random_pack *pack = worded_pack(mem, which);
    const history *h =
        history_of(mem, &pack->k, &pack->s, pack->k.covers_from, pack->k.read_up_to, BOUNDARY_BUDGET, diags_new(mem));
    assert_non_null(h);
    assert_true(h->complete);
    check_borders(h);
    check_days(pack, h);
    if (which % 8 == 0) check_sets(pack, pack->as_of);
    for (size_t i = 1; i < h->interval_count; i++) {
        check_boundary(pack, h->intervals[i].by);
        check_short(pack, &h->intervals[i], &h->intervals[i - 1], &d);
    }
    arena_free(mem);
}

static void histories_are_as_if_every_day_were_planned(void **state) {
    (void)state;
    const char *one = getenv("ACRPLAN_SEED"), *many = getenv("ACRPLAN_CASES");
    unsigned count = many ? (unsigned)strtoul(many, NULL, 10) : 1000;
    for (seed = one ? (unsigned)strtoul(one, NULL, 10) : 1; seed <= count || one; seed++) {
        check_seed(seed);
        if (one) break;
    }
    if (one) return;
    /* The cases are not idle. */
    print_message("%u boundaries, %u by turns together, %u with several causes, %u by the day itself\n", boundaries,
                  together, several, of_the_day);
    assert_true(boundaries > count / 4);
    assert_true(together > 0);
    assert_true(several > 0);
    assert_true(of_the_day > 0);
    assert_true(clashes > 0);
}

/* --- shipped scenarios --- */

/* A gist each day by itself, without the calendar: every eleventh day, or all of them. */
static void check_shipped(const knowledge *k, const char *path, date step) {
    arena *mem = arena_new(0), *scratch = arena_new(0);
    diags *d = diags_new(mem);
    const scenario *s = scenario_read_file(mem, k, path, &SANDBOX_DEFAULTS, d);
    if (!s) fail_msg("%s: %s", path, diags_at(d, 0)->message);
    const history *h = history_of(mem, k, s, k->covers_from, k->read_up_to, BOUNDARY_BUDGET, d);
    assert_non_null(h);
    assert_true(h->complete);
    check_borders(h);
    for (date day = h->from; day <= h->to; day += step) {
        arena_clear(scratch);
        gist x = gist_of(scratch, scratch, problem_build_bare(scratch, k, s, day, diags_new(scratch)));
        if (!gist_same(&x, &history_at(h, day)->answer)) fail_msg("%s: day %d", path, (int)day);
    }
    arena_free(scratch);
    arena_free(mem);
}

static void shipped_histories_hold_on_every_day(void **state) {
    (void)state;
    const char *folder = getenv("ACRPLAN_KNOWLEDGE");
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const knowledge *k = knowledge_read(mem, folder ? folder : "knowledge/acr", &SANDBOX_DEFAULTS, d);
    if (!k) fail_msg("%s", diags_at(d, 0)->message);
    glob_t found;
    assert_int_equal(glob("scenarios/*.lua", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) check_shipped(k, found.gl_pathv[i], getenv("ACRPLAN_CASES") ? 1 : 11);
    globfree(&found);
    arena_free(mem);
}

static int print_seed(void **state) {
    (void)state;
    print_message("seed %u\n", seed);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(histories_are_as_if_every_day_were_planned, print_seed),
        cmocka_unit_test(shipped_histories_hold_on_every_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
