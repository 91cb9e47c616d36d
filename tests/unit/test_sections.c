/* The document that a report is read as: its sections and their choice, matrices, decision record, glossary, events. */
#include "check.h"

#include <libxml/parser.h>
#include <string.h>

#include "report/report.h"
#include "report/trace.h"
#include "report_fixture.h"

static arena *mem;

typedef void writer(xmlDocPtr report, const view_options *o, buf *out);

static char *written(writer *write, xmlDocPtr doc, const view_options *o) {
    buf out = BUF_INIT;
    write(doc, o, &out);
    char *shown = buf_take(&out, NULL);
    assert_non_null(shown);
    return shown;
}

static char *in_english(writer *write, xmlDocPtr doc) {
    return written(write, doc, &(view_options){.in = LANG_EN});
}

static void has(const char *shown, const char *what) {
    if (!strstr(shown, what)) fail_msg("it lacks '%s'", what);
}

static size_t times(const char *shown, const char *what) {
    size_t n = 0;
    for (const char *s = shown; (s = strstr(s, what)); s += strlen(what)) n++;
    return n;
}

/* Each kind of report, with all that it can have. */
#define DOC_COUNT 4
static xmlDocPtr docs[DOC_COUNT];

/* --- sections --- */

/* What the head of the document tells; the goals, which are the drivers of the decision; what queries are aimed at. */
static bool is_head(element e) {
    return e == EL_TITLE || e == EL_DESCRIPTION || e == EL_PACK || e == EL_EDITS || e == EL_DOCUMENT || e == EL_GOALS ||
           e == EL_TARGETS;
}

static void nothing_of_a_report_is_left_out(void **state) {
    (void)state;
    for (size_t i = 0; i < DOC_COUNT; i++) {
        const xmlNode *root = xmlDocGetRootElement(docs[i]);
        for (const xmlNode *n = root->children; n; n = n->next) {
            size_t pieces = 0;
            for (const section_piece *p = next_piece(root, 0, NULL); p; p = next_piece(root, 0, p))
                pieces += p->e == element_of(n);
            assert_int_equal(pieces, !is_head(element_of(n)));
        }
    }
}

static bool has_section(const char *page, const char *id) {
    buf sought = BUF_INIT;
    buf_printf(&sought, " id=\"%s\" aria-labelledby=\"h-%s\"", id, id);
    bool found = strstr(page, buf_data(&sought)) != NULL;
    buf_free(&sought);
    return found;
}

/* Every piece is there exactly where its section is chosen, in the page and in its table of contents. */
static void shows_chosen(const xmlNode *root, const char *page, document_section chosen) {
    for (const section_piece *p = next_piece(root, 0, NULL); p; p = next_piece(root, 0, p)) {
        buf entry = BUF_INIT;
        buf_printf(&entry, "<li><a href=\"#%s\">", piece_name(p));
        if (has_section(page, piece_name(p)) != (p->of == chosen))
            fail_msg("%s, where %s is chosen", piece_name(p), section_name(chosen));
        assert_true((strstr(page, buf_data(&entry)) != NULL) == (p->of == chosen));
        buf_free(&entry);
    }
}

static void a_key_chooses_its_section_alone(void **state) {
    (void)state;
    for (size_t i = 0; i < DOC_COUNT; i++) {
        for (int s = 0; s < SECTION_COUNT; s++) {
            char *page = written(view_html, docs[i], &(view_options){.sections = 1u << s});
            shows_chosen(xmlDocGetRootElement(docs[i]), page, (document_section)s);
            assert_true((strstr(page, "<dl class=\"meta\">") != NULL) == (s == SECTION_TITLE));
            free(page);
        }
    }
}

static void all_keys_together_are_the_whole(void **state) {
    static writer *const views[] = {view_html, view_text, view_markdown};
    (void)state;
    for (size_t i = 0; i < DOC_COUNT; i++) {
        for (size_t k = 0; k < COUNT(views); k++) {
            char *whole = in_english(views[k], docs[i]);
            char *all = written(views[k], docs[i], &(view_options){.sections = (1u << SECTION_COUNT) - 1});
            assert_string_equal(all, whole);
            free(all);
            free(whole);
        }
    }
}

