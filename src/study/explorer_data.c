/* The data of the page, as explorer_data.js reads it: one object.
 *
 *   title, description, pack, left   texts: pairs of English and Japanese
 *   axes       name, title, about, group, base, values (name, title), and setting where one is decided
 *   days       day, title, note; baseDay
 *   clients    title, kind
 *   settings   title, client (-1: the registry's), headline, section (-1: none), options (titles)
 *   items      what is told of plans: kind, grade, says, mitigation
 *   base       options by setting (-1: does not apply) and items of one plan
 *   answers    as differences from the base: set (setting, option, setting, option ...), items that come or go, cost in micro-dollars (a
 *              string, for it may be larger than a number of the script can hold), least; or kind, where it is no plan
 *   table      which answer each combination has on each day (explorer_table.h)
 *   clashes    by day: set (axis, value, ...), and says, a number of conflicts (explorer_conflicts.c)
 *   drawings, drawn, pictures, shutters, pictured   the diagram (explorer_pictures.c)
 *   words      the fixed words */
#include <string.h>

#include "study/explorer_impl.h"
#include "study/explorer_table.h"

static void put_both(explorer *e, text t) {
    json *j = &e->j;
    json_open(j, '[');
    for (int in = 0; in < LANG_COUNT; in++) json_string(j, t.in[in] ? t.in[in] : "");
    json_close(j, ']');
}

void put_both_as(explorer *e, const char *key, text t) {
    if (!t.in[LANG_EN] || !*t.in[LANG_EN]) return;
    json_key(&e->j, key);
    put_both(e, t);
}

text say_text(explorer *e, word_id w, size_t count, const text *values) {
    return say(&e->r, w, count, values);
}

static void put_int(explorer *e, const char *key, int64_t n) {
    json_key(&e->j, key);
    json_int(&e->j, n);
}

static void put_name(explorer *e, const char *key, const char *name) {
    json_key(&e->j, key);
    json_string(&e->j, name);
}

/* --- switches --- */

static const char *group_of(const axis *a) {
    switch (a->kind) {
    case AXIS_REQUIREMENT: return "asked";
    case AXIS_EXTRA: return "extra";
    case AXIS_OPEN: return "open";
    default: return "stated";
    }
}

/* What the title alone does not say: the priority, the amount, the option. */
static text about_axis(explorer *e, const axis *a) {
    const scenario *s = e->sweep->scenario;
    static const statement_kind kinds[] = {[AXIS_REQUIREMENT] = STATEMENT_REQUIREMENT,
                                           [AXIS_CLIENT] = STATEMENT_CLIENT,
                                           [AXIS_GIVEN] = STATEMENT_CLIENT_SETTING,
                                           [AXIS_PIN] = STATEMENT_PIN,
                                           [AXIS_BUDGET] = STATEMENT_BUDGET};
    bool is_must = a->kind == AXIS_REQUIREMENT && s->asked[a->index].how_much == PRIORITY_MUST;
    if (a->kind == AXIS_EXTRA || a->kind == AXIS_OPEN || is_must) return (text){{NULL, NULL}};
    uint16_t who = a->kind == AXIS_GIVEN ? a->client : ID_NONE;
    return statement_says(&e->r, (statement){kinds[a->kind], a->index, who});
}

/* As the rest of the page calls it. */
text switch_title(explorer *e, const axis *a) {
    const scenario *s = e->sweep->scenario;
    if (a->kind == AXIS_OPEN) return setting_title(&e->r, a->client, a->index);
    if (a->kind == AXIS_PIN) return setting_title(&e->r, s->pins[a->index].client, s->pins[a->index].setting);
    if (a->kind == AXIS_GIVEN) return setting_title(&e->r, a->client, s->clients[a->client].given[a->index].setting);
    return a->title;
}

