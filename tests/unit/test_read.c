/* Saved reports: what was written is read back as it was, and whatever else comes is refused, with the line. */
#include "check.h"

#include <libxml/parser.h>
#include <string.h>

#include "report/read.h"
#include "report/report.h"
#include "report/seal.h"
#include "report/view.h"
#include "report_fixture.h"

static arena *mem;
static diags *found;
static char *plan; /* a report, as it is saved */
static size_t plan_len;

static char *saved(xmlDocPtr doc, size_t *len) {
    buf out = BUF_INIT;
    view_xml(doc, &(view_options){.in = LANG_EN}, &out);
    char *s = buf_take(&out, len);
    assert_non_null(s);
    return s;
}

static xmlDocPtr read_text(const char *s, size_t len) {
    diags_clear(found);
    return report_read(mem, "saved.xml", s, len, found);
}

/* --- what was written --- */

static void comes_back(const explanation *e) {
    size_t len, again_len;
    xmlDocPtr doc = report_build(mem, e);
    char *s = saved(doc, &len);
    xmlDocPtr back = read_text(s, len);
    if (!back) fail_msg("%s", diags_at(found, 0)->message);
    assert_int_equal(diags_count(found), 0);
    char *again = saved(back, &again_len);
    assert_int_equal(len, again_len);
    assert_memory_equal(s, again, len);
    assert_true(seal_of(xmlDocGetRootElement(doc)) == seal_of(xmlDocGetRootElement(back)));
    free(again);
    free(s);
    xmlFreeDoc(back);
    xmlFreeDoc(doc);
}

static void what_was_saved_comes_back(void **state) {
    (void)state;
    comes_back(fixture_plan());
    comes_back(fixture_conflict());
    comes_back(fixture_hostile(mem));
}

/* A copy of the plan, with one piece of text in place of another. */
static char *altered(const char *old, const char *new) {
    char *at = strstr(plan, old), *copy = malloc(plan_len + strlen(new) + 1);
    assert_non_null(at);
    assert_non_null(copy);
    sprintf(copy, "%.*s%s%s", (int)(at - plan), plan, new, at + strlen(old));
    return copy;
}

