#include "study/whatif.h"

#include "report/attributes.h"
#include "report/parts.h"
#include "study/clash.h"

/* --- one plan --- */

static void add_base(report *r, xmlNodePtr root, const standing *x) {
    xmlNodePtr node = elem(r->b, root, EL_SUMMARY);
    add_sketch(r, node, &x->plan);
    add_headline_picks(r, node, &x->plan);
    add_warnings_of(r, node, &x->plan);
    if (x->clash) add_clash_in_short(r, node, x->of, x->clash);
}

/* Against a plan: what is different; against none: what it is. */
static void add_variant(report *r, xmlNodePtr root, const standings *all, size_t number) {
    builder *b = r->b;
    const standing *x = &all->at[number];
    xmlNodePtr node = elem_named(b, root, "variant");
    attr_int(b, node, "number", (int64_t)number);
    attr_int(b, node, "line", x->said->where.line);
    attr_date(b, node, "as-of", x->as_of, DATE_DAY);
    add_sketch(r, node, &x->plan);
    text_both(b, node, EL_TITLE, x->said->title);
    add_changes_of(r, node, x->said->edits, x->said->edit_count);
    if (all->at[0].plan.kind == ANSWER_PLAN && x->plan.kind == ANSWER_PLAN)
        add_contrast(r, node, &x->differs);
    else
        add_headline_picks(r, node, &x->plan);
    if (x->clash) add_clash_in_short(r, node, x->of, x->clash);
}

/* --- side by side --- */

static void add_cell(report *r, xmlNodePtr row, const standings *all, size_t number, const told_setting *t) {
    const standing *x = &all->at[number];
    int which = standing_option(x, t);
    if (!standing_has(x, t)) return;
    xmlNodePtr node = elem_named(r->b, row, "cell");
    attr_int(r->b, node, "plan", (int64_t)number);
    if (which >= 0) add_value(r, node, &r->knowledge->settings[t->setting].options[which]);
}

static void add_row(report *r, xmlNodePtr root, const standings *all, const told_setting *t) {
    xmlNodePtr node = elem_named(r->b, root, "row");
    attr(r->b, node, "setting", setting_name(r, t->client, t->setting));
    attr(r->b, node, "headline", r->knowledge->settings[t->setting].headline ? "true" : "false");
    attr(r->b, node, "differs", t->differs ? "true" : "false");
    text_both(r->b, node, EL_TITLE, setting_title(r, t->client, t->setting));
    for (size_t i = 0; i < all->count; i++) add_cell(r, node, all, i, t);
}

/* --- the whole --- */

static void fill(report *r, const void *from) {
    const standings *all = from;
    xmlNodePtr root = elem_root_named(r->b, "whatif", REPORT_NS);
    add_head(r, root);
    add_base(r, root, &all->at[0]);
    r->aside = true;
    for (size_t i = 1; i < all->count; i++) add_variant(r, root, all, i);
    r->aside = false;
    for (size_t i = 0; i < all->told_count; i++) add_row(r, root, all, &all->told[i]);
    add_facts(r, root);
    add_sources(r, root);
    add_goals(r, root);
    add_scenario(r, root);
}

xmlDocPtr whatif_build(arena *mem, const answer *base, const standings *all) {
    const explanation e = {.answer = base};
    return report_tree(mem, &e, fill, all);
}
