/* bench_sweep - a sweep of 2^16 combinations against planning each of them from scratch, in one program; and the whole program against one
 * plan
 *
 *     bench_sweep PACK DAY SCENARIO ACRPLAN
 *
 * Twice: over requirements alone; and over all that the scenario states, filled up with requirements that it does not ask for. From scratch
 * means: the scenario of the combination, its problem, a new solver, the optimum. Both tables must have the same digest. Milliseconds of
 * processor time; of whole processes those of all of it, medians of RUNS in turn, with their greatest use of memory. */
#define _DEFAULT_SOURCE /* wait4() */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/digest.h"
#include "script/script.h"
#include "whatif/sweep.h"

#define SWITCHES 16
#define MOST_SHARE (1.0 / 15)
#define RUNS 21
#define MOST_PLANS 4.0     /* of the time of one plan */
#define MOST_MORE_KIB 2048 /* than one plan */

static double cpu_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); /* others may want the core too */
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

typedef struct chooser {
    arena *mem;
    const knowledge *k;
    const scenario *s;
    diags *d;
    axis *at;
    size_t count;
} chooser;

static void add(chooser *c, const char *word) {
    axis one;
    if (c->count == SWITCHES || !axis_of_word(c->mem, c->k, c->s, word, &one, c->d) || one.value_count != 2) return;
    for (size_t i = 0; i < c->count; i++)
        if (strcmp(c->at[i].name, word) == 0) return;
    c->at[c->count++] = one;
}

static void add_clients(chooser *c) {
    for (size_t i = 0; i < c->s->client_count; i++) {
        const client *one = &c->s->clients[i];
        add(c, one->name);
        for (size_t j = 0; j < one->given_count; j++)
            add(c, arena_printf(c->mem, "%s.%s", one->name, c->k->settings[one->given[j].setting].name));
    }
}

static axes choose(arena *mem, const knowledge *k, const scenario *s, bool all, diags *d) {
    chooser c = {mem, k, s, d, ARENA_ARRAY(mem, SWITCHES, axis), 0};
    for (size_t i = 0; i < s->asked_count; i++) add(&c, k->requirements[s->asked[i].requirement].name);
    if (all) add_clients(&c);
    for (size_t i = 0; all && i < s->pin_count; i++)
        if (s->pins[i].client == ID_NONE) add(&c, k->settings[s->pins[i].setting].name);
    if (all && s->has_budget) add(&c, "budget");
    for (size_t i = 0; i < k->requirement_count; i++) add(&c, k->requirements[i].name);
    return (axes){c.count, c.at};
}

/* --- from scratch --- */

static uint64_t plan_one(arena *mem, const sweep *w, size_t combination) {
    uint8_t values[MOST_AXES];
    for (size_t i = 0; i < w->over.count; i++) values[i] = sweep_value(w, combination, i);
    const scenario *s = axes_scenario(mem, w->scenario, w->knowledge, w->over, values);
    const problem *p = problem_build_bare(mem, w->knowledge, s, w->days[0], diags_new(mem));
    solution found = {.option = ARENA_ARRAY(mem, p->var_count, uint8_t)};
    solve_status got = solver_solve(solver_new(mem, p), NULL, 0, &found);
    const uint16_t *client_of = axes_clients(mem, w->scenario, w->knowledge, w->over, values);
    return sweep_answer_of(mem, w, p, got == SOLVE_SAT ? ANSWER_PLAN : ANSWER_CONFLICT, &found, client_of).id;
}

static uint64_t plan_each(const sweep *w) {
    arena *mem = arena_new(0);
    uint64_t digest = DIGEST_START;
    for (size_t i = 0; i < w->combination_count; i++) {
        arena_clear(mem);
        digest = sweep_digest_add(digest, plan_one(mem, w, i));
    }
    arena_free(mem);
    return digest;
}

/* --- comparison --- */

