#include "study/reach_tell.h"

#include "report/tell.h"

void tell_aim(view *v, const xmlNode *aim) {
    char money[NUMBER_CHARS];
    if (node_is(aim, "kind", "setting")) {
        tell_filled(v, W_AIM_SETTING, child_says(aim, EL_TITLE, v->in), child_says(aim, EL_VALUE, v->in));
    } else if (node_is(aim, "kind", "cost")) {
        tell_filled(v, W_AIM_COST, show_money(node_money(aim, "usd-per-month"), false, money), NULL);
    } else if (node_is(aim, "kind", "no-warning")) {
        tell_filled(v, W_AIM_NO_WARNING, child_says(aim, EL_SAYS, v->in), NULL);
        v->tell->fact(v, node_attr(aim, "fact"));
    } else {
        tell_word(v, W_AIM_FEASIBLE);
    }
}

static size_t ways_of(const xmlNode *root) {
    size_t n = 0;
    for (const xmlNode *x = node_child_named(root, "way"); x; x = node_next_named(x, "way")) n++;
    return n;
}

void tell_outcome(view *v, const xmlNode *root) {
    char shown[NUMBER_CHARS];
    const xmlNode *never = node_child_named(root, "never");
    if (node_is(root, "outcome", "already"))
        tell_word(v, W_REACH_ALREADY);
    else if (node_is(root, "outcome", "ways") && ways_of(root) == 1)
        tell_word(v, W_REACH_ONE_WAY);
    else if (node_is(root, "outcome", "ways"))
        tell_filled(v, W_REACH_WAYS, show_count(ways_of(root), shown), NULL);
    else if (node_is(root, "outcome", "unknown"))
        tell_word(v, W_REACH_UNKNOWN);
    else if (*node_attr(never, "usd-per-month"))
        tell_filled(v, W_REACH_NEVER_MONEY, show_money(node_money(never, "usd-per-month"), false, shown), NULL);
    else
        tell_word(v, W_REACH_NEVER);
}

void tell_way(view *v, const xmlNode *way) {
    if (node_child(way, EL_EDIT))
        tell_edits(v, way);
    else
        tell_word(v, W_REACH_NOTHING);
}

void tell_plan_of_way(view *v, const xmlNode *way) {
    if (*node_attr(way, "difference") && tell_money_against(v, way)) tell_word(v, W_PART_GAP);
    tell_plan_in_short(v, way);
}

word_id sense_of(const xmlNode *way) {
    return node_flag(way, "by-itself") ? W_REACH_BY_ITSELF : W_REACH_TO_PIN;
}

void tell_insistence(view *v, const xmlNode *way) {
    const xmlNode *list = node_child_named(way, "insist"), *first = node_child(list, EL_CHOICE);
    if (!first) return;
    tell_word(v, W_REACH_FIX);
    for (const xmlNode *c = first; c; c = node_next(c, EL_CHOICE)) {
        if (c != first) tell_word(v, W_PART_GAP);
        tell_filled(v, W_WITH_VALUE, child_says(c, EL_TITLE, v->in), child_says(c, EL_VALUE, v->in));
    }
}

void tell_else(view *v, const xmlNode *way) {
    const xmlNode *otherwise = node_child(way, EL_OTHERWISE);
    if (!otherwise) return;
    tell_word(v, W_REACH_ELSE);
    tell_plan_in_short(v, otherwise);
}

bool leaves_money_aside(const view *v) {
    const xmlNode *aim = node_child_named(v->root, "aim"), *way = node_child_named(v->root, "way");
    while (aim && !node_is(aim, "kind", "cost")) aim = node_next_named(aim, "aim");
    if (!aim) return false;
    if (node_flag(node_child(v->root, EL_SUMMARY), "at-least")) return true;
    while (way && !node_flag(way, "at-least")) way = node_next_named(way, "way");
    return way != NULL;
}
