#!/usr/bin/env bash
# Measures what this machine makes of the speed promises: the whole program against the floor, and the solver by itself.
#
#     BUILD=build tests/bench/bench.sh    RUNS=101: how often each side runs
set -eu
cd "$(dirname "$0")/../.."
build=${BUILD:-build}

"$build/bench/bench" "${RUNS:-101}" "$build/acrplan" "$build/bench/floor" knowledge/acr scenarios/everything.lua
[ ! -x "$build/bench/bench_solver" ] || { echo; "$build/bench/bench_solver" knowledge/acr scenarios/*.lua; }
if [ -x "$build/bench/bench_explain" ]; then
    for day in 2021-04-12 2026-08-20; do
        echo
        "$build/bench/bench_explain" knowledge/acr "$day" scenarios/*.lua
    done
fi
