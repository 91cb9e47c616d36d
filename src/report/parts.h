/* parts.h - what the files that build the report tree share; seen by report*.c, and by study, whose documents are made of the same parts
 *
 * Each add_*() adds one element (or nothing, when it would be empty) to the end of `parent`. Texts are made in both
 * languages at once. */
#ifndef ACRPLAN_REPORT_PARTS_H
#define ACRPLAN_REPORT_PARTS_H

#include "explain/explain.h"
#include "report/build.h"
#include "report/report.h"
#include "report/words.h"

typedef struct report {
    builder *b;
    arena *mem;
    const explanation *explained;
    const answer *answer; /* that of the explanation */
    const why *asked;     /* NULL: this is a report */
    const problem *problem;
    const scenario *scenario;
    const knowledge *knowledge;
    /* Facts referred to so far, in order of first mention. add_facts() lists them: it comes after all that mention any. */
    size_t used_count;
    fact_id *used;          /* fact_count of them at most */
    const life **used_life; /* per fact; NULL: not used */
    bool *cited;            /* per source: by a fact */
    bool *verifies;         /* per source: by the query of a setting */
    names *aimed_at;        /* what queries are aimed at, as it comes; add_targets() comes after all settings */
    size_t drawn_from;      /* into `used`: from here on, those that nothing but the diagram refers to */
    size_t deployed_from;   /* the same for the deployment, which comes last */
    bool listing_deployed;  /* those are listed now */
    bool *only_deployed;    /* per source: nothing but such facts cited it */
    bool aside;             /* what is added now tells of other plans */
    bool *only_aside;       /* per fact: nothing but other plans brought it in */
} report;

/* Notes that the report refers to a fact; `l` is the life meant. */
void use_fact(report *r, fact_id f, const life *l);

/* --- report_text.c: texts in both languages --- */

text plain(const char *s); /* the same in both; NULL: no text */
/* A sentence of words.h with its blanks {0}, {1} ... filled. */
text say(report *r, word_id w, size_t count, const text *values);
text client_title(const report *r, uint16_t who);
/* "SKU", or "shop: VNet integration" for a client's. */
text setting_title(report *r, uint16_t who, setting_id setting);
/* "sku", or "shop.vnet_integration" for a client's: the name that scenarios have for it. */
const char *setting_name(report *r, uint16_t who, setting_id s);
/* The titles of some options, joined by "or". */
text options_title(report *r, const option *options, option_mask mask);
/* A fact's text with {me} filled: by the client, or by the kind that declares the fact when `who` is ID_NONE. */
text fact_text(report *r, text t, fact_id f, uint16_t who);
/* What a life says, as a reason or for a client; and in the list of facts, where no client is at hand. Limits with
 * their numbers. */
text fact_says(report *r, const life *l, fact_id f, uint16_t who);
text fact_says_generally(report *r, const life *l, fact_id f);
/* A limit with the maxima of all its cases, "100 / 500". */
text fact_says_of_all_cases(report *r, const life *l, fact_id f);
text money_text(report *r, money m);
text date_text(report *r, date d);
text amount_text(report *r, amount a);
/* What a limit says of one of its cases: also {amount} and {max} filled. */
text limit_text(report *r, const limit_row *row);
/* The attribute value for an amount of money, a date, the name of a client (NULL for ID_NONE). */
const char *money_attr(report *r, money m);
const char *amount_attr(report *r, amount a);
const char *date_attr(report *r, date d, date_precision precision);
const char *client_attr(const report *r, uint16_t who);

/* --- report.c, report_why.c --- */

/* What a tree begins with: its attributes, title and pack. */
void add_head(report *r, xmlNodePtr root);
/* The same of what is about several days: neither verdict nor date. */
void add_subject(report *r, xmlNodePtr root);
void add_goals(report *r, xmlNodePtr parent);
/* Fills a new tree: makes its root, then what is in it. */
typedef void tree_filler(report *r, const void *from);
/* The tree that is filled from `from`, for report_build() and documents like it. Owned, NULL when memory runs out (report.h). */
xmlDocPtr report_tree(arena *mem, const explanation *e, tree_filler *fill, const void *from);
/* Adds what is known of the time after the plan's day: <outlook>. */
typedef struct ahead {
    void (*add)(report *r, xmlNodePtr root, const void *from);
    const void *from;
} ahead;
/* The tree of a report with that in it; else as report_build(). */
xmlDocPtr report_build_with(arena *mem, const explanation *e, const ahead *then);
/* The tree of an answer to "why": `from` is a why. */
void add_why_tree(report *r, const void *from);
/* What another plan decides about the setting of a variable; nothing where it does not apply there. */
void add_value_in(report *r, xmlNodePtr node, const variable *v, const sketch *s);

