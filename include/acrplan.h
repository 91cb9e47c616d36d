/* acrplan.h - the public face of libacrplan
 *
 * acrplan plans configurations from a scenario and a pack of dated, sourced facts. The library loads a pack, loads a scenario, plans for a
 * date, and renders the report:
 *
 *     acrplan_log *log = acrplan_log_new();
 *     acrplan_pack *pack = acrplan_pack_load("knowledge/acr", log);
 *     acrplan_scenario *scenario = acrplan_scenario_load(pack, "scenarios/everything.lua", log);
 *     acrplan_answer *answer = acrplan_plan(pack, scenario, "2022-04-05", log);
 *     acrplan_report *report = acrplan_report_new(answer, log);
 *     acrplan_text html;
 *     if (report && acrplan_render(report, ACRPLAN_HTML, ACRPLAN_EN, &html, log) == ACRPLAN_OK) {
 *         fwrite(html.data, 1, html.len, stdout);
 *         acrplan_text_free(&html);
 *     }
 *     acrplan_report_free(report); acrplan_answer_free(answer); acrplan_scenario_free(scenario); acrplan_pack_free(pack);
 *     acrplan_log_free(log);
 *
 * Constructors return NULL on failure and put what went wrong into the log; every function takes NULL objects from a failed
 * predecessor and fails in turn without a further message, so a chain like the above needs one check at its end.
 *
 * Ownership: what a *_new, *_load, *_parse or acrplan_plan() returns is owned by the caller and freed by the matching *_free,
 * which takes NULL. An answer borrows its pack and scenario, a scenario its pack: free them in reverse order. A report stands
 * alone. Strings from accessors are borrowed from the object asked, NUL-terminated UTF-8. A document is written to *out: owned by the caller on
 * ACRPLAN_OK, else empty. The `options` of what writes one are those of its text view; NULL: none.
 *
 * The library prints nothing, never exits, and keeps no global state. Objects may be used from one thread at a time; a pack may
 * be shared by several threads once it is loaded. */
#ifndef ACRPLAN_H
#define ACRPLAN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The library is compiled with hidden symbols; what this header declares is what it exports. */
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

#define ACRPLAN_VERSION "0.1.0"
const char *acrplan_version(void); /* of the library that runs */

typedef enum acrplan_status {
    ACRPLAN_OK = 0,
    ACRPLAN_REFUSED, /* all that was given is right, but what was asked for cannot be made of it; the log says why */
    ACRPLAN_INPUT,   /* something the user gave is wrong; the log says what */
    ACRPLAN_NOMEM,   /* memory ran out */
    ACRPLAN_INTERNAL /* a defect of the library */
} acrplan_status;

typedef enum acrplan_lang { ACRPLAN_EN, ACRPLAN_JA } acrplan_lang;

/* --- log: what went wrong, collected --- */

typedef struct acrplan_log acrplan_log;

typedef enum acrplan_severity { ACRPLAN_ERROR, ACRPLAN_WARNING, ACRPLAN_NOTE } acrplan_severity;

typedef struct acrplan_message {
    acrplan_severity severity;
    const char *file;    /* NULL: no file */
    int line;            /* 1-based; 0: the file as a whole */
    const char *message; /* what is wrong, and what was expected */
    const char *hint;    /* what to do; NULL: none */
} acrplan_message;

acrplan_log *acrplan_log_new(void); /* NULL when memory runs out */
void acrplan_log_free(acrplan_log *log);
/* The worst status since the log was made or cleared. */
acrplan_status acrplan_log_status(const acrplan_log *log);
size_t acrplan_log_count(const acrplan_log *log);
/* Message i, ordered by file and line; borrowed until the log changes. Returns 0 and leaves *out alone when there is none. */
int acrplan_log_get(const acrplan_log *log, size_t i, acrplan_message *out);
void acrplan_log_clear(acrplan_log *log);

/* --- knowledge pack --- */

typedef struct acrplan_pack acrplan_pack;

