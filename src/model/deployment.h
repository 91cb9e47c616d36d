/* deployment.h - what a pack says of deploying a design: parameters, resources with their properties
 *
 * Read-only parts of the knowledge (knowledge.h). Names, values, paths and commands are templates (template.h). */
#ifndef ACRPLAN_MODEL_DEPLOYMENT_H
#define ACRPLAN_MODEL_DEPLOYMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "model/condition.h"
#include "model/date.h"
#include "model/text.h"

#define PARAMETER_TYPES(X) \
    X(TEXT, "text")        \
    X(LIST, "list")        \
    X(NUMBER, "number")
typedef enum parameter_type {
#define X(id, name) PARAMETER_##id,
    PARAMETER_TYPES(X) PARAMETER_TYPE_COUNT
#undef X
} parameter_type;

/* What whoever deploys fills in; of a client kind: once for each client. */
typedef struct parameter {
    const char *name;
    text title;
    text says;    /* may be empty */
    kind_id kind; /* ID_NONE: the design's */
    parameter_type type;
    bool has_min, has_max;
    int64_t min, max;     /* of a number; else of the characters of the text, or of each entry */
    const char *pattern;  /* NULL: any; an extended regular expression */
    const char *fallback; /* NULL: none */
    const expr *count;    /* of a list: how many entries a design needs; NULL: not said */
    size_t source_count;
    const source_id *sources; /* of its bounds */
    place where;
} parameter;

/* A version of the interface that a resource is made through. */
typedef struct api_version {
    const char *name; /* begins with a day */
    bool preview;
    bool stated; /* `known` is said; else it is the day in the name */
    dated known;
} api_version;

#define VALUE_TYPES(X)    \
    X(TEXT, "text")       \
    X(BOOLEAN, "boolean") \
    X(NUMBER, "number")   \
    X(OBJECT, "object") /* an empty one */
typedef enum value_type {
#define X(id, name) VALUE_##id,
    VALUE_TYPES(X)
#undef X
} value_type;

typedef struct property_value {
    option_mask options; /* of the property's setting for which it holds; 0 where the property follows none */
    value_type type;
    const char *text; /* a template; "true", "false"; digits; OBJECT: "" */
} property_value;

/* A decision that something answers for. */
typedef struct setting_ref {
    setting_id id;
    scope whose;
} setting_ref;

/* What a command's flag takes for a value. */
typedef struct flag_word {
    const char *value, *word;
} flag_word;

typedef struct resource_property {
    const char *path;    /* a template of a.b, a[0], a[*], a['key'] */
    const cond *when;    /* never NULL */
    setting_ref setting; /* id ID_NONE: the value is always the same */
    size_t value_count;  /* one without a setting; else disjoint in options */
    const property_value *values;
    const property_value *fallback; /* what holds where nothing is said; NULL: not known */
    bool always;                    /* also said where it is that */
    uint16_t from, stable_from;     /* into api: the first version that has it, the first stable one; api_count: none */
    const char *each;               /* a list parameter: once for each entry; NULL */
    const char *az;                 /* flag of the resource's command; NULL */
    size_t word_count;
    const flag_word *words; /* where they are not the values */
} resource_property;

/* Facts and parameters are named: the reader has checked that they are there. */
typedef struct resource {
    const char *type, *name;
    const char *location;       /* NULL */
    const char *parent, *scope; /* facts; NULL */
    bool existing;              /* named, not made */
    const char *each;           /* a list parameter: one for each entry; NULL */
    const char *az;             /* the command that makes it; NULL */
    size_t after_count;
    const char *const *after; /* facts */
    size_t api_count;         /* >= 1 */
    const api_version *api;   /* ascending; a preview before the stable version of its day */
    size_t property_count;
    const resource_property *properties; /* of those with one path the first that holds counts */
} resource;

const char *parameter_type_name(parameter_type t);
const char *value_type_name(value_type t);

#endif
