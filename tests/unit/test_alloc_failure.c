/* modes: plain; seconds: 30
 *
 * Memory runs out at the n-th allocation, in each step from the pack to the views. The step must give a result, or fail with
 * ACRPLAN_NOMEM; either way what it allocated is freed. This program's malloc and friends take the place of the C library's
 * everywhere, so allocations of Lua and libxml2 fail too.
 *
 * Memory runs out in two ways: for good (`lasting`), or for one allocation (`once`), after which Lua collects garbage
 * and tries again.
 *
 * Most allocations of a step come from few places, a place being all the calls that lead to one: in each, the first fails for good,
 * and the last fails once.
 *
 *     test_alloc_failure                  every place for the small pack, a sample of them for the others
 *     EVERY=1 test_alloc_failure          every n for the small pack: some minutes
 *     test_alloc_failure STEP N           one try, to look at in a debugger: "small: load the pack" 17 */
#include <errno.h>
#include <execinfo.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "acrplan.h"

/* --- the heap --- */

/* glibc's own, under the names that it exports for this. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *p, size_t size);
extern void __libc_free(void *p);

static struct {
    bool armed, lasting;
    long count; /* allocations since it was armed */
    long fail_at;
    long live; /* blocks that were not freed yet */
} heap;

#define FRAMES 24     /* of the calls that make a place */
#define NOTES 1000000 /* allocations of a step, at most */

static struct {
    bool on, every;   /* every: places do not count */
    uint64_t *places; /* of each allocation, by its number; the first is 1 */
} notes;

/* The calls that lead here, in a number (FNV-1a, over addresses). */
static uint64_t place_of_call(void) {
    void *frames[FRAMES];
    uint64_t hash = 0xCBF29CE484222325u;
    int count = backtrace(frames, FRAMES);
    for (int i = 0; i < count; i++) hash = (hash ^ (uintptr_t)frames[i]) * 0x100000001B3u;
    return hash;
}

static bool heap_fails(void) {
    if (!heap.armed) return false;
    heap.count++;
    if (notes.on && heap.count < NOTES) notes.places[heap.count] = place_of_call();
    if (heap.count != heap.fail_at && !(heap.lasting && heap.count > heap.fail_at)) return false;
    errno = ENOMEM;
    return true;
}

/* Visible, so that the libraries call these and not the C library's. */
#pragma GCC visibility push(default)

void *malloc(size_t size) {
    void *p = heap_fails() ? NULL : __libc_malloc(size);
    if (p) heap.live++;
    return p;
}

void *calloc(size_t n, size_t size) {
    void *p = heap_fails() ? NULL : __libc_calloc(n, size);
    if (p) heap.live++;
    return p;
}

void *realloc(void *old, size_t size) {
    if (!old) return malloc(size);
    if (size == 0) {
        free(old);
        return NULL;
    }
    return heap_fails() ? NULL : __libc_realloc(old, size);
}

void free(void *p) {
    if (p) heap.live--;
    __libc_free(p);
}

#pragma GCC visibility pop

static void heap_arm(long fail_at, bool lasting) {
    heap.armed = true;
    heap.lasting = lasting;
    heap.count = 0;
    heap.fail_at = fail_at;
}

/* --- the steps --- */

typedef struct chain {
    const char *folder, *path;
    const char *what, *other; /* to ask why of: an option that can be, and one that cannot */
    const char *table;        /* of cases; NULL: none are run */
    const char *over;         /* to sweep */
    acrplan_pack *pack;
    acrplan_scenario *scenario;
    acrplan_answer *answer;
    size_t has_budget; /* 1: the scenario has one */
    acrplan_report *report;
    acrplan_text xml; /* of the report */
    const char *other_day;
    acrplan_report *elsewhen; /* of the same scenario on that day */
    acrplan_diff *diff;       /* between the two */
    acrplan_text diff_xml;
    char saved[32]; /* a file with the XML of that report */
    acrplan_book *book;
    acrplan_text book_xml;
} chain;

/* Makes one thing out of those before it in the chain and frees it again. True when it was made. */
typedef bool step(const chain *c, acrplan_log *log);

static bool load_pack(const chain *c, acrplan_log *log) {
    acrplan_pack *pack = acrplan_pack_load(c->folder, log);
    acrplan_pack_free(pack);
    return pack != NULL;
}

static bool load_scenario(const chain *c, acrplan_log *log) {
    acrplan_scenario *scenario = acrplan_scenario_load(c->pack, c->path, log);
    acrplan_scenario_free(scenario);
    return scenario != NULL;
}

static bool make_plan(const chain *c, acrplan_log *log) {
    acrplan_answer *answer = acrplan_plan(c->pack, c->scenario, NULL, log);
    acrplan_answer_free(answer);
    return answer != NULL;
}

