#include "cases.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/vec.h"

/* --- writing --- */

static bool put_file(const char *file, const buf *content) {
    FILE *f = fopen(file, "w");
    bool fine = f && buf_ok(content) && fwrite(buf_data(content), 1, content->len, f) == content->len;
    return f && fclose(f) == 0 && fine;
}

static void write_family(const inquiry *q, buf *out, const char *name, const family *f) {
    for (size_t i = 0; i < f->count; i++) {
        if (f->at[i] == 0) buf_printf(out, "%s(%zu,0).", name, i);
        for (size_t g = 1; g < q->p->group_count; g++)
            if (q->atom_of[g] != UINT16_MAX && f->at[i] >> q->atom_of[g] & 1)
                buf_printf(out, "%s(%zu,%zu). ", name, i, g);
        buf_putc(out, '\n');
    }
}

static void write_expectation(inquiry *q, buf *out) {
    optimum best = theirs_optimum(q);
    if (best.status == SOLVE_SAT) {
        buf_puts(out, "expected(\"plan\").\n");
        for (int i = 0; i < GOAL_COUNT; i++)
            buf_printf(out, "expected_total(%d,\"%" PRId64 "\").\n", i, best.total.level[i]);
        return;
    }
    duality families = theirs_duality(q);
    buf_puts(out, "expected(\"conflict\").\n");
    write_family(q, out, "expected_core", &families.cores);
    write_family(q, out, "expected_correction", &families.corrections);
}

bool case_save(inquiry *q, const char *file, const char *what) {
    buf out = BUF_INIT;
    buf_printf(&out, "%% %s\n", what);
    asp_write(q->mem, &out, q->p, true, NULL);
    write_expectation(q, &out);
    bool fine = put_file(file, &out);
    buf_free(&out);
    return fine;
}

/* --- reading --- */

typedef struct sets {
    arena *mem;
    VEC(uint64_t) at;
} sets;

static char *content_of(arena *mem, const char *file) {
    char block[4096];
    size_t n;
    buf all = BUF_INIT;
    FILE *f = fopen(file, "r");
    if (!f) return NULL;
    while ((n = fread(block, 1, sizeof block, f)) > 0) buf_add(&all, block, n);
    fclose(f);
    char *out = buf_ok(&all) ? arena_strdup(mem, buf_data(&all)) : NULL;
    buf_free(&all);
    return out;
}

/* The atom of a statement: how many statements come before it. */
static unsigned atom_of(const problem *p, int64_t g) {
    unsigned n = 0;
    for (int64_t i = 1; i < g && (uint64_t)i < p->group_count; i++) n += p->groups[i].kind != GROUP_KIND_FACT;
    return n;
}

static void put_member(const problem *p, sets *to, const asp_fact *f) {
    while (to->at.len <= (uint64_t)f->number[0]) vec_push(to->mem, &to->at, 0);
    if (f->number[1] != GROUP_ALWAYS) to->at.at[f->number[0]] |= (uint64_t)1 << atom_of(p, f->number[1]);
}

const problem *case_read(arena *mem, const char *file, expectation *out) {
    sets cores = {.mem = mem}, corrections = {.mem = mem};
    asp_fact f;
    const char *at = content_of(mem, file);
    const problem *p = at ? asp_read(mem, at) : NULL;
    *out = (expectation){.best = {.status = SOLVE_UNKNOWN}};
    while (p && asp_next(&at, &f)) {
        if (strcmp(f.name, "expected") == 0)
            out->best.status = strcmp(f.text[0], "plan") == 0 ? SOLVE_SAT : SOLVE_UNSAT;
        else if (strcmp(f.name, "expected_total") == 0 && f.number[0] < GOAL_COUNT)
            out->best.total.level[f.number[0]] = f.number[1];
        else if (strcmp(f.name, "expected_core") == 0)
            put_member(p, &cores, &f);
        else if (strcmp(f.name, "expected_correction") == 0)
            put_member(p, &corrections, &f);
    }
    out->families.cores = family_of(cores.at.at, cores.at.len);
    out->families.corrections = family_of(corrections.at.at, corrections.at.len);
    if (p && out->best.status != SOLVE_UNKNOWN) return p;
    fprintf(stderr, "%s: no case\n", file);
    return NULL;
}

/* --- checking --- */

static bool as_expected(const expectation *e, const optimum *best, const duality *families) {
    if (best->status != e->best.status) return false;
    if (best->status == SOLVE_SAT) return cost_compare(&best->total, &e->best.total) == 0;
    return family_equal(&families->cores, &e->families.cores) &&
           family_equal(&families->corrections, &e->families.corrections);
}

static bool tell(bool fine, const char *file, const char *who) {
    if (!fine) printf("# %s: %s answer is not what is expected\n", file, who);
    return fine;
}

bool case_holds(inquiry *q, const char *file, const expectation *e) {
    bool sound;
    optimum ours = ours_optimum(q, &sound), theirs = theirs_optimum(q);
    duality our_families = ours_duality(q), their_families = theirs_duality(q);
    bool fine = tell(sound && as_expected(e, &ours, &our_families), file, "the solver's");
    return tell(as_expected(e, &theirs, &their_families), file, "clingo's") && fine;
}
