/* The script refuses to start when a parameter is missing or not what it has to be, and names all of those at once. */
#include <string.h>

#include "deploy/azcli_parts.h"

/* What a variable holds is not expanded once more, so that of all printable characters only those are harmful that mean something in JSON. */
static const char FITS[] =
    "\n"
    "fits() { # TEXT LEAST MOST PATTERN\n"
    "    case $1 in\n"
    "    '' | *[\\\"\\\\]* | *[[:cntrl:]]*) return 1 ;;\n"
    "    esac\n"
    "    [ \"${#1}\" -ge \"$2\" ] && [ \"${#1}\" -le \"$3\" ] && printf '%s\\n' \"$1\" | grep -Eq -- \"$4\"\n"
    "}\n";

static const char FITS_NUMBER[] =
    "\n"
    "fits_number() { # TEXT LEAST MOST\n"
    "    case ${1#-} in\n"
    "    '' | *[!0-9]* | ??????????*) return 1 ;;\n"
    "    esac\n"
    "    [ \"$1\" -ge \"$2\" ] && [ \"$1\" -le \"$3\" ]\n"
    "}\n";

static const char FITS_LIST[] =
    "\n"
    "fits_list() { # TEXT LEAST MOST PATTERN COUNT, or any number of entries where that is empty\n"
    "    set -- \"$@\" 0\n"
    "    for entry in $1; do\n"
    "        fits \"$entry\" \"$2\" \"$3\" \"$4\" || return 1\n"
    "        set -- \"$1\" \"$2\" \"$3\" \"$4\" \"$5\" $(($6 + 1))\n"
    "    done\n"
    "    [ \"$6\" -eq \"${5:-$6}\" ]\n"
    "}\n";

static bool any_of(const deployment *d, parameter_type type) {
    for (size_t i = 0; i < d->parameters.len; i++)
        if (d->parameters.at[i]->type == type) return true;
    return false;
}

static void put_single_quoted(buf *out, const char *s) {
    buf_putc(out, '\'');
    for (; *s; s++) {
        if (*s == '\'')
            buf_puts(out, "'\\''");
        else
            buf_putc(out, *s);
    }
    buf_putc(out, '\'');
}

/* "|| problem 'NAME: what it is (rules)'" */
static void put_problem(buf *out, const deployment *d, const parameter *p) {
    const char *list = p->type == PARAMETER_LIST ? word(W_DEPLOY_SPACES, d->in) : "";
    const char *joint = *list && *p->rules ? word(W_SEMICOLON, d->in) : "";
    const char *rules = arena_printf(d->mem, "%s%s%s", list, joint, p->rules);
    const char *says = arena_printf(d->mem, *rules ? "%s: %s (%s)" : "%s: %s", p->name, p->says, rules);
    buf_puts(out, " || problem ");
    put_single_quoted(out, comment_text(d->mem, says));
    buf_putc(out, '\n');
}

static void put_bounds(buf *out, const parameter *p) {
    const bool number = p->type == PARAMETER_NUMBER;
    buf_printf(out, " %lld", p->has_min ? (long long)p->min : number ? -999999999LL : 1LL);
    buf_printf(out, " %lld", p->has_max ? (long long)p->max : number ? 999999999LL : 8000LL);
}

static void put_check(buf *out, const deployment *d, const parameter *p) {
    static const char *const FUNCTIONS[] = {"fits", "fits_list", "fits_number"};
    buf_printf(out, "%s=${%s-}\n", p->name, p->name);
    if (p->preset) {
        buf_printf(out, "[ -n \"$%s\" ] || %s=", p->name, p->name);
        put_single_quoted(out, p->preset);
        buf_putc(out, '\n');
    }
    buf_printf(out, "%s \"$%s\"", FUNCTIONS[p->type], p->name);
    put_bounds(out, p);
    if (p->type != PARAMETER_NUMBER) {
        buf_putc(out, ' ');
        put_single_quoted(out, p->pattern ? p->pattern : "");
    }
    if (p->type == PARAMETER_LIST && p->count >= 0) buf_printf(out, " %ld", p->count);
    if (p->type == PARAMETER_LIST && p->count < 0) buf_puts(out, " ''");
    put_problem(out, d, p);
}

void shell_checks(buf *out, const deployment *d) {
    const parameter group = {
        .name = "RESOURCE_GROUP", .has_max = true, .max = 90, .says = word(W_DEPLOY_GROUP, d->in), .rules = ""};
    buf_puts(out, FITS);
    if (any_of(d, PARAMETER_NUMBER)) buf_puts(out, FITS_NUMBER);
    if (any_of(d, PARAMETER_LIST)) buf_puts(out, FITS_LIST);
    buf_puts(out, "\nproblems=\nproblem() {\n    printf '%s\\n' \"$1\" >&2\n    problems=yes\n}\n\n");
    put_check(out, d, &group);
    for (size_t i = 0; i < d->parameters.len; i++) put_check(out, d, d->parameters.at[i]);
    buf_puts(out, "[ -z \"$problems\" ] || exit 2\n");
}
