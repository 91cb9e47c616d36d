# tap.sh - TAP for shell tests; to be sourced
#
#   . tests/tools/tap.sh
#   check "the thing works" command arguments...   # passes when the command succeeds; its output is shown when it does not
#   skip "the other thing" "needs valgrind"
#   finish                                         # prints the plan; the exit status says whether all passed
tap_count=0
tap_failed=0

pass() { tap_count=$((tap_count + 1)); echo "ok $tap_count - $1"; }
fail() { tap_count=$((tap_count + 1)); tap_failed=$((tap_failed + 1)); echo "not ok $tap_count - $1"; }
skip() { tap_count=$((tap_count + 1)); echo "ok $tap_count - $1 # SKIP $2"; }

check() {
    local what=$1 said
    shift
    if said=$("$@" 2>&1); then
        pass "$what"
    else
        fail "$what"
        printf '%s\n' "$said" | head -n 40 | sed 's/^/# /'
    fi
}

finish() {
    echo "1..$tap_count"
    exit $((tap_failed > 0))
}
