#!/bin/bash
# modes: plain; seconds: 90
# A sample of the mutants of the pack; `make mutation` tries all. See mutate.c.
. tests/tools/tap.sh

mapfile -t tables < <(ls tests/knowledge/*.tsv tests/knowledge/facts/*.tsv)
sample() { "$BUILD/mutate" --every 40 --least 95 knowledge/acr "${tables[@]}"; }

if [ -x "$BUILD/mutate" ]; then
    check "the tables notice a wrong fact" sample
else
    skip "the tables notice a wrong fact" "the program is not built"
fi
finish