static bool compare(const knowledge *k, const scenario *s, date day, bool all) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    axes over = choose(mem, k, s, all, d);
    double start = cpu_ms();
    const sweep *w = sweep_make(mem, k, s, over, &day, 1, (sweep_part){0, 1}, d);
    double ours = cpu_ms() - start;
    if (!w) return false;
    printf("%s: %zu combinations, %zu answers, %zu clashes, %zu problems, %zu searches, %.1f MiB\n",
           all ? "what it states, and requirements" : "requirements", w->combination_count, w->answer_count,
           w->clash_count, w->problems, w->searches, (double)arena_used(mem) / 1048576);
    fflush(stdout);
    start = cpu_ms();
    uint64_t digest = plan_each(w);
    double scratch = cpu_ms() - start;
    bool same = digest == sweep_digest(w), met = ours <= scratch * MOST_SHARE;
    printf("  sweep %.1f ms, from scratch %.1f ms: 1/%.0f  %s: at most 1/15; digest %016llx %s\n", ours, scratch,
           scratch / ours, met ? "met" : "MISSED", (unsigned long long)digest, same ? "is the same" : "DIFFERS");
    arena_free(mem);
    return same;
}

/* --- whole processes --- */

typedef struct side {
    const char *argv[12];
    double ms[RUNS];
    long peak_kib;
} side;

static double seconds(struct timeval t) {
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

/* execv() leaves its arguments alone; its type is older than const. */
static void become(const char *const *argv) {
    int fd = open("/dev/null", O_WRONLY);
    if (fd != -1 && dup2(fd, STDOUT_FILENO) != -1) execv(argv[0], (char *const *)argv);
    _exit(127);
}

static bool run(side *s, int turn) {
    struct rusage used;
    int status = 0;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) become(s->argv);
    if (child < 0 || wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1)
        return false;
    s->ms[turn] = (seconds(used.ru_utime) + seconds(used.ru_stime)) * 1e3;
    if (used.ru_maxrss > s->peak_kib) s->peak_kib = used.ru_maxrss;
    return true;
}

static int by_value(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

static double median(side *s) {
    qsort(s->ms, RUNS, sizeof *s->ms, by_value);
    return s->ms[RUNS / 2];
}

static const char *names_of(arena *mem, axes over) {
    const char *out = over.at[0].name;
    for (size_t i = 1; i < over.count; i++) out = arena_printf(mem, "%s,%s", out, over.at[i].name);
    return out;
}

static bool compare_processes(arena *mem, const knowledge *k, const scenario *s, char **argv, const char *format) {
    const char *program = argv[4], *over = names_of(mem, choose(mem, k, s, false, diags_new(mem)));
    static side plan, swept;
    plan = (side){.argv = {program, "plan", argv[3], "--knowledge", argv[1], "--as-of", argv[2], NULL}};
    swept = (side){.argv = {program, "sweep", argv[3], "--knowledge", argv[1], "--as-of", argv[2], "--over", over,
                            "--format", format, NULL}};
    for (int i = 0; i < RUNS; i++)
        if (!run(&plan, i) || !run(&swept, i)) return false;
    double one = median(&plan), all = median(&swept);
    long more = swept.peak_kib - plan.peak_kib;
    printf(
        "sweep as %-4s  whole process %.1f ms, one plan %.1f ms: %.1f times  %s: at most %.0f;"
        " peak %.1f MiB, %+.1f MiB  %s: at most 2 more\n",
        format, all, one, all / one, all <= MOST_PLANS * one ? "met" : "MISSED", MOST_PLANS,
        (double)swept.peak_kib / 1024, (double)more / 1024, more <= MOST_MORE_KIB ? "met" : "MISSED");
    return true;
}

int main(int argc, char **argv) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    date day;
    date_precision precision;
    if (argc != 5 || !date_parse(argv[2], false, &day, &precision)) return 2;
    const knowledge *k = knowledge_read(mem, argv[1], &SANDBOX_DEFAULTS, d);
    const scenario *s = k ? scenario_read_file(mem, k, argv[3], &SANDBOX_DEFAULTS, d) : NULL;
    if (!s) return 2;
    bool done = compare_processes(mem, k, s, argv, "text") && compare_processes(mem, k, s, argv, "xml") &&
                compare(k, s, day, false) && compare(k, s, day, true);
    arena_free(mem);
    return done ? 0 : 1;
}
