#!/bin/bash
# modes: plain
# What deploys a plan, of every shipped scenario on five days and in both languages: parsers of each language take it (JSON, POSIX shell and
# shellcheck; HashiCorp's parser and a Bicep grammar where npm is), rendering the saved report gives the same bytes, and the script, run with
# an `az` that only tells how it was called, asks for its parameters and calls what the template declares.
. tests/tools/tap.sh
. tests/tools/python.sh

acrplan=${ACRPLAN:-build/acrplan}
SCRATCH=${SCRATCH:-$(mktemp -d)}
work=$SCRATCH/targets
mkdir -p "$work/bin"

# --- what is written ---

write() { # NAME FORMAT SUFFIX: from the saved report, in the language of the scenario's turn
    "$acrplan" render "$work/$1.xml" --format "$2" --lang "$lang" >"$work/$1.$3" 2>"$work/err"
}

write_all() {
    local scenario day name status bad=0
    lang=en
    for scenario in scenarios/*.lua; do
        for day in 2021-04-12 2022-04-05 2023-06-30 2025-09-01 2026-08-20; do
            name=$(basename "$scenario" .lua).$day
            "$acrplan" plan "$scenario" --as-of $day --format xml >"$work/$name.xml" 2>/dev/null
            status=$?
            write "$name" bicep bicep; [ $? = $status ] || { echo "$name: bicep"; cat "$work/err"; bad=1; }
            write "$name" arm json; [ $? = $status ] || { echo "$name: arm"; bad=1; }
            write "$name" azcli sh; [ $? = $status ] || { echo "$name: azcli"; bad=1; }
            write "$name" terraform tf; [ $? = $status ] || { echo "$name: terraform"; bad=1; }
            if [ $status != 0 ]; then # a conflict
                [ ! -s "$work/$name.bicep" ] && [ ! -s "$work/$name.sh" ] || { echo "$name: something was written"; bad=1; }
                rm "$work/$name".{bicep,json,sh,tf}
            fi
            [ $lang = en ] && lang=ja || lang=en
        done
    done
    return $bad
}

same_bytes() {
    local format
    for format in bicep arm azcli terraform; do
        "$acrplan" plan scenarios/everything.lua --as-of 2026-08-20 --format $format --lang ja >"$work/planned" &&
            "$acrplan" render "$work/everything.2026-08-20.xml" --format $format --lang ja | cmp - "$work/planned" || return 1
    done
}

suffix_decides() {
    "$acrplan" plan scenarios/team_registry.lua -o "$work/out.$2" && "$acrplan" plan scenarios/team_registry.lua --format "$1" | cmp - "$work/out.$2"
}

# --- parsers ---

json_parses() {
    system_python -c 'import json, sys
for name in sys.argv[1:]:
    json.load(open(name, encoding="utf-8"))' "$work"/*.json
}

shell_parses() {
    local script
    for script in "$work"/*.sh; do sh -n "$script" || return 1; done
}

others_parse() (
    modules=tests/deploy/node_modules
    exec 9<tests/deploy/package-lock.json && flock 9 || exit 1
    cmp -s tests/deploy/package-lock.json $modules/installed ||
        { (cd tests/deploy && npm ci --ignore-scripts --no-audit --no-fund) >"$work/npm" 2>&1 && cp tests/deploy/package-lock.json $modules/installed; } ||
        { cat "$work/npm"; exit 1; }
    node tests/deploy/parse.mjs "$work"/*.bicep "$work"/*.tf
)

# --- the script ---

cat >"$work/bin/az" <<'AZ'
#!/bin/sh
printf 'az' >>"$CALLS"
printf ' <%s>' "$@" >>"$CALLS"
echo >>"$CALLS"
case "$*" in
"account show --query id"*) echo 00000000-0000-0000-0000-000000000001 ;;
"account show"*) echo 00000000-0000-0000-0000-000000000002 ;;
*principalId* | *clientId*) echo 00000000-0000-0000-0000-000000000003 ;;
esac
before=
for word; do
    [ "$word" != - ] || exit 2
    [ "$before" != --body ] || printf '%s\036' "$word" >>"$CALLS.bodies"
    before=$word
done
AZ
chmod +x "$work/bin/az"

run() { # SCRIPT VARIABLE...: with its words in `said`
    CALLS=$work/calls
    : >"$CALLS"
    : >"$CALLS.bodies"
    said=$(env "${@:2}" CALLS="$CALLS" PATH="$work/bin:$PATH" sh "$1" 2>&1)
}

# A value for each parameter of a script, by how it is checked and what it is called.
environment() {
    local how name
    while read -r how name; do
        case $how:$name in
        *:RESOURCE_GROUP) echo "$name=group" ;;
        fits_number:*) echo "$name=7" ;;
        fits_list:*) echo "$name=abc def" ;;
        *_ID) echo "$name=00000000-0000-0000-0000-00000000000a" ;;
        *) echo "$name=abcdefghij" ;;
        esac
    done < <(sed -n 's/^\(fits[a-z_]*\) "\$\([A-Z0-9_]*\)".*/\1 \2/p' "$1")
}

