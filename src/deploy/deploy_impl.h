/* deploy_impl.h - the steps of reading a deployment; seen by the files beside deployment.c only */
#ifndef ACRPLAN_DEPLOY_DEPLOY_IMPL_H
#define ACRPLAN_DEPLOY_DEPLOY_IMPL_H

#include "base/names.h"
#include "deploy/deployment.h"
#include "report/view.h"

typedef struct reader {
    arena *mem;
    deployment *d;
    diags *found;
    view v;                        /* the report: facts, settings, language */
    const xmlNode *node;           /* <deployment> */
    names *parameters, *resources; /* ids -> places in d->parameters, d->resources */
    names *facts;                  /* that comments cite */
} reader;

/* Says what is wrong with the deployment; false. */
bool damaged(const reader *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

const parameter *parameter_named(const reader *r, const char *id); /* NULL: none */
resource *resource_named(const reader *r, const char *id);

/* template.c: what `s` means in a resource, and where `each` is not NULL in a value for each entry of that list. What it refers to becomes
 * something that the resource needs. */
bool parse_template(const reader *r, const char *s, resource *in, const parameter *each, template *out);
/* Has it nothing unruly? */
bool is_orderly(const char *s);
/* The words of a command. */
bool parse_words(const reader *r, const char *s, resource *in);
bool may_use(const reader *r, const resource *in, const resource *used);
void add_need(const reader *r, resource *in, const resource *used);

/* values.c: puts a property where its path says. */
bool place_property(const reader *r, resource *in, const property *p);
/* Sorts the lists of a body, after the last property. */
bool settle_lists(const reader *r, const resource *in, value *body);

/* reasons.c: the words of comments */
const char *resource_reason(const reader *r, const resource *of);
const char *api_reason(const reader *r, const resource *of);
const char *setting_reason(const reader *r, const char *setting);
const char *parameter_rules(const reader *r, const xmlNode *node);
void write_head(const reader *r);

/* symbols.c: what parameters and resources are called in the language of the target */
void name_all(const reader *r);

#endif