static int setting_of_axis(const explorer *e, const axis *a) {
    for (size_t i = 0; a->kind == AXIS_OPEN && i < e->sweep->decision_count; i++)
        if (e->sweep->decisions[i].setting == a->index && e->sweep->decisions[i].client == a->client) return (int)i;
    return -1;
}

static void write_axis(explorer *e, const axis *a) {
    json *j = &e->j;
    json_open(j, '{');
    put_name(e, "name", a->name);
    put_both_as(e, "title", switch_title(e, a));
    put_both_as(e, "about", about_axis(e, a));
    put_name(e, "group", group_of(a));
    put_int(e, "base", a->base);
    int decides = setting_of_axis(e, a);
    if (decides >= 0) put_int(e, "setting", decides);
    json_key(j, "values");
    json_open(j, '[');
    for (size_t v = 0; v < a->value_count; v++) {
        json_open(j, '{');
        put_name(e, "name", a->values[v].name);
        put_both_as(e, "title", a->values[v].title);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_close(j, '}');
}

text day_text(explorer *e, size_t day) {
    return date_text(&e->r, e->sweep->days[day]);
}

static text day_note(explorer *e, unsigned marks) {
    static const struct {
        unsigned mark;
        word_id says;
    } notes[] = {{DAY_OWN, W_EX_DAY_OWN},
                 {DAY_READ, W_EX_DAY_READ},
                 {DAY_TURN, W_EX_DAY_TURN},
                 {DAY_FIRST, W_EX_DAY_FIRST},
                 {DAY_BEYOND, W_EX_DAY_BEYOND}};
    text all = {{NULL, NULL}};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        if (!(marks & notes[i].mark)) continue;
        text one = say_text(e, notes[i].says, 0, NULL);
        for (int in = 0; in < LANG_COUNT; in++)
            all.in[in] = all.in[in] ? arena_printf(e->mem, "%s%s%s", all.in[in], word(W_COMMA, (lang)in), one.in[in])
                                    : one.in[in];
    }
    return all;
}

static void write_switches(explorer *e) {
    json *j = &e->j;
    char iso[DATE_CHARS];
    json_key(j, "axes");
    json_open(j, '[');
    for (size_t a = 0; a < e->sweep->over.count; a++) write_axis(e, &e->sweep->over.at[a]);
    json_close(j, ']');
    json_key(j, "days");
    json_open(j, '[');
    for (size_t d = 0; d < e->sweep->day_count; d++) {
        json_open(j, '{');
        put_name(e, "day", date_format(e->sweep->days[d], DATE_DAY, iso));
        put_both_as(e, "title", day_text(e, d));
        put_both_as(e, "note", day_note(e, e->doc->explored->days[d].why));
        json_close(j, '}');
    }
    json_close(j, ']');
    put_int(e, "baseDay", (int64_t)e->doc->explored->base_day);
}

/* --- settings and clients --- */

static void write_clients(explorer *e) {
    const scenario *s = e->sweep->scenario;
    json_key(&e->j, "clients");
    json_open(&e->j, '[');
    for (size_t c = 0; c < s->client_count; c++) {
        json_open(&e->j, '{');
        put_both_as(e, "title", client_title(&e->r, (uint16_t)c));
        put_both_as(e, "kind", e->r.knowledge->kinds[s->clients[c].kind].title);
        json_close(&e->j, '}');
    }
    json_close(&e->j, ']');
}

static void write_setting(explorer *e, const sweep_decision *d) {
    const setting *s = &e->r.knowledge->settings[d->setting];
    json_open(&e->j, '{');
    put_name(e, "name", d->name);
    put_both_as(e, "title", s->title);
    put_int(e, "client", d->client == ID_NONE ? -1 : d->client);
    put_int(e, "headline", s->headline);
    /* A registry's setting without a section comes in the last one. */
    put_int(e, "section",
            d->client != ID_NONE    ? -1
            : s->section == ID_NONE ? (int)e->r.knowledge->section_count
                                    : s->section);
    json_key(&e->j, "options");
    json_open(&e->j, '[');
    for (size_t o = 0; o < s->option_count; o++) {
        json_open(&e->j, '{');
        put_name(e, "name", s->options[o].name);
        put_both_as(e, "title", s->options[o].title);
        json_close(&e->j, '}');
    }
    json_close(&e->j, ']');
    json_close(&e->j, '}');
}

