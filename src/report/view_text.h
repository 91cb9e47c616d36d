/* view_text.h - what the files of the text view share
 *
 * A paragraph is collected with say_*() and set with flow(), which wraps it by terminal columns: wide characters
 * count two, Japanese breaks between characters but not before closing punctuation, and a word longer than the line
 * is cut. Styles are marks inside the paragraph that take no room; they become ANSI sequences, or nothing. No text
 * of the tree can contain a mark (build.h). */
#ifndef ACRPLAN_REPORT_VIEW_TEXT_H
#define ACRPLAN_REPORT_VIEW_TEXT_H

#include "report/view.h"

#define MARK_PLAIN "\x01"
#define MARK_BOLD "\x02"
#define MARK_SOFT "\x03"
#define MARK_WORST "\x04" /* critical, conflict */
#define MARK_BAD "\x05"   /* high */
#define MARK_FAIR "\x06"  /* medium */
#define MARK_LINK "\x07"  /* the number of a fact, where a typesetter may lead to it */

typedef struct text_view text_view;

/* How paragraphs become lines in another format than plain text: what flow() and headline() do then, with the paragraph at hand. */
typedef struct typesetter {
    void (*flow)(text_view *t, const char *first);
    void (*headline)(text_view *t, char underline);
} typesetter;

struct text_view {
    view v; /* first, so that a handler's view is one */
    size_t columns;
    bool colour;
    buf para;              /* the paragraph at hand */
    const typesetter *set; /* NULL: plain text */
};

/* A view of a tree, of the report or another document; text_view_end() when all is written. */
text_view text_view_begin(xmlDocPtr tree, const view_options *o, buf *out);
void text_view_end(text_view *t);

/* --- view_text_put.c --- */

void say_raw(view *v, const char *s); /* text of the tree or of words.h */
void say_word(view *v, word_id w);
void say_named(view *v, const char *topic, const char *name);
void say_filled(view *v, word_id w, const char *a, const char *b); /* NULL `b`: only {0} */
void say_says(view *v, const xmlNode *parent, element e);
void say_date(view *v, const char *iso);
void say_fact_ref(view *v, const char *id);   /* " (F3)"; nothing when it is not listed */
void say_line_ref(view *v, const char *line); /* " (line 12)"; nothing for "" and "0" */
void say_reason(view *v, const xmlNode *reason);
void say_grade(view *v, const char *topic, const char *name); /* "[high] " */
/* A wish, warning, practice or cost that another plan adds or loses: its grade, its sentence, its reference. */
void say_item(view *v, const xmlNode *item);

/* " [possible]", what is said of the words before. */
void say_label(view *v, const char *s);

extern const teller TEXT_TELLER;

/* The texts of all children of one kind, joined by commas, as a sentence with one blank: a paragraph. */
void say_joined(view *v, const xmlNode *node, element e, word_id sentence);

/* Sets the paragraph: the first line after `first`, the others indented by `hang` columns. Nothing for an empty
 * one. */
void flow(view *v, const char *first, size_t hang);
/* A paragraph of words alone. */
void flow_word(view *v, word_id w);
/* Sets the paragraph as one line, which the caller has made fit. */
void flow_line(view *v, size_t indent);
void line_as_it_is(view *v, size_t indent, const char *s); /* not wrapped: addresses */
void blank_line(view *v);
/* A heading: an empty line, the paragraph in bold, underlined by '=', '-'; '~' stands for the third rank, which is not underlined. */
void headline(view *v, char underline);
bool text_heading(view *v, xmlNodePtr node); /* enter of a section: its heading; always true */

/* "label: text" under an entry; nothing for "". */
void say_pair(view *v, word_id label, const char *s, size_t indent);

/* --- view_text_conflicts.c --- */

bool text_conflicts(view *v, xmlNodePtr node);
bool text_repairs(view *v, xmlNodePtr node);
/* What the decision says of them: how many there are, and the best repair. */
void text_clash_rows(view *v, const xmlNode *summary);
/* The links of a chain, numbered. */
void text_chain(view *v, const xmlNode *chain);

/* --- view_text_why.c --- */

bool text_why(view *v, xmlNodePtr node);
bool text_asked(view *v, xmlNodePtr node);

/* --- view_text.c, view_text_plan.c, view_text_facts.c: handlers --- */