/* What was made although memory failed once must lack nothing. Frees `xml`. */
static bool is_whole(acrplan_text *xml, const acrplan_text *wanted) {
    bool same = xml->data && xml->len == wanted->len && memcmp(xml->data, wanted->data, xml->len) == 0;
    acrplan_text_free(xml);
    if (!same) puts("# something is missing");
    return same;
}

static bool build_report(const chain *c, acrplan_log *log) {
    acrplan_report *report = acrplan_report_new(c->answer, log);
    acrplan_text xml = {0};
    heap.armed = false;
    if (report) acrplan_render(report, ACRPLAN_XML, ACRPLAN_EN, &xml, log);
    acrplan_report_free(report);
    return report && is_whole(&xml, &c->xml);
}

static bool render(const chain *c, acrplan_log *log, acrplan_format format, acrplan_lang lang) {
    acrplan_text text;
    acrplan_status status = acrplan_render(c->report, format, lang, &text, log);
    bool made = status == ACRPLAN_OK && text.data;
    bool consistent = made || (status != ACRPLAN_OK && !text.data && (!log || status == acrplan_log_status(log)));
    acrplan_text_free(&text);
    if (!consistent) puts("# status and text of a view do not agree");
    return made && consistent;
}

static bool dress_page(const chain *c, acrplan_log *log) {
    acrplan_dress *dress = acrplan_dress_load("tests/hostile/logo.svg", "src/report/style.css", log);
    acrplan_text text;
    bool made = dress && acrplan_render_page(c->report, ACRPLAN_JA, dress, &text, log) == ACRPLAN_OK;
    if (made) acrplan_text_free(&text);
    acrplan_dress_free(dress);
    return made;
}

static bool ask_why(const chain *c, const char *what, acrplan_log *log) {
    acrplan_text text;
    bool told = acrplan_why(c->answer, what, ACRPLAN_AUDIT, ACRPLAN_TEXT, ACRPLAN_EN, NULL, &text, log) == ACRPLAN_OK;
    acrplan_text_free(&text);
    return told;
}

static bool sweep(const chain *c, acrplan_format format, acrplan_log *log) {
    const acrplan_sweep_request asked = {.over = c->over};
    acrplan_text text;
    bool made = acrplan_sweep(c->pack, c->scenario, &asked, format, ACRPLAN_EN, NULL, &text, log) == ACRPLAN_OK;
    acrplan_text_free(&text);
    return made;
}

static bool sweep_page(const chain *c, acrplan_log *log) {
    return sweep(c, ACRPLAN_HTML, log);
}

static bool sweep_records(const chain *c, acrplan_log *log) {
    return sweep(c, ACRPLAN_CSV, log);
}

static bool say_why(const chain *c, acrplan_log *log) {
    return ask_why(c, c->what, log);
}

static bool say_why_not(const chain *c, acrplan_log *log) {
    return ask_why(c, c->other, log);
}

static const acrplan_edit CHANGES[] = {{"drop", "budget"}};

static bool change_scenario(const chain *c, acrplan_log *log) {
    acrplan_scenario *changed = acrplan_scenario_edit(c->scenario, CHANGES, c->has_budget, log);
    acrplan_scenario_free(changed);
    return changed != NULL;
}

static bool ask_whatif(const chain *c, acrplan_format format, acrplan_log *log) {
    static const char *const SAID[] = {"later: set as_of=2024-05-01"};
    const acrplan_variants asked = {.said = SAID, .said_count = 1, .edits = CHANGES, .edit_count = c->has_budget};
    acrplan_text text;
    bool told = acrplan_whatif(c->answer, &asked, format, ACRPLAN_EN, NULL, NULL, &text, log) == ACRPLAN_OK;
    acrplan_text_free(&text);
    return told;
}

static bool whatif_text(const chain *c, acrplan_log *log) {
    return ask_whatif(c, ACRPLAN_TEXT, log);
}

static bool whatif_page(const chain *c, acrplan_log *log) {
    return ask_whatif(c, ACRPLAN_HTML, log);
}

static bool whatif_tables(const chain *c, acrplan_log *log) {
    return ask_whatif(c, ACRPLAN_MARKDOWN, log) && ask_whatif(c, ACRPLAN_CSV, log);
}

static bool ask_reach(const chain *c, acrplan_format format, acrplan_log *log) {
    const char *const goals[] = {c->other, "cost<=1000"};
    acrplan_text text;
    bool told = acrplan_reach(c->answer, goals, 2, format, ACRPLAN_JA, NULL, NULL, &text, log) == ACRPLAN_OK;
    acrplan_text_free(&text);
    return told;
}

