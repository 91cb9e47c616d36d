#!/bin/bash
# all.sh PROGRAM JOBS - every mutant of the pack, JOBS at a time; the survivors, then the score
set -u
program=$1 jobs=$2
shift 2
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
for ((i = 1; i <= jobs; i++)); do
    "$program" --part "$i/$jobs" knowledge/acr tests/knowledge/*.tsv tests/knowledge/facts/*.tsv >"$scratch/$i" &
done
wait
grep -h ' lives: ' "$scratch"/* | sort -t : -k 1,1 -k 2,2n
awk '/ mutants, / { cases = $1; all += $3; dead += $5 }
    / others that no design could tell$/ { vain += $1 }
    / of .* killed$/ { n = NF; name = $1; for (j = 2; j < n - 3; j++) name = name " " $j; k[name] += $(n - 3); t[name] += $(n - 1) }
    END {
        for (name in t) printf "%-24s %5d of %5d killed\n", name, k[name], t[name]
        printf "%d others that no design could tell\n", vain
        printf "%d cases, %d mutants, %d killed: %.1f %%\n", cases, all, dead, dead * 100 / all
    }' "$scratch"/*
