/* modes: plain san
 *
 * compiled.c and src/compile: the pack that the library carries is the one that the text gives, in every member and in every plan; and it
 * stands in for that text only. */
#include <errno.h>
#include <glob.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"
#include "compile/write_pack.h"
#include "report/report.h"
#include "script/compiled.h"
#include "script/script.h"

#define PACK "knowledge/acr"
#define SCENARIOS "scenarios/*.lua"
static const char *const DAYS[] = {"2021-04-12", "2022-04-05", NULL}; /* NULL: as the scenario or the pack says */

typedef struct both {
    arena *mem;
    const knowledge *text, *compiled;
} both;

static int setup(void **state) {
    static both b;
    b.mem = arena_new(0);
    b.text = knowledge_read_text(b.mem, PACK, NULL, diags_new(b.mem));
    b.compiled = knowledge_read(b.mem, PACK, NULL, diags_new(b.mem));
    *state = &b;
    return b.text && b.compiled ? 0 : -1;
}

static int teardown(void **state) {
    arena_free(((both *)*state)->mem);
    return 0;
}

static bool is_compiled(const knowledge *k) {
    return k && compiled_packs[0] && k->id == compiled_packs[0]->id;
}

static void test_stands_in(void **state) {
    const both *b = *state;
    assert_true(is_compiled(b->compiled));
    assert_false(is_compiled(b->text));
    assert_ptr_equal(b->compiled->mem, b->mem);
    assert_string_equal(b->compiled->id, b->text->id);
    assert_string_equal(b->compiled->digest, b->text->digest);
}

/* --- equal in every member --- */

static void test_same_members(void **state) {
    const both *b = *state;
    buf from_text = BUF_INIT, from_constants = BUF_INIT;
    write_pack(b->text, b->mem, &from_text);
    write_pack(b->compiled, b->mem, &from_constants);
    assert_true(buf_ok(&from_text) && buf_ok(&from_constants));
    assert_true(from_text.len > 100000);
    assert_string_equal(buf_data(&from_constants), buf_data(&from_text));
    buf_free(&from_text);
    buf_free(&from_constants);
}

/* write_pack() shows a member only if it is in a shape; it does show each one that it knows. */
static void test_members_matter(void **state) {
    const both *b = *state;
    knowledge other = *b->text;
    buf same = BUF_INIT, changed = BUF_INIT;
    other.read_up_to++;
    write_pack(b->text, b->mem, &same);
    write_pack(&other, b->mem, &changed);
    assert_string_not_equal(buf_data(&changed), buf_data(&same));
    buf_free(&same);
    buf_free(&changed);
}

static void same_names(const names *x, const names *y) {
    assert_int_equal(names_count(x), names_count(y));
    for (uint32_t i = 0; i < names_count(x); i++) {
        assert_string_equal(names_at(x, i), names_at(y, i));
        assert_int_equal(names_find(x, names_at(y, i)), i);
    }
}

static void test_same_names(void **state) {
    const knowledge *c = ((both *)*state)->compiled, *t = ((both *)*state)->text;
    same_names(c->source_names, t->source_names);
    same_names(c->context_names, t->context_names);
    same_names(c->region_names, t->region_names);
    same_names(c->quantity_names, t->quantity_names);
    same_names(c->requirement_names, t->requirement_names);
    same_names(c->kind_names, t->kind_names);
    same_names(c->fact_names, t->fact_names);
}

/* Places name files as the reader of the text does, also when the folder is called by another name. */
static void test_same_places(void **state) {
    const both *b = *state;
    const char *folder = "knowledge/../" PACK "//";
    const knowledge *t = knowledge_read_text(b->mem, folder, NULL, diags_new(b->mem));
    const knowledge *c = knowledge_read(b->mem, folder, NULL, diags_new(b->mem));
    assert_true(is_compiled(c));
    assert_int_equal(c->file_count, t->file_count);
    for (size_t i = 0; i < c->file_count; i++) assert_string_equal(c->files[i].path, t->files[i].path);
    for (size_t i = 0; i < c->setting_count; i++)
        assert_string_equal(c->settings[i].where.file, t->settings[i].where.file);
    for (size_t i = 0; i < c->fact_count; i++) {
        for (size_t j = 0; j < c->facts[i].life_count; j++) {
            assert_string_equal(c->facts[i].lives[j].where.file, t->facts[i].lives[j].where.file);
            assert_int_equal(c->facts[i].lives[j].where.line, t->facts[i].lives[j].where.line);
        }
    }
}

