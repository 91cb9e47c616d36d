#include "base/order.h"

#include <stdint.h>

typedef struct ordering {
    size_t *first; /* by what: into `users`; those of the next begin where these end */
    size_t *users;
    size_t *waits; /* by who: how many needs are not yet met */
    size_t *queue;
} ordering;

static void index_users(ordering *o, size_t count, const need *needs, size_t need_count) {
    for (size_t i = 0; i < need_count; i++) o->first[needs[i].what + 2]++;
    for (size_t i = 2; i < count + 2; i++) o->first[i] += o->first[i - 1];
    for (size_t i = 0; i < need_count; i++) {
        o->users[o->first[needs[i].what + 1]++] = needs[i].who;
        o->waits[needs[i].who]++;
    }
}

static void meet_needs(ordering *o, size_t count) {
    size_t done = 0, ready = 0;
    for (size_t i = 0; i < count; i++)
        if (!o->waits[i]) o->queue[ready++] = i;
    for (; done < ready; done++) {
        size_t what = o->queue[done];
        for (size_t i = o->first[what]; i < o->first[what + 1]; i++)
            if (--o->waits[o->users[i]] == 0) o->queue[ready++] = o->users[i];
    }
}

size_t find_circle(arena *mem, size_t count, const need *needs, size_t need_count, size_t *next) {
    ordering o = {ARENA_ARRAY(mem, count + 2, size_t), ARENA_ARRAY(mem, need_count + 1, size_t),
                  ARENA_ARRAY(mem, count + 1, size_t), ARENA_ARRAY(mem, count + 1, size_t)};
    index_users(&o, count, needs, need_count);
    meet_needs(&o, count);
    size_t *waiting_for = o.queue, at = 0; /* of each that waits: the first that it waits for */
    for (size_t i = need_count; i-- > 0;)
        if (o.waits[needs[i].who] && o.waits[needs[i].what]) waiting_for[needs[i].who] = needs[i].what;
    while (at < count && !o.waits[at]) at++;
    if (at == count) return SIZE_MAX;
    for (size_t i = 0; i < count; i++) at = waiting_for[at]; /* into the circle */
    *next = waiting_for[at];
    return at;
}
