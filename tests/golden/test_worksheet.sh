#!/usr/bin/env bash
# The network worksheet of shipped scenarios as CSV, against the files kept in tests/golden/worksheet; of all of them: every client that takes
# a way has a line, the document is valid, and a saved report gives the same bytes. Prints TAP.
#
#     UPDATE=1 tests/golden/test_worksheet.sh    accept what comes out now (review with git diff)
# modes: plain san
set -u
cd "$(dirname "$0")/../.." || exit 1
acrplan=$(realpath "${ACRPLAN:-build/acrplan}")
export ACRPLAN_KNOWLEDGE=${ACRPLAN_KNOWLEDGE:-$PWD/knowledge/acr}
kept=tests/golden/worksheet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
tell() { # NAME STATUS [FILE]
    count=$((count + 1))
    if [ "$2" = 0 ]; then echo "ok $count - $1"; else
        echo "not ok $count - $1"
        [ $# -gt 2 ] && head -n 30 "$3" | sed 's/^/# /'
    fi
}

# Clients that decide on a way, and those that have a line of their own.
takes_a_way() { sed -nE 's/^ *<setting id="([^".]*)\.way".*/\1/p' "$1" | sort -u; }
has_a_line() { sed 1d "$1" | cut -d , -f 1 | grep -v '^""$' | sort -u; }

look_at() { # SCENARIO DATE
    local name report=$work/report.xml fresh=$work/fresh again=$work/again
    name=$(basename "$1" .lua).$2
    "$acrplan" plan "$1" --as-of "$2" --format xml >"$report" || return 0 # a conflict has no worksheet
    "$acrplan" worksheet "$1" --as-of "$2" --format csv >"$fresh"
    comm -23 <(takes_a_way "$report") <(has_a_line "$fresh") >"$work/without"
    [ ! -s "$work/without" ]
    tell "$name: every client that takes a way has a line" $? "$work/without"
    "$acrplan" worksheet "$report" --format csv >"$again"
    cmp -s "$fresh" "$again"
    tell "$name: a saved report gives the same" $?
    if command -v xmllint >/dev/null; then
        "$acrplan" worksheet "$report" --format xml >"$work/network.xml"
        xmllint --noout --relaxng src/study/study.rng "$work/network.xml" >"$work/said" 2>&1
        tell "$name: the document is valid" $? "$work/said"
    fi
    [[ " $3 " == *" $name "* ]] || return 0
    [ "${UPDATE:-}" ] && cp "$fresh" "$kept/$name.csv"
    diff "$kept/$name.csv" "$fresh" >"$work/said"
    tell "$name.csv" $? "$work/said"
}

KEPT="everything.2026-08-20 behind_firewall.2021-04-12 behind_firewall.2026-08-20 large_platform.2026-08-20 container_instances.2022-04-05 team_registry.2026-08-20"
dates="2021-04-12 2022-04-05 2026-08-20"
[ "${MODE:-plain}" = san ] && dates=2026-08-20
for scenario in scenarios/*.lua; do
    for day in $dates; do look_at "$scenario" "$day" "$KEPT"; done
done
echo "1..$count"