/* Of the headings in text and Markdown: as many as there are without the others. */
static void text_has_the_chosen_alone(void **state) {
    (void)state;
    for (size_t i = 0; i < DOC_COUNT; i++) {
        size_t sum = 0;
        char *whole = in_english(view_markdown, docs[i]);
        for (int s = 0; s < SECTION_COUNT; s++) {
            char *part = written(view_markdown, docs[i], &(view_options){.sections = 1u << s});
            sum += times(part, "\n## ");
            free(part);
        }
        assert_int_equal(sum, times(whole, "\n## "));
        free(whole);
    }
}

/* A link into a section that is not there would lead nowhere. (The fixture's text has fewer lines than its statements name.) */
static void links_of_a_part_resolve(void **state) {
    (void)state;
    for (size_t i = 0; i < DOC_COUNT; i++) {
        for (int s = 0; s < SECTION_COUNT; s++) {
            char *page = written(view_html, docs[i], &(view_options){.sections = 1u << s});
            for (const char *l = page; (l = strstr(l, "href=\"#")); l++) {
                buf id = BUF_INIT;
                const char *to = l + strlen("href=\"#");
                buf_printf(&id, " id=\"%.*s\"", (int)strcspn(to, "\""), to);
                const bool of_text = *to == 'L' && s == SECTION_SCENARIO;
                if (!of_text && !strstr(page, buf_data(&id)))
                    fail_msg("'%s' of %s", buf_data(&id), section_name((document_section)s));
                buf_free(&id);
            }
            free(page);
        }
    }
}

static void keys_are_found_whole(void **state) {
    (void)state;
    for (int s = 0; s < SECTION_COUNT; s++) {
        const char *name = section_name((document_section)s);
        assert_int_equal(section_of_name(name, strlen(name)), s);
        assert_int_equal(section_of_name(name, strlen(name) - 1), SECTION_COUNT);
    }
    assert_int_equal(section_of_name("", 0), SECTION_COUNT);
    assert_int_equal(section_of_name("costs,limits", 5), SECTION_COSTS);
}

/* --- title block --- */

static void the_title_block_is_the_scenarios(void **state) {
    (void)state;
    char *page = in_english(view_html, docs[0]), *ja = written(view_markdown, docs[0], &(view_options){.in = LANG_JA});
    has(page, "<dt>Project</dt><dd><span class=\"data\">New &amp; better café</span></dd>");
    has(page, "<dt>Author</dt><dd><span class=\"data\">Mia M.</span></dd>");
    has(page, "<dt>Version</dt><dd><span class=\"data\">2.1</span></dd>");
    has(page, "Ann &lt;ann@example.com&gt;</span>, <span class=\"data\">Bob</span></dd>");
    has(ja, "プロジェクト: 新店舗");
    free(ja);
    free(page);
}

/* --- matrices --- */

static const xmlNode *statement(const xmlNode *root, const char *id) {
    const xmlNode *s = node_child(node_child(root, EL_SCENARIO), EL_STATEMENT);
    while (s && !node_is(s, "id", id)) s = node_next(s, EL_STATEMENT);
    assert_non_null(s);
    return s;
}

/* Counted by hand: every setting that names the statement among its reasons. */
static size_t settings_naming(const xmlNode *node, const char *id) {
    size_t n = 0;
    for (const xmlNode *c = node->children; c; c = c->next) {
        if (c->type != XML_ELEMENT_NODE) continue;
        bool refers = false;
        for (const xmlNode *r = c->children; element_of(c) == EL_SETTING && r; r = r->next) {
            refers |= element_of(r) == EL_REASON && node_is(r, "ref", id);
            for (const xmlNode *m = r->children; element_of(r) == EL_ALTERNATIVE && m; m = m->next)
                refers |= element_of(m) == EL_MISSES && node_is(m, "ref", id);
        }
        n += refers + settings_naming(c, id);
    }
    return n;
}

