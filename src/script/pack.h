/* pack.h - a pack while it is read; shared by the read_*.c files
 *
 * Declarations are read in their order, so that what a condition refers to by index is already in the arrays here. An
 * entry is pushed for every declaration, also for a faulty one: indices then agree with those that the vocabulary
 * gave out. */
#ifndef ACRPLAN_SCRIPT_PACK_H
#define ACRPLAN_SCRIPT_PACK_H

#include "base/names.h"
#include "base/vec.h"
#include "script/fields.h"

/* A life, and which period of which declaration it came from: its own line is looked for only when somebody has to be
 * told. */
typedef struct life_draft {
    life what;
    script_text *file;
    int period; /* 1, 2, ...; 0: the declaration itself */
} life_draft;

typedef struct fact_draft {
    const char *id;
    kind_id kind;
    VEC(const char *) aliases;
    VEC(life_draft) lives;
} fact_draft;

typedef VEC(text) text_list;

typedef struct named_place {
    const char *name;
    place where;
} named_place;

typedef struct pack {
    reader r;
    knowledge *k;
    bool broken; /* some file ended early: names may be unknown for that reason only */
    int memo;    /* stack index: condition table -> what was made of it */

    VEC(source) sources;
    VEC(section) sections;
    VEC(placeholder) placeholders;
    VEC(setting) settings;
    VEC(query_target) targets;
    VEC(context) contexts;
    VEC(region) regions;
    VEC(quantity) quantities;
    VEC(requirement) requirements;
    VEC(glossary_term) terms;
    VEC(client_kind) kinds;
    VEC(named_condition) conditions;
    VEC(fact_draft) facts;
    const diagram *diagram; /* NULL: none yet */
    VEC(parameter) parameters;

    names *source_names, *section_names, *context_names, *region_names, *quantity_names, *requirement_names,
        *kind_names, *fact_names, *term_names, *placeholder_names, *target_names;

    names *option_names; /* titles that options share: pack.options */
    text_list option_titles;
    names *area_names; /* titles of files: pack.areas */
    text_list area_titles;
    VEC(bool) cited;               /* by source */
    VEC(named_place) capabilities; /* asked for by region:has */

    kind_id client; /* the kind that the declaration at hand belongs to; ID_NONE */
    lua_Integer me; /* token of its `me`; 0: none */
} pack;

/* A declaration as the vocabulary left it: the record of its body and its id. */
typedef struct declaration {
    record body;
    const char *kind;
    const char *id;
    place where;
    int table; /* stack index of { kind, id, line, body, client, me, ... } */
} declaration;

/* read_vocabulary.c: reads one declaration of `kind`; false when it is a fact (or unknown). */
bool read_vocabulary(pack *p, const declaration *d);
/* Sources, sections, placeholders, regions and terms only: they are read before the rest, so that their order does not matter. */
bool read_directory(pack *p, const declaration *d);

/* read_pack.c */
void read_pack(pack *p, const declaration *d);

/* read_verify.c: what queries are aimed at; then what a setting says of how it is verified, into `s` and into its `options` */
void read_target(pack *p, const declaration *d);
void read_verify(pack *p, const record *t, setting *s, option *options);

/* Enters the id of a declaration into the names of its kind, and reports one that is there. */
void enter_name(const declaration *d, names *table);
/* The place that a field's name has in `table`; ID_NONE when absent or reported. */
uint16_t look_up_name(pack *p, const record *t, const char *field, const char *what, const names *table);

/* read_diagram.c */
void read_diagram(pack *p, const declaration *d);

/* read_parameter.c */
void read_parameter(pack *p, const declaration *d);

/* read_resource.c: what facts of these kinds have of their own. */
void read_resource(pack *p, const record *t, life *out);
void read_by_hand(pack *p, const record *t, life *out);

/* deployment_checks.c: what is named is there. */
void check_deployment(pack *p);

/* read_fact.c: the ids of a field, one or a list, each of a source; cites them. */
typedef VEC(source_id) source_list;
source_list read_sources(pack *p, const record *t, const char *field);
void read_fact(pack *p, const declaration *d, fact_kind kind);
/* The lives of a dated condition; the fact's id. */
fact_id read_definition(pack *p, const declaration *d, const char *id);

/* read_entry.c: what an entry of the worksheet has of its own. */
void read_entry(pack *p, const record *t, life *out);

/* read_condition.c: the condition in a field; COND_ALWAYS when absent, COND_NEVER after a report. Checks whose `me`
 * it speaks of. */
const cond *read_condition(pack *p, const record *t, const char *field);
/* The same for the value at a stack index; errors blame (field, entry). */
const cond *read_condition_value(pack *p, const record *t, int index, const char *field, int entry);
/* The setting and options of a field that must be one setting with options. False when absent or reported. */
bool read_setting_options(pack *p, const record *t, const char *field, life *out, option_mask *mask);
/* The setting on top of the stack, which must be a decision; errors blame (field, entry). False when reported. */
bool read_decision(pack *p, const record *t, const char *field, int entry, setting_ref *out);
/* NULL when absent or reported. */
const expr *read_sum(pack *p, const record *t, const char *field);
/* A value, or a map from conditions to values, in order of creation. */
typedef bool read_case_value(pack *p, const record *t, int index, const char *field, case_amount *out);
const case_amount *read_cases(pack *p, const record *t, const char *field, read_case_value *value, size_t *count);

/* pack_checks.c: what only the whole pack shows. */
void pack_check(pack *p);

/* Reports a name that does not fit the rules for vocabulary ("snake_case") or ids ("kebab-case"). */
bool check_vocabulary_name(const record *t, const char *what, const char *name);
bool check_id(const record *t, const char *what, const char *name);

/* Reports `name` as unknown with the nearest of `known`, unless the pack is broken. */
void unknown_name(pack *p, const record *t, const char *field, int entry, const char *what, const char *name,
                  const names *known);

#endif
