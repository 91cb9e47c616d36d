/* What is said of each minimal conflict of the sweep.
 *
 * The scenario that makes the choices of the conflict, and no other, is planned by itself; what its report says of the conflict is what the
 * page says: title, links (of the chain, or reasons where there is none), sources (of the facts, by their numbers in that report), and what
 * the diagram shows. Conflicts
 * of several days of which the same is said are told once. */
#include <string.h>

#include "report/diagram.h"
#include "report/report.h"
#include "report/tell.h"
#include "study/explorer_impl.h"

/* --- text of the tree, as plain text --- */

static void add_piece(view *v, const char *s, size_t len) {
    buf_add(v->out, s, len);
}

static void add_in_brackets(view *v, word_id w, const char *value) {
    buf_puts(v->out, " (");
    tell_filled(v, w, value, NULL);
    buf_putc(v->out, ')');
}

static void add_fact(view *v, const char *id) {
    const xmlNode *about = view_fact(v, id);
    if (about) add_in_brackets(v, W_FACT_REF, node_attr(about, "number"));
}

static void add_line(view *v, const char *line) {
    if (*line && strcmp(line, "0") != 0) add_in_brackets(v, W_LINE, line);
}

static const teller PLAIN_TELLER = {add_piece, add_fact, add_line};

typedef void tell_part(view *v, const xmlNode *of);

/* Both languages of what is told of a node. Nothing here allocates in an arena: a tree is at hand that its escape would not free. */
static void put_told(explorer *e, xmlNodePtr root, tell_part *tell, const xmlNode *of) {
    json_open(&e->j, '[');
    for (int in = 0; in < LANG_COUNT; in++) {
        buf written = BUF_INIT;
        view v = {.table = TEXT_HANDLERS, .tell = &PLAIN_TELLER, .in = (lang)in, .out = &written, .root = root};
        tell(&v, of);
        if (!buf_ok(&written)) e->out->failed = true;
        json_string(&e->j, buf_data(&written));
        buf_free(&written);
    }
    json_close(&e->j, ']');
}

static void tell_reason(view *v, const xmlNode *reason) {
    tell_raw(v, node_says(node_child(reason, EL_SAYS), v->in));
    if (is_fact_reason(reason))
        v->tell->fact(v, node_attr(reason, "ref"));
    else
        v->tell->line(v, node_attr(reason, "line"));
}

static void tell_intro(view *v, const xmlNode *of) {
    tell_word(v, clash_intro(of));
}

/* --- one conflict --- */

static void write_links(explorer *e, xmlNodePtr root, const xmlNode *of) {
    const xmlNode *links = node_child(of, EL_CHAIN);
    const view v = {.root = root};
    json_key(&e->j, "links");
    json_open(&e->j, '[');
    for (const xmlNode *x = links ? told_link(&v, links, NULL) : NULL; x; x = told_link(&v, links, x))
        put_told(e, root, tell_link, x);
    for (const xmlNode *x = links ? NULL : node_child(of, EL_REASON); x; x = node_next(x, EL_REASON))
        put_told(e, root, tell_reason, x);
    json_close(&e->j, ']');
}

static void write_source(explorer *e, const view *v, const xmlNode *about, const xmlNode *cites) {
    const xmlNode *cited = view_source(v, node_attr(cites, "source"));
    const char *url = node_attr(cited, "url");
    json_open(&e->j, '{');
    json_key(&e->j, "fact");
    json_string(&e->j, node_attr(about, "number"));
    put_both_as(e, "title", (text){{child_says(cited, EL_TITLE, LANG_EN), child_says(cited, EL_TITLE, LANG_JA)}});
    json_key(&e->j, "url");
    json_string(&e->j, url_is_web(url) ? url : "");
    json_close(&e->j, '}');
}

static void write_sources(explorer *e, xmlNodePtr root, const xmlNode *of) {
    const view v = {.root = root};
    json_key(&e->j, "sources");
    json_open(&e->j, '[');
    for (const xmlNode *r = node_child(of, EL_REASON); r; r = node_next(r, EL_REASON)) {
        const xmlNode *about = is_fact_reason(r) ? view_fact(&v, node_attr(r, "ref")) : NULL;
        for (const xmlNode *c = node_child(about, EL_CITES); c; c = node_next(c, EL_CITES))
            write_source(e, &v, about, c);
    }
    json_close(&e->j, ']');
}

static void write_nothing(explorer *e, const char *key) {
    json_key(&e->j, key);
    json_open(&e->j, '[');
    json_close(&e->j, ']');
}

/* Where the search stopped before the conflict was explained: the choices alone. */
static void write_choices(explorer *e, const sweep_clash *c) {
    text all = say_text(e, W_FACTS_ALONE, 0, NULL);
    for (size_t i = 0; i < c->count; i++) {
        text one = switch_title(e, &e->sweep->over.at[c->at[i].axis]);
        for (int in = 0; in < LANG_COUNT; in++)
            all.in[in] = i ? arena_printf(e->mem, "%s%s%s", all.in[in], word(W_AND, (lang)in), one.in[in]) : one.in[in];
    }
    put_both_as(e, "title", all);
    write_nothing(e, "links");
    write_nothing(e, "sources");
    write_nothing(e, "shown");
}

/* A place of the diagram: [id, look], and where a fact shuts it or the conflict comes from it, its lines and name. */
static void write_place(explorer *e, const char *id, const xmlNode *node) {
    char first[FACT_LINE_BYTES], second[FACT_LINE_BYTES];
    const char *by = node_attr(node, "fact");
    if (node_is(node, "state", "absent")) return;
    json_open(&e->j, '[');
    json_string(&e->j, id);
    json_string(&e->j, node_attr(node, "state"));
    if (*by) {
        diagram_fact_lines(by, first, second);
        json_string(&e->j, first);
        json_string(&e->j, second);
        json_string(&e->j, by);
    }
    json_close(&e->j, ']');
}