static void each_statement_is_traced_to_all_it_decides(void **state) {
    (void)state;
    const xmlNode *root = xmlDocGetRootElement(docs[0]);
    size_t sum = 0;
    const xmlNode *s = node_child(node_child(root, EL_SCENARIO), EL_STATEMENT);
    for (; s; s = node_next(s, EL_STATEMENT)) {
        size_t traced = 0;
        for (const xmlNode *x = traced_setting(root, s, NULL); x; x = traced_setting(root, s, x)) traced++;
        assert_int_equal(traced, settings_naming(root, node_attr(s, "id")));
        sum += traced;
    }
    assert_true(sum > 3);
}

static void each_traced_fact_stands_once(void **state) {
    (void)state;
    const xmlNode *root = xmlDocGetRootElement(docs[0]);
    const xmlNode *s = node_child(node_child(root, EL_SCENARIO), EL_STATEMENT);
    for (; s; s = node_next(s, EL_STATEMENT))
        for (const xmlNode *f = traced_fact(root, s, NULL); f; f = traced_fact(root, s, f))
            for (const xmlNode *g = traced_fact(root, s, f); g; g = traced_fact(root, s, g))
                assert_string_not_equal(node_attr(f, "ref"), node_attr(g, "ref"));
}

static void forget_verification(xmlNodePtr of) {
    for (xmlNodePtr node = of->children, next; node; node = next) {
        next = node->next;
        forget_verification(node);
        if (element_of(node) != EL_VERIFY) continue;
        xmlUnlinkNode(node);
        xmlFreeNode(node);
    }
}

/* As a pack may say it. */
static void verify_with(const xmlNode *one, const char *query, const char *by_hand) {
    xmlNodePtr v = xmlNewChild((xmlNodePtr)one, NULL, (const xmlChar *)"verify", NULL);
    if (query) xmlNewProp(v, (const xmlChar *)"query", (const xmlChar *)query);
    if (query) xmlNewProp(v, (const xmlChar *)"expects", (const xmlChar *)"on <1>");
    if (!by_hand) return;
    xmlNodePtr b = xmlNewChild(v, NULL, (const xmlChar *)"by-hand", NULL);
    xmlNewChild(b, NULL, (const xmlChar *)"en", (const xmlChar *)by_hand);
    xmlNewChild(b, NULL, (const xmlChar *)"ja", (const xmlChar *)by_hand);
}

static void verification_stands_where_a_setting_stands_first(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    const xmlNode *root = xmlDocGetRootElement(doc);
    const xmlNode *fresh = traced_setting(root, statement(root, "requirement.fresh"), NULL);
    forget_verification((xmlNodePtr)root);
    char *without = in_english(view_html, doc);
    assert_null(strstr(without, "How to verify"));
    assert_non_null(fresh);
    verify_with(fresh, "machine show --query grinder | tee", NULL);
    const xmlNode *other = traced_setting(root, statement(root, "requirement.fresh"), fresh);
    if (other) verify_with(other, NULL, "Look at it.");
    char *page = in_english(view_html, doc), *md = in_english(view_markdown, doc), *plain = in_english(view_text, doc);
    assert_int_equal(times(page, "machine show --query grinder | tee"), 1);
    has(page, "expected: on &lt;1&gt;");
    has(md, "<code>machine show --query grinder \\| tee</code>");
    has(plain, "machine show --query grinder | tee");
    if (other) has(page, "by hand: Look at it.");
    free(plain);
    free(md);
    free(page);
    free(without);
    xmlFreeDoc(doc);
}

static void a_conflicts_statements_name_their_conflicts(void **state) {
    (void)state;
    const xmlNode *root = xmlDocGetRootElement(docs[1]), *conflicts = node_child(root, EL_CONFLICTS);
    for (const xmlNode *c = node_child(conflicts, EL_CONFLICT); c; c = node_next(c, EL_CONFLICT)) {
        for (const xmlNode *r = node_child(c, EL_REASON); r; r = node_next(r, EL_REASON)) {
            if (!node_is(r, "kind", "statement")) continue;
            const xmlNode *s = statement(root, node_attr(r, "ref")), *found = conflict_of(root, s, NULL);
            while (found && found != c) found = conflict_of(root, s, found);
            assert_ptr_equal(found, c);
        }
    }
}

