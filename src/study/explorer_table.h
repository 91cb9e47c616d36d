/* explorer_table.h - a table of many combinations, packed for a page
 *
 * The table falls into blocks of as many cells as axis 0 has values, these into blocks of as many blocks as axis 1 has, and so on: a decision
 * diagram whose equal parts are shared. Of each axis there is one string: the distinct blocks in order of first appearance, as a row of ids
 * of the level below; the last string has one id for each day. An id is written as 0 where it is new, the next in order, else as how many
 * ids back from there it is; so most numbers are small. A number is written in digits of five bits, the lowest first, of which each but the
 * last has 32 added; A-Z, a-z, 0-9, '-' and '_' stand for 0 to 63. */
#ifndef ACRPLAN_STUDY_EXPLORER_TABLE_H
#define ACRPLAN_STUDY_EXPLORER_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/json.h"

/* Writes an array of axis_count + 1 strings. `cells`: for each day all combinations, axis 0 fastest; the numbers in them must count up from
 * 0 in order of first appearance. */
void table_write(json *j, arena *mem, const uint32_t *cells, const size_t *sizes, size_t axis_count, size_t day_count);

#endif
