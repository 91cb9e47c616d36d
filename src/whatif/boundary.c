/* Minimal sets of turns: sets are tried by their size, so that one that makes a difference, and holds none that was found before, is minimal. */
#include "whatif/boundary.h"

#include "base/vec.h"

typedef struct suspect {
    VEC(turn_set) sets;
} suspect;

typedef struct trial {
    arena *mem, *scratch;
    worlds *w;
    const gist *now;
    size_t count; /* of suspects: the differences, then the whole */
    const difference *differences;
    suspect *suspects;
    size_t solved, most;
} trial;

/* --- one world --- */

static bool makes(const trial *t, const gist *x, size_t which) {
    if (which + 1 == t->count) return gist_same(x, t->now);
    return has_difference(x, &t->differences[which], t->now);
}

static bool is_covered(const suspect *s, turn_set made) {
    for (size_t i = 0; i < s->sets.len; i++)
        if ((s->sets.at[i] & ~made) == 0) return true;
    return false;
}

/* The gist of a world; it lives in `scratch`. */
static gist solve_world(trial *t, turn_set made) {
    if (made == all_turns(t->w->turn_count)) return *t->now;
    t->solved++;
    arena_clear(t->scratch);
    const problem *p = world_problem(t->w, t->scratch, made);
    return p ? gist_of(t->scratch, t->scratch, p) : (gist){.kind = ANSWER_UNKNOWN};
}

/* False: whether some suspect has the set is not known. */
static bool try_set(trial *t, turn_set made) {
    bool open = false;
    for (size_t i = 0; i < t->count; i++) open |= !is_covered(&t->suspects[i], made);
    if (!open) return true;
    gist x = solve_world(t, made);
    if (x.kind == ANSWER_UNKNOWN && t->now->kind != ANSWER_UNKNOWN) return false;
    for (size_t i = 0; i < t->count; i++)
        if (!is_covered(&t->suspects[i], made) && makes(t, &x, i)) vec_push(t->mem, &t->suspects[i].sets, made);
    return true;
}

/* --- all of them, by size --- */

/* The next greater number with as many bits (Gosper, in HAKMEM, 1972). */
static turn_set next_set(turn_set x) {
    turn_set low = x & (~x + 1), up = x + low;
    return up | ((x ^ up) / low >> 2);
}

static bool try_size(trial *t, size_t size) {
    turn_set all = all_turns(t->w->turn_count);
    bool known = true;
    for (turn_set made = all_turns(size); made <= all; made = next_set(made)) {
        if (t->solved >= t->most) return false;
        if (!try_set(t, made)) known = false;
        if (size == t->w->turn_count) break;
    }
    return known;
}

/* False: some sets were not tried. */
static bool try_all(trial *t) {
    bool known = true;
    for (size_t size = 1; size <= t->w->turn_count; size++) {
        if (!try_size(t, size)) known = false;
        if (t->solved >= t->most) return false;
    }
    return known;
}

/* --- where there are too many: one set, from which nothing can be taken --- */

static bool take_one(trial *t, size_t which, turn_set *made) {
    for (size_t i = 0; i < t->w->turn_count; i++) {
        turn_set less = *made & ~((turn_set)1 << i);
        if (less == *made) continue;
        gist x = solve_world(t, less);
        if (x.kind == ANSWER_UNKNOWN || !makes(t, &x, which)) continue;
        *made = less;
        return true;
    }
    return false;
}

static void shrink(trial *t, size_t which) {
    turn_set made = all_turns(t->w->turn_count);
    while (take_one(t, which, &made)) continue;
    vec_push(t->mem, &t->suspects[which].sets, made);
}

/* --- the whole --- */

static blame blame_of(const trial *t, size_t which, bool complete) {
    return (blame){complete, t->suspects[which].sets.len, t->suspects[which].sets.at};
}

static void find_blames(trial *t, boundary *out) {
    difference *told = ARENA_ARRAY(t->mem, out->difference_count, difference);
    bool complete = try_all(t);
    for (size_t i = 0; i < t->count; i++)
        if (t->suspects[i].sets.len == 0) shrink(t, i);
    for (size_t i = 0; i < out->difference_count; i++) {
        told[i] = out->differences[i];
        told[i].why = blame_of(t, i, complete);
    }
    out->differences = told;
    out->why = blame_of(t, t->count - 1, complete);
}

static const turn *copy_turns(arena *mem, const worlds *w) {
    turn *out = ARENA_ARRAY(mem, w->turn_count, turn);
    for (size_t i = 0; i < w->turn_count; i++) out[i] = w->turns[i];
    return out;
}

boundary boundary_of(arena *mem, arena *scratch, worlds *w, const gist *before, const gist *now,
                     boundary_budget budget) {
    boundary out = {.day = w->day, .turn_count = w->turn_count, .turns = copy_turns(mem, w)};
    out.difference_count = list_differences(mem, before, now, &out.differences);
    if (!worlds_apart(w) || before->kind == ANSWER_UNKNOWN || now->kind == ANSWER_UNKNOWN) return out;
    trial t = {.mem = mem, .scratch = scratch, .w = w, .now = now, .most = budget.most_worlds};
    t.count = out.difference_count + 1;
    t.differences = out.differences;
    t.suspects = ARENA_ARRAY(mem, t.count, suspect);
    find_blames(&t, &out);
    return out;
}
