/* measure.h - two sides of a comparison, measured in turn in one run */
#ifndef ACRPLAN_TESTS_MEASURE_H
#define ACRPLAN_TESTS_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

#define ROUNDS 31

typedef struct samples {
    size_t count;
    double at[ROUNDS];
} samples;

/* Processor time of this process: others may want the core too. */
double cpu_us(void);

void samples_add(samples *s, double value);
double samples_median(const samples *s);

/* Prints the ratio, and whether it is at most `bound` (0: nothing was promised). False: it is more. */
bool print_ratio(double ours, double theirs, double bound);

/* Processor time of a whole process, its start included. Its output goes to /dev/null, or into `said` (not NULL: at most `room` - 1
 * characters). A process that cannot be run ends the program. */
double run_us(const char *const *argv, char *said, size_t room);

#endif
