#include <ccadical.h>

#include "sat.h"

#define SATISFIABLE 10

static void *start(void) {
    return ccadical_init();
}

static void stop(void *s) {
    ccadical_release(s);
}

static void add(void *s, int literal_or_end) {
    ccadical_add(s, literal_or_end);
}

static void assume(void *s, int l) {
    ccadical_assume(s, l);
}

static bool solve(void *s) {
    return ccadical_solve(s) == SATISFIABLE;
}

static bool failed(void *s, int l) {
    return ccadical_failed(s, l) != 0;
}

static bool is_true(void *s, int l) {
    return ccadical_val(s, l) > 0;
}

const sat_library cadical = {"cadical", start, stop, add, assume, solve, failed, is_true};
