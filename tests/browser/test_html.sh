#!/usr/bin/env bash
# The HTML view of shipped scenarios: valid for the Nu checker, and whole and accessible in headless Chromium. Prints TAP.
# ACRPLAN: the program under test (default build/acrplan). modes: plain; seconds: 70
set -u
cd "$(dirname "$0")/../.." || exit 1
acrplan=${ACRPLAN:-build/acrplan}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

. tests/browser/tools.sh
if ! install_packages >"$work/npm.log" 2>&1; then
    echo "ok 1 - the HTML view in a browser # SKIP the packages of tests/browser cannot be installed"
    exit 0
fi

# Today's answers in both languages, and the three kinds of conflict of 2021 in one.
pages() {
    for scenario in scenarios/*.lua; do
        for lang in en ja; do echo "$scenario read_up_to $lang"; done
    done
    for name in vnet_only_scanning everything large_platform; do echo "scenarios/$name.lua 2021-04-12 ja"; done
}
pages | while read -r scenario as_of lang; do
    date_option=()
    [ "$as_of" = read_up_to ] || date_option=(--as-of "$as_of")
    "$acrplan" plan "$scenario" "${date_option[@]}" --lang "$lang" -o "$work/$(basename "$scenario" .lua).$as_of.$lang.html" \
        2>>"$work/err" || [ $? -eq 1 ] || echo "$scenario as of $as_of in $lang" >>"$work/unanswered"
done
# An option with blockers and repairs, one with every fact that it rests on, one in brief.
"$acrplan" why scenarios/everything.lua sku=Standard -o "$work/why_not.en.html" 2>>"$work/err" &&
    "$acrplan" why scenarios/everything.lua sku --depth audit --lang ja -o "$work/why.ja.html" 2>>"$work/err" &&
    "$acrplan" why scenarios/everything.lua ci.agents --depth brief -o "$work/why_brief.en.html" 2>>"$work/err" ||
    echo "why" >>"$work/unanswered"
# The handbook of a small pack can be asked for more than that of the large one.
"$acrplan" knowledge handbook -o "$work/handbook.html" 2>>"$work/err" &&
    "$acrplan" knowledge handbook --knowledge tests/packs/coffee -o "$work/handbook_of_coffee.html" 2>>"$work/err" ||
    echo "the handbook" >>"$work/unanswered"
# A small sweep with words in its table, a dense one over two days, and one that puts combinations together.
"$acrplan" sweep scenarios/everything.lua --over vnet_only,customer_managed_key,ci -o "$work/sweep_small.en.html" 2>>"$work/err" &&
    "$acrplan" sweep scenarios/everything.lua --over vnet_only,image_scanning,ci.agents,shop,customer_managed_key \
        --as-of 2021-04-12,2022-04-05 --lang ja -o "$work/sweep.ja.html" 2>>"$work/err" &&
    "$acrplan" sweep scenarios/everything.lua --over vnet_only,image_scanning,ci,customer_managed_key,shop.os,shop.auth,shop,no_export,no_bypass,dual_stack,zone_redundant \
        -o "$work/sweep_large.en.html" 2>>"$work/err" ||
    echo "sweeps" >>"$work/unanswered"
# What was over the years, and what is ahead.
for lang in en ja; do
    "$acrplan" history scenarios/article.lua --lang $lang -o "$work/history.$lang.html" 2>>"$work/err" &&
        "$acrplan" outlook scenarios/article.lua --as-of 2025-03-01 --horizon 4y --lang $lang -o "$work/outlook.$lang.html" 2>>"$work/err" ||
        echo "history and outlook in $lang" >>"$work/unanswered"
done
if [ -s "$work/unanswered" ]; then
    cat "$work/err" >>"$work/unanswered"
    not_ok "every page is rendered" "$work/unanswered"
else
    ok "every page is rendered"
fi

if check_html "$work"/*.html >"$work/vnu.log" 2>&1; then
    ok "every page is valid HTML for the Nu checker"
else
    head -n 20 "$work/vnu.log" >"$work/vnu.head"
    not_ok "every page is valid HTML for the Nu checker" "$work/vnu.head"
fi

# The browser tests go on with our numbering.
node tests/browser/look.mjs "$work" "$count" >"$work/look.log" 2>&1
cat "$work/look.log"
if ! grep -q '^# looked at ' "$work/look.log"; then
    not_ok "the browser looked at every page" "$work/look.log"
fi