static void the_reachability_matrix_has_every_way(void **state) {
    (void)state;
    const xmlNode *drawing = node_child(xmlDocGetRootElement(docs[0]), EL_DIAGRAM);
    size_t cells = 0;
    for (const xmlNode *c = node_child(drawing, EL_CLIENT); c; c = node_next(c, EL_CLIENT)) {
        for (const xmlNode *w = node_child(c, EL_WAY); w; w = node_next(w, EL_WAY)) {
            const xmlNode *p = drawn_path(drawing, NULL);
            while (p && way_by(c, p) != w) p = drawn_path(drawing, p);
            assert_true(p || node_is(w, "state", "absent"));
            cells += p != NULL && !node_is(w, "state", "absent");
        }
    }
    char *page = written(view_html, docs[0], &(view_options){.sections = 1u << SECTION_REACHABILITY});
    assert_int_equal(times(page, "class=\"badge way-"), cells);
    assert_true(cells > 0);
    free(page);
}

static void shares_are_per_cent(void **state) {
    (void)state;
    xmlNodePtr limit = xmlNewNode(NULL, (const xmlChar *)"limit");
    static const struct {
        const char *amount, *max;
        int share;
    } all[] = {{"1", "4", 25}, {"1", "200", 0}, {"200", "200", 100}, {"1.5", "2", 75},
               {"3", "0", 0},  {"", "", 0},     {"50", "1", 999}};
    for (size_t i = 0; i < COUNT(all); i++) {
        xmlSetProp(limit, (const xmlChar *)"amount", (const xmlChar *)all[i].amount);
        xmlSetProp(limit, (const xmlChar *)"max", (const xmlChar *)all[i].max);
        assert_int_equal(used_share(limit), all[i].share);
    }
    xmlFreeNode(limit);
}

/* --- glossary and events --- */

static void words_that_occur_are_explained(void **state) {
    (void)state;
    const xmlNode *list = node_child(xmlDocGetRootElement(docs[0]), EL_GLOSSARY), *t = node_child(list, EL_TERM);
    assert_string_equal(node_attr(t, "id"), "app");
    t = node_next(t, EL_TERM);
    assert_string_equal(node_attr(t, "id"), "grinder");
    assert_null(node_next(t, EL_TERM));
}

static void events_to_revisit_come_from_all_over(void **state) {
    (void)state;
    char *page = written(view_html, docs[2], &(view_options){.sections = 1u << SECTION_REVISIT});
    has(page, "30 June 2024: the registry cannot stay as it is");
    has(page, "1 March 2025: a new registry can no longer be planned like this");
    has(page, "1 April 2025: a plan becomes possible");
    has(page, "The sources were read up to 1 January 2024");
    const xmlNode *root = xmlDocGetRootElement(docs[2]);
    for (int r = 0; r < REVISIT_COUNT; r++) {
        const xmlNode *list = next_revisit(root, (revisit)r, NULL);
        assert_true((list != NULL) == (strstr(page, word_for("revisit", revisit_name((revisit)r), LANG_EN)) != NULL));
    }
    assert_non_null(next_revisit(root, REVISIT_ASSUMPTION, NULL));
    assert_non_null(next_revisit(root, REVISIT_RANGE, NULL));
    assert_non_null(next_revisit(root, REVISIT_CHANGE, NULL));
    free(page);
}

/* --- the decision record --- */

/* In the order of the template of MADR 4. */
static const word_id MADR_HEADINGS[] = {W_ADR_CONTEXT,      W_ADR_DRIVERS,      W_ADR_OPTIONS, W_ADR_OUTCOME,
                                        W_ADR_CONSEQUENCES, W_ADR_CONFIRMATION, W_ADR_PROS,    W_ADR_MORE};

static void stand_in_order(const char *shown, const char *marks, lang in) {
    const char *at = shown;
    for (size_t i = 0; i < COUNT(MADR_HEADINGS); i++) {
        bool inner = MADR_HEADINGS[i] == W_ADR_CONSEQUENCES || MADR_HEADINGS[i] == W_ADR_CONFIRMATION;
        buf heading = BUF_INIT;
        buf_printf(&heading, "\n%s%s %s\n", marks, inner ? "#" : "", word(MADR_HEADINGS[i], in));
        const char *found = strstr(at, buf_data(&heading));
        if (!found) fail_msg("no heading '%s' there", buf_data(&heading));
        at = found + 1;
        buf_free(&heading);
    }
}

