#include <lauxlib.h>
#include <string.h>

#include "base/nearest.h"
#include "script/pack.h"

#define ROOM(array) (sizeof(array) / sizeof((array)[0]))

/* --- names --- */

static bool lower(char c) {
    return c >= 'a' && c <= 'z';
}

static bool digit(char c) {
    return c >= '0' && c <= '9';
}

static bool made_of(const char *s, const char *others, bool capitals) {
    for (; *s; s++) {
        bool capital = capitals && *s >= 'A' && *s <= 'Z';
        if (!lower(*s) && !digit(*s) && !capital && !strchr(others, *s)) return false;
    }
    return true;
}

static bool check_name(const record *t, const char *what, const char *name, bool good, const char *hint) {
    if (good && strlen(name) <= NAME_MAX_BYTES) return true;
    record_error(t, NULL, 0, hint, "'%.100s' cannot be the name of a %s", name, what);
    return false;
}

bool check_vocabulary_name(const record *t, const char *what, const char *name) {
    return check_name(t, what, name, lower(name[0]) && made_of(name, "_", false), "write it in snake_case");
}

bool check_id(const record *t, const char *what, const char *name) {
    bool starts = lower(name[0]) || digit(name[0]);
    return check_name(t, what, name, starts && made_of(name, "-_.", false), "write it in kebab-case");
}

void unknown_name(pack *p, const record *t, const char *field, int entry, const char *what, const char *name,
                  const names *known) {
    if (p->broken) return;
    const char *near = names_nearest(known, name);
    const char *hint = near ? arena_printf(p->r.mem, "did you mean '%s'?", near) : NULL;
    record_error(t, field, entry, hint, "unknown %s '%s'", what, name);
}

void enter_name(const declaration *d, names *table) {
    size_t before = names_count(table);
    names_add(table, d->id);
    if (names_count(table) == before)
        record_error(&d->body, NULL, 0, "choose another name", "%s '%s' is declared twice", d->kind, d->id);
}

uint16_t look_up_name(pack *p, const record *t, const char *field, const char *what, const names *table) {
    const char *name = record_string(t, field, NAME_MAX_BYTES);
    if (!name) return ID_NONE;
    uint32_t id = names_find(table, name);
    if (id != NAME_NONE) return (uint16_t)id;
    unknown_name(p, t, field, 0, what, name, table);
    return ID_NONE;
}

/* --- sources, sections, regions --- */

static void read_source(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},
                                        {"url", FIELD_STRING, false},
                                        {"publisher", FIELD_STRING, false},
                                        {"read", FIELD_STRING, true},
                                        {"do_not_cite_since", FIELD_STRING, false},
                                        {"wrong", FIELD_TEXT, false}};
    const record *t = &d->body;
    record_check(t, FIELDS, ROOM(FIELDS), false);
    check_id(t, d->kind, d->id);
    source s = {.id = d->id,
                .title = record_text(t, "title"),
                .url = record_string(t, "url", LINE_MAX_BYTES),
                .publisher = record_string(t, "publisher", LINE_MAX_BYTES),
                .read = record_date(t, "read", DATE_UNKNOWN),
                .do_not_cite_since = record_date(t, "do_not_cite_since", DATE_OPEN),
                .wrong = record_text(t, "wrong"),
                .where = d->where};
    if (s.url && strncmp(s.url, "https://", 8) != 0 && strncmp(s.url, "http://", 7) != 0)
        record_error(t, "url", 0, "begin with https://", "'%s' is not the address of a page", s.url);
    if ((s.do_not_cite_since == DATE_OPEN) != (s.wrong.in[LANG_EN] == NULL))
        record_error(t, "do_not_cite_since", 0, NULL, "'do_not_cite_since' and 'wrong' go together");
    enter_name(d, p->source_names);
    vec_push(p->r.mem, &p->sources, s);
    vec_push(p->r.mem, &p->cited, false);
}

static void read_section(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true}};
    record_check(&d->body, FIELDS, ROOM(FIELDS), false);
    check_vocabulary_name(&d->body, d->kind, d->id);
    section s = {.id = d->id, .title = record_text(&d->body, "title")};
    enter_name(d, p->section_names);
    vec_push(p->r.mem, &p->sections, s);
}

