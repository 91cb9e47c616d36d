#include "soft_spaces.h"

#include <stdbool.h>
#include <string.h>

char *softened(char *text) {
    char *to = text;
    for (const char *s = text; *s; s++) {
        const bool hard = strncmp(s, "\u00a0", 2) == 0;
        *to++ = hard ? ' ' : *s;
        s += hard;
    }
    *to = '\0';
    return text;
}
