/* The HTML view: complete, well formed, its links resolve, hostile text is text. (tests/browser looks at it as a browser does.) */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "bare_trees.h"
#include "report/report.h"
#include "report/view.h"
#include "report_fixture.h"
#include "soft_spaces.h"

static arena *mem;

static char *html_at(xmlDocPtr doc, lang in, why_depth depth) {
    buf out = BUF_INIT;
    view_options o = {.in = in, .depth = depth};
    view_html(doc, &o, &out);
    char *page = buf_take(&out, NULL);
    assert_non_null(page);
    return softened(page);
}

static char *html(xmlDocPtr doc, lang in) {
    return html_at(doc, in, DEPTH_NORMAL);
}

typedef void page_fn(xmlDocPtr doc, const char *page, lang in);

/* Every kind of report and answer, with all that they can tell. */
#define DOCS_MAX 60
static struct {
    xmlDocPtr doc;
    char *page[LANG_COUNT];
} shown[DOCS_MAX];
static size_t shown_count;

static void show_in_both_languages(xmlDocPtr doc) {
    assert_non_null(doc);
    assert_true(shown_count < DOCS_MAX);
    shown[shown_count].doc = doc;
    for (int in = 0; in < LANG_COUNT; in++) shown[shown_count].page[in] = html_at(doc, (lang)in, DEPTH_AUDIT);
    shown_count++;
}

static void show_everything(void) {
    const explanation *const answers[] = {fixture_plan(), fixture_conflict(), fixture_unknown(), fixture_hostile(mem)};
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) show_in_both_languages(report_build(mem, answers[i]));
    show_in_both_languages(fixture_report_ahead(mem, fixture_plan()));
    size_t count;
    const why *whys = fixture_whys(&count);
    for (size_t i = 0; i < count; i++) {
        show_in_both_languages(report_why_build(mem, fixture_plan(), &whys[i]));
        show_in_both_languages(report_why_build(mem, fixture_hostile(mem), &whys[i]));
    }
}

static void free_everything(void) {
    for (size_t i = 0; i < shown_count; i++) {
        for (int in = 0; in < LANG_COUNT; in++) free(shown[i].page[in]);
        xmlFreeDoc(shown[i].doc);
    }
}

static void on_every_page(page_fn *fn) {
    for (size_t i = 0; i < shown_count; i++)
        for (int in = 0; in < LANG_COUNT; in++) fn(shown[i].doc, shown[i].page[in], (lang)in);
}

/* --- completeness --- */

/* Options that are left are named, or those that are not: a link says the shorter of both. */
static bool longer_half(const xmlNode *x) {
    size_t left = node_count(x->parent, EL_VALUE), gone = node_count(x->parent, EL_EXCLUDED);
    return element_of(x) == (left <= gone || gone == 0 ? EL_EXCLUDED : EL_VALUE);
}

/* What the page leaves out on purpose: a default that the plan keeps, the short title of a statement that is told in a sentence. */
static bool left_out(const xmlNode *node) {
    element e = element_of(node), above = element_of(node->parent);
    if (e == EL_VERIFY || e == EL_TARGETS) return true; /* for lists of checks */
    if (above == EL_SO && e != EL_TITLE) return longer_half(node);
    if (e == EL_CHAIN && above == EL_SETTING) return node_count(node, EL_LINK) < 2;
    if (e == EL_REASON && above != EL_SETTING && node_child(node->parent, EL_CHAIN))
        return true; /* a clause of a link */
    if (node_is(node, "state", "absent")) return true;
    if (e == EL_VENDOR_DEFAULT) return !node_flag(node->parent, "departs");
    if (e == EL_REASON) return node_is(node, "ref", "client.ann") && above == EL_SETTING;
    return (e == EL_TITLE && above == EL_STATEMENT) || (e == EL_MITIGATION && above == EL_FACT);
}

static void shows_text(const char *page, const char *said) {
    buf escaped = BUF_INIT;
    esc_text(&escaped, said);
    if (!strstr(page, buf_data(&escaped))) fail_msg("the page lacks '%.60s'", said);
    buf_free(&escaped);
}

static void shows_all_below(const xmlNode *node, const char *page, lang in) {
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || left_out(node)) continue;
        if (node_child(node, EL_EN))
            shows_text(page, node_says(node, in));
        else
            shows_all_below(node->children, page, in);
    }
}

