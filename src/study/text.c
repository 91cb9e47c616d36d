#include "study/text.h"

void study_headline(view *v, word_id kind) {
    char shown[LONG_DATE_CHARS];
    const char *day = node_attr(v->root, "as-of");
    if (*day)
        say_filled(v, W_KIND_AS_OF, word(kind, v->in), view_date(day, v->in, shown));
    else
        say_word(v, kind);
    say_raw(v, ": ");
    say_says(v, v->root, EL_TITLE);
    headline(v, '=');
}
