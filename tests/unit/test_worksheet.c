/* The network worksheet: entries hold where their conditions do and count what their sums give, against an evaluation of its own; views and
 * CSV hold what the tree has, whatever users wrote; every kind of client of the shipped pack has lines for each of its ways. */
#include "check.h"

#include <libxml/parser.h>
#include <string.h>

#include "acrplan.h"
#include "pack_oracle.h"
#include "report/report.h"
#include "report/view.h"
#include "report_fixture.h"
#include "script/script.h"
#include "solve/answer.h"
#include "study/worksheet.h"

/* --- which entries hold, and how many --- */

/* Facts of random packs that have a condition, as entries with sums of other facts. */
static void add_entries(arena *mem, random_pack *pack) {
    const size_t count = pack->k.fact_count;
    fact *facts = ARENA_ARRAY(mem, 2 * count, fact);
    const expr *some = NULL;
    for (size_t i = 0; i < count; i++) {
        facts[i] = pack->k.facts[i];
        life *lives = ARENA_ARRAY(mem, facts[i].life_count, life);
        for (size_t j = 0; j < facts[i].life_count; j++) {
            const life *from = &facts[i].lives[j];
            some = from->of ? from->of : some;
            lives[j] = (life){.kind = FACT_ENTRY,
                              .when_true = from->when_true,
                              .says = from->says,
                              .when = from->when ? from->when : &COND_ALWAYS,
                              .of = (i + j) % 4 ? some : NULL};
        }
        facts[count + i] = (fact){.id = arena_printf(mem, "entry-%zu", i),
                                  .kind = facts[i].kind,
                                  .life_count = facts[i].life_count,
                                  .lives = lives};
    }
    pack->k.facts = facts;
    pack->k.fact_count = 2 * count;
}

static unsigned counted, uncounted, absent;

static void check_entry(const oracle *o, const answer *a, fact_id f, const life *l, uint16_t who) {
    const effect *found = NULL;
    amount many;
    for (size_t i = 0; i < a->holding_count; i++) {
        const effect *e = &a->problem->effects[a->holding[i]];
        if (e->kind != EFFECT_ENTRY || e->fact != f || e->client != who) continue;
        assert_null(found);
        found = e;
    }
    assert_int_equal(found != NULL, oracle_evaluate(o, l->when, who) == YES);
    absent += !found;
    if (!found) return;
    if (l->of && oracle_sum(o, l->of, who, &many)) {
        assert_true(found->counted);
        assert_int_equal(found->count, many);
    } else if (!l->of) {
        assert_false(found->counted);
    }
    counted += found->counted;
    uncounted += !found->counted;
}

static void check_plan(const random_pack *pack, const answer *a) {
    oracle o;
    oracle_init(&o, pack);
    assert_int_equal(o.decision_count, a->problem->decision_count);
    for (unsigned i = 0; i < o.decision_count; i++) o.at[i].option = a->option[i];
    for (size_t i = 0; i < pack->k.fact_count; i++) {
        const life *l = fact_at(&pack->k.facts[i], pack->as_of);
        if (!l || l->kind != FACT_ENTRY) continue;
        const kind_id kind = pack->k.facts[i].kind;
        if (kind == ID_NONE) check_entry(&o, a, (fact_id)i, l, ID_NONE);
        for (uint16_t c = 0; kind != ID_NONE && c < pack->s.client_count; c++)
            if (kind_is(&pack->k, pack->s.clients[c].kind, kind)) check_entry(&o, a, (fact_id)i, l, c);
    }
}

static void entries_hold_and_count_as_they_say(void **state) {
    (void)state;
    unsigned first, cases = cases_of(1500, &first), plans = 0;
    for (unsigned seed = first; seed < first + cases; seed++) {
        arena *mem = arena_new(0);
        random_pack *pack = random_pack_make(mem, seed);
        add_entries(mem, pack);
        const problem *p = problem_build(mem, &pack->k, &pack->s, pack->as_of, diags_new(mem));
        assert_non_null(p);
        const answer *a = answer_make_brief(mem, p);
        if (a->kind == ANSWER_PLAN) check_plan(pack, a);
        plans += a->kind == ANSWER_PLAN;
        arena_free(mem);
    }
    print_message("# %u plans: %u entries with a count, %u without, %u that do not hold\n", plans, counted, uncounted,
                  absent);
    if (cases > 100) assert_true(counted > cases / 2 && uncounted > cases && absent > cases / 4);
}

/* --- the tree and its views --- */

static arena *mem;

typedef void view_fn(xmlDocPtr doc, const view_options *o, buf *out);

