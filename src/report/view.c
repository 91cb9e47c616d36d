#include "report/view.h"

#include <string.h>

/* --- the walk --- */

static bool enter(view *v, xmlNodePtr node) {
    element e = element_of(node);
    return e != EL_COUNT && v->table[e].enter && v->table[e].enter(v, node);
}

static void leave(view *v, xmlNodePtr node) {
    element e = element_of(node);
    if (v->table[e].leave) v->table[e].leave(v, node);
}

/* `node` is where the walk stands; it goes down only into elements whose handler said so, and thus leaves exactly
 * those. */
void view_walk_from(view *v, xmlNodePtr from) {
    xmlNodePtr node = from;
    while (node) {
        if (enter(v, node)) {
            if (node->children) {
                node = node->children;
                continue;
            }
            leave(v, node);
        }
        while (node != from && !node->next) {
            node = node->parent;
            leave(v, node);
        }
        node = node == from ? NULL : node->next;
    }
}

void view_walk(view *v) {
    view_walk_from(v, v->root);
}

void view_document(view *v) {
    for (const section_piece *p = next_piece(v->root, v->sections, NULL); p; p = next_piece(v->root, v->sections, p)) {
        if (p->made == PIECE_ELEMENT)
            view_walk_from(v, node_child(v->root, p->e));
        else
            v->pieces[p->made](v);
    }
}

bool view_has(const view *v, document_section s) {
    return element_of(v->root) != EL_REPORT || section_is_in(v->sections, s);
}

const char *view_heading(const view *v, const xmlNode *section) {
    element e = element_of(section);
    if (e == EL_ASKED) return "asked-about";
    if (element_of(v->root) == EL_WHY && e == EL_CONFLICTS) return "against";
    if (element_of(v->root) == EL_WHY && e == EL_REPAIRS) return "lifts";
    return element_name(e);
}

/* --- reading nodes --- */

/* Compares one name where element_of() would try several. */
static xmlNodePtr find(xmlNodePtr from, const char *name) {
    while (from && (from->type != XML_ELEMENT_NODE || strcmp((const char *)from->name, name) != 0)) from = from->next;
    return from;
}

xmlNodePtr node_child_named(const xmlNode *parent, const char *name) {
    return parent ? find(parent->children, name) : NULL;
}

xmlNodePtr node_next_named(const xmlNode *node, const char *name) {
    return node ? find(node->next, name) : NULL;
}

xmlNodePtr node_child(const xmlNode *parent, element e) {
    return node_child_named(parent, element_name(e));
}

xmlNodePtr node_next(const xmlNode *node, element e) {
    return node_next_named(node, element_name(e));
}

size_t node_count(const xmlNode *parent, element e) {
    size_t n = 0;
    for (xmlNodePtr c = node_child(parent, e); c; c = node_next(c, e)) n++;
    return n;
}

bool node_has_elements(const xmlNode *node) {
    const xmlNode *c = node->children;
    while (c && c->type != XML_ELEMENT_NODE) c = c->next;
    return c != NULL;
}

static const char *content(const xmlNode *t) {
    return t && t->content ? (const char *)t->content : "";
}

const char *node_attr(const xmlNode *node, const char *name) {
    if (!node) return "";
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        if (!strcmp((const char *)a->name, name)) return content(a->children);
    }
    return "";
}

bool node_is(const xmlNode *node, const char *name, const char *value) {
    return !strcmp(node_attr(node, name), value);
}

bool node_flag(const xmlNode *node, const char *name) {
    return node_is(node, name, "true");
}

int64_t node_money(const xmlNode *node, const char *name) {
    int64_t m = 0;
    return decimal_parse(node_attr(node, name), 6, &m) ? m : 0;
}

int64_t node_amount(const xmlNode *node, const char *name) {
    int64_t m = 0;
    return decimal_parse(node_attr(node, name), 3, &m) ? m : 0;
}

const char *node_text(const xmlNode *node) {
    return node ? content(node->children) : "";
}

const char *node_says(const xmlNode *node, lang in) {
    return node_text(node_child(node, in == LANG_JA ? EL_JA : EL_EN));
}

