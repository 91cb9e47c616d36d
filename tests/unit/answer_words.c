#include "answer_words.h"

#include "check.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "explain/explain.h"

/* --- a pack in which much turns on few days, and what is told has words --- */

static date rounded(date d) {
    return d == DATE_OPEN || d == 0 ? d : 100 + (d - 100) / 10 * 10;
}

static void reword(random_pack *pack, dice *d) {
    static const char *const WORDS[] = {"one", "two", "three"};
    for (size_t f = 0; f < pack->k.fact_count; f++) {
        for (size_t i = 0; i < pack->k.facts[f].life_count; i++) {
            life *l = (life *)(uintptr_t)&pack->k.facts[f].lives[i];
            const char *w = WORDS[below(d, 3)];
            l->says = (text){{w, w}};
            l->when_true.since.day = rounded(l->when_true.since.day);
            l->when_true.until.day = rounded(l->when_true.until.day);
        }
    }
}

random_pack *worded_pack(arena *mem, unsigned which) {
    random_pack *pack = random_pack_make(mem, which);
    dice d = {.state = which};
    reword(pack, &d);
    return pack;
}

/* --- an answer in words --- */

static void tell_decisions(const answer *a, buf *out) {
    for (size_t i = 0; i < a->decided_count; i++) {
        const decided *d = &a->decided[i];
        if (d->status != STATUS_NOT_APPLICABLE) buf_printf(out, "v%u=%u ", (unsigned)d->var, (unsigned)d->option);
    }
}

bool is_told_of(const effect *e) {
    return e->kind == EFFECT_WARNING || e->kind == EFFECT_PRACTICE || (e->kind == EFFECT_PRICE && e->unknown);
}

static void tell_effects(const answer *a, buf *out) {
    const char *last = "";
    char now[80];
    int64_t wishes = 0;
    for (size_t i = 0; i < a->holding_count; i++) {
        const effect *e = &a->problem->effects[a->holding[i]];
        wishes += e->kind == EFFECT_PREFERENCE ? 1000 + e->cost : 0;
        if (!is_told_of(e)) continue;
        snprintf(now, sizeof now, "k%d f%u c%u h%d %s ", (int)e->kind, (unsigned)e->fact, (unsigned)e->client,
                 (int)e->harm, e->life->says.in[LANG_EN]);
        if (strcmp(now, last) != 0) buf_printf(out, "%s", now);
        last = arena_strdup(a->problem->mem, now);
    }
    buf_printf(out, "wishes %lld ", (long long)wishes);
}

money cost_of(const answer *a) {
    return a->total.level[goal_level(a->problem, GOAL_COST)];
}

static void tell_sets(const answer *a, buf *out) {
    conflict_sets all = explain_conflict_sets(a->problem->mem, a->problem);
    assert_true(all.complete);
    for (size_t i = 0; i < all.count; i++) {
        buf_putc(out, '{');
        for (size_t k = 0; k < all.sets[i].count; k++) buf_printf(out, "%u ", (unsigned)all.sets[i].groups[k]);
        buf_putc(out, '}');
    }
}

const char *words_of(arena *mem, const answer *a) {
    buf out = BUF_INIT;
    if (a->kind == ANSWER_PLAN) {
        tell_decisions(a, &out);
        buf_printf(&out, "usd %lld %d ", (long long)cost_of(a), a->cost_at_least);
        tell_effects(a, &out);
    } else {
        tell_sets(a, &out);
    }
    assert_true(buf_ok(&out));
    const char *copy = arena_strdup(mem, buf_data(&out));
    buf_free(&out);
    return copy;
}

const answer *answer_on(arena *mem, const knowledge *k, const scenario *s, date day) {
    const problem *p = problem_build(mem, k, s, day, diags_new(mem));
    assert_non_null(p);
    return answer_make(mem, p);
}
