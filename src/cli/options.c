#include "cli/options.h"

#include <string.h>

#include "acrplan.h"

typedef struct parser {
    const command_syntax *command;
    int argc, next; /* the next word to read */
    char *const *argv;
    arguments *out;
    const terminal *t;
} parser;

static const char *next_word(parser *p) {
    return p->next < p->argc ? p->argv[p->next++] : NULL;
}

/* `dashes` and `name` as they were written. */
static parse_result unknown_option(const parser *p, const char *dashes, const char *name) {
    const char *names[OPTIONS_MAX + 1] = {"help"};
    size_t count = 1;
    for (size_t i = 0; i < p->command->option_count; i++) names[count++] = p->command->options[i].name;
    const char *near = acrplan_nearest_name(names, count, name);
    if (near)
        complain(p->t, hint("did you mean '--%s'?", near), "unknown option '%s%s'", dashes, name);
    else
        complain(p->t, hint("'acrplan %s --help' lists the options", p->command->name), "unknown option '%s%s'", dashes,
                 name);
    return PARSE_BAD;
}

static parse_result missing_value(const parser *p, const option_spec *o) {
    complain(p->t, hint("write --%s %s", o->name, o->value), "option '--%s' needs a value", o->name);
    return PARSE_BAD;
}

static parse_result unwanted_value(const parser *p, const char *name) {
    complain(p->t, hint("write --%s", name), "option '--%s' takes no value", name);
    return PARSE_BAD;
}

static parse_result too_many(const parser *p) {
    complain(p->t, NULL, "more than %d options", GIVEN_MAX);
    return PARSE_BAD;
}

/* `attached`: the value that came in the same word, or NULL. */
static parse_result take_option(parser *p, const option_spec *o, const char *attached) {
    size_t index = (size_t)(o - p->command->options);
    if (o->value && !attached) attached = next_word(p);
    if (o->value && !attached) return missing_value(p, o);
    if (!o->value && attached) return unwanted_value(p, o->name);
    if (p->out->given_count == GIVEN_MAX) return too_many(p);
    p->out->value[index] = o->value ? attached : "";
    p->out->given[p->out->given_count++] = (given_option){index, p->out->value[index]};
    return PARSE_OK;
}

static parse_result take_long(parser *p, const char *word) {
    char name[32];
    size_t len = strcspn(word + 2, "=");
    const char *attached = word[2 + len] ? word + 2 + len + 1 : NULL;
    if (len >= sizeof name) return unknown_option(p, "--", word + 2);
    memcpy(name, word + 2, len);
    name[len] = '\0';
    if (strcmp(name, "help") == 0) return attached ? unwanted_value(p, name) : PARSE_HELP;
    for (size_t i = 0; i < p->command->option_count; i++)
        if (strcmp(p->command->options[i].name, name) == 0) return take_option(p, &p->command->options[i], attached);
    return unknown_option(p, "--", name);
}

static parse_result take_letter(parser *p, const char *word) {
    if (strcmp(word, "-h") == 0) return PARSE_HELP;
    for (size_t i = 0; i < p->command->option_count; i++) {
        const option_spec *o = &p->command->options[i];
        if (o->letter && o->letter == word[1]) return take_option(p, o, word[2] ? word + 2 : NULL);
    }
    return unknown_option(p, "-", word + 1);
}

static parse_result take_operand(parser *p, const char *word) {
    size_t most = p->command->more_operands ? OPERANDS_MAX : p->command->operand_count;
    if (p->out->operand_count < most) {
        p->out->operand[p->out->operand_count++] = word;
        return PARSE_OK;
    }
    const char *operands = p->command->operands;
    complain(p->t, hint("usage: acrplan %s%s%s", p->command->name, *operands ? " " : "", operands),
             "unexpected argument '%s'", word);
    return PARSE_BAD;
}

static parse_result take_word(parser *p, const char *word, bool *options_over) {
    if (*options_over || word[0] != '-' || word[1] == '\0') return take_operand(p, word);
    if (word[1] != '-') return take_letter(p, word);
    if (word[2] != '\0') return take_long(p, word);
    *options_over = true;
    return PARSE_OK;
}

parse_result options_parse(const command_syntax *c, int argc, char *const *argv, arguments *out, const terminal *t) {
    parser p = {.command = c, .argc = argc, .argv = argv, .out = out, .t = t};
    bool options_over = false;
    *out = (arguments){0};
    for (const char *word = next_word(&p); word; word = next_word(&p)) {
        parse_result result = take_word(&p, word, &options_over);
        if (result != PARSE_OK) return result;
    }
    if (out->operand_count + c->optional_count >= c->operand_count) return PARSE_OK;
    complain(t, hint("'acrplan %s --help' shows how it is used", c->name), "'acrplan %s' needs %s", c->name,
             c->operands);
    return PARSE_BAD;
}

/* Column in which the explanations of options begin. */
#define HELP_INDENT 24

static void print_option(const option_spec *o, FILE *out) {
    int width = o->letter ? fprintf(out, "  -%c, --%s", o->letter, o->name) : fprintf(out, "      --%s", o->name);
    if (o->value) width += fprintf(out, " %s", o->value);
    fprintf(out, "%*s", width < HELP_INDENT ? HELP_INDENT - width : 1, "");
    for (const char *line = o->help; *line;) {
        size_t len = strcspn(line, "\n");
        fprintf(out, "%*s%.*s\n", line == o->help ? 0 : HELP_INDENT, "", (int)len, line);
        line += len + (line[len] == '\n');
    }
}

void options_help(const command_syntax *c, FILE *out) {
    static const option_spec HELP = {'h', "help", NULL, "show this help"};
    fprintf(out, "usage: acrplan %s%s%s [OPTION]...\n\n%s\nOptions:\n", c->name, *c->operands ? " " : "", c->operands,
            c->description);
    for (size_t i = 0; i < c->option_count; i++) print_option(&c->options[i], out);
    print_option(&HELP, out);
    fprintf(out, "\n%s", c->after);
}