static bool ask_check(const chain *c, acrplan_format format, acrplan_log *log) {
    const acrplan_answer *const both[] = {c->answer, c->answer};
    acrplan_text text;
    bool told = acrplan_check(both, 2, "low", format, ACRPLAN_JA, NULL, NULL, &text, log) == ACRPLAN_OK;
    acrplan_text_free(&text);
    return told;
}

/* There is none of a conflict, which is an answer as well. */
static bool ask_worksheet(const chain *c, acrplan_format format, acrplan_log *log) {
    const acrplan_status due = acrplan_report_is_plan(c->report) ? ACRPLAN_OK : ACRPLAN_INPUT;
    acrplan_text text;
    bool told = acrplan_worksheet(c->report, format, ACRPLAN_JA, NULL, &text, log) == due;
    acrplan_text_free(&text);
    return told;
}

static bool worksheet_text(const chain *c, acrplan_log *log) {
    return ask_worksheet(c, ACRPLAN_TEXT, log);
}

static bool worksheet_others(const chain *c, acrplan_log *log) {
    return ask_worksheet(c, ACRPLAN_HTML, log) && ask_worksheet(c, ACRPLAN_MARKDOWN, log) &&
           ask_worksheet(c, ACRPLAN_CSV, log);
}

/* Of a conflict there is no list, whatever memory does. */
static bool ask_verify(const chain *c, acrplan_format format, acrplan_log *log) {
    acrplan_text text;
    bool told = acrplan_verify(c->report, format, ACRPLAN_JA, NULL, &text, log) == ACRPLAN_OK;
    acrplan_text_free(&text);
    return told || (!acrplan_report_is_plan(c->report) && acrplan_log_status(log) == ACRPLAN_INPUT);
}

static bool verify_text(const chain *c, acrplan_log *log) {
    return ask_verify(c, ACRPLAN_TEXT, log);
}

static bool verify_script(const chain *c, acrplan_log *log) {
    return ask_verify(c, ACRPLAN_SH, log) && ask_verify(c, ACRPLAN_MARKDOWN, log);
}

static bool check_text(const chain *c, acrplan_log *log) {
    return ask_check(c, ACRPLAN_TEXT, log);
}

/* The scenario of a report, with a change more. */
static bool check_saved(const chain *c, acrplan_log *log) {
    static const acrplan_edit CHANGE = {"set", "as_of=2024-02-01"};
    char day[11];
    acrplan_scenario *kept = acrplan_scenario_of_file(c->pack, c->saved, &CHANGE, 1, day, log);
    acrplan_answer *answer = acrplan_plan(c->pack, kept, NULL, log);
    acrplan_text text;
    bool told = acrplan_check((const acrplan_answer *const[]){answer}, 1, NULL, ACRPLAN_TEXT, ACRPLAN_EN, NULL, NULL,
                              &text, log) == ACRPLAN_OK;
    acrplan_text_free(&text);
    acrplan_answer_free(answer);
    acrplan_scenario_free(kept);
    return told;
}

static bool check_machines(const chain *c, acrplan_log *log) {
    return ask_check(c, ACRPLAN_SARIF, log) && ask_check(c, ACRPLAN_JUNIT, log) && ask_check(c, ACRPLAN_JSON, log) &&
           ask_check(c, ACRPLAN_GITHUB, log) && ask_check(c, ACRPLAN_AZURE, log);
}

static bool reach_text(const chain *c, acrplan_log *log) {
    return ask_reach(c, ACRPLAN_TEXT, log);
}

static bool reach_page(const chain *c, acrplan_log *log) {
    return ask_reach(c, ACRPLAN_HTML, log);
}

static bool reach_markdown(const chain *c, acrplan_log *log) {
    return ask_reach(c, ACRPLAN_MARKDOWN, log);
}

static bool text_en(const chain *c, acrplan_log *log) {
    return render(c, log, ACRPLAN_TEXT, ACRPLAN_EN);
}
static bool text_ja(const chain *c, acrplan_log *log) {
    return render(c, log, ACRPLAN_TEXT, ACRPLAN_JA);
}
static bool html_en(const chain *c, acrplan_log *log) {
    return render(c, log, ACRPLAN_HTML, ACRPLAN_EN);
}
static bool html_ja(const chain *c, acrplan_log *log) {
    return render(c, log, ACRPLAN_HTML, ACRPLAN_JA);
}
static bool markdown_ja(const chain *c, acrplan_log *log) {
    return render(c, log, ACRPLAN_MARKDOWN, ACRPLAN_JA);
}
static bool madr_en(const chain *c, acrplan_log *log) {
    return render(c, log, ACRPLAN_MADR, ACRPLAN_EN);
}
static bool some_sections(const chain *c, acrplan_log *log) {
    acrplan_text shown = {0};
    acrplan_status status =
        acrplan_render_sections(c->report, ACRPLAN_MARKDOWN, ACRPLAN_JA, "trace,revisit", NULL, NULL, &shown, log);
    acrplan_text_free(&shown);
    return status == ACRPLAN_OK;
}
static bool xml_en(const chain *c, acrplan_log *log) {
    return render(c, log, ACRPLAN_XML, ACRPLAN_EN);
}
static bool xml_ja(const chain *c, acrplan_log *log) {
    return render(c, log, ACRPLAN_XML, ACRPLAN_JA);
}

