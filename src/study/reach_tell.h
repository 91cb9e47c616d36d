/* reach_tell.h - what the views of goals say in the same way */
#ifndef ACRPLAN_STUDY_REACH_TELL_H
#define ACRPLAN_STUDY_REACH_TELL_H

#include "report/view.h"

/* "“Service tier (SKU)” is “Standard”". */
void tell_aim(view *v, const xmlNode *aim);
/* How it came out, in a sentence. */
void tell_outcome(view *v, const xmlNode *root);
/* The changes of a way, or that nothing is given up. */
void tell_way(view *v, const xmlNode *way);
/* Against the plan as it stands, and in short. */
void tell_plan_of_way(view *v, const xmlNode *way);
/* In which sense it reaches the goal. */
word_id sense_of(const xmlNode *way);
/* What must be insisted on: its options; nothing where the best plan reaches the goal. */
void tell_insistence(view *v, const xmlNode *way);
void tell_else(view *v, const xmlNode *way);
/* Is the goal about money, and is some money not known? */
bool leaves_money_aside(const view *v);

#endif
