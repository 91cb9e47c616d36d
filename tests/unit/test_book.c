/* The book tree: valid for its schema, complete, its references lead somewhere and back, and its views fit the terminal. */
#include "book/book.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

#include "base/utf8.h"
#include "book/ask.h"
#include "book/elements.h"
#include "book/views.h"
#include "book/words.h"
#include "check.h"
#include "report/view.h"
#include "script/script.h"

static const char *const PACKS[] = {"tests/packs/coffee", "knowledge/acr"};

typedef struct shelf {
    arena *mem;
    diags *d;
    const knowledge *k;
    xmlDocPtr doc;
    xmlNodePtr root;
} shelf;

static shelf open_shelf(const char *folder) {
    shelf s = {.mem = arena_new(0)};
    assert_non_null(s.mem);
    s.d = diags_new(s.mem);
    s.k = knowledge_read(s.mem, folder, &SANDBOX_DEFAULTS, s.d);
    assert_non_null(s.k);
    s.doc = book_build(s.mem, s.k, NULL);
    assert_non_null(s.doc);
    s.root = xmlDocGetRootElement(s.doc);
    return s;
}

static void close_shelf(shelf *s) {
    xmlFreeDoc(s->doc);
    arena_free(s->mem);
}

/* --- the schema --- */

static bool valid(xmlDocPtr doc) {
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewMemParserCtxt(book_schema, (int)strlen(book_schema));
    xmlRelaxNGPtr rng = xmlRelaxNGParse(parser);
    assert_non_null(rng);
    xmlRelaxNGValidCtxtPtr check = xmlRelaxNGNewValidCtxt(rng);
    int result = xmlRelaxNGValidateDoc(check, doc);
    xmlRelaxNGFreeValidCtxt(check);
    xmlRelaxNGFree(rng);
    xmlRelaxNGFreeParserCtxt(parser);
    return result == 0;
}

/* In memory, and saved and read again. */
static void every_pack_makes_a_valid_book(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(PACKS); i++) {
        shelf s = open_shelf(PACKS[i]);
        buf out = BUF_INIT;
        assert_true(valid(s.doc));
        view_xml(s.doc, &(view_options){.in = LANG_EN}, &out);
        assert_true(buf_ok(&out));
        xmlDocPtr again = xmlReadMemory(buf_data(&out), (int)out.len, "book.xml", NULL, XML_PARSE_NONET);
        assert_non_null(again);
        assert_true(valid(again));
        xmlFreeDoc(again);
        buf_free(&out);
        close_shelf(&s);
    }
}

static void a_damaged_book_is_not_valid(void **state) {
    (void)state;
    shelf s = open_shelf(PACKS[0]);
    xmlNodePtr first = node_child_named(node_child_named(s.root, "facts"), "fact");
    xmlSetProp(node_child_named(first, "period"), (const xmlChar *)"kind", (const xmlChar *)"nonsense");
    xmlSetGenericErrorFunc(NULL, NULL);
    assert_false(valid(s.doc));
    close_shelf(&s);
}

typedef void node_fn(xmlNodePtr node, void *ctx);

static void each(xmlNodePtr node, node_fn *fn, void *ctx) {
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) continue;
        fn(node, ctx);
        each(node->children, fn, ctx);
    }
}

static size_t element_called(const char *name) {
    size_t e = 0;
    while (e < BE_COUNT && strcmp(book_element_name((book_element)e), name) != 0) e++;
    return e;
}

static void note_declared(xmlNodePtr node, void *ctx) {
    if (strcmp((const char *)node->name, "element") != 0) return;
    size_t e = element_called(node_attr(node, "name"));
    if (e == BE_COUNT) fail_msg("the schema has <%s>, the list of elements has not", node_attr(node, "name"));
    ((bool *)ctx)[e] = true;
}

static void the_schema_has_exactly_the_listed_elements(void **state) {
    (void)state;
    bool seen[BE_COUNT] = {false};
    xmlDocPtr rng = xmlReadMemory(book_schema, (int)strlen(book_schema), "book.rng", NULL, XML_PARSE_NONET);
    each(xmlDocGetRootElement(rng), note_declared, seen);
    for (size_t e = 0; e < BE_COUNT; e++)
        if (!seen[e]) fail_msg("the schema has no <%s>", book_element_name((book_element)e));
    xmlFreeDoc(rng);
}

static void note_used(xmlNodePtr node, void *ctx) {
    ((bool *)ctx)[element_called((const char *)node->name)] = true;
}

