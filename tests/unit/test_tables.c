/* The tables of cases in tests/knowledge: what the pack must answer on the days that matter, written from the vendor's pages.
 * modes: plain san; seconds: 10 */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases/cases.h"
#include "mode.h"
#include "report/report.h"
#include "script/script.h"

static int tests, failures;

static void verdict_on(bool fine, const char *file, int line, const char *name) {
    printf("%sok %d - %s:%d %s\n", fine ? "" : "not ", ++tests, file, line, name);
    failures += !fine;
}

static void tell(const diags *d) {
    for (size_t i = 0; i < diags_count(d); i++)
        printf("# %s:%d: %s\n", diags_at(d, i)->where.file, diags_at(d, i)->where.line, diags_at(d, i)->message);
}

static bool checks_hold(const knowledge *k, const test_case *c, xmlDocPtr report) {
    bool fine = true;
    for (size_t i = 0; i < c->check_count; i++) {
        if (case_check_holds(&c->checks[i], k, c->on, report)) continue;
        printf("# does not hold: %s\n", c->checks[i].words);
        fine = false;
    }
    return fine;
}

static void try_case(const knowledge *k, const test_case *c) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const scenario *s = case_scenario(mem, k, c, d);
    const explanation *e = s ? case_answer(mem, k, s, c->on, d) : NULL;
    xmlDocPtr report = e ? report_build(mem, e) : NULL;
    bool fine = report && checks_hold(k, c, report);
    tell(d);
    verdict_on(fine, c->where.file, c->where.line, c->name);
    xmlFreeDoc(report);
    arena_free(mem);
}

static void try_table(const knowledge *k, const char *path) {
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const case_table *t = case_table_read(mem, k, path, d);
    tell(d);
    verdict_on(t && t->count > 0 && !diags_any_error(d), path, 0, "is a table of cases");
    for (size_t i = 0; t && i < t->count; i += one_in()) try_case(k, &t->cases[i]);
    arena_free(mem);
}

static void try_all(const knowledge *k, const char *pattern) {
    glob_t found;
    if (glob(pattern, 0, NULL, &found) != 0) return;
    for (size_t i = 0; i < found.gl_pathc; i++) try_table(k, found.gl_pathv[i]);
    globfree(&found);
}

int main(int argc, char **argv) {
    const char *folder = getenv("ACRPLAN_KNOWLEDGE");
    arena *mem = arena_new(0);
    diags *d = diags_new(mem);
    const knowledge *k = knowledge_read(mem, folder ? folder : "knowledge/acr", &SANDBOX_DEFAULTS, d);
    tell(d);
    verdict_on(k != NULL, "knowledge/acr", 0, "is a pack");
    for (int i = 1; k && i < argc; i++) try_all(k, argv[i]);
    if (k && argc == 1) {
        try_all(k, "tests/knowledge/*.tsv");
        try_all(k, "tests/knowledge/facts/*.tsv");
    }
    printf("1..%d\n", tests);
    arena_free(mem);
    return failures > 0;
}
