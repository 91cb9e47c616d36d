/* view.h - what the views share: the walk over a report tree, reading of nodes, escapes
 *
 * A view is a table with a handler for each element, indexed by element. view_walk() visits elements in document
 * order without recursion and never shows text by itself: handlers do. Elements that a parent's handler shows are
 * marked `by_parent`, so that a test can tell "shown elsewhere" from "forgotten".
 *
 * Views only read the tree. Strings got from it are borrowed from it. A tree may be damaged or foreign (a saved
 * report): every function here takes NULL for a node that is not there, and missing attributes read as empty. */
#ifndef ACRPLAN_REPORT_VIEW_H
#define ACRPLAN_REPORT_VIEW_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "report/elements.h"
#include "report/format.h"
#include "report/views.h"
#include "report/words.h"

extern const char style_css[]; /* from style.css */

typedef struct view view;

typedef struct handler {
    bool (*enter)(view *v, xmlNodePtr node); /* false: the handler showed the children itself; `leave` is not called */
    void (*leave)(view *v, xmlNodePtr node); /* may be NULL */
    bool by_parent;                          /* the walk never gets here */
} handler;

#define SHOWN_BY_PARENT \
    { NULL, NULL, true }

/* How a view takes the pieces of a sentence that is made for all views (tell.h): text, which it escapes or marks as it has to, and
 * references to facts and lines of the scenario. */
typedef struct teller {
    void (*piece)(view *v, const char *s, size_t len);
    void (*fact)(view *v, const char *id);
    void (*line)(view *v, const char *line);
} teller;

/* Writes a piece of the document that is made of several elements (sections.h). */
typedef void piece_writer(view *v);

struct view {
    const handler *table;        /* EL_COUNT of them */
    piece_writer *const *pieces; /* PIECE_COUNT of them; of a report only */
    section_set sections;        /* that are chosen */
    const teller *tell;
    lang in;
    why_depth depth;
    bool terse; /* where a link of a chain rests on several facts, they are told by their numbers */
    dress dress;
    buf *out;
    xmlNodePtr root;
};

extern const handler HTML_HANDLERS[EL_COUNT];
extern const handler TEXT_HANDLERS[EL_COUNT];
extern const handler MARKDOWN_HANDLERS[EL_COUNT];
extern piece_writer *const HTML_PIECES[PIECE_COUNT];
extern piece_writer *const TEXT_PIECES[PIECE_COUNT];
extern piece_writer *const MARKDOWN_PIECES[PIECE_COUNT];

void view_walk(view *v);
void view_walk_from(view *v, xmlNodePtr from); /* the same for a part of the tree */

/* All chosen sections of a report, in the order of the document. */
void view_document(view *v);
/* Does the document have a list that references lead to? */
bool view_has(const view *v, document_section s);

/* The name of a section among the words "heading". */
const char *view_heading(const view *v, const xmlNode *section);

/* --- reading nodes --- */

xmlNodePtr node_child(const xmlNode *parent, element e); /* the first one, or NULL */
xmlNodePtr node_next(const xmlNode *node, element e);    /* the next sibling that is one, or NULL */
size_t node_count(const xmlNode *parent, element e);
bool node_has_elements(const xmlNode *node);
/* The same for trees with elements of their own. */
xmlNodePtr node_child_named(const xmlNode *parent, const char *name);
xmlNodePtr node_next_named(const xmlNode *node, const char *name);
const char *node_attr(const xmlNode *node, const char *name); /* "" when missing */
bool node_is(const xmlNode *node, const char *name, const char *value);
bool node_flag(const xmlNode *node, const char *name);      /* is "true" */
int64_t node_money(const xmlNode *node, const char *name);  /* micro-dollars; 0 when missing or no number */
int64_t node_amount(const xmlNode *node, const char *name); /* thousandths; the same */
const char *node_text(const xmlNode *node);                 /* of an element without children; "" */
const char *node_says(const xmlNode *node, lang in);        /* of an element with <en> and <ja>; "" */
const char *child_says(const xmlNode *parent, element e, lang in);

