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
# Each requirement with the first day on which some design meets it and the first on which none does any more; - where there is none.
requirements() {
    cat knowledge/acr/requirements*.lua | awk '
        function put() { if (name != "") print name, (from == "" ? "-" : from), (till == "" ? "-" : till); name = from = till = "" }
        match($0, /^(wish\(|requirement )"[a-z_0-9]+"/) { put(); split($0, part, "\""); name = part[2] }
        match($0, /(from|possible_from) = "[-0-9]+"/) { split(substr($0, RSTART), part, "\""); from = part[2] }
        match($0, /(till|possible_until) = "[-0-9]+"/) { split(substr($0, RSTART), part, "\""); till = part[2] }
        END { put() }'
}
day_before() { date -u -d "$1 - 1 day" +%F; }

an_empty_scenario_is_basic() {
    local day bad=0
    while IFS= read -r day; do
        answers "$day" "plan; setting sku Basic" "quantities = {}" || { echo "on $day"; bad=1; }
    done < <(days)
    return $bad
}

# Not every requirement stands alone: some need a client to be about, or a region that has the feature.
around() {
    case $1 in
    block_vulnerable_images) echo ', clients = { shop = aks {}, scan = scanner { hosting = "vnet" } }' ;;
    private_builds) echo ', clients = { build = acr_tasks {} }, context = { region = "westus2" }' ;;
    esac
}

# On its first day and on its last, a requirement can be met; on the days before and after it cannot.
each_requirement_can_be_met() {
    local name from till body bad=0
    while read -r name from till; do
        body="requires = { \"$name\" }$(around "$name")"
        if [ "$till" = - ]; then
            answers "$read_up_to" plan "$body" || { echo "requirement $name on $read_up_to"; bad=1; }
        else
            answers "$(day_before "$till")" plan "$body" || { echo "requirement $name on the day before $till"; bad=1; }
            answers "$till" conflict "$body" || { echo "requirement $name on $till"; bad=1; }
        fi
        if [ "$from" = - ]; then
            answers "$covers_from" plan "$body" || { echo "requirement $name on $covers_from"; bad=1; }
        else
            answers "$from" plan "$body" || { echo "requirement $name on $from"; bad=1; }
            answers "$(day_before "$from")" conflict "$body" || { echo "requirement $name on the day before $from"; bad=1; }
        fi
    done < <(requirements)
    return $bad
}

enough() { [ "$(days | wc -l)" -gt 100 ] && [ "$(requirements | wc -l)" -ge 50 ] || { days | wc -l; requirements | wc -l; return 1; }; }

if ! command -v xmllint >/dev/null; then
    skip "the facts fit together" "xmllint is not installed"
else
    check "days and requirements are found" enough
    check "an empty scenario is a Basic registry on every day on which a fact changes" an_empty_scenario_is_basic
    check "each requirement alone can be met on exactly the days that the pack names" each_requirement_can_be_met
fi
finish
