#!/bin/bash
# modes: plain
# Every fact that was collected is in the pack, or stands in the table of those that drive nothing, which is short.
. tests/tools/tap.sh

acrplan=${ACRPLAN:-build/acrplan}
SCRATCH=${SCRATCH:-$(mktemp -d)}

"$acrplan" knowledge export --knowledge knowledge/acr >"$SCRATCH/book.xml"
sed -nE 's/^ *<(fact|alias) id="([^"]*)".*/\2/p' "$SCRATCH/book.xml" | sort -u >"$SCRATCH/known"
# A fact may stand in several parts: id.part.
sed 's/\..*//' "$SCRATCH/known" | sort -u >>"$SCRATCH/known"
sort -u -o "$SCRATCH/known" "$SCRATCH/known"
sed -n '/^## What drives nothing/,/^## /s/^| `\([a-z0-9-]*\)` .*/\1/p' knowledge/acr/README.md | sort -u >"$SCRATCH/left_out"
grep -v '^#' tests/knowledge/collected.txt | sort -u >"$SCRATCH/collected"

is_there() { grep -qx -- "$1" "$SCRATCH/known" || grep -qx -- "$1" "$SCRATCH/left_out"; }
all_are_there() {
    local id bad=0
    while IFS= read -r id; do is_there "$id" || { echo "$id"; bad=1; }; done <"$SCRATCH/collected"
    return $bad
}
few_are_left_out() { [ $(($(wc -l <"$SCRATCH/left_out") * 20)) -le "$(wc -l <"$SCRATCH/collected")" ]; }
none_is_both() { ! comm -12 "$SCRATCH/known" "$SCRATCH/left_out" | grep .; }

check "the pack holds facts" test -s "$SCRATCH/known"
check "every collected fact is in the pack or in the table of those left out" all_are_there
check "at most one in twenty is left out" few_are_left_out
check "none is in both" none_is_both
finish