static void shows_all(xmlDocPtr doc, const char *page, lang in) {
    shows_all_below(xmlDocGetRootElement(doc), page, in);
}

static void every_text_of_the_tree_is_on_the_page(void **state) {
    (void)state;
    on_every_page(shows_all);
}

static void the_scenario_stands_as_given(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    char *page = html(doc, LANG_EN);
    assert_non_null(strstr(page, "<li id=\"L1\"><span>return scenario {</span></li>"));
    assert_non_null(strstr(
        page, "<li id=\"L2\"><span>  title = &quot;Café &lt;Mitte&gt;&quot;, -- it&#39;s ours &amp; theirs</span>"));
    assert_non_null(strstr(page, "<li id=\"L3\"><span></span></li>"));
    assert_null(strstr(page, "id=\"L5\"")); /* the text ends with a line feed, not with an empty line */
    free(page);
    xmlFreeDoc(doc);
}

/* A path of one step is not told: its reasons are. Where the opposite leads to nothing, it is supposed first. */
static void decision_paths_are_told(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    char *page = html(doc, LANG_EN);
    assert_non_null(
        strstr(page,
               "<details><summary>Step by step</summary>\n<ol class=\"links\"><li>Because the scenario requires "
               "“Freshly ground coffee” <a class=\"ref\" href=\"#L3\">line 3</a>, “Grinder” must be “on”.</li>"));
    assert_non_null(strstr(page, "Suppose “Ordering” were not “By app”.</p>\n<ol class=\"links\"><li>"));
    assert_non_null(strstr(page, "no configuration is left.</li>\n</ol>\n<p>So “Ordering” must be “By app”.</p>"));
    assert_null(strstr(page, "“Timer” must be"));
    free(page);
    xmlFreeDoc(doc);
}

static void history_and_alternatives_are_told(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    char *page = html(doc, LANG_EN), *ja = html(doc, LANG_JA);
    assert_non_null(strstr(
        page, "<li>Before 1 January 2023: Water should be soft. <span class=\"soft small\">[caveat (low)]</span> "));
    assert_non_null(strstr(page, "<li>New since 1 January 2023: High voltage is in trial. <a"));
    assert_non_null(strstr(page, "<li>“At the counter” would leave unmet: "));
    assert_non_null(strstr(page, "Nothing is billed for:  <a"));
    assert_null(strstr(page, "<th scope=\"row\"><span class=\"data\">Filters beyond"));
    assert_non_null(strstr(ja, "<li>2023 年 1 月 1 日より前: 軟水が望ましい。"));
    free(page);
    free(ja);
    xmlFreeDoc(doc);
}

/* --- form --- */

static bool is_void(const char *tag, size_t len) {
    return (len == 4 && !memcmp(tag, "meta", 4)) || (len == 2 && !memcmp(tag, "br", 2)) ||
           (len == 3 && !memcmp(tag, "wbr", 3)) || tag[0] == '!';
}

/* How far it is to one of `any`, or to the end. The sanitizer's strcspn and strchr walk to the end of the page each time. */
static size_t until(const char *s, const char *any) {
    size_t n = 0;
    for (; s[n]; n++)
        for (const char *c = any; *c; c++)
            if (s[n] == *c) return n;
    return n;
}

#define DEEPEST 32

/* Every tag is closed by its own end tag, and none is nested absurdly. */
static void is_balanced(xmlDocPtr doc, const char *page, lang in) {
    (void)doc;
    (void)in;
    struct {
        const char *tag;
        size_t len;
    } open[DEEPEST];
    size_t depth = 0;
    for (const char *s = page + until(page, "<"); *s; s += until(s, "<")) {
        bool end = s[1] == '/';
        const char *tag = s + 1 + end;
        size_t len = until(tag, " >\n");
        s += until(s, ">");
        assert_int_equal(*s, '>');
        if (is_void(tag, len)) continue;
        if (!end) {
            assert_true(depth < DEEPEST);
            open[depth].tag = tag;
            open[depth++].len = len;
            continue;
        }
        assert_true(depth > 0);
        depth--;
        if (open[depth].len != len || memcmp(open[depth].tag, tag, len) != 0)
            fail_msg("</%.*s> closes another", (int)len, tag);
    }
    assert_int_equal(depth, 0);
}

static void tags_are_balanced(void **state) {
    (void)state;
    on_every_page(is_balanced);
}

/* What stands in quotes behind each `key` of a page, in the order of bytes. */
typedef struct values {
    size_t count;
    struct value {
        const char *s;
        size_t len;
    } at[1000];
} values;

