/* A shell script for POSIX shells and the az command. A resource whose properties all have options is made by its command; any other is sent
 * to the interface as a whole, because a second command could not set what can only be set when the resource is made. */
#include <string.h>

#include "base/utf8.h"
#include "deploy/azcli_parts.h"
#include "report/words.h"

#define MARK "# "

/* --- what is sent --- */

/* "az thing create" */
static const char *command_name(arena *mem, const resource *r) {
    const char *name = "";
    for (size_t i = 0; i < r->az.len; i++) {
        const char *word = template_text(r->az.at[i]);
        if (!word || *word == '-') break;
        name = arena_printf(mem, "%s%s%s", name, *name ? " " : "", word);
    }
    return name;
}

static void remark_no_option(buf *out, const deployment *d, const resource *r) {
    const char *missing = "";
    if (r->az.len == 0) return;
    for (size_t i = 0; i < r->properties.len; i++) {
        const property *p = &r->properties.at[i];
        if (!p->az) missing = arena_printf(d->mem, "%s%s%s", missing, *missing ? ", " : "", p->path);
    }
    const char *says = shell_filled(d, W_DEPLOY_NO_OPTION, command_name(d->mem, r), missing);
    put_comment(out, 0, MARK, says);
}

static bool is_any(const property *p) {
    (void)p;
    return true;
}

/* Another option of the command says it as well. */
static bool is_implied(const property *p) {
    return p->az && strcmp(p->az, "-") == 0;
}

/* Of properties that have no line of their own in a language with comments. */
static void put_reasons(buf *out, size_t indent, const deployment *d, const resource *r, bool (*of)(const property *)) {
    for (size_t i = 0; i < r->properties.len; i++) {
        const property *p = &r->properties.at[i];
        if (p->why && of(p)) put_comment(out, indent, MARK, arena_printf(d->mem, "%s <- %s", p->path, p->why));
    }
}

static void put_option(buf *out, size_t indent, const property *p) {
    if (is_implied(p)) return;
    buf_repeat(out, ' ', indent);
    buf_puts(out, "set -- \"$@\" ");
    shell_text(out, p->az);
    if (!p->each && p->az_value.count > 0) {
        buf_putc(out, ' ');
        shell_word(out, p->az_value);
    }
    put_remark(out, MARK, p->why);
    buf_putc(out, '\n');
    if (!p->each) return;
    buf_repeat(out, ' ', indent);
    buf_printf(out, "for entry in ${%s}; do set -- \"$@\" ", p->each->name);
    shell_word(out, p->az_value);
    buf_puts(out, "; done\n");
}

static void put_command(buf *out, size_t indent, const deployment *d, const resource *r) {
    buf_repeat(out, ' ', indent);
    buf_puts(out, "set --");
    for (size_t i = 0; i < r->az.len; i++) {
        buf_putc(out, ' ');
        shell_word(out, r->az.at[i]);
    }
    buf_putc(out, '\n');
    put_reasons(out, indent, d, r, is_implied);
    for (size_t i = 0; i < r->properties.len; i++) put_option(out, indent, &r->properties.at[i]);
    buf_repeat(out, ' ', indent);
    buf_puts(out, "\"$@\" --only-show-errors --output none\n");
}

static void put_sending(buf *out, size_t indent, const deployment *d, const resource *r) {
    put_reasons(out, indent, d, r, is_any);
    shell_lists(out, indent, r->body);
    buf_repeat(out, ' ', indent);
    buf_puts(out, "body=$(cat <<JSON\n");
    shell_json(out, r);
    buf_puts(out, "\nJSON\n");
    buf_repeat(out, ' ', indent);
    buf_puts(out, ")\n");
    buf_repeat(out, ' ', indent);
    buf_puts(out, "put ");
    shell_own_id(out, r);
    buf_printf(out, " %s \"$body\"\n", r->api);
}

/* --- resources --- */

static void put_look_up(buf *out, size_t indent, const resource *of, const char *path) {
    buf_repeat(out, ' ', indent);
    shell_field_name(out, of, path);
    buf_puts(out, "=$(az resource show --ids ");
    shell_id(out, of);
    buf_printf(out, " --api-version %s --query %s --output tsv --only-show-errors)\n", of->api, path);
}