acrplan_pack *acrplan_pack_load(const char *folder, acrplan_log *log);
void acrplan_pack_free(acrplan_pack *pack);
const char *acrplan_pack_id(const acrplan_pack *pack);
const char *acrplan_pack_read_up_to(const acrplan_pack *pack);  /* "YYYY-MM-DD": the default date of a plan */
const char *acrplan_pack_covers_from(const acrplan_pack *pack); /* "YYYY-MM-DD": the first date of a plan */

typedef struct acrplan_lint {
    size_t facts, periods; /* examined; 0 when the pack has mistakes that keep it from being used */
    size_t errors, warnings;
} acrplan_lint;

/* Examines the pack in `folder` beyond what loading it refuses. The findings are messages of the log, in the order of the pack's files and
 * their lines; *out counts also those that the log has no room for. ACRPLAN_OK: examined, whatever was found (errors make the status of
 * the log ACRPLAN_INPUT). ACRPLAN_INPUT: there is no pack to read, and the log says why. ACRPLAN_NOMEM. */
acrplan_status acrplan_pack_lint(const char *folder, acrplan_lint *out, acrplan_log *log);

/* --- scenario --- */

typedef struct acrplan_scenario acrplan_scenario;

/* From a file ("-" is standard input), or from `len` bytes of memory; `name` stands for the file in messages. */
acrplan_scenario *acrplan_scenario_load(const acrplan_pack *pack, const char *path, acrplan_log *log);
acrplan_scenario *acrplan_scenario_parse(const acrplan_pack *pack, const char *name, const char *text, size_t len,
                                         acrplan_log *log);
void acrplan_scenario_free(acrplan_scenario *scenario);

/* A change to a scenario, in words. Verb and object:
 *
 *     drop      NAME                         a requirement that it asks for, a client, a pin ("sku", "ci.agents"), what it says of a client
 *                                            ("shop.plan"), or "budget"
 *     require   NAME, NAME=should            a requirement, with its priority: must where nothing is said
 *     pin       SETTING=OPTION[,OPTION...]   one of these, in the place of what a pin or the client says
 *     quantity  NAME=NUMBER
 *     set       KEY=VALUE                    "as_of", "budget", a context, or the setting of a client ("shop.plan") */
typedef struct acrplan_edit {
    const char *verb, *what;
} acrplan_edit;

/* The scenario with all changes made at once; none of them about the same as another. Reports of it say what was changed. It borrows the
 * scenario given: free it before. A scenario that was changed before is refused. */
acrplan_scenario *acrplan_scenario_edit(const acrplan_scenario *scenario, const acrplan_edit *edits, size_t count,
                                        acrplan_log *log);

/* --- planning --- */

typedef struct acrplan_answer acrplan_answer;

/* Plans for the day `as_of` ("YYYY-MM-DD"); NULL: the scenario's date, else the pack's read-up-to day. A conflict is an answer, not a failure. */
acrplan_answer *acrplan_plan(const acrplan_pack *pack, const acrplan_scenario *scenario, const char *as_of,
                             acrplan_log *log);
void acrplan_answer_free(acrplan_answer *answer);

int acrplan_answer_is_plan(const acrplan_answer *answer); /* 1: a plan; 0: a conflict */
const char *acrplan_answer_as_of(const acrplan_answer *answer);
/* The option that the plan gives a setting ("sku", or "client.setting"); NULL in a conflict or for an unknown setting. */
const char *acrplan_answer_option(const acrplan_answer *answer, const char *setting);
/* "required", "chosen", "default" or "not_applicable"; NULL as above. */
const char *acrplan_answer_status(const acrplan_answer *answer, const char *setting);
int64_t acrplan_answer_cost(const acrplan_answer *answer); /* micro-dollars a month; -1 in a conflict */

/* --- report and views --- */

typedef struct acrplan_report acrplan_report;