/* A conflict, or a pack that does not say how, is refused: that is an answer, too. */
static bool deploy(const chain *c, acrplan_log *log, acrplan_format format) {
    acrplan_text text;
    acrplan_status status = acrplan_render(c->report, format, ACRPLAN_JA, &text, log);
    bool answered = status == ACRPLAN_OK ? text.data != NULL : status == ACRPLAN_REFUSED && !text.data;
    acrplan_text_free(&text);
    return answered;
}
static bool deploy_bicep(const chain *c, acrplan_log *log) {
    return deploy(c, log, ACRPLAN_BICEP);
}
static bool deploy_arm(const chain *c, acrplan_log *log) {
    return deploy(c, log, ACRPLAN_ARM);
}
static bool deploy_azcli(const chain *c, acrplan_log *log) {
    return deploy(c, log, ACRPLAN_AZCLI);
}
static bool deploy_terraform(const chain *c, acrplan_log *log) {
    return deploy(c, log, ACRPLAN_TERRAFORM);
}

/* --- the book, and questions --- */

static bool build_book(const chain *c, acrplan_log *log) {
    acrplan_book *book = acrplan_book_new(c->pack, log);
    acrplan_text xml = {0};
    heap.armed = false;
    if (book) acrplan_book_xml(book, &xml, log);
    acrplan_book_free(book);
    return book && is_whole(&xml, &c->book_xml);
}

/* True for an answer; `status` and `text` must agree. Frees `text`. */
static bool answered(acrplan_status status, acrplan_text *text, const acrplan_log *log) {
    bool made = status == ACRPLAN_OK && text->data;
    bool consistent = made || (status != ACRPLAN_OK && !text->data && (!log || status == acrplan_log_status(log)));
    acrplan_text_free(text);
    if (!consistent) puts("# status and text of an answer do not agree");
    return made && consistent;
}

static bool book_xml(const chain *c, acrplan_log *log) {
    acrplan_text text;
    return answered(acrplan_book_xml(c->book, &text, log), &text, log);
}

static bool handbook(const chain *c, acrplan_log *log) {
    acrplan_text text;
    return answered(acrplan_book_handbook(c->book, &text, log), &text, log);
}

/* A case that memory fails counts as failed, never as held. */
static bool run_cases(const chain *c, acrplan_log *log) {
    if (!c->table) return true;
    acrplan_trial *trial = acrplan_trial_new(c->pack, log);
    bool made = acrplan_trial_table(trial, c->table, log) == ACRPLAN_OK && acrplan_trial_failed(trial) == 0;
    acrplan_trial_free(trial);
    return made;
}

static bool list_facts(const chain *c, acrplan_log *log) {
    const acrplan_fact_filter filter = {.kind = "limit", .at = "2022-06-01", .text = "a"};
    acrplan_text text;
    return answered(acrplan_list_facts(c->pack, &filter, ACRPLAN_EN, NULL, &text, log), &text, log);
}

static bool list_all_facts(const chain *c, acrplan_log *log) {
    acrplan_text text;
    return answered(acrplan_list_facts(c->pack, NULL, ACRPLAN_JA, NULL, &text, log), &text, log);
}

/* Both packs have a setting that is in many facts, and a fact of many periods would do as well. */
static bool show_thing(const chain *c, acrplan_log *log) {
    const char *id = strcmp(acrplan_pack_id(c->pack), "coffee") == 0 ? "carafe-needs-grande" : "sku";
    acrplan_text text;
    return answered(acrplan_show_thing(c->pack, id, ACRPLAN_EN, NULL, &text, log), &text, log);
}

static bool list_names(const chain *c, acrplan_log *log) {
    acrplan_text text;
    return answered(acrplan_list_names(c->pack, NULL, ACRPLAN_EN, NULL, &text, log), &text, log);
}

static bool list_sources(const chain *c, acrplan_log *log) {
    acrplan_text text;
    return answered(acrplan_list_sources(c->pack, NULL, ACRPLAN_EN, NULL, &text, log), &text, log);
}

static bool list_changes(const chain *c, acrplan_log *log) {
    acrplan_text text;
    return answered(acrplan_list_changes(c->pack, "2021-01-01", "2023-01-01", ACRPLAN_EN, NULL, &text, log), &text,
                    log);
}