/* What the scenario says of the document, "author" or "version"; else the same of the scenario itself. */
const char *document_attr(const xmlNode *root, const char *name);

/* The <fact> or <source> of the report with that id, or NULL. */
xmlNodePtr view_fact(const view *v, const char *id);
xmlNodePtr view_source(const view *v, const char *id);
/* The <statement> of the scenario with that id, or NULL. */
xmlNodePtr view_statement(const view *v, const char *id);

/* A fact or source that no reason of the plan rests on: one of what deploys it, or of ways to verify it. Views list them apart. */
bool is_aside(const xmlNode *fact_or_source);
/* How many of them a list has, or of the others. */
size_t count_aside(const xmlNode *list, element one, bool aside);

/* The grade of a fact, or of what it was before: its group of words, and *name the grade; NULL: has none. */
const char *view_grade(const xmlNode *fact, const char **name);
/* Was it something else then than the fact is now: another kind, another grade? */
bool view_turned(const view *v, const xmlNode *before);

/* Is a reason the statement "there is a client c", for a setting "c.something"? */
bool goes_without_saying(const xmlNode *reason, const char *of_setting);
/* The reasons of a setting or an alternative that are worth telling: the first (`after` NULL) or the one after
 * `after`, NULL at the end. That a client is there goes without saying where its own settings are explained. */
xmlNodePtr told_reason(const xmlNode *parent, const xmlNode *after);

/* One way in which the next best option of a setting is worse: a sentence about it, and the children of the alternative
 * that complete the sentence (`list` EL_COUNT: none), those of them that have the attribute `with`. */
typedef struct drawback {
    const char *decides;
    word_id says;
    element list;
    const char *with;
} drawback;
/* What decided against an alternative: the first (`after` NULL) or the one after `after`, NULL at the end. */
const drawback *view_drawback(const xmlNode *alternative, const drawback *after);
/* The children that belong to it: the first or the one after `after`, or NULL. */
xmlNodePtr drawback_item(const drawback *d, const xmlNode *alternative, const xmlNode *after);

/* A cost item of which nothing is billed, a limit of which nothing is used: told by number only. */
bool is_idle(const xmlNode *item_or_limit);

/* How much of a limit is used, in per cent, rounded down. */
int used_share(const xmlNode *limit);

/* A question of which every answer was tried and none changes anything, nor together with another one: told by its title only. */
bool is_settled(const xmlNode *question);
/* How many questions of the report are not settled. */
size_t open_questions(const view *v);

/* Is somebody named who sees to a warning: who waived it, or who does a step about it? */
bool has_owner(const xmlNode *warning);
/* Of how many warnings in a list that is not so. */
size_t warnings_without_owner(const xmlNode *warnings);

/* Of an alternative: does it bring costs of unknown amount; are its warnings and practices those of the plan? */
bool view_adds_unpriced(const xmlNode *rejection);
bool view_same_harm(const xmlNode *rejection);

/* Dates of the tree by the customs of the language, written into `out`; what is no date is returned as it is. */
const char *view_date(const char *iso, lang in, char out[LONG_DATE_CHARS]);

/* The words for how a date is known ("documented since {0}"), and for a line of the history. */
word_id view_since_words(const char *basis);
word_id view_past_words(const xmlNode *past);

/* --- escapes: the only ways for text into a view --- */

/* Makes spaces of a written page hard where a number and its unit stand beside each other. */
void bind_numbers(buf *out);
void esc_text(buf *out, const char *s); /* HTML element content */
void esc_attr(buf *out, const char *s); /* inside double quotes */
void esc_id(buf *out, const char *s);   /* id and fragment: letters, digits, "-", ".", "_", and "~xx" for other bytes */
bool url_is_web(const char *url); /* http or https, printable ASCII without quotes and brackets: may become a link */

#endif
