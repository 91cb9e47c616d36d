/* bench.c - the whole program against the floor (floor.c), in one run, both sides in turn
 *
 *     bench RUNS ACRPLAN FLOOR PACK SCENARIO
 *
 * The floor gets the shape of the XML report of the same plan, so that both sides serialise alike. Times are those of
 * whole processes, from before fork() to after wait4(), with standard output on /dev/null. Medians; the peak of
 * memory is the largest of all runs. */
#define _DEFAULT_SOURCE /* wait4() */
#include <fcntl.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS_MAX 10000
#define RATIO_GOAL 1.25
#define PEAK_GOAL_MIB 16.0

typedef struct side {
    const char *name;
    const char *const *argv;
    double ms[RUNS_MAX];
    long peak_kib;
} side;

static void fail(const char *what) {
    fprintf(stderr, "bench: %s\n", what);
    exit(3);
}

/* execv() leaves its arguments alone; its type is older than const. */
static void become(const char *const *argv, const char *out) {
    int fd = open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd != -1 && dup2(fd, STDOUT_FILENO) != -1) execv(argv[0], (char *const *)argv);
    _exit(127);
}

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* 0 and 1 are answers: a plan and a conflict. */
static double run(const char *const *argv, const char *out, struct rusage *usage) {
    int status = 0;
    double start = now_ms();
    pid_t child = fork();
    if (child == 0) become(argv, out);
    if (child < 0 || wait4(child, &status, 0, usage) != child) fail("cannot start a process");
    double end = now_ms();
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) fail(argv[0]);
    return end - start;
}

static void measure(side *s, int i) {
    struct rusage usage;
    s->ms[i] = run(s->argv, "/dev/null", &usage);
    if (usage.ru_maxrss > s->peak_kib) s->peak_kib = usage.ru_maxrss;
}

static int compare(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

static double median(side *s, int runs) {
    qsort(s->ms, (size_t)runs, sizeof s->ms[0], compare);
    return s->ms[runs / 2];
}

typedef struct shape {
    size_t elements, attributes, texts, bytes;
} shape;

static void count_texts(const xmlNode *node, shape *s) {
    for (; node; node = node->next) {
        if (node->type != XML_TEXT_NODE) continue;
        s->texts++;
        s->bytes += strlen((const char *)node->content);
    }
}

static void count_attributes(const xmlNode *element, shape *s) {
    for (const xmlAttr *a = element->properties; a; a = a->next) {
        s->attributes++;
        if (a->children && a->children->content) s->bytes += strlen((const char *)a->children->content);
    }
}

/* The next element in document order, or NULL. */
static const xmlNode *next_element(const xmlNode *node) {
    for (const xmlNode *n = node->children; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE) return n;
    for (; node; node = node->parent)
        for (const xmlNode *n = node->next; n; n = n->next)
            if (n->type == XML_ELEMENT_NODE) return n;
    return NULL;
}

static shape shape_of(const char *file) {
    shape s = {0};
    xmlDocPtr doc = xmlReadFile(file, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS | XML_PARSE_HUGE);
    if (!doc) fail("the report is not well-formed");
    for (const xmlNode *n = xmlDocGetRootElement(doc); n; n = next_element(n)) {
        s.elements++;
        count_attributes(n, &s);
        count_texts(n->children, &s);
    }
    xmlFreeDoc(doc);
    return s;
}

static shape report_shape(const char *acrplan, const char *pack, const char *scenario) {
    char file[] = "/tmp/acrplan-bench-XXXXXX";
    int fd = mkstemp(file);
    struct rusage usage;
    if (fd == -1) fail("cannot make a temporary file");
    close(fd);
    const char *argv[] = {acrplan, "plan", scenario, "--knowledge", pack, "--format", "xml", NULL};
    run(argv, file, &usage);
    shape s = shape_of(file);
    unlink(file);
    return s;
}

static void print_side(const side *s, double ms) {
    printf("  %-8s %7.2f ms   peak %5.1f MiB\n", s->name, ms, (double)s->peak_kib / 1024);
}

static void print_result(side *acrplan, side *ground, int runs) {
    double ours = median(acrplan, runs), theirs = median(ground, runs), peak = (double)acrplan->peak_kib / 1024;
    print_side(ground, theirs);
    print_side(acrplan, ours);
    printf("  ratio    %7.2f      %s at most %.2f\n", ours / theirs,
           ours / theirs <= RATIO_GOAL ? "met:" : "MISSED:", RATIO_GOAL);
    printf("  peak     %7.1f MiB  %s under %.0f MiB\n", peak, peak < PEAK_GOAL_MIB ? "met:" : "MISSED:", PEAK_GOAL_MIB);
}

int main(int argc, char **argv) {
    int runs = argc == 6 ? atoi(argv[1]) : 0;
    if (runs < 1 || runs > RUNS_MAX) fail("usage: bench RUNS ACRPLAN FLOOR PACK SCENARIO");
    const char *program = argv[2], *pack = argv[4], *scenario = argv[5];
    shape s = report_shape(program, pack, scenario);
    char counts[4][24];
    size_t values[4] = {s.elements, s.attributes, s.texts, s.bytes};
    for (int i = 0; i < 4; i++) snprintf(counts[i], sizeof counts[i], "%zu", values[i]);

    const char *plan[] = {program, "plan", scenario, "--knowledge", pack, "--format", "html", NULL};
    const char *least[] = {argv[3], pack, scenario, counts[0], counts[1], counts[2], counts[3], NULL};
    static side ours = {.name = "acrplan"}, ground = {.name = "floor"};
    ours.argv = plan;
    ground.argv = least;
    printf("plan %s --format html, whole process, median of %d runs in turn\n", scenario, runs);
    printf("(the XML report has %zu elements, %zu attributes, %zu texts, %zu bytes)\n", s.elements, s.attributes,
           s.texts, s.bytes);
    for (int i = 0; i < runs; i++) {
        measure(&ground, i);
        measure(&ours, i);
    }
    print_result(&ours, &ground, runs);
    return 0;
}
