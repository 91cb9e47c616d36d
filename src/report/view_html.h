/* view_html.h - what the files of the HTML view share
 *
 * put() writes markup of ours, everything else escapes. Anchors: "f-ID" facts, "s-ID" settings, "c-ID" clients,
 * "src-ID" sources, "L12" lines of the scenario, and the element name for a section. */
#ifndef ACRPLAN_REPORT_VIEW_HTML_H
#define ACRPLAN_REPORT_VIEW_HTML_H

#include "report/view.h"

/* --- view_html_put.c --- */

void put(view *v, const char *markup);
void put_word(view *v, word_id w);
/* A sentence of words.h, its blanks {0}, {1} filled with values, everything escaped. */
void put_blanks(view *v, word_id w, const blank *blanks, size_t count);
void put_filled(view *v, word_id w, const char *a, const char *b); /* NULL `b`: only {0} */
void put_named(view *v, const char *group, const char *name);
/* <tag class="...">, then text from the tree or a user, then </tag>; an empty `css` gives no class. Nothing for an
 * empty text. */
void put_in(view *v, const char *tag, const char *css, const char *s);
void put_paragraph(view *v, const char *css, word_id w); /* <p class="css">, and the end of the line */
void put_data(view *v, const char *s);                   /* isolated from the direction of the text around it */
void put_says(view *v, const xmlNode *parent, element e);
void put_badge(view *v, const char *css, const char *group, const char *name);
void put_number_cell(view *v, word_id label, const char *number);
void put_cell(view *v, word_id label, const char *css); /* opens <td> */

/* The headings of a table, those from `numbers_from` up to `numbers_to` over numbers, and <tbody>. */
void put_head_row(view *v, const word_id *heads, size_t count, size_t numbers_from, size_t numbers_to);

void put_line_link(view *v, const char *line);           /* " line 12", linked; nothing for "" and "0" */
void put_fact_link(view *v, const char *id);             /* " F3", linked; nothing for a fact that is not listed */
void put_source_link(view *v, const char *id);           /* the title, linked to the list of sources */
void put_source_ref(view *v, const char *id);            /* " source", linked, with its title at hand */
void put_setting_title(view *v, const xmlNode *setting); /* linked, with its client */
/* A reason: its sentence with a link to the line or the fact. */
void put_reason(view *v, const xmlNode *reason);
/* <ul> of all reasons under a node. */
void put_reasons(view *v, const xmlNode *parent);
/* A wish, warning, practice or cost that another plan adds or loses: its badge, its sentence, its link. */
void put_item(view *v, const xmlNode *item);
void put_path(view *v, const char *path); /* <code>, may break after dots and slashes */
void put_date(view *v, const char *iso);
/* The texts of all children of one kind, joined by commas, as a sentence with one blank. */
void put_joined(view *v, const xmlNode *node, element e, word_id sentence);
void put_pair(view *v, word_id term, const char *s); /* a row of <dl class="pairs">; nothing for "" */

/* A link to a section, its text alone where that was not chosen; what the first gives is for the second. */
bool open_section_link(view *v, document_section s, const char *css, const char *id);
void close_section_link(view *v, bool leads);

/* A piece made of several elements: <section> and its heading; leave_section() ends it. */
void open_piece(view *v, const char *id);
/* <section>, its heading, and the end of it. */
bool enter_section(view *v, xmlNodePtr node);
void leave_section(view *v, xmlNodePtr node);

extern const teller HTML_TELLER;

/* --- view_html.c: the page around a document --- */

typedef struct page {
    word_id kind;              /* what it is: "Plan" */
    const char *css;           /* class of <body> */
    const char *begins;        /* the id that the skip link leads to */
    const char *style;         /* more than style.css; NULL: nothing */
    void (*contents)(view *v); /* writes <nav>; NULL: none */
    bool numbered;             /* its sections, tables and figures are */
} page;

/* From the doctype to <main>, with what the root says of itself: title, description, dates, pack, scenario. */
void html_page_begin(view *v, const page *p);
void html_page_end(view *v);

/* --- view_html_paper.c --- */

/* <style> with what stands in the margins of printed pages, and the words of numbers. */
void put_paper(view *v, word_id kind);

/* --- view_html_conflicts.c --- */

