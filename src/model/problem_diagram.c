/* What the pack's diagram shows of a scenario, as formulas: they are looked at when a plan is drawn, and are no part of what is solved. */
#include "model/problem_build.h"

static void draw(builder *b, drawn d) {
    d.when = formula_resolve(b->t, d.when, false, false); /* what nobody knows is not drawn */
    if (!formula_is_false(d.when)) vec_push(b->mem, &b->drawn, d);
}

/* --- parts --- */

static void draw_counts(builder *b, uint16_t index, const formula *when) {
    const diagram_part *part = &b->k->diagram->parts[index];
    sum s;
    if (!part->count || !sum_fold(b, part->count, ID_NONE, part->where, &s) || s.unknown_count) return;
    for (unsigned subset = 0; subset < 1u << s.count; subset++) {
        if (!sum_is_first(&s, subset)) continue;
        amount count = sum_of(&s, subset);
        draw(b, (drawn){.kind = DRAWN_COUNT,
                        .index = index,
                        .client = ID_NONE,
                        .count = count,
                        .when = formula_and2(b->t, when, sum_adds_up(b, &s, count))});
    }
}

static void draw_option(builder *b, uint16_t index, const formula *when, var_id v, uint8_t which) {
    const formula *has = formula_literal(b->t, v, (option_mask)1 << which);
    has = formula_and2(b->t, has, fold_applies(b, ID_NONE, b->vars.at[v].setting, true));
    draw(b, (drawn){.kind = DRAWN_SHOWN,
                    .index = index,
                    .client = ID_NONE,
                    .var = v,
                    .option = which,
                    .when = formula_and2(b->t, when, has)});
}

static void draw_parts(builder *b) {
    const diagram *d = b->k->diagram;
    for (uint16_t i = 0; i < d->part_count; i++) {
        const formula *when = fold(b, d->parts[i].when, true, ID_NONE);
        draw(b, (drawn){.kind = DRAWN_PART, .index = i, .client = ID_NONE, .when = when});
        draw_counts(b, i, when);
        for (size_t j = 0; j < d->parts[i].shown_count; j++) {
            var_id v = b->var_of[row_of(ID_NONE) * b->k->setting_count + d->parts[i].shown[j]];
            for (uint8_t o = 0; o < b->vars.at[v].option_count; o++) draw_option(b, i, when, v, o);
        }
    }
}

/* --- paths and clients --- */

static void draw_paths(builder *b) {
    const diagram *d = b->k->diagram;
    for (uint16_t i = 0; i < d->path_count; i++) {
        const formula *closed = fold(b, d->paths[i].closed, true, ID_NONE);
        draw(b, (drawn){.kind = DRAWN_PATH,
                        .index = i,
                        .client = ID_NONE,
                        .when = fold(b, d->paths[i].when, true, ID_NONE),
                        .closed = formula_resolve(b->t, closed, false, false)});
    }
}

/* The first zone whose condition holds. Where it is not known whether one does, the client is in none of those that follow. */
static void draw_places(builder *b, uint16_t who) {
    const diagram *d = b->k->diagram;
    const formula *rest = formula_true(b->t);
    for (size_t i = 0; i < d->place_count; i++) {
        const cond *here = d->places[i].when;
        draw(b, (drawn){.kind = DRAWN_PLACE,
                        .index = d->places[i].zone,
                        .client = who,
                        .when = formula_and2(b->t, rest, fold(b, here, true, who))});
        rest = formula_and2(b->t, rest, fold(b, here, false, who));
    }
}

/* Also where the path does not exist or is none for the client: one that takes it all the same is drawn on it. */
static void draw_cells(builder *b, uint16_t who) {
    const diagram *d = b->k->diagram;
    for (uint16_t i = 0; i < d->path_count; i++) {
        const diagram_path *path = &d->paths[i];
        var_id v = b->var_of[row_of(who) * b->k->setting_count + path->setting];
        const formula *when = fold(b, path->when, true, ID_NONE);
        when = formula_and2(b->t, when, fold(b, path->concerns, true, who));
        when = formula_or2(b->t, when, formula_literal(b->t, v, path->options));
        when = formula_and2(b->t, when, fold_applies(b, who, path->setting, true));
        draw(b, (drawn){.kind = DRAWN_CELL, .index = i, .client = who, .var = v, .when = when});
    }
}

void build_diagram(builder *b) {
    const diagram *d = b->k->diagram;
    if (!d) return;
    draw_parts(b);
    draw_paths(b);
    for (uint16_t who = 0; who < b->s->client_count; who++) {
        if (d->clients == ID_NONE || !kind_is(b->k, b->s->clients[who].kind, d->clients)) continue;
        draw(b, (drawn){.kind = DRAWN_CLIENT, .client = who, .when = formula_true(b->t)});
        draw_places(b, who);
        draw_cells(b, who);
    }
}