static bool explore(const chain *c, acrplan_log *log) {
    bool small = strcmp(acrplan_pack_id(c->pack), "coffee") == 0;
    acrplan_text text;
    const char *over = small ? "unattended,milk" : "vnet_only,ci.agents", *days = small ? NULL : "2026-08-20";
    acrplan_status status = acrplan_explore(c->pack, c->scenario, over, days, ACRPLAN_EN, &text, log);
    return answered(status, &text, log);
}

/* A log that is read and grows: the messages of a bad scenario. Fails always; NOMEM or INPUT. */
static bool refuse_scenario(const chain *c, acrplan_log *log) {
    static const char TEXT[] =
        "return scenario { title = 'x', pins = { nothing = 'x' }, quantities = { nothing = 1 } }";
    acrplan_scenario *scenario = acrplan_scenario_parse(c->pack, "bad.lua", TEXT, sizeof TEXT - 1, log);
    acrplan_scenario_free(scenario);
    return acrplan_log_status(log) == ACRPLAN_INPUT && acrplan_log_count(log) > 0;
}

static bool examine_pack(const chain *c, acrplan_log *log) {
    acrplan_lint found;
    return acrplan_pack_lint(c->folder, &found, log) == ACRPLAN_OK;
}

/* Days on which something changes in either pack. */
static bool tell_history(const chain *c, acrplan_log *log) {
    bool small = strcmp(acrplan_pack_id(c->pack), "coffee") == 0;
    const char *from = small ? "2021-06-01" : "2022-06-01", *to = small ? "2022-02-01" : "2022-08-01";
    acrplan_text text;
    return answered(acrplan_history(c->answer, from, to, ACRPLAN_HTML, ACRPLAN_EN, NULL, &text, log), &text, log);
}

static bool tell_outlook(const chain *c, acrplan_log *log) {
    bool small = strcmp(acrplan_pack_id(c->pack), "coffee") == 0;
    acrplan_answer *answer = acrplan_plan(c->pack, c->scenario, small ? "2022-06-01" : "2025-08-01", log);
    acrplan_text text;
    bool told =
        answered(acrplan_outlook(answer, small ? "2y" : "30d", ACRPLAN_ICS, ACRPLAN_JA, NULL, &text, log), &text, log);
    acrplan_answer_free(answer);
    return told;
}

static bool report_ahead(const chain *c, acrplan_log *log) {
    bool small = strcmp(acrplan_pack_id(c->pack), "coffee") == 0;
    acrplan_answer *answer = acrplan_plan(c->pack, c->scenario, small ? "2022-06-01" : "2025-08-01", log);
    acrplan_report *report = acrplan_report_with_outlook(answer, small ? "2y" : "30d", log);
    acrplan_report_free(report);
    acrplan_answer_free(answer);
    return report != NULL;
}

/* --- saved reports and comparisons --- */

static bool read_report(const chain *c, acrplan_log *log) {
    acrplan_report *report = acrplan_report_parse("saved.xml", c->xml.data, c->xml.len, log);
    acrplan_text xml = {0};
    heap.armed = false;
    if (report) acrplan_render(report, ACRPLAN_XML, ACRPLAN_EN, &xml, log);
    acrplan_report_free(report);
    return report && is_whole(&xml, &c->xml);
}

static bool compare(const chain *c, acrplan_log *log) {
    acrplan_diff *diff = acrplan_diff_new(c->elsewhen, c->report, log);
    acrplan_text xml = {0};
    heap.armed = false;
    if (diff) acrplan_diff_render(diff, ACRPLAN_XML, ACRPLAN_EN, NULL, &xml, log);
    acrplan_diff_free(diff);
    return diff && is_whole(&xml, &c->diff_xml);
}

static bool show_diff(const chain *c, acrplan_log *log, acrplan_format format) {
    acrplan_text text;
    return answered(acrplan_diff_render(c->diff, format, ACRPLAN_JA, NULL, &text, log), &text, log);
}

static bool diff_text(const chain *c, acrplan_log *log) {
    return show_diff(c, log, ACRPLAN_TEXT);
}
static bool diff_html(const chain *c, acrplan_log *log) {
    return show_diff(c, log, ACRPLAN_HTML);
}
static bool diff_markdown(const chain *c, acrplan_log *log) {
    return show_diff(c, log, ACRPLAN_MARKDOWN);
}

/* Of the small pack: it plans, too. */
static bool recheck(const chain *c, acrplan_log *log) {
    if (strcmp(acrplan_pack_id(c->pack), "coffee") != 0) return true;
    acrplan_text text = {0};
    size_t broken;
    acrplan_recheck *all = acrplan_recheck_new(c->pack, NULL, log);
    bool made = acrplan_recheck_add(all, c->saved, log) == ACRPLAN_OK &&
                answered(acrplan_recheck_render(all, ACRPLAN_TEXT, ACRPLAN_EN, NULL, &broken, &text, log), &text, log);
    acrplan_recheck_free(all);
    return made;
}

