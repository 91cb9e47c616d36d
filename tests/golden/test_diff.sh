#!/bin/bash
# What a year changed in the scenarios of the article, against tests/golden/diff: the terminal in both languages, and Markdown; made twice, to the
# same bytes. The XML is valid, by two validators. And an archived report keeps all that its answer needs: planned again for its own day, each
# shipped scenario gives the same report. UPDATE=1 writes the answers anew, to be read with git diff.
# modes: plain
. tests/tools/tap.sh
export ACRPLAN_KNOWLEDGE=$TOP/knowledge/acr
kept=tests/golden/diff
schema=src/study/study.rng

difference() { # SCENARIO FORMAT LANG FILE
    "$ACRPLAN" diff "scenarios/$1.lua" --from 2021-04-12 --to 2022-04-05 --format "$2" --lang "$3" -o "$4"
    [ $? -eq 1 ]
}

as_kept() { # SCENARIO FORMAT LANG
    local name=$1.$3.$2
    difference "$1" "$2" "$3" "$SCRATCH/$name" && difference "$1" "$2" "$3" "$SCRATCH/again" || return 1
    cmp "$SCRATCH/$name" "$SCRATCH/again" || return 1
    [ -z "${UPDATE:-}" ] || cp "$SCRATCH/$name" "$kept/$name"
    diff -u "$kept/$name" "$SCRATCH/$name"
}

archive() {
    local scenario
    mkdir "$SCRATCH/archive"
    for scenario in scenarios/*.lua; do
        "$ACRPLAN" plan "$scenario" -o "$SCRATCH/archive/$(basename "$scenario" .lua).xml"
        [ $? -le 1 ] || return 1
    done
}

all_hold() {
    "$ACRPLAN" recheck "$SCRATCH"/archive/*.xml -o "$SCRATCH/recheck.xml" || return 1
    ! grep '<checked ' "$SCRATCH/recheck.xml" | grep -v 'holds="true" answer="0" beside="0" reworded="0" rest="0"'
}

xmls=()
for scenario in article everything; do
    if [ ! -e scenarios/$scenario.lua ]; then
        skip "$scenario" "there is no such scenario"
        continue
    fi
    check "$scenario on the terminal" as_kept $scenario text en
    check "$scenario on the terminal, in Japanese" as_kept $scenario text ja
    check "$scenario for a pull request" as_kept $scenario markdown en
    check "$scenario as XML" difference $scenario xml en "$SCRATCH/$scenario.xml"
    xmls+=("$SCRATCH/$scenario.xml")
done
check "reports of all scenarios" archive
check "planned again, they are the same" all_hold
xmls+=("$SCRATCH/recheck.xml")
check "valid for xmllint" xmllint --noout --relaxng $schema "${xmls[@]}"
check "valid for jing" jing $schema "${xmls[@]}"
finish
