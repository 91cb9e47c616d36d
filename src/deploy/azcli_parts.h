/* azcli_parts.h - pieces of a shell script: words, identifiers, JSON, checks; seen by azcli*.c only
 *
 * Parameters are variables in capitals from the environment; their values hold no quotes, backslashes, dollars, back-ticks and control
 * characters, which shell_checks() sees to, so that they may stand within JSON. */
#ifndef ACRPLAN_DEPLOY_AZCLI_PARTS_H
#define ACRPLAN_DEPLOY_AZCLI_PARTS_H

#include "deploy/deployment.h"
#include "report/words.h"

/* A word of a command: bare where nothing in it means anything, else in double quotes. */
void shell_word(buf *out, template t);
void shell_text(buf *out, const char *s);
void shell_part(buf *out, const part *p);

/* "${thing_id}" of a resource, or the identifier itself where there are several of it; of the one that is just made. */
void shell_id(buf *out, const resource *of);
void shell_own_id(buf *out, const resource *of);
void shell_made_id(buf *out, const resource *of);
/* The variable for what is looked up. */
void shell_field_name(buf *out, const resource *of, const char *path);

/* The JSON of a resource, for a here-document; the lists that it has for lists of parameters come before. */
void shell_lists(buf *out, size_t indent, const value *body);
void shell_json(buf *out, const resource *r);

/* Is it made by its command, which has an option for every property? */
bool has_command(const resource *r);

void shell_checks(buf *out, const deployment *d);
bool shell_uses(const deployment *d, part_kind kind);
const char *shell_filled(const deployment *d, word_id w, const char *a, const char *b);

#endif
