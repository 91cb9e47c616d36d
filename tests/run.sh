#!/bin/bash
# run.sh MODE:FOLDER ... - runs the tests of one or more builds and adds up what they say
#
# A test is a program FOLDER/tests/test_* or a script tests/*/test_*.sh. It speaks TAP: a plan "1..N" and lines "ok ..." or
# "not ok ...", where "# SKIP reason" marks a test that could not run. A crash, a timeout, silence or a broken plan is a failure.
#
# MODE is plain, san (the build has sanitizers) or valgrind. A test names the modes that suit it in a comment of its first ten lines,
# "modes: plain san"; without that, programs run in all three and scripts in the first two. A test that takes long says there how long,
# about: "seconds: 30"; the longest start first, so that none is left to run alone. Tests find in their environment:
#   ACRPLAN     the command line to test          BUILD    the folder of the build
#   MODE        as above                          FUZZERS  the folder of the fuzzers; may be unset
#   SCRATCH     an empty folder of their own
#   ACRPLAN_KNOWLEDGE   knowledge/acr of this tree, so that a build may stand anywhere
# CASE=word runs only tests whose name holds the word. JOBS tests run at a time. Every test has TEST_SECONDS (600).
#
# The last line is "N passed, N failed", with ", N skipped" when that is not 0. The exit status is 0 when nothing failed.
set -u
cd "$(dirname "$0")/.." || exit 2
TOP=$PWD
export LC_ALL=C TOP PYTHONDONTWRITEBYTECODE=1
unset MAKEFLAGS MFLAGS MAKELEVEL # a test that runs make starts a fresh one

absolute() { case $1 in /*) echo "$1" ;; *) echo "$TOP/$1" ;; esac; }

# The source of a test, where its modes stand.
source_of() {
    case $1 in
    *.sh) echo "$1" ;;
    *) local source; for source in "tests/unit/${1##*/}".c*; do echo "$source"; done ;;
    esac
}

# What follows the word $2 in the first ten lines of a test, of the characters $3.
said_of() { head -n 10 "$(source_of "$1")" | sed -n "s/.*$2: *\\([$3]*\\).*/\\1/p" | head -n 1; }

modes_of() {
    local modes
    modes=$(said_of "$1" modes 'a-z ')
    if [ -n "$modes" ]; then echo "$modes"
    elif [[ $1 == *.sh ]]; then echo "plain san"
    else echo "plain san valgrind"
    fi
}

# One test; its words go to $3.out, its exit status to $3.status.
run_one() {
    local mode=$1 folder=$2 log=$3 test=$4 command=()
    export MODE=$mode BUILD=$folder ACRPLAN=$folder/acrplan SCRATCH=$log.scratch CMOCKA_MESSAGE_OUTPUT=TAP
    export ACRPLAN_KNOWLEDGE=$TOP/knowledge/acr
    export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
    # Strings are measured whole in each call: too slow where programs go over pages with strstr.
    [[ $test == *.sh ]] && ASAN_OPTIONS+=:strict_string_checks=1
    [ "$mode" = valgrind ] && command=(valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect,possible)
    [[ $test == *.sh ]] && command=(bash)
    unset CASE # a word for names of tests here; some scripts have cases of their own
    rm -rf "$SCRATCH" && mkdir -p "$SCRATCH"
    local TIMEFORMAT=%0R
    {
        time timeout -k 5 "${TEST_SECONDS:-600}" ${command[0]+"${command[@]}"} "$test" >"$log.out" 2>&1 </dev/null
        echo $? >"$log.status"
    } 2>"$log.seconds"
    rm -rf "$SCRATCH"
}

if [ "${1:-}" = --one ]; then
    shift
    run_one "$@"
    exit 0
fi

# Prints the verdict over one test: passed, failed, skipped, and a word on what went wrong beyond single failures.
judge() {
    awk -v status="$(cat "$1.status")" '
        /^1\.\.[0-9]+/ { planned += substr($1, 4); plans++ }
        /^(ok|not ok)([ \t]|$)/ {
            seen++
            if (/# *[Ss][Kk][Ii][Pp]/) skipped++
            else if (/^not/) failed++
            else passed++
        }
        END {
            if (status == 124 || status == 137) why = "timeout"
            else if (plans && planned != seen) why = "planned_" planned "_tests,_ran_" seen + 0
            else if (!seen) why = "no_result"
            else if (status != 0 && !failed) why = "exit_status_" status
            if (why) failed++
            print passed + 0, failed + 0, skipped + 0, why
        }' "$1.out"
}

collect() {
    local mode=$1 folder=$2 test
    for test in "$folder"/tests/test_* tests/*/test_*.sh; do
        [ -f "$test" ] && [[ ${test##*/} == *"${CASE:-}"* ]] || continue
        [ -e "$(source_of "$test")" ] || continue # a program whose source is gone
        [[ " $(modes_of "$test") " == *" $mode "* ]] && echo "$test"
    done
}

logs=$(mktemp -d) || exit 2
trap 'rm -rf "$logs"' EXIT
list=$logs/list
n=0
for build in "$@"; do
    mode=${build%%:*}
    folder=$(absolute "${build#*:}")
    for test in $(collect "$mode" "$folder"); do
        n=$((n + 1))
        printf '%d\t%s\t%s\t%s/%04d\t%s\n' "$(said_of "$test" seconds 0-9)" "$mode" "$folder" "$logs" $n "$test"
    done
done | sort -s -t $'\t' -k 1,1nr | cut -f 2- | tr '\t\n' '\0\0' >"$list"
[ -n "${FUZZERS:-}" ] && FUZZERS=$(absolute "$FUZZERS") && export FUZZERS
xargs -r -0 -n 4 -P "${JOBS:-1}" bash tests/run.sh --one <"$list"

passed=0 failed=0 skipped=0
while IFS= read -r -d '' mode && IFS= read -r -d '' folder && IFS= read -r -d '' log && IFS= read -r -d '' test; do
    read -r p f s why < <(judge "$log")
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    name="$mode ${test#"$folder/"}"
    grep -i '^\(not \)\?ok.*# *skip' "$log.out" | sed "s|^|skipped: $name: |"
    if [ "$f" -gt 0 ]; then
        echo "FAILED: $name${why:+ (${why//_/ })}"
        grep -v '^\(ok\|1\.\.\)' "$log.out" | head -n "${LINES_SHOWN:-60}" | sed 's/^/    /'
    elif [ "${VERBOSE:-}" ]; then
        echo "passed: $name ($p)"
    fi
done <"$list"

# The ten that took longest.
while IFS= read -r -d '' mode && IFS= read -r -d '' folder && IFS= read -r -d '' log && IFS= read -r -d '' test; do
    echo "$(cat "$log.seconds") $mode ${test##*/}"
done <"$list" | sort -k 1,1nr | head -n 10 | awk '$1 > 4 { printf "%s%s %s %d s", n++ ? ", " : "longest: ", $2, $3, $1 } END { if (n) print "" }'
echo "$passed passed, $failed failed$([ $skipped -gt 0 ] && echo ", $skipped skipped")"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
