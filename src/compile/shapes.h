/* shapes.h - how the structs of model/knowledge.h and model/condition.h are built, as data
 *
 * A shape lists every member of a struct in the order of its declaration. The C text that is made from it has an initialiser for each,
 * so a compiler that warns of missing initialisers finds a member that is missing here. */
#ifndef ACRPLAN_COMPILE_SHAPES_H
#define ACRPLAN_COMPILE_SHAPES_H

#include <stdbool.h>
#include <stddef.h>

typedef enum member_type {
    MEMBER_SIGNED, /* integers of `size` bytes; enums and bool are unsigned */
    MEMBER_UNSIGNED,
    MEMBER_STRING, /* const char *, may be NULL */
    MEMBER_PATH,   /* the same, but it is the path of one of the pack's files */
    MEMBER_INSIDE, /* a struct of `shape` in this one */
    MEMBER_ONE,    /* a pointer to one `shape`, may be NULL */
    MEMBER_MANY,   /* a pointer to an array of `shape`, its length in the size_t at `count` */
    MEMBER_LATER   /* a pointer that is made when the pack is opened */
} member_type;

typedef struct shape shape;

typedef struct member {
    member_type type;
    size_t offset, size;
    const shape *shape;
    size_t count; /* offset */
} member;

struct shape {
    const char *type; /* as a declaration of an array writes it */
    const char *pool; /* name of the array of all of them; NULL: they only stand inside others */
    size_t size;
    bool bare; /* not a struct: its only member is the whole */
    size_t member_count;
    const member *members;
};

extern const shape KNOWLEDGE_SHAPE;

#endif