const char *child_says(const xmlNode *parent, element e, lang in) {
    return node_says(node_child(parent, e), in);
}

const char *document_attr(const xmlNode *root, const char *name) {
    const char *said = node_attr(node_child(root, EL_DOCUMENT), name);
    return *said ? said : node_attr(node_child(root, EL_SCENARIO), name);
}

static xmlNodePtr by_id(const view *v, element list, element one, const char *id) {
    xmlNodePtr node = node_child(node_child(v->root, list), one);
    while (node && !node_is(node, "id", id)) node = node_next(node, one);
    return node;
}

xmlNodePtr view_fact(const view *v, const char *id) {
    return by_id(v, EL_FACTS, EL_FACT, id);
}

xmlNodePtr view_statement(const view *v, const char *id) {
    return by_id(v, EL_SCENARIO, EL_STATEMENT, id);
}

xmlNodePtr view_source(const view *v, const char *id) {
    return by_id(v, EL_SOURCES, EL_SOURCE, id);
}

bool is_aside(const xmlNode *node) {
    return node_flag(node, "deployed") || node_flag(node, "verifies");
}

size_t count_aside(const xmlNode *list, element one, bool aside) {
    size_t n = 0;
    for (const xmlNode *c = node_child(list, one); c; c = node_next(c, one)) n += is_aside(c) == aside;
    return n;
}

const char *view_grade(const xmlNode *fact, const char **name) {
    static const char *const groups[] = {"rule", "severity", "weight", "state", "how"};
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        *name = node_attr(fact, groups[i]);
        if (**name) return groups[i];
    }
    return NULL;
}

bool view_turned(const view *v, const xmlNode *before) {
    const char *then, *now;
    const xmlNode *fact = view_fact(v, node_attr(before, "fact"));
    view_grade(before, &then);
    view_grade(fact, &now);
    return !node_is(before, "kind", node_attr(fact, "kind")) || strcmp(then, now) != 0;
}

bool goes_without_saying(const xmlNode *reason, const char *of_setting) {
    static const char prefix[] = "client.";
    const char *ref = node_attr(reason, "ref");
    if (!node_is(reason, "kind", "statement") || strncmp(ref, prefix, sizeof prefix - 1) != 0) return false;
    const char *name = ref + sizeof prefix - 1;
    size_t len = strlen(name);
    return !strncmp(of_setting, name, len) && of_setting[len] == '.';
}

xmlNodePtr told_reason(const xmlNode *parent, const xmlNode *after) {
    const char *of_setting = node_attr(parent, element_of(parent) == EL_REJECTION ? "setting" : "id");
    xmlNodePtr reason = after ? node_next(after, EL_REASON) : node_child(parent, EL_REASON);
    while (reason && goes_without_saying(reason, of_setting)) reason = node_next(reason, EL_REASON);
    return reason;
}

bool is_settled(const xmlNode *question) {
    return node_flag(question, "tried") && !node_flag(question, "together") && !node_child(question, EL_OUTCOME);
}

size_t open_questions(const view *v) {
    size_t n = 0;
    const xmlNode *q = node_child(node_child(v->root, EL_QUESTIONS), EL_QUESTION);
    for (; q; q = node_next(q, EL_QUESTION)) n += !is_settled(q);
    return n;
}

bool has_owner(const xmlNode *warning) {
    return node_child(warning, EL_WAIVED) || node_child(warning, EL_OWNER);
}

size_t warnings_without_owner(const xmlNode *warnings) {
    size_t n = 0;
    for (const xmlNode *w = node_child(warnings, EL_WARNING); w; w = node_next(w, EL_WARNING)) n += !has_owner(w);
    return n;
}

bool is_idle(const xmlNode *node) {
    if (element_of(node) == EL_ITEM) return !node_flag(node, "unknown") && node_amount(node, "units") == 0;
    return node_amount(node, "amount") == 0;
}

int used_share(const xmlNode *limit) {
    int64_t amount = node_amount(limit, "amount"), max = node_amount(limit, "max");
    if (max <= 0 || amount < 0 || amount > INT64_MAX / 100) return 0;
    int64_t share = amount * 100 / max;
    return share < 999 ? (int)share : 999;
}

