/* The words of comments: why a resource is there, why a property has its value, why that version of the interface. */
#include <stdlib.h>
#include <string.h>

#include "deploy/deploy_impl.h"
#include "report/view_deployment.h"

typedef VEC(char) text_list;

typedef struct writing {
    arena *mem;
    text_list out;
} writing;

static void take(void *ctx, const char *piece, size_t len) {
    writing *w = ctx;
    for (size_t i = 0; i < len; i++) vec_push(w->mem, &w->out, piece[i]);
}

static const char *written(writing *w) {
    vec_push(w->mem, &w->out, '\0');
    return w->out.at;
}

static const char *filled(const reader *r, word_id pattern, const char *a, const char *b, const char *c) {
    const blank blanks[] = {{"0", a}, {"1", b}, {"2", c}};
    writing w = {.mem = r->mem};
    words_fill(word(pattern, r->d->in), blanks, (size_t)1 + (b != NULL) + (c != NULL), take, &w);
    return written(&w);
}

/* "a, b": what is there of both. */
static const char *joined(const reader *r, const char *a, word_id joint, const char *b) {
    if (!*a || !*b) return *a ? a : b;
    return arena_printf(r->mem, "%s%s%s", a, word(joint, r->d->in), b);
}

/* --- facts and lines --- */

static const char *cite(const reader *r, const char *fact) {
    const xmlNode *node = view_fact(&r->v, fact);
    if (!node) return "";
    names_add(r->facts, fact);
    return filled(r, W_FACT_REF, node_attr(node, "number"), NULL, NULL);
}

static const char *reason_ref(const reader *r, const xmlNode *reason) {
    if (node_is(reason, "kind", "fact")) return cite(r, node_attr(reason, "ref"));
    const char *line = node_attr(reason, "line");
    return *line ? filled(r, W_LINE, line, NULL, NULL) : "";
}

static bool cites_before(const xmlNode *setting, const xmlNode *reason) {
    for (const xmlNode *b = told_reason(setting, NULL); b && b != reason; b = told_reason(setting, b))
        if (strcmp(node_attr(b, "ref"), node_attr(reason, "ref")) == 0) return true;
    return false;
}

static const xmlNode *setting_among(const xmlNode *groups, element group, const char *id) {
    for (const xmlNode *p = node_child(groups, group); p; p = node_next(p, group))
        for (const xmlNode *s = node_child(p, EL_SETTING); s; s = node_next(s, EL_SETTING))
            if (node_is(s, "id", id)) return s;
    return NULL;
}

static const xmlNode *setting_of(const reader *r, const char *id) {
    const xmlNode *s = setting_among(node_child(r->v.root, EL_SETTINGS), EL_SECTION, id);
    return s ? s : setting_among(node_child(r->v.root, EL_CLIENTS), EL_CLIENT, id);
}

/* A default is the vendor's, which has a fact of its own. */
static const char *default_fact(const reader *r, const xmlNode *setting) {
    return node_is(setting, "status", "default") ? cite(r, node_attr(node_child(setting, EL_VENDOR_DEFAULT), "fact"))
                                                 : "";
}

const char *setting_reason(const reader *r, const char *setting) {
    const xmlNode *node = setting_of(r, setting);
    if (!node) return arena_printf(r->mem, "%s: %s", setting, word_for("status", "not_applicable", r->d->in));
    const char *refs = default_fact(r, node);
    for (const xmlNode *b = told_reason(node, NULL); b; b = told_reason(node, b))
        if (!cites_before(node, b)) refs = joined(r, refs, W_COMMA, reason_ref(r, b));
    return arena_printf(r->mem, "%s: %s", setting,
                        joined(r, word_for("status", node_attr(node, "status"), r->d->in), W_COMMA, refs));
}

/* --- resources --- */

const char *resource_reason(const reader *r, const resource *of) {
    const char *why = cite(r, node_attr(of->node, "fact"));
    for (const xmlNode *n = node_child(of->node, EL_OF); n; n = node_next(n, EL_OF))
        why = joined(r, why, W_SEMICOLON, setting_reason(r, node_attr(n, "setting")));
    return why;
}

static const char *as_of(const reader *r, char day[LONG_DATE_CHARS]) {
    return view_date(node_attr(r->v.root, "as-of"), r->d->in, day);
}

const char *api_reason(const reader *r, const resource *of) {
    char day[LONG_DATE_CHARS];
    const xmlNode *n = node_child(of->node, EL_API_REASON);
    if (n) return filled(r, W_DEPLOY_API_PASSED, of->api, node_attr(n, "passed"), node_attr(n, "property"));
    return filled(r, W_DEPLOY_API, of->api, as_of(r, day), NULL);
}

