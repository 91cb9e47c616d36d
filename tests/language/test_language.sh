#!/bin/bash
# modes: plain
# seconds: 20
# Japanese documents are in Japanese: all shipped scenarios, as plan and conflict, and the documents about more than one plan, in every format
# that people read.
. tests/tools/tap.sh
. tests/tools/python.sh

work=${SCRATCH:-$(mktemp -d)}
$ACRPLAN knowledge export -o "$work/book.xml"

# write NAME COMMAND...: the document in the formats that the command has, in Japanese.
write() {
    local name=$1 format status
    shift
    for format in ${formats:-html txt md}; do
        "$ACRPLAN" "$@" --lang ja --columns 400 -o "$work/$name.$format" 2>>"$work/err"
        status=$?
        [ $status -le 1 ] || echo "$name.$format: exit status $status"
    done
}

# english SCENARIO [DATE]: what is English in its documents; the report shows which names are its own.
english() {
    local file=scenarios/$1.lua date=()
    [ -z "${2:-}" ] || date=(--as-of "$2")
    "$ACRPLAN" plan "$file" "${date[@]}" -o "$work/$1.report.xml" 2>>"$work/err"
    write "$1${2:-}" plan "$file" "${date[@]}"
    system_python tests/language/english_words.py "$work/book.xml" "$work/$1.report.xml" "$work/$1${2:-}".{html,txt,md}
}

study() {
    local file=scenarios/everything.lua
    "$ACRPLAN" plan $file -o "$work/study.report.xml" 2>>"$work/err"
    write history history $file
    write outlook outlook $file
    write whatif whatif $file --each
    write reach reach $file --goal sku=Standard
    write diff diff $file scenarios/team_registry.lua
    formats="html txt" write recheck recheck "$work/study.report.xml"
    formats="html txt" write sweep sweep $file --over vnet_only,ci,ci.agents
    write why_not why $file sku=Standard --depth audit
    write why why $file sku --depth brief
    formats=txt write check check $file
    formats=txt write brief plan $file --brief
    system_python tests/language/english_words.py "$work/book.xml" "$work/study.report.xml" \
        "$work"/{history,outlook,whatif,reach,diff,why_not,why}.{html,txt,md} "$work"/{recheck,sweep}.{html,txt} "$work"/{check,brief}.txt
}

# What the check is worth: it finds a sentence that was left in English, and a single word.
finds() {
    cp "$work/everything.html" "$work/planted.html"
    sed -i 's|<h2 id="h-settings">.*</h2>|<h2 id="h-settings">Recommended things</h2>|' "$work/planted.html"
    system_python tests/language/english_words.py "$work/book.xml" "$work/everything.report.xml" "$work/planted.html" >"$work/found"
    grep -q ': Recommended: ' "$work/found" && grep -q ': things: ' "$work/found"
}

for scenario in scenarios/*.lua; do
    name=$(basename "$scenario" .lua)
    check "$name is told in Japanese" english "$name"
done
for name in everything vnet_only_scanning large_platform; do
    check "$name in conflict is told in Japanese" english $name 2021-04-12
done
check "documents about more than one plan are in Japanese" study
check "English is found where it is left" finds
finish
