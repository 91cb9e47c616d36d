/* terminal.h - what the output looks at, and messages for people on standard error
 *
 * Colour is used on a terminal only, and never with NO_COLOR, TERM=dumb or --no-color. Control characters in messages
 * are shown as \xNN, so that a file from a stranger cannot write to the terminal through a message that quotes it. */
#ifndef ACRPLAN_CLI_TERMINAL_H
#define ACRPLAN_CLI_TERMINAL_H

#include <stdbool.h>

#include "acrplan.h"

typedef struct terminal {
    bool answer_colour;  /* standard output takes colours */
    bool message_colour; /* standard error does */
    int columns;         /* width of the text view on standard output */
} terminal;

#define COLUMNS_DEFAULT 80
#define COLUMNS_MIN 40
#define COLUMNS_MAX 100 /* longer lines are hard to read, however wide the terminal */

terminal terminal_detect(void);

/* One message without a place: "acrplan: error: ...". `hint` may be NULL. */
void complain(const terminal *t, const char *hint, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* A formatted hint for one call of complain(); a longer one is cut. */
typedef struct hint_text {
    char text[256];
} hint_text;
hint_text hint_format(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
#define hint(...) (hint_format(__VA_ARGS__).text)

void print_log(const terminal *t, const acrplan_log *log);

#endif