static void write_vocabulary(explorer *e) {
    const knowledge *k = e->r.knowledge;
    write_clients(e);
    json_key(&e->j, "sections");
    json_open(&e->j, '[');
    for (size_t i = 0; i < k->section_count; i++) put_both(e, k->sections[i].title);
    put_both(e, say_text(e, W_OTHER_SECTION, 0, NULL));
    json_close(&e->j, ']');
    json_key(&e->j, "settings");
    json_open(&e->j, '[');
    for (size_t i = 0; i < e->sweep->decision_count; i++) write_setting(e, &e->sweep->decisions[i]);
    json_close(&e->j, ']');
}

/* --- answers --- */

/* The plan that the others are written against: that of the scenario where it has one. */
static const sweep_answer *reference(const explorer *e) {
    const sweep_answer *base = sweep_at(e->sweep, e->doc->explored->base_day, sweep_base(e->sweep));
    for (size_t i = 0; i < e->sweep->answer_count && base->plan.kind != ANSWER_PLAN; i++) base = &e->sweep->answers[i];
    return base->plan.kind == ANSWER_PLAN ? base : NULL;
}

static int option_of(const sweep_answer *a, size_t which) {
    return !a || a->option[which] == NO_OPTION ? -1 : a->option[which];
}

static bool tells(const sweep_answer *a, const explorer *e, uint32_t item) {
    for (size_t i = 0; a && i < a->plan.told_count; i++)
        if (item_number(e, &a->plan.told[i]) == item) return true;
    return false;
}

static void write_reference(explorer *e, const sweep_answer *base) {
    json *j = &e->j;
    json_key(j, "base");
    json_open(j, '{');
    json_key(j, "options");
    json_open(j, '[');
    for (size_t i = 0; i < e->sweep->decision_count; i++) json_int(j, option_of(base, i));
    json_close(j, ']');
    json_key(j, "items");
    json_open(j, '[');
    for (size_t i = 0; base && i < base->plan.told_count; i++) json_int(j, item_number(e, &base->plan.told[i]));
    json_close(j, ']');
    json_close(j, '}');
}

static void write_items_against(explorer *e, const sweep_answer *a, const sweep_answer *base) {
    for (size_t i = 0; i < a->plan.told_count; i++) {
        uint32_t item = item_number(e, &a->plan.told[i]);
        if (!tells(base, e, item)) json_int(&e->j, item);
    }
    for (size_t i = 0; i < base->plan.told_count; i++) {
        uint32_t item = item_number(e, &base->plan.told[i]);
        if (!tells(a, e, item)) json_int(&e->j, item);
    }
}

static void write_plan(explorer *e, const sweep_answer *a, const sweep_answer *base) {
    json *j = &e->j;
    json_key(j, "cost");
    json_string(j, arena_printf(e->mem, "%lld", (long long)a->plan.usd));
    if (a->plan.at_least) put_int(e, "least", 1);
    if (a->plan.wishes) put_int(e, "wishes", a->plan.wishes);
    json_key(j, "set");
    json_open(j, '[');
    for (size_t i = 0; i < e->sweep->decision_count; i++) {
        if (option_of(a, i) == option_of(base, i)) continue;
        json_int(j, (int64_t)i);
        json_int(j, option_of(a, i));
    }
    json_close(j, ']');
    json_key(j, "items");
    json_open(j, '[');
    write_items_against(e, a, base);
    json_close(j, ']');
}

