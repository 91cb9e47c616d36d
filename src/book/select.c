#include "book/select.h"

#include <stdio.h>
#include <string.h>

#include "base/nearest.h"

static const place NOWHERE;

bool read_day(const char *word, date *out, diags *d) {
    date_precision precision;
    if (date_parse(word, false, out, &precision)) return true;
    diag_add(d, DIAG_ERROR, NOWHERE, "write a day that exists as YYYY-MM-DD, for example 2022-04-05",
             "invalid date '%s'", word);
    return false;
}

/* What a filter asks for, looked up once. */
typedef struct search {
    arena *mem;
    const knowledge *k;
    const uses *uses;
    diags *d;
    const book_filter *filter;
    uint16_t section, setting, client, source; /* ID_NONE: not asked for */
    int kind, rule;                            /* -1: not asked for */
    date at;
    size_t word_count;
    const char **words; /* of the text, in small letters */
} search;

static bool unknown(search *s, const char *what, const char *word, const nearest *near, const char *otherwise) {
    const char *hint = near->best ? arena_printf(s->mem, "did you mean '%s'?", near->best) : otherwise;
    diag_add(s->d, DIAG_ERROR, NOWHERE, hint, "unknown %s '%s'", what, word);
    return false;
}

/* --- area --- */

/* The last part of a file's name. */
static const char *base_of(const char *file) {
    const char *slash = strrchr(file, '/');
    return slash ? slash + 1 : file;
}

/* `area` itself, its last part, or a folder that it is in. */
static bool in_area(const char *file, const char *area) {
    size_t len = strlen(area);
    if (strcmp(base_of(file), area) == 0) return true;
    return strncmp(file, area, len) == 0 && (file[len] == '\0' || file[len] == '/');
}

/* The folder of a file in the pack, or NULL. */
static const char *folder_of(arena *mem, const char *file) {
    const char *slash = strrchr(file, '/');
    return slash ? arena_strndup(mem, file, (size_t)(slash - file)) : NULL;
}

static bool find_area(search *s) {
    const char *word = s->filter->area;
    const knowledge *k = s->k;
    if (!word) return true;
    nearest near = nearest_start(word);
    for (size_t i = 0; i < k->file_count; i++) {
        const char *folder = folder_of(s->mem, k->files[i].name);
        if (in_area(k->files[i].name, word)) return true;
        nearest_offer(&near, base_of(k->files[i].name));
        nearest_offer(&near, k->files[i].name);
        if (folder) nearest_offer(&near, folder);
    }
    for (size_t i = 0; i < k->section_count; i++) {
        if (strcmp(k->sections[i].id, word) == 0) s->section = (uint16_t)i;
        nearest_offer(&near, k->sections[i].id);
    }
    return s->section != ID_NONE || unknown(s, "area", word, &near, "an area is a file of the pack, or a section");
}

/* --- kind --- */

static bool find_kind(search *s) {
    const char *word = s->filter->kind;
    if (!word) return true;
    nearest near = nearest_start(word);
    for (int i = 0; i < FACT_KIND_COUNT; i++) {
        if (strcmp(fact_kind_name((fact_kind)i), word) == 0) s->kind = i;
        nearest_offer(&near, fact_kind_name((fact_kind)i));
    }
    for (int i = 0; i < RULE_KIND_COUNT; i++) {
        if (strcmp(rule_kind_name((rule_kind)i), word) == 0) s->rule = i;
        nearest_offer(&near, rule_kind_name((rule_kind)i));
    }
    return s->kind >= 0 || s->rule >= 0 ||
           unknown(s, "kind", word, &near, "a kind is one of a fact, as 'caveat', or of a rule, as 'gate'");
}

/* --- setting, client, source --- */

static uint16_t index_of(arena *mem, const knowledge *k, ref_kind kind, const char *word) {
    for (size_t i = 0; i < ref_count(k, kind); i++)
        if (strcmp(ref_name(mem, k, (ref){kind, (uint16_t)i}), word) == 0) return (uint16_t)i;
    return ID_NONE;
}

static void offer_names(arena *mem, const knowledge *k, ref_kind kind, nearest *near) {
    for (size_t i = 0; i < ref_count(k, kind); i++) nearest_offer(near, ref_name(mem, k, (ref){kind, (uint16_t)i}));
}

static bool find_named(search *s, ref_kind kind, const char *word, uint16_t *out) {
    if (!word) return true;
    *out = index_of(s->mem, s->k, kind, word);
    if (*out != ID_NONE) return true;
    nearest near = nearest_start(word);
    offer_names(s->mem, s->k, kind, &near);
    return unknown(s, kind == REF_CLIENT ? "client kind" : ref_kind_name(kind), word, &near, NULL);
}

