#!/bin/bash
# knowledge lint: each case is a small change to the sound pack `base`, and what has to be said about it.
#
# A case is a file: what it shows in comments, then changes, "==", and the whole of what lint prints. A change names a file ("@@ facts.lua"),
# the lines to be replaced ("-") and their successors ("+"); without "-" lines the new ones are added at the end. UPDATE=1 writes the
# expectations anew, to be read with git diff. CASE=word runs only cases with the word in their name.
# modes: plain san
set -u
. tests/tools/tap.sh

cases=tests/lint/cases
work=${SCRATCH:-$(mktemp -d)}

# Applies the changes of a case to the pack in $2.
apply() {
    local line file='' old='' new=''
    change() {
        [ "$file" ] || return 0
        local content
        content=$(cat "$2/$file"; echo .)
        content=${content%.}
        if [ -z "$old" ]; then
            content+=$new
        elif [[ $content != *"$old"* ]]; then
            echo "$1: not in $file: $old"
            return 1
        else
            content=${content/"$old"/"$new"}
        fi
        printf '%s' "$content" >"$2/$file"
        file='' old='' new=''
    }
    while IFS= read -r line; do
        case $line in
        '@@ '*) change "$1" "$2" || return 1; file=${line#@@ } ;;
        -*) old+=${line#-}$'\n' ;;
        +*) new+=${line#+}$'\n' ;;
        ==) break ;;
        esac
    done <"$1"
    change "$1" "$2"
}

# Lints the pack in $1; the status comes last.
lint() {
    (cd "$1" && "$ACRPLAN" knowledge lint . 2>&1 | sed 's|\./||g'; echo "exit ${PIPESTATUS[0]}")
}

case_is_right() {
    local name=${1##*/} pack=$work/${1##*/}
    rm -rf "$pack" && cp -r tests/lint/base "$pack" && apply "$1" "$pack" || return 1
    lint "$pack" >"$pack/said"
    if [ "${UPDATE:-}" ]; then
        sed '/^==$/,$d' "$1" >"$pack/case" && { echo ==; cat "$pack/said"; } >>"$pack/case" && cp "$pack/case" "$1"
    fi
    sed '1,/^==$/d' "$1" | diff - "$pack/said"
}

shipped_pack_is_clean() { lint knowledge/acr | tee "$work/acr"; grep -qx 'exit 0' "$work/acr"; }

# Of the processor: what else runs beside the tests does not count. The best of five, for the same reason.
fast() {
    local best=100000 once TIMEFORMAT='%3U %3S'
    for _ in 1 2 3 4 5; do
        once=$({ time "$ACRPLAN" knowledge lint "$1" >/dev/null 2>&1; } 2>&1 | awk '{ print int(($1 + $2) * 1000) }')
        [ "$once" -lt "$best" ] && best=$once
    done
    echo "best of five: $best ms"
    [ "$best" -lt 100 ]
}

printf 'exit 0\n' >"$work/wanted"
base_is_clean() { lint tests/lint/base | tee "$work/base"; grep -q ': clean$' "$work/base" && grep -qx 'exit 0' "$work/base"; }
no_pack() { lint "$work" | tee "$work/none"; grep -qx 'exit 2' "$work/none"; }
enough() { [ "$(find $cases -type f | wc -l)" -ge 60 ]; }

check "the sound pack is clean" base_is_clean
check "a folder without a pack" no_pack
check "there are sixty cases" enough
for file in "$cases"/*; do
    [[ ${file##*/} == *"${CASE:-}"* ]] && check "${file##*/}" case_is_right "$file"
done
check "the shipped pack is clean" shipped_pack_is_clean
# Sanitizers and valgrind take their own time.
[ "${MODE:-plain}" != plain ] || check "the shipped pack in less than 100 ms" fast knowledge/acr
finish