static int by_bytes(const void *a, const void *b) {
    const struct value *x = a, *y = b;
    int way = memcmp(x->s, y->s, x->len < y->len ? x->len : y->len);
    return way ? way : (x->len > y->len) - (x->len < y->len);
}

static void find_values(const char *page, const char *key, values *v) {
    v->count = 0;
    for (const char *s = page; *s; s++) {
        if (*s != *key || strncmp(s, key, strlen(key)) != 0) continue;
        s += strlen(key);
        assert_true(v->count < sizeof v->at / sizeof *v->at);
        v->at[v->count++] = (struct value){s, until(s, "\"")};
    }
    qsort(v->at, v->count, sizeof *v->at, by_bytes);
}

/* Lines are left out: the statements of the fixture claim more lines than its text has. */
static void links_lead_somewhere(xmlDocPtr doc, const char *page, lang in) {
    static values ids, links;
    (void)doc;
    (void)in;
    find_values(page, " id=\"", &ids);
    find_values(page, "href=\"#", &links);
    assert_true(ids.count > 0 && links.count > 0);
    for (size_t i = 0; i < links.count; i++) {
        const struct value *to = &links.at[i];
        if (*to->s != 'L' && !bsearch(to, ids.at, ids.count, sizeof *ids.at, by_bytes))
            fail_msg("#%.*s leads nowhere", (int)to->len, to->s);
    }
}

static void internal_links_resolve(void **state) {
    (void)state;
    on_every_page(links_lead_somewhere);
}

static void ids_differ(xmlDocPtr doc, const char *page, lang in) {
    static values ids;
    (void)doc;
    (void)in;
    find_values(page, " id=\"", &ids);
    for (size_t i = 1; i < ids.count; i++)
        if (by_bytes(&ids.at[i - 1], &ids.at[i]) == 0)
            fail_msg("id '%.*s' stands twice", (int)ids.at[i].len, ids.at[i].s);
}

static void ids_are_unique(void **state) {
    (void)state;
    on_every_page(ids_differ);
}

/* --- safety --- */

static void is_harmless(xmlDocPtr doc, const char *page, lang in) {
    (void)doc;
    (void)in;
    assert_null(strstr(page, "<script"));
    assert_null(strstr(page, "href=\"javascript"));
    assert_null(strstr(page, "src="));
    assert_null(strstr(page, "@import"));
    assert_null(strstr(page, "url("));
    assert_null(strchr(page, '\x1b'));
    assert_non_null(strstr(page, "default-src 'none'"));
    /* the style sheet, and what the page knows of paper; nothing that is told ends them early */
    const char *style = strstr(page, "</style>"), *paper = style ? strstr(style + 1, "</style>") : NULL;
    assert_non_null(paper);
    assert_null(strstr(paper + 1, "</style>"));
    assert_true(paper < strstr(page, "</head>"));
}

static void nothing_is_fetched_or_run(void **state) {
    (void)state;
    on_every_page(is_harmless);
}

static void only_web_addresses_become_links(void **state) {
    (void)state;
    assert_true(url_is_web("https://learn.microsoft.com/azure/?view=a&b=c#d"));
    assert_true(url_is_web("http://example.com/"));
    assert_false(url_is_web("javascript:alert(1)"));
    assert_false(url_is_web("HTTPS://example.com"));
    assert_false(url_is_web("https://a\"onclick=\"x"));
    assert_false(url_is_web("https://a b"));
    assert_false(url_is_web("https://a\nb"));
    assert_false(url_is_web("data:text/html,x"));
    assert_false(url_is_web("//example.com"));
    assert_false(url_is_web("https://例え.jp"));
    assert_false(url_is_web(""));
}

static void escaped(void (*escape)(buf *, const char *), const char *said, const char *expected) {
    buf out = BUF_INIT;
    escape(&out, said);
    assert_string_equal(buf_data(&out), expected);
    buf_free(&out);
}

static void each_place_has_its_escape(void **state) {
    (void)state;
    escaped(esc_text, "a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;");
    escaped(esc_attr, "\" onclick='x'", "&quot; onclick=&#39;x&#39;");
    escaped(esc_text, "", "");
    escaped(esc_id, "ci.agents_2-a", "ci.agents_2-a");
    escaped(esc_id, "a b\"<~\xE3\x81\x82", "a~20b~22~3c~7e~e3~81~82");
}

