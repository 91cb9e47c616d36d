/* Checks of tables of cases: what holds is told from what does not, and what cannot be a check is refused. modes: plain san */
#include "cases/cases.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "report/report.h"
#include "script/script.h"

#define AKS                                                                                  \
    "pins = { ip_rules = \"on\", private_endpoint = \"off\", service_endpoint = \"off\" }, " \
    "clients = { shop = aks { outbound = \"load_balancer\" } }"
#define WEB                                                                                                        \
    "pins = { ip_rules = \"on\" }, clients = { shop = web_app { os = \"linux\", vnet_integration = \"regional\", " \
    "auth = \"admin_user\", route_all = \"on\", egress_ip = \"fixed\", way = \"ip_rule\" } }"

/* Rows whose last check must not hold. */
static const char *const FALSE_ROWS[] = {
    "x\t2021-01-01\tplan; verdict id.admin-off wrong\tquantities = {}",
    "x\t2021-01-01\tplan; verdict id.admin-off sound no such words\tquantities = {}",
    "x\t2021-01-01\tplan; verdict id.admin-off soundly\tquantities = {}",
    "x\t2021-01-01\tplan; no verdict id.admin-off\tquantities = {}",
    "x\t2022-07-20\tplan; verdict id.arm-audience-off\tquantities = {}",  /* the check has not begun */
    "x\t2022-07-21\tplan; verdict arm-audience-default\tquantities = {}", /* is no check */
    "x\t2021-08-05\tconflict; since reach-aks-ip-rules 2021-01-01\t" AKS,
    "x\t2021-08-05\tconflict; since reach-aks-ip-rules\t" AKS,
    "x\t2021-08-05\tplan; since reach-aks-ip-rules 2021-08-05\tquantities = {}", /* nothing refers to it */
    "x\t2021-11-01\tplan; dispute article-web-apps no such words\t" WEB,
    "x\t2021-11-01\tplan; no dispute article-web-apps\t" WEB,
};

static const char *const TRUE_ROWS[] = {
    "x\t2021-01-01\tplan; verdict id.admin-off\tquantities = {}",
    "x\t2021-01-01\tplan; verdict id.admin-off sound\tquantities = {}",
    "x\t2021-01-01\tplan; verdict id.admin-off sound one shared password\tquantities = {}",
    "x\t2021-08-05\tconflict; since reach-aks-ip-rules 2021-08-05\t" AKS,
    "x\t2021-11-01\tplan; dispute article-web-apps\t" WEB,
    "x\t2021-11-01\tplan; dispute article-web-apps the default route alone\t" WEB,
};

static const char *const REFUSED_ROWS[] = {
    "x\t2021-01-01\tplan; verdict\tquantities = {}",
    "x\t2021-01-01\tplan; verdict id.admin-of sound\tquantities = {}",
    "x\t2021-01-01\tplan; sinc reach-aks-ip-rules 2021-08-05\tquantities = {}",
    "x\t2021-01-01\tverdict id.admin-off sound\tquantities = {}",
};

static const knowledge *acr(arena *mem) {
    const knowledge *k = knowledge_read(mem, "knowledge/acr", &SANDBOX_DEFAULTS, diags_new(mem));
    assert_non_null(k);
    return k;
}

static const case_table *table_of(arena *mem, const knowledge *k, const char *row, diags *d) {
    char path[] = "/tmp/acrplan-cases-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    FILE *f = fdopen(fd, "w");
    assert_non_null(f);
    fprintf(f, "# one row\n%s\n", row);
    assert_int_equal(fclose(f), 0);
    const case_table *t = case_table_read(mem, k, path, d);
    unlink(path);
    assert_non_null(t);
    return t;
}

/* All checks but the last hold; does that? */
static bool last_holds(const knowledge *k, const char *row) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const case_table *t = table_of(mem, k, row, d);
    assert_false(diags_any_error(d));
    assert_int_equal(t->count, 1);
    const test_case *c = &t->cases[0];
    const scenario *s = case_scenario(mem, k, c, d);
    assert_non_null(s);
    const explanation *e = case_answer(mem, k, s, c->on, d);
    assert_non_null(e);
    xmlDocPtr report = report_build(mem, e);
    assert_non_null(report);
    size_t last = c->check_count - 1;
    for (size_t i = 0; i < last; i++) assert_true(case_check_holds(&c->checks[i], k, c->on, report));
    bool holds = case_check_holds(&c->checks[last], k, c->on, report);
    xmlFreeDoc(report);
    arena_free(mem);
    return holds;
}

static void checks_hold(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    const knowledge *k = acr(mem);
    for (size_t i = 0; i < COUNT(TRUE_ROWS); i++)
        if (!last_holds(k, TRUE_ROWS[i])) fail_msg("should hold: %s", TRUE_ROWS[i]);
    arena_free(mem);
}

static void checks_do_not_hold(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    const knowledge *k = acr(mem);
    for (size_t i = 0; i < COUNT(FALSE_ROWS); i++)
        if (last_holds(k, FALSE_ROWS[i])) fail_msg("should not hold: %s", FALSE_ROWS[i]);
    arena_free(mem);
}

static void what_is_no_check_is_refused(void **state) {
    (void)state;
    arena *mem = arena_new(0);
    const knowledge *k = acr(mem);
    for (size_t i = 0; i < COUNT(REFUSED_ROWS); i++) {
        diags *d = diags_new(mem);
        assert_int_equal(table_of(mem, k, REFUSED_ROWS[i], d)->count, 0);
        assert_true(diags_any_error(d));
    }
    arena_free(mem);
}

/* A fact explains a conflict in any of its proofs; elsewhere it does not. */
static void every_proof_explains(void **state) {
    (void)state;
    static const char tree[] =
        "<report kind='conflict'><conflicts><conflict><reason kind='fact' ref='a'/><proof><reason kind='fact' ref='b'/>"
        "</proof></conflict></conflicts><asked><reason kind='fact' ref='c'/></asked></report>";
    xmlDocPtr report = xmlReadMemory(tree, (int)strlen(tree), "tree.xml", NULL, XML_PARSE_NONET);
    case_check first = {.kind = CASE_CORE, .value = "|a|"}, other = {.kind = CASE_CORE, .value = "|x|b|"},
               outside = {.kind = CASE_CORE, .value = "|c|"};
    assert_true(case_check_holds(&first, NULL, DATE_UNKNOWN, report));
    assert_true(case_check_holds(&other, NULL, DATE_UNKNOWN, report));
    assert_false(case_check_holds(&outside, NULL, DATE_UNKNOWN, report));
    xmlFreeDoc(report);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(checks_hold),
        cmocka_unit_test(checks_do_not_hold),
        cmocka_unit_test(what_is_no_check_is_refused),
        cmocka_unit_test(every_proof_explains),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
