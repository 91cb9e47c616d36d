#include "whatif/sweep.h"

#include <string.h>

#include "base/digest.h"
#include "explain/scratch.h"
#include "whatif/sweep_impl.h"

/* --- what is asked --- */

static bool check_days(const sweeper *w) {
    for (size_t i = 0; i < w->out->day_count; i++) {
        if (w->out->days[i] >= w->k->covers_from) continue;
        char day[DATE_CHARS], from[DATE_CHARS];
        date_format(w->out->days[i], DATE_DAY, day);
        date_format(w->k->covers_from, DATE_DAY, from);
        diag_add(w->d, DIAG_ERROR, (place){0}, arena_printf(w->mem, "plan for a day from %s on", from),
                 "the date '%s' is before the first day that the knowledge covers", day);
    }
    return !diags_any_error(w->d);
}

static void add_decision(sweeper *w, sweep_decision *list, uint16_t who, setting_id id) {
    const setting *s = &w->k->settings[id];
    if (s->given) return;
    const char *name = who == ID_NONE ? s->name : arena_printf(w->mem, "%s.%s", w->s->clients[who].name, s->name);
    list[w->decision_count++] = (sweep_decision){name, id, who};
}

static void add_kind(sweeper *w, sweep_decision *list, uint16_t who, kind_id kind) {
    const client_kind *c = &w->k->kinds[kind];
    if (c->parent != ID_NONE) add_kind(w, list, who, c->parent);
    for (size_t i = 0; i < c->setting_count; i++) add_decision(w, list, who, c->settings[i]);
}

/* In the order of a problem's decisions. */
static void list_decisions(sweeper *w) {
    sweep_decision *list = ARENA_ARRAY(w->mem, (w->s->client_count + 1) * w->k->setting_count, sweep_decision);
    for (size_t i = 0; i < w->k->setting_count; i++)
        if (w->k->settings[i].kind == ID_NONE) add_decision(w, list, ID_NONE, (setting_id)i);
    for (size_t i = 0; i < w->s->client_count; i++) add_kind(w, list, (uint16_t)i, w->s->clients[i].kind);
    w->decisions = list;
}

static void number_axes(sweeper *w) {
    w->combination_count = 1;
    for (size_t i = 0; i < w->over.count; i++) {
        w->stride[i] = w->combination_count;
        w->combination_count *= w->over.at[i].value_count;
        w->structure[i] = axis_is_structure(&w->over.at[i], w->k, w->s);
    }
}

/* --- days --- */

static size_t structure_count(const sweeper *w) {
    size_t n = 1;
    for (size_t i = 0; i < w->over.count; i++)
        if (w->structure[i]) n *= w->over.at[i].value_count;
    return n;
}

static void structure_values(const sweeper *w, size_t structure, uint8_t *values) {
    for (size_t i = 0; i < w->over.count; i++) {
        values[i] = 0;
        if (!w->structure[i]) continue;
        values[i] = (uint8_t)(structure % w->over.at[i].value_count);
        structure /= w->over.at[i].value_count;
    }
}

/* The structure of lowest number that is the same: values of clients that are not there count as 0. */
static size_t plain_structure(const sweeper *w, uint8_t *values) {
    size_t number = 0, radix = 1;
    for (size_t i = 0; i < w->over.count; i++) {
        if (!w->structure[i]) continue;
        if (sweep_is_idle(w, i, values)) values[i] = 0;
        number += radix * values[i];
        radix *= w->over.at[i].value_count;
    }
    return number;
}

static bool sweep_day(sweeper *w, size_t day) {
    size_t count = structure_count(w);
    family *minimal = ARENA_ARRAY(w->keep, count, family);
    uint8_t values[MOST_AXES];
    for (size_t i = 0; i < count; i++) {
        structure_values(w, i, values);
        size_t same = plain_structure(w, values);
        if (same < i)
            minimal[i] = minimal[same];
        else if (!sweep_structure(w, day, values, &minimal[i]))
            return false;
    }
    sweep_clash_day(w, day, minimal);
    return true;
}

static void finish(sweeper *w, sweep *out) {
    out->decisions = w->decisions;
    out->decision_count = w->decision_count;
    out->cell = w->cell;
    out->answer_count = w->answers.len;
    out->answers = w->answers.at;
    out->all_clashes = w->all_clashes;
    out->clash_count = w->clashes.len;
    out->clashes = w->clashes.at;
}

typedef struct request {
    sweeper w;
    bool done;
} request;

static void work(void *ctx, arena *keep, arena *scratch, arena *spare) {
    request *r = ctx;
    sweeper *w = &r->w;
    (void)spare;
    w->keep = keep;
    w->scratch = scratch;
    list_decisions(w);
    w->cell = ARENA_ARRAY(w->mem, w->out->day_count * (w->end - w->first), uint32_t);
    for (size_t i = 0; i < w->out->day_count; i++)
        if (!sweep_day(w, i)) return;
    finish(w, w->out);
    r->done = true;
}

const sweep *sweep_make(arena *mem, const knowledge *k, const scenario *s, axes over, const date *days,
                        size_t day_count, sweep_part part, diags *d) {
    request r = {.w = {.mem = mem, .k = k, .s = s, .over = over, .d = d, .all_clashes = true}};
    sweep *out = ARENA_NEW(mem, sweep);
    r.w.out = out;
    *out = (sweep){.knowledge = k, .scenario = s, .over = over, .days = days, .day_count = day_count};
    if (!check_days(&r.w)) return NULL;
    number_axes(&r.w);
    r.w.first = r.w.combination_count * part.which / part.parts;
    r.w.end = r.w.combination_count * (part.which + 1) / part.parts;
    memcpy(out->stride, r.w.stride, sizeof out->stride);
    out->combination_count = r.w.combination_count;
    out->first = r.w.first;
    out->end = r.w.end;
    with_scratch(mem, work, &r);
    return r.done ? out : NULL;
}

/* --- asking --- */

size_t sweep_base(const sweep *w) {
    size_t n = 0;
    for (size_t i = 0; i < w->over.count; i++) n += w->over.at[i].base * w->stride[i];
    return n;
}

bool sweep_contains(const sweep *w, const sweep_clash *c, size_t combination) {
    for (size_t i = 0; i < c->count; i++)
        if (sweep_value(w, combination, c->at[i].axis) != c->at[i].value) return false;
    return true;
}

uint64_t sweep_digest_add(uint64_t digest, uint64_t id) {
    char bytes[8];
    for (int i = 0; i < 8; i++) bytes[i] = (char)(id >> (8 * i));
    return digest_add(digest, bytes, sizeof bytes);
}

uint64_t sweep_digest(const sweep *w) {
    uint64_t digest = DIGEST_START;
    for (size_t i = 0; i < w->day_count * (w->end - w->first); i++)
        digest = sweep_digest_add(digest, w->answers[w->cell[i]].id);
    return digest;
}