/* --- text --- */

static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool begins_with(const char *s, const char *word) {
    while (*word && small(*s) == *word) s++, word++;
    return *word == '\0';
}

static bool holds_word(const char *s, const char *word) {
    for (; s && *s; s++)
        if (begins_with(s, word)) return true;
    return false;
}

/* Cuts the text at its spaces; an ideographic space is one. */
static void find_words(search *s) {
    char *rest = arena_strdup(s->mem, s->filter->text ? s->filter->text : "");
    for (char *c = strstr(rest, "　"); c; c = strstr(c, "　")) memcpy(c, "   ", 3);
    for (char *c = rest; *c; c++) *c = small(*c);
    s->words = ARENA_ARRAY(s->mem, strlen(rest) / 2 + 1, const char *);
    for (char *word = strtok_r(rest, " \t\n", &rest); word; word = strtok_r(NULL, " \t\n", &rest))
        s->words[s->word_count++] = word;
}

static bool text_holds(text t, const char *word) {
    return holds_word(t.in[LANG_EN], word) || holds_word(t.in[LANG_JA], word);
}

static bool says_word(const fact *f, const life *l, const char *word) {
    for (size_t i = 0; i < f->alias_count; i++)
        if (holds_word(f->aliases[i], word)) return true;
    for (size_t i = 0; i < l->side_count; i++)
        if (text_holds(l->sides[i].says, word)) return true;
    for (size_t i = 0; i < l->tool_count; i++)
        if (holds_word(l->tools[i], word)) return true;
    return holds_word(f->id, word) || text_holds(l->says, word) || text_holds(l->because, word) ||
           text_holds(l->mitigation, word) || text_holds(l->decided, word);
}

/* --- passing --- */

static bool uses_thing(const search *s, fact_id f, ref what) {
    const ref_list *list = uses_of(s->uses, (ref){REF_FACT, f});
    for (size_t i = 0; i < list->len; i++)
        if (list->at[i].kind == what.kind && list->at[i].index == what.index) return true;
    return false;
}

static bool in_section(const search *s, fact_id f) {
    const ref_list *list = uses_of(s->uses, (ref){REF_FACT, f});
    for (size_t i = 0; i < list->len; i++)
        if (list->at[i].kind == REF_SETTING && s->k->settings[list->at[i].index].section == s->section) return true;
    return false;
}

static bool fact_passes(const search *s, fact_id f) {
    kind_id owner = s->k->facts[f].kind;
    if (s->section != ID_NONE && !in_section(s, f)) return false;
    if (s->setting != ID_NONE && !uses_thing(s, f, (ref){REF_SETTING, s->setting})) return false;
    if (s->client == ID_NONE) return true;
    return (owner != ID_NONE && kind_is(s->k, s->client, owner)) || uses_thing(s, f, (ref){REF_CLIENT, s->client});
}

static const char *file_of(const knowledge *k, place where) {
    for (size_t i = 0; i < k->file_count; i++)
        if (k->files[i].path == where.file) return k->files[i].name;
    return "";
}

static bool cites(const life *l, source_id which) {
    for (size_t i = 0; i < l->source_count; i++)
        if (l->sources[i] == which) return true;
    return false;
}

static bool life_passes(const search *s, const fact *f, const life *l) {
    bool by_file = s->filter->area && s->section == ID_NONE;
    if (by_file && !in_area(file_of(s->k, l->where), s->filter->area)) return false;
    if (s->kind >= 0 && (int)l->kind != s->kind) return false;
    if (s->rule >= 0 && (l->kind != FACT_RULE || (int)l->rule != s->rule)) return false;
    if (s->filter->at && !period_covers(&l->when_true, s->at)) return false;
    if (s->source != ID_NONE && !cites(l, s->source)) return false;
    for (size_t i = 0; i < s->word_count; i++)
        if (!says_word(f, l, s->words[i])) return false;
    return true;
}

static size_t count_lives(const knowledge *k) {
    size_t n = 0;
    for (size_t i = 0; i < k->fact_count; i++) n += k->facts[i].life_count;
    return n;
}

static selection selection_new(arena *mem, const knowledge *k) {
    return (selection){ARENA_ARRAY(mem, k->fact_count, bool), ARENA_ARRAY(mem, count_lives(k), bool)};
}

