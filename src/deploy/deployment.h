/* deployment.h - a report's <deployment> as plain structs; seen by the files beside it only
 *
 * deployment_read() makes them of the tree: parameters; resources, each after those that it needs; JSON values out of property paths;
 * templates out of texts with braces; the words of every comment. A writer for each target goes over them and knows its language only. */
#ifndef ACRPLAN_DEPLOY_DEPLOYMENT_H
#define ACRPLAN_DEPLOY_DEPLOYMENT_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/vec.h"
#include "deploy/deploy.h"
#include "model/text.h"

/* --- templates --- */

struct parameter;
struct resource;

typedef enum part_kind {
    PART_TEXT,
    PART_PARAMETER,
    PART_EACH,  /* the entry of the list that is gone through */
    PART_ID,    /* of a resource */
    PART_NAME,  /* of a resource: its own, without those of its parents */
    PART_FIELD, /* what a resource has once it is there: `text` is its path, "properties.loginServer" */
    PART_GUID,  /* made from the scope, the id and the entry of the resource that has it */
    PART_GROUP, /* name of the resource group */
    PART_SUBSCRIPTION,
    PART_TENANT
} part_kind;

typedef struct part {
    part_kind kind;
    const char *text;
    const struct parameter *parameter; /* of PART_EACH the list */
    const struct resource *
        of; /* of PART_GUID the resource that has it; of PART_EACH the one that is made for each entry, NULL: a value is */
} part;

typedef struct template {
    const part *at;
    size_t count;
}
template;

/* Is it text alone? Then that text, else NULL. */
const char *template_text(template t);

/* --- values --- */

typedef enum value_kind { VALUE_OBJECT, VALUE_LIST, VALUE_LOOP, VALUE_TEXT, VALUE_BOOLEAN, VALUE_NUMBER } value_kind;

typedef struct member {
    template key; /* of an object; of a list nothing */
    long index;   /* of a list: members are in this order */
    struct value *is;
} member;

typedef struct value {
    value_kind kind;
    template text; /* of what is no object and no list; booleans and numbers as they are written */
    VEC(member) members;
    const struct parameter *each; /* of a loop: its list, and the value for each entry */
    struct value *entry;
    const struct property *from; /* of what a property says itself; its `why` is that of the value */
} value;

/* --- parameters, resources --- */

typedef enum parameter_type { PARAMETER_TEXT, PARAMETER_LIST, PARAMETER_NUMBER } parameter_type;

/* What is not said is NULL, -1 of `count`, and false of has_min and has_max. */
typedef struct parameter {
    const char *id;
    parameter_type type;
    bool has_min, has_max;
    int64_t min, max; /* of the length in characters, of an entry of a list too; of a number itself */
    const char *pattern, *preset;
    long count;
    const char *says;  /* title, and what to write */
    const char *rules; /* in words: for languages that cannot check; "" for none */
    const char *name;  /* in the language of the target */
} parameter;

typedef struct property {
    const char *path;
    value_kind kind;
    template text;
    const parameter *each;
    const char *az; /* flag of the command, or NULL; its argument */
    template az_value;
    const char *why; /* "sku: required, F12, line 15"; NULL: as the resource */
} property;

typedef struct resource {
    const char *id, *type, *api;
    template name, location; /* count 0: none */
    const struct resource *parent, *scope;
    const parameter *each;
    bool existing;
    VEC(template) az; /* the words of the command */
    value *body;      /* an object; never NULL */
    VEC(property) properties;
    VEC(const struct resource *) needs; /* those that are made before it, each once */
    VEC(const struct resource *) after; /* of them, those that it does not refer to */
    const char *says, *why, *why_api;
    const char *symbol; /* in the language of the target */
    const xmlNode *node;
    int mark; /* private, of the order */
} resource;

typedef VEC(const char *) lines;

typedef struct deployment {
    arena *mem;
    lang in;
    deploy_target to;
    buf *scratch; /* of the writer */
    VEC(parameter *) parameters;
    VEC(resource *) resources;
    lines
        head; /* for comments at the top: what this is, what is to be done by hand, the facts that are cited; "" sets paragraphs apart */
} deployment;

/* NULL after a diagnostic about what no deployment has. */
deployment *deployment_read(arena *mem, xmlDocPtr report, deploy_target to, lang in, diags *found);

/* A resource and its parents, the outermost first. */
typedef struct lineage {
    const resource *at[16];
    size_t count;
} lineage;
lineage lineage_of(const resource *r);

/* All templates of a resource, as they make its command or its JSON. */
typedef void template_sink(void *ctx, template t);
void see_templates(const resource *r, bool by_command, template_sink *see, void *ctx);

/* What is looked up of a resource ("properties.loginServer"), each once: by the JSON of all others, and by one. */
lines fields_asked(const deployment *d, const resource *of);
lines fields_asked_by(arena *mem, const resource *by, bool by_command, const resource *of);

/* Does it refer to others, one of which there is for each entry of its own list? */
bool needs_same_entry(const resource *r);
/* What has neither parent nor scope and is made once: its id is told at the end. */
bool is_outermost(const resource *r);

/* --- comments --- */

/* Does a character end a line somewhere, or turn the direction of what follows, so that code could look like a comment and a comment like
 * code? Texts for people are written without such; names, values and commands that have them are refused. */
bool is_unruly(uint32_t cp);

/* Lines of at most some hundred columns, each after `indent` spaces and `mark`. Nothing in the text ends a line or turns its direction. */
void put_comment(buf *out, size_t indent, const char *mark, const char *says);
/* " // why" at the end of a line; nothing for NULL. */
void put_remark(buf *out, const char *mark, const char *why);
/* The text as it stands there. */
const char *comment_text(arena *mem, const char *says);

void write_bicep(const deployment *d, buf *out);
void write_arm(const deployment *d, buf *out);
void write_azcli(const deployment *d, buf *out);
void write_terraform(const deployment *d, buf *out);

#endif