/* A report has the first four, what deploys it, and MADR; other documents say which they have. */
typedef enum acrplan_format {
    ACRPLAN_TEXT,
    ACRPLAN_HTML,
    ACRPLAN_XML,
    ACRPLAN_MARKDOWN,
    ACRPLAN_CSV,   /* RFC 4180 */
    ACRPLAN_ICS,   /* iCalendar, RFC 5545 */
    ACRPLAN_SARIF, /* 2.1.0 */
    ACRPLAN_JUNIT, /* XML as JUnit writes it */
    ACRPLAN_JSON,
    ACRPLAN_BICEP, /* what deploys a plan, and the next three: ARM template, shell script, Terraform */
    ACRPLAN_ARM,
    ACRPLAN_AZCLI,
    ACRPLAN_TERRAFORM,
    ACRPLAN_SH,     /* a script for a POSIX shell */
    ACRPLAN_MADR,   /* an architecture decision record: MADR 4, Markdown */
    ACRPLAN_GITHUB, /* workflow commands of GitHub Actions */
    ACRPLAN_AZURE   /* logging commands of Azure Pipelines */
} acrplan_format;

typedef struct acrplan_text {
    char *data; /* NUL-terminated; owned */
    size_t len;
} acrplan_text;
void acrplan_text_free(acrplan_text *text);

acrplan_report *acrplan_report_new(const acrplan_answer *answer, acrplan_log *log);
void acrplan_report_free(acrplan_report *report);
/* 1: of a plan; 0: of a conflict, or NULL. */
int acrplan_report_is_plan(const acrplan_report *report);

/* Renders a view of the report in one language. On ACRPLAN_OK *out is owned by the caller; else it is empty. ACRPLAN_REFUSED: what deploys a
 * plan was asked for, and there is no plan, or something of it that the knowledge pack does not say how to deploy. */
acrplan_status acrplan_render(const acrplan_report *report, acrplan_format format, acrplan_lang lang, acrplan_text *out,
                              acrplan_log *log);

typedef struct acrplan_text_options {
    int columns; /* width of the text view; 0: 80 */
    int colour;  /* 1: ANSI colours */
    int ascii;   /* 1: drawings (timelines) without characters beyond ASCII */
} acrplan_text_options;
/* The text view with a terminal's width and colours. */
acrplan_status acrplan_render_text(const acrplan_report *report, acrplan_lang lang, const acrplan_text_options *options,
                                   acrplan_text *out, acrplan_log *log);

/* What may be put into a report as HTML: a logo at its head (PNG, JPEG or SVG, by its content), and a style sheet after that of the page. */
typedef struct acrplan_dress acrplan_dress;

/* Reads and checks the files; either path may be NULL, "-" is standard input. NULL, and the log says why with the line, for files that are
 * larger than 256 KiB, a logo that is no such picture, and a style sheet that is not UTF-8 or would fetch or run something (@import, url() other
 * than data:, expression(), ...). Owned; stands alone. */
acrplan_dress *acrplan_dress_load(const char *logo, const char *style, acrplan_log *log);
void acrplan_dress_free(acrplan_dress *dress);
/* acrplan_render() as HTML, with that. `dress` may be NULL. */
acrplan_status acrplan_render_page(const acrplan_report *report, acrplan_lang lang, const acrplan_dress *dress,
                                   acrplan_text *out, acrplan_log *log);

/* Some sections of a report, by their keys, separated by commas, in the order of the document; NULL: all of them, as it must be where the format is
 * not text, HTML or Markdown. `options` are for text, `dress` for HTML; either may be NULL. An unknown key is ACRPLAN_INPUT. */
acrplan_status acrplan_render_sections(const acrplan_report *report, acrplan_format format, acrplan_lang lang,
                                       const char *sections, const acrplan_text_options *options,
                                       const acrplan_dress *dress, acrplan_text *out, acrplan_log *log);
/* The key of a section: the first for 0, NULL after the last. */
const char *acrplan_section_name(size_t at);

/* The report with what is known of the time after the day of the plan in it, up to `horizon` ("24m", "2y", "90d"; NULL: 24m). */
acrplan_report *acrplan_report_with_outlook(const acrplan_answer *answer, const char *horizon, acrplan_log *log);

/* Plans as acrplan_plan() does and writes the answer in short, in text or XML: the options of the plan, its cost and warnings, or one set of
 * reasons why there is none. Nothing is explained, which takes a fraction of the time. *is_plan, where that is not NULL: 1 for a plan, 0 for a
 * conflict. `options` as above. On ACRPLAN_OK *out is owned by the caller; else it is empty. */