typedef struct named_step {
    const char *name;
    step *run;
    size_t most; /* tries of a step that takes long; 0: as for the others */
} named_step;

static const named_step STEPS[] = {
    {"load the pack", load_pack, 0},
    {"load the scenario", load_scenario, 0},
    {"refuse a scenario", refuse_scenario, 0},
    {"plan", make_plan, 0},
    {"build the report", build_report, 0},
    {"say why", say_why, 0},
    {"say why not", say_why_not, 0},
    {"sweep as a page", sweep_page, 60},
    {"sweep as records", sweep_records, 60},
    {"explore", explore, 40},
    {"change a scenario", change_scenario, 0},
    {"variants as text", whatif_text, 40},
    {"variants as a page", whatif_page, 40},
    {"variants as tables", whatif_tables, 40},
    {"ways as text", reach_text, 40},
    {"worksheet as text", worksheet_text, 40},
    {"worksheet as a page, Markdown and records", worksheet_others, 40},
    {"checks as text", check_text, 40},
    {"checks for machines", check_machines, 40},
    {"check of a saved report", check_saved, 40},
    {"verification list", verify_text, 40},
    {"verification script", verify_script, 40},
    {"ways as a page", reach_page, 40},
    {"ways in Markdown", reach_markdown, 40},
    {"text in English", text_en, 0},
    {"text in Japanese", text_ja, 0},
    {"HTML in English", html_en, 0},
    {"HTML in Japanese", html_ja, 0},
    {"Markdown in Japanese", markdown_ja, 150},
    {"Bicep", deploy_bicep, 60},
    {"ARM template", deploy_arm, 60},
    {"shell script", deploy_azcli, 60},
    {"Terraform", deploy_terraform, 60},
    {"a page with a logo and a sheet", dress_page, 60},
    {"decision record in English", madr_en, 20},
    {"some sections", some_sections, 20},
    {"report with what is ahead", report_ahead, 20},
    {"XML in English", xml_en, 0},
    {"XML in Japanese", xml_ja, 0},
    {"build the book", build_book, 0},
    {"XML of the book", book_xml, 0},
    {"handbook", handbook, 0},
    {"run cases", run_cases, 0},
    {"list facts", list_facts, 0},
    {"list all facts", list_all_facts, 0},
    {"show a thing", show_thing, 0},
    {"list names", list_names, 0},
    {"list sources", list_sources, 0},
    {"list changes", list_changes, 0},
    {"examine the pack", examine_pack, 0},
    {"tell the history", tell_history, 150},
    {"tell what is ahead", tell_outlook, 150},
    {"read a saved report", read_report, 60},
    {"compare", compare, 60},
    {"difference as text", diff_text, 60},
    {"difference as HTML", diff_html, 60},
    {"difference as Markdown", diff_markdown, 60},
    {"recheck", recheck, 60},
};
#define STEP_COUNT (sizeof STEPS / sizeof STEPS[0])

/* --- tries --- */

static int tests, failures;

static void result(bool good, const char *size, const char *name, const char *how, long tries) {
    printf("%sok %d - %s: %s, memory fails %s (%ld tries)\n", good ? "" : "not ", ++tests, size, name, how, tries);
    if (!good) failures++;
}

static bool complain(const char *name, long n, const char *what) {
    printf("# %s, allocation %ld: %s\n", name, n, what);
    return false;
}

/* One try; false when something is wrong. *reached: the n-th allocation came. */
static bool try_once(const chain *c, const named_step *s, long n, bool lasting, bool *reached) {
    long live = heap.live;
    heap_arm(n, lasting);
    acrplan_log *log = acrplan_log_new();
    bool made = s->run(c, log);
    heap.armed = false;
    *reached = heap.count >= n;
    acrplan_status status = acrplan_log_status(log);
    acrplan_message m;
    bool told = !log || acrplan_log_get(log, 0, &m);
    acrplan_log_free(log);
    if (heap.live != live) return complain(s->name, n, "blocks were lost");
    if (made) return true;
    if (!*reached) return complain(s->name, n, "failed although memory did not run out");
    if (status != ACRPLAN_NOMEM) return complain(s->name, n, "failed with another status than ACRPLAN_NOMEM");
    return told || complain(s->name, n, "failed without a message");
}

/* --- which allocations fail --- */

typedef struct numbered {
    uint64_t place;
    long n;
} numbered;

static int by_place(const void *a, const void *b) {
    const numbered *x = a, *y = b;
    if (x->place != y->place) return x->place < y->place ? -1 : 1;
    return (x->n > y->n) - (x->n < y->n);
}

