#!/usr/bin/env bash
# The explorer page in headless Chromium: it says what plan says, and works by mouse, keyboard, address, ear, on paper and without a script; and
# what look.mjs looks at in every page. Prints TAP.
# ACRPLAN: the program under test (default build/acrplan). modes: plain; seconds: 60
set -u
cd "$(dirname "$0")/../.." || exit 1
acrplan=${ACRPLAN:-build/acrplan}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

. tests/browser/tools.sh
if ! install_packages >"$work/npm.log" 2>&1; then
    echo "ok 1 - the explorer in a browser # SKIP the packages of tests/browser cannot be installed"
    exit 0
fi

large=vnet_only,image_scanning,customer_managed_key,no_export,dual_stack,hsm_key,multi_region,edge_sites,immutable_images,auto_patching,audit_trail,no_shared_passwords,image_signing,zone_redundant
everything=scenarios/everything.lua
explore() { "$acrplan" explore "$1" -o "$work/$2.html" "${@:3}" 2>>"$work/err" || echo "$2" >>"$work/unanswered"; }
explore $everything everything
explore $everything everything.ja --lang ja --over vnet_only,ci.agents
explore $everything conflict --as-of 2021-04-12,2022-04-05,2026-08-20
explore $everything large --over $large --as-of 2026-08-20
explore tests/browser/hostile.lua hostile
explore tests/browser/decided.lua decided --as-of 2025-06-30,2021-04-12,2026-08-20 \
    --over no_anonymous_access,image_signing,vnet_only,shop,cluster,scanning,ci.auth,budget,ci.agents,no_premium
if [ -s "$work/unanswered" ]; then
    cat "$work/err" >>"$work/unanswered"
    not_ok "every page is written" "$work/unanswered"
else
    ok "every page is written"
fi

# The checker does not know that a policy may name a script by its hash; that the browser runs the script shows that it does.
hash_unknown='.*Inline script violates Content Security Policy.*'
if check_html --filterpattern "$hash_unknown" "$work"/{everything.ja,conflict,hostile}.html >"$work/vnu.log" 2>&1; then
    ok "pages are valid HTML for the Nu checker"
else
    head -n 20 "$work/vnu.log" | cut -c 1-400 >"$work/vnu.head"
    not_ok "pages are valid HTML for the Nu checker" "$work/vnu.head"
fi

# Each goes on with our numbering.
go_on() {
    node "$@" "$count" >"$work/log" 2>&1
    cat "$work/log"
    count=$((count + $(grep -c -E '^(not )?ok ' "$work/log")))
    grep -q "$ended" "$work/log" || not_ok "$1 came to its end" "$work/log"
}
ended='^ok' go_on tests/browser/explorer_data_test.mjs "$work"
ended='^# worked the explorer' go_on tests/browser/explorer.mjs "$acrplan" "$work"
mkdir "$work/looked_at" && mv "$work"/{everything.ja,conflict,hostile}.html "$work/looked_at"
ended='^# looked at ' go_on tests/browser/look.mjs "$work/looked_at"
echo "1..$count"
