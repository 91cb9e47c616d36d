#include "report/report.h"

#include "acrplan.h"
#include "base/guard.h"
#include "report/parts.h"

/* --- head --- */

static void add_pack(report *r, xmlNodePtr parent) {
    builder *b = r->b;
    const knowledge *k = r->knowledge;
    xmlNodePtr node = elem(b, parent, EL_PACK);
    attr(b, node, "id", k->id);
    attr(b, node, "covers-from", date_attr(r, k->covers_from, DATE_DAY));
    attr(b, node, "read-up-to", date_attr(r, k->read_up_to, DATE_DAY));
    attr(b, node, "digest", k->digest);
    text_both(b, node, EL_TITLE, k->title);
}

void add_subject(report *r, xmlNodePtr root) {
    attr(r->b, root, "program", ACRPLAN_VERSION);
    text_both(r->b, root, EL_TITLE, r->scenario->title);
    if (!r->asked) text_both(r->b, root, EL_DESCRIPTION, r->scenario->description);
    add_pack(r, root);
    add_made_edits(r, root);
}

void add_head(report *r, xmlNodePtr root) {
    attr(r->b, root, "kind", answer_kind_name(r->answer->kind));
    attr(r->b, root, "as-of", date_attr(r, r->problem->as_of, DATE_DAY));
    attr(r->b, root, "past-horizon", r->problem->past_horizon ? "true" : "false");
    add_subject(r, root);
}

/* What the scenario says of the document; nothing where it says nothing. */
static void add_document(report *r, xmlNodePtr parent) {
    builder *b = r->b;
    const document_head *d = &r->scenario->document;
    if (!d->given) return;
    xmlNodePtr node = elem(b, parent, EL_DOCUMENT);
    attr(b, node, "author", d->author);
    attr(b, node, "version", d->version);
    if (d->day != DATE_UNKNOWN) attr(b, node, "date", date_attr(r, d->day, DATE_DAY));
    text_both(b, node, EL_PROJECT, d->project);
    for (size_t i = 0; i < d->reviewer_count; i++) text_plain(b, elem(b, node, EL_REVIEWER), d->reviewers[i]);
}

/* --- summary --- */

static int64_t holding_of(const report *r, effect_kind kind, int harm) {
    int64_t n = 0;
    for (size_t i = 0; i < r->answer->holding_count; i++) {
        const effect *e = &r->problem->effects[r->answer->holding[i]];
        n += e->kind == kind && (harm < 0 || (int)e->harm == harm);
    }
    return n;
}

static void add_plan_summary(report *r, xmlNodePtr node) {
    builder *b = r->b;
    attr(b, node, "usd-per-month", money_attr(r, cost_money(r, r->answer->total)));
    attr(b, node, "at-least", r->answer->cost_at_least ? "true" : "false");
    if (r->scenario->has_budget) attr(b, node, "budget", money_attr(r, r->scenario->budget));
    for (int harm = 0; harm < SEVERITY_COUNT; harm++)
        attr_int(b, node, severity_name((severity)harm), holding_of(r, EFFECT_WARNING, harm));
    attr_int(b, node, "practices", holding_of(r, EFFECT_PRACTICE, -1));
    attr_int(b, node, "wishes", holding_of(r, EFFECT_PREFERENCE, -1));
    int64_t hopeless = 0;
    for (size_t i = 0; i < r->problem->question_count; i++) hopeless += no_answer_fits(r, i);
    if (hopeless) attr_int(b, node, "unanswerable", hopeless);
    add_choices(r, node, r->answer->option);
}

static void add_clash_summary(report *r, xmlNodePtr node) {
    const clash *all = r->explained->clash;
    attr_int(r->b, node, "conflicts", (int64_t)all->conflict_count);
    attr_int(r->b, node, "repairs", (int64_t)all->repair_count);
    attr(r->b, node, "complete", all->complete ? "true" : "false");
}

static void add_summary(report *r, xmlNodePtr parent) {
    xmlNodePtr node = elem(r->b, parent, EL_SUMMARY);
    if (r->answer->kind == ANSWER_PLAN) add_plan_summary(r, node);
    if (r->answer->kind == ANSWER_CONFLICT) add_clash_summary(r, node);
}

void add_goals(report *r, xmlNodePtr parent) {
    xmlNodePtr node = elem(r->b, parent, EL_GOALS);
    for (int i = 0; i < GOAL_COUNT; i++) attr(r->b, elem(r->b, node, EL_GOAL), "name", goal_name(r->problem->goals[i]));
}

/* --- the whole --- */

static void add_findings_and_waivers(report *r, xmlNodePtr root) {
    if (r->answer->kind == ANSWER_PLAN) add_findings(r, root);
    add_waivers(r, root);
}