# Without its checks, which are tested alone: so the values need not be what each pattern wants.
runs() {
    local script vars unchecked=$work/unchecked
    for script in "$work"/*.2026-08-20.sh; do
        sed 's/^fits[a-z_]* "\$.*/:/' "$script" >"$unchecked"
        mapfile -t vars < <(environment "$script")
        run "$unchecked" "${vars[@]}" || { echo "$script: $said"; return 1; }
        calls_match "${script%.sh}" || return 1
    done
}

# What it sends is what the template says; each command is quiet, and no variable is left in it.
calls_match() {
    system_python tests/deploy/calls.py "$1.json" "$CALLS.bodies" <<<"$said" || return 1
    [ "$(grep -c '^az ' "$CALLS")" = "$(grep -c '<--only-show-errors>' "$CALLS")" ] || { echo "$1: a command is not quiet"; return 1; }
    ! grep -F '${' "$CALLS"
}

wants_parameters() {
    run "$work/everything.2026-08-20.sh" RESOURCE_GROUP=group REGISTRY_NAME='$(touch x)'
    [ $? = 2 ] && [ ! -s "$CALLS" ] && grep -q '^REGISTRY_NAME: ' <<<"$said" && grep -q '^LOCATION: ' <<<"$said" && ! grep -q '^RESOURCE_GROUP: ' <<<"$said"
}

# Conditions on repositories are full of quotes and braces: they arrive as they are, and nothing in them runs.
quotes_arrive() {
    local id=00000000-0000-4000-8000-00000000000a logs=/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w
    local condition='((!(ActionMatches{'"'a/content/read'"'})) OR (@Request[a:name] StringEquals '"'"'$(exit 3)`exit 3`$HOME'"'"'))'
    "$acrplan" plan tests/deploy/scenarios/names.lua --as-of 2026-08-20 --format azcli >"$work/names.sh" || return 1
    run "$work/names.sh" RESOURCE_GROUP=group REGISTRY_NAME=registry1 LOCATION=japaneast ALLOWED_ADDRESSES=203.0.113.7 SOFT_DELETE_DAYS=30 \
        LOG_WORKSPACE_ID=$logs APPS_PRINCIPAL_ID=$id STAFF_PRINCIPAL_ID=$id "APPS_REPOSITORY_CONDITION=$condition" \
        "STAFF_REPOSITORY_CONDITION=$condition" || { echo "$said"; return 1; }
    [ "$(grep -cF "\"condition\": \"$condition\"" "$CALLS.bodies")" = 2 ]
}

# --- conflicts ---

refuses_conflict() {
    local format
    for format in bicep arm azcli terraform; do
        "$acrplan" plan scenarios/vnet_only_scanning.lua --as-of 2021-04-12 --format $format -o "$work/none" 2>"$work/err"
        [ $? = 1 ] && [ ! -e "$work/none" ] && grep -q 'no plan to deploy' "$work/err" || { cat "$work/err"; return 1; }
    done
}

check "every plan is written for every target, a conflict for none" write_all
check "planning and rendering give the same bytes" same_bytes
check "a name that ends in .bicep means Bicep" suffix_decides bicep bicep
check "a name that ends in .tf means Terraform" suffix_decides terraform tf
check "a name that ends in .sh means the shell script" suffix_decides azcli sh
check "a conflict is refused, and says so" refuses_conflict
check "ARM templates are JSON" json_parses
check "scripts are read by a POSIX shell" shell_parses
check "scripts are fine with shellcheck" shellcheck "$work"/*.sh
check "scripts want their parameters first" wants_parameters
check "scripts make what the templates declare" runs
check "quotes in values arrive" quotes_arrive
if command -v npm >/dev/null && command -v node >/dev/null; then
    check "Bicep and Terraform are read by their parsers" others_parse
else
    skip "Bicep and Terraform are read by their parsers" "needs npm"
fi
finish
