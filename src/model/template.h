/* template.h - texts with blanks that whoever deploys fills in
 *
 * A blank is {name} or {resource.part}; other braces do not occur. Names are snake_case and stand for a parameter, or for one of these:
 * {each}, the entry of the list at hand; {me}, the client at hand; {guid}, a number made of scope, own id and entry; and where it is deployed,
 * {resource_group}, {subscription_id}, {tenant_id}. The id of a resource may have dots: the last one separates its part. */
#ifndef ACRPLAN_MODEL_TEMPLATE_H
#define ACRPLAN_MODEL_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

/* A stretch of plain text, or a blank without its braces; borrowed from the template. */
typedef struct template_piece {
    const char *at;
    size_t len;
    bool blank;
    size_t name_len; /* of a blank: of the name, or of the resource's id; less than len: behind the dot the part */
} template_piece;

/* The next piece, from *rest on; false at the end. *defect says what is wrong with the braces; then there are no more. */
bool template_next(const char **rest, template_piece *out, const char **defect);

typedef enum template_word {
    WORD_NONE, /* a parameter's name */
    WORD_EACH,
    WORD_ME,
    WORD_PLACE /* the others: they always stand for something */
} template_word;

/* What a name (not of a resource) stands for. */
template_word template_word_of(const char *name, size_t len);
/* Is it a part that resources have: "id", "name", "principal_id", "client_id", "login_server"? */
bool is_template_part(const char *part, size_t len);

/* Is it a path into a resource: a.b, a[0], a[*], a['...']? Blanks may stand in quotes. *entries: it has [*]. */
bool is_property_path(const char *path, bool *entries);

#endif