/* --- equal in every plan --- */

static date day_of(const scenario *s, const knowledge *k, const char *given) {
    date day = s->as_of == DATE_UNKNOWN ? k->read_up_to : s->as_of;
    date_precision precision;
    if (given) assert_true(date_parse(given, false, &day, &precision));
    return day;
}

static buf plan(const knowledge *k, const char *path, const char *given) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const scenario *s = scenario_read_file(mem, k, path, NULL, d);
    assert_non_null(s);
    const problem *p = problem_build(mem, k, s, day_of(s, k, given), d);
    assert_non_null(p);
    const answer *a = answer_make(mem, p);
    const clash *core = a->kind == ANSWER_CONFLICT ? explain_core(mem, a) : NULL;
    xmlDocPtr tree = report_build(mem, &(explanation){.answer = a, .clash = core});
    buf out = BUF_INIT;
    view_xml(tree, &(view_options){.in = LANG_EN}, &out);
    assert_true(buf_ok(&out) && out.len > 0);
    xmlFreeDoc(tree);
    arena_free(mem);
    return out;
}

static void same_plan(const both *b, const char *path, const char *given) {
    buf from_text = plan(b->text, path, given), from_constants = plan(b->compiled, path, given);
    assert_string_equal(buf_data(&from_constants), buf_data(&from_text));
    buf_free(&from_text);
    buf_free(&from_constants);
}

static void test_same_plans(void **state) {
    glob_t found;
    assert_int_equal(glob(SCENARIOS, 0, NULL, &found), 0);
    assert_true(found.gl_pathc > 10);
    for (size_t i = 0; i < found.gl_pathc; i++)
        for (size_t j = 0; j < COUNT(DAYS); j++) same_plan(*state, found.gl_pathv[i], DAYS[j]);
    globfree(&found);
}

/* --- only for that text --- */

static void write_bytes(const char *path, const char *bytes, size_t len) {
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, len, f), len);
    assert_int_equal(fclose(f), 0);
}

static char *read_bytes(arena *mem, const pack_file *file) {
    char *bytes = arena_alloc(mem, file->size, 1);
    FILE *f = fopen(file->path, "rb");
    assert_non_null(f);
    assert_int_equal(fread(bytes, 1, file->size, f), file->size);
    (void)fclose(f);
    return bytes;
}

static void make_folder(const char *path) {
    assert_true(mkdir(path, 0700) == 0 || errno == EEXIST);
}

/* The text of a pack, in a folder of its own, one level deep. */
typedef struct copy {
    arena *mem;
    const char *folder;
    size_t count;
    const char **paths;
    char **bytes;
    const pack_file *files;
} copy;

static copy copy_pack(const knowledge *k) {
    const char *scratch = getenv("SCRATCH");
    copy c = {.mem = arena_new(0), .count = k->file_count, .files = k->files};
    c.folder = arena_printf(c.mem, "%s/pack", scratch ? scratch : "/tmp");
    c.paths = ARENA_ARRAY(c.mem, c.count, const char *);
    c.bytes = ARENA_ARRAY(c.mem, c.count, char *);
    make_folder(c.folder);
    for (size_t i = 0; i < c.count; i++) {
        const char *slash = strrchr(c.files[i].name, '/');
        if (!slash) continue;
        make_folder(arena_printf(c.mem, "%s/%.*s", c.folder, (int)(slash - c.files[i].name), c.files[i].name));
    }
    for (size_t i = 0; i < c.count; i++) {
        c.paths[i] = pack_file_path(c.mem, c.folder, c.files[i].name);
        c.bytes[i] = read_bytes(c.mem, &c.files[i]);
        write_bytes(c.paths[i], c.bytes[i], c.files[i].size);
    }
    return c;
}

