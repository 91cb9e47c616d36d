#include "kept.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

static void keep(const char *path, const char *found) {
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(found, f);
    assert_int_equal(fclose(f), 0);
}

void kept_compare(const char *path, const char *found) {
    buf kept = BUF_INIT;
    char line[4096];
    if (getenv("UPDATE")) keep(path, found);
    FILE *f = fopen(path, "r");
    if (!f) fail_msg("%s is missing; UPDATE=1 writes it", path);
    while (fgets(line, sizeof line, f)) buf_puts(&kept, line);
    fclose(f);
    const char *x = buf_data(&kept);
    size_t i = 0, start = 0;
    for (; x[i] && x[i] == found[i]; i++)
        if (x[i] == '\n') start = i + 1;
    if (x[i] != found[i])
        fail_msg("%s: expected: %.*s\nfound: %.*s", path, (int)strcspn(x + start, "\n"), x + start,
                 (int)strcspn(found + start, "\n"), found + start);
    buf_free(&kept);
}
