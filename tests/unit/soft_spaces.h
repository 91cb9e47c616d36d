/* soft_spaces.h - a page as it reads: where its lines break is asked by one test only */
#ifndef ACRPLAN_TESTS_SOFT_SPACES_H
#define ACRPLAN_TESTS_SOFT_SPACES_H

/* Makes hard spaces soft, in place. */
char *softened(char *text);

#endif
