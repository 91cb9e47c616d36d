#!/bin/bash
# acrplan verify: the script against an az that answers from a table, in each shell that is here; saved reports; texts that would like to be run.
# modes: plain san
# seconds: 8
set -u
cd "$TOP" || exit 2
. tests/tools/tap.sh
work=${SCRATCH:-$(mktemp -d)}
export AZ_LOG=$work/log AZ_TABLE=$work/table AZ_SIGNED_IN=0 AZ_BREAKS=''

mkdir -p "$work/bin" "$work/poor"
cat >"$work/bin/az" <<'END'
#!/bin/sh
[ "$1 $2" = 'account show' ] && exit "$AZ_SIGNED_IN"
printf '%s\n' "$*" >>"$AZ_LOG"
[ "$AZ_BREAKS" ] && case $* in *"$AZ_BREAKS"*) echo 'az: boom' >&2; exit 3 ;; esac
COMMAND=$* awk -F '\t' '$1 == ENVIRON["COMMAND"] { print $2; found = 1; exit } END { exit !found }' "$AZ_TABLE"
END
chmod +x "$work/bin/az"
for tool in grep sed tr printf; do ln -sf "$(command -v $tool)" "$work/poor/$tool"; done

id=/subscriptions/0-1/resourceGroups/rg/providers
names=("registry_id=$id/Microsoft.ContainerRegistry/registries/shop5" registry=shop5 resource_group=rg
    "private_endpoint_id=$id/Microsoft.Network/privateEndpoints/pe" "key_vault_id=$id/Microsoft.KeyVault/vaults/kv1"
    key_id=https://kv1.vault.azure.net/keys/k "shop.site_id=$id/Microsoft.Web/sites/shop")

plan=$work/everything.sh
"$ACRPLAN" verify scenarios/everything.lua -o "$plan" || echo "Bail out! no script"

# What the script would ask, and what it expects: its last part, with other functions. In the order of its own --help.
table_of() (
    needs() { :; }; by_hand() { :; }; begin() { :; }; finish() { :; }
    check() { printf '%s\t%s\n' "${*:4}" "$2"; } # without the az
    n=0
    while read -r name _; do
        n=$((n + 1))
        for given in "${names[@]}"; do [ "${given%%=*}" = "$name" ] && printf -v "t$n" %s "${given#*=}"; done
    done < <(sh "$1" --help | sed -n 's/^  //p')
    eval "$(sed -n '/^begin /,$p' "$1")"
)
table_of "$plan" >"$AZ_TABLE"

# SHELL ARGUMENT...: runs the script, its words in out and err
run() {
    : >"$AZ_LOG"
    PATH=$work/bin:$PATH "$1" "$plan" "${@:2}" >"$work/out" 2>"$work/err"
}
exits() { # STATUS SHELL ARGUMENT...
    local status=0
    run "${@:2}" || status=$?
    [ "$status" = "$1" ] || { echo "exit status $status"; cat "$work/out" "$work/err"; return 1; }
}
lines() { grep -c -- "$1" "$work/out"; }

all_is_right() {
    exits 0 "$1" "${names[@]}" && [ ! -s "$work/err" ] || return 1
    local count
    count=$(sed -n 's/^1\.\.//p' "$work/out")
    [ "$count" -gt 60 ] && [ "$(lines '^ok ')" = "$count" ] && [ "$(lines '^not ok')" = 0 ] || return 1
    [ "$(lines '# SKIP by hand: ')" = "$(grep -c '^by_hand ' "$plan")" ] || return 1
    [ "$(sed -n 's/^ok \([0-9]*\).*/\1/p' "$work/out" | tr '\n' ' ')" = "$(seq -s ' ' "$count") " ] || return 1
    [ "$(wc -l <"$AZ_LOG")" = "$(grep -c '^check ' "$plan")" ]
}
one_differs() {
    sed -i 's/\(query sku.name --output tsv\t\).*/\1Basic # x/' "$AZ_TABLE"
    exits 1 "$1" "${names[@]}" && [ "$(lines '^not ok')" = 1 ] || return 1
    grep -qx 'not ok 1 - Service tier (SKU): Premium: expected Premium, found Basic \\# x' "$work/out"
}
one_fails() {
    AZ_BREAKS='acr token list'
    exits 2 "$1" "${names[@]}"
    local fine=$?
    AZ_BREAKS=''
    [ $fine = 0 ] && [ "$(lines '^not ok')" = 1 ] && grep -q '^not ok .*Repository-scoped tokens.*: the command failed$' "$work/out" &&
        grep -qx 'az: boom' "$work/err"
}
not_signed_in() {
    AZ_SIGNED_IN=1
    exits 2 "$1" "${names[@]}"
    local fine=$?
    AZ_SIGNED_IN=0
    [ $fine = 0 ] && [ ! -s "$work/out" ] && grep -q "not signed in: run 'az login'" "$work/err"
}
no_az() {
    PATH=$work/poor "$(command -v "$1")" "$plan" "${names[@]}" >"$work/out" 2>"$work/err"
    [ $? = 2 ] && [ ! -s "$work/out" ] && grep -q 'the Azure CLI (az) was not found' "$work/err"
}
names_are_missing() {
    exits 2 "$1" registry=shop5 && grep -q 'not given.* registry_id .*shop.site_id' "$work/err" && [ ! -s "$work/out" ]
}
in_the_environment() {
    VERIFY_registry=shop5 VERIFY_shop_site_id=- exits 0 "$1" "${names[@]:0:1}" "${names[@]:2:4}" || return 1
    [ "$(lines '# SKIP left out$')" = 3 ] && ! grep -q Microsoft.Web "$AZ_LOG"
}
bad_value() { # SHELL NAME=VALUE: nothing is run
    (cd "$work" && exits 2 "$1" "${names[@]}" "$2") && [ ! -s "$AZ_LOG" ] && [ ! -e "$work/pwned" ]
}
bad_values() {
    local value
    for value in 'registry=x' 'registry=shop5;touch pwned' "registry=\$(touch pwned)" 'registry=`touch pwned`' "registry=shop5'" \
        $'registry=shop5\nx' 'registry=--name' 'registry_id=/subscriptions/x' "resource_group=a/b" 'other=x' 'registry'; do
        bad_value "$1" "$value" || { echo "$value"; return 1; }
    done
}
help_names_all() {
    exits 0 "$1" --help && [ "$(lines '^  [a-z_.]* (\$VERIFY_')" = 7 ] && [ ! -s "$AZ_LOG" ]
}

for shell in sh bash ksh busybox; do
    command -v "$shell" >/dev/null || continue
    [ "$shell" = busybox ] && { printf '#!/bin/sh\nexec busybox sh "$@"\n' >"$work/bin/bsh"; chmod +x "$work/bin/bsh"; shell=$work/bin/bsh; }
    table_of "$plan" >"$AZ_TABLE"
    check "${shell##*/}: all is as planned" all_is_right "$shell"
    check "${shell##*/}: --help" help_names_all "$shell"
    check "${shell##*/}: names from the environment, and one left out" in_the_environment "$shell"
    check "${shell##*/}: one answer is another" one_differs "$shell"
    table_of "$plan" >"$AZ_TABLE"
    check "${shell##*/}: one command fails" one_fails "$shell"
    check "${shell##*/}: not signed in" not_signed_in "$shell"
    check "${shell##*/}: no az" no_az "$shell"
    check "${shell##*/}: names that were not given" names_are_missing "$shell"
    check "${shell##*/}: values of another form" bad_values "$shell"
done

# The commands of the script, whatever the tables of acrplan say of them.
only_reads() {
    local command
    grep -h '^    az ' "$work"/*.sh | sed 's/ --.*//; s/^ *//' | sort -u >"$work/verbs"
    [ "$(wc -l <"$work/verbs")" -gt 8 ] || return 1
    while read -r command; do
        case $command in
        'az '*' show' | 'az '*' list' | 'az acr show-endpoints') ;;
        *) echo "$command"; return 1 ;;
        esac
    done <"$work/verbs"
}
for scenario in team_registry large_platform; do
    "$ACRPLAN" verify "scenarios/$scenario.lua" --lang ja -o "$work/$scenario.sh" || echo "Bail out! no script"
