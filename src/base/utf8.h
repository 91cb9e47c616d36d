/* utf8.h - checking and measuring UTF-8 */
#ifndef ACRPLAN_BASE_UTF8_H
#define ACRPLAN_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point at s (at most len bytes). Returns its bytes (1..4), 0 when invalid (overlong, surrogate, > U+10FFFF). */
size_t utf8_decode(const char *s, size_t len, uint32_t *cp);

/* True when all is valid UTF-8; else *bad is the offset of the first bad byte. */
bool utf8_valid(const char *s, size_t len, size_t *bad);

/* True for what may stand in an XML 1.0 document and in a terminal: no C0/C1 controls but tab and newline, no U+FFFE/U+FFFF. */
bool utf8_printable(uint32_t cp);

/* Terminal columns: 2 for East Asian wide and fullwidth (UAX #11), 0 for combining marks and format controls, else 1. */
int utf8_width(uint32_t cp);
size_t utf8_columns(const char *s, size_t len);

/* May a line end between two characters of which none is a space? Beside a wide one, by the everyday part of JIS X 4051. */
bool utf8_breaks(uint32_t before, uint32_t after);

#endif
