/* compare_impl.h - what the files of the comparison share; seen by compare*.c only */
#ifndef ACRPLAN_STUDY_COMPARE_IMPL_H
#define ACRPLAN_STUDY_COMPARE_IMPL_H

#include "base/names.h"
#include "base/vec.h"
#include "report/fill.h"
#include "report/view.h"
#include "study/compare.h"

/* Elements of a report by a key, in their order; node i has the key i. */
typedef struct list {
    names *keys;
    VEC(const xmlNode *) nodes;
} list;

typedef struct side {
    xmlNodePtr root;
    date as_of;
    bool plan; /* else a conflict */
    list facts, statements;
} side;

typedef enum change { CHANGE_CHANGED, CHANGE_REMOVED, CHANGE_ADDED, CHANGE_REWORDED } change;

typedef struct comparison {
    builder *b;
    arena *mem;
    side first, second;
    side known;         /* its facts: those of the first report as they are known today; may be empty */
    bool same_scenario; /* the text of the scenario */
    bool same_pack;
    xmlNodePtr parent;
    const char *part_name; /* the part at hand */
    bool part_answers;
    xmlNodePtr part; /* NULL until it has an entry */
    tally out;
} comparison;

/* What an element says of its subject: as a value for machines, and in both languages. */
typedef struct told {
    const char *value;
    text says;
} told;

/* --- compare_nodes.c: reading and listing nodes --- */

text text_of(const xmlNode *both); /* borrowed; empty for NULL */
text child_text(const xmlNode *parent, element e);
bool same_text(text a, text b);
/* The same elements, attributes and texts, but for lines and numbers. */
bool same_tree(const xmlNode *a, const xmlNode *b);
/* A sentence of words.h with its blanks filled. */
text sentence(const comparison *c, word_id w, size_t count, const text *values);
text plain_text(const char *s);                       /* the same in both languages */
text named_text(const char *group, const char *name); /* from the words for names */
text date_of(const comparison *c, const char *iso);

/* "fact", or "fact@client"; a number is appended where there are several. */
const char *fact_key(const comparison *c, const xmlNode *node);
void list_add(const comparison *c, list *l, const char *key, const xmlNode *node);
list list_new(const comparison *c);
const xmlNode *list_find(const list *l, const char *key);
/* "Way to the registry (shop)" */
text setting_text(const comparison *c, const side *s, const xmlNode *node);
list all_settings(const comparison *c, const side *s);
/* The <rejection> of an option by a report, or NULL. */
const xmlNode *rejection_of(const side *s, const char *id, const char *name);

/* --- compare.c: parts and entries --- */

void begin_part(comparison *c, const char *name, bool answers);
/* An entry of the part; counts it. */
xmlNodePtr add_entry(comparison *c, change how, const char *key, text title);
/* <was>, <becomes>: `t.value` NULL: no value. More sentences with add_line(). */
xmlNodePtr add_was(comparison *c, xmlNodePtr entry, told t);
xmlNodePtr add_becomes(comparison *c, xmlNodePtr entry, told t);
void add_line(comparison *c, xmlNodePtr was_or_becomes, text t);
void add_note(comparison *c, xmlNodePtr entry, text t);

/* --- compare_causes.c: what changed beneath an entry --- */

typedef enum fact_change {
    FACT_SAME,    /* used by both */
    FACT_CHANGED, /* used by both, in another period or as something else */
    FACT_BEGAN,   /* used by the second only; does not hold on the day of the first */
    FACT_ENDED,   /* used by the first only; does not hold on the day of the second */
    FACT_USED,    /* used by the second only; holds on the day of the first as well */
    FACT_UNUSED   /* used by the first only; holds on the day of the second as well */
} fact_change;

fact_change fact_change_of(const comparison *c, const char *id);

/* Facts and statements that elements of the two reports refer to, each once. */
typedef struct citations {
    names *facts, *statements;
} citations;

citations cite_none(const comparison *c);
/* All that an element and what is in it refer to, but for what belongs to other plans. NULL: nothing. */
void cite(const citations *all, const xmlNode *node);
/* A <cause> for each of them that changed. */
void add_causes(comparison *c, xmlNodePtr entry, const citations *all);

/* --- the parts, in their order --- */

void compare_verdict(comparison *c);
void compare_conflicts(comparison *c);
void compare_settings(comparison *c);
void compare_reach(comparison *c);
void compare_lists(comparison *c, bool answers); /* those of the answer, or those beside it */
void compare_cost(comparison *c);
void compare_reasons(comparison *c);
void compare_statements(comparison *c);
void compare_facts(comparison *c);

/* --- compare_lists.c: one list against another --- */

typedef struct list_kind {
    text (*title)(const comparison *c, const side *s, const xmlNode *node);
    told (*tell)(const comparison *c, const side *s, const xmlNode *node);
    bool (*same_words)(const xmlNode *a, const xmlNode *b); /* NULL: same_tree() */
    /* More about an entry; `a` or `b` may be NULL. May be NULL. */
    void (*more)(comparison *c, xmlNodePtr entry, const xmlNode *a, const xmlNode *b);
    bool own_causes; /* more() adds them */
} list_kind;

void compare_list(comparison *c, const list *a, const list *b, const list_kind *kind);

#endif
