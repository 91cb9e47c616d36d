#include "question.h"

void inquiry_open(inquiry *q, arena *mem, const char *scratch, const problem *p, buf *facts) {
    *q = (inquiry){.mem = mem, .scratch = scratch, .p = p, .s = solver_new(mem, p), .facts = facts};
    q->off = ARENA_ARRAY(mem, p->group_count, bool);
    q->atom_of = ARENA_ARRAY(mem, p->group_count, uint16_t);
    buf_truncate(facts, 0);
    asp_write(mem, facts, p, false, &q->places);
    for (int m = 0; m < METER_COUNT; m++) q->most[m] = NO_LIMIT;
    inquiry_atoms(q, false);
}

void inquiry_atoms(inquiry *q, bool facts) {
    size_t n = 0;
    for (size_t g = 0; g < q->p->group_count; g++) {
        bool is_one = g != GROUP_ALWAYS && (q->p->groups[g].kind == GROUP_KIND_FACT) == facts;
        q->atom_of[g] = is_one ? (uint16_t)(n++ % MOST_ATOMS) : UINT16_MAX;
    }
    q->atom_count = n < MOST_ATOMS ? n : MOST_ATOMS;
}
