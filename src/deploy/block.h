/* block.h - values as nested blocks: what Bicep and Terraform have in common
 *
 *     key: {                   key = {
 *       list: [                  list = [
 *         'text' // why            "text", # why
 *       ]                        ]
 *     }                        } */
#ifndef ACRPLAN_DEPLOY_BLOCK_H
#define ACRPLAN_DEPLOY_BLOCK_H

#include "deploy/deployment.h"

typedef struct dialect {
    const char *mark;   /* of a comment: "// " */
    const char *assign; /* between a key and its value: ": " */
    const char *comma;  /* after each entry of a list */
    void (*put_text)(buf *out, template t);
    void (*put_key)(buf *out, template key);
    /* What stands around the value for an entry. `in_list`: the loop is somewhere within a list. */
    void (*begin_loop)(buf *out, const parameter *each, bool in_list);
    void (*end_loop)(buf *out, bool in_list);
} dialect;

/* The members of an object, each on a line of its own. */
void put_members(const dialect *with, const value *object, size_t indent, buf *out);
void put_indent(buf *out, size_t indent);
/* A text in quotes with its references as "${...}"; a reference by itself stands bare and keeps its type. */
void put_template(buf *out, template t, char quote, void (*put_escaped)(buf *out, const char *s),
                  void (*put_reference)(buf *out, const part *p));
/* May a key stand without quotes? NULL: no. */
bool is_plain_key(const char *key);

#endif