acrplan_status acrplan_brief(const acrplan_pack *pack, const acrplan_scenario *scenario, const char *as_of,
                             acrplan_format format, acrplan_lang lang, const acrplan_text_options *options,
                             int *is_plan, acrplan_text *out, acrplan_log *log);

/* --- saved reports --- */

/* A report that was saved as XML, from a file ("-" is standard input) or from `len` bytes of memory. It is read without network and entities,
 * and refused when it is of another version, not whole, or was changed since it was written: its root carries a digest of the rest. The
 * digest shows slips, not forgery: whoever changes a report on purpose can write the digest that fits. */
acrplan_report *acrplan_report_load(const char *path, acrplan_log *log);
acrplan_report *acrplan_report_parse(const char *name, const char *bytes, size_t len, acrplan_log *log);

/* The scenario that is kept in a report, with the changes that were made in it, planned again: its report for the day `as_of`, with the knowledge of
 * the pack. ACRPLAN_INPUT when it was made with another pack, or something of it is not known any more. */
acrplan_report *acrplan_report_again(const acrplan_report *report, const acrplan_pack *pack, const char *as_of,
                                     acrplan_log *log);

/* The report of a file that is either: a saved report, or a scenario, which is changed and planned for `as_of` (as acrplan_scenario_edit() and
 * acrplan_plan() do). *planned, where that is not NULL: 1 for a scenario, 0 for a saved report, which has its day and takes no changes. */
acrplan_report *acrplan_report_of_file(const acrplan_pack *pack, const char *path, const char *as_of,
                                       const acrplan_edit *edits, size_t count, int *planned, acrplan_log *log);

/* The scenario of a file that is either, with changes: of a saved report the one that is kept in it, changed as it was there; its places are lines of
 * that file. day: that of the report, unless the changes say another; "" for a scenario. It borrows the pack alone. */
acrplan_scenario *acrplan_scenario_of_file(const acrplan_pack *pack, const char *path, const acrplan_edit *edits,
                                           size_t count, char day[11], acrplan_log *log);

/* --- comparison --- */

typedef struct acrplan_diff acrplan_diff;

/* What differs between two reports; `second` is the later or newer one where there is such. Stands alone. */
acrplan_diff *acrplan_diff_new(const acrplan_report *first, const acrplan_report *second, acrplan_log *log);
void acrplan_diff_free(acrplan_diff *diff);
/* 1: the answers differ (verdict, settings, reachability, warnings, practices, wishes, money, things to do, network worksheet); 0: at most what is
 * beside them. */
