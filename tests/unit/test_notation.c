/* Conditions printed in the language of the packs: as written by hand, and read back as the same for every condition of the packs. */
#include "book/notation.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "check.h"
#include "script/script.h"

static arena *mem;

static const knowledge *load(const char *folder) {
    diags *d = diags_new(mem);
    const knowledge *k = knowledge_read(mem, folder, &SANDBOX_DEFAULTS, d);
    for (size_t i = 0; i < diags_count(d); i++)
        print_message("# %s:%d: %s\n", diags_at(d, i)->where.file, diags_at(d, i)->where.line, diags_at(d, i)->message);
    assert_non_null(k);
    return k;
}

static const fact *fact_called(const knowledge *k, const char *id) {
    fact_id f = knowledge_fact(k, id);
    assert_int_not_equal(f, ID_NONE);
    return &k->facts[f];
}

static const char *when_of(const knowledge *k, const char *id) {
    const fact *f = fact_called(k, id);
    return notation_condition(mem, k, f->lives[f->life_count - 1].when);
}

static void conditions_look_as_they_were_written(void **state) {
    (void)state;
    const knowledge *k = load("tests/packs/coffee");
    static const char *const CASES[][2] = {
        {"carafe-needs-grande", "milk \"carafe\" & ~model \"Grande\""},
        {"carbon-and-hard-water", "hard_water \"yes\" & plumbed"},
        {"many-cups-need-mains", "cups:above(150)"},
        {"privacy-of-diagnosis", "telemetry \"on\" & country \"germany\" & opened:since \"2021-01-01\""},
        {"train-staff", "milk \"wand\" & ~was(milk \"wand\")"},
        {"return-old-machine", "exists & was(model \"Compact\") & ~model \"Compact\""},
        {"lime", "plumbed & filter \"off\" & ~region:has \"soft_water\""},
        {"office-without-tank", "me:is \"office\" & me.access \"counter_service\""},
        {"milk-far-away", "me.fridge \"off\" & milk { \"wand\", \"carafe\" } & me.access \"tap\" & any(\"counter\")"},
        {"crowded", "any(\"counter\", function(me) return me.access \"tap\" end) & me.access \"tap\""},
        {"lease", "always"},
    };
    for (size_t i = 0; i < COUNT(CASES); i++) assert_string_equal(when_of(k, CASES[i][0]), CASES[i][1]);
    const requirement *served = &k->requirements[names_find(k->requirement_names, "offices_served")];
    assert_string_equal(notation_condition(mem, k, served->means),
                        "every(\"office\", function(me) return me.fridge \"on\" end)");
    assert_string_equal(notation_sum(mem, k, fact_called(k, "tubes")->lives[0].of),
                        "1 + syrups + 2 * when(milk \"carafe\")");
}

/* --- made by hand --- */

static const cond *in(setting_id s, option_mask mask) {
    return cond_node(mem, (cond){.op = COND_IN, .id = s, .mask = mask});
}

static void parts_that_hold_looser_stand_in_parentheses(void **state) {
    (void)state;
    const knowledge *k = load("tests/packs/coffee");
    setting_id milk = knowledge_setting(k, "milk"), water = knowledge_setting(k, "water");
    const cond *a = in(milk, 1), *b = in(water, 1), *c = in(water, 2);
    assert_string_equal(notation_condition(mem, k, cond_and(mem, cond_or(mem, a, b), c)),
                        "(milk \"no_milk\" | water \"tank\") & water \"mains\"");
    assert_string_equal(notation_condition(mem, k, cond_or(mem, cond_and(mem, a, b), c)),
                        "milk \"no_milk\" & water \"tank\" | water \"mains\"");
    assert_string_equal(notation_condition(mem, k, cond_not(mem, cond_and(mem, a, b))),
                        "~(milk \"no_milk\" & water \"tank\")");
    assert_string_equal(notation_condition(mem, k, &COND_NEVER), "never");
}

static const char *sum_text(const knowledge *k, amount constant, size_t count, const expr_term *terms) {
    return notation_sum(mem, k, &(expr){.constant = constant, .term_count = count, .terms = terms});
}

