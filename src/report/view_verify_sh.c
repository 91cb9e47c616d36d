/* The verification list as a script for a POSIX shell. Texts of the report are data in it: each is one quoted word. */
#include <string.h>

#include "base/command.h"
#include "report/view_verify.h"

extern const char verify_sh[];

typedef struct script {
    buf *out;
    lang in;
    const xmlNode *root, *targets;
} script;

/* --- words of a shell --- */

static void put_word(const script *s, const char *words) {
    shell_quote(s->out, words, strlen(words));
}

/* Text without what ends a line, or the description of a test, as the next part of a quoted word. */
static void put_inside(const script *s, const char *words) {
    for (; *words; words++) {
        const unsigned char c = (unsigned char)*words;
        if (c == '#' || c == '\\') buf_putc(s->out, '\\');
        if (c == '\'')
            buf_puts(s->out, "'\\''");
        else
            buf_putc(s->out, c < ' ' || c == 0x7f ? ' ' : *words);
    }
}

static void put_say(const script *s, const char *name, word_id w) {
    buf_printf(s->out, "say_%s=", name);
    put_word(s, word(w, s->in));
    buf_putc(s->out, '\n');
}

/* --- what the queries are aimed at: $t1, $t2 ... --- */

static const xmlNode *target_at(const script *s, size_t i) {
    const xmlNode *t = node_child(s->targets, EL_TARGET);
    while (t && i-- > 0) t = node_next(t, EL_TARGET);
    return t;
}

static size_t target_number(const script *s, const char *name, size_t len) {
    size_t n = 1;
    for (const xmlNode *t = node_child(s->targets, EL_TARGET); t; t = node_next(t, EL_TARGET), n++)
        if (strlen(node_attr(t, "id")) == len && memcmp(node_attr(t, "id"), name, len) == 0) return n;
    return 0;
}

static void put_target(buf *out, const char *name, size_t len, void *ctx) {
    buf_printf(out, "\"$t%zu\"", target_number(ctx, name, len));
}

static bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static char in_environment(char c) {
    return c == '\0' || is_alphanumeric(c) ? c : '_';
}

static bool same_in_environment(const char *a, const char *b) {
    while (*a && in_environment(*a) == in_environment(*b)) a++, b++;
    return *a == *b;
}

/* Two names may come to the same variable: then the first has it. */
static bool has_variable(const script *s, const xmlNode *target) {
    const xmlNode *t = node_child(s->targets, EL_TARGET);
    while (t != target && !same_in_environment(node_attr(t, "id"), node_attr(target, "id")))
        t = node_next(t, EL_TARGET);
    return t == target;
}

static void put_variable(const script *s, const xmlNode *target) {
    buf_puts(s->out, "VERIFY_");
    for (const char *c = node_attr(target, "id"); *c; c++) buf_putc(s->out, in_environment(*c));
}

/* --- its parts --- */

static void put_usage_line(const script *s, const xmlNode *target) {
    buf_puts(s->out, "    printf '  %s\\n' '");
    put_inside(s, node_attr(target, "id"));
    if (has_variable(s, target)) {
        buf_puts(s->out, " ($");
        put_variable(s, target);
        buf_putc(s->out, ')');
    }
    buf_puts(s->out, ": ");
    put_inside(s, node_says(target, s->in));
    buf_puts(s->out, "'\n");
}

static void put_usage_word(const script *s, word_id w) {
    buf_puts(s->out, "    printf '%s\\n' ");
    put_word(s, word(w, s->in));
    buf_putc(s->out, '\n');
}

static void put_usage(const script *s) {
    buf_puts(s->out, "\nusage() {\n");
    put_usage_word(s, W_VERIFY_USAGE);
    put_usage_word(s, W_VERIFY_PURPOSE);
    put_usage_word(s, W_VERIFY_NAMES);
    for (const xmlNode *t = node_child(s->targets, EL_TARGET); t; t = node_next(t, EL_TARGET)) put_usage_line(s, t);
    put_usage_word(s, W_VERIFY_STATUS);
    buf_puts(s->out, "}\n");
}

/* In a comment: what would end its line is a space. */
static void put_comment(const script *s, const char *words) {
    for (; *words; words++) {
        const unsigned char c = (unsigned char)*words;
        buf_putc(s->out, c < ' ' || c == 0x7f ? ' ' : *words);
    }
    buf_putc(s->out, '\n');
}

