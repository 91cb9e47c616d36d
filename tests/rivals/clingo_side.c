#include "clingo_side.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"

const configuration configurations[] = {
    {{NULL}},
    {{"--configuration=handy", NULL}},
    {{"--opt-strategy=usc", NULL}},
    {{"--configuration=handy", "--opt-strategy=usc", NULL}},
    {{"--restart-on-model", "--opt-heuristic=sign,model", NULL}},
    {{"--configuration=trendy", NULL}},
    {{"--configuration=crafty", NULL}},
};
const size_t configuration_count = sizeof configurations / sizeof configurations[0];

static void add_file(buf *out, const char *file) {
    char block[4096];
    size_t n;
    FILE *f = fopen(file, "r");
    while (f && (n = fread(block, 1, sizeof block, f)) > 0) buf_add(out, block, n);
    if (!f || fclose(f) != 0 || !buf_ok(out)) {
        perror(file);
        exit(3);
    }
}

static void add_asked(buf *out, const problem *p, const option_mask *what_ifs) {
    for (size_t v = 0; v < p->decision_count; v++)
        for (unsigned o = 0; o < p->vars[v].option_count; o++)
            if ((what_ifs[v] >> o) & 1) buf_printf(out, "ask(%zu,%u).\n", v, o);
}

const char *clingo_file(arena *mem, const char *scratch, const problem *p, const option_mask *what_ifs) {
    const char *file = arena_printf(mem, "%s/export.lp", scratch);
    buf out = BUF_INIT;
    asp_write(mem, &out, p, false, NULL);
    if (what_ifs) add_asked(&out, p, what_ifs);
    add_file(&out, "tests/oracle/problem.lp");
    add_file(&out, "tests/oracle/goals.lp");
    FILE *f = fopen(file, "w");
    if (!f || fwrite(buf_data(&out), 1, out.len, f) != out.len || fclose(f) != 0) {
        perror(file);
        exit(3);
    }
    buf_free(&out);
    return file;
}

static void add_words(const char **argv, size_t n, const configuration *with) {
    for (size_t i = 0; i < MOST_WORDS && with->words[i]; i++) argv[n++] = with->words[i];
    argv[n] = NULL;
}

bool clingo_again(const char *file, const configuration *with, double *same, double *assumed) {
    const char *argv[8 + MOST_WORDS] = {"clingo", file, "tests/rivals/again.lp", "--verbose=0", "--quiet=2"};
    char said[65536];
    add_words(argv, 5, with);
    run_us(argv, said, sizeof said);
    const char *at = strstr(said, "again ");
    return at && sscanf(at, "again %lf %lf", same, assumed) == 2;
}

double clingo_process(const char *file, const configuration *with) {
    const char *argv[8 + MOST_WORDS] = {"clingo", file, "--quiet=1,2", "--verbose=0"};
    add_words(argv, 4, with);
    return run_us(argv, NULL, 0);
}
