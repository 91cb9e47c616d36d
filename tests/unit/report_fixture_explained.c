#include "report_fixture.h"
#include "report_fixture_ids.h"

const explanation *fixture_plan(void) {
    static explanation e;
    e = (explanation){.answer = fixture_plan_answer()};
    fixture_explain_others(&e);
    return &e;
}

const explanation *fixture_conflict(void) {
    static explanation e;
    e = (explanation){.answer = fixture_conflict_answer()};
    return &e;
}
