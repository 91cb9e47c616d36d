#!/bin/bash
# modes: plain
# A bounded run of the fuzzer: every seed once, then FUZZ_SECONDS (20) of its own inputs.
. tests/tools/tap.sh

what="scenario text: read, planned, rendered in every view, for ${FUZZ_SECONDS:-20} s"
if [ -n "${FUZZERS:-}" ] && [ -x "$FUZZERS/fuzz_scenario" ]; then
    CORPUS=$SCRATCH/corpus check "$what" bash tests/fuzz/fuzz.sh
else
    skip "$what" "the fuzzer is not built; make check builds it"
fi
finish
