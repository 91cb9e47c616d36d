#!/bin/bash
# modes: plain
# What holds for every file of the project: the top level, text files that are clean, nothing left to do in the code.
. tests/tools/tap.sh

# The files as git knows them, or, outside of a repository (a release), all but what is built.
files() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard
    else
        find . \( -name node_modules -o -path ./build \) -prune -o -type f -print | sed 's|^\./||'
    fi | while IFS= read -r file; do [ -f "$file" ] && echo "$file"; done
}

# Hostile inputs and recorded outputs are as they must be.
text_files() {
    files | grep -vE '^tests/(golden|sandbox|cli|fuzz/corpus|bad_[a-z]*)/|\.(png|jpg|ico|bin|json|tsv)$'
}

fixed_top_level() {
    ! files | grep -v '^\.' | cut -d / -f 1 | sort -u |
        grep -vxE 'src|include|knowledge|scenarios|tests|Makefile|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md'
}

no_such_lines() { ! text_files | xargs -d '\n' grep -nIE "$1" --; }
no_tabs_in_code() { ! text_files | grep -E '\.(c|h|cpp|lua|css|rng)$' | xargs -d '\n' grep -nP '\t' --; }
utf8_without_bom() {
    local file bad=0
    while IFS= read -r file; do
        iconv -f UTF-8 -t UTF-8 "$file" >/dev/null 2>&1 || { echo "$file: not UTF-8"; bad=1; }
        [ "$(head -c 3 "$file" | od -An -tx1 | tr -d ' \n')" = efbbbf ] && { echo "$file: begins with a byte order mark"; bad=1; }
    done < <(text_files)
    return $bad
}
newline_at_end() {
    local file bad=0
    while IFS= read -r file; do
        [ -s "$file" ] && [ -n "$(tail -c 1 "$file")" ] && { echo "$file"; bad=1; }
    done < <(text_files)
    return $bad
}
formatted() { clang-format --dry-run -Werror $(files | grep -E '\.(c|h|cpp)$'); }
nothing_left_to_do() { ! files | grep -E '\.(c|h|cpp|lua|css|rng|mjs)$|^Makefile$' | xargs -d '\n' grep -nE '\b(TO''DO|FIX''ME|XX''X)\b' --; }
files_of_moderate_length() { ! files | grep -E '^(src|include)/.*\.[ch]$' | xargs -d '\n' wc -l | awk '$2 != "total" && $1 > 500 { print; found = 1 } END { exit !found }'; }

check "the top level is fixed" fixed_top_level
check "no trailing space" no_such_lines '[[:space:]]$'
check "no carriage return" no_such_lines $'\r'
check "no tab in code" no_tabs_in_code
check "valid UTF-8, no byte order mark" utf8_without_bom
check "a newline at the end" newline_at_end
check "nothing left to do" nothing_left_to_do
check "no source of more than 500 lines" files_of_moderate_length
if command -v clang-format >/dev/null; then
    check "formatted" formatted
else
    skip "formatted" "clang-format is not installed"
fi
finish
