#include "question.h"

void inquiry_open(inquiry *q, arena *mem, const char *scratch, const problem *p, buf *facts) {
    *q = (inquiry){.mem = mem, .scratch = scratch, .p = p, .s = solver_new(mem, p), .facts = facts};
    q->off = ARENA_ARRAY(mem, p->group_count, bool);
    q->atom_of = ARENA_ARRAY(mem, p->group_count, uint16_t);
    buf_truncate(facts, 0);
    asp_write(mem, facts, p, false, &q->places);
    for (size_t g = 0; g < p->group_count; g++) {
        q->atom_of[g] = UINT16_MAX;
        if (g == GROUP_ALWAYS || p->groups[g].kind == GROUP_KIND_FACT) continue;
        if (q->atom_count < MOST_ATOMS) q->atom_count++;
        q->atom_of[g] = (uint16_t)(q->atom_count - 1);
    }
}