bool select_facts(arena *mem, const knowledge *k, const book_filter *filter, selection *out, diags *d) {
    search s = {.mem = mem,
                .k = k,
                .d = d,
                .filter = filter,
                .section = ID_NONE,
                .setting = ID_NONE,
                .client = ID_NONE,
                .source = ID_NONE,
                .kind = -1,
                .rule = -1};
    bool fine = find_area(&s);
    fine &= find_kind(&s);
    fine &= !filter->at || read_day(filter->at, &s.at, d);
    fine &= find_named(&s, REF_SETTING, filter->setting, &s.setting);
    fine &= find_named(&s, REF_CLIENT, filter->client, &s.client);
    fine &= find_named(&s, REF_SOURCE, filter->source, &s.source);
    if (!fine) return false;
    find_words(&s);
    s.uses = uses_find(mem, k);
    *out = selection_new(mem, k);
    size_t at = 0;
    for (size_t i = 0; i < k->fact_count; i++) {
        const fact *f = &k->facts[i];
        bool passes = fact_passes(&s, (fact_id)i);
        for (size_t j = 0; j < f->life_count; j++, at++) {
            out->lives[at] = passes && life_passes(&s, f, &f->lives[j]);
            out->facts[i] |= out->lives[at];
        }
    }
    return true;
}

/* --- changes --- */

bool read_day_range(const char *since, const char *until, day_range *out, diags *d) {
    *out = (day_range){DATE_UNKNOWN, DATE_OPEN};
    bool fine = !since || read_day(since, &out->since, d);
    fine &= !until || read_day(until, &out->until, d);
    if (!fine || out->since < out->until) return fine;
    diag_add(d, DIAG_ERROR, NOWHERE, "the second day is the first that counts no more",
             "no day lies between '%s' and '%s'", since, until);
    return false;
}

static bool falls_into(date day, day_range days) {
    return day != DATE_OPEN && day >= days.since && day < days.until;
}

bool *select_changed(arena *mem, const knowledge *k, day_range days) {
    bool *facts = ARENA_ARRAY(mem, k->fact_count, bool);
    for (size_t i = 0; i < k->fact_count; i++) {
        const fact *f = &k->facts[i];
        for (size_t j = 0; j < f->life_count; j++) {
            const period *p = &f->lives[j].when_true;
            facts[i] |= falls_into(p->since.day, days) || falls_into(p->until.day, days);
        }
    }
    return facts;
}

/* --- lists of names --- */

bool find_name_list(const char *word, bool kinds[REF_KIND_COUNT], diags *d) {
    static const char *const LISTS[REF_KIND_COUNT] = {[REF_REQUIREMENT] = "requirements",
                                                      [REF_CLIENT] = "clients",
                                                      [REF_SETTING] = "settings",
                                                      [REF_QUANTITY] = "quantities",
                                                      [REF_CONTEXT] = "contexts"};
    bool any = false;
    nearest near = nearest_start(word ? word : "");
    for (int kind = 0; kind < REF_KIND_COUNT; kind++) {
        kinds[kind] = LISTS[kind] && (!word || strcmp(LISTS[kind], word) == 0);
        any |= kinds[kind];
        if (LISTS[kind]) nearest_offer(&near, LISTS[kind]);
    }
    if (any) return true;
    char hint[64] = "write requirements, clients, settings, quantities or contexts";
    if (near.best) snprintf(hint, sizeof hint, "did you mean '%s'?", near.best);
    diag_add(d, DIAG_ERROR, NOWHERE, hint, "no list of names is called '%s'", word);
    return false;
}

/* --- things by name --- */

static bool nothing_is_called(arena *mem, const knowledge *k, const char *id, diags *d) {
    nearest near = nearest_start(id);
    for (int kind = 0; kind < REF_KIND_COUNT; kind++) offer_names(mem, k, (ref_kind)kind, &near);
    for (size_t i = 0; i < k->fact_count; i++)
        for (size_t j = 0; j < k->facts[i].alias_count; j++) nearest_offer(&near, k->facts[i].aliases[j]);
    const char *hint = "a list of the pack's facts shows their ids";
    if (near.best) hint = arena_printf(mem, "did you mean '%s'?", near.best);
    diag_add(d, DIAG_ERROR, NOWHERE, hint, "nothing in this pack is called '%s'", id);
    return false;
}

bool find_things(arena *mem, const knowledge *k, const char *id, ref_list *out, diags *d) {
    fact_id f = knowledge_fact(k, id);
    if (f != ID_NONE) vec_push(mem, out, ((ref){REF_FACT, f}));
    for (int kind = REF_FACT + 1; kind < REF_KIND_COUNT; kind++) {
        uint16_t index = index_of(mem, k, (ref_kind)kind, id);
        if (index != ID_NONE) vec_push(mem, out, ((ref){(ref_kind)kind, index}));
    }
    return out->len || nothing_is_called(mem, k, id, d);
}
