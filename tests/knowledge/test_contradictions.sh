#!/bin/bash
# modes: plain
# Where tools contradict each other or the facts: 27 cases, and the planner decides each for its date.
. tests/tools/tap.sh
. tests/knowledge/ask.sh

every_case_is_there() {
    diff <(seq 27 | sed 's/^/C/') <(grep -v '^#' tests/knowledge/contradictions.tsv | cut -f 1 | sort -uV)
}

check "all 27 cases have a row" every_case_is_there
ask_table tests/knowledge/contradictions.tsv
finish