done
check "the scripts only read" only_reads

cat >"$work/hostile.lua" <<'END'
local evil = "'; touch pwned; ' \" `touch pwned` $(touch pwned) \\ # {registry_id} </script> ${HOME} EOF"
return scenario {
  title = evil, description = evil, author = evil,
  clients = { shop = web_app { title = evil, os = "linux" } },
}
END
hostile_text_is_not_run() {
    "$ACRPLAN" verify "$work/hostile.lua" -o "$work/hostile.sh" || return 1
    plan=$work/hostile.sh
    table_of "$plan" >"$AZ_TABLE"
    (cd "$work" && exits 0 sh "${names[@]:0:3}" shop.site_id=-) && grep -q "^ok .* - '; touch pwned; ' \" \`touch" "$work/out" || return 1
    sh "$plan" --help | grep -q "'; touch pwned" && [ ! -e "$work/pwned" ] && [ ! -e pwned ]
}
check "hostile texts of a scenario are not run" hostile_text_is_not_run

if command -v shellcheck >/dev/null; then
    check "shellcheck finds nothing" shellcheck --shell=sh "$work"/*.sh
else
    skip "shellcheck finds nothing" "needs shellcheck"
fi

# Saved reports.
report=$work/everything.xml
"$ACRPLAN" plan scenarios/everything.lua -o "$report" || echo "Bail out! no report"
same_bytes() {
    "$ACRPLAN" verify scenarios/everything.lua --format "$1" --lang "$2" >"$work/planned" &&
        "$ACRPLAN" verify "$report" --format "$1" --lang "$2" >"$work/saved" && [ -s "$work/saved" ] && cmp "$work/planned" "$work/saved"
}
for format in text markdown sh; do
    for lang in en ja; do check "a saved report gives the same: $format, $lang" same_bytes $format $lang; done
done
refused() { # SED WORDS: a report so changed is refused with these words
    sed "$1" "$report" >"$work/changed.xml"
    ! cmp -s "$report" "$work/changed.xml" || return 1
    "$ACRPLAN" verify "$work/changed.xml" --format sh >"$work/out" 2>"$work/err"
    [ $? = 2 ] && [ ! -s "$work/out" ] && grep -q -- "$2" "$work/err" || { cat "$work/err"; return 1; }
}
check "a query that writes is refused" refused 's/az resource show/az resource delete/' 'that acrplan would not write: its last word'
check "a query that calls something else is refused" refused 's/query="az acr/query="rm acr/' "it does not call 'az'"
check "a query with shell in it is refused" refused 's/--ids {registry_id}/--ids $(x)/' 'would mean something to a shell'
check "a query without an answer is refused" refused 's/ expects="Premium"//' 'a query without an answer'
check "a target that is not there is refused" refused 's/<target id="registry"/<target id="register"/' "refers to 'registry'"
check "a form that is not there is refused" refused 's/<target id="registry" form="[^"]*"/<target id="registry"/' "no 'form'"

a_day_for_a_report() {
    "$ACRPLAN" verify "$report" --as-of 2022-04-05 >"$work/out" 2>"$work/err"
    [ $? = 2 ] && grep -q 'is a saved report, which has its day' "$work/err"
}
check "a saved report has its day" a_day_for_a_report

printf 'return scenario { title = "t", requires = { "vnet_only" }, pins = { sku = "Basic" } }\n' >"$work/conflict.lua"
a_conflict() {
    "$ACRPLAN" verify "$work/conflict.lua" -o "$work/none.sh" 2>"$work/err"
    [ $? = 1 ] && [ ! -e "$work/none.sh" ] && grep -q 'there is no plan whose building could be verified' "$work/err"
}
check "a conflict has no list" a_conflict
finish
