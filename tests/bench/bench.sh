#!/usr/bin/env bash
# Measures what this machine makes of the speed promises: the whole program against the floor, the solver by itself, explanations, and other
# solvers on the same problems (rivals.c), where they are installed.
#
#     BUILD=build tests/bench/bench.sh    RUNS=101: how often each side runs
set -eu
cd "$(dirname "$0")/../.."
build=${BUILD:-build}

"$build/bench/bench" "${RUNS:-101}" "$build/acrplan" "$build/bench/floor" knowledge/acr scenarios/everything.lua
[ ! -x "$build/bench/bench_solver" ] || { echo; "$build/bench/bench_solver" knowledge/acr scenarios/*.lua; }
for day in 2021-04-12 2026-08-20; do
    [ ! -x "$build/bench/bench_explain" ] || { echo; "$build/bench/bench_explain" knowledge/acr $day scenarios/*.lua; }
done
[ ! -x "$build/bench/bench_sweep" ] || { echo; "$build/bench/bench_sweep" knowledge/acr 2026-08-20 scenarios/everything.lua "$build/acrplan"; }
if [ -x "$build/bench/rivals" ]; then
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    echo
    "$build/bench/rivals" knowledge/acr "$scratch" "$build/acrplan" scenarios/*.lua
fi