static void put_head(const script *s) {
    buf_printf(s->out, "#!/bin/sh\n# %s: ", word(W_VERIFY, s->in));
    put_comment(s, child_says(s->root, EL_TITLE, s->in));
    char day[LONG_DATE_CHARS];
    buf_printf(s->out, "# %s: ", word(W_AS_OF, s->in));
    put_comment(s, view_date(node_attr(s->root, "as-of"), s->in, day));
    buf_puts(
        s->out,
        "# shellcheck disable=SC2016 # back-ticks and dollars stand for themselves: queries are of another language\n\n");
    put_say(s, "unknown", W_VERIFY_UNKNOWN);
    put_say(s, "missing", W_VERIFY_MISSING);
    put_say(s, "misfit", W_VERIFY_MISFIT);
    put_say(s, "no_tool", W_VERIFY_NO_TOOL);
    put_say(s, "sign_in", W_VERIFY_SIGN_IN);
    put_say(s, "expected", W_VERIFY_EXPECTED);
    put_say(s, "found", W_VERIFY_FOUND);
    put_say(s, "failed", W_VERIFY_FAILED);
    put_say(s, "left_out", W_VERIFY_LEFT_OUT);
    put_say(s, "by_hand", W_VERIFY_BY_HAND);
    put_usage(s);
}

static void put_arguments(const script *s) {
    size_t n = 1;
    for (const xmlNode *t = target_at(s, 0); t; t = node_next(t, EL_TARGET)) {
        buf_printf(s->out, "t%zu=", n++);
        if (has_variable(s, t)) {
            buf_puts(s->out, "${");
            put_variable(s, t);
            buf_puts(s->out, "-}");
        }
        buf_putc(s->out, '\n');
    }
    buf_puts(s->out, "for argument in \"$@\"; do\n    case $argument in\n    -h | --help) usage && exit 0 ;;\n");
    n = 1;
    for (const xmlNode *t = target_at(s, 0); t; t = node_next(t, EL_TARGET)) {
        buf_puts(s->out, "    ");
        put_word(s, node_attr(t, "id"));
        buf_printf(s->out, "=*) t%zu=${argument#*=} ;;\n", n++);
    }
    buf_puts(s->out, "    *) complain \"$say_unknown $argument\" ;;\n    esac\ndone\n\nmissing=\n");
    n = 1;
    for (const xmlNode *t = target_at(s, 0); t; t = node_next(t, EL_TARGET)) {
        buf_puts(s->out, "take ");
        put_word(s, node_attr(t, "id"));
        buf_printf(s->out, " \"$t%zu\" ", n++);
        put_word(s, node_attr(t, "form"));
        buf_putc(s->out, '\n');
    }
}

/* 'shop: VNet integration: regional' */
static void put_title(const script *s, const planned_check *c) {
    buf_putc(s->out, '\'');
    if (element_of(c->group) == EL_CLIENT) {
        put_inside(s, child_says(c->group, EL_TITLE, s->in));
        buf_puts(s->out, ": ");
    }
    put_inside(s, child_says(c->setting, EL_TITLE, s->in));
    buf_puts(s->out, ": ");
    put_inside(s, child_says(c->setting, EL_VALUE, s->in));
    buf_puts(s->out, "' ");
}

static void put_needs(const script *s, const char *query) {
    size_t len;
    buf_puts(s->out, "needs");
    for (const char *name; (name = command_target(&query, &len)) != NULL;)
        buf_printf(s->out, " \"$t%zu\"", target_number(s, name, len));
    buf_putc(s->out, '\n');
}

static void put_check(const planned_check *c, void *ctx) {
    const script *s = ctx;
    if (!*c->query) {
        buf_puts(s->out, "by_hand ");
        put_title(s, c);
        buf_putc(s->out, '\'');
        put_inside(s, child_says(c->verify, EL_BY_HAND, s->in));
        buf_puts(s->out, "'\n");
        return;
    }
    put_needs(s, c->query);
    buf_puts(s->out, "check ");
    put_title(s, c);
    put_word(s, node_attr(c->verify, "expects"));
    buf_puts(s->out, " \\\n    ");
    command_shell(s->out, c->query, put_target, ctx);
    buf_putc(s->out, '\n');
}

void view_verify_shell(xmlDocPtr report, const view_options *o, buf *out) {
    const xmlNode *root = xmlDocGetRootElement(report);
    script s = {out, o->in, root, node_child(root, EL_TARGETS)};
    const check_counts n = count_checks(root);
    put_head(&s);
    buf_puts(out, verify_sh);
    put_arguments(&s);
    buf_printf(out, "begin %zu\n\n", n.by_command + n.by_hand);
    each_check(root, put_check, &s);
    buf_puts(out, "\nfinish\n");
}
