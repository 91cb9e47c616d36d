#define _DEFAULT_SOURCE /* wait4() */
#include "measure.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

double cpu_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

void samples_add(samples *s, double value) {
    if (s->count < ROUNDS) s->at[s->count++] = value;
}

static int by_value(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

double samples_median(const samples *s) {
    samples copy = *s;
    qsort(copy.at, copy.count, sizeof copy.at[0], by_value);
    return copy.count ? copy.at[copy.count / 2] : 0;
}

bool print_ratio(double ours, double theirs, double bound) {
    double ratio = ours / theirs;
    printf("  %7.3f", ratio);
    if (bound > 0) printf("  %s at most %.3f", ratio <= bound ? "met:" : "MISSED:", bound);
    puts("");
    return bound <= 0 || ratio <= bound;
}

/* --- processes --- */

static void fail(const char *what) {
    fprintf(stderr, "rivals: cannot run %s\n", what);
    exit(3);
}

/* posix_spawn() does not copy the pages of this process, which would count as time of the child. */
static pid_t start(const char *const *argv, int out) {
    static char *const nothing[] = {NULL};
    posix_spawn_file_actions_t files;
    pid_t child;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (out == -1)
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    else
        posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    if (posix_spawnp(&child, argv[0], &files, NULL, (char *const *)argv, nothing) != 0) fail(argv[0]);
    posix_spawn_file_actions_destroy(&files);
    return child;
}

static void read_all(int from, char *said, size_t room) {
    size_t used = 0;
    ssize_t n;
    while (used + 1 < room && (n = read(from, said + used, room - 1 - used)) > 0) used += (size_t)n;
    said[used] = '\0';
    close(from);
}

static double spent_us(const struct timeval *t) {
    return (double)t->tv_sec * 1e6 + (double)t->tv_usec;
}

double run_us(const char *const *argv, char *said, size_t room) {
    int ends[2] = {-1, -1}, status;
    struct rusage used;
    if (said && pipe(ends) != 0) fail(argv[0]);
    pid_t child = start(argv, ends[1]);
    if (said) close(ends[1]);
    if (said) read_all(ends[0], said, room);
    if (wait4(child, &status, 0, &used) != child) fail(argv[0]);
    if (!WIFEXITED(status) || WEXITSTATUS(status) == 2 || WEXITSTATUS(status) > 30) fail(argv[0]);
    return spent_us(&used.ru_utime) + spent_us(&used.ru_stime);
}
