#!/bin/bash
# fuzz.sh - fuzzes the reading of scenarios, or with the word "report" that of saved reports, for FUZZ_SECONDS (20)
#
# FUZZERS is the folder of the programs that `make fuzz` builds. New inputs are kept in CORPUS (its folder corpus/), what breaks the
# program in its folder crashes/. An input that once broke it belongs into tests/fuzz/corpus/ (corpus_report/), which every run replays.
set -eu
cd "$(dirname "$0")/../.."
what=${1:-scenario}
seconds=${FUZZ_SECONDS:-20}
corpus=${CORPUS:-$FUZZERS/corpus}/$what
crashes=$FUZZERS/crashes
mkdir -p "$corpus" "$crashes"
# The sandbox stops a scenario within 2 s; sanitizers make everything several times slower.
options=(-max_total_time="$seconds" -timeout=30 -rss_limit_mb=1024 -seed=1 -artifact_prefix="$crashes/" -print_final_stats=1)
if [ "$what" = report ]; then
    folders=(tests/fuzz/corpus_report)
    options+=(-max_len=400 -dict=tests/fuzz/report.dict)
else
    folders=(scenarios tests/packs/coffee/scenarios tests/bad_scenarios tests/fuzz/corpus)
    options+=(-max_len=8192 -dict=tests/fuzz/scenario.dict)
fi
seeds=()
for folder in "${folders[@]}"; do
    [ -d "$folder" ] && seeds+=("$folder")
done
exec "$FUZZERS/fuzz_$what" "${options[@]}" "$corpus" "${seeds[@]}"