static void the_record_has_the_headings_of_madr_in_order(void **state) {
    (void)state;
    for (int in = 0; in < LANG_COUNT; in++) {
        char *madr = written(view_madr, docs[0], &(view_options){.in = (lang)in});
        assert_true(!strncmp(madr, "---\nstatus: proposed\ndate: \"2024-01-01\"\ndecision-makers: [\"Ann ", 62));
        stand_in_order(madr, "##", (lang)in);
        free(madr);
    }
}

/* There all stand at one level, below the heading of the section. */
static void the_document_has_them_too(void **state) {
    (void)state;
    char *md = in_english(view_markdown, docs[0]);
    const char *at = strstr(md, "\n## Options considered\n");
    assert_non_null(at);
    for (size_t i = 0; i < COUNT(MADR_HEADINGS); i++) {
        buf heading = BUF_INIT;
        buf_printf(&heading, "\n### %s\n", word(MADR_HEADINGS[i], LANG_EN));
        assert_non_null(at = strstr(at, buf_data(&heading)));
        buf_free(&heading);
    }
    free(md);
}

static void each_option_has_its_pros_and_cons(void **state) {
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        const xmlNode *root = xmlDocGetRootElement(docs[i]);
        size_t options = 0;
        for (const xmlNode *o = other_option(root, NULL); o; o = other_option(root, o)) options++;
        char *madr = in_english(view_madr, docs[i]);
        const char *pros = strstr(madr, "\n## Pros and Cons of the Options\n");
        assert_non_null(pros);
        assert_int_equal(times(pros, "\n### "), options);
        assert_true(options > 1);
        free(madr);
    }
}

/* The front matter is three lines and the rules around them, whatever the texts say. */
static void hostile_texts_stay_in_their_place(void **state) {
    (void)state;
    char *madr = in_english(view_madr, docs[3]);
    const char *end = strstr(madr, "\n---\n\n# ");
    assert_non_null(end);
    size_t lines = 0;
    for (const char *s = madr; s < end; s++) lines += *s == '\n';
    assert_int_equal(lines, 3);
    assert_null(strstr(madr, "<script"));
    free(madr);
}

static int set_up(void **state) {
    (void)state;
    mem = arena_new(0);
    docs[0] = report_build(mem, fixture_plan());
    docs[1] = report_build(mem, fixture_conflict());
    docs[2] = fixture_report_ahead(mem, fixture_plan());
    docs[3] = report_build(mem, fixture_hostile(mem));
    for (size_t i = 0; i < DOC_COUNT; i++) assert_non_null(docs[i]);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    for (size_t i = 0; i < DOC_COUNT; i++) xmlFreeDoc(docs[i]);
    arena_free(mem);
    xmlCleanupParser();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_of_a_report_is_left_out),
        cmocka_unit_test(a_key_chooses_its_section_alone),
        cmocka_unit_test(all_keys_together_are_the_whole),
        cmocka_unit_test(text_has_the_chosen_alone),
        cmocka_unit_test(links_of_a_part_resolve),
        cmocka_unit_test(keys_are_found_whole),
        cmocka_unit_test(the_title_block_is_the_scenarios),
        cmocka_unit_test(each_statement_is_traced_to_all_it_decides),
        cmocka_unit_test(each_traced_fact_stands_once),
        cmocka_unit_test(verification_stands_where_a_setting_stands_first),
        cmocka_unit_test(a_conflicts_statements_name_their_conflicts),
        cmocka_unit_test(the_reachability_matrix_has_every_way),
        cmocka_unit_test(shares_are_per_cent),
        cmocka_unit_test(words_that_occur_are_explained),
        cmocka_unit_test(events_to_revisit_come_from_all_over),
        cmocka_unit_test(the_record_has_the_headings_of_madr_in_order),
        cmocka_unit_test(the_document_has_them_too),
        cmocka_unit_test(each_option_has_its_pros_and_cons),
        cmocka_unit_test(hostile_texts_stay_in_their_place),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
