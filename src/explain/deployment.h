/* deployment.h - what deploys a plan: resources with the properties that it decides, in versions of their interfaces that have them
 *
 * A decision is expressed where a property that follows it is said (or needs not be said, because the service takes it anyway), where a
 * resource or a thing to do by hand answers for it, and where it is what the vendor has anyway. Whatever else the plan decides is left, and so
 * is what cannot be made, or of which it is not known whether it is to be made; nothing is dropped in silence. */
#ifndef ACRPLAN_EXPLAIN_DEPLOYMENT_H
#define ACRPLAN_EXPLAIN_DEPLOYMENT_H

#include "solve/answer.h"

typedef struct made_property {
    const resource_property *is;
    const property_value *value;
    var_id var;   /* that it follows; ID_NONE */
    bool changed; /* it follows one, and is not what the service takes anyway */
} made_property;

typedef struct made_resource {
    size_t of; /* into problem.deployed */
    const api_version *api;
    const api_version *passed; /* the newest stable version, where that lacks a property; else NULL */
    const resource_property *lacks;
    size_t property_count;
    const made_property *properties;
} made_resource;

/* A parameter that something refers to. */
typedef struct needed_parameter {
    uint16_t parameter;
    uint16_t client; /* ID_NONE */
    int64_t count;   /* entries of a list; -1: not known, or not said */
} needed_parameter;

typedef struct left_over {
    var_id var; /* a decision; ID_NONE: what follows */
    size_t of;  /* into problem.deployed: a resource that cannot be made, or not with ... */
    const char *
        what; /* ... this property; the template that names what is not there; "when": whether it is to be made is not known */
} left_over;

typedef struct deployment {
    size_t parameter_count, resource_count, by_hand_count, left_count;
    const needed_parameter *parameters; /* in the order of the pack, then of clients */
    const made_resource *resources;     /* in the order of problem.deployed */
    const size_t *by_hand;              /* into problem.deployed */
    const left_over *left;
} deployment;

/* Of a plan; NULL where the pack deploys nothing. */
const deployment *explain_deployment(arena *mem, const answer *a);
/* What a fact means under `name` to what belongs to a client (or to none): its place in problem.deployed, SIZE_MAX for none. */
size_t deployed_under(const problem *p, const char *name, size_t len, uint16_t client);

#endif