/* --- rules of parameters --- */

const char *parameter_rules(const reader *r, const xmlNode *node) {
    writing w = {.mem = r->mem};
    parameter_rule(node, r->d->in, take, &w);
    return written(&w);
}

/* --- the head --- */

static void say(const reader *r, const char *line) {
    vec_push(r->mem, &r->d->head, line);
}

static bool is_among(const char *list, const char *name) {
    const size_t len = strlen(name);
    for (const char *s = list; *s; s += strcspn(s, " "), s += strspn(s, " "))
        if (strcspn(s, " ") == len && strncmp(s, name, len) == 0) return true;
    return false;
}

static bool is_for(const xmlNode *by_hand, deploy_target to) {
    static const char *const NAMES[] = {
        [TARGET_BICEP] = "bicep", [TARGET_ARM] = "arm", [TARGET_AZCLI] = "azcli", [TARGET_TERRAFORM] = "terraform"};
    const char *targets = node_attr(by_hand, "targets");
    return !*targets || is_among(targets, NAMES[to]);
}

static const char *hand_reason(const reader *r, const xmlNode *n) {
    const char *why = cite(r, node_attr(n, "fact"));
    for (const xmlNode *s = node_child(n, EL_OF); s; s = node_next(s, EL_OF))
        why = joined(r, why, W_SEMICOLON, setting_reason(r, node_attr(s, "setting")));
    return why;
}

static void say_by_hand(const reader *r) {
    int number = 0;
    for (const xmlNode *n = node_child(r->node, EL_BY_HAND); n; n = node_next(n, EL_BY_HAND)) {
        if (!is_for(n, r->d->to)) continue;
        if (number++ == 0) say(r, word(W_DEPLOY_BY_HAND, r->d->in));
        say(r, arena_printf(r->mem, "%d. %s (%s)", number, child_says(n, EL_SAYS, r->d->in), hand_reason(r, n)));
    }
    if (number == 0) say(r, word(W_DEPLOY_NOTHING_BY_HAND, r->d->in));
}

static int by_number(const void *a, const void *b) {
    const xmlNode *const *x = a, *const *y = b;
    const long n = strtol(node_attr(*x, "number"), NULL, 10), m = strtol(node_attr(*y, "number"), NULL, 10);
    return n < m ? -1 : n > m;
}

static void say_facts(const reader *r) {
    const size_t n = names_count(r->facts);
    const xmlNode **facts = ARENA_ARRAY(r->mem, n + 1, const xmlNode *);
    for (size_t i = 0; i < n; i++) facts[i] = view_fact(&r->v, names_at(r->facts, (uint32_t)i));
    qsort(facts, n, sizeof *facts, by_number);
    if (n > 0) say(r, word(W_DEPLOY_FACTS, r->d->in));
    for (size_t i = 0; i < n; i++)
        say(r, arena_printf(r->mem, "%s = %s", cite(r, node_attr(facts[i], "id")), node_attr(facts[i], "id")));
}

static void say_how(const reader *r) {
    static const char *const HOW[] = {
        [TARGET_BICEP] = "az deployment group create --resource-group NAME --template-file FILE.bicep",
        [TARGET_ARM] = "az deployment group create --resource-group NAME --template-file FILE.json",
        [TARGET_AZCLI] = "RESOURCE_GROUP=... sh FILE.sh",
        [TARGET_TERRAFORM] = "terraform init && terraform apply"};
    say(r, filled(r, W_DEPLOY_RUN, HOW[r->d->to], NULL, NULL));
    if (r->d->to == TARGET_TERRAFORM) say(r, word(W_DEPLOY_AZAPI, r->d->in));
    if (r->d->to == TARGET_AZCLI) say(r, word(W_DEPLOY_AGAIN, r->d->in));
}

void write_head(const reader *r) {
    char day[LONG_DATE_CHARS];
    const xmlNode *pack = node_child(r->v.root, EL_PACK);
    say(r, child_says(r->v.root, EL_TITLE, r->d->in));
    say(r, filled(r, W_DEPLOY_AS_OF, as_of(r, day), NULL, NULL));
    say(r, filled(r, W_MADE_BY, node_attr(r->v.root, "program"), node_attr(pack, "id"), node_attr(pack, "digest")));
    say_how(r);
    say(r, "");
    say_by_hand(r);
    say(r, "");
    say(r, word(W_DEPLOY_REFERENCES, r->d->in));
    say_facts(r);
}
