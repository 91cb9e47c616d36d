/* main.c - the command line: words to a command, its result to an exit status */
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "acrplan.h"
#include "cli/cli.h"
#include "cli/output.h"

static const struct command *const COMMANDS[] = {
    &COMMAND_PLAN,      &COMMAND_WHY,     &COMMAND_WHATIF,    &COMMAND_SWEEP,
    &COMMAND_EXPLORE,   &COMMAND_REACH,   &COMMAND_HISTORY,   &COMMAND_OUTLOOK,
    &COMMAND_DIFF,      &COMMAND_RECHECK, &COMMAND_RENDER,    &COMMAND_CHECK,
    &COMMAND_WORKSHEET, &COMMAND_VERIFY,  &COMMAND_KNOWLEDGE, NULL};

#define COMMANDS_MAX 16 /* of the program, and of a group */

static void print_usage(FILE *out) {
    fputs("usage: acrplan COMMAND [ARGUMENT]...\n", out);
}

static void print_example(FILE *out) {
    fputs("\nexample: acrplan plan scenarios/everything.lua\n", out);
}

/* What a command is called within its group. */
static const char *own_name(const struct command *c) {
    const char *gap = strrchr(c->syntax.name, ' ');
    return gap ? gap + 1 : c->syntax.name;
}

static void print_commands(const struct command *const *list, FILE *out) {
    for (; *list; list++) fprintf(out, "  %-16s%s\n", own_name(*list), (*list)->syntax.summary);
}

static void print_help(FILE *out) {
    print_usage(out);
    fputs(
        "\nFrom what a design must do and a pack of dated, sourced facts to a complete\n"
        "plan, or to the reasons why there is none. Works offline.\n\nCommands:\n",
        out);
    print_commands(COMMANDS, out);
    fputs(
        "  help [COMMAND]  show this help, or that of a command\n"
        "\nOptions:\n  -h, --help      show this help\n      --version   show the version\n",
        out);
    print_example(out);
}

static exit_status no_command(void) {
    print_usage(stderr);
    print_example(stderr);
    fputs("help:    acrplan --help\n", stderr);
    return STATUS_INPUT;
}

static const struct command *find_command(const struct command *const *list, const char *name) {
    while (*list && strcmp(own_name(*list), name) != 0) list++;
    return *list;
}

static bool ends_in_lua(const char *word) {
    size_t len = strlen(word);
    return len > 4 && strcmp(word + len - 4, ".lua") == 0;
}

/* `group`: where the word was looked for; NULL: the program itself. */
static exit_status unknown_command(const struct command *group, const char *word, const terminal *t) {
    const char *names[COMMANDS_MAX + 3] = {"help", "--help", "--version"};
    size_t count = group ? 0 : 3;
    for (const struct command *const *c = group ? group->group : COMMANDS; *c; c++) names[count++] = own_name(*c);
    const char *what = word[0] == '-' ? "option" : "command";
    const char *near = acrplan_nearest_name(names, count, word);
    if (!group && ends_in_lua(word))
        complain(t, hint("to plan a scenario, write: acrplan plan %s", word), "unknown command '%s'", word);
    else if (near)
        complain(t, hint("did you mean '%s'?", near), "unknown %s '%s'", what, word);
    else if (group)
        complain(t, hint("'acrplan %s --help' lists the commands", group->syntax.name), "unknown %s '%s'", what, word);
    else
        complain(t, "'acrplan --help' lists the commands", "unknown %s '%s'", what, word);
    return STATUS_INPUT;
}

static exit_status flushed(const terminal *t) {
    return output_flush(t) ? STATUS_PLAN : STATUS_INPUT;
}

static void group_help(const command_syntax *syntax, const struct command *const *list, FILE *out) {
    fprintf(out, "usage: acrplan %s COMMAND [ARGUMENT]...\n\n%s\nCommands:\n", syntax->name, syntax->description);
    print_commands(list, out);
    fprintf(out, "\nOptions:\n  -h, --help      show this help, or that of a command\n\n%s", syntax->after);
}

static exit_status command_help(const struct command *c, const terminal *t) {
    if (c->group)
        group_help(&c->syntax, c->group, stdout);
    else
        options_help(&c->syntax, stdout);
    return flushed(t);
}

static exit_status general_help(const terminal *t) {
    print_help(stdout);
    return flushed(t);
}

/* acrplan help [COMMAND]...; `within`: the group that the words before named. */
static exit_status help(const struct command *within, int argc, char *const *argv, const terminal *t) {
    if (argc == 0) return within ? command_help(within, t) : general_help(t);
    const struct command *c = find_command(within ? within->group : COMMANDS, argv[0]);
    if (!c) return unknown_command(within, argv[0], t);
    return c->group ? help(c, argc - 1, argv + 1, t) : command_help(c, t);
}

static exit_status run_command(const struct command *c, int argc, char *const *argv, const terminal *t) {
    arguments args;
    switch (options_parse(&c->syntax, argc, argv, &args, t)) {
    case PARSE_HELP: return command_help(c, t);
    case PARSE_BAD: return STATUS_INPUT;
    case PARSE_OK: break;
    }
    return c->run(&args, t);
}

static exit_status group_without_command(const struct command *group, const terminal *t) {
    complain(t, hint("'acrplan %s --help' lists the commands", group->syntax.name), "'acrplan %s' needs a command",
             group->syntax.name);
    return STATUS_INPUT;
}

/* The words after a command's name. */
static exit_status enter(const struct command *c, int argc, char *const *argv, const terminal *t) {
    if (!c->group) return run_command(c, argc, argv, t);
    if (argc == 0) return group_without_command(c, t);
    if (strcmp(argv[0], "--help") == 0 || strcmp(argv[0], "-h") == 0) return command_help(c, t);
    const struct command *found = find_command(c->group, argv[0]);
    return found ? enter(found, argc - 1, argv + 1, t) : unknown_command(c, argv[0], t);
}

static exit_status version(const terminal *t) {
    printf("acrplan %s\n", acrplan_version());
    return flushed(t);
}

static exit_status dispatch(int argc, char *const *argv, const terminal *t) {
    if (argc == 0) return no_command();
    const char *word = argv[0];
    if (strcmp(word, "help") == 0) return help(NULL, argc - 1, argv + 1, t);
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) return general_help(t);
    if (strcmp(word, "--version") == 0) return version(t);
    const struct command *c = find_command(COMMANDS, word);
    return c ? enter(c, argc - 1, argv + 1, t) : unknown_command(NULL, word, t);
}

/* A closed pipe and a file grown too big are errors of write(), with a message, and no temporary file stays behind. */
static void ignore_write_signals(void) {
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &ignore, NULL);
#ifdef SIGXFSZ
    sigaction(SIGXFSZ, &ignore, NULL);
#endif
}

int main(int argc, char **argv) {
    output_reserve_standard();
    ignore_write_signals();
    terminal t = terminal_detect();
    return (int)dispatch(argc > 0 ? argc - 1 : 0, argv + 1, &t);
}
