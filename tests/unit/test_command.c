/* command.c: what a command may be, and what becomes of it in a shell. */
#include "base/command.h"

#include <string.h>

#include "check.h"

static void fine_commands(void **state) {
    static const char *const FINE[] = {
        "az acr show --name {registry} --query sku.name --output tsv",
        "az acr list",
        "az acr check-health --name {a.b-c_1}",
        "az resource show --ids {id}/config/web --query 'length(a || `[]`) > `0` && $HOME'",
        "az acr show --query \"a == 'b'\"",
        "az acr show --query 'a'\"b\"{c}d",
    };
    (void)state;
    for (size_t i = 0; i < sizeof FINE / sizeof *FINE; i++)
        if (command_fault(FINE[i])) fail_msg("%s: %s", FINE[i], command_fault(FINE[i]));
}

/* Each is refused for one reason, and would be fine without it. */
static void faulty_commands(void **state) {
    static const char *const FAULTY[] = {
        "",
        "az",
        "az show me",
        "show",
        "az acr delete --name x",
        "az acr show delete --name x",
        "az acr update",
        "rm acr show",
        "/bin/az acr show",
        "az acr 'show'",
        "{az} acr show",
        "az {acr} show",
        "az acr  show",
        " az acr show",
        "az acr show ",
        "az acr show --name x; rm -rf y",
        "az acr show --name x&",
        "az acr show --name $x",
        "az acr show --name `x`",
        "az acr show --name \"$(x)\"",
        "az acr show --name \"`x`\"",
        "az acr show --name \"\\x\"",
        "az acr show --name x>y",
        "az acr show --name x|y",
        "az acr show --name *",
        "az acr show --name ~",
        "az acr show --name x#y",
        "az acr show --name x\ny",
        "az acr show --name 'x\ny'",
        "az acr show --name 'x",
        "az acr show --name \"x",
        "az acr show --name {x",
        "az acr show --name x}",
        "az acr show --name {}",
        "az acr show --name {a b}",
        "az acr show --name {$x}",
    };
    (void)state;
    for (size_t i = 0; i < sizeof FAULTY / sizeof *FAULTY; i++)
        if (!command_fault(FAULTY[i])) fail_msg("nothing is wrong with: %s", FAULTY[i]);
}

static void targets_in_their_order(void **state) {
    const char *s = "az a show --x {one}{two}/z --query '{three}' {four}";
    size_t len;
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        const char *const names[] = {"one", "two", "four"};
        const char *name = command_target(&s, &len);
        assert_non_null(name);
        assert_int_equal(len, strlen(names[i]));
        assert_memory_equal(name, names[i], len);
    }
    assert_null(command_target(&s, &len));
}

static void fill(buf *out, const char *name, size_t len, void *ctx) {
    assert_string_equal(ctx, "context");
    buf_puts(out, "\"$");
    buf_add(out, name, len);
    buf_putc(out, '"');
}

static void for_a_shell(void **state) {
    buf out = BUF_INIT;
    (void)state;
    command_shell(&out, "az a show --x {one}/z --query \"it's\" --y 'a `b` $c'", fill, (void *)"context");
    assert_string_equal(buf_data(&out), "az a show --x \"$one\"/z --query 'it'\\''s' --y 'a `b` $c'");
    buf_truncate(&out, 0);
    shell_quote(&out, "'`$(x)\n", 7);
    assert_string_equal(buf_data(&out), "''\\''`$(x)\n'");
    buf_free(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fine_commands),
        cmocka_unit_test(faulty_commands),
        cmocka_unit_test(targets_in_their_order),
        cmocka_unit_test(for_a_shell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
