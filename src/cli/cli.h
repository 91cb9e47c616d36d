/* cli.h - what the files of the command line share: exit statuses and the table of commands */
#ifndef ACRPLAN_CLI_H
#define ACRPLAN_CLI_H

#include "cli/options.h"
#include "cli/terminal.h"

/* Part of the interface: scripts depend on them. */
typedef enum exit_status {
    STATUS_PLAN = 0,     /* also: help and version were printed */
    STATUS_FINE = 0,     /* of commands that do not plan */
    STATUS_CONFLICT = 1, /* the requirements cannot stand together */
    STATUS_INPUT = 2,    /* bad usage, bad input, or an output that cannot be written */
    STATUS_INTERNAL = 3  /* memory ran out, or a defect */
} exit_status;

/* A command, or a group of commands: the names of those begin with its own ("knowledge list"). */
struct command {
    command_syntax syntax;                                        /* of a group: name, summary, description and after */
    exit_status (*run)(const arguments *args, const terminal *t); /* of a group: NULL */
    const struct command *const *group;                           /* of a group: ends with NULL */
};

extern const struct command COMMAND_PLAN, COMMAND_WHY, COMMAND_WHATIF, COMMAND_SWEEP, COMMAND_REACH, COMMAND_KNOWLEDGE;
extern const struct command COMMAND_CHECK, COMMAND_EXPLORE, COMMAND_VERIFY;
extern const struct command COMMAND_HISTORY, COMMAND_OUTLOOK;
extern const struct command COMMAND_DIFF, COMMAND_RECHECK, COMMAND_RENDER;
extern const struct command COMMAND_WORKSHEET;
extern const struct command COMMAND_KNOWLEDGE_LIST, COMMAND_KNOWLEDGE_SHOW, COMMAND_KNOWLEDGE_SOURCES,
    COMMAND_KNOWLEDGE_CHANGES, COMMAND_KNOWLEDGE_EXPORT, COMMAND_KNOWLEDGE_NAMES;
extern const struct command COMMAND_KNOWLEDGE_HANDBOOK, COMMAND_KNOWLEDGE_TEST, COMMAND_KNOWLEDGE_COVERAGE;
extern const struct command COMMAND_KNOWLEDGE_LINT;

#endif