static void read_placeholder(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true}};
    record_check(&d->body, FIELDS, ROOM(FIELDS), false);
    check_vocabulary_name(&d->body, d->kind, d->id);
    placeholder one = {.id = d->id, .title = record_text(&d->body, "title")};
    enter_name(d, p->placeholder_names);
    vec_push(p->r.mem, &p->placeholders, one);
}

static void read_term(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"form", FIELD_TEXT, true},
                                        {"accepted", FIELD_TABLE, false},
                                        {"avoided", FIELD_TABLE, false},
                                        {"says", FIELD_TEXT, false}};
    const record *t = &d->body;
    record_check(t, FIELDS, ROOM(FIELDS), false);
    check_id(t, d->kind, d->id);
    glossary_term w = {.id = d->id, .form = record_text(t, "form"), .says = record_text(t, "says"), .where = d->where};
    w.accepted = record_strings(t, "accepted", &w.accepted_count);
    w.avoided = record_strings(t, "avoided", &w.avoided_count);
    enter_name(d, p->term_names);
    vec_push(p->r.mem, &p->terms, w);
}

static void read_region(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true}};
    record_check(&d->body, FIELDS, ROOM(FIELDS), false);
    check_id(&d->body, d->kind, d->id);
    region g = {.name = d->id, .title = record_text(&d->body, "title")};
    enter_name(d, p->region_names);
    vec_push(p->r.mem, &p->regions, g);
}

/* --- options --- */

/* Own title, else the shared one of the pack, else the name. */
static text option_title(pack *p, const record *own, const char *name) {
    text title = own ? record_text(own, "title") : (text){{NULL, NULL}};
    uint32_t shared = names_find(p->option_names, name);
    if (title.in[LANG_EN]) return title;
    if (shared != NAME_NONE) return p->option_titles.at[shared];
    return (text){{name, name}};
}

static const char *option_name(const record *list, int i, int index) {
    const char *name = string_value(list, index, NULL, i, NAME_MAX_BYTES);
    if (!name || made_of(name, "_-.+", true)) return name;
    record_error(list, NULL, i, "use letters, digits, '_', '-', '.' and '+'", "'%s' cannot be the name of an option",
                 name);
    return NULL;
}

/* Reads entry `i` on top of the stack. */
static option read_option(pack *p, const record *list, int i) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, false}};
    lua_State *L = p->r.L;
    int top = lua_gettop(L);
    option o = {0};
    if (lua_type(L, top) == LUA_TSTRING) {
        o.name = option_name(list, i, top);
        if (o.name) o.title = option_title(p, NULL, o.name);
        return o;
    }
    record own = {.r = list->r, .table = top, .up = list, .index = i};
    if (lua_type(L, top) == LUA_TTABLE && !is_a(L, top, "mistake")) {
        record_check(&own, FIELDS, ROOM(FIELDS), true);
        lua_rawgeti(L, top, 1);
        o.name = option_name(list, i, lua_gettop(L));
        if (o.name) o.title = option_title(p, &own, o.name);
        lua_settop(L, top);
    }
    if (!o.name)
        record_error(list, NULL, i, "write \"name\" or { \"name\", title = { en = ..., ja = ... } }",
                     "an option without a name");
    return o;
}

static bool taken(const option *list, size_t n, const char *name) {
    for (size_t i = 0; i < n; i++)
        if (list[i].name && strcmp(list[i].name, name) == 0) return true;
    return false;
}

static option *read_options(pack *p, const record *t, size_t *count) {
    option *list = ARENA_ARRAY(p->r.mem, MAX_OPTIONS, option);
    record options;
    size_t n = 0;
    *count = 0;
    if (!record_open(t, "options", &options)) return list;
    for (int i = 1; record_entry(&options, i); i++) {
        if (n == MAX_OPTIONS) {
            record_error(t, "options", i, NULL, "more than %d options", MAX_OPTIONS);
            lua_pop(p->r.L, 1);
            break;
        }
        option o = read_option(p, &options, i);
        if (o.name && taken(list, n, o.name))
            record_error(&options, NULL, i, NULL, "option '%s' is given twice", o.name);
        if (!o.name) o.name = ""; /* keeps the positions that the vocabulary gave */
        list[n++] = o;
        lua_pop(p->r.L, 1);
    }
    lua_pop(p->r.L, 1);
    if (n < 2) record_error(t, "options", 0, NULL, "at least two options are needed");
    *count = n;
    return list;
}

