#include "lint/lint.h"

#include "lint/lint_impl.h"

void lint_pack(arena *mem, const knowledge *k, lint_counts *counts, diags *d) {
    lint *l = ARENA_NEW(mem, lint);
    *l = (lint){.mem = mem, .k = k};
    *counts = (lint_counts){0};
    lint_read_files(l);
    lint_periods(l);
    lint_language(l);
    lint_glossary(l);
    lint_unused(l);
    lint_deployment(l);
    lint_repetitions(l);
    lint_verified(l);
    if (lint_circles(l)) lint_solve(l);
    lint_finish(l, counts, d);
}
