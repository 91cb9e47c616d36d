/* rivals.h - what is measured against other solvers */
#ifndef ACRPLAN_TESTS_RIVALS_H
#define ACRPLAN_TESTS_RIVALS_H

#include "model/problem.h"

/* A problem with a name to print. */
typedef struct subject {
    const char *name, *file; /* file: of the scenario; NULL: generated */
    const problem *p;
} subject;

typedef struct subjects {
    size_t count;
    const subject *at;
} subjects;

/* Each prints a table and gives the number of promises that were missed. `scratch` is a folder for files. */

/* The optimum in process, against clingo solving the same program again and again in one process. */
int against_clingo_in_process(arena *mem, const subjects *all, const char *scratch);
/* Whole processes: `acrplan` against clingo on the export. */
int against_clingo_processes(arena *mem, const subjects *all, const char *scratch, const char *acrplan);
/* One core, and all relaxations, against SAT solvers. Problems with a budget are left out. */
int against_sat(arena *mem, const subjects *all, const char *what);
/* Generated problems of 10 to 300 decisions. */
int growth(const char *scratch);

#endif
