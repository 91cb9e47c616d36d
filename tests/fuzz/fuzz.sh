#!/bin/bash
# fuzz.sh - fuzzes the reading of scenarios for FUZZ_SECONDS (20)
#
# FUZZERS is the folder of the programs that `make fuzz` builds. New inputs are kept in CORPUS (its folder corpus/), what breaks the
# program in its folder crashes/. An input that once broke it belongs into tests/fuzz/corpus/, which every run replays.
set -eu
cd "$(dirname "$0")/../.."
seconds=${FUZZ_SECONDS:-20}
corpus=${CORPUS:-$FUZZERS/corpus}
crashes=$FUZZERS/crashes
mkdir -p "$corpus" "$crashes"
seeds=()
for folder in scenarios tests/packs/coffee/scenarios tests/bad_scenarios tests/fuzz/corpus; do
    [ -d "$folder" ] && seeds+=("$folder")
done
# The sandbox stops a scenario within 2 s; sanitizers make everything several times slower.
exec "$FUZZERS/fuzz_scenario" -max_total_time="$seconds" -timeout=30 -rss_limit_mb=1024 -max_len=8192 -seed=1 \
    -dict=tests/fuzz/scenario.dict -artifact_prefix="$crashes/" -print_final_stats=1 "$corpus" "${seeds[@]}"