/* What it needs to know of others, when they are there. */
static void put_look_ups(buf *out, size_t indent, const deployment *d, const resource *r) {
    for (size_t i = 0; i < r->needs.len; i++) {
        const lines fields = fields_asked_by(d->mem, r, has_command(r), r->needs.at[i]);
        for (size_t k = 0; k < fields.len; k++) put_look_up(out, indent, r->needs.at[i], fields.at[k]);
    }
}

static void put_existing(buf *out, size_t indent, const resource *r) {
    buf_repeat(out, ' ', indent);
    buf_puts(out, "az resource show --ids ");
    shell_own_id(out, r);
    buf_printf(out, " --api-version %s --only-show-errors --output none\n", r->api);
}

static void put_id_line(buf *out, size_t indent, const resource *r) {
    buf_repeat(out, ' ', indent);
    if (r->each)
        buf_puts(out, "id=");
    else
        buf_printf(out, "%s_id=", r->symbol);
    shell_made_id(out, r);
    buf_putc(out, '\n');
}

static void put_making(buf *out, size_t indent, const deployment *d, const resource *r) {
    put_id_line(out, indent, r);
    if (r->existing) {
        put_existing(out, indent, r);
        return;
    }
    put_look_ups(out, indent, d, r);
    if (has_command(r))
        put_command(out, indent, d, r);
    else
        put_sending(out, indent, d, r);
    buf_repeat(out, ' ', indent);
    buf_puts(out, "printf '%s\\n' ");
    shell_own_id(out, r);
    buf_putc(out, '\n');
}

static void put_remarks(buf *out, const deployment *d, const resource *r) {
    put_comment(out, 0, MARK, r->says);
    put_comment(out, 0, MARK, r->why);
    if (r->existing)
        put_comment(out, 0, MARK, word(W_DEPLOY_EXISTS, d->in));
    else if (!has_command(r)) {
        put_comment(out, 0, MARK, r->why_api);
        remark_no_option(out, d, r);
    }
}

static void put_resource(buf *out, const deployment *d, const resource *r) {
    buf_putc(out, '\n');
    put_remarks(out, d, r);
    if (r->each) buf_printf(out, "for each in ${%s}; do\n", r->each->name);
    put_making(out, r->each ? 4 : 0, d, r);
    if (r->each) buf_puts(out, "done\n");
}

/* --- the whole --- */

static const char PUT[] =
    "\n"
    "put() { # ID VERSION BODY\n"
    "    az rest --method put --url \"$1?api-version=$2\" --body \"$3\" --only-show-errors --output none\n"
    "    while :; do\n"
    "        state=$(az rest --method get --url \"$1?api-version=$2\" --query properties.provisioningState \\\n"
    "            --output tsv --only-show-errors)\n"
    "        case $state in\n"
    "        '' | None | Succeeded) return 0 ;;\n"
    "        Failed | Canceled)\n"
    "            printf '%s\\n' \"$1: $state\" >&2\n"
    "            return 1\n"
    "            ;;\n"
    "        esac\n"
    "        sleep 5\n"
    "    done\n"
    "}\n";

/* Any form of digits will do; that of a name is as good as that of others. */
static const char GUID[] =
    "\n"
    "guid() { # TEXT...: made from them, the same each time\n"
    "    printf '%s|' \"$@\" | { sha256sum 2>/dev/null || shasum -a 256; } |\n"
    "        sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/\\1-\\2-5\\3-8\\4-\\5/'\n"
    "}\n";

static bool sends(const deployment *d) {
    for (size_t i = 0; i < d->resources.len; i++)
        if (!d->resources.at[i]->existing && !has_command(d->resources.at[i])) return true;
    return false;
}

static void ask_account(buf *out, const char *name, const char *what) {
    buf_printf(out, "%s=$(az account show --query %s --output tsv --only-show-errors)\n", name, what);
}

void write_azcli(const deployment *d, buf *out) {
    buf_puts(out, "#!/bin/sh\n");
    for (size_t i = 0; i < d->head.len; i++) put_comment(out, 0, MARK, d->head.at[i]);
    buf_puts(out, "set -euf\n");
    shell_checks(out, d);
    if (sends(d)) buf_puts(out, PUT);
    if (shell_uses(d, PART_GUID)) buf_puts(out, GUID);
    buf_putc(out, '\n');
    if (d->resources.len > 0) ask_account(out, "subscription", "id");
    if (shell_uses(d, PART_TENANT)) ask_account(out, "tenant", "tenantId");
    for (size_t i = 0; i < d->resources.len; i++) put_resource(out, d, d->resources.at[i]);
}