/* --- report_statements.c: what the scenario says --- */

#define STATEMENT_KINDS(X)              \
    X(REQUIREMENT, "requirement")       \
    X(CLIENT, "client")                 \
    X(CLIENT_SETTING, "client_setting") \
    X(PIN, "pin")                       \
    X(PREFERENCE, "preference")         \
    X(QUANTITY, "quantity")             \
    X(CONTEXT, "context")               \
    X(CURRENT, "current")               \
    X(BUDGET, "budget")                 \
    X(PRICE, "price")                   \
    X(AS_OF, "as_of")                   \
    X(WHAT_IF, "what_if")
typedef enum statement_kind {
#define X(id, name) STATEMENT_##id,
    STATEMENT_KINDS(X)
#undef X
        STATEMENT_KIND_COUNT
} statement_kind;

/* One statement: `index` into the scenario's array of that kind (CLIENT_SETTING: into clients[client].given).
 * CURRENT with ID_NONE: that something exists. */
typedef struct statement {
    statement_kind kind;
    uint16_t index, client;
} statement;

/* The statement that a group is about; false for facts and structure. */
bool statement_of_group(const group *g, statement *out);
const char *statement_id(report *r, statement st); /* stable: "requirement.vnet_only", "pin.ci.agents" */
text statement_title(report *r, statement st);
text statement_says(report *r, statement st);
int statement_line(const report *r, statement st);
void add_scenario(report *r, xmlNodePtr parent);

/* --- report_reasons.c: reasons, alternatives --- */

/* One <reason> for each group, statements first. */
void add_reasons(report *r, xmlNodePtr parent, reasons all);
void add_statement_reason(report *r, xmlNodePtr parent, statement st);
void add_rejections(report *r, xmlNodePtr parent);
/* The first goal by which the plan is better than another; "order" when it is by none. */
const char *deciding_goal(const report *r, cost other);
/* What the next best option of a setting would mean; nothing where the answer has none. */
void add_alternative(report *r, xmlNodePtr parent, const decided *d);

/* --- report_chain.c, report_conflicts.c, report_repairs.c: a conflict explained --- */

/* A <reason> for each group of the sets and of the chain, and the <chain>, whose links name reasons and earlier links by their places. */
void add_chain(report *r, xmlNodePtr parent, reasons statements, reasons facts, const chain *how);
void add_conflicts(report *r, xmlNodePtr parent, const clash *all);
void add_repairs(report *r, xmlNodePtr parent, const clash *all);
const char *effort_name(effort e);

/* --- report_edits.c: changes to the scenario of the report --- */

/* Of a repair: refers to the statement. The new <edit>. */
xmlNodePtr add_edit(report *r, xmlNodePtr parent, const edit *x);
/* Of a variant, each with what it is about by name. */
void add_changes_of(report *r, xmlNodePtr parent, const edit *edits, size_t count);
/* <edits>: those that made the scenario what it is; nothing where there are none. */
void add_made_edits(report *r, xmlNodePtr parent);

/* --- report_settings.c: what is decided --- */

/* <value>: an option. */
void add_value(report *r, xmlNodePtr node, const option *o);
void add_settings(report *r, xmlNodePtr parent);
void add_clients(report *r, xmlNodePtr parent);
/* A <choice> for each headline setting that applies under an assignment. */
void add_choices(report *r, xmlNodePtr parent, const uint8_t *chosen);

/* --- report_verify.c: how to look at what was built --- */

/* Of a setting that has option `o`; nothing where the pack does not say. */
void add_verify(report *r, xmlNodePtr parent, const setting *s, const option *o, uint16_t who);
void add_targets(report *r, xmlNodePtr parent);

/* --- report_effects.c: what a plan brings with it --- */

