#include <inttypes.h>

#include "generate.h"

typedef struct author {
    buf *out;
    const knowledge *k;
    dice *d;
    unsigned demanding; /* 0: easily pleased .. 3 */
    unsigned client_count;
    kind_id kinds[4];
    bool given[4][512]; /* by client and setting: the client says it */
} author;

#define MOST_NAMES 1024

/* One of `count` things, each once; false when the dice meet only ones that were. */
static bool one_of(author *a, bool *used, size_t count, unsigned *out) {
    for (int i = 0; i < 8 && count; i++) {
        *out = below(a->d, (unsigned)count);
        if (used[*out]) continue;
        used[*out] = true;
        return true;
    }
    return false;
}

/* --- the day --- */

static void write_day(author *a) {
    date from = a->k->covers_from, to = a->k->read_up_to;
    char day[DATE_CHARS];
    date_format((date)(from + (date)below(a->d, (unsigned)(to - from + 1))), DATE_DAY, day);
    buf_printf(a->out, "  as_of = \"%s\",\n", day);
}

/* --- requirements --- */

static void write_requirements(author *a, unsigned count) {
    static const char *const how[] = {"should", "nice"};
    bool used[MOST_NAMES] = {false};
    unsigned r;
    buf_puts(a->out, "  requires = {");
    while (count-- > 0) {
        if (!one_of(a, used, a->k->requirement_count, &r)) continue;
        const char *name = a->k->requirements[r].name;
        if (chance(a->d, 85))
            buf_printf(a->out, " \"%s\",", name);
        else
            buf_printf(a->out, " { \"%s\", priority = \"%s\" },", name, how[below(a->d, 2)]);
    }
    buf_puts(a->out, " },\n");
}

/* --- settings --- */

static void write_options(author *a, const setting *s) {
    unsigned first = below(a->d, (unsigned)s->option_count), second = below(a->d, (unsigned)s->option_count);
    if (first == second || chance(a->d, 80))
        buf_printf(a->out, "\"%s\"", s->options[first].name);
    else
        buf_printf(a->out, "{ \"%s\", \"%s\" }", s->options[first].name, s->options[second].name);
}

static bool belongs(const author *a, const setting *s, kind_id kind) {
    if (kind == ID_NONE || s->kind == ID_NONE) return s->kind == kind;
    return kind_is(a->k, kind, s->kind);
}

/* A setting of the registry (kind ID_NONE) or of a client; ID_NONE when the dice meet none. */
static setting_id some_setting(author *a, kind_id kind) {
    for (int i = 0; i < 200; i++) {
        setting_id s = (setting_id)below(a->d, (unsigned)a->k->setting_count);
        if (belongs(a, &a->k->settings[s], kind)) return s;
    }
    return ID_NONE;
}

/* --- clients --- */

static void write_client(author *a, unsigned which) {
    do a->kinds[which] = (kind_id)below(a->d, (unsigned)a->k->kind_count);
    while (a->k->kinds[a->kinds[which]].abstract);
    buf_printf(a->out, "    c%u = %s {", which, a->k->kinds[a->kinds[which]].name);
    for (unsigned n = below(a->d, 1 + a->demanding); n > 0; n--) {
        setting_id s = some_setting(a, a->kinds[which]);
        if (s == ID_NONE || a->given[which][s]) continue;
        a->given[which][s] = true;
        buf_printf(a->out, " %s = ", a->k->settings[s].name);
        write_options(a, &a->k->settings[s]);
        buf_putc(a->out, ',');
    }
    buf_puts(a->out, " },\n");
}

static void write_clients(author *a, unsigned count) {
    buf_puts(a->out, "  clients = {\n");
    for (a->client_count = 0; a->client_count < count; a->client_count++) write_client(a, a->client_count);
    buf_puts(a->out, "  },\n");
}

/* --- pins, wishes, the registry that exists --- */

/* ["c0.way"] or sku, each once; false: nothing was written. `choosable`: nothing that is a fact about the world. */
static bool write_name(author *a, bool (*used)[512], bool choosable) {
    unsigned who = below(a->d, a->client_count + 1), row = who;
    kind_id kind = who < a->client_count ? a->kinds[who] : ID_NONE;
    if (kind == ID_NONE) row = 4;
    setting_id s = some_setting(a, kind);
    if (s == ID_NONE || used[row][s] || (choosable && kind != ID_NONE && a->k->settings[s].given)) return false;
    if (choosable && kind != ID_NONE && a->given[who][s]) return false;
    used[row][s] = true;
    if (kind == ID_NONE)
        buf_printf(a->out, "%s = ", a->k->settings[s].name);
    else
        buf_printf(a->out, "[\"c%u.%s\"] = ", who, a->k->settings[s].name);
    write_options(a, &a->k->settings[s]);
    return true;
}

