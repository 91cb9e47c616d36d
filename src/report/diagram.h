/* diagram.h - the SVG of a <diagram>
 *
 * Clients are rows on the left, paths are rails with a gate at their upper end, above them stands what they lead to, other parts stand on
 * the right. All is integer arithmetic: the same tree gives the same bytes.
 *
 * What may change from plan to plan is a <g> with class "d-x" and a kind, an id and a state, as `data-id` and `data-state`:
 *
 *     class           data-id                    states
 *     d-x d-part      part:ID                    used absent          in the report of a conflict also blocked
 *     d-x d-number    number:PART:AMOUNT         used absent          beside its part
 *     d-x d-value     value:SETTING:OPTION       used absent          written on its part
 *     d-x d-gate      path:ID                    used open blocked absent
 *     d-x d-client    client:NAME                used blocked
 *     d-x d-place     place:NAME:ZONE            used absent          written on its client
 *     d-x d-way       way:NAME:PATH              used open blocked absent
 *
 * These are the states of <part>, <number>, <value>, <path>, <client>, <place> and <way> of the tree, which are those that picture_of_plan()
 * gives for problem.drawn (explain/picture.h), in the same order. In a way that is blocked stands the id of the fact that shuts it: two
 * <tspan class="d-fact"> of the <text> in <g class="d-by">, as diagram_fact_lines() cuts it, and the whole in the <title> of that group.
 *
 * DIAGRAM_FIXED has a place for all of them and writes what each state looks like; style.css shows the one that `data-state` says, so a
 * script has but to set that. The layout depends on the tree without its states, thus on the scenario and the pack alone.
 * DIAGRAM_PLAN has what is not absent, and rows of many clients that are alike are one row; then data-id is that of the first. */
#ifndef ACRPLAN_REPORT_DIAGRAM_H
#define ACRPLAN_REPORT_DIAGRAM_H

#include <libxml/tree.h>
#include <stddef.h>

#include "base/buf.h"
#include "model/text.h"

typedef enum diagram_mode { DIAGRAM_PLAN, DIAGRAM_FIXED } diagram_mode;

/* <svg> of the element, with role, title and description; `prefix` begins the ids in it, so that a page may have several. Nothing where
 * there is nothing to draw. Takes damaged trees. */
void diagram_svg(buf *out, const xmlNode *diagram, lang in, diagram_mode mode, const char *prefix);

/* Cuts the id of a fact into the lines in which a blocked way shows it; the second may be empty. What does not fit ends in "…". */
#define FACT_LINE_BYTES 40
void diagram_fact_lines(const char *id, char first[FACT_LINE_BYTES], char second[FACT_LINE_BYTES]);

#endif
