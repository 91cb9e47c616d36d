#!/bin/bash
# A saved report gives the bytes of every view that planning gives: each shipped scenario, on the days of test_golden.sh, in both languages.
# What planning gives as text and HTML is what test_golden.sh keeps; Markdown and XML are made here. Two scenarios in Markdown are kept in
# tests/golden/markdown. UPDATE=1 accepts what comes out (review with git diff).
# modes: plain
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tools/tap.sh
export ACRPLAN_KNOWLEDGE=${ACRPLAN_KNOWLEDGE:-$PWD/knowledge/acr}
planned=tests/golden/expected
kept=tests/golden/markdown
work=${SCRATCH:-$(mktemp -d)}

plan() { # SCENARIO DAY FORMAT LANG FILE
    local as_of=()
    [ "$2" = read_up_to ] || as_of=(--as-of "$2")
    "$ACRPLAN" plan "scenarios/$1.lua" "${as_of[@]}" --format "$3" --lang "$4" >"$5"
    [ $? -le 1 ]
}

render() { # FORMAT LANG FILE
    "$ACRPLAN" render "$work/saved.xml" --format "$1" --lang "$2" >"$3"
}

same_text() { # NAME LANG
    render text "$2" "$work/rendered" && cmp "$planned/$1.$2.text" "$work/rendered"
}

same_xml() { # NAME LANG
    render xml "$2" "$work/rendered" && cmp "$work/saved.xml" "$work/rendered"
}

same_page() { # NAME LANG: by its checksum
    render html "$2" "$work/rendered" &&
        grep -qxF "$(sha256sum <"$work/rendered" | cut -d' ' -f1)  $1.$2.html" $planned/others.sha256
}

same_markdown() { # SCENARIO DAY LANG
    plan "$1" "$2" markdown "$3" "$work/planned" && render markdown "$3" "$work/rendered" && cmp "$work/planned" "$work/rendered"
}

views() { # SCENARIO DAY: all of them
    local name=$1.$2 lang
    plan "$1" "$2" xml en "$work/saved.xml" || return 1
    for lang in en ja; do
        same_text "$name" $lang && same_xml "$name" $lang || return 1
        case $2 in 2023-06-30 | 2025-09-01) continue ;; esac
        same_page "$name" $lang && same_markdown "$1" "$2" $lang || return 1
    done
}

for scenario in scenarios/*.lua; do
    for day in 2021-04-12 2022-04-05 2023-06-30 2025-09-01 read_up_to; do
        name=$(basename "$scenario" .lua)
        check "$name.$day: a saved report gives the same bytes in every view" views "$name" $day
    done
done

markdown_is_kept() { # SCENARIO DAY LANG
    plan "$1" "$2" markdown "$3" "$work/planned" || return 1
    [ -z "${UPDATE:-}" ] || cp "$work/planned" "$kept/$1.$2.$3.md"
    diff -u "$kept/$1.$2.$3.md" "$work/planned"
}

for lang in en ja; do
    check "everything in Markdown ($lang)" markdown_is_kept everything 2022-04-05 $lang
    check "a conflict in Markdown ($lang)" markdown_is_kept vnet_only_scanning 2021-04-12 $lang
done
finish