/* --- settings and contexts --- */

static const field_spec SETTING_FIELDS[] = {
    {"title", FIELD_TEXT, true},      {"options", FIELD_TABLE, true},      {"group", FIELD_STRING, false},
    {"headline", FIELD_BOOL, false},  {"applies", FIELD_CONDITION, false}, {"given", FIELD_BOOL, false},
    {"assumed", FIELD_STRING, false}, {"arm", FIELD_STRING, false},        {"verify", FIELD_TABLE, false}};

static int8_t assumed_option(const record *t, const setting *s) {
    const char *name = record_string(t, "assumed", NAME_MAX_BYTES);
    if (!name) return -1;
    int found = setting_option(s, name);
    if (found < 0) record_error(t, "assumed", 0, NULL, "'%s' is no option of this setting", name);
    if (!s->given)
        record_error(t, "assumed", 0, "add given = true",
                     "only facts about the world are assumed; a decision is chosen");
    return (int8_t)found;
}

/* Without `applies`: that may refer to settings that follow. */
static setting setting_of(pack *p, const record *t, const char *name, place where) {
    setting s = {.name = name, .title = record_text(t, "title"), .section = ID_NONE, .kind = p->client, .where = where};
    option *options = read_options(p, t, &s.option_count);
    s.options = options;
    s.given = record_bool(t, "given");
    s.assumed = assumed_option(t, &s);
    s.headline = record_bool(t, "headline");
    s.arm = record_string(t, "arm", LINE_MAX_BYTES);
    s.section = look_up_name(p, t, "group", "section", p->section_names);
    read_verify(p, t, &s, options);
    return s;
}

static const cond *applies_of(pack *p, const record *t) {
    const cond *c = read_condition(p, t, "applies");
    return c->op == COND_TRUE ? NULL : c;
}

static void read_setting(pack *p, const declaration *d) {
    record_check(&d->body, SETTING_FIELDS, ROOM(SETTING_FIELDS), false);
    check_vocabulary_name(&d->body, d->kind, d->id);
    setting s = setting_of(p, &d->body, d->id, d->where);
    s.applies = applies_of(p, &d->body);
    vec_push(p->r.mem, &p->settings, s);
}

static int default_option(const record *t, const context *c) {
    const char *name = record_string(t, "default", NAME_MAX_BYTES);
    if (!name) return -1;
    for (size_t i = 0; i < c->option_count; i++)
        if (strcmp(c->options[i].name, name) == 0) return (int)i;
    record_error(t, "default", 0, NULL, "'%s' is no option of this context", name);
    return -1;
}

static void read_context(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},
                                        {"options", FIELD_TABLE, false},
                                        {"type", FIELD_STRING, false},
                                        {"default", FIELD_STRING, false}};
    static const char *const TYPES[] = {
        [CONTEXT_CHOICE] = "choice", [CONTEXT_DATE] = "date", [CONTEXT_REGION] = "region"};
    const record *t = &d->body;
    record_check(t, FIELDS, ROOM(FIELDS), false);
    check_vocabulary_name(t, d->kind, d->id);
    context c = {.name = d->id, .title = record_text(t, "title"), .default_option = -1, .where = d->where};
    int fallback = record_has(t, "type") ? CONTEXT_REGION : CONTEXT_CHOICE; /* after a report, no more complaints */
    c.type = (context_type)record_choice(t, "type", "type of context", TYPES, (int)ROOM(TYPES), fallback);
    if (c.type == CONTEXT_CHOICE) {
        if (!record_has(t, "options"))
            record_error(t, NULL, 0, "give it options, or type = \"date\" or \"region\"", "'options' is missing");
        c.options = read_options(p, t, &c.option_count);
        c.default_option = default_option(t, &c);
    } else if (c.type == CONTEXT_DATE) {
        const char *day = record_string(t, "default", NAME_MAX_BYTES);
        c.default_is_asof = day && strcmp(day, "as_of") == 0;
        if (day && !c.default_is_asof)
            record_error(t, "default", 0, "write \"as_of\"", "a date can default to \"as_of\" only");
    }
    enter_name(d, p->context_names);
    vec_push(p->r.mem, &p->contexts, c);
}

