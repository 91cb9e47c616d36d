#include "book/parts.h"

static void add_ref(book *w, xmlNodePtr parent, book_element e, ref r) {
    xmlNodePtr n = book_elem(w, parent, e);
    attr(w->b, n, "kind", ref_kind_name(r.kind));
    attr(w->b, n, "ref", ref_name(w->mem, w->k, r));
}

/* Sources are left out: each period cites its own. */
void add_uses(book *w, xmlNodePtr parent, ref who) {
    if (!w->uses) return;
    const ref_list *list = uses_of(w->uses, who);
    for (size_t i = 0; i < list->len; i++)
        if (list->at[i].kind != REF_SOURCE) add_ref(w, parent, BE_USES, list->at[i]);
}

void add_used_by(book *w, xmlNodePtr parent, ref what) {
    if (!w->uses) return;
    const ref_list *list = users_of(w->uses, what);
    for (size_t i = 0; i < list->len; i++) add_ref(w, parent, BE_USED_BY, list->at[i]);
}