/* "kind:a", or "kind:a:b". */
static void write_named(explorer *e, const char *kind, const char *a, const char *b, const xmlNode *node) {
    buf id = BUF_INIT;
    buf_printf(&id, "%s:%s%s%s", kind, a, b ? ":" : "", b ? b : "");
    if (!buf_ok(&id)) e->out->failed = true;
    write_place(e, buf_data(&id), node);
    buf_free(&id);
}

static void write_details(explorer *e, const xmlNode *of) {
    const char *id = node_attr(of, "id");
    for (const xmlNode *x = of->children; x; x = x->next) {
        switch (element_of(x)) {
        case EL_NUMBER: write_named(e, "number", id, node_attr(x, "amount"), x); break;
        case EL_VALUE: write_named(e, "value", node_attr(x, "setting"), node_attr(x, "option"), x); break;
        case EL_PLACE: write_named(e, "place", id, node_attr(x, "zone"), x); break;
        case EL_WAY: write_named(e, "way", id, node_attr(x, "path"), x); break;
        default: break;
        }
    }
}

/* What the diagram of the conflict shows: what is asked, and what is shut. */
static void write_shown(explorer *e, const xmlNode *root) {
    const xmlNode *drawing = node_child(root, EL_DIAGRAM);
    json_key(&e->j, "shown");
    json_open(&e->j, '[');
    for (const xmlNode *x = drawing ? drawing->children : NULL; x; x = x->next) {
        element kind = element_of(x);
        if (kind != EL_PART && kind != EL_PATH && kind != EL_CLIENT) continue;
        write_named(e, element_name(kind), node_attr(x, "id"), NULL, x);
        write_details(e, x);
    }
    json_close(&e->j, ']');
}

static void write_explained(explorer *e, arena *mem, const explanation *x) {
    explanation drawn_too = *x;
    drawn_too.picture = e->doc->pictures ? explain_picture(mem, x->answer) : NULL;
    xmlDocPtr tree = report_build(mem, &drawn_too);
    if (!tree) {
        e->out->failed = true;
        return;
    }
    xmlNodePtr root = xmlDocGetRootElement(tree);
    const xmlNode *of = node_child(node_child(root, EL_CONFLICTS), EL_CONFLICT);
    json_key(&e->j, "lead");
    put_told(e, root, tell_intro, of);
    json_key(&e->j, "title");
    put_told(e, root, tell_clash, of);
    write_links(e, root, of);
    write_sources(e, root, of);
    write_shown(e, root);
    xmlFreeDoc(tree);
}

/* --- all of them --- */

typedef struct teller_state {
    explorer *e;
    size_t count; /* told so far, each once */
    size_t *from; /* where each begins and ends in the output */
    size_t *to;
    uint32_t *says; /* by clash */
    size_t next;
} teller_state;

static uint32_t same_before(const teller_state *t, size_t from, size_t len) {
    const char *all = buf_data(t->e->out);
    uint32_t i = 0;
    while (i < t->count && !(t->to[i] - t->from[i] == len && memcmp(all + t->from[i], all + from, len) == 0)) i++;
    return i;
}

static void tell_one(void *ctx, const explanation *x, arena *mem) {
    teller_state *t = ctx;
    explorer *e = t->e;
    size_t before = e->out->len, from = before + (e->j.comma ? 1 : 0);
    bool comma = e->j.comma;
    json_open(&e->j, '{');
    if (x->clash)
        write_explained(e, mem, x);
    else
        write_choices(e, &e->sweep->clashes[t->next]);
    json_close(&e->j, '}');
    if (!buf_ok(e->out)) return;
    uint32_t same = same_before(t, from, e->out->len - from);
    t->says[t->next++] = same;
    if (same < t->count) {
        buf_truncate(e->out, before);
        e->j.comma = comma;
        return;
    }
    t->from[t->count] = from;
    t->to[t->count++] = e->out->len;
}

static void write_set(explorer *e, const sweep_clash *c) {
    json_open(&e->j, '[');
    for (size_t i = 0; i < c->count; i++) {
        json_open(&e->j, '[');
        json_int(&e->j, c->at[i].axis);
        json_int(&e->j, c->at[i].value);
        json_close(&e->j, ']');
    }
    json_close(&e->j, ']');
}

static void write_clashes(explorer *e, const uint32_t *says) {
    const sweep *w = e->sweep;
    json *j = &e->j;
    size_t c = 0;
    json_key(j, "clashes");
    json_open(j, '[');
    for (size_t d = 0; d < w->day_count; d++) {
        json_open(j, '[');
        for (; c < w->clash_count && w->clashes[c].day == d; c++) {
            json_open(j, '{');
            json_key(j, "set");
            write_set(e, &w->clashes[c]);
            json_key(j, "says");
            json_int(j, says[c]);
            json_close(j, '}');
        }
        json_close(j, ']');
    }
    json_close(j, ']');
}

void write_conflicts(explorer *e) {
    size_t n = e->sweep->clash_count;
    teller_state t = {.e = e,
                      .from = ARENA_ARRAY(e->mem, n, size_t),
                      .to = ARENA_ARRAY(e->mem, n, size_t),
                      .says = ARENA_ARRAY(e->mem, n, uint32_t)};
    json_key(&e->j, "conflicts");
    json_open(&e->j, '[');
    explore_clashes(e->mem, e->sweep, tell_one, &t);
    json_close(&e->j, ']');
    write_clashes(e, t.says);
}
