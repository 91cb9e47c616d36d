#!/usr/bin/env bash
# modes: plain
# What conflicts and repairs read like: each scenario of tests/golden/conflicts against the sections that were read and mended by eye,
# in both languages. Nobody must ever see an internal name there, and a chain of reasons has twelve lines at most. Prints TAP.
#
#     tests/golden/test_conflicts.sh             compare
#     UPDATE=1 tests/golden/test_conflicts.sh    accept what comes out now (read it aloud, then review with git diff)
#
# ACRPLAN: the program under test (default build/acrplan).
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tools/tap.sh
acrplan=$(realpath "${ACRPLAN:-build/acrplan}")
export ACRPLAN_KNOWLEDGE=${ACRPLAN_KNOWLEDGE:-$PWD/knowledge/acr}
folder=tests/golden/conflicts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The two sections about conflicts and repairs: from the heading of the first to that of the third.
page_of() {
    local first="What clashes"
    [ "$2" = en ] || first="両立しない条件"
    "$acrplan" plan "$1" --lang "$2" --columns 80 >"$work/report"
    [ $? = 1 ] || { echo "$1 is no conflict"; return 1; }
    awk -v first="$first" '
        $0 == first { shown = 1 }
        shown && /^-+$/ && ++headings == 3 { exit }
        shown && held_any { print held }
        shown { held = $0; held_any = 1 }
    ' "$work/report"
}

as_kept() {
    local kept=$folder/$1.$2.txt
    page_of "$folder/$1.lua" "$2" >"$work/page" || { cat "$work/page"; return 1; }
    [ -z "${UPDATE:-}" ] || cp "$work/page" "$kept"
    diff -u "$kept" "$work/page"
}

# Names of settings and options have underscores, or stand as name=option.
no_internal_names() { ! grep -nE '(^|[ “「(])[a-z]+_[a-z_]+|[a-z]=[a-z]' "$folder/$1.$2.txt"; }

# The links of each chain, which begin with "  1. " below "Why:".
short_chains() {
    awk '
        /^(Why|理由):$/ { in_chain = 1; lines = 0; next }
        in_chain && !/^     |^ *[0-9]+\. / { in_chain = 0 }
        in_chain && ++lines > 12 { print "too long: " $0; bad = 1 }
        END { exit bad }
    ' "$folder/$1.$2.txt"
}

count=0
for scenario in "$folder"/*.lua; do
    name=$(basename "$scenario" .lua)
    count=$((count + 1))
    for lang in en ja; do
        check "$name, $lang: reads as kept" as_kept "$name" $lang
        check "$name, $lang: no internal name" no_internal_names "$name" $lang
        check "$name, $lang: no chain is too long" short_chains "$name" $lang
    done
done
check "at least thirty conflicts" test $count -ge 30
finish
