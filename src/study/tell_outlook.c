#include "study/tell_outlook.h"

#include "report/tell.h"

word_id milestone_word(const xmlNode *milestone) {
    const xmlNode *anew = node_child_named(milestone, "anew");
    const xmlNode *verdict = node_child_named(anew, "difference");
    bool other = node_is(milestone, "means", "anew") && node_is(verdict, "kind", "verdict");
    if (other) return node_is(verdict, "becomes", "plan") ? W_MEANS_POSSIBLE : W_MEANS_NO_MORE;
    return means_of(node_attr(milestone, "means"));
}

word_id built_word(const xmlNode *built) {
    if (node_flag(built, "stays")) return W_BUILT_STAYS;
    if (node_is(built, "kind", "plan")) return W_BUILT_BREAKS;
    return node_is(built, "kind", "conflict") ? W_BUILT_ENDS : W_BUILT_UNKNOWN;
}

const xmlNode *next_milestone(const xmlNode *root, const xmlNode *after, bool wording) {
    const xmlNode *m = after ? node_next_named(after, "milestone") : node_child_named(root, "milestone");
    while (m && node_is(m, "means", "wording") != wording) m = node_next_named(m, "milestone");
    return m;
}
