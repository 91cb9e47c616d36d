#define _POSIX_C_SOURCE 200809L
#include "cli/terminal.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value && value[0] != '\0';
}

static bool takes_colour(int fd) {
    const char *term = getenv("TERM");
    return isatty(fd) && !is_set("NO_COLOR") && term && term[0] != '\0' && strcmp(term, "dumb") != 0;
}

static int width(int fd) {
    struct winsize size;
    if (!isatty(fd) || ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return COLUMNS_DEFAULT;
    if (size.ws_col < COLUMNS_MIN) return COLUMNS_MIN;
    return size.ws_col > COLUMNS_MAX ? COLUMNS_MAX : size.ws_col;
}

terminal terminal_detect(void) {
    return (terminal){
        .answer_colour = takes_colour(STDOUT_FILENO),
        .message_colour = takes_colour(STDERR_FILENO),
        .columns = width(STDOUT_FILENO),
    };
}

/* True for the first byte of a control character: C0 but tab and newline, DEL, and C1 in UTF-8. */
static bool is_control(const unsigned char *s) {
    if (s[0] < 0x20) return s[0] != '\t' && s[0] != '\n';
    return s[0] == 0x7f || (s[0] == 0xc2 && s[1] >= 0x80 && s[1] < 0xa0);
}

/* Lines after the first are indented under it. */
static void print_safely(const char *s, const char *indent) {
    for (const unsigned char *c = (const unsigned char *)s; *c; c++) {
        if (is_control(c) && c[0] == 0xc2)
            fprintf(stderr, "\\x%02x", *++c);
        else if (is_control(c))
            fprintf(stderr, "\\x%02x", c[0]);
        else
            fputc(c[0], stderr);
        if (c[0] == '\n') fputs(indent, stderr);
    }
}

typedef struct severity_style {
    const char *word, *colour;
} severity_style;

static const severity_style SEVERITY_STYLES[] = {
    [ACRPLAN_ERROR] = {"error", "\033[1;31m"},
    [ACRPLAN_WARNING] = {"warning", "\033[1;33m"},
    [ACRPLAN_NOTE] = {"note", "\033[1;36m"},
};

static void print_message(const terminal *t, const acrplan_message *m) {
    const severity_style *style = &SEVERITY_STYLES[m->severity];
    print_safely(m->file ? m->file : "acrplan", "");
    if (m->file && m->line > 0) fprintf(stderr, ":%d", m->line);
    fprintf(stderr, ": %s%s:%s ", t->message_colour ? style->colour : "", style->word,
            t->message_colour ? "\033[0m" : "");
    print_safely(m->message, "  ");
    fputc('\n', stderr);
    if (!m->hint) return;
    fputs("  help: ", stderr);
    print_safely(m->hint, "        ");
    fputc('\n', stderr);
}

void complain(const terminal *t, const char *hint, const char *fmt, ...) {
    char text[1024]; /* a longer message is cut: what fills it is a word of the command line */
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    print_message(t, &(acrplan_message){.severity = ACRPLAN_ERROR, .message = text, .hint = hint});
}

hint_text hint_format(const char *fmt, ...) {
    hint_text result;
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(result.text, sizeof result.text, fmt, ap);
    va_end(ap);
    return result;
}

void print_log(const terminal *t, const acrplan_log *log) {
    acrplan_message m;
    for (size_t i = 0; acrplan_log_get(log, i, &m); i++) print_message(t, &m);
}
