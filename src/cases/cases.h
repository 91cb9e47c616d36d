/* cases.h - tables of cases: small scenarios, and what their reports must say
 *
 * A pack is tested by tables of text lines with fields separated by tabs; lines that start with # are comments. A row has
 *
 *     NAME  DATE  CHECKS  BODY
 *
 * where BODY is what stands inside `scenario { ... }` ("^": that of the row before) and CHECKS are separated by "; ":
 *
 *     plan | conflict              the kind of answer, always first
 *     setting NAME OPTION          the plan chooses that option
 *     default NAME OPTION          the vendor sets that option when nothing is said
 *     limit FACT MAX               the most that the limit allows
 *     cost FACT USD                what the fact costs a month
 *     fact FACT                    the report refers to that fact
 *     core FACT[|FACT...]          the conflict is explained by that fact, or by one of those where several explanations are minimal
 *     warning FACT [SEVERITY], step FACT, note FACT, practice FACT   the plan carries it
 *     entry FACT [TEXT]            the worksheet has it; one of its names, ports or tags, or how many there are, is the text
 *     dispute FACT [TEXT]          the plan carries it; what decided holds the text, in English
 *     finding FACT yes|no          a tool will report it, and is right about this design or not
 *     verdict FACT VERDICT [TEXT]  the pack's own verdict on that check of tools, whatever the design; its sentence holds the text
 *     question NAME                the report asks for that setting, quantity or context
 *     says FACT TEXT               the fact's English sentence holds the text
 *     since FACT DATE              the report refers to the period of the fact that begins then
 *     no CHECK                     the opposite
 *
 * A grid says the same of many designs at once: a line
 *
 *     @grid  NAME  TITLE=TEMPLATE  TITLE=TEMPLATE ...
 *
 * opens it, and each row after it has a date, texts for %1, %2 ... of the templates (as many as they use; "-": nothing), and for each
 * template y (a plan), n (a conflict) or - (not asked). A line "@rows" ends it. */
#ifndef ACRPLAN_CASES_CASES_H
#define ACRPLAN_CASES_CASES_H

#include <libxml/tree.h>

#include "base/diag.h"
#include "explain/explain.h"
#include "model/knowledge.h"
#include "model/scenario.h"

#define CASE_CHECKS(X)      \
    X(PLAN, "plan")         \
    X(CONFLICT, "conflict") \
    X(SETTING, "setting")   \
    X(DEFAULT, "default")   \
    X(LIMIT, "limit")       \
    X(COST, "cost")         \
    X(FACT, "fact")         \
    X(CORE, "core")         \
    X(WARNING, "warning")   \
    X(STEP, "step")         \
    X(NOTE, "note")         \
    X(ENTRY, "entry")       \
    X(DISPUTE, "dispute")   \
    X(PRACTICE, "practice") \
    X(FINDING, "finding")   \
    X(VERDICT, "verdict")   \
    X(QUESTION, "question") \
    X(SAYS, "says")         \
    X(SINCE, "since")
typedef enum case_check_kind {
#define X(id, name) CASE_##id,
    CASE_CHECKS(X) CASE_CHECK_COUNT
#undef X
} case_check_kind;

typedef struct case_check {
    case_check_kind kind;
    bool not ;
    const char *about; /* fact (by its own id), setting, question; NULL: none */
    const char
        *value; /* what follows: option, max, severity, text, date ...; CORE: all facts as "|a|b|"; NULL: nothing */
    const char *words; /* as the table says it */
} case_check;

typedef struct test_case {
    const char *name;
    date on;
    const char *text; /* of the scenario; it stands on the line of `where` */
    size_t check_count;
    const case_check *checks;
    place where;
} test_case;

typedef struct case_table {
    size_t count;
    const test_case *cases;
} case_table;

/* Reads a table. What is wrong goes to `d`, with its line; rows that are wrong are left out. NULL when the file cannot be read. Texts
 * live in `mem`. */
const case_table *case_table_read(arena *mem, const knowledge *k, const char *path, diags *d);

/* The scenario of a case; NULL after a report to `d`. It may serve any knowledge with the vocabulary of `k`. */
const scenario *case_scenario(arena *mem, const knowledge *k, const test_case *c, diags *d);

/* The answer to a scenario on a day, a conflict with its core, and no more: tables have thousands of cases. NULL after a report to `d`. */
const explanation *case_answer(arena *mem, const knowledge *k, const scenario *s, date on, diags *d);

/* True when the report of `k` on that day has what the check asks; of a verdict, when the knowledge itself has it. */
bool case_check_holds(const case_check *c, const knowledge *k, date on, xmlDocPtr report);

/* Calls `see` with the id of each fact that a report refers to, some several times. */
typedef void see_fact(const char *id, void *ctx);
void case_references(xmlDocPtr report, see_fact *see, void *ctx);

#endif
