/* digest.h - a 64-bit digest of texts
 *
 * Tells two versions of a text apart; one changed byte is certain to be noticed. It resists mistakes, not attackers. The same on
 * every machine. */
#ifndef ACRPLAN_BASE_DIGEST_H
#define ACRPLAN_BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#define DIGEST_START UINT64_C(0xcbf29ce484222325)

/* The digest of what `digest` stands for, followed by these bytes. Where one text ends and the next begins makes a difference. */
uint64_t digest_add(uint64_t digest, const char *bytes, size_t len);

#endif