/* Indentation and line ends belong to the file, not to the report. */
static void the_form_of_the_file_does_not_matter(void **state) {
    (void)state;
    static const char *const SAME[][2] = {{"\n  <title>", "\n\n\t  <title>"},
                                          {"<title>\n", "<title>\r\n"},
                                          {"kind=\"plan\"", "kind='plan'"},
                                          {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", ""}};
    for (size_t i = 0; i < COUNT(SAME); i++) {
        char *s = altered(SAME[i][0], SAME[i][1]);
        xmlDocPtr doc = read_text(s, strlen(s));
        assert_non_null(doc);
        xmlFreeDoc(doc);
        free(s);
    }
}

/* --- what is refused --- */

static void refused(const char *s, size_t len, int line, const char *says) {
    assert_null(read_text(s, len));
    assert_int_equal(diags_count(found), 1);
    const diag *d = diags_at(found, 0);
    if (!strstr(d->message, says)) fail_msg("\"%s\" instead of \"%s\"", d->message, says);
    assert_string_equal(d->where.file, "saved.xml");
    if (line >= 0) assert_int_equal(d->where.line, line);
}

static void text_is_refused(const char *s, int line, const char *says) {
    refused(s, strlen(s), line, says);
}

/* `line` -1: where it is found does not matter. */
static void change_is_refused(const char *old, const char *new, int line, const char *says) {
    char *s = altered(old, new);
    text_is_refused(s, line, says);
    free(s);
}

#define OUTSIDE "/etc/hostname"

static void nothing_outside_of_the_file_is_read(void **state) {
    (void)state;
    text_is_refused("<?xml version=\"1.0\"?>\n<!DOCTYPE report SYSTEM \"file://" OUTSIDE "\">\n<report/>", 2,
                    "a DOCTYPE");
    text_is_refused("<!DOCTYPE r [<!ENTITY x SYSTEM \"" OUTSIDE "\">]><r>&x;</r>", 1, "a DOCTYPE");
    text_is_refused("<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>", 1, "a DOCTYPE");
    change_is_refused("<goals>", "<goals>&other;", -1, "not well-formed");
    change_is_refused("<goals>", "<goals><?php x?>", -1, "a processing instruction");
    change_is_refused("<goals>", "<goals><!-- x -->", -1, "a comment");
    change_is_refused("<goals>", "<goals><![CDATA[x]]>", -1, "a CDATA section");
    change_is_refused("<goals>", "<goals><!ELEMENT x>", -1, "a declaration");
}

static char *repeated(const char *piece, size_t n, const char *before, const char *after) {
    buf b = BUF_INIT;
    size_t len;
    buf_puts(&b, before);
    while (n--) buf_puts(&b, piece);
    buf_puts(&b, after);
    char *s = buf_take(&b, &len);
    assert_non_null(s);
    return s;
}

static void sizes_have_limits(void **state) {
    (void)state;
    char *deep = repeated("<a>\n", READ_DEPTH_MAX + 1, "", ""),
         *wide = repeated(" a=''", READ_ATTRIBUTES_MAX + 1, "<a", "/>");
    char *many = repeated("<a/>", READ_ELEMENTS_MAX, "<b>", "</b>"),
         *large = repeated(" ", READ_BYTES_MAX, "<b>", "</b>");
    text_is_refused(deep, READ_DEPTH_MAX + 1, "nested deeper");
    text_is_refused(wide, 1, "attributes");
    text_is_refused(many, 1, "elements");
    text_is_refused(large, 0, "larger than");
    free(deep);
    free(wide);
    free(many);
    free(large);
}

static void what_is_no_report_is_refused(void **state) {
    (void)state;
    text_is_refused("", 0, "not XML");
    text_is_refused("return scenario {}", 0, "not XML");
    refused("<a>\0</a>", 8, 0, "binary");
    text_is_refused("<a>\n<b>\n</a>", 3, "not well-formed");
    text_is_refused("<report/>", 1, "not a report of acrplan");
    text_is_refused("\n<why xmlns='" REPORT_NS "'/>", 2, "is a <why>, not a report");
    text_is_refused("<report xmlns='urn:acrplan:book:1'/>", 1, "not a report of acrplan");
    text_is_refused("<report xmlns='urn:acrplan:report:2' program='9.1'/>", 1, "is of format 'urn:acrplan:report:2'");
    assert_non_null(strstr(diags_at(found, 0)->hint, "9.1"));
}

/* Wherever it is cut off, a report is refused, and behind the first tag the message says that it is not whole. */
static void a_file_that_was_cut_off_is_refused(void **state) {
    (void)state;
    const size_t last = (size_t)(strstr(plan, "</report>") + strlen("</report>") - plan);
    for (size_t len = 0; len < last; len += len < 400 ? 1 : 997) {
        assert_null(read_text(plan, len));
        assert_int_equal(diags_count(found), 1);
        if (len > 60) assert_non_null(strstr(diags_at(found, 0)->message, "it is not whole"));
    }
    xmlDocPtr doc = read_text(plan, last);
    assert_non_null(doc);
    xmlFreeDoc(doc);
}

static void what_is_relied_on_is_checked(void **state) {
    (void)state;
    change_is_refused("<goals>", "<goals><goalie/>", -1, "<goalie> is no element of a report");
    change_is_refused("<goals>", "<goals xmlns=''>", -1, "is no element of a report");
    change_is_refused("<goals>", "<goals>text", -1, "has text or markup");
    change_is_refused("<goals>", "<goals x:y='' xmlns:x='urn:x'>", -1, "declares a namespace");
    change_is_refused("<summary ", "<summary xml:lang='en' ", -1, "is no attribute of a report");
    change_is_refused("as-of=\"", "as-of=\"on ", 2, "instead of a day");
    change_is_refused("past-horizon=", "past=", 2, "has no 'past-horizon'");
    change_is_refused("kind=\"plan\"", "kind=\"dream\"", -1, "of the kind 'dream'");
    change_is_refused("<fact id=", "<fact name=", -1, "<fact> has no 'id'");
    change_is_refused("<cites source=\"", "<cites source=\"no-", -1, "which the report does not have");
    change_is_refused(" ref=\"requirement.", " ref=\"no.", -1, "which the report does not have");
    change_is_refused("count=\"2.5\"", "count=\"two\"", -1, "instead of a number");
    change_is_refused("<entry kind=", "<entry sort=", -1, "<entry> has no 'kind'");
    change_is_refused("<placeholder name=", "<placeholder of=", -1, "<placeholder> has no 'name'");
    change_is_refused("digest=\"", "digest=\"0", -1, "was changed after it was written");
}

/* Those who write for targets rely on it. */
static void what_deploys_a_plan_is_checked(void **state) {
    (void)state;
    static const char *const CHANGES[][3] = {
        {"<parameter id=\"house\"", "<parameter id=\"the house\"", "is no identifier"},
        {"<parameter id=\"cups\"", "<parameter id=\"house\"", "stands twice"},
        {"<parameter id=\"cups\" type=\"list\"", "<parameter id=\"cups\" type=\"bag\"", "is no type of parameters"},
        {"<parameter id=\"cups\" type=\"list\"", "<parameter id=\"cups\" type=\"text\"",
         "names what the report does not have"},
        {"<resource id=\"order-card.ann\"", "<resource id=\"order-machine\"", "stands twice"},
        {" scope=\"order-machine\"", " scope=\"order-boat\"", "'scope' of <resource> names what"},
        {" scope=\"order-machine\"", " parent=\"order-boat\"", "'parent' of <resource> names what"},
        {" scope=\"order-machine\"", " each=\"house\"", "'each' of <resource> names what"},
        {"<after resource=\"order-machine\"", "<after resource=\"order-boat\"", "'resource' of <after> names what"},
        {" name=\"{house}\"", " name=\"{home}\"", "'name' of <resource> names what"},
        {" name=\"{house}\"", " name=\"{me}\"", "'name' of <resource> names what"},
        {" name=\"{house}\"", " name=\"{each}\"", "'name' of <resource> names what"},
        {" name=\"{house}\"", " name=\"{house\"", "has wrong braces"},
        {" name=\"{house}\"", " name=\"{order-card.ann.id}\"", "waits for itself"},
        {"{order-machine.id}", "{order-machine.colour}", "'value' of <property> names what"},
        {"{order-machine.id}", "{order-card.ann.id}", "waits for itself"},
        {"path=\"days\"", "path=\"days.\"", "is no path of a property"},
        {"path=\"days\"", "path=\"days[*]\"", "is no path of a property"},
        {"path=\"tags['{house}']\"", "path=\"tags['{each}']\"", "'path' of <property> names what"},
        {"type=\"boolean\" value=\"true\"", "type=\"boolean\" value=\"yes\"", "is neither true nor false"},
        {"type=\"boolean\" value=\"true\"", "type=\"number\" value=\"1.5\"", "is no whole number"},
        {"type=\"boolean\" value=\"true\"", "type=\"date\" value=\"1\"", "is no type of properties"},
        {" setting=\"size\" az=", " setting=\"sizes\" az=", "'setting' of <property> names what"},
        {" az-value=\"large\"", " az-value=\"{large}\"", "'az-value' of <property> names what"},
        {" type=\"Cafe/cards\"", "", "<resource> has no 'type'"},
        {"<left setting=\"timer\" option=", "<left setting=\"timer\" other=", "<left> has no 'option'"},
        {"<left setting=\"timer\" option=", "<left of=\"timer\" option=", "<left> has no 'resource'"},
        {" property=\"text\"/>", " properties=\"text\"/>", "<left> has no 'property'"},
    };
    for (size_t i = 0; i < COUNT(CHANGES); i++) change_is_refused(CHANGES[i][0], CHANGES[i][1], -1, CHANGES[i][2]);
}

static void an_id_given_twice_is_refused(void **state) {
    (void)state;
    const char *first = strstr(plan, "<fact id=\"") + strlen("<fact id=\""), *second = strstr(first, "<fact id=\"");
    char *s = malloc(plan_len + 100);
    assert_non_null(second);
    const char *old = second + strlen("<fact id=\"");
    sprintf(s, "%.*s%.*s%s", (int)(old - plan), plan, (int)strcspn(first, "\""), first, old + strcspn(old, "\""));
    text_is_refused(s, -1, "there are two of <fact>");
    free(s);
}

/* --- the seal --- */

static bool changes_the_seal(xmlNodePtr root, uint64_t seal) {
    return seal_of(root) != seal;
}

static void flip_first(xmlChar *s) {
    s[0] = s[0] == 'x' ? 'y' : 'x';
}

/* One character anywhere, in a text or in an attribute. */
static void every_change_shows_in_the_seal(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc);
    const uint64_t seal = seal_of(root);
    size_t changed = 0;
    for (xmlNodePtr node = root; node;) {
        for (xmlAttr *a = node->type == XML_ELEMENT_NODE ? node->properties : NULL; a; a = a->next) {
            xmlChar *s = a->children->content, old = *s;
            if (!old) continue;
            flip_first(s);
            assert_true(changes_the_seal(root, seal));
            *s = old;
            changed++;
        }
        if (node->type == XML_TEXT_NODE && node->content[0]) {
            const xmlChar old = node->content[0];
            flip_first(node->content);
            assert_true(changes_the_seal(root, seal));
            node->content[0] = old;
            changed++;
        }
        if (node->children) {
            node = node->children;
            continue;
        }
        while (node != root && !node->next) node = node->parent;
        node = node == root ? NULL : node->next;
    }
    assert_true(changed > 500);
    assert_true(seal_of(root) == seal);
    xmlFreeDoc(doc);
}

static void what_moves_shows_in_the_seal(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    xmlNodePtr root = xmlDocGetRootElement(doc), warnings = node_child(root, EL_WARNINGS);
    const uint64_t seal = seal_of(root);
    xmlNodePtr last = node_next(node_child(warnings, EL_WARNING), EL_WARNING);
    assert_non_null(last);
    xmlUnlinkNode(last);
    assert_true(changes_the_seal(root, seal));
    xmlAddPrevSibling(warnings->children, last);
    assert_true(changes_the_seal(root, seal));
    xmlFreeDoc(doc);
}

static int start(void **state) {
    (void)state;
    mem = arena_new(0);
    found = diags_new(mem);
    xmlDocPtr doc = report_build(mem, fixture_plan());
    plan = saved(doc, &plan_len);
    xmlFreeDoc(doc);
    return 0;
}

static int end(void **state) {
    (void)state;
    free(plan);
    arena_free(mem);
    xmlCleanupParser();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_saved_comes_back),           cmocka_unit_test(the_form_of_the_file_does_not_matter),
        cmocka_unit_test(nothing_outside_of_the_file_is_read), cmocka_unit_test(sizes_have_limits),
        cmocka_unit_test(what_is_no_report_is_refused),        cmocka_unit_test(a_file_that_was_cut_off_is_refused),
        cmocka_unit_test(what_deploys_a_plan_is_checked),      cmocka_unit_test(what_is_relied_on_is_checked),
        cmocka_unit_test(an_id_given_twice_is_refused),        cmocka_unit_test(every_change_shows_in_the_seal),
        cmocka_unit_test(what_moves_shows_in_the_seal),
    };
    return cmocka_run_group_tests(tests, start, end);
}
