#!/bin/bash
# modes: plain
# Which service tier has what, since when: written from the vendor's pages, not from the pack.
# Rows of gates.tsv: DAY, PINS (what stands inside `pins = { ... }` beside the tier), OTHER (the rest of the scenario, or -), and y or n
# for Basic, Standard and Premium: there is a plan, or a conflict.
. tests/tools/tap.sh

acrplan=${ACRPLAN:-build/acrplan}
SCRATCH=${SCRATCH:-$(mktemp -d)}

# answers EXPECTED DAY TIER PINS OTHER
answers() {
    local got other=$5
    [ "$other" = - ] && other=
    printf 'return scenario { title = "Gate", pins = { sku = "%s", %s }, %s }\n' "$3" "$4" "$other" >"$SCRATCH/case.lua"
    "$acrplan" plan "$SCRATCH/case.lua" --as-of "$2" --knowledge knowledge/acr --format xml -o "$SCRATCH/report.xml"
    case $? in 0) got=y ;; 1) got=n ;; *) got="an error" ;; esac
    [ "$got" = "$1" ] || { echo "expected $1, got $got"; return 1; }
}

while IFS=$'\t' read -r day pins other basic standard premium; do
    case $day in '#'* | '') continue ;; esac
    check "$day $pins on Basic" answers "$basic" "$day" Basic "$pins" "$other"
    check "$day $pins on Standard" answers "$standard" "$day" Standard "$pins" "$other"
    check "$day $pins on Premium" answers "$premium" "$day" Premium "$pins" "$other"
done <tests/knowledge/gates.tsv
finish
