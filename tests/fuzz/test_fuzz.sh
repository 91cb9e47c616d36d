#!/bin/bash
# modes: plain; seconds: 25
# Bounded runs of the fuzzers: every seed once, then FUZZ_SECONDS (20) of their own inputs; a fourth of that for saved reports.
. tests/tools/tap.sh

seconds=${FUZZ_SECONDS:-20}
fuzz() {
    if [ -n "${FUZZERS:-}" ] && [ -x "$FUZZERS/fuzz_$1" ]; then
        FUZZ_SECONDS=$3 CORPUS=$SCRATCH/corpus check "$2, for $3 s" bash tests/fuzz/fuzz.sh "$1"
    else
        skip "$2" "the fuzzer is not built; make check builds it"
    fi
}
fuzz scenario "scenario text: read, planned, rendered in every view" "$seconds"
fuzz report "saved reports: read, rendered, compared, planned again" $(((seconds + 3) / 4))
finish
