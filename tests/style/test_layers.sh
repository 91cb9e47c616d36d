#!/bin/bash
# modes: plain
# The arrows between the layers, read from the #include lines: base <- model <- {script, solve}, solve <- explain <- report <- book; explain <- whatif <- study, which is made of
# report's parts; report <- deploy; all of them <- the library's face; the command line sees the public header only. And what is foreign: Lua in script, libxml2 in report, deploy and book.
. tests/tools/tap.sh

# Own headers that the files of $1 include but may not: all that $2 (an extended regular expression) does not match.
own_includes_within() {
    ! grep -nE '^#include "' $1 | grep -vE "#include \"($2)\""
}

# System headers of Lua or libxml2 in the files of $1, where $2 names them.
no_foreign_includes() {
    ! grep -nE "^#include <($2)" $1
}

# Each file of a layer includes its own header first, so that every header is known to stand alone.
own_header_first() {
    local source header bad=0
    for source in src/*/*.c; do
        header=${source%.c}.h
        [ -e "$header" ] || continue
        if [ "$(grep -m 1 '^#include' "$source")" != "#include \"${header#src/}\"" ]; then
            echo "$source: the first #include is not \"${header#src/}\""
            bad=1
        fi
    done
    return $bad
}

guards_differ() {
    local header guards=
    for header in src/*.h src/*/*.h include/*.h; do
        [ -e "$header" ] || continue
        guards+=$(sed -n 's/^#ifndef \(ACRPLAN_[A-Z0-9_]*H\)$/\1/p' "$header" | head -n 1 | grep . || echo "$header: no guard")$'\n'
    done
    ! printf '%s' "$guards" | sort | uniq -d | grep . && ! printf '%s' "$guards" | grep 'no guard'
}

LUA='lua|lauxlib|lualib'
XML='libxml'
check "base includes base" own_includes_within "src/base/*.[ch]" 'base/.*'
check "model includes base and model" own_includes_within "src/model/*.[ch]" '(base|model)/.*'
check "script includes base, model and script" own_includes_within "src/script/*.[ch]" '(base|model|script)/.*'
check "the pack compiler includes base, model, script and compile" own_includes_within "$(echo src/compile/*.[ch])" '(base|model|script|compile)/.*'
check "lint includes base, model, script, solve and lint" own_includes_within "src/lint/*.[ch]" '(base|model|script|solve|lint)/.*'
check "solve includes base, model and solve" own_includes_within "src/solve/*.[ch]" '(base|model|solve)/.*'
check "explain includes base, model, solve and explain" own_includes_within "src/explain/*.[ch]" '(base|model|solve|explain)/.*'
check "whatif includes base, model, solve, explain and whatif" own_includes_within "$(echo src/whatif/*.[ch])" '(base|model|solve|explain|whatif)/.*'
check "report includes base, model, report, the answer and its explanation, and the public header for its version" own_includes_within "src/report/*.[ch]" '(base|model|report)/.*|solve/answer\.h|explain/explain\.h|acrplan\.h'
check "book includes base, model, report's helpers and views, book, and the public header for its version" own_includes_within "src/book/*.[ch]" '(base|model|book)/.*|report/(attributes|build|fill|format|view|views|view_text|words)\.h|acrplan\.h'
check "study includes base, model, report, study, the answer, the data of explain and whatif, and the public header for its version" own_includes_within "$(echo src/study/*.[ch])" '(base|model|report|study|whatif)/.*|solve/answer\.h|explain/(explain|sketch)\.h|acrplan\.h'
check "deploy includes base, model's texts, the report's view helpers, and deploy" own_includes_within "$(echo src/deploy/*.[ch])" '(base|deploy)/.*|model/text\.h|report/(view|view_deployment|words)\.h'
check "cases includes base, model, script's reader, the answer's explanation, and report" own_includes_within "src/cases/*.[ch]" '(base|model|cases|report)/.*|script/(script|text_file)\.h|explain/explain\.h'
check "the command line includes the public header and its own" own_includes_within "src/cli/*.[ch]" '(cli/.*|acrplan\.h)'
check "the compiler of packs includes base, model, script and its own" own_includes_within "src/compile/*.[ch]" '(base|model|script|compile)/.*'
check "the face does not include the command line" own_includes_within "src/*.[ch]" '(base|model|script|solve|explain|whatif|report|deploy|study|book|cases|lint)/.*|acrplan\.h|face\.h|log\.h'
check "the public header includes none of ours" own_includes_within "include/acrplan.h" 'none'
check "base, model, solve, explain, whatif, lint, report, deploy, study, book, cases and compile know no Lua" no_foreign_includes "$(echo src/{base,model,solve,explain,whatif,lint,report,deploy,study,book,cases,compile}/*.[ch])" "$LUA"
check "base, model, script, solve, explain, whatif, lint and compile know no libxml2" no_foreign_includes "$(echo src/{base,model,script,solve,explain,whatif,lint,compile}/*.[ch])" "$XML"
check "the command line knows neither" no_foreign_includes "$(echo src/cli/*.[ch])" "$LUA|$XML"
check "a source includes its own header first" own_header_first
check "every header has a guard of its own" guards_differ
finish