static bool adds(const xmlNode *rejection, bool unpriced) {
    xmlNodePtr item = node_child(rejection, EL_ADDED);
    while (item && node_flag(item, "unpriced") != unpriced) item = node_next(item, EL_ADDED);
    return item != NULL;
}

bool view_adds_unpriced(const xmlNode *rejection) {
    return adds(rejection, true);
}

bool view_same_harm(const xmlNode *rejection) {
    return !adds(rejection, false) && !node_child(rejection, EL_REMOVED);
}

/* --- what decided against the next best option --- */

xmlNodePtr drawback_item(const drawback *d, const xmlNode *alternative, const xmlNode *after) {
    if (d->list == EL_COUNT) return NULL;
    xmlNodePtr item = after ? node_next(after, d->list) : node_child(alternative, d->list);
    while (item && !*node_attr(item, d->with)) item = node_next(item, d->list);
    return item;
}

const drawback *view_drawback(const xmlNode *alternative, const drawback *after) {
    static const drawback all[] = {
        {"preferences", W_NEXT_MISSES, EL_MISSES, "ref"},    {"cost", W_NEXT_COSTS, EL_COUNT, NULL},
        {"unpriced", W_NEXT_UNPRICED, EL_ADDED, "unpriced"}, {"harm", W_NEXT_WARNS, EL_ADDED, "severity"},
        {"harm", W_NEXT_BREAKS, EL_ADDED, "weight"},         {"defaults", W_NEXT_DEPARTS, EL_COUNT, NULL},
        {"order", W_NEXT_AS_GOOD, EL_COUNT, NULL},
    };
    const drawback *end = all + sizeof all / sizeof *all;
    for (const drawback *d = after ? after + 1 : all; d < end; d++) {
        bool whole = d->list == EL_COUNT || drawback_item(d, alternative, NULL);
        if (node_is(alternative, "decides", d->decides) && whole) return d;
    }
    return NULL;
}

const char *view_date(const char *iso, lang in, char out[LONG_DATE_CHARS]) {
    date day;
    date_precision precision;
    if (date_parse(iso, true, &day, &precision)) return show_date(day, precision, in, out);
    return iso;
}

word_id view_since_words(const char *basis) {
    if (!strcmp(basis, "documented")) return W_SINCE_DOCUMENTED;
    if (!strcmp(basis, "assumed")) return W_SINCE_ASSUMED;
    if (!strcmp(basis, "by")) return W_SINCE_BY;
    return W_SINCE_EXACT;
}

word_id view_past_words(const xmlNode *past) {
    if (element_of(past) == EL_BEFORE) return W_HELD_BEFORE;
    return node_is(past, "on-basis", "documented") ? W_NEW_IN_TEXT : W_NEW_SINCE;
}

/* --- escapes --- */

static const char *entity(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return "&#39;";
    }
}

/* Quotes are harmless in element content too, so one escape serves both; the two names say which place was meant. */
static void escape(buf *out, const char *s) {
    for (;;) {
        size_t len = strcspn(s, "&<>\"'");
        buf_add(out, s, len);
        if (!s[len]) return;
        buf_puts(out, entity(s[len]));
        s += len + 1;
    }
}

void esc_text(buf *out, const char *s) {
    escape(out, s);
}

void esc_attr(buf *out, const char *s) {
    escape(out, s);
}

static bool plain_in_id(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_';
}

void esc_id(buf *out, const char *s) {
    for (; *s; s++) {
        if (plain_in_id(*s))
            buf_putc(out, *s);
        else
            buf_printf(out, "~%02x", (unsigned)(unsigned char)*s);
    }
}

bool url_is_web(const char *url) {
    if (strncmp(url, "https://", 8) != 0 && strncmp(url, "http://", 7) != 0) return false;
    for (; *url; url++) {
        if (*url <= ' ' || *url > '~' || strchr("\"'<>\\^`{|}", *url)) return false;
    }
    return true;
}
