/* cli.h - what the files of the command line share: exit statuses and the table of commands */
#ifndef ACRPLAN_CLI_H
#define ACRPLAN_CLI_H

#include "cli/options.h"
#include "cli/terminal.h"

/* Part of the interface: scripts depend on them. */
typedef enum exit_status {
    STATUS_PLAN = 0,     /* also: help and version were printed */
    STATUS_CONFLICT = 1, /* the requirements cannot stand together */
    STATUS_INPUT = 2,    /* bad usage, bad input, or an output that cannot be written */
    STATUS_INTERNAL = 3  /* memory ran out, or a defect */
} exit_status;

struct command {
    command_syntax syntax;
    exit_status (*run)(const arguments *args, const terminal *t);
};

extern const struct command COMMAND_PLAN;
extern const struct command COMMAND_KNOWLEDGE_LINT;

#endif
