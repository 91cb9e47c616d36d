#include "study/tell_outlook.h"

#include <string.h>

word_id means_word(const char *means) {
    static const struct {
        const char *means;
        word_id says;
    } words[] = {{"breaks", W_MEANS_BREAKS}, {"anew", W_MEANS_ANEW},       {"cost", W_MEANS_COST},
                 {"told", W_MEANS_TOLD},     {"default", W_MEANS_DEFAULT}, {"wording", W_MEANS_WORDING}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].means, means) == 0) return words[i].says;
    return W_MEANS_NONE;
}

word_id milestone_word(const xmlNode *milestone) {
    const xmlNode *anew = node_child_named(milestone, "anew");
    const xmlNode *verdict = node_child_named(anew, "difference");
    bool other = node_is(milestone, "means", "anew") && node_is(verdict, "kind", "verdict");
    if (other) return node_is(verdict, "becomes", "plan") ? W_MEANS_POSSIBLE : W_MEANS_NO_MORE;
    return means_word(node_attr(milestone, "means"));
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
