#!/bin/bash
# modes: plain
# The facts fit together: on every day on which one of them begins or ends a registry can be planned, and each requirement can be met.
. tests/tools/tap.sh
. tests/knowledge/ask.sh

SCRATCH=${SCRATCH:-$(mktemp -d)}
covers_from=$(sed -n 's/.*covers_from *= *"\(.*\)".*/\1/p' knowledge/acr/pack.lua)
read_up_to=$(sed -n 's/.*read_up_to *= *"\(.*\)".*/\1/p' knowledge/acr/pack.lua)

# Days of the pack on which some fact begins or ends; a month counts as its first day.
days() {
    { echo "$covers_from"; echo "$read_up_to"; find knowledge/acr -name '*.lua' -exec grep -hoE '(exact|documented|assumed|by) "[-0-9]+"' {} +; } |
        sed -E 's/^[a-z]+ "(.*)"$/\1/; s/^([0-9]{4}-[0-9]{2})$/\1-01/' | sort -u |
        awk -v from="$covers_from" -v to="$read_up_to" '$0 >= from && $0 <= to'
}
requirements() { sed -nE 's/^(wish\(|requirement )"([a-z_]+)".*/\2/p' knowledge/acr/requirements.lua; }

an_empty_scenario_is_basic() {
    local day bad=0
    while IFS= read -r day; do
        answers "$day" "plan; setting sku Basic" "quantities = {}" || { echo "on $day"; bad=1; }
    done < <(days)
    return $bad
}

# Not every requirement stands alone: some need a client to be about.
each_requirement_can_be_met() {
    local name clients bad=0
    while IFS= read -r name; do
        case $name in
        private_builds) clients=', clients = { build = acr_tasks {} }' ;;
        *) clients= ;;
        esac
        case $name in content_trust) continue ;; esac # closed to newcomers
        answers "$read_up_to" plan "requires = { \"$name\" }$clients" || { echo "requirement $name"; bad=1; }
    done < <(requirements)
    return $bad
}

enough() { [ "$(days | wc -l)" -gt 100 ] && [ "$(requirements | wc -l)" -gt 20 ] || { days | wc -l; requirements | wc -l; return 1; }; }

if ! command -v xmllint >/dev/null; then
    skip "the facts fit together" "xmllint is not installed"
else
    check "days and requirements are found" enough
    check "an empty scenario is a Basic registry on every day on which a fact changes" an_empty_scenario_is_basic
    check "each requirement alone can be met on the last day of the pack" each_requirement_can_be_met
fi
finish
