#include "clingo.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/vec.h"

#define FOLDER "tests/oracle/"
#define MOST_WORDS 16

/* clingo's exit status: of a question that is answered, with 10 where one answer set was asked for; with 1, time was up. */
#define EXIT_INTERRUPTED 1
#define EXIT_SAT 10
#define EXIT_NONE 20
#define EXIT_ALL 30

/* Weights and sums are exact in any configuration: these are only quick. */
static const char *const questions[][MOST_WORDS] = {
    [ASK_OPTIMUM] = {FOLDER "goals.lp", "--quiet=1,0"},
    [ASK_PLAN] = {FOLDER "goals.lp", FOLDER "ties.lp", "--quiet=1,2"},
    [ASK_OPTIONS] = {FOLDER "options.lp", "--enum-mode=brave", "--quiet=1", "0"},
    [ASK_RELAX] = {FOLDER "relax.lp", "--heuristic=Domain", "--dom-mod=5,16", "--enum-mode=domRec", "0"},
    [ASK_TRIALS] = {FOLDER "trials.lp", "--project=show", "0"},
};

static void give_up(const char *what) {
    fprintf(stderr, "oracle: %s: %s\n", what, strerror(errno));
    exit(3);
}

static void become_clingo(const char *file, clingo_question q, int out) {
    const char *argv[MOST_WORDS] = {"clingo", file, FOLDER "problem.lp", "--verbose=0", "--time-limit=120"};
    size_t n = 5;
    for (size_t i = 0; questions[q][i]; i++) argv[n++] = questions[q][i];
    if (dup2(out, STDOUT_FILENO) != -1) execvp(argv[0], (char *const *)argv);
    _exit(127);
}

static void write_file(const char *file, const buf *facts) {
    FILE *f = fopen(file, "w");
    if (!f || fwrite(buf_data(facts), 1, facts->len, f) != facts->len || fclose(f) != 0) give_up(file);
}

static void read_all(int from, buf *out) {
    char block[65536];
    ssize_t n;
    while ((n = read(from, block, sizeof block)) > 0) buf_add(out, block, (size_t)n);
    if (n < 0 || !buf_ok(out)) give_up("clingo's answer");
    close(from);
}

static int run(const char *file, clingo_question q, buf *out) {
    int ends[2], status;
    if (pipe(ends) != 0) give_up("pipe");
    pid_t child = fork();
    if (child == 0) become_clingo(file, q, ends[1]);
    close(ends[1]);
    if (child < 0) give_up("fork");
    read_all(ends[0], out);
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status)) give_up("clingo");
    return WEXITSTATUS(status);
}

static void take_values(clingo_answer *a, const char *at) {
    char *end;
    for (a->value_count = 0;; at = end) {
        int64_t value = strtoll(at, &end, 10);
        if (end == at) return;
        if (a->value_count == sizeof a->values / sizeof a->values[0]) give_up("clingo's optimum");
        a->values[a->value_count++] = value;
    }
}

static void take_lines(arena *mem, clingo_answer *a, char *at) {
    static const char optimum[] = "Optimization:";
    VEC(const char *) models = {0};
    for (char *end; *at; at = end + 1) {
        end = at + strcspn(at, "\n");
        bool last = !*end;
        *end = '\0';
        if (strncmp(at, optimum, sizeof optimum - 1) == 0)
            take_values(a, at + sizeof optimum - 1);
        else if (strncmp(at, "Consequences:", 13) == 0)
            continue;
        else if (strcmp(at, "SATISFIABLE") == 0 || strcmp(at, "OPTIMUM FOUND") == 0)
            break;
        else
            vec_push(mem, &models, at);
        if (last) break;
    }
    a->models = models.at;
    a->model_count = models.len;
}

clingo_answer clingo_ask(arena *mem, const char *scratch, clingo_question q, const buf *facts) {
    clingo_answer a = {.verdict = CLINGO_GAVE_UP};
    const char *file = arena_printf(mem, "%s/question-%d.lp", scratch, (int)getpid());
    buf said = BUF_INIT;
    write_file(file, facts);
    int status = run(file, q, &said);
    if (status != EXIT_NONE && status != EXIT_SAT && status != EXIT_ALL && (status & ~EXIT_SAT) != EXIT_INTERRUPTED) {
        fprintf(stderr, "oracle: clingo ended with %d on %s\n%s\n", status, file, buf_data(&said));
        exit(3);
    }
    if (status == EXIT_NONE) a.verdict = CLINGO_NONE;
    if (status == EXIT_SAT || status == EXIT_ALL) a.verdict = CLINGO_ALL;
    if (a.verdict == CLINGO_ALL) take_lines(mem, &a, arena_strdup(mem, buf_data(&said)));
    buf_free(&said);
    return a;
}
