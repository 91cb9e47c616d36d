#!/usr/bin/env bash
# The HTML view of shipped scenarios: valid for the Nu checker, and whole and accessible in headless Chromium. Prints TAP.
# ACRPLAN: the program under test (default build/acrplan). modes: plain
set -u
cd "$(dirname "$0")/../.." || exit 1
acrplan=${ACRPLAN:-build/acrplan}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

count=0
ok() { count=$((count + 1)); echo "ok $count - $1"; }
not_ok() { count=$((count + 1)); echo "not ok $count - $1"; sed 's/^/# /' "$2"; }

modules=tests/browser/node_modules
if ! (cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund) >"$work/npm.log" 2>&1; then
    not_ok "node modules of the browser tests can be installed" "$work/npm.log"
    echo "1..$count"
    exit 1
fi

for scenario in scenarios/*.lua; do
    name=$(basename "$scenario" .lua)
    for as_of in 2021-04-12 default; do
        for lang in en ja; do
            date_option=()
            [ "$as_of" = default ] || date_option=(--as-of "$as_of")
            "$acrplan" plan "$scenario" "${date_option[@]}" --lang "$lang" -o "$work/$name.$as_of.$lang.html" 2>"$work/err"
            if [ $? -gt 1 ]; then not_ok "$name $as_of $lang renders" "$work/err"; fi
        done
    done
done

if java -jar "$modules/vnu-jar/build/dist/vnu.jar" --Werror "$work"/*.html >"$work/vnu.log" 2>&1; then
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