/* What the packs that come with the program may lack for a while. */
static bool may_be_missing(size_t e) {
    return e == BE_TERM || e == BE_FORM || e == BE_ACCEPTED || e == BE_AVOIDED || e == BE_ASKS || e == BE_TOOL ||
           e == BE_ALIAS;
}

static void the_packs_use_every_element(void **state) {
    (void)state;
    bool used[BE_COUNT + 1] = {false};
    for (size_t i = 0; i < COUNT(PACKS); i++) {
        shelf s = open_shelf(PACKS[i]);
        each(s.root, note_used, used);
        close_shelf(&s);
    }
    assert_false(used[BE_COUNT]);
    for (size_t e = 0; e < BE_COUNT; e++)
        if (!used[e] && !may_be_missing(e)) fail_msg("<%s> is not tried", book_element_name((book_element)e));
}

/* --- references --- */

static const char *const LISTS[][2] = {
    {"setting", "settings"}, {"condition", "conditions"}, {"quantity", "quantities"},      {"context", "contexts"},
    {"client", "clients"},   {"fact", "facts"},           {"requirement", "requirements"}, {"source", "sources"},
    {"section", "sections"}, {"region", "regions"},
};

static xmlNodePtr thing(xmlNodePtr root, const char *kind, const char *id) {
    size_t i = 0;
    while (strcmp(LISTS[i][0], kind) != 0) i++;
    xmlNodePtr n = node_child_named(node_child_named(root, LISTS[i][1]), kind);
    while (n && !node_is(n, "id", id)) n = node_next_named(n, kind);
    if (!n) fail_msg("there is no %s '%s'", kind, id);
    return n;
}

static bool has_ref(xmlNodePtr node, const char *e, const char *kind, const char *id) {
    xmlNodePtr n = node_child_named(node, e);
    while (n && !(node_is(n, "kind", kind) && node_is(n, "ref", id))) n = node_next_named(n, e);
    return n != NULL;
}

static void follow(xmlNodePtr root, xmlNodePtr node, const char *name) {
    if (*node_attr(node, name)) thing(root, name, node_attr(node, name));
}

static void check_node(xmlNodePtr node, void *ctx) {
    xmlNodePtr root = ctx, owner = node->parent;
    static const char *const NAMES[] = {"fact", "source", "section", "client", "region"};
    const char *kind = owner ? (const char *)owner->name : "";
    for (size_t i = 0; i < COUNT(NAMES); i++) follow(root, node, NAMES[i]);
    if (!strcmp((const char *)node->name, "uses"))
        assert_true(has_ref(thing(root, node_attr(node, "kind"), node_attr(node, "ref")), "used-by", kind,
                            node_attr(owner, "id")));
    if (!strcmp((const char *)node->name, "cites") && !strcmp(kind, "period"))
        assert_true(has_ref(thing(root, "source", node_attr(node, "source")), "used-by", "fact",
                            node_attr(owner->parent, "id")));
    if (!strcmp((const char *)node->name, "used-by") && strcmp(kind, "source") != 0)
        assert_true(has_ref(thing(root, node_attr(node, "kind"), node_attr(node, "ref")), "uses", kind,
                            node_attr(owner, "id")));
}

static void references_lead_somewhere_and_back(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(PACKS); i++) {
        shelf s = open_shelf(PACKS[i]);
        each(s.root, check_node, s.root);
        close_shelf(&s);
    }
}

static void uses_are_what_conditions_and_sums_speak_of(void **state) {
    (void)state;
    shelf s = open_shelf(PACKS[0]);
    xmlNodePtr tubes = thing(s.root, "fact", "tubes"), lime = thing(s.root, "fact", "lime");
    assert_true(has_ref(tubes, "uses", "quantity", "syrups"));
    assert_true(has_ref(tubes, "uses", "setting", "milk"));
    assert_true(has_ref(tubes, "uses", "setting", "model"));
    assert_false(has_ref(tubes, "uses", "setting", "water"));
    assert_true(has_ref(lime, "uses", "condition", "plumbed"));
    assert_true(has_ref(lime, "uses", "context", "region"));
    assert_true(has_ref(lime, "uses", "fact", "soft-water-towns"));
    assert_true(has_ref(thing(s.root, "fact", "remote-diagnosis"), "uses", "setting", "telemetry"));
    assert_true(has_ref(thing(s.root, "fact", "milk-far-away"), "uses", "client", "counter"));
    assert_true(has_ref(thing(s.root, "fact", "beans-per-day"), "uses", "setting", "grinder"));
    assert_true(has_ref(thing(s.root, "condition", "office.near"), "uses", "fact", "office.near"));
    close_shelf(&s);
}