int acrplan_diff_answers_differ(const acrplan_diff *diff);
/* As text, HTML, XML or Markdown. */
acrplan_status acrplan_diff_render(const acrplan_diff *diff, acrplan_format format, acrplan_lang lang,
                                   const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* Archived reports, each against what its scenario gives today. */
typedef struct acrplan_recheck acrplan_recheck;

/* Borrows the pack. `as_of`: the day to plan for ("YYYY-MM-DD"); NULL: the day up to which the pack's sources were read. */
acrplan_recheck *acrplan_recheck_new(const acrplan_pack *pack, const char *as_of, acrplan_log *log);
void acrplan_recheck_free(acrplan_recheck *recheck);
/* Reads a report and plans its scenario again. */
acrplan_status acrplan_recheck_add(acrplan_recheck *recheck, const char *path, acrplan_log *log);
/* The document about all that were added, in their order: as acrplan_diff_render(). *broken: how many do not hold any more, that is, of which the
 * verdict, a conflict or a setting is another today, or a warning is new or more severe. */
acrplan_status acrplan_recheck_render(const acrplan_recheck *recheck, acrplan_format format, acrplan_lang lang,
                                      const acrplan_text_options *options, size_t *broken, acrplan_text *out,
                                      acrplan_log *log);

/* --- why --- */

typedef enum acrplan_depth {
    ACRPLAN_BRIEF,  /* a sentence or two */
    ACRPLAN_NORMAL, /* the chain of reasons, in some lines */
    ACRPLAN_AUDIT   /* every fact with its dates, sources and evidence, and what was assumed */
} acrplan_depth;

/* Why the plan gives a setting its option ("sku", "ci.agents"), or why it does not give it another ("sku=Standard"): each independent reason that
 * excludes it, and what would lift it; or what it would cost. Of a conflict only options can be asked about. `depth` counts in text, HTML and
 * Markdown; XML has everything. ACRPLAN_INPUT where `what` names no such thing. */
acrplan_status acrplan_why(const acrplan_answer *answer, const char *what, acrplan_depth depth, acrplan_format format,
                           acrplan_lang lang, const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* --- sweep --- */

typedef struct acrplan_sweep_request {
    /* What is switched, separated by commas: requirements, whether the scenario asks for them or not (1: it does, as a must); clients; settings
     * that it states ("sku", "shop.plan"); "budget"; and settings that it leaves open, which take each of their options in turn ("ci.agents"), or
     * one ("ci.agents=self_hosted_vnet"). At most 65,536 combinations, which is 16 of two values. */
    const char *over;
    const char *days;   /* "YYYY-MM-DD", separated by commas; NULL: the one of acrplan_plan() */
    size_t part, parts; /* answers part `part` (from 0) of so many of the combinations only; parts 0: all of them */
} acrplan_sweep_request;

/* Plans every combination of what is switched, on every day, exactly as if each were a scenario of its own; written as text (in short), HTML, XML
 * or CSV. The CSV of all parts, each without its first line but the first, is that of the whole; text and HTML are of the whole only. */
acrplan_status acrplan_sweep(const acrplan_pack *pack, const acrplan_scenario *scenario,
                             const acrplan_sweep_request *request, acrplan_format format, acrplan_lang lang,
                             const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* --- explorer --- */

/* One HTML page that answers "what if" by itself, without a server or a network: every combination of some switches, on some days. `over` names
 * what is switched, separated by commas: requirements, whether the scenario asks for them or not; clients; settings that it states or leaves open
 * ("ci.agents", "ci.agents=self_hosted_vnet"); "budget". NULL: what the scenario asks for, fixes and leaves open, and requirements that would
 * change its answer. `days`: "YYYY-MM-DD", separated by commas, the first being the one that the page begins with; NULL: the scenario's date, and
 * days on which its answer changes. Where not all switches fit on a page, the log says as a warning which were left out, and so does the page. */
acrplan_status acrplan_explore(const acrplan_pack *pack, const acrplan_scenario *scenario, const char *over,
                               const char *days, acrplan_lang lang, acrplan_text *out, acrplan_log *log);

/* --- history and outlook --- */

/* What the scenario of an answer is answered on every day from `from` to `to` ("YYYY-MM-DD"; NULL: as far as the pack goes): intervals in which the
 * answer stays the same, what changes between them, and which facts do it. The day of the answer is marked. In text, HTML, XML and Markdown.
 * ACRPLAN_INPUT where that is no day. */
acrplan_status acrplan_history(const acrplan_answer *answer, const char *from, const char *to, acrplan_format format,
                               acrplan_lang lang, const acrplan_text_options *options, acrplan_text *out,
                               acrplan_log *log);

/* What the pack knows of the time after the day of an answer, up to a horizon ("24m", "2y", "90d"; NULL: 24 months): what it means for the
 * registry as it is planned, and for a plan that is made later. Also as ACRPLAN_ICS. The same holds of *out. */
acrplan_status acrplan_outlook(const acrplan_answer *answer, const char *horizon, acrplan_format format,
                               acrplan_lang lang, const acrplan_text_options *options, acrplan_text *out,
                               acrplan_log *log);

/* The RELAX NG schema of the XML report; static. */
const char *acrplan_report_schema(void);
/* That of all documents but the report and answers to "why"; it includes the report's as "report.rng". */
const char *acrplan_study_schema(void);

/* --- variants --- */

/* Variants to look at beside those of the scenario (what_if). Nothing of it needs to be set. */
typedef struct acrplan_variants {
    const char *const *said; /* "title: drop NAME; pin SETTING=OPTION", or without a title */
    size_t said_count;
    const acrplan_edit *edits; /* one variant more */
    size_t edit_count;
    int each; /* 1: also one without each requirement, client, pin and other statement that can be given up */
} acrplan_variants;

/* The plan as the scenario stands, and that of each variant, side by side: cost, warnings, settings that differ; of a conflict, what clashes and the
 * best way out. As text, HTML, Markdown, CSV or XML. `variants` may be NULL. *unanswered, where that is not NULL: how many variants the search gave
 * up on. ACRPLAN_INPUT where a variant is wrong, or there is none. */
acrplan_status acrplan_whatif(const acrplan_answer *answer, const acrplan_variants *variants, acrplan_format format,
                              acrplan_lang lang, const acrplan_text_options *options, size_t *unanswered,
                              acrplan_text *out, acrplan_log *log);

/* --- network worksheet --- */

/* What the plan of a report, fresh or saved, asks of networks: names, ports and service tags by client, private zones, subnets and numbers of
 * addresses. As text, HTML, Markdown, CSV or XML. ACRPLAN_INPUT for the report of a conflict. */
acrplan_status acrplan_worksheet(const acrplan_report *report, acrplan_format format, acrplan_lang lang,
                                 const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* --- goals --- */

typedef enum acrplan_reached {
    ACRPLAN_REACHED,      /* the plan fulfils them as it is */
    ACRPLAN_REACHABLE,    /* by giving something up, or by insisting on a plan that is not the best */
    ACRPLAN_UNREACHABLE,  /* whatever is given up */
    ACRPLAN_REACH_UNKNOWN /* the search stopped at its limit */
} acrplan_reached;

/* What has to be given up for all of some goals: each minimal set of requirements, clients, pins and other statements, with the plan that it leads
 * to. A goal is "SETTING=OPTION" (several options: with commas), "cost<=N" (US dollars a month), "no-warning=FACT", or "feasible". It is reached
 * when the best plan fulfils it; where some other plan does, that is told, too. As text, HTML, Markdown or XML. *reached, where that is not NULL,
 * counts on ACRPLAN_OK. */
acrplan_status acrplan_reach(const acrplan_answer *answer, const char *const *goals, size_t count,
                             acrplan_format format, acrplan_lang lang, const acrplan_text_options *options,
                             acrplan_reached *reached, acrplan_text *out, acrplan_log *log);

/* --- verification --- */

/* How to look whether what was built is what a report plans: commands that only read, with what they print then, and what to look at by hand. As
 * text, Markdown, or a script for a POSIX shell (ACRPLAN_SH), which runs the commands and writes TAP 13. ACRPLAN_INPUT for the report of a conflict.
 * */
acrplan_status acrplan_verify(const acrplan_report *report, acrplan_format format, acrplan_lang lang,
                              const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* --- checks --- */

/* What is to be said against the plans of some answers: warnings, practices that are not followed, wishes that are not met, conflicts, waivers that
 * have expired or that nothing needs, and days after the sources were read. `fail_on`: "critical", "high", "medium", "low": what is as bad or worse
 * fails, unless it is waived; "none": nothing does; NULL: "high". As text, SARIF, JUnit, JSON, XML, or commands that pipelines read
 * (ACRPLAN_GITHUB, ACRPLAN_AZURE). *failing, where that is not NULL: how many findings fail. */
acrplan_status acrplan_check(const acrplan_answer *const *answers, size_t count, const char *fail_on,
                             acrplan_format format, acrplan_lang lang, const acrplan_text_options *options,
                             size_t *failing, acrplan_text *out, acrplan_log *log);

/* The JSON Schema of that JSON; static. */
const char *acrplan_check_schema(void);

/* --- the pack as a document --- */

/* Everything that a pack says: vocabulary, dated facts with all their periods, sources, and what uses what. Made once,
 * asked often. A book stands alone: its pack may be freed. */
typedef struct acrplan_book acrplan_book;

acrplan_book *acrplan_book_new(const acrplan_pack *pack, acrplan_log *log);
void acrplan_book_free(acrplan_book *book);

/* The whole book as XML. */
acrplan_status acrplan_book_xml(const acrplan_book *book, acrplan_text *out, acrplan_log *log);

/* The book as one HTML file in both languages, with the periods of each fact drawn. */
acrplan_status acrplan_book_handbook(const acrplan_book *book, acrplan_text *out, acrplan_log *log);

/* The RELAX NG schema of that XML; static. */
const char *acrplan_book_schema(void);

/* --- questions about a pack ---
 *
 * Each writes the answer as text in one language. ACRPLAN_INPUT for an argument that names nothing in the pack, or no day ("YYYY-MM-DD"). */

/* What facts must pass to be listed; NULL members let everything pass, the others all count. */
typedef struct acrplan_fact_filter {
    const char *area;    /* a file of the pack ("clients/aks"), a folder of it, or the section of their settings */
    const char *kind;    /* a kind of fact ("caveat") or of rule ("gate") */
    const char *at;      /* a day: only periods that hold on it */
    const char *setting; /* a setting they speak of ("sku", "aks.network") */
    const char *client;  /* a client kind for which they hold, or that they speak of */
    const char *source;  /* a source they cite */
    const char *text;    /* words, separated by spaces, that all stand in their id or texts, whatever the case */
} acrplan_fact_filter;

/* A table of facts with their periods, in the order of the pack. `filter` NULL: all. */
acrplan_status acrplan_list_facts(const acrplan_pack *pack, const acrplan_fact_filter *filter, acrplan_lang lang,
                                  const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* Everything about what is called `id`: a fact by its id or an alias, with a timeline of its periods; a setting, requirement,
 * condition, client kind, quantity, context, source or term. */
acrplan_status acrplan_show_thing(const acrplan_pack *pack, const char *id, acrplan_lang lang,
                                  const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* What a scenario may say. `list` is "requirements" (by section), "clients" (with the settings that each may state), "settings",
 * "quantities" or "contexts"; NULL: all of them. */
acrplan_status acrplan_list_names(const acrplan_pack *pack, const char *list, acrplan_lang lang,
                                  const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* A table of sources; with `unread_since` (else NULL) of those that were not read on that day or later. */
acrplan_status acrplan_list_sources(const acrplan_pack *pack, const char *unread_since, acrplan_lang lang,
                                    const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* What began, ended or changed on the days from `since` on and before `until`, by day; NULL: no bound on that side. */
acrplan_status acrplan_list_changes(const acrplan_pack *pack, const char *since, const char *until, acrplan_lang lang,
                                    const acrplan_text_options *options, acrplan_text *out, acrplan_log *log);

/* --- tables of cases: how a pack is tested --- */

/* Small scenarios and what their reports must say (knowledge/LANGUAGE.md). A trial runs them and keeps count of the facts that they touch:
 * those that a report refers to, and those that a check asks about. */
typedef struct acrplan_trial acrplan_trial;

/* Borrows the pack. */
acrplan_trial *acrplan_trial_new(const acrplan_pack *pack, acrplan_log *log);
void acrplan_trial_free(acrplan_trial *trial);

/* Runs the cases of a table. What a case asks and does not find goes into the log as a warning. ACRPLAN_OK when the table could be read, whatever
 * its cases say. */
acrplan_status acrplan_trial_table(acrplan_trial *trial, const char *path, acrplan_log *log);
/* Plans a scenario for its own date, for the sake of the facts that it touches. */
acrplan_status acrplan_trial_scenario(acrplan_trial *trial, const char *path, acrplan_log *log);

size_t acrplan_trial_cases(const acrplan_trial *trial);
size_t acrplan_trial_failed(const acrplan_trial *trial);
size_t acrplan_trial_facts(const acrplan_trial *trial);   /* of the pack */
size_t acrplan_trial_touched(const acrplan_trial *trial); /* of them */

typedef struct acrplan_fact_place {
    const char *id, *file;
    int line;
} acrplan_fact_place;
/* The i-th fact that nothing touched. Returns 0 and leaves *out alone when there is none. */
int acrplan_trial_untouched(const acrplan_trial *trial, size_t i, acrplan_fact_place *out);

/* --- names --- */

/* The names under which the command line and files know formats and languages; -1 for an unknown name. */
int acrplan_format_from_name(const char *name);
int acrplan_lang_from_name(const char *name);
int acrplan_depth_from_name(const char *name); /* "brief", "normal", "audit" */

/* The name nearest to `word`, to suggest after a slip of the keyboard; NULL when none of the `count` names is near enough. */
const char *acrplan_nearest_name(const char *const *names, size_t count, const char *word);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
