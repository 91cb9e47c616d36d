#!/bin/bash
# modes: plain
# Each claim of the article that the pack started from, read for the two days of its text and for today.
. tests/tools/tap.sh
. tests/knowledge/ask.sh

ask_table tests/knowledge/article.tsv
finish
