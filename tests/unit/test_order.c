/* Orders and circles, against a search that follows every need. */
#include "check.h"

#include "base/order.h"
#include "random.h"

#define MOST_THINGS 8
#define MOST_NEEDS 12

typedef struct graph {
    size_t count, need_count;
    need needs[MOST_NEEDS];
} graph;

static void random_graph(dice *d, graph *g) {
    g->count = 1 + below(d, MOST_THINGS);
    g->need_count = below(d, MOST_NEEDS + 1);
    for (size_t i = 0; i < g->need_count; i++)
        g->needs[i] = (need){below(d, (unsigned)g->count), below(d, (unsigned)g->count)};
}

/* Does `who` need `what`, in so many steps at most? */
static bool reaches(const graph *g, size_t who, size_t what, size_t steps) {
    for (size_t i = 0; steps > 0 && i < g->need_count; i++)
        if (g->needs[i].who == who && (g->needs[i].what == what || reaches(g, g->needs[i].what, what, steps - 1)))
            return true;
    return false;
}

static bool needs_directly(const graph *g, size_t who, size_t what) {
    for (size_t i = 0; i < g->need_count; i++)
        if (g->needs[i].who == who && g->needs[i].what == what) return true;
    return false;
}

static void circles_are_found(void **state) {
    (void)state;
    unsigned with = 0, without = 0;
    for (unsigned seed = 1; seed <= 2000; seed += one_in()) {
        dice d = {seed};
        graph g;
        random_graph(&d, &g);
        arena *mem = arena_new(0);
        bool any = false;
        size_t next, found = find_circle(mem, g.count, g.needs, g.need_count, &next);
        for (size_t i = 0; i < g.count; i++) any |= reaches(&g, i, i, g.count);
        assert_int_equal(found != SIZE_MAX, any);
        if (any) {
            assert_true(reaches(&g, found, found, g.count));
            assert_true(needs_directly(&g, found, next));
            assert_true(next == found || reaches(&g, next, found, g.count));
        }
        with += any;
        without += !any;
        arena_free(mem);
    }
    assert_true(with > 20 && without > 20);
}

static void a_long_chain_is_an_order(void **state) {
    (void)state;
    enum { LENGTH = 100000 };
    arena *mem = arena_new(0);
    need *needs = ARENA_ARRAY(mem, LENGTH, need);
    size_t next;
    for (size_t i = 0; i + 1 < LENGTH; i++) needs[i] = (need){i, i + 1};
    assert_true(find_circle(mem, LENGTH, needs, LENGTH - 1, &next) == SIZE_MAX);
    needs[LENGTH - 1] = (need){LENGTH - 1, 0};
    assert_true(find_circle(mem, LENGTH, needs, LENGTH, &next) != SIZE_MAX);
    assert_true(find_circle(mem, 0, needs, 0, &next) == SIZE_MAX);
    arena_free(mem);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(circles_are_found),
        cmocka_unit_test(a_long_chain_is_an_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
