/* What began, ended or changed, by day. */
#include <stdlib.h>
#include <string.h>

#include "book/view_put.h"

/* Something on a day. `before` and `now`: periods of a fact, NULL where there is none; or a requirement or source, with words for it. */
typedef struct event {
    date day;
    date_precision precision;
    size_t order; /* of the thing in the tree */
    const xmlNode *thing, *before, *now;
    book_word_id says;
} event;

typedef struct events {
    day_range days;
    size_t count, room;
    event *at;
    bool failed;
} events;

static void note(events *list, event e) {
    if (e.day < list->days.since || e.day >= list->days.until || list->failed) return;
    if (list->count == list->room) {
        size_t room = list->room ? 2 * list->room : 64;
        event *at = realloc(list->at, room * sizeof *at);
        if (!at) {
            list->failed = true;
            return;
        }
        list->at = at;
        list->room = room;
    }
    e.order = list->count;
    list->at[list->count++] = e;
}

static bool read_date(const xmlNode *node, const char *name, event *e) {
    return date_parse(node_attr(node, name), true, &e->day, &e->precision);
}

/* Periods are in the order of time: one that begins on the day when the one before ends is a change. */
static void note_fact(events *list, const xmlNode *fact) {
    const xmlNode *before = NULL;
    for (const xmlNode *p = book_child(fact, BE_PERIOD); p; before = p, p = book_next(p, BE_PERIOD)) {
        event begin = {.thing = fact, .now = p, .says = node_is(p, "since-basis", "by") ? BW_BEGAN_BY : BW_BEGAN};
        event end = {.thing = fact, .before = before, .says = BW_ENDED};
        bool begins = read_date(p, "since", &begin), ended = before && read_date(before, "until", &end);
        if (begins && ended && begin.day == end.day) {
            begin.before = before;
            begin.says = BW_CHANGED;
            ended = false;
        }
        if (ended) note(list, end);
        if (begins) note(list, begin);
    }
    event end = {.thing = fact, .before = before, .says = BW_ENDED};
    if (before && read_date(before, "until", &end)) note(list, end);
}

/* What holds from the first day of the pack on began then for us only. */
static void note_requirement(events *list, const xmlNode *root, const xmlNode *requirement) {
    const char *first = node_attr(book_child(root, BE_PACK), "covers-from");
    event from = {.thing = requirement, .says = BW_POSSIBLE_NOW};
    event until = {.thing = requirement, .says = BW_POSSIBLE_NO_MORE};
    if (!node_is(requirement, "possible-from", first) && read_date(requirement, "possible-from", &from))
        note(list, from);
    if (read_date(requirement, "possible-until", &until)) note(list, until);
}

static void note_source(events *list, const xmlNode *source) {
    event e = {.thing = source, .says = BW_CITED_NO_MORE};
    if (read_date(source, "do-not-cite-since", &e)) note(list, e);
}

static int in_order(const void *x, const void *y) {
    const event *a = x, *b = y;
    if (a->day != b->day) return a->day < b->day ? -1 : 1;
    if (a->precision != b->precision) return a->precision == DATE_DAY ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static void note_all(events *list, const xmlNode *root) {
    const xmlNode *facts = book_child(root, BE_FACTS), *wants = book_child(root, BE_REQUIREMENTS);
    const xmlNode *sources = book_child(root, BE_SOURCES);
    for (const xmlNode *n = book_child(facts, BE_FACT); n; n = book_next(n, BE_FACT)) note_fact(list, n);
    for (const xmlNode *n = book_child(wants, BE_REQUIREMENT); n; n = book_next(n, BE_REQUIREMENT))
        note_requirement(list, root, n);
    for (const xmlNode *n = book_child(sources, BE_SOURCE); n; n = book_next(n, BE_SOURCE)) note_source(list, n);
    if (list->count) qsort(list->at, list->count, sizeof *list->at, in_order);
}

/* --- into text --- */

static void put_state(view *v, book_word_id label, const xmlNode *life) {
    if (!life) return;
    if (label != BW_COUNT) {
        say_book_word(v, label);
        say_book_word(v, BW_COLON);
    }
    say_raw(v, MARK_SOFT "[");
    say_fact_kind(v, life);
    say_raw(v, "] " MARK_PLAIN);
    say_says(v, life, EL_SAYS);
    show_paragraph(v, 4, 6);
}

static void put_event(view *v, const event *e) {
    bool both = e->before && e->now;
    say_book_word(v, e->says);
    say_book_word(v, BW_COLON);
    say_raw(v, MARK_BOLD);
    say_raw(v, node_attr(e->thing, "id"));
    say_raw(v, MARK_PLAIN);
    show_paragraph(v, 2, 4);
    if (!e->before && !e->now) {
        say_says(v, e->thing, EL_TITLE);
        show_paragraph(v, 4, 6);
        return;
    }
    put_state(v, both ? BW_BEFORE : BW_COUNT, e->before);
    put_state(v, both ? BW_NOW : BW_COUNT, e->now);
}

static bool same_day(const event *a, const event *b) {
    return a->day == b->day && a->precision == b->precision;
}

static void put_events(view *v, const events *list) {
    size_t days = 0;
    for (size_t i = 0; i < list->count; i++) {
        const event *e = &list->at[i];
        char shown[LONG_DATE_CHARS];
        if (i == 0 || !same_day(e, e - 1)) {
            say_raw(v, show_date(e->day, e->precision, v->in, shown));
            headline(v, '-');
            days++;
        }
        put_event(v, e);
    }
    if (days) {
        blank_line(v);
        say_count(v, BW_CHANGES_OF, list->count, days);
    } else {
        say_book_word(v, BW_NOTHING_CHANGED);
    }
    flow(v, "", 0);
}

void view_changes(xmlDocPtr book, day_range days, const view_options *o, buf *out) {
    text_view t = text_view_begin(book, o, out);
    events list = {.days = days};
    note_all(&list, t.v.root);
    put_events(&t.v, &list);
    if (list.failed) out->failed = true;
    free(list.at);
    text_view_end(&t);
}
