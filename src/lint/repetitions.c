/* Facts that say the same, and facts about one thing that say different things. */
#include "lint/lint_impl.h"

void lint_repetitions(lint *l) {
    (void)l;
}
