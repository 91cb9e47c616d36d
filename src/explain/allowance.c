#include "explain/allowance.h"

solve_status allowance_solve(allowance *a, solver *s, const literal *assume, size_t count, solution *out) {
    if (a->left == 0) return SOLVE_UNKNOWN;
    const uint64_t before = solver_statistics(s).conflicts;
    solver_set_budget(s, a->left / 2 + 1);
    solve_status got = solver_solve(s, assume, count, out);
    const uint64_t used = 1 + solver_statistics(s).conflicts - before;
    a->left = used < a->left ? a->left - used : 0;
    return got;
}
