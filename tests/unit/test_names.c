#include "check.h"

#include <string.h>

#include "base/names.h"

static int setup(void **state) {
    *state = arena_new(0);
    return *state ? 0 : -1;
}

static int teardown(void **state) {
    arena_free(*state);
    return 0;
}

static void test_ids_are_dense_and_in_order(void **state) {
    names *t = names_new(*state);
    assert_int_equal(names_count(t), 0);
    assert_int_equal(names_add(t, "Basic"), 0);
    assert_int_equal(names_add(t, "Standard"), 1);
    assert_int_equal(names_add(t, "Basic"), 0);
    assert_int_equal(names_add(t, ""), 2);
    assert_int_equal(names_count(t), 3);
    assert_string_equal(names_at(t, 1), "Standard");
}

static void test_find_is_exact(void **state) {
    names *t = names_new(*state);
    names_add(t, "sku");
    assert_int_equal(names_find(t, "sku"), 0);
    assert_int_equal(names_find(t, "SKU"), NAME_NONE);
    assert_int_equal(names_find(t, "sk"), NAME_NONE);
    assert_int_equal(names_find(t, ""), NAME_NONE);
    assert_int_equal(names_find(t, NULL), NAME_NONE);
}

static void test_names_are_copied(void **state) {
    names *t = names_new(*state);
    char name[] = "volatile";
    names_add(t, name);
    memset(name, 'x', sizeof name - 1);
    assert_int_equal(names_find(t, "volatile"), 0);
    assert_string_equal(names_at(t, 0), "volatile");
}

static void test_many_names(void **state) {
    enum { MANY = 20000 };
    names *t = names_new(*state);
    for (uint32_t i = 0; i < MANY; i++) assert_int_equal(names_add(t, arena_printf(*state, "name-%u", i)), i);
    for (uint32_t i = 0; i < MANY; i++) {
        const char *name = arena_printf(*state, "name-%u", i);
        assert_int_equal(names_find(t, name), i);
        assert_string_equal(names_at(t, i), name);
    }
    assert_int_equal(names_find(t, "name-20000"), NAME_NONE);
}

static const char *const KNOWN[] = {"sku",
                                    "private_endpoint",
                                    "public_network_access",
                                    "trusted_services",
                                    "content_trust",
                                    "scanning",
                                    "Premium",
                                    "customer_managed_key",
                                    "on",
                                    "azure_devops",
                                    "vnet_only",
                                    "aks",
                                    "web_app"};

static void test_suggestions(void **state) {
    (void)state;
    static const struct {
        const char *word, *meant; /* NULL: nothing is near enough */
    } cases[] = {
        {"skus", "sku"},
        {"premium", "Premium"},
        {"Premum", "Premium"},
        {"Premiumm", "Premium"},
        {"private-endpoint", "private_endpoint"},
        {"private endpoints", "private_endpoint"},
        {"private_endpiont", "private_endpoint"},
        {"contnet_trust", "content_trust"},
        {"azuredevops", "azure_devops"},
        {"customer", "customer_managed_key"},
        {"scaning", "scanning"},
        {"webapp", "web_app"},
        {"ask", "aks"},
        {"zzz", NULL},
        {"x", NULL},
        {"", NULL},
        {"kubernetes_cluster", NULL},
        {"cosmos", NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *nearest = suggest_among(KNOWN, COUNT(KNOWN), cases[i].word);
        if (!cases[i].meant && nearest) fail_msg("'%s' suggests '%s'", cases[i].word, nearest);
        if (cases[i].meant && !nearest) fail_msg("'%s' suggests nothing", cases[i].word);
        if (cases[i].meant) assert_string_equal(nearest, cases[i].meant);
    }
    assert_null(suggest_among(KNOWN, COUNT(KNOWN), NULL));
    assert_null(suggest_among(KNOWN, 0, "sku"));
}

static void test_ties_go_to_the_earliest(void **state) {
    names *t = names_new(*state);
    assert_null(names_nearest(t, "cat"));
    names_add(t, "cart");
    names_add(t, "cats");
    assert_string_equal(names_nearest(t, "caats"), "cats");
    assert_string_equal(names_nearest(t, "cat"), "cats"); /* a beginning beats an edit */
    names_add(t, "catx");
    assert_string_equal(names_nearest(t, "cat"), "cats");
    assert_string_equal(names_nearest(t, "cart"), "cart");
}

static void test_long_words(void **state) {
    char *word = arena_alloc(*state, 5000, 1);
    memset(word, 'a', 4999);
    const char *const same[] = {"b", arena_strdup(*state, word)};
    assert_ptr_equal(suggest_among(same, 2, word), same[1]);
    word[4998] = 'b';
    assert_null(suggest_among(same, 2, word));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_ids_are_dense_and_in_order, setup, teardown),
        cmocka_unit_test_setup_teardown(test_find_is_exact, setup, teardown),
        cmocka_unit_test_setup_teardown(test_names_are_copied, setup, teardown),
        cmocka_unit_test_setup_teardown(test_many_names, setup, teardown),
        cmocka_unit_test(test_suggestions),
        cmocka_unit_test_setup_teardown(test_ties_go_to_the_earliest, setup, teardown),
        cmocka_unit_test_setup_teardown(test_long_words, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
