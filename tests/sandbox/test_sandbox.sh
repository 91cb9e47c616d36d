#!/bin/bash
# Hostile scenarios: each is refused with the words of its first line, soon, and with exit status 2. The sanitizers' builds are several
# times slower than what users run, so the 2 seconds are asked of the plain build only.
# modes: plain san
set -u
cd "$TOP" || exit 2
pack=tests/packs/coffee
limit=2
[ "$MODE" = san ] && limit=30
n=0

# report NAME WANTED STATUS FILE: the TAP line for one attempt.
report() {
    n=$((n + 1))
    if [ "$3" = 2 ] && grep -qF -- "$2" "$4"; then
        echo "ok $n - $1"
    else
        echo "not ok $n - $1"
        echo "# exit status $3 (124: longer than $limit s), wanted: $2"
        head -n 5 "$4" | sed 's/^/# /'
    fi
}

attempt() {
    timeout "$limit" "$ACRPLAN" plan "$1" --knowledge "$pack" >"$SCRATCH/out" 2>"$SCRATCH/err"
    local status=$?
    [ -s "$SCRATCH/out" ] && echo "output in spite of the error" >"$SCRATCH/err"
    report "$2" "$3" $status "$SCRATCH/err"
}

for file in tests/sandbox/*.lua; do
    wanted=$(sed -n '1s/^-- stopped: //p' "$file")
    attempt "$file" "$(basename "$file" .lua)" "${wanted:?}"
done

# Texts that would be silly to keep as files.
repeat() { head -c "$2" /dev/zero | tr '\0' "$1"; }

{ printf 'local t = '; repeat '{' 100000; repeat '}' 100000; } >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "nested tables" "nested deeper than the limit of 200"
{ printf 'local t = '; repeat '(' 100000; printf 1; repeat ')' 100000; } >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "nested brackets" "nested deeper than the limit of 200"
{ printf 'local t = '; repeat '-' 1; repeat '~' 100000; printf 1; } >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "nested operators" "nested deeper than the limit of 200"
{ printf 'local t = "'; repeat 'x' 1000000; printf '"'; } >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "a long literal" "a string longer than the limit of 64 KiB"
repeat ' ' 5000000 >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "a large file" "larger than the limit of 4096 KiB"
attempt /dev/zero "an endless device" "larger than the limit of 4096 KiB"
{ printf 'return scenario { title = "t", requires = {'; for i in $(seq 2000); do printf '"r%d",' "$i"; done; printf '} }'; } >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "many requirements" "more than 1000 entries"
{ printf 'return scenario { title = "t", quantities = {'; for i in $(seq 2000); do printf 'q%d = 1,' "$i"; done; printf '} }'; } >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "many quantities" "more than 1000 entries"
{ printf 'return scenario { title = "t", clients = {'; for i in $(seq 200); do printf 'c%d = counter {},' "$i"; done; printf '} }'; } >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "many clients" "more than 100 clients"
printf '\033Lua\123\000' >"$SCRATCH/a.lua"
attempt "$SCRATCH/a.lua" "compiled Lua" "the file is binary, not text"

echo "1..$n"