/* The notice that the sources are older than the date. */
void text_past_horizon(view *v, const xmlNode *root);
/* What was changed in the scenario before it was planned. */
void text_made_edits(view *v, const xmlNode *root);
/* What another plan costs and brings, against the plan. */
void text_consequences(view *v, const xmlNode *other);

bool text_report(view *v, xmlNodePtr node);
bool text_skip(view *v, xmlNodePtr node); /* what the text does not show */
/* "(3 × USD 5.00; documented since ...)", of an item. */
void text_bill(view *v, const xmlNode *item);
/* "caveat (high)"; "documented since 5 April 2022, until ...": of a fact. */
void text_kind(view *v, const xmlNode *fact);
void text_period(view *v, const xmlNode *fact);
/* "required; departs from the default", of a setting. */
void text_status(view *v, const xmlNode *setting);
/* One way in which its next best option is worse. */
void text_drawback(view *v, const xmlNode *alternative, const drawback *d);
/* What is not billed, and what the prices are. */
void text_costs_note(view *v, const xmlNode *costs);
bool text_summary(view *v, xmlNodePtr node);
/* A row of the decision: its label, then the paragraph at hand; more paragraphs of the row stand behind the gap. */
void text_row(view *v, word_id label);
#define TEXT_GAP "            "
/* The paragraph at hand, with an amount of money in a column of its own before it. */
void text_amount_line(view *v, const char *shown);
bool text_section(view *v, xmlNodePtr node);
void text_section_end(view *v, xmlNodePtr node);
bool text_setting(view *v, xmlNodePtr node);
bool text_client(view *v, xmlNodePtr node);
bool text_warnings(view *v, xmlNodePtr node);
bool text_warning(view *v, xmlNodePtr node);
bool text_practice(view *v, xmlNodePtr node);
bool text_wish(view *v, xmlNodePtr node);
/* Of a warning, a practice or a finding: that it is waived; nothing where it is not. */
void text_waived(view *v, const xmlNode *node);
bool text_waiver(view *v, xmlNodePtr node);
bool text_rejection(view *v, xmlNodePtr node);
bool text_item(view *v, xmlNodePtr node);
void text_costs_end(view *v, xmlNodePtr node);
bool text_limit(view *v, xmlNodePtr node);
/* "12 %": how much of a limit is used. */
void text_share(view *v, const xmlNode *limit);
void text_limits_end(view *v, xmlNodePtr node);

/* "Service tier (SKU): Basic", in the words `how` for a title and an option. */
void say_choice(view *v, const xmlNode *choice, word_id how);
/* The decisions of another plan that are named, then how many others there are. True when something was said, also before (`any`): then
 * pieces are joined. */
bool say_choices(view *v, const xmlNode *other, word_id how, bool any);
/* What comes and goes in another plan, a paragraph for each sort, after `first`. */
void text_shifts(view *v, const xmlNode *other, const char *first);
bool text_price_tags(view *v, xmlNodePtr node); /* view_text_others.c */
bool text_ties(view *v, xmlNodePtr node);
bool text_frontier(view *v, xmlNodePtr node);
bool text_break_points(view *v, xmlNodePtr node);

bool text_questions(view *v, xmlNodePtr node); /* view_text_questions.c */
bool text_question(view *v, xmlNodePtr node);
bool text_pair(view *v, xmlNodePtr node);
void text_questions_end(view *v, xmlNodePtr node);

bool text_worksheet(view *v, xmlNodePtr node);  /* view_text_worksheet.c */
bool text_deployment(view *v, xmlNodePtr node); /* view_text_deployment.c */

bool text_step(view *v, xmlNodePtr node);
bool text_note(view *v, xmlNodePtr node);
bool text_dispute(view *v, xmlNodePtr node);
bool text_assumption(view *v, xmlNodePtr node);
bool text_finding(view *v, xmlNodePtr node);
void text_findings_end(view *v, xmlNodePtr node);
bool text_change(view *v, xmlNodePtr node);
bool text_past(view *v, xmlNodePtr node);
bool text_facts(view *v, xmlNodePtr node);
bool text_fact(view *v, xmlNodePtr node);
bool text_sources(view *v, xmlNodePtr node);
bool text_source(view *v, xmlNodePtr node);
bool text_goals(view *v, xmlNodePtr node);
bool text_outlook(view *v, xmlNodePtr node); /* view_text_document.c */
bool text_glossary(view *v, xmlNodePtr node);
bool text_scenario(view *v, xmlNodePtr node);

#endif
