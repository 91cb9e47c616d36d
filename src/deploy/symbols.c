/* What parameters and resources are called in the languages of the targets: unique whatever the case, and no word that means something. */
#include <ctype.h>
#include <string.h>

#include "deploy/deploy_impl.h"

static const char *const RESERVED[] = {
    [TARGET_BICEP] =
        ("az sys each entry index true false null if for in this resource param var output module type func import existing "
         "metadata targetscope using assert extension resourcegroup subscription tenant guid map length array string int bool "
         "object any with as"),
    [TARGET_ARM] = "",
    [TARGET_AZCLI] =
        ("path home ifs env pwd oldpwd user shell lang term ps1 ps2 ps4 ppid optind optarg lineno tmpdir cdpath mail resource_group "
         "subscription tenant each entry body state answer problems list newline bash_env enoent"),
    [TARGET_TERRAFORM] =
        ("source version providers count for_each lifecycle depends_on locals resource_group each entry current"),
};

typedef enum style { CAMEL, SNAKE, SCREAMING } style;

static char in_case(char c, style s, bool begins) {
    if (s == SCREAMING) return (char)toupper((unsigned char)c);
    if (s == CAMEL && begins) return (char)toupper((unsigned char)c);
    return s == SNAKE ? (char)tolower((unsigned char)c) : c;
}

/* Letters and digits; what is between them becomes "_", or makes the next letter a capital. */
static const char *styled(arena *mem, const char *id, style s) {
    char *out = arena_printf(mem, "%s%s", isalpha((unsigned char)*id) ? "" : "x", id), *to = out;
    bool gap = false;
    for (const char *from = out; *from; from++) {
        const bool plain = isalnum((unsigned char)*from) != 0;
        if (plain && gap && s != CAMEL) *to++ = '_';
        if (plain) *to++ = in_case(*from, s, gap);
        gap = !plain;
    }
    *to = '\0';
    return out;
}

static const char *lowered(arena *mem, const char *s) {
    char *out = arena_strdup(mem, s);
    for (char *c = out; *c; c++) *c = (char)tolower((unsigned char)*c);
    return out;
}

/* The name, or with a number what no other has. */
static const char *unique(arena *mem, names *taken, const char *name) {
    const char *tried = name;
    for (int n = 2; names_find(taken, lowered(mem, tried)) != NAME_NONE; n++)
        tried = arena_printf(mem, "%s_%d", name, n);
    names_add(taken, lowered(mem, tried));
    return tried;
}

static void take_reserved(arena *mem, names *taken, const char *words) {
    for (const char *s = words; *s;) {
        const size_t len = strcspn(s, " ");
        names_add(taken, arena_strndup(mem, s, len));
        s += len + (s[len] == ' ');
    }
}

void name_all(const reader *r) {
    static const style PARAMETERS[] = {
        [TARGET_BICEP] = CAMEL, [TARGET_ARM] = CAMEL, [TARGET_AZCLI] = SCREAMING, [TARGET_TERRAFORM] = SNAKE};
    const style of_resources = PARAMETERS[r->d->to] == CAMEL ? CAMEL : SNAKE;
    names *taken = names_new(r->mem);
    take_reserved(r->mem, taken, RESERVED[r->d->to]);
    for (size_t i = 0; i < r->d->parameters.len; i++) {
        parameter *p = r->d->parameters.at[i];
        p->name = unique(r->mem, taken, styled(r->mem, p->id, PARAMETERS[r->d->to]));
    }
    for (size_t i = 0; i < r->d->resources.len; i++) {
        resource *of = r->d->resources.at[i];
        of->symbol = unique(r->mem, taken, styled(r->mem, of->id, of_resources));
    }
}