static void read_quantity(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},      {"unit", FIELD_TEXT, false},
                                        {"default", FIELD_NUMBER, false}, {"integer", FIELD_BOOL, false},
                                        {"min", FIELD_NUMBER, false},     {"max", FIELD_NUMBER, false}};
    const record *t = &d->body;
    record_check(t, FIELDS, ROOM(FIELDS), false);
    check_vocabulary_name(t, d->kind, d->id);
    quantity q = {.name = d->id,
                  .title = record_text(t, "title"),
                  .unit = record_text(t, "unit"),
                  .max = AMOUNT_MAX,
                  .where = d->where};
    q.integer = record_bool(t, "integer");
    q.has_default = record_amount(t, "default", &q.fallback);
    record_amount(t, "min", &q.min);
    record_amount(t, "max", &q.max);
    if (q.min > q.max) record_error(t, "min", 0, NULL, "'min' is greater than 'max'");
    if (q.has_default && (q.fallback < q.min || q.fallback > q.max))
        record_error(t, "default", 0, NULL, "'default' is outside min and max");
    if (q.has_default && q.integer && q.fallback % AMOUNT_ONE)
        record_error(t, "default", 0, NULL, "'default' is not a whole number");
    enter_name(d, p->quantity_names);
    vec_push(p->r.mem, &p->quantities, q);
}

static void read_requirement(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},
                                        {"means", FIELD_CONDITION, true},
                                        {"group", FIELD_STRING, false},
                                        {"possible_from", FIELD_STRING, false},
                                        {"possible_until", FIELD_STRING, false}};
    const record *t = &d->body;
    bool fine = record_check(t, FIELDS, ROOM(FIELDS), false);
    check_vocabulary_name(t, d->kind, d->id);
    requirement q = {
        .name = d->id, .title = record_text(t, "title"), .means = read_condition(p, t, "means"), .where = d->where};
    q.section = look_up_name(p, t, "group", "section", p->section_names);
    q.possible_from = record_date(t, "possible_from", p->k->covers_from);
    q.possible_until = record_date(t, "possible_until", DATE_OPEN);
    if (q.possible_until <= q.possible_from)
        record_error(t, "possible_until", 0, "leave out both if no design ever meets it",
                     "'possible_until' is not after 'possible_from'");
    if (fine && q.means->op == COND_FALSE && !diags_any_error(p->r.d))
        record_error(t, "means", 0, NULL, "no configuration can meet requirement '%s'", d->id);
    enter_name(d, p->requirement_names);
    vec_push(p->r.mem, &p->requirements, q);
}

/* --- conditions and clients --- */

static void read_named_condition(pack *p, const declaration *d) {
    static const field_spec TIMELESS[] = {{"title", FIELD_TEXT, true}, {"is", FIELD_CONDITION, true}};
    const record *t = &d->body;
    named_condition c = {
        .name = d->id, .title = record_text(t, "title"), .kind = p->client, .fact = ID_NONE, .where = d->where};
    check_vocabulary_name(t, d->kind, d->id);
    if (record_has(t, "periods") || record_has(t, "since")) {
        const char *owner = p->client == ID_NONE ? NULL : p->kinds.at[p->client].name;
        c.fact = read_definition(p, d, owner ? arena_printf(p->r.mem, "%s.%s", owner, d->id) : d->id);
    } else {
        record_check(t, TIMELESS, ROOM(TIMELESS), false);
        c.is = read_condition(p, t, "is");
    }
    vec_push(p->r.mem, &p->conditions, c);
}

static lua_Integer integer(lua_State *L, int index, const char *name, lua_Integer fallback) {
    lua_getfield(L, index, name);
    lua_Integer value = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : fallback;
    lua_pop(L, 1);
    return value;
}