static int by_number(const void *a, const void *b) {
    const numbered *x = a, *y = b;
    return (x->n > y->n) - (x->n < y->n);
}

/* The places of all allocations of a step in which nothing fails, and the number behind the last: `count` of them, to be freed. NULL
 * when the step fails. */
static numbered *allocations(const chain *c, const named_step *s, size_t *count) {
    bool reached;
    notes.places = calloc(NOTES, sizeof *notes.places);
    notes.on = notes.places != NULL;
    bool made = notes.on && try_once(c, s, LONG_MAX, false, &reached) && heap.count < NOTES - 1;
    notes.on = false;
    *count = (size_t)heap.count + 1;
    numbered *all = made ? calloc(*count, sizeof *all) : NULL;
    for (size_t i = 0; all && i < *count; i++) all[i] = (numbered){notes.places[i + 1], (long)i + 1};
    free(notes.places);
    return all;
}

/* Leaves one of each place, the first or the last, in the order of their numbers. Returns how many. */
static size_t pick_places(numbered *all, size_t count, bool first) {
    size_t kept = 0;
    qsort(all, count, sizeof *all, by_place);
    for (size_t i = 0; i < count; i++) {
        bool wanted =
            first ? i == 0 || all[i - 1].place != all[i].place : i + 1 == count || all[i + 1].place != all[i].place;
        if (wanted) all[kept++] = all[i];
    }
    qsort(all, kept, sizeof *all, by_number);
    return kept;
}

/* At most `most` tries, evenly spread; 0: as many as there are. */
static void try_all(const char *size, const chain *c, const named_step *s, bool lasting, size_t most) {
    size_t count, stride;
    numbered *all = allocations(c, s, &count);
    bool reached, good = all != NULL;
    long tries = 0;
    if (good && (most || !notes.every)) count = pick_places(all, count, lasting);
    stride = most ? 1 + count / most : 1;
    for (size_t i = 0; good && i < count; i += stride, tries++) good = try_once(c, s, all[i].n, lasting, &reached);
    free(all);
    result(good, size, s->name, lasting ? "for good" : "once", tries);
}

/* --- chains --- */

typedef struct sample {
    const char *size, *folder, *path, *what, *other, *table, *over, *other_day;
    size_t most; /* tries a step; 0: all */
} sample;

/* For what reads files. */
static bool save(chain *c, acrplan_log *log) {
    acrplan_text xml = {0};
    acrplan_render(c->elsewhen, ACRPLAN_XML, ACRPLAN_EN, &xml, log);
    strcpy(c->saved, "/tmp/acrplan_saved_XXXXXX");
    int fd = mkstemp(c->saved);
    bool whole = fd >= 0 && xml.data && write(fd, xml.data, xml.len) == (ssize_t)xml.len;
    if (fd >= 0) close(fd);
    acrplan_text_free(&xml);
    return whole;
}

static bool make_comparison(chain *c, acrplan_log *log) {
    acrplan_answer *answer = acrplan_plan(c->pack, c->scenario, c->other_day, log);
    c->elsewhen = acrplan_report_new(answer, log);
    acrplan_answer_free(answer);
    c->diff = acrplan_diff_new(c->elsewhen, c->report, log);
    return save(c, log) && acrplan_diff_render(c->diff, ACRPLAN_XML, ACRPLAN_EN, NULL, &c->diff_xml, log) == ACRPLAN_OK;
}

static void chain_free(chain *c) {
    if (*c->saved) remove(c->saved);
    acrplan_text_free(&c->diff_xml);
    acrplan_diff_free(c->diff);
    acrplan_report_free(c->elsewhen);
    acrplan_text_free(&c->book_xml);
    acrplan_book_free(c->book);
    acrplan_text_free(&c->xml);
    acrplan_report_free(c->report);
    acrplan_answer_free(c->answer);
    acrplan_scenario_free(c->scenario);
    acrplan_pack_free(c->pack);
}

static bool chain_make(chain *c, const sample *s) {
    acrplan_log *log = acrplan_log_new();
    *c = (chain){.folder = s->folder,
                 .path = s->path,
                 .what = s->what,
                 .other = s->other,
                 .table = s->table,
                 .over = s->over,
                 .other_day = s->other_day};
    c->has_budget = strcmp(s->folder, "tests/packs/coffee") == 0;
    c->pack = acrplan_pack_load(s->folder, log);
    c->scenario = acrplan_scenario_load(c->pack, s->path, log);
    c->answer = acrplan_plan(c->pack, c->scenario, NULL, log);
    c->report = acrplan_report_new(c->answer, log);
    c->book = acrplan_book_new(c->pack, log);
    acrplan_status status = acrplan_render(c->report, ACRPLAN_XML, ACRPLAN_EN, &c->xml, log);
    acrplan_status of_book = acrplan_book_xml(c->book, &c->book_xml, log);
    bool compared = make_comparison(c, log);
    acrplan_log_free(log);
    return status == ACRPLAN_OK && of_book == ACRPLAN_OK && compared;
}