static void options_have_their_lifecycles_and_defaults(void **state) {
    (void)state;
    shelf s = open_shelf(PACKS[0]);
    xmlNodePtr on = node_next_named(node_child_named(thing(s.root, "setting", "telemetry"), "option"), "option");
    xmlNodePtr first = node_child_named(on, "lifecycle"), is_default = node_child_named(on, "default");
    assert_string_equal(node_attr(first, "state"), "absent");
    assert_string_equal(node_attr(first, "since-basis"), "by");
    assert_string_equal(node_attr(first, "until"), "2020-07-01");
    assert_string_equal(node_attr(is_default, "since"), "2022-10-01");
    assert_string_equal(node_attr(is_default, "until"), "");
    close_shelf(&s);
}

/* --- terms and checks, which the packs need not have --- */

static void terms_checks_and_aliases_stand_in_the_book(void **state) {
    (void)state;
    shelf s = open_shelf(PACKS[0]);
    knowledge k = *s.k;
    const glossary_term terms[] = {{.id = "brew",
                                    .form = {{"brew", "抽出"}},
                                    .accepted_count = 1,
                                    .accepted = (const char *const[]){"ブリュー"},
                                    .avoided_count = 1,
                                    .avoided = (const char *const[]){"煮出し"},
                                    .says = {{"To make coffee.", "コーヒーを入れること。"}},
                                    .where = k.sources[0].where}};
    life inquiry = k.facts[1].lives[0];
    inquiry.kind = FACT_CHECK;
    inquiry.title = (text){{"a grinder", "グラインダー"}};
    inquiry.judged = VERDICT_OBSOLETE;
    inquiry.tool_count = 1;
    inquiry.tools = (const char *const[]){"Scanner 1"};
    const fact facts[] = {{.id = "asked",
                           .kind = ID_NONE,
                           .alias_count = 1,
                           .aliases = (const char *const[]){"other"},
                           .life_count = 1,
                           .lives = &inquiry}};
    k.terms = terms;
    k.term_count = 1;
    k.facts = facts;
    k.fact_count = 1;
    k.condition_count = k.requirement_count = 0; /* they name facts that are gone */
    inquiry.then = &COND_NEVER;
    inquiry.when = &COND_ALWAYS;
    xmlDocPtr doc = book_build(s.mem, &k, NULL);
    assert_non_null(doc);
    assert_true(valid(doc));
    buf out = BUF_INIT;
    view_things(doc, "other", false, &(view_options){.in = LANG_EN}, &out);
    view_things(doc, "brew", false, &(view_options){.in = LANG_JA}, &out);
    assert_non_null(strstr(buf_data(&out), "check of tools (obsolete)"));
    assert_non_null(strstr(buf_data(&out), "Also known as: other"));
    assert_non_null(strstr(buf_data(&out), "Applied by: Scanner 1"));
    assert_non_null(strstr(buf_data(&out), "brew / 抽出"));
    assert_non_null(strstr(buf_data(&out), "煮出し"));
    buf_free(&out);
    xmlFreeDoc(doc);
    close_shelf(&s);
}

/* --- views --- */

/* Addresses and ids are not cut: a cut one cannot be copied. */
static void fits(const char *shown, size_t columns) {
    for (const char *s = shown; *s; s += strcspn(s, "\n") + 1) {
        size_t len = strcspn(s, "\n");
        const char *address = strstr(s, "http");
        bool whole = (address && address < s + len) || strcspn(s, " ") >= len;
        if (!whole && utf8_columns(s, len) > columns) fail_msg("wider than %zu: %.*s", columns, (int)len, s);
        if (len && s[len - 1] == ' ') fail_msg("a space ends: %.*s", (int)len, s);
    }
}

static void try_view(xmlDocPtr doc, const char *id, lang in, int columns) {
    buf out = BUF_INIT;
    const view_options o = {.in = in, .columns = columns};
    if (id)
        view_things(doc, id, false, &o, &out);
    else
        view_facts(doc, &o, &out);
    assert_true(buf_ok(&out) && out.len > 0);
    fits(buf_data(&out), (size_t)columns);
    buf_free(&out);
}