static void sums_have_signs_and_factors(void **state) {
    (void)state;
    const knowledge *k = load("tests/packs/coffee");
    const cond *carafe = in(knowledge_setting(k, "milk"), 4);
    const expr_term terms[] = {
        {-AMOUNT_ONE, 0, NULL}, {2500, 1, carafe}, {-500, ID_NONE, carafe}, {3000, ID_NONE, NULL}};
    assert_string_equal(sum_text(k, 0, 0, NULL), "0");
    assert_string_equal(sum_text(k, 0, 4, terms),
                        "-cups + 2.5 * syrups * when(milk \"carafe\") - 0.5 * when(milk \"carafe\") + 3");
    assert_string_equal(sum_text(k, 1500, 1, terms), "1.5 - cups");
    const expr sum = {.constant = AMOUNT_ONE, .term_count = 1, .terms = terms};
    const cond few = {.op = COND_COMPARE, .cmp = CMP_AT_MOST, .sum = &sum, .bound = 2500};
    assert_string_equal(notation_condition(mem, k, &few), "(1 - cups):at_most(2.5)");
}

/* --- there and back --- */

static bool same(const cond *a, const cond *b);

static bool same_sum(const expr *a, const expr *b) {
    if (a->constant != b->constant || a->term_count != b->term_count) return false;
    for (size_t i = 0; i < a->term_count; i++) {
        const expr_term *x = &a->terms[i], *y = &b->terms[i];
        if (x->factor != y->factor || x->quantity != y->quantity || !x->when != !y->when) return false;
        if (x->when && !same(x->when, y->when)) return false;
    }
    return true;
}