/* What libxml2 and the C library allocate once and keep is allocated now, and no leak later. */
static void warm_up(const chain *c) {
    acrplan_log *log = acrplan_log_new();
    for (size_t i = 0; i < STEP_COUNT; i++) STEPS[i].run(c, log);
    acrplan_log_free(log);
}

#define COFFEE "tests/packs/coffee"
static const sample SAMPLES[] = {
    {"small", COFFEE, COFFEE "/scenarios/busy.lua", "milk=carafe", "model=Compact", COFFEE "/cases.tsv", "decaf,desk",
     "2024-06-30", 0},
    {"small conflict", COFFEE, COFFEE "/scenarios/unattended_2021.lua", "model=Grande", "model=Classic", NULL,
     "unattended,budget", "2022-05-01", 300},
    {"large", "knowledge/acr", "scenarios/everything.lua", "sku", "sku=Standard", NULL, "vnet_only,ci", "2021-04-12",
     60},
};
#define SAMPLE_COUNT (sizeof SAMPLES / sizeof SAMPLES[0])

static void try_sample(const sample *s) {
    chain c;
    if (!chain_make(&c, s)) {
        result(false, s->size, "make everything once", "never", 0);
        return;
    }
    warm_up(&c);
    for (size_t i = 0; i < STEP_COUNT; i++) {
        if (STEPS[i].run == run_cases && !s->table) continue;
        size_t most = STEPS[i].most ? STEPS[i].most : s->most;
        try_all(s->size, &c, &STEPS[i], true, most);
        try_all(s->size, &c, &STEPS[i], false, most);
    }
    chain_free(&c);
}

/* --- a cold start: libxml2 sets itself up while memory runs out --- */

#define COLD_TRIES 60

/* In a process of its own, because libxml2 sets itself up once. A leak cannot be told from what is kept, a crash can.
 */
static bool try_cold(const chain *c, long n, bool lasting) {
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        bool made = false;
        heap_arm(n, lasting);
        acrplan_log *log = acrplan_log_new();
        acrplan_report *report = acrplan_report_new(c->answer, log);
        acrplan_text text;
        made = acrplan_render(report, ACRPLAN_XML, ACRPLAN_JA, &text, log) == ACRPLAN_OK;
        _exit(made || acrplan_log_status(log) == ACRPLAN_NOMEM ? 0 : 1);
    }
    int status = 1;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void try_cold_start(const sample *s, bool lasting) {
    chain c = {.folder = s->folder};
    acrplan_log *log = acrplan_log_new();
    c.pack = acrplan_pack_load(s->folder, log);
    c.scenario = acrplan_scenario_load(c.pack, s->path, log);
    c.answer = acrplan_plan(c.pack, c.scenario, NULL, log);
    bool good = c.answer != NULL;
    for (long n = 1; good && n <= COLD_TRIES; n++)
        good = try_cold(&c, n, lasting) || complain("cold start", n, "crashed or failed otherwise");
    chain_free(&c);
    acrplan_log_free(log);
    result(good, s->size, "first report of a process", lasting ? "for good" : "once", COLD_TRIES);
}

/* "SAMPLE: STEP" and N. */
static int try_named(const char *name, long n) {
    for (size_t i = 0; i < SAMPLE_COUNT * STEP_COUNT; i++) {
        const sample *s = &SAMPLES[i / STEP_COUNT];
        const named_step *which = &STEPS[i % STEP_COUNT];
        char full[100];
        chain c;
        snprintf(full, sizeof full, "%s: %s", s->size, which->name);
        if (strcmp(full, name) != 0 || !chain_make(&c, s)) continue;
        warm_up(&c);
        bool reached;
        bool lasting = try_once(&c, which, n, true, &reached);
        bool once = try_once(&c, which, n, false, &reached);
        chain_free(&c);
        return lasting && once ? 0 : 1;
    }
    fprintf(stderr, "unknown step '%s'\n", name);
    return 2;
}

int main(int argc, char **argv) {
    if (argc == 3) return try_named(argv[1], atol(argv[2]));
    setvbuf(stdout, NULL, _IOLBF, 0);
    void *frames[FRAMES];
    notes.every = backtrace(frames, FRAMES) < 3 || getenv("EVERY"); /* the first one loads what it needs */
    try_cold_start(&SAMPLES[0], true);
    try_cold_start(&SAMPLES[0], false);
    for (size_t i = 0; i < SAMPLE_COUNT; i++) try_sample(&SAMPLES[i]);
    printf("1..%d\n", tests);
    return failures != 0;
}
