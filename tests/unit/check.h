/* check.h - what every unit test includes: cmocka with the headers that it expects, and the few helpers that several tests share */
#ifndef ACRPLAN_TESTS_CHECK_H
#define ACRPLAN_TESTS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

#endif
