/* aims.h - what should be possible on some day: each part of a fact can come true, each option can be chosen
 *
 * An aim is a literal in one row or in several; one of them is enough, on one day of its period. Days are gone through in order, and
 * every design that is found settles all the aims that hold in it. */
#ifndef ACRPLAN_LINT_AIMS_H
#define ACRPLAN_LINT_AIMS_H

#include "lint/world.h"

typedef enum aim_kind {
    AIM_WHEN,   /* a fact comes into play */
    AIM_CASE,   /* a case of a limit or price does */
    AIM_FREE,   /* a case of what is free does */
    AIM_FOLLOW, /* a practice can be followed where it is advised */
    AIM_MISS,   /* ... and missed */
    AIM_CHOICE, /* the option of a lifecycle or default can be chosen */
    AIM_BREAK,  /* a rule excludes something that nothing else excludes */
    AIM_OPTION, /* an option can be chosen */
    AIM_KIND    /* a client can be there */
} aim_kind;

typedef struct candidate {
    uint16_t row;
    literal is;
} candidate;

typedef struct aim {
    aim_kind kind;
    bool done;
    bool forbids;          /* the fact itself may exclude it: its own clauses do not count then */
    uint32_t first, count; /* candidates, by row */
    uint32_t owner;        /* the life; OWNER_NONE */
    date since, until;
    date retry; /* it is known to be impossible before this day */
    const fact *fact;
    const life *life;
    uint16_t index; /* OPTION: setting; KIND: kind; CASE, FREE: which */
    uint8_t option;
    /* What excluded it when it was last tried. */
    date tried;
    size_t blamed_count;
    uint32_t blamed[WORLD_BLAMED];
} aim;

typedef struct aims {
    world *w;
    VEC(aim) list;
    VEC(candidate) candidates;
    VEC(uint32_t) open; /* of the day at hand */
    VEC(literal) woken; /* their candidates */
    bool *at_root;      /* by life: its clauses narrowed something on the day at hand */
    uint32_t life_count;
} aims;

/* Before world_ready(): makes literals. */
aims *aims_new(world *w);
/* Days come in order. */
void aims_try(aims *a, date day);
/* How many, apart from AIM_BREAK, no day has allowed so far. */
size_t aims_open(const aims *a);
/* Takes over what another world of the same pack has settled, AIM_BREAK aside. */
void aims_copy(aims *to, const aims *from);
/* Says which aims no day allowed. */
void aims_report(aims *a);
#endif
