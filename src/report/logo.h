/* logo.h - a picture that a user gives for the head of a page */
#ifndef ACRPLAN_REPORT_LOGO_H
#define ACRPLAN_REPORT_LOGO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

/* Appends the picture as a data: URI, by what it is and not by what its name ends in: PNG, JPEG or SVG. What an SVG picture holds of scripts and
 * addresses is dead in <img>. False with a diagnostic about `name` when it is none of these or not whole; false without one when memory ran
 * out. */
bool logo_as_uri(arena *mem, const char *name, const char *bytes, size_t len, buf *out, diags *d);

#endif
