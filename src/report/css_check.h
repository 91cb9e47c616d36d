/* css_check.h - may a style sheet of a user go into a page?
 *
 * A page fetches nothing and runs nothing. The sheet is cut into tokens as CSS Syntax Level 3 says, with its comments, strings and escapes,
 * and refused where it would fetch (@import, url() and its like other than data:), run (expression(), bindings), leave its <style> element,
 * or not end: what is open at its end. */
#ifndef ACRPLAN_REPORT_CSS_CHECK_H
#define ACRPLAN_REPORT_CSS_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/* `css` is valid UTF-8 without control characters, lines end with '\n'. False after a diagnostic with its line. */
bool css_fits(const char *name, const char *css, size_t len, diags *d);

#endif
