/* study.h - documents about more than one plan: variants, sweeps, histories, comparisons
 *
 * They are trees made of the report's parts, in its namespace, each with a root of its own; study.rng adds their schema to report.rng. A tree
 * is filled through report_tree() (report/parts.h), where `report` speaks of the answer that the others are compared with. Views read the tree
 * only. What a document shows of facts and sources is shown by the report's views (view_walk_from()). */
#ifndef ACRPLAN_STUDY_STUDY_H
#define ACRPLAN_STUDY_STUDY_H

extern const char study_schema[]; /* RELAX NG, XML syntax, from study.rng; includes "report.rng" */
extern const char study_css[];    /* more than style.css, from study.css */

#endif
