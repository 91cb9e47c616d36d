#!/bin/bash
# modes: plain; seconds: 20
# The solver and its explanations against clingo: the saved cases, then random problems. See oracle.c.
#
# ORACLE_COUNT problems (500) from ORACLE_FIRST (1) on, in ORACLE_JOBS processes (one a processor). ACRPLAN_SEED=n runs that one alone;
# SAVE=1 keeps what fails as a case.
. tests/tools/tap.sh

first=${ORACLE_FIRST:-1} count=${ORACLE_COUNT:-500} jobs=${ORACLE_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)}
[ -z "${ACRPLAN_SEED:-}" ] || jobs=1

if ! command -v clingo >/dev/null; then
    skip "the solver agrees with clingo" "clingo is not installed (Debian: gringo)"
    finish
fi

# Part $1 of the seeds.
part() { mkdir -p "$SCRATCH/$1" && "$BUILD/oracle" knowledge/acr "$SCRATCH/$1" $((first + count * $1 / jobs)) $((count * ($1 + 1) / jobs - count * $1 / jobs)); }
cases() { mkdir -p "$SCRATCH/cases" && ACRPLAN_SEED= "$BUILD/oracle" knowledge/acr "$SCRATCH/cases" 0 0 tests/oracle/cases/*.lp; }

check "the saved cases are as expected" cases

pids=()
for ((i = 0; i < jobs; i++)); do
    part "$i" >"$SCRATCH/said-$i" 2>&1 &
    pids[i]=$!
done
for ((i = 0; i < jobs; i++)); do
    wait "${pids[i]}"
    echo $? >"$SCRATCH/status-$i"
done
agree() { cat "$SCRATCH/said-$1" && [ "$(cat "$SCRATCH/status-$1")" = 0 ]; }
for ((i = 0; i < jobs; i++)); do check "part $((i + 1)) of $jobs: $count problems from seed $first on agree with clingo" agree "$i"; done
sed -n 's/^[0-9]* problems: /# &/p' "$SCRATCH"/said-*

# That the problems are worth asking: many with a plan, many with several cores.
varied() {
    cat "$SCRATCH"/said-* | awk '/^[0-9]+ problems: / { all += $1; plans += $3; several += $11 } END {
        print all " problems, " plans " with a plan, " several " families of several cores"
        exit !(plans > all * 0.35 && plans < all * 0.65 && several > all * 0.15)
    }'
}
[ -n "${ACRPLAN_SEED:-}" ] || check "about half of the problems have a plan, many others several cores" varied
finish