static void write_pins(author *a, unsigned count) {
    bool used[5][512] = {{false}};
    buf_puts(a->out, "  pins = {");
    while (count-- > 0)
        if (write_name(a, used, true)) buf_puts(a->out, ", ");
    buf_puts(a->out, "},\n");
}

static void write_preferences(author *a, unsigned count) {
    bool used[5][512] = {{false}};
    buf_puts(a->out, "  prefers = {");
    while (count-- > 0) {
        size_t before = a->out->len;
        buf_puts(a->out, " { ");
        if (write_name(a, used, true))
            buf_printf(a->out, ", weight = %u },", 1 + below(a->d, 20));
        else
            buf_truncate(a->out, before);
    }
    buf_puts(a->out, " },\n");
}

static void write_current(author *a, unsigned count) {
    bool used[MOST_NAMES] = {false};
    buf_puts(a->out, "  current = {");
    while (count-- > 0) {
        setting_id s = some_setting(a, ID_NONE);
        if (s == ID_NONE || used[s]) continue;
        used[s] = true;
        const setting *x = &a->k->settings[s];
        buf_printf(a->out, " %s = \"%s\",", x->name, x->options[below(a->d, (unsigned)x->option_count)].name);
    }
    buf_puts(a->out, " },\n");
}

/* --- amounts, money, context, goals --- */

static void write_quantities(author *a, unsigned count) {
    static const int64_t at[] = {0, 1, 2, 3, 5, 10, 11, 25, 100, 101, 200, 201, 500, 501, 1000, 3000, 10000, 50000};
    bool used[MOST_NAMES] = {false};
    unsigned q;
    buf_puts(a->out, "  quantities = {");
    while (count-- > 0) {
        if (!one_of(a, used, a->k->quantity_count, &q)) continue;
        const quantity *x = &a->k->quantities[q];
        size_t among =
            chance(a->d, 75) ? 6 : sizeof at / sizeof at[0]; /* large ones clash with limits more often than not */
        int64_t value = at[below(a->d, (unsigned)among)] * AMOUNT_ONE;
        if (value < x->min) value = x->min;
        if (value > x->max) value = x->max;
        buf_printf(a->out, " %s = %" PRId64, x->name, value / AMOUNT_ONE);
        if (!x->integer && chance(a->d, 10)) buf_puts(a->out, ".5");
        buf_putc(a->out, ',');
    }
    buf_puts(a->out, " },\n");
}

static void write_context_value(author *a, const context *c) {
    char day[DATE_CHARS];
    const char *value = day;
    if (c->type == CONTEXT_CHOICE) value = c->options[below(a->d, (unsigned)c->option_count)].name;
    if (c->type == CONTEXT_REGION) value = a->k->regions[below(a->d, (unsigned)a->k->region_count)].name;
    if (c->type == CONTEXT_DATE) date_format((date)(a->k->covers_from - (date)below(a->d, 1000)), DATE_DAY, day);
    buf_printf(a->out, " %s = \"%s\",", c->name, value);
}

static void write_context(author *a, unsigned count) {
    bool used[MOST_NAMES] = {false};
    unsigned c;
    buf_puts(a->out, "  context = {");
    while (count-- > 0)
        if (one_of(a, used, a->k->context_count, &c)) write_context_value(a, &a->k->contexts[c]);
    buf_puts(a->out, " },\n");
}

static void write_goals(author *a) {
    bool used[GOAL_COUNT] = {false};
    unsigned g;
    buf_puts(a->out, "  goals = {");
    for (unsigned n = below(a->d, GOAL_COUNT); n > 0; n--)
        if (one_of(a, used, GOAL_COUNT, &g)) buf_printf(a->out, " \"%s\",", goal_name((goal)g));
    buf_puts(a->out, " },\n");
}

void generate_scenario(buf *out, const knowledge *k, dice *d) {
    author a = {.out = out, .k = k, .d = d};
    a.demanding = chance(d, 50) ? 0 : below(d, 4);
    buf_puts(out, "return scenario {\n  title = \"at random\",\n");
    write_day(&a);
    write_requirements(&a, below(d, 2 + 2 * a.demanding));
    write_clients(&a, below(d, 4));
    write_pins(&a, below(d, 1 + a.demanding));
    write_quantities(&a, below(d, 4));
    if (chance(d, 50)) write_context(&a, below(d, 3));
    if (chance(d, 40)) write_preferences(&a, below(d, 4));
    if (chance(d, 15)) write_current(&a, below(d, 5));
    if (chance(d, 30)) buf_printf(out, "  budget = { usd_per_month = %u },\n", below(d, chance(d, 50) ? 60 : 800));
    if (chance(d, 20)) write_goals(&a);
    buf_puts(out, "}\n");
}