/* The money of a cost vector. */
money cost_money(const report *r, cost c);
/* True when a price of unknown amount holds under an assignment. */
bool cost_is_at_least(const report *r, const uint8_t *chosen);
bool effect_holds(const report *r, size_t effect);
/* The attributes and texts of an effect that refers to a fact. */
void add_effect_fact(report *r, xmlNodePtr node, const effect *e);
void add_effect_texts(report *r, xmlNodePtr node, const effect *e);
/* The statement of a preference that is not met. */
statement wish_of(const effect *e);
void add_warnings(report *r, xmlNodePtr parent);
/* <owner>: who does steps of the plan about the same as a warning (report_steps.c); each of them once. */
void add_owners_beside(report *r, xmlNodePtr warning, const effect *e);
void add_wishes(report *r, xmlNodePtr parent);
void add_practices(report *r, xmlNodePtr parent);
void add_notes(report *r, xmlNodePtr parent);
void add_disputes(report *r, xmlNodePtr parent);
void add_findings(report *r, xmlNodePtr parent);

/* --- report_waivers.c: warnings, practices and findings that somebody answers for --- */

typedef enum waiver_state {
    WAIVER_USED,
    WAIVER_UNUSED, /* the plan has nothing of the kind */
    WAIVER_EXPIRED,
    WAIVER_OPEN /* there is no plan */
} waiver_state;

waiver_state state_of_waiver(const report *r, const waiver *w);
/* The one that holds for an effect, that of its client before that of whichever; NULL: none. */
const waiver *waiver_of(const report *r, const effect *e);
/* <waived>; nothing where no waiver holds. */
void add_waived(report *r, xmlNodePtr node, const effect *e);
/* All of them, each with its state. */
void add_waivers(report *r, xmlNodePtr parent);

/* --- report_worksheet.c: what the plan asks of networks --- */

/* Nothing where the pack has no entries that hold. */
void add_worksheet(report *r, xmlNodePtr parent);

/* <cites> for each source of a life. */
void add_cites(report *r, xmlNodePtr node, const life *l);

/* --- report_diagram.c: what the pack's diagram shows --- */

/* Its place, NULL where the pack has none; and what is in it, which may refer to facts. */
xmlNodePtr add_diagram(report *r, xmlNodePtr parent);
void fill_diagram(report *r, xmlNodePtr node);

/* --- report_deployment.c: what deploys the plan --- */

/* Its place, NULL where the pack deploys nothing; and what is in it, which refers to facts. */
xmlNodePtr add_deployment(report *r, xmlNodePtr parent);
void fill_deployment(report *r, xmlNodePtr node);

/* --- report_sketch.c: other plans beside the plan --- */

const char *answer_kind_name(answer_kind k);
/* Does the plan decide so? */
bool sketch_picks(const sketch *s, const pick *p);
/* What a plan is, as attributes; only its kind where it is none. */
void add_sketch(report *r, xmlNodePtr node, const sketch *s);
void add_pick(report *r, xmlNodePtr parent, const pick *p);
/* The decisions that readers look at first; the warnings, the worst first. */
void add_headline_picks(report *r, xmlNodePtr parent, const sketch *plan);
void add_warnings_of(report *r, xmlNodePtr parent, const sketch *plan);
/* The difference in money as an attribute, then <choice>, <added> and <removed>, the worst first. */
void add_contrast(report *r, xmlNodePtr node, const contrast *c);
/* A warning, an unmet practice or a price of unknown amount that comes or goes. */
void add_shift(report *r, xmlNodePtr parent, element e, const shifted *s);

/* --- report_price_tags.c, report_frontier.c, report_breaks.c: nothing for NULL --- */

void add_price_tags(report *r, xmlNodePtr parent, const price_tags *all);
void add_ties(report *r, xmlNodePtr parent, const ties *t);
void add_frontier(report *r, xmlNodePtr parent, const frontier *f);
void add_break_points(report *r, xmlNodePtr parent, const break_points *all);

/* --- report_costs.c, report_steps.c, report_questions.c, report_assumptions.c, report_history.c, report_facts.c --- */

void add_costs(report *r, xmlNodePtr parent);
void add_limits(report *r, xmlNodePtr parent);
void add_steps(report *r, xmlNodePtr parent);
void add_questions(report *r, xmlNodePtr parent);
/* Every answer to a question that was tried leads to a conflict. */
bool no_answer_fits(const report *r, size_t which);
void add_assumptions(report *r, xmlNodePtr parent);
void add_changes(report *r, xmlNodePtr parent);
void add_history(report *r, xmlNodePtr parent);
void add_facts(report *r, xmlNodePtr parent);
void add_sources(report *r, xmlNodePtr parent);
/* <glossary>: the words of the pack that occur in what the tree says so far; nothing where there are none. */
void add_glossary(report *r, xmlNodePtr root); /* report_glossary.c */

#endif
