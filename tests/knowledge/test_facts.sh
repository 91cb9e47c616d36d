#!/bin/bash
# modes: plain
# What each fact does to a plan, on the days around its turns. Written from the vendor's pages, one table for each area.
. tests/tools/tap.sh
. tests/knowledge/ask.sh

for table in ${TABLES:-tests/knowledge/facts/*.tsv}; do ask_table "$table"; done
finish
