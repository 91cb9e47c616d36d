/* Plans along a segment: lines of cost, and where they cross.
 *
 * Within a segment all clauses and effects are the same, but for prices, which are linear in the amount. So a plan costs the same at every
 * goal but money, and is a line there; a budget excludes it from some amount on, or up to one.
 *
 * Where plan A is the best at both ends of an interval, it is the best between. Let B be another one. If they differ at a goal before money,
 * A is the better one there, everywhere. Otherwise A costs no more than B at both ends (or B exceeds the budget there, and A does not), so no
 * more between, as both are lines; where it costs the same between, it does so at both ends, and what made A win there, the later goals and
 * the order of options, does so between. A keeps the budget at both ends, so between. If no plan is possible at both ends, none is between: a
 * line that exceeds the budget at both ends exceeds it between.
 *
 * Where the ends differ, the plans' lines cross; at the crossing a third plan may be better. It is solved there, and the parts on both sides
 * are treated alike, which finds every plan of the lower envelope (Eisner and Severance, Mathematical techniques for efficient record
 * segmentation in large shared databases, 1976). The crossing only says where to look: borders are proven by the ends of intervals.
 *
 * Costs are whole micro-dollars. The amounts of a segment go in steps on which that rounds nothing (outlook.even). */
#include "explain/breaks_impl.h"

__extension__ typedef __int128 wide;

/* --- where two lines cross --- */

typedef struct line {
    bool is_plan;
    cost fixed; /* at the first amount */
    money rise; /* over the whole segment */
} line;

static line line_of(const segment *g, const spot *x) {
    line out = {.is_plan = x->kind == ANSWER_PLAN};
    int money_place = goal_level(g->first, GOAL_COST);
    if (!out.is_plan) return out;
    out.fixed = plan_cost(g->first, x->option);
    out.rise = plan_cost(g->last, x->option).level[money_place] - out.fixed.level[money_place];
    return out;
}

static cost cost_on(const segment *g, const line *l, amount at) {
    cost out = l->fixed;
    if (g->to > g->from)
        out.level[goal_level(g->first, GOAL_COST)] += (money)((wide)l->rise * (at - g->from) / (g->to - g->from));
    return out;
}

static bool keeps_budget(const problem *p, const cost *c) {
    return c->level[goal_level(p, GOAL_COST)] <= p->budget;
}

static bool wins(const segment *g, const line *x, const line *y, amount at) {
    cost of_x = cost_on(g, x, at), of_y = cost_on(g, y, at);
    if (!y->is_plan) return keeps_budget(g->first, &of_x);
    if (!x->is_plan) return !keeps_budget(g->first, &of_y);
    return keeps_budget(g->first, &of_x) && (!keeps_budget(g->first, &of_y) || cost_compare(&of_x, &of_y) <= 0);
}

amount crossing(const segment *g, const spot *x, const spot *y) {
    const line of_x = line_of(g, x), of_y = line_of(g, y);
    amount steps = 0, beyond = (y->at - x->at) / g->step;
    while (beyond - steps > 1) {
        amount half = steps + (beyond - steps) / 2;
        if (wins(g, &of_x, &of_y, x->at + half * g->step))
            steps = half;
        else
            beyond = half;
    }
    return x->at + steps * g->step;
}