bool html_conflicts(view *v, xmlNodePtr node);
bool html_repairs(view *v, xmlNodePtr node);
/* What the decision says of them: how many there are, and the best repair. */
void html_clash_rows(view *v, const xmlNode *summary);
/* <ol> of the links of a chain. */
void html_chain(view *v, const xmlNode *chain);

/* --- view_html_diagram.c --- */

bool html_diagram(view *v, xmlNodePtr node);

/* --- view_html_why.c --- */

/* Does the page have a part of an answer to "why"? */
bool html_why_tells(const view *v, const xmlNode *part);
/* The section that answers: in a sentence or two, then with its reasons and what else would be. */
void html_answer(view *v);

/* --- view_html_plan.c, view_html_more.c, view_html_facts.c: handlers --- */

/* What another plan costs and brings, against the plan. */
void html_consequences(view *v, const xmlNode *other);

/* A row of the decision, and <ul> of the choices under a node. */
void open_row(view *v, word_id term);
void close_row(view *v);
void put_choices(view *v, const xmlNode *parent);

bool html_summary(view *v, xmlNodePtr node);
bool html_section(view *v, xmlNodePtr node);
void html_section_end(view *v, xmlNodePtr node);
bool html_setting(view *v, xmlNodePtr node);
bool html_client(view *v, xmlNodePtr node);
void html_client_end(view *v, xmlNodePtr node);

bool html_cards(view *v, xmlNodePtr node); /* a section that is a list of cards */
bool html_warning(view *v, xmlNodePtr node);
bool html_practice(view *v, xmlNodePtr node);
bool html_wish(view *v, xmlNodePtr node);
bool html_note(view *v, xmlNodePtr node);
bool html_waiver(view *v, xmlNodePtr node);
bool html_dispute(view *v, xmlNodePtr node);
bool html_assumption(view *v, xmlNodePtr node);
bool html_change(view *v, xmlNodePtr node);
bool html_questions(view *v, xmlNodePtr node); /* view_html_questions.c */
bool html_question(view *v, xmlNodePtr node);
bool html_pair(view *v, xmlNodePtr node);
void html_questions_end(view *v, xmlNodePtr node);
bool html_history(view *v, xmlNodePtr node);
bool html_past(view *v, xmlNodePtr node);
bool html_steps(view *v, xmlNodePtr node);
bool html_step(view *v, xmlNodePtr node);
void html_list_end(view *v, xmlNodePtr node); /* </ol> and the end of the section */

bool html_rejections(view *v, xmlNodePtr node);
bool html_rejection(view *v, xmlNodePtr node);
bool html_findings(view *v, xmlNodePtr node);
bool html_finding(view *v, xmlNodePtr node);
bool html_costs(view *v, xmlNodePtr node);
bool html_item(view *v, xmlNodePtr node);
void html_costs_end(view *v, xmlNodePtr node);
bool html_limits(view *v, xmlNodePtr node);
bool html_limit(view *v, xmlNodePtr node);
void html_limits_end(view *v, xmlNodePtr node);
void html_table_end(view *v, xmlNodePtr node); /* </table> and the end of the section */

bool html_worksheet(view *v, xmlNodePtr node);  /* view_html_worksheet.c */
bool html_deployment(view *v, xmlNodePtr node); /* view_html_deployment.c */

bool html_price_tags(view *v, xmlNodePtr node); /* view_html_others.c */
bool html_ties(view *v, xmlNodePtr node);
bool html_frontier(view *v, xmlNodePtr node);     /* view_html_frontier.c */
void put_chart(view *v, const xmlNode *frontier); /* view_html_chart.c */
bool html_break_points(view *v, xmlNodePtr node); /* view_html_breaks.c */

bool html_facts(view *v, xmlNodePtr node);
bool html_fact(view *v, xmlNodePtr node);
bool html_sources(view *v, xmlNodePtr node);
bool html_source(view *v, xmlNodePtr node);
bool html_goals(view *v, xmlNodePtr node);
bool html_goal(view *v, xmlNodePtr node);
bool html_outlook(view *v, xmlNodePtr node); /* view_html_document.c */
bool html_glossary(view *v, xmlNodePtr node);
void html_trace(view *v); /* view_html_trace.c */
void html_reachability(view *v);
void html_options(view *v); /* view_html_options.c */
void html_revisit(view *v);
bool html_scenario(view *v, xmlNodePtr node);
/* A statement of the scenario, with its remark and its owner. */
void put_stated(view *v, const xmlNode *statement);

#endif
