#!/bin/bash
# modes: plain
# The tables that answer numbered lists answer every number. Whether the answers are right is asked by tests/unit/test_tables.c.
. tests/tools/tap.sh

names() { grep -v '^#' "$1" | cut -f 1 | sort -uV; }
has_all() { diff <(printf '%s\n' "${@:2}") <(names "$1"); }
cells() { # how many cells of y and n a grid has
    awk -F '\t' '!/^[#@]/ { for (i = 2; i <= NF; i++) n += $i == "y" || $i == "n" } END { print n }' "$1"
}
at_least() { [ "$(cells "$1")" -ge "$2" ] || { cells "$1"; return 1; }; }

check "all forty dated questions have a row" has_all tests/knowledge/questions.tsv {1..40}
check "all 27 contradictions between tools have a row" has_all tests/knowledge/contradictions.tsv C{1..27}
check "at least 150 cells of features, days and tiers" at_least tests/knowledge/gates.tsv 150
check "at least 200 cells of clients, network modes and days" at_least tests/knowledge/matrix.tsv 200
finish