static void lines_fit_the_terminal(void **state) {
    static const int WIDTHS[] = {40, 64, 80, 100, 160};
    (void)state;
    for (size_t i = 0; i < COUNT(PACKS); i++) {
        shelf s = open_shelf(PACKS[i]);
        for (size_t w = 0; w < COUNT(WIDTHS); w++) {
            for (int in = 0; in < LANG_COUNT; in++) {
                try_view(s.doc, NULL, (lang)in, WIDTHS[w]);
                for (size_t f = w; f < s.k->fact_count; f += COUNT(WIDTHS))
                    try_view(s.doc, s.k->facts[f].id, (lang)in, WIDTHS[w]);
            }
        }
        close_shelf(&s);
    }
}

static void colour_marks_become_sequences_or_nothing(void **state) {
    (void)state;
    shelf s = open_shelf(PACKS[0]);
    buf plain = BUF_INIT, coloured = BUF_INIT;
    view_facts(s.doc, &(view_options){.in = LANG_EN}, &plain);
    view_facts(s.doc, &(view_options){.in = LANG_EN, .colour = true}, &coloured);
    assert_null(strpbrk(buf_data(&plain), "\x01\x02\x03\x04\x05\x06\x1b"));
    assert_non_null(strstr(buf_data(&coloured), "\x1b[1m"));
    buf_free(&plain);
    buf_free(&coloured);
    close_shelf(&s);
}

/* The least tree for one thing shows the same as the whole book does. */
static void a_part_shows_the_same_as_the_whole(void **state) {
    (void)state;
    static const char *const IDS[] = {"carafe-needs-grande", "lime",       "milk", "office",
                                      "office.near",         "unattended", "cups", "maker-prices"};
    shelf s = open_shelf(PACKS[0]);
    for (size_t i = 0; i < COUNT(IDS); i++) {
        buf whole = BUF_INIT, part = BUF_INIT;
        xmlDocPtr doc = ask_things(s.mem, s.k, IDS[i], s.d);
        assert_non_null(doc);
        view_things(s.doc, IDS[i], false, &(view_options){.in = LANG_EN}, &whole);
        view_things(doc, IDS[i], false, &(view_options){.in = LANG_EN}, &part);
        assert_string_equal(buf_data(&part), buf_data(&whole));
        buf_free(&whole);
        buf_free(&part);
        xmlFreeDoc(doc);
    }
    close_shelf(&s);
}

/* --- words --- */

#define X(id, en, ja) {en, ja},
static const char *const WORDS_BOTH[][2] = {BOOK_WORDS(X)};
#undef X
#define X(group, name, en, ja) {en, ja},
static const char *const NAMED_BOTH[][2] = {BOOK_NAMED(X)};
#undef X

static void no_word_is_empty(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(WORDS_BOTH); i++) {
        assert_true(*WORDS_BOTH[i][0] && *WORDS_BOTH[i][1]);
        for (char n = '0'; n <= '2'; n++) {
            const char blank_n[] = {'{', n, '}', '\0'};
            assert_int_equal(!strstr(WORDS_BOTH[i][0], blank_n), !strstr(WORDS_BOTH[i][1], blank_n));
        }
    }
    for (size_t i = 0; i < COUNT(NAMED_BOTH); i++) assert_true(*NAMED_BOTH[i][0] && *NAMED_BOTH[i][1]);
#define X(id, name) assert_ptr_not_equal(book_word_for("verdict", name, LANG_JA), name);
    VERDICTS(X)
#undef X
#define X(id, name) assert_string_not_equal(book_word_for("thing", name, LANG_JA), name);
    REF_KINDS(X)
#undef X
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pack_makes_a_valid_book),
        cmocka_unit_test(a_damaged_book_is_not_valid),
        cmocka_unit_test(the_schema_has_exactly_the_listed_elements),
        cmocka_unit_test(the_packs_use_every_element),
        cmocka_unit_test(references_lead_somewhere_and_back),
        cmocka_unit_test(uses_are_what_conditions_and_sums_speak_of),
        cmocka_unit_test(options_have_their_lifecycles_and_defaults),
        cmocka_unit_test(terms_checks_and_aliases_stand_in_the_book),
        cmocka_unit_test(lines_fit_the_terminal),
        cmocka_unit_test(colour_marks_become_sequences_or_nothing),
        cmocka_unit_test(a_part_shows_the_same_as_the_whole),
        cmocka_unit_test(no_word_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