static char *view_of(xmlDocPtr doc, view_fn *show, lang in) {
    buf out = BUF_INIT;
    const view_options o = {.in = in};
    show(doc, &o, &out);
    char *s = buf_take(&out, NULL);
    assert_non_null(s);
    return s;
}

static xmlDocPtr network_of(const explanation *e) {
    xmlDocPtr report = report_build(mem, e), doc = network_build(mem, report);
    assert_non_null(doc);
    xmlFreeDoc(report);
    return doc;
}

static void holds_all(const char *in, const char *const *all, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!strstr(in, all[i])) fail_msg("not there: %s\n%s", all[i], in);
}

static void each_view_tells_the_entries(void **state) {
    (void)state;
    xmlDocPtr doc = network_of(fixture_plan());
    static const char *const TEXT[] = {"orders.<cafe>.example, *.<cafe>.example",
                                       "TCP 443, 8443; Service tags: Orders",
                                       "Zone: <cafe>.internal; Count: 2.5",
                                       "Ask the landlord.",
                                       "<cafe>: name of the café",
                                       "“Ann” sends its orders there. (F"};
    static const char *const HTML[] = {"<code>orders.<wbr>&lt;cafe&gt;.<wbr>example</code>", "<caption>",
                                       "&lt;cafe&gt;"};
    static const char *const MARKDOWN[] = {
        "| <code>orders.&lt;cafe&gt;.example</code><br><code>\\*.&lt;cafe&gt;.example</code> |",
        "TCP 443, 8443; Service tags: Orders |"};
    static const char *const JA[] = {"サービス タグ: Orders", "許可する送信", "店の名前"};
    char *plain = view_of(doc, view_network_text, LANG_EN), *html = view_of(doc, view_network_html, LANG_EN);
    char *markdown = view_of(doc, view_network_markdown, LANG_EN), *ja = view_of(doc, view_network_text, LANG_JA);
    holds_all(plain, TEXT, COUNT(TEXT));
    holds_all(html, HTML, COUNT(HTML));
    holds_all(markdown, MARKDOWN, COUNT(MARKDOWN));
    holds_all(ja, JA, COUNT(JA));
    assert_null(strstr(plain, "never used"));
    free(plain);
    free(html);
    free(markdown);
    free(ja);
    xmlFreeDoc(doc);
}

/* --- CSV, read by a reader of its own --- */

#define COLUMNS 15
#define RECORDS 40
typedef struct table {
    char *at[RECORDS][COLUMNS];
    size_t count;
} table;

/* Cuts a field off, in place; what follows it is returned. */
static char *take_field(char *s, char **field) {
    char *to = s;
    *field = s;
    if (*s != '"') {
        char *end = s + strcspn(s, ",\r");
        assert_null(memchr(s, '"', (size_t)(end - s)));
        return end;
    }
    for (s++; *s != '"' || s[1] == '"'; s++) {
        assert_true(*s != '\0');
        s += *s == '"';
        *to++ = *s;
    }
    *to = '\0';
    return s + 1;
}

static void read_csv(char *s, table *t) {
    for (t->count = 0; *s; t->count++) {
        assert_true(t->count < RECORDS);
        for (size_t c = 0; c < COLUMNS; c++) {
            s = take_field(s, &t->at[t->count][c]);
            assert_true(*s == (c + 1 < COLUMNS ? ',' : '\r'));
            *s++ = '\0';
        }
        assert_true(*s == '\n');
        s++;
    }
}

static void csv_has_a_record_for_each_name_and_port(void **state) {
    (void)state;
    xmlDocPtr doc = network_of(fixture_plan());
    char *csv = view_of(doc, view_network_csv, LANG_EN);
    static table t;
    read_csv(csv, &t);
    assert_int_equal(t.count, 1 + 2 * 2 * 2 + 1);
    assert_string_equal(t.at[0][0], "client");
    assert_string_equal(t.at[1][0], "ann");
    assert_string_equal(t.at[1][1], "Ann");
    assert_string_equal(t.at[1][3], "orders.<cafe>.example");
    assert_string_equal(t.at[2][5], "8443");
    assert_string_equal(t.at[3][3], "*.<cafe>.example");
    assert_string_equal(t.at[5][0], "bob");
    assert_string_equal(t.at[9][0], "");
    assert_string_equal(t.at[9][7], "<cafe>.internal");
    assert_string_equal(t.at[9][9], "2.5");
    assert_string_equal(t.at[9][13], "sockets");
    free(csv);
    xmlFreeDoc(doc);
}

