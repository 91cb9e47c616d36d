#!/bin/bash
# Packs with mistakes: the messages stand in the file `expected` of each, whole. `fine` is the pack that the others spoil.
# UPDATE=1 writes them anew, to be read with git diff.
# modes: plain san
set -u
cd "$TOP/tests/bad_packs" || exit 2
printf 'return scenario { title = "t" }\n' >"$SCRATCH/any.lua"
n=0

for pack in */; do
    pack=${pack%/}
    wanted=$pack/expected status_wanted=2
    [ "$pack" = fine ] && status_wanted=0
    "$ACRPLAN" plan "$SCRATCH/any.lua" --knowledge "$pack" >"$SCRATCH/out" 2>"$SCRATCH/err"
    status=$?
    [ "${UPDATE:-}" ] && cp "$SCRATCH/err" "$wanted"
    n=$((n + 1))
    if [ "$status" = "$status_wanted" ] && cmp -s "$wanted" "$SCRATCH/err"; then
        echo "ok $n - $pack"
    else
        echo "not ok $n - $pack (exit status $status)"
        diff "$wanted" "$SCRATCH/err" | sed 's/^/# /'
    fi
done
echo "1..$n"
