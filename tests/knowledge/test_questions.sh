#!/bin/bash
# modes: plain
# The forty dated questions: each has one right answer, and the planner gives it.
. tests/tools/tap.sh
. tests/knowledge/ask.sh

every_question_is_there() {
    diff <(seq 40) <(grep -v '^#' tests/knowledge/questions.tsv | cut -f 1 | sort -nu)
}

check "all forty questions have a row" every_question_is_there
ask_table tests/knowledge/questions.tsv
finish
