#include <picosat/picosat.h>

#include "sat.h"

static void *start(void) {
    return picosat_init();
}

static void stop(void *s) {
    picosat_reset(s);
}

static void add(void *s, int literal_or_end) {
    picosat_add(s, literal_or_end);
}

static void assume(void *s, int l) {
    picosat_assume(s, l);
}

static bool solve(void *s) {
    return picosat_sat(s, -1) == PICOSAT_SATISFIABLE;
}

static bool failed(void *s, int l) {
    return picosat_failed_assumption(s, l) != 0;
}

static bool is_true(void *s, int l) {
    return picosat_deref(s, l) == 1;
}

const sat_library picosat = {"picosat", start, stop, add, assume, solve, failed, is_true};
