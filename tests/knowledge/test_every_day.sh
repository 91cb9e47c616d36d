#!/bin/bash
# modes: plain
# The facts fit together: on every day on which one of them begins or ends a registry can be planned, and each requirement can be met.
. tests/tools/tap.sh

acrplan=${ACRPLAN:-build/acrplan}
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

# Not every requirement stands alone: some need a client to be about, or a region that has the feature.
around() {
    case $1 in
    block_vulnerable_images) echo ', clients = { shop = aks {}, scan = scanner { hosting = "vnet" } }' ;;
    private_builds) echo ', clients = { build = acr_tasks {} }, context = { region = "westus2" }' ;;
    esac
}

row() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4"; }
empty_scenarios() { days | while IFS= read -r day; do row empty "$day" "plan; setting sku Basic" "quantities = {}"; done; }

# On its first day and on its last, a requirement can be met; on the days before and after it cannot.
lone_requirements() {
    local name from till body
    requirements | while read -r name from till; do
        body="requires = { \"$name\" }$(around "$name")"
        if [ "$till" = - ]; then
            row "$name" "$read_up_to" plan "$body"
        else
            row "$name" "$(day_before "$till")" plan "$body"
            row "$name" "$till" conflict "$body"
        fi
        if [ "$from" = - ]; then
            row "$name" "$covers_from" plan "$body"
        else
            row "$name" "$from" plan "$body"
            row "$name" "$(day_before "$from")" conflict "$body"
        fi
    done
}

holds() { # NAME LEAST: the table that NAME prints has LEAST rows, and they all hold
    "$1" >"$SCRATCH/$1.tsv"
    [ "$(wc -l <"$SCRATCH/$1.tsv")" -ge "$2" ] || { wc -l <"$SCRATCH/$1.tsv"; return 1; }
    "$acrplan" knowledge test --knowledge knowledge/acr "$SCRATCH/$1.tsv"
}

check "an empty scenario is a Basic registry on every day on which a fact changes" holds empty_scenarios 100
check "each requirement alone can be met on exactly the days that the pack names" holds lone_requirements 100
finish
