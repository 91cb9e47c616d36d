/* options.h - one table of options a command; parsing, help and suggestions come from it
 *
 * Long options take their value as "--name value" or "--name=value", letters as "-o value" or "-ovalue"; "--" ends
 * the options, "-" is an operand. There are no abbreviations; of an option given twice the last counts, unless the command
 * looks at all that were given. Every command has -h and --help, which are in no table. */
#ifndef ACRPLAN_CLI_OPTIONS_H
#define ACRPLAN_CLI_OPTIONS_H

#include <stddef.h>
#include <stdio.h>

#include "cli/terminal.h"

#define OPTIONS_MAX 20
#define OPERANDS_MAX 400
#define GIVEN_MAX 100

typedef struct option_spec {
    char letter;       /* 0: none */
    const char *name;  /* without dashes */
    const char *value; /* what help calls the value; NULL: a flag */
    const char *help;  /* lines are broken by '\n' */
} option_spec;

typedef struct command_syntax {
    const char *name;      /* in full: "plan", "knowledge list" */
    const char *summary;   /* one line, for the list of commands */
    const char *operands;  /* as in the usage line: "SCENARIO", "" */
    size_t operand_count;  /* at most OPERANDS_MAX */
    size_t optional_count; /* how many of them may be left out, from the end */
    bool more_operands;    /* there may be more */
    size_t option_count;   /* at most OPTIONS_MAX */
    const option_spec *options;
    const char *description; /* printed as it stands, between usage and options */
    const char *after;       /* ... and after the options: exit status, examples */
} command_syntax;

typedef struct given_option {
    size_t option; /* index in the table */
    const char *value;
} given_option;

typedef struct arguments {
    const char *value[OPTIONS_MAX]; /* by index in the table; NULL: not given; a flag that was given: "" */
    given_option given[GIVEN_MAX];  /* in the order of the words */
    size_t given_count;
    const char *operand[OPERANDS_MAX];
    size_t operand_count;
} arguments;

typedef enum parse_result { PARSE_OK, PARSE_HELP, PARSE_BAD } parse_result;

/* Parses the words after the command's name. Everything in *out is borrowed from argv. PARSE_BAD: a message was
 * printed. */
parse_result options_parse(const command_syntax *c, int argc, char *const *argv, arguments *out, const terminal *t);

void options_help(const command_syntax *c, FILE *out);

#endif