/* Nothing of a user is markup, ends a field, or is a formula to a spreadsheet. */
static void hostile_text_is_text(void **state) {
    (void)state;
    xmlDocPtr doc = network_of(fixture_hostile(mem));
    char *csv = view_of(doc, view_network_csv, LANG_EN), *html = view_of(doc, view_network_html, LANG_EN);
    char *markdown = view_of(doc, view_network_markdown, LANG_EN), *plain = view_of(doc, view_network_text, LANG_EN);
    static table t;
    read_csv(csv, &t);
    assert_int_equal(t.count, 10);
    for (size_t r = 0; r < t.count; r++)
        for (size_t c = 0; c < COLUMNS; c++) assert_false(*t.at[r][c] && strchr("=+-@\t\r", *t.at[r][c]));
    assert_null(strstr(html, "<script"));
    assert_null(strstr(markdown, "<script"));
    assert_null(strchr(plain, '\x1b'));
    xmlDocPtr page = xmlReadMemory(strchr(html, '\n'), (int)strlen(strchr(html, '\n')), NULL, NULL,
                                   XML_PARSE_RECOVER | XML_PARSE_NOERROR);
    assert_non_null(page);
    xmlFreeDoc(page);
    free(csv);
    free(html);
    free(markdown);
    free(plain);
    xmlFreeDoc(doc);
}

/* --- the shipped pack --- */

/* A line of the client's own, for the way that it takes. */
static bool has_line(const answer *a, uint16_t who) {
    for (size_t i = 0; i < a->holding_count; i++) {
        const effect *e = &a->problem->effects[a->holding[i]];
        if (e->kind == EFFECT_ENTRY && e->client == who && e->life->line != ENTRY_SUBNET &&
            e->life->when->op != COND_TRUE)
            return true;
    }
    return false;
}

/* Statements without which some kinds do not take a way at all. */
static const char *const WITH[] = {"",
                                   "egress_ip = \"fixed\"",
                                   "outbound = \"load_balancer\"",
                                   "link = \"vpn_or_expressroute\"",
                                   "hosting = \"vnet\"",
                                   "hosts = \"azure_vm\"",
                                   "source = \"acr_same_tenant\""};

static const answer *plan_of(const knowledge *k, arena *own, const char *kind, const char *way, const char *with,
                             date day) {
    diags *d = diags_new(own);
    const char *body = arena_printf(
        own,
        "return scenario { title = \"t\", context = { region = \"eastus\" }, clients = { c = %s { way = \"%s\"%s%s } } }",
        kind, way, *with ? ", " : "", with);
    const scenario *s = scenario_read(own, k, "t.lua", body, strlen(body), &SANDBOX_DEFAULTS, d);
    const problem *p = s ? problem_build(own, k, s, day, d) : NULL;
    const answer *a = p ? answer_make_brief(own, p) : NULL;
    return a && a->kind == ANSWER_PLAN ? a : NULL;
}

static void every_client_has_lines_for_each_way(void **state) {
    (void)state;
    const knowledge *k = knowledge_read(mem, "knowledge/acr", &SANDBOX_DEFAULTS, diags_new(mem));
    assert_non_null(k);
    const date days[] = {k->read_up_to, k->covers_from + 730, k->covers_from + 100};
    unsigned kinds = 0, ways = 0;
    for (kind_id i = 0; i < k->kind_count; i++) {
        const setting_id way = knowledge_client_setting(k, i, "way");
        if (k->kinds[i].abstract || way == ID_NONE) continue;
        unsigned taken = 0;
        for (size_t o = 0; o < k->settings[way].option_count; o++) {
            arena *own = arena_new(0);
            const answer *a = NULL;
            for (size_t w = 0; w < COUNT(WITH) * COUNT(days) && !a; w++)
                a = plan_of(k, own, k->kinds[i].name, k->settings[way].options[o].name, WITH[w / COUNT(days)],
                            days[w % COUNT(days)]);
            if (a && !has_line(a, 0))
                fail_msg("%s: nothing for the way '%s'", k->kinds[i].name, k->settings[way].options[o].name);
            taken += a != NULL;
            arena_free(own);
        }
        if (!taken) fail_msg("%s takes no way", k->kinds[i].name);
        kinds++;
        ways += taken;
    }
    print_message("# %u kinds of clients, %u ways\n", kinds, ways);
    assert_true(kinds >= 20 && ways >= 2 * kinds);
}

static int open_mem(void **state) {
    (void)state;
    mem = arena_new(0);
    return mem ? 0 : -1;
}

static int close_mem(void **state) {
    (void)state;
    arena_free(mem);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_hold_and_count_as_they_say),      cmocka_unit_test(each_view_tells_the_entries),
        cmocka_unit_test(csv_has_a_record_for_each_name_and_port), cmocka_unit_test(hostile_text_is_text),
        cmocka_unit_test(every_client_has_lines_for_each_way),
    };
    return cmocka_run_group_tests(tests, open_mem, close_mem);
}