static void write_answers(explorer *e) {
    const sweep_answer *base = reference(e);
    write_reference(e, base);
    json_key(&e->j, "answers");
    json_open(&e->j, '[');
    for (size_t i = 0; i < e->sweep->answer_count; i++) {
        const sweep_answer *a = &e->sweep->answers[i];
        json_open(&e->j, '{');
        if (a->plan.kind == ANSWER_PLAN)
            write_plan(e, a, base);
        else
            put_name(e, "kind", answer_kind_name(a->plan.kind));
        json_close(&e->j, '}');
    }
    json_close(&e->j, ']');
}

static void write_table(explorer *e) {
    const sweep *w = e->sweep;
    size_t sizes[MOST_AXES];
    for (size_t a = 0; a < w->over.count; a++) sizes[a] = w->over.at[a].value_count;
    json_key(&e->j, "table");
    table_write(&e->j, e->mem, w->cell, sizes, w->over.count, w->day_count);
}

/* --- words --- */

#define X(key, id) {key, W_##id},
static const struct {
    const char *key;
    word_id id;
} SCRIPT_WORDS[] = {EXPLORER_SCRIPT_WORDS(X)};
#undef X

static void write_grades(explorer *e, const char *kind, const char *words) {
    json_key(&e->j, kind);
    json_open(&e->j, '{');
    for (int s = 0; s < SEVERITY_COUNT; s++) {
        const char *name = severity_name((severity)s);
        put_both_as(e, name, (text){{word_for(words, name, LANG_EN), word_for(words, name, LANG_JA)}});
    }
    json_close(&e->j, '}');
}

static void write_words(explorer *e) {
    json_key(&e->j, "words");
    json_open(&e->j, '{');
    for (size_t i = 0; i < sizeof SCRIPT_WORDS / sizeof *SCRIPT_WORDS; i++) {
        json_key(&e->j, SCRIPT_WORDS[i].key);
        put_both(e, (text){{word(SCRIPT_WORDS[i].id, LANG_EN), word(SCRIPT_WORDS[i].id, LANG_JA)}});
    }
    json_close(&e->j, '}');
    json_key(&e->j, "grades");
    json_open(&e->j, '{');
    write_grades(e, "warning", "severity");
    write_grades(e, "practice", "weight");
    json_close(&e->j, '}');
}

/* --- all of it --- */

text left_text(explorer *e) {
    const exploration *x = e->doc->explored;
    const char *left = NULL, *kept = NULL;
    for (size_t i = 0; i < x->left_count; i++) left = i ? arena_printf(e->mem, "%s, %s", left, x->left[i]) : x->left[i];
    for (size_t i = 0; i < x->over.count; i++)
        kept = i ? arena_printf(e->mem, "%s, %s", kept, x->over.at[i].name) : x->over.at[i].name;
    if (!left) return (text){{NULL, NULL}};
    return say_text(e, W_EX_LEFT, 2, (text[]){plain(kept ? kept : ""), plain(left)});
}

static void write_head(explorer *e) {
    const knowledge *k = e->r.knowledge;
    put_both_as(e, "title", e->sweep->scenario->title);
    put_both_as(e, "description", e->sweep->scenario->description);
    put_both_as(e, "pack", k->title);
    put_both_as(e, "readUpTo", date_text(&e->r, k->read_up_to));
    put_both_as(e, "left", left_text(e));
    put_int(e, "lang", e->doc->in);
    json_key(&e->j, "langs");
    json_open(&e->j, '[');
    json_string(&e->j, "en");
    json_string(&e->j, "ja");
    json_close(&e->j, ']');
}

void write_data(explorer *e) {
    json_open(&e->j, '{');
    write_head(e);
    write_switches(e);
    write_vocabulary(e);
    write_items(e);
    write_answers(e);
    write_table(e);
    write_conflicts(e);
    write_pictures(e);
    write_words(e);
    json_close(&e->j, '}');
}
