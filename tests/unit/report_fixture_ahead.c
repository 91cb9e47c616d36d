/* The fixture's plan with an outlook in its report. */
#include "report/parts.h"
#include "report_fixture.h"

static void add_change(report *r, xmlNodePtr milestone, const char *was, const char *becomes) {
    xmlNodePtr change = elem(r->b, milestone, EL_CHANGE);
    use_fact(r, 0, &r->knowledge->facts[0].lives[0]);
    attr(r->b, change, "fact", r->knowledge->facts[0].id);
    attr(r->b, change, "means", "breaks");
    text_both(r->b, change, EL_WAS, plain(was));
    text_both(r->b, change, EL_BECOMES, plain(becomes));
}

static xmlNodePtr add_day(report *r, xmlNodePtr outlook, const char *day, const char *means, const char *anew) {
    xmlNodePtr node = elem(r->b, outlook, EL_MILESTONE);
    attr(r->b, node, "day", day);
    attr(r->b, node, "means", means);
    attr(r->b, node, "anew", anew);
    return node;
}

static void add_outlook(report *r, xmlNodePtr root, const void *nothing) {
    (void)nothing;
    xmlNodePtr outlook = elem(r->b, root, EL_OUTLOOK);
    attr(r->b, outlook, "to", "2026-01-01");
    attr(r->b, outlook, "complete", "false");
    attr(r->b, outlook, "unasked", "true");
    xmlNodePtr breaks = add_day(r, outlook, "2024-06-30", "breaks", NULL);
    add_change(r, breaks, "Was so <b>.", "Is otherwise & so on.");
    add_change(r, breaks, NULL, "Is new.");
    add_change(r, breaks, "Is gone.", NULL);
    add_pick(r, breaks, &(pick){0, ID_NONE, 0});
    add_day(r, outlook, "2025-03-01", "anew", "conflict");
    add_day(r, outlook, "2025-04-01", "anew", "plan");
    add_day(r, outlook, "2025-05-01", "cost", NULL);
}

xmlDocPtr fixture_report_ahead(arena *mem, const explanation *e) {
    const ahead then = {add_outlook, NULL};
    return report_build_with(mem, e, &then);
}
