/* acrplan_whatif.c - the public face of variants (face.h says how it works) */
#include <string.h>

#include "face.h"
#include "study/whatif.h"
#include "whatif/wording.h"

static view_writer *const WHATIF_VIEWS[FORMAT_COUNT] = {[ACRPLAN_TEXT] = view_whatif_text,
                                                        [ACRPLAN_HTML] = view_whatif_html,
                                                        [ACRPLAN_XML] = view_xml,
                                                        [ACRPLAN_MARKDOWN] = view_whatif_markdown,
                                                        [ACRPLAN_CSV] = view_whatif_csv};

typedef struct inquiry {
    const answer *answer;
    const acrplan_variants *asked;
    size_t unanswered;
} inquiry;

/* --- which variants --- */

typedef struct variant_list {
    size_t count;
    variant *at;
} variant_list;

static void add_all(variant_list *list, const variant *from, size_t count) {
    if (count) memcpy(list->at + list->count, from, count * sizeof *from);
    list->count += count;
}

static bool add_said(arena *mem, const inquiry *q, variant_list *list, diags *d) {
    const problem *p = q->answer->problem;
    bool fine = true;
    for (size_t i = 0; i < q->asked->said_count; i++)
        fine =
            variant_from_words(mem, p->knowledge, p->scenario, q->asked->said[i], &list->at[list->count++], d) && fine;
    if (q->asked->edit_count == 0) return fine;
    const wording *words = wordings_of(mem, q->asked->edits, q->asked->edit_count);
    const edit *edits = edits_from_words(mem, p->knowledge, p->scenario, words, q->asked->edit_count, d);
    list->at[list->count++] = (variant){.edits = edits, .edit_count = q->asked->edit_count};
    return fine && edits;
}

static bool list_variants(arena *mem, const inquiry *q, variant_list *list, diags *d) {
    const scenario *s = q->answer->problem->scenario;
    size_t each_count = 0;
    const variant *each = NULL;
    if (q->asked->each) each = variants_without_each(mem, q->answer->problem->knowledge, s, &each_count);
    list->at = ARENA_ARRAY(mem, s->variant_count + q->asked->said_count + 1 + each_count, variant);
    add_all(list, s->variants, s->variant_count);
    if (!add_said(mem, q, list, d)) return false;
    add_all(list, each, each_count);
    if (list->count) return true;
    if (q->asked->each)
        diag_add(d, DIAG_ERROR, (place){s->file, 0}, "name changes, for example --require or --pin",
                 "the scenario has no variants (what_if), and states nothing that can be given up");
    else
        diag_add(
            d, DIAG_ERROR, (place){s->file, 0},
            "name changes (--drop, --require, --pin, --quantity, --set, --variant), or ask for the plan without each\n"
            "statement in turn (--each)",
            "the scenario has no variants (what_if), and no change was given");
    return false;
}

static xmlDocPtr build_whatif(arena *mem, void *from, diags *d) {
    inquiry *q = from;
    variant_list list = {0};
    if (!list_variants(mem, q, &list, d)) return NULL;
    const standings *all = variants_solve(mem, q->answer, list.at, list.count, d);
    if (!all) return NULL;
    q->unanswered = 0;
    for (size_t i = 1; i < all->count; i++) q->unanswered += all->at[i].plan.kind == ANSWER_UNKNOWN;
    return whatif_build(mem, q->answer, all);
}

acrplan_status acrplan_whatif(const acrplan_answer *a, const acrplan_variants *variants, acrplan_format format,
                              acrplan_lang in, const acrplan_text_options *options, size_t *unanswered,
                              acrplan_text *out, acrplan_log *log) {
    static const acrplan_variants none = {0};
    *out = (acrplan_text){0};
    if (!a || !log || !is_lang(in) || !has_format(WHATIF_VIEWS, format)) return failed_before(log);
    inquiry q = {.answer = answer_of(a), .asked = variants ? variants : &none};
    view_options shown = options_of_view(in, options);
    acrplan_status status = write_document(build_whatif, &q, WHATIF_VIEWS[format], &shown, out, log);
    if (unanswered) *unanswered = q.unanswered;
    return status;
}
