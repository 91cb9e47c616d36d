#include "study/diff.h"

#include "acrplan.h"
#include "base/guard.h"
#include "report/attributes.h"
#include "report/report.h"
#include "report/view.h"
#include "study/known.h"

typedef struct recheck_request {
    const knowledge *k;
    date as_of;
    rechecked *all;
    size_t count;
} recheck_request;

/* A tree that is made from other trees. */
typedef void filler(builder *b, void *from);

/* The tree is not arena memory, so an allocation that fails while it is built must land here and free it. */
static xmlDocPtr build(arena *mem, filler *fill, void *from) {
    builder *volatile b = NULL;
    volatile bool whole = false;
    guard g;
    guard_arm(&g, mem);
    if (setjmp(g.env) == 0) {
        b = ARENA_NEW(mem, builder);
        b->mem = mem;
        fill(b, from);
        whole = !b->failed;
    }
    guard_disarm(&g);
    if (whole) return b->doc;
    if (b) xmlFreeDoc(b->doc);
    return NULL;
}

static text both_of(const xmlNode *node) {
    return (text){{node_says(node, LANG_EN), node_says(node, LANG_JA)}};
}

static void copy_text(builder *b, xmlNodePtr parent, const xmlNode *from, element e) {
    const xmlNode *node = node_child(from, e);
    if (node) text_both(b, parent, e, both_of(node));
}

/* The pack that the newer report was made of. */
static void copy_pack(builder *b, xmlNodePtr parent, const xmlNode *report) {
    static const char *const NAMES[] = {"id", "covers-from", "read-up-to", "digest"};
    const xmlNode *from = node_child(report, EL_PACK);
    xmlNodePtr node = elem(b, parent, EL_PACK);
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) attr(b, node, NAMES[i], node_attr(from, NAMES[i]));
    copy_text(b, node, from, EL_TITLE);
}

static void add_counts(builder *b, xmlNodePtr node, const tally *o) {
    attr_int(b, node, "answer", (int64_t)o->answer);
    attr_int(b, node, "beside", (int64_t)o->beside);
    attr_int(b, node, "reworded", (int64_t)o->reworded);
    attr_int(b, node, "rest", (int64_t)o->rest);
}

/* --- two reports --- */

typedef struct diff_request {
    const xmlNode *first, *second;
    tally out;
} diff_request;

static void fill_diff(builder *b, void *from) {
    diff_request *r = from;
    xmlNodePtr root = elem_root_named(b, "diff", REPORT_NS);
    attr(b, root, "program", ACRPLAN_VERSION);
    copy_text(b, root, r->second, EL_TITLE);
    copy_pack(b, root, r->second);
    r->out = compare_into(b, root, r->first, r->second, NULL);
    add_counts(b, root, &r->out);
}

xmlDocPtr diff_build(arena *mem, xmlDocPtr first, xmlDocPtr second, tally *out) {
    diff_request r = {.first = xmlDocGetRootElement(first), .second = xmlDocGetRootElement(second)};
    xmlDocPtr doc = build(mem, fill_diff, &r);
    *out = r.out;
    return doc;
}

/* --- archived reports --- */

static void add_checked(builder *b, xmlNodePtr root, const recheck_request *q, rechecked *r) {
    const xmlNode *archived = xmlDocGetRootElement(r->archived), *today = xmlDocGetRootElement(r->today);
    xmlNodePtr node = elem_named(b, root, "checked");
    attr(b, node, "file", r->file);
    copy_text(b, node, archived, EL_TITLE);
    xmlNodePtr known = add_known(b, node, q->k, q->as_of, archived);
    const tally o = compare_into(b, node, archived, today, known);
    xmlUnlinkNode(known);
    xmlFreeNode(known);
    r->holds = o.decisions == 0 && o.alarms == 0;
    attr(b, node, "holds", r->holds ? "true" : "false");
    add_counts(b, node, &o);
}

static void fill_recheck(builder *b, void *from) {
    const recheck_request *r = from;
    xmlNodePtr root = elem_root_named(b, "recheck", REPORT_NS);
    size_t holding = 0;
    attr(b, root, "program", ACRPLAN_VERSION);
    attr_date(b, root, "as-of", r->as_of, DATE_DAY);
    text_both(b, root, EL_TITLE, (text){{word(W_RECHECK_TITLE, LANG_EN), word(W_RECHECK_TITLE, LANG_JA)}});
    copy_pack(b, root, xmlDocGetRootElement(r->all[0].today));
    for (size_t i = 0; i < r->count; i++) {
        add_checked(b, root, r, &r->all[i]);
        holding += r->all[i].holds;
    }
    attr_int(b, root, "holding", (int64_t)holding);
    attr_int(b, root, "broken", (int64_t)(r->count - holding));
}

xmlDocPtr recheck_build(arena *mem, const knowledge *k, date as_of, rechecked *all, size_t count) {
    recheck_request r = {k, as_of, all, count};
    return build(mem, fill_recheck, &r);
}