/* Opens entry `i` of a client's settings; its name is the first of the entry. NULL when there is none or it has no
 * name. */
static const char *open_client_setting(const record *list, int i, record *entry) {
    lua_State *L = list->r->L;
    *entry = (record){.r = list->r, .table = lua_gettop(L), .up = list, .index = i};
    if (lua_type(L, -1) != LUA_TTABLE) return NULL;
    lua_rawgeti(L, -1, 1);
    const char *name = string_value(list, -1, NULL, i, NAME_MAX_BYTES);
    lua_pop(L, 1);
    return name;
}

/* Two rounds, since `applies` of one may speak of another. */
static void read_client_settings(pack *p, const declaration *d, client_kind *kind) {
    lua_State *L = p->r.L;
    record list, entry;
    VEC(setting_id) ids = {0};
    if (!record_open(&d->body, "settings", &list)) return;
    size_t first = p->settings.len;
    for (int i = 1; record_entry(&list, i); i++, lua_pop(L, 1)) {
        const char *name = open_client_setting(&list, i, &entry);
        if (!name) {
            record_error(&list, NULL, i, "write { \"name\", title = ..., options = ... }", "a setting without a name");
            continue;
        }
        record_check(&entry, SETTING_FIELDS, ROOM(SETTING_FIELDS), true);
        check_vocabulary_name(&entry, "setting", name);
        vec_push(p->r.mem, &ids, (setting_id)p->settings.len);
        vec_push(p->r.mem, &p->settings, setting_of(p, &entry, name, d->where));
    }
    for (int i = 1; record_entry(&list, i); i++, lua_pop(L, 1)) {
        if (!open_client_setting(&list, i, &entry)) continue;
        p->settings.at[first++].applies = applies_of(p, &entry);
    }
    lua_pop(L, 1);
    kind->setting_count = ids.len;
    kind->settings = ids.at;
}

static void read_client(pack *p, const declaration *d) {
    static const field_spec FIELDS[] = {{"title", FIELD_TEXT, true},
                                        {"abstract", FIELD_BOOL, false},
                                        {"extends", FIELD_STRING, false},
                                        {"settings", FIELD_TABLE, false},
                                        {"body", FIELD_FUNCTION, false}};
    const record *t = &d->body;
    record_check(t, FIELDS, ROOM(FIELDS), false);
    check_vocabulary_name(t, d->kind, d->id);
    kind_id own = (kind_id)p->kinds.len;
    client_kind kind = {
        .name = d->id, .title = record_text(t, "title"), .abstract = record_bool(t, "abstract"), .where = d->where};
    lua_Integer parent = integer(p->r.L, d->table, "parent", ID_NONE);
    kind.parent = parent >= 0 && parent < own ? (kind_id)parent : ID_NONE;
    p->client = own;
    p->me = integer(p->r.L, d->table, "token", 0);
    read_client_settings(p, d, &kind);
    enter_name(d, p->kind_names);
    vec_push(p->r.mem, &p->kinds, kind);
}

/* --- dispatch --- */

typedef struct vocabulary_reader {
    const char *kind;
    void (*read)(pack *p, const declaration *d);
} vocabulary_reader;

static bool dispatch(pack *p, const declaration *d, const vocabulary_reader *readers, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(readers[i].kind, d->kind) != 0) continue;
        readers[i].read(p, d);
        return true;
    }
    return false;
}

bool read_directory(pack *p, const declaration *d) {
    static const vocabulary_reader READERS[] = {
        {"pack", read_pack},     {"source", read_source}, {"section", read_section}, {"placeholder", read_placeholder},
        {"region", read_region}, {"term", read_term},     {"target", read_target}};
    return dispatch(p, d, READERS, ROOM(READERS));
}

bool read_vocabulary(pack *p, const declaration *d) {
    static const vocabulary_reader READERS[] = {{"setting", read_setting},           {"context", read_context},
                                                {"quantity", read_quantity},         {"requirement", read_requirement},
                                                {"condition", read_named_condition}, {"client", read_client},
                                                {"diagram", read_diagram},           {"parameter", read_parameter}};
    return dispatch(p, d, READERS, ROOM(READERS));
}
