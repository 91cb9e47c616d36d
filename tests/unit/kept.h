/* kept.h - what came out before, kept in a file of the repository */
#ifndef ACRPLAN_TEST_KEPT_H
#define ACRPLAN_TEST_KEPT_H

/* Fails with the first line that differs from the file `path`; UPDATE=1 in the environment writes the file first. */
void kept_compare(const char *path, const char *found);

#endif
