#!/bin/bash
# Scenarios with mistakes: the messages stand beside each one, whole. UPDATE=1 writes them anew, to be read with git diff.
# modes: plain san
set -u
cd "$TOP/tests/bad_scenarios" || exit 2
n=0

check() { # NAME STATUS WANTED GOT
    n=$((n + 1))
    if [ "$2" = 2 ] && cmp -s "$3" "$4" && [ ! -s "$SCRATCH/out" ]; then
        echo "ok $n - $1"
    else
        echo "not ok $n - $1 (exit status $2)"
        diff "$3" "$4" | sed 's/^/# /'
    fi
}

for file in *.lua; do
    wanted=${file%.lua}.txt
    "$ACRPLAN" plan "$file" --knowledge ../packs/coffee >"$SCRATCH/out" 2>"$SCRATCH/err"
    status=$?
    [ "${UPDATE:-}" ] && cp "$SCRATCH/err" "$wanted"
    check "$file" $status "$wanted" "$SCRATCH/err"
done

# What cannot be a file in the repository.
mkdir "$SCRATCH/folder.lua"
cp several_mistakes.lua "$SCRATCH/unreadable.lua"
chmod 0 "$SCRATCH/unreadable.lua"
attempt() { # NAME PATH MESSAGE
    "${without_override[@]}" "$ACRPLAN" plan "$2" --knowledge ../packs/coffee >"$SCRATCH/out" 2>"$SCRATCH/err"
    local status=$?
    sed -n 1p "$SCRATCH/err" >"$SCRATCH/first"
    echo "$2: error: $3" >"$SCRATCH/wanted"
    check "$1" $status "$SCRATCH/wanted" "$SCRATCH/first"
}
without_override=()
attempt "a missing file" "$SCRATCH/nothing.lua" "cannot read the file: no such file"
attempt "a folder" "$SCRATCH/folder.lua" "cannot read the file: it is a directory"
# Root may read everything unless it gives that right away.
[ "$(id -u)" != 0 ] || without_override=(setpriv --bounding-set -dac_override,-dac_read_search)
attempt "an unreadable file" "$SCRATCH/unreadable.lua" "cannot read the file: permission denied"
echo "1..$n"
