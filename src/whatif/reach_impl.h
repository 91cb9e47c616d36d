/* reach_impl.h - private to src/whatif: how goals are reached
 *
 * The statements that can be given up are atoms. Whether some plan fulfils the goals gets no worse as more is given up, clients and what exists
 * today aside: for each set of those, all minimal sets of the others are found as corrections (explain/dual.h), each question being a scenario
 * that is edited, built and asked. Whether the best plan does has no such order: from those sets on, all greater ones are tried, smallest
 * first, but those that hold one that was found. */
#ifndef ACRPLAN_WHATIF_REACH_IMPL_H
#define ACRPLAN_WHATIF_REACH_IMPL_H

#include "whatif/reach.h"

bool aims_met(const aim *aims, size_t count, const sketch *plan);

#endif