static void add_configuration(report *r, xmlNodePtr root) {
    add_settings(r, root);
    add_clients(r, root);
    add_warnings(r, root);
    add_wishes(r, root);
    add_practices(r, root);
}

/* Plans beside the plan, and what it costs. */
static void add_trade(report *r, xmlNodePtr root) {
    r->aside = true;
    add_frontier(r, root, r->explained->frontier);
    add_ties(r, root, r->explained->ties);
    r->aside = false;
    add_costs(r, root);
    r->aside = true;
    add_price_tags(r, root, r->explained->prices);
    add_break_points(r, root, r->explained->breaks);
    r->aside = false;
    add_limits(r, root);
}

static void add_ahead(report *r, xmlNodePtr root, const ahead *then) {
    add_questions(r, root);
    add_assumptions(r, root);
    add_changes(r, root);
    add_history(r, root);
    if (then) then->add(r, root, then->from); /* its facts have no past yet */
}

static void add_work(report *r, xmlNodePtr root) {
    add_steps(r, root);
    add_worksheet(r, root);
    r->aside = true;
    add_rejections(r, root);
    r->aside = false;
    add_notes(r, root);
    add_disputes(r, root);
    add_targets(r, root);
}

/* In the order of the document that it is read as (sections.h), so that facts are numbered as they come; but those that are
 * drawn or deployed alone come last. What is said of facts and sources comes after all that refer to them. `from`: what is known of the time after (ahead), or NULL. */
static void add_everything(report *r, const void *from) {
    bool plan = r->answer->kind == ANSWER_PLAN;
    xmlNodePtr root = elem_root(r->b, EL_REPORT, REPORT_NS);
    add_head(r, root);
    add_document(r, root);
    add_summary(r, root);
    xmlNodePtr picture_node = add_diagram(r, root);
    if (plan) add_configuration(r, root);
    if (r->answer->kind == ANSWER_CONFLICT) {
        add_conflicts(r, root, r->explained->clash);
        add_repairs(r, root, r->explained->clash);
    }
    add_findings_and_waivers(r, root);
    if (plan) add_trade(r, root);
    xmlNodePtr deployment_node = add_deployment(r, root);
    add_ahead(r, root, from);
    if (plan) add_work(r, root);
    fill_diagram(r, picture_node);
    fill_deployment(r, deployment_node);
    add_facts(r, root);
    add_sources(r, root);
    add_goals(r, root);
    add_scenario(r, root);
    add_glossary(r, root);
}

static report *report_start(arena *mem, const explanation *e) {
    report *r = ARENA_NEW(mem, report);
    const problem *p = e->answer->problem;
    const knowledge *k = p->knowledge;
    *r = (report){
        .mem = mem, .explained = e, .answer = e->answer, .problem = p, .scenario = p->scenario, .knowledge = k};
    r->drawn_from = r->deployed_from = SIZE_MAX;
    r->b = ARENA_NEW(mem, builder);
    r->b->mem = mem;
    r->used = ARENA_ARRAY(mem, k->fact_count + 1, fact_id);
    r->used_life = ARENA_ARRAY(mem, k->fact_count + 1, const life *);
    r->only_aside = ARENA_ARRAY(mem, k->fact_count + 1, bool);
    r->aimed_at = names_new(mem);
    r->cited = ARENA_ARRAY(mem, k->source_count + 1, bool);
    r->only_deployed = ARENA_ARRAY(mem, k->source_count + 1, bool);
    r->verifies = ARENA_ARRAY(mem, k->source_count + 1, bool);
    return r;
}

/* The tree is not arena memory, so an allocation that fails while it is built must land here and free it. What `r`
 * points to is in the arena and safe to read after the jump. */
xmlDocPtr report_tree(arena *mem, const explanation *e, tree_filler *fill, const void *from) {
    report *volatile r = NULL;
    volatile bool whole = false;
    guard g;
    guard_arm(&g, mem);
    if (setjmp(g.env) == 0) {
        r = report_start(mem, e);
        fill(r, from);
        whole = !r->b->failed;
    }
    guard_disarm(&g);
    if (whole) return r->b->doc;
    if (r) xmlFreeDoc(r->b->doc);
    return NULL;
}

xmlDocPtr report_build(arena *mem, const explanation *e) {
    return report_tree(mem, e, add_everything, NULL);
}

xmlDocPtr report_build_with(arena *mem, const explanation *e, const ahead *then) {
    return report_tree(mem, e, add_everything, then);
}

xmlDocPtr report_why_build(arena *mem, const explanation *e, const why *w) {
    return report_tree(mem, e, add_why_tree, w);
}
