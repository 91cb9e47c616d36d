#!/usr/bin/env bash
# The command line, seen from outside. A case is a folder tests/cli/CASE:
#
#     cmd      shell commands, run in an empty folder; `acrplan` is the program under test, TOP the tree
#     stdout   what they print; absent: nothing
#     stderr   ... on standard error; absent: nothing
#     exit     exit status of the last command; absent: 0
#
# Names of this run's folders are replaced by TOP, CASE and PROGRAM before the comparison. The café pack serves as knowledge, so that facts
# may change without changing these files. A cmd that needs what the machine lacks prints "SKIP: reason" and exits 77. Prints TAP.
#
#     tests/cli/test_cli.sh             compare
#     UPDATE=1 tests/cli/test_cli.sh    accept what comes out now (review with git diff)
#     CASE=output tests/cli/...         only cases whose name contains the word
set -u
cd "$(dirname "$0")/../.." || exit 1
TOP=$PWD
PROGRAM=$(realpath "${ACRPLAN:-build/acrplan}")
CASES=$TOP/tests/cli
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset ACRPLAN NO_COLOR COLUMNS
export TOP PROGRAM ACRPLAN_KNOWLEDGE=$TOP/tests/packs/coffee TERM=xterm LC_ALL=C

# A word on PATH rather than a function, so that env, script and xargs find it too.
mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$PROGRAM" >"$work/bin/acrplan"
chmod +x "$work/bin/acrplan"
PATH=$work/bin:$PATH

# run CASE: leaves stdout, stderr and exit in $work/CASE.
run() {
    local folder=$work/$1
    mkdir "$folder" "$folder.d"
    (cd "$folder.d" && umask 022 && bash "$CASES/$1/cmd") >"$folder/raw_stdout" 2>"$folder/raw_stderr" </dev/null
    echo $? >"$folder/exit"
    local stream
    for stream in stdout stderr; do
        sed -e "s|$folder.d|CASE|g" -e "s|$PROGRAM|PROGRAM|g" -e "s|$TOP|TOP|g" "$folder/raw_$stream" >"$folder/$stream"
    done
}

# Files that say nothing are left out.
accept() {
    local part
    for part in stdout stderr exit; do
        cp "$work/$1/$part" "$CASES/$1/$part"
    done
    [ -s "$CASES/$1/stdout" ] || rm "$CASES/$1/stdout"
    [ -s "$CASES/$1/stderr" ] || rm "$CASES/$1/stderr"
    [ "$(cat "$CASES/$1/exit")" != 0 ] || rm "$CASES/$1/exit"
}

differences() {
    local part expected status=0
    for part in stdout stderr exit; do
        expected=$CASES/$1/$part
        if [ ! -e "$expected" ]; then
            expected=$work/nothing
            if [ $part = exit ]; then echo 0; fi >"$expected"
        fi
        diff -u --label "expected $part" --label "$part" "$expected" "$work/$1/$part" || status=1
    done
    return $status
}

count=0
for folder in "$CASES"/*/; do
    name=$(basename "$folder")
    [[ $name == *"${CASE:-}"* ]] || continue
    count=$((count + 1))
    run "$name"
    if [ "$(cat "$work/$name/exit")" = 77 ]; then
        echo "ok $count - $name # $(grep -o 'SKIP.*' "$work/$name/stdout")"
    elif [ -n "${UPDATE:-}" ]; then
        accept "$name"
        echo "ok $count - $name"
    elif differences "$name" >"$work/diff"; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        sed 's/^/# /' "$work/diff"
    fi
done
echo "1..$count"