/* --- language --- */

static void conventions_follow_the_language(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    char *en = html(doc, LANG_EN), *ja = html(doc, LANG_JA);
    assert_non_null(strstr(en, "<html lang=\"en\">"));
    assert_non_null(strstr(en, "at least USD 124.95 a month"));
    assert_non_null(strstr(en, "<time datetime=\"2024-01-01\">1 January 2024</time>"));
    assert_non_null(strstr(ja, "<html lang=\"ja\">"));
    assert_non_null(strstr(ja, "月額 124.95 米ドル以上"));
    assert_non_null(strstr(ja, "<time datetime=\"2024-01-01\">2024 年 1 月 1 日</time>"));
    free(en);
    free(ja);
    xmlFreeDoc(doc);
}

static void bound(const char *page, const char *wanted) {
    buf out = BUF_INIT;
    buf_puts(&out, page);
    bind_numbers(&out);
    assert_string_equal(buf_data(&out), wanted);
    buf_free(&out);
}

static void lines_do_not_break_between_number_and_unit(void **state) {
    (void)state;
    bound("", "");
    bound(" a 1", " a 1");
    bound("<p>USD 5.00 a month, 20 GiB or 3 TB, 15 %, 7 days</p>",
          "<p>USD\u00a05.00 a month, 20\u00a0GiB or 3\u00a0TB, 15\u00a0%, 7 days</p>");
    bound("<p>月額 5.00 米ドル、2026 年 8 月</p>", "<p>月額 5.00\u00a0米ドル、2026\u00a0年 8\u00a0月</p>");
    bound("<b title=\"USD 5\">USD</b> 5 <code>USD 5</code> USD 5",
          "<b title=\"USD 5\">USD</b> 5 <code>USD 5</code> USD\u00a05");
    bound("<style>p { margin: 1 %; }</style><ol class=\"code\"><li>USD 1</li></ol>10 GB",
          "<style>p { margin: 1 %; }</style><ol class=\"code\"><li>USD 1</li></ol>10\u00a0GB");
    bound("1 GB <unended", "1\u00a0GB <unended");
}

/* The title of a report stands in a string of the style sheet, for the margins of paper. */
static void a_title_stays_in_its_string(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    xmlNodePtr title = node_child(node_child(xmlDocGetRootElement(doc), EL_TITLE), EL_EN);
    xmlNodeSetContent(title, BAD_CAST "a\"; } </style> \\ \n日本");
    char *page = html(doc, LANG_EN);
    assert_non_null(
        strstr(page, "  @top-left { content: \"a\\22 \\3b  \\7d  \\3c \\2f style\\3e  \\5c  \\a 日本\"; }"));
    free(page);
    xmlFreeDoc(doc);
}

static void a_failed_buffer_stays_failed(void **state) {
    (void)state;
    xmlDocPtr doc = report_build(mem, fixture_plan());
    buf out = {.failed = true};
    view_options o = {.in = LANG_EN};
    view_html(doc, &o, &out);
    assert_false(buf_ok(&out));
    xmlFreeDoc(doc);
}

static void show(xmlDocPtr doc) {
    free(html(doc, LANG_EN));
}

/* A saved report may be damaged: the view must not trip over what is missing. */
static void a_bare_tree_renders(void **state) {
    (void)state;
    with_bare_trees(show);
}

static int set_up(void **state) {
    (void)state;
    mem = arena_new(0);
    show_everything();
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    free_everything();
    arena_free(mem);
    xmlCleanupParser();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_of_the_tree_is_on_the_page),
        cmocka_unit_test(the_scenario_stands_as_given),
        cmocka_unit_test(decision_paths_are_told),
        cmocka_unit_test(history_and_alternatives_are_told),
        cmocka_unit_test(tags_are_balanced),
        cmocka_unit_test(internal_links_resolve),
        cmocka_unit_test(ids_are_unique),
        cmocka_unit_test(nothing_is_fetched_or_run),
        cmocka_unit_test(only_web_addresses_become_links),
        cmocka_unit_test(each_place_has_its_escape),
        cmocka_unit_test(conventions_follow_the_language),
        cmocka_unit_test(lines_do_not_break_between_number_and_unit),
        cmocka_unit_test(a_title_stays_in_its_string),
        cmocka_unit_test(a_failed_buffer_stays_failed),
        cmocka_unit_test(a_bare_tree_renders),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
