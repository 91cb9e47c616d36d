/* How settings are verified: all or none of them, by answers that tell their options apart, and by targets that somebody aims at. */
#include <string.h>

#include "base/command.h"
#include "lint/lint_impl.h"

static bool is_verified(const setting *s) {
    return s->query || s->by_hand.in[LANG_EN];
}

static void check_missing(lint *l, const setting *s) {
    if (!is_verified(s))
        lint_error(l, lint_quoted(l, s->where, s->name), "say verify = { by_hand = ... } where no query tells",
                   "the setting '%s' does not say how it is verified, and others do", s->name);
}

static void check_answers(lint *l, const setting *s) {
    for (size_t i = 1; s->query && i < s->option_count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (strcmp(s->options[i].answer, s->options[j].answer) != 0) continue;
            lint_error(l, lint_quoted(l, s->where, s->name), "ask for more, or verify by hand",
                       "the query of '%s' has the same answer for '%s' and '%s'", s->name, s->options[j].name,
                       s->options[i].name);
        }
    }
}

static void note_targets(const setting *s, names *aimed_at, arena *mem) {
    const char *at = s->query ? s->query : "";
    size_t len;
    for (const char *name; (name = command_target(&at, &len)) != NULL;) {
        const char *full = arena_strndup(mem, name, len), *dot = strrchr(full, '.');
        names_add(aimed_at, dot ? dot + 1 : full);
    }
}

void lint_verified(lint *l) {
    const knowledge *k = l->k;
    names *aimed_at = names_new(l->mem);
    bool any = false;
    for (size_t i = 0; i < k->setting_count; i++) {
        any |= is_verified(&k->settings[i]);
        check_answers(l, &k->settings[i]);
        note_targets(&k->settings[i], aimed_at, l->mem);
    }
    for (size_t i = 0; any && i < k->setting_count; i++) check_missing(l, &k->settings[i]);
    for (size_t i = 0; i < k->target_count; i++) {
        const query_target *t = &k->targets[i];
        if (names_find(aimed_at, t->name) == NAME_NONE)
            lint_warning(l, lint_quoted(l, t->where, t->name), "remove it, or aim a query at it",
                         "no query is aimed at the target '%s'", t->name);
    }
}
