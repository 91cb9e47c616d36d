#!/bin/bash
# The collected conflicts, as they are told at 80 columns: "What clashes" and "Repairs" of each tests/golden/conflicts/NAME.lua stand beside it, in
# both languages. No word of the engine or the pack that no reader knows may show in them: no name of a setting, an option, a fact or an enum,
# and no blank that was left empty; a chain of reasons has twelve lines at most. UPDATE=1 writes the answers anew, to be read with git diff.
# modes: plain
set -u
cd "$TOP/tests/golden/conflicts" || exit 2
n=0

ok() { # NAME FILE: it is empty
    n=$((n + 1))
    if [ -s "$2" ]; then
        echo "not ok $n - $1"
        head -n 30 "$2" | sed 's/^/# /'
    else
        echo "ok $n - $1"
    fi
}

# Names in snake_case, and the ids of facts with two hyphens or more: ids with one, such as key-rotation, are words as well.
"$ACRPLAN" knowledge export >"$SCRATCH/pack.xml"
grep -o '<fact id="[^"]*"' "$SCRATCH/pack.xml" | cut -d'"' -f2 | grep -e '-.*-' >"$SCRATCH/ids"
[ -s "$SCRATCH/ids" ] || { echo "Bail out! no facts"; exit 1; }

symbols() { # FILE
    grep -nE '[A-Za-z0-9]_[A-Za-z0-9]|\{[a-z0-9]*\}|\(null\)' "$1"
    grep -nFwf "$SCRATCH/ids" "$1"
}

# The thirteenth line of a chain, which stands under "Why:".
long_chains() { # FILE
    awk '/^(Why:|理由:)$/ { n = 1; next } n && /^   / { if (n++ == 13) print; next } { n = 0 }' "$1"
}

# The two sections, with their headings.
sections() {
    awk -v titles="$1" '
        /^-+$/ { told = index(titles, "|" before "|") > 0; held = 0; if (told) print before "\n" $0; next }
        { if (held && told) print before; before = $0; held = 1 }'
}

declare -A titles=([en]="|What clashes|Repairs, the best first|" [ja]="|両立しない条件|解消策 (よいものから)|")

for file in *.lua; do
    for lang in en ja; do
        wanted=${file%.lua}.$lang.txt got=$SCRATCH/got
        "$ACRPLAN" plan "$file" --lang $lang --columns 80 2>"$SCRATCH/why" | sections "${titles[$lang]}" >"$got"
        [ "${PIPESTATUS[0]}" = 1 ] || echo "no conflict" >>"$SCRATCH/why"
        [ "${UPDATE:-}" ] && cp "$got" "$wanted"
        diff "$wanted" "$got" >>"$SCRATCH/why" 2>&1
        ok "$wanted: as expected" "$SCRATCH/why"
        symbols "$got" >"$SCRATCH/why"
        ok "$wanted: no internal symbol" "$SCRATCH/why"
        long_chains "$got" >"$SCRATCH/why"
        ok "$wanted: short chains" "$SCRATCH/why"
    done
done
echo "1..$n"
