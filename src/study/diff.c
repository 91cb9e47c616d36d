#include "study/diff.h"

#include "acrplan.h"
#include "report/attributes.h"
#include "report/report.h"
#include "report/view.h"
#include "study/derive.h"
#include "study/known.h"

typedef struct recheck_request {
    const knowledge *k;
    date as_of;
    rechecked *all;
    size_t count;
} recheck_request;

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
    xmlDocPtr doc = tree_from(mem, fill_diff, &r);
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
    return tree_from(mem, fill_recheck, &r);
}
