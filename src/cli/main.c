/* main.c - the command line: words to a command, its result to an exit status */
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "acrplan.h"
#include "cli/cli.h"
#include "cli/output.h"

static const struct command *const COMMANDS[] = {&COMMAND_PLAN};
#define COMMAND_COUNT (sizeof COMMANDS / sizeof COMMANDS[0])

static void print_usage(FILE *out) {
    fputs("usage: acrplan COMMAND [ARGUMENT]...\n", out);
}

static void print_example(FILE *out) {
    fputs("\nexample: acrplan plan scenarios/everything.lua\n", out);
}

static void print_help(FILE *out) {
    print_usage(out);
    fputs(
        "\nFrom what a design must do and a pack of dated, sourced facts to a complete\n"
        "plan, or to the reasons why there is none. Works offline.\n\nCommands:\n",
        out);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-16s%s\n", COMMANDS[i]->syntax.name, COMMANDS[i]->syntax.summary);
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

static const struct command *find_command(const char *name) {
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(COMMANDS[i]->syntax.name, name) == 0) return COMMANDS[i];
    return NULL;
}

static bool ends_in_lua(const char *word) {
    size_t len = strlen(word);
    return len > 4 && strcmp(word + len - 4, ".lua") == 0;
}

static exit_status unknown_command(const char *word, const terminal *t) {
    const char *names[COMMAND_COUNT + 3] = {"help", "--help", "--version"};
    for (size_t i = 0; i < COMMAND_COUNT; i++) names[i + 3] = COMMANDS[i]->syntax.name;
    const char *what = word[0] == '-' ? "option" : "command";
    const char *near = acrplan_nearest_name(names, COMMAND_COUNT + 3, word);
    if (ends_in_lua(word))
        complain(t, hint("to plan a scenario, write: acrplan plan %s", word), "unknown command '%s'", word);
    else if (near)
        complain(t, hint("did you mean '%s'?", near), "unknown %s '%s'", what, word);
    else
        complain(t, "'acrplan --help' lists the commands", "unknown %s '%s'", what, word);
    return STATUS_INPUT;
}

static exit_status flushed(const terminal *t) {
    return output_flush(t) ? STATUS_PLAN : STATUS_INPUT;
}

static exit_status command_help(const command_syntax *syntax, const terminal *t) {
    options_help(syntax, stdout);
    return flushed(t);
}

static exit_status general_help(const terminal *t) {
    print_help(stdout);
    return flushed(t);
}

/* acrplan help [COMMAND] */
static exit_status help(int argc, char *const *argv, const terminal *t) {
    if (argc == 0) return general_help(t);
    const struct command *c = find_command(argv[0]);
    if (!c) return unknown_command(argv[0], t);
    return command_help(&c->syntax, t);
}

static exit_status run_command(const struct command *c, int argc, char *const *argv, const terminal *t) {
    arguments args;
    switch (options_parse(&c->syntax, argc, argv, &args, t)) {
    case PARSE_HELP: return command_help(&c->syntax, t);
    case PARSE_BAD: return STATUS_INPUT;
    case PARSE_OK: break;
    }
    return c->run(&args, t);
}

/* acrplan knowledge lint ... */
static exit_status knowledge(int argc, char *const *argv, const terminal *t) {
    if (argc && strcmp(argv[0], "lint") == 0) return run_command(&COMMAND_KNOWLEDGE_LINT, argc - 1, argv + 1, t);
    return unknown_command(argc ? argv[0] : "", t);
}

static exit_status version(const terminal *t) {
    printf("acrplan %s\n", acrplan_version());
    return flushed(t);
}

static exit_status dispatch(int argc, char *const *argv, const terminal *t) {
    if (argc == 0) return no_command();
    const char *word = argv[0];
    if (strcmp(word, "help") == 0) return help(argc - 1, argv + 1, t);
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) return general_help(t);
    if (strcmp(word, "--version") == 0) return version(t);
    if (strcmp(word, "knowledge") == 0) return knowledge(argc - 1, argv + 1, t);
    const struct command *c = find_command(word);
    return c ? run_command(c, argc - 1, argv + 1, t) : unknown_command(word, t);
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