static bool same_name(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same(const cond *a, const cond *b) {
    if (a->op != b->op || a->whose != b->whose || a->id != b->id || a->cmp != b->cmp || a->mask != b->mask)
        return false;
    if (a->day != b->day || a->bound != b->bound || a->kid_count != b->kid_count || !same_name(a->name, b->name))
        return false;
    if (a->op == COND_COMPARE && !same_sum(a->sum, b->sum)) return false;
    for (size_t i = 0; i < a->kid_count; i++)
        if (!same(a->kids[i], b->kids[i])) return false;
    return true;
}

typedef struct printed {
    const cond *what;
    kind_id kind; /* whose facts have it; ID_NONE */
} printed;

#define MOST_PRINTED 20000

static struct {
    size_t count;
    printed at[MOST_PRINTED];
} list;

static void print_one(const cond *c, kind_id kind) {
    if (!c) return;
    assert_true(list.count < MOST_PRINTED);
    list.at[list.count++] = (printed){c, kind};
}

static void print_all(const knowledge *k) {
    list.count = 0;
    for (size_t i = 0; i < k->setting_count; i++) print_one(k->settings[i].applies, k->settings[i].kind);
    for (size_t i = 0; i < k->requirement_count; i++) print_one(k->requirements[i].means, ID_NONE);
    for (size_t i = 0; i < k->condition_count; i++) print_one(k->conditions[i].is, k->conditions[i].kind);
    for (const fact *f = k->facts; f < k->facts + k->fact_count; f++) {
        for (const life *l = f->lives; l < f->lives + f->life_count; l++) {
            print_one(l->when, f->kind);
            print_one(l->then, f->kind);
            for (size_t i = 0; i < l->case_count; i++) print_one(l->cases[i].when, f->kind);
        }
    }
}

static char scratch[64];

static void write_file(const char *name, const char *content) {
    FILE *f = fopen(arena_printf(mem, "%s/%s", scratch, name), "w");
    assert_non_null(f);
    assert_true(fputs(content, f) >= 0);
    assert_int_equal(fclose(f), 0);
}

/* The files of printed conditions: one of the design's, one for each kind, as the work on one file is limited. */
static const char *printed_name(const knowledge *k, kind_id kind) {
    return kind == ID_NONE ? "printed" : arena_printf(mem, "printed_%s", k->kinds[kind].name);
}

/* The text of a pack.lua with more files at the end of its list. */
static const char *with_printed(const char *path, const knowledge *k) {
    static char content[1 << 16];
    buf more = BUF_INIT;
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    content[fread(content, 1, sizeof content - 1, f)] = '\0';
    fclose(f);
    char *end = strchr(strstr(content, "files = {"), '}');
    char *last = end - 1;
    while (*last == ' ' || *last == '\n') last--;
    buf_printf(&more, "%.*s%s \"printed\"", (int)(last + 1 - content), content, *last == ',' ? "" : ",");
    for (size_t i = 0; i < k->kind_count; i++) buf_printf(&more, ", \"%s\"", printed_name(k, (kind_id)i));
    buf_printf(&more, "\n%s", end);
    const char *all = arena_strndup(mem, buf_data(&more), more.len);
    buf_free(&more);
    return all;
}

static void add_condition(buf *out, const knowledge *k, size_t i) {
    buf_printf(out, "condition \"printed_%zu\" { title = { en = \"x\", ja = \"x\" }, is = %s }\n", i,
               notation_condition(mem, k, list.at[i].what));
}

/* A kind that extends `kind` sees what it sees. */
static void write_printed(const knowledge *k, kind_id kind) {
    buf out = BUF_INIT;
    if (kind != ID_NONE)
        buf_printf(&out,
                   "client \"printed_%s\" { title = { en = \"x\", ja = \"x\" }, extends = \"%s\", settings = {},\n"
                   "body = function(me)\n",
                   k->kinds[kind].name, k->kinds[kind].name);
    for (size_t i = 0; i < list.count; i++)
        if (list.at[i].kind == kind) add_condition(&out, k, i);
    if (kind != ID_NONE) buf_puts(&out, "end }\n");
    assert_true(buf_ok(&out));
    write_file(arena_printf(mem, "%s.lua", printed_name(k, kind)), buf_data(&out));
    buf_free(&out);
}

static const char *folder_part(const char *name) {
    const char *slash = strrchr(name, '/');
    return slash ? arena_strndup(mem, name, (size_t)(slash - name)) : NULL;
}

static void make_pack(const char *folder, const knowledge *k) {
    char here[4096];
    assert_non_null(getcwd(here, sizeof here));
    strcpy(scratch, "/tmp/acrplan-notation-XXXXXX");
    assert_non_null(mkdtemp(scratch));
    for (size_t i = 0; i < k->file_count; i++) {
        const char *name = k->files[i].name, *sub = folder_part(name);
        if (sub) (void)mkdir(arena_printf(mem, "%s/%s", scratch, sub), 0700);
        if (strcmp(name, "pack") == 0) continue;
        const char *from = arena_printf(mem, "%s/%s/%s.lua", here, folder, name);
        assert_int_equal(symlink(from, arena_printf(mem, "%s/%s.lua", scratch, name)), 0);
    }
    write_file("pack.lua", with_printed(arena_printf(mem, "%s/pack.lua", folder), k));
    write_printed(k, ID_NONE);
    for (size_t i = 0; i < k->kind_count; i++) write_printed(k, (kind_id)i);
}

static void remove_pack(const knowledge *k) {
    for (size_t i = 0; i < k->file_count; i++) (void)unlink(arena_printf(mem, "%s/%s.lua", scratch, k->files[i].name));
    (void)unlink(arena_printf(mem, "%s/printed.lua", scratch));
    for (size_t i = 0; i < k->kind_count; i++)
        (void)unlink(arena_printf(mem, "%s/%s.lua", scratch, printed_name(k, (kind_id)i)));
    for (size_t i = 0; i < k->file_count; i++) {
        const char *sub = folder_part(k->files[i].name);
        if (sub) (void)rmdir(arena_printf(mem, "%s/%s", scratch, sub));
    }
    assert_int_equal(rmdir(scratch), 0);
}

static void there_and_back(const char *folder) {
    const knowledge *k = load(folder);
    print_all(k);
    assert_true(list.count > 50);
    make_pack(folder, k);
    const knowledge *again = load(scratch);
    size_t found = 0;
    for (size_t i = 0; i < again->condition_count; i++) {
        unsigned n;
        const named_condition *c = &again->conditions[i];
        if (sscanf(c->name, "printed_%u", &n) != 1) continue;
        if (!same(c->is, list.at[n].what))
            fail_msg("it came back as another: %s", notation_condition(mem, k, list.at[n].what));
        found++;
    }
    assert_int_equal(found, list.count);
    remove_pack(k);
}

static void every_condition_of_the_packs_comes_back(void **state) {
    (void)state;
    there_and_back("tests/packs/coffee");
    there_and_back("knowledge/acr");
}

static int open_memory(void **state) {
    (void)state;
    mem = arena_new(0);
    return mem ? 0 : -1;
}

static int close_memory(void **state) {
    (void)state;
    arena_free(mem);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_look_as_they_were_written),
        cmocka_unit_test(parts_that_hold_looser_stand_in_parentheses),
        cmocka_unit_test(sums_have_signs_and_factors),
        cmocka_unit_test(every_condition_of_the_packs_comes_back),
    };
    return cmocka_run_group_tests(tests, open_memory, close_memory);
}