static void copy_free(copy *c) {
    for (size_t i = 0; i < c->count; i++) (void)remove(c->paths[i]);
    (void)rmdir(arena_printf(c->mem, "%s/clients", c->folder));
    (void)rmdir(c->folder);
    arena_free(c->mem);
}

static void test_copy_is_the_same(void **state) {
    copy c = copy_pack(((both *)*state)->text);
    assert_true(is_compiled(knowledge_read(c.mem, c.folder, NULL, diags_new(c.mem))));
    copy_free(&c);
}

/* In each file: another byte at its begin, in its middle and at its end; a byte more; a byte less; no file. */
static void test_any_change_is_noticed(void **state) {
    copy c = copy_pack(((both *)*state)->text);
    for (size_t i = 0; i < c.count; i++) {
        size_t size = c.files[i].size, at[] = {0, size / 2, size - 1};
        for (size_t j = 0; j < COUNT(at); j++) {
            c.bytes[i][at[j]] ^= 1;
            write_bytes(c.paths[i], c.bytes[i], size);
            assert_null(compiled_pack_open(c.mem, c.folder));
            c.bytes[i][at[j]] ^= 1;
        }
        write_bytes(c.paths[i], c.bytes[i], size - 1);
        assert_null(compiled_pack_open(c.mem, c.folder));
        char *more = arena_printf(c.mem, "%.*s\n", (int)size, c.bytes[i]);
        write_bytes(c.paths[i], more, size + 1);
        assert_null(compiled_pack_open(c.mem, c.folder));
        assert_int_equal(remove(c.paths[i]), 0);
        assert_null(compiled_pack_open(c.mem, c.folder));
        write_bytes(c.paths[i], c.bytes[i], size);
        assert_non_null(compiled_pack_open(c.mem, c.folder));
    }
    copy_free(&c);
}

static void test_changed_text_is_read(void **state) {
    copy c = copy_pack(((both *)*state)->text);
    char *title = strstr(c.bytes[0], "\"Azure");
    assert_non_null(title);
    title[1] = 'E';
    write_bytes(c.paths[0], c.bytes[0], c.files[0].size);
    const knowledge *k = knowledge_read(c.mem, c.folder, NULL, diags_new(c.mem));
    assert_non_null(k);
    assert_memory_equal(k->title.in[LANG_EN], "Ezure", 5);
    assert_string_not_equal(k->digest, ((both *)*state)->text->digest);
    copy_free(&c);
}

/* A missing file is the reader's to report, with its place. */
static void test_missing_file_is_reported(void **state) {
    copy c = copy_pack(((both *)*state)->text);
    diags *d = diags_new(c.mem);
    assert_int_equal(remove(c.paths[1]), 0);
    assert_null(knowledge_read(c.mem, c.folder, NULL, d));
    assert_string_equal(diags_at(d, 0)->where.file, c.paths[1]);
    copy_free(&c);
}

static void test_other_pack(void **state) {
    arena *mem = ((both *)*state)->mem;
    assert_null(compiled_pack_open(mem, "tests/packs/coffee"));
    assert_null(compiled_pack_open(mem, "no/such/folder"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stands_in),
        cmocka_unit_test(test_same_members),
        cmocka_unit_test(test_members_matter),
        cmocka_unit_test(test_same_names),
        cmocka_unit_test(test_same_places),
        cmocka_unit_test(test_same_plans),
        cmocka_unit_test(test_copy_is_the_same),
        cmocka_unit_test(test_any_change_is_noticed),
        cmocka_unit_test(test_changed_text_is_read),
        cmocka_unit_test(test_missing_file_is_reported),
        cmocka_unit_test(test_other_pack),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
