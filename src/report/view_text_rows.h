/* view_text_rows.h - the handlers that the text view has in common with Markdown */
#ifndef ACRPLAN_REPORT_VIEW_TEXT_ROWS_H
#define ACRPLAN_REPORT_VIEW_TEXT_ROWS_H

#include "report/view_text.h"

#define TEXT_LIST \
    { text_heading, NULL, false }

/* Rows of a table of handlers; the others are to be added. */
/* clang-format off */
#define TEXT_ROWS \
    [EL_REPORT] = {text_report, NULL, false}, \
    [EL_WHY] = {text_why, NULL, false}, \
    [EL_PACK] = {text_skip, NULL, false}, \
    [EL_SUMMARY] = {text_summary, NULL, false}, \
    [EL_CONFLICTS] = {text_conflicts, NULL, false}, \
    [EL_REPAIRS] = {text_repairs, NULL, false}, \
    [EL_SETTINGS] = TEXT_LIST, \
    [EL_CLIENTS] = TEXT_LIST, \
    [EL_WARNINGS] = {text_warnings, NULL, false}, \
    [EL_WARNING] = {text_warning, NULL, false}, \
    [EL_WISHES] = TEXT_LIST, \
    [EL_WISH] = {text_wish, NULL, false}, \
    [EL_PRACTICES] = TEXT_LIST, \
    [EL_PRACTICE] = {text_practice, NULL, false}, \
    [EL_REJECTION] = {text_rejection, NULL, false}, \
    [EL_STEPS] = TEXT_LIST, \
    [EL_STEP] = {text_step, NULL, false}, \
    [EL_NOTES] = TEXT_LIST, \
    [EL_NOTE] = {text_note, NULL, false}, \
    [EL_DISPUTES] = TEXT_LIST, \
    [EL_DISPUTE] = {text_dispute, NULL, false}, \
    [EL_FINDINGS] = {text_heading, text_findings_end, false}, \
    [EL_FINDING] = {text_finding, NULL, false}, \
    [EL_WAIVERS] = TEXT_LIST, \
    [EL_WAIVER] = {text_waiver, NULL, false}, \
    [EL_ASSUMPTIONS] = TEXT_LIST, \
    [EL_ASKED] = {text_asked, NULL, false}, \
    [EL_ASSUMPTION] = {text_assumption, NULL, false}, \
    [EL_QUESTIONS] = {text_questions, text_questions_end, false}, \
    [EL_QUESTION] = {text_question, NULL, false}, \
    [EL_PAIR] = {text_pair, NULL, false}, \
    [EL_CHANGES] = TEXT_LIST, \
    [EL_CHANGE] = {text_change, NULL, false}, \
    [EL_BEFORE] = {text_past, NULL, false}, \
    [EL_NEW] = {text_past, NULL, false}, \
    [EL_GOALS] = {text_goals, NULL, false}, \
    [EL_DOCUMENT] = {text_skip, NULL, false}, \
    [EL_OUTLOOK] = {text_outlook, NULL, false}, \
    [EL_GLOSSARY] = {text_glossary, NULL, false}, \
    [EL_MILESTONE] = SHOWN_BY_PARENT, \
    [EL_PROJECT] = SHOWN_BY_PARENT, \
    [EL_REVIEWER] = SHOWN_BY_PARENT, \
    [EL_TERM] = SHOWN_BY_PARENT, \
    [EL_SCENARIO] = {text_scenario, NULL, false}, \
    [EL_PRICE_TAGS] = {text_price_tags, NULL, false}, \
    [EL_TIES] = {text_ties, NULL, false}, \
    [EL_FRONTIER] = {text_frontier, NULL, false}, \
    [EL_BREAK_POINTS] = {text_break_points, NULL, false}, \
    [EL_SHEET] = SHOWN_BY_PARENT, \
    [EL_ENTRY] = SHOWN_BY_PARENT, \
    [EL_NAME] = SHOWN_BY_PARENT, \
    [EL_PORT] = SHOWN_BY_PARENT, \
    [EL_TAG] = SHOWN_BY_PARENT, \
    [EL_PLACEHOLDER] = SHOWN_BY_PARENT, \
    [EL_PRICE_TAG] = SHOWN_BY_PARENT, \
    [EL_SHARED_COST] = SHOWN_BY_PARENT, \
    [EL_TIED] = SHOWN_BY_PARENT, \
    [EL_RUNNER] = SHOWN_BY_PARENT, \
    [EL_POINT] = SHOWN_BY_PARENT, \
    [EL_DOMINATED] = SHOWN_BY_PARENT, \
    [EL_RANGE] = SHOWN_BY_PARENT, \
    [EL_STRETCH] = SHOWN_BY_PARENT, \
    [EL_BORDER] = SHOWN_BY_PARENT, \
    [EL_ADDED] = SHOWN_BY_PARENT, \
    [EL_ALTERNATIVE] = SHOWN_BY_PARENT, \
    [EL_AND] = SHOWN_BY_PARENT, \
    [EL_ANSWER] = SHOWN_BY_PARENT, \
    [EL_BECAUSE] = SHOWN_BY_PARENT, \
    [EL_BECOMES] = SHOWN_BY_PARENT, \
    [EL_BILLED] = SHOWN_BY_PARENT, \
    [EL_BY] = SHOWN_BY_PARENT, \
    [EL_CHAIN] = SHOWN_BY_PARENT, \
    [EL_CHOICE] = SHOWN_BY_PARENT, \
    [EL_CITES] = SHOWN_BY_PARENT, \
    [EL_CONFLICT] = SHOWN_BY_PARENT, \
    [EL_DECIDED] = SHOWN_BY_PARENT, \
    [EL_DESCRIPTION] = SHOWN_BY_PARENT, \
    [EL_EDIT] = SHOWN_BY_PARENT, \
    [EL_EDITS] = SHOWN_BY_PARENT, \
    [EL_EN] = SHOWN_BY_PARENT, \
    [EL_EVIDENCE] = SHOWN_BY_PARENT, \
    [EL_EXCLUDED] = SHOWN_BY_PARENT, \
    [EL_FLIP] = SHOWN_BY_PARENT, \
    [EL_FOR] = SHOWN_BY_PARENT, \
    [EL_GIVEN] = SHOWN_BY_PARENT, \
    [EL_GOAL] = SHOWN_BY_PARENT, \
    [EL_JA] = SHOWN_BY_PARENT, \
    [EL_KIND_TITLE] = SHOWN_BY_PARENT, \
    [EL_LEAST] = SHOWN_BY_PARENT, \
    [EL_LIFTS] = SHOWN_BY_PARENT, \
    [EL_LINK] = SHOWN_BY_PARENT, \
    [EL_MEETS] = SHOWN_BY_PARENT, \
    [EL_MISSES] = SHOWN_BY_PARENT, \
    [EL_MITIGATION] = SHOWN_BY_PARENT, \
    [EL_NEXT] = SHOWN_BY_PARENT, \
    [EL_NOT_APPLICABLE] = SHOWN_BY_PARENT, \
    [EL_OPEN] = SHOWN_BY_PARENT, \
    [EL_OTHER] = SHOWN_BY_PARENT, \
    [EL_OTHERWISE] = SHOWN_BY_PARENT, \
    [EL_OUTCOME] = SHOWN_BY_PARENT, \
    [EL_OWNER] = SHOWN_BY_PARENT, \
    [EL_PART] = SHOWN_BY_PARENT, \
    [EL_PROOF] = SHOWN_BY_PARENT, \
    [EL_REASON] = SHOWN_BY_PARENT, \
    [EL_REMARK] = SHOWN_BY_PARENT, \
    [EL_REMOVED] = SHOWN_BY_PARENT, \
    [EL_REPAIR] = SHOWN_BY_PARENT, \
    [EL_SAYS] = SHOWN_BY_PARENT, \
    [EL_SIDE] = SHOWN_BY_PARENT, \
    [EL_SO] = SHOWN_BY_PARENT, \
    [EL_STATEMENT] = SHOWN_BY_PARENT, \
    [EL_TITLE] = SHOWN_BY_PARENT, \
    [EL_TOOL] = SHOWN_BY_PARENT, \
    [EL_UNIT] = SHOWN_BY_PARENT, \
    [EL_VALUE] = SHOWN_BY_PARENT, \
    [EL_VERIFY] = SHOWN_BY_PARENT, \
    [EL_BY_HAND] = SHOWN_BY_PARENT, \
    [EL_TARGETS] = {text_skip, NULL, false}, \
    [EL_TARGET] = SHOWN_BY_PARENT, \
    [EL_VENDOR_DEFAULT] = SHOWN_BY_PARENT, \
    [EL_WAIVED] = SHOWN_BY_PARENT, \
    [EL_WAS] = SHOWN_BY_PARENT, \
    [EL_WRONG] = SHOWN_BY_PARENT, \
    [EL_ZONE] = SHOWN_BY_PARENT, \
    [EL_NUMBER] = SHOWN_BY_PARENT, \
    [EL_PATH] = SHOWN_BY_PARENT, \
    [EL_PLACE] = SHOWN_BY_PARENT, \
    [EL_WAY] = SHOWN_BY_PARENT, \
        [EL_AFTER] = SHOWN_BY_PARENT, \
    [EL_API_REASON] = SHOWN_BY_PARENT, \
    [EL_LEFT] = SHOWN_BY_PARENT, \
    [EL_OF] = SHOWN_BY_PARENT, \
    [EL_PARAMETER] = SHOWN_BY_PARENT, \
    [EL_PROPERTY] = SHOWN_BY_PARENT, \
    [EL_RESOURCE] = SHOWN_BY_PARENT
/* clang-format on */

#endif
