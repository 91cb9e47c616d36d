#!/usr/bin/env bash
# Pages of a scenario that means harm (tests/hostile), in headless Chromium: nothing of it runs, nothing is fetched, and the layout holds, also
# with texts of 10,000 characters, a logo and a style sheet. Prints TAP.
# ACRPLAN: the program under test (default build/acrplan). modes: plain; seconds: 50
set -u
cd "$(dirname "$0")/../.." || exit 1
ACRPLAN=${ACRPLAN:-build/acrplan}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

. tests/browser/tools.sh
. tests/hostile/formats.sh
. tests/tools/python.sh
if ! install_packages >"$work/npm.log" 2>&1; then
    echo "ok 1 - hostile pages in a browser # SKIP the packages of tests/browser cannot be installed"
    exit 0
fi

# One language of each document is enough: the same code writes both.
mkdir "$work/pages" "$work/written"
lang=en
for kind in short long; do
    system_python tests/hostile/hostile_scenario.py $kind >"$work/$kind.lua"
    for format in $FORMATS; do
        [[ $format == *:html && ! ($kind == short && $format == explore:html) ]] || continue
        hostile_document "$work/$kind.lua" "$format" "$work/written/$kind" 2>>"$work/err" || echo "$kind $format" >>"$work/unanswered"
        cp "$work/written/$kind.${format%:*}.$lang.html" "$work/pages/$kind.${format%:*}.html" 2>>"$work/err"
        [ $lang = en ] && lang=ja || lang=en
    done
    hostile_document "$work/$kind.lua" plan:html "$work/written/conflict" 2021-04-12 2>>"$work/err" || echo "$kind conflict" >>"$work/unanswered"
    cp "$work/written/conflict.plan.ja.html" "$work/pages/$kind.conflict.html"
done
# What a picture and a sheet of a user may bring: a script in SVG does not run, a sheet of one's own is let in.
echo '.logo { width: 10rem } h1::before { content: "\1F512 " } @media print { h1 { color: #14569b } }' >"$work/style.css"
"$ACRPLAN" plan "$work/short.lua" --logo tests/hostile/logo.svg --style "$work/style.css" -o "$work/pages/dressed.html" 2>>"$work/err" ||
    echo dressed >>"$work/unanswered"
if [ -s "$work/unanswered" ]; then
    cat "$work/err" >>"$work/unanswered"
    not_ok "every page is written" "$work/unanswered"
else
    ok "every page is written"
fi

# The checker does not take data: for the source that it is in a policy (that the picture is there is asked of the browser), and takes what it
# cannot read for Vietnamese.
not_so='.*Resource violates Content Security Policy.*data:image/svg.*|.*This document appears to be written in.*'
if check_html --filterpattern "$not_so" "$work/pages"/{dressed,long.plan,short.conflict}.html >"$work/vnu.log" 2>&1; then
    ok "pages are valid HTML for the Nu checker"
else
    head -n 20 "$work/vnu.log" | cut -c 1-400 >"$work/vnu.head"
    not_ok "pages are valid HTML for the Nu checker" "$work/vnu.head"
fi

node tests/browser/look.mjs "$work/pages" "$count" >"$work/look.log" 2>&1
cut -c 1-500 "$work/look.log"
grep -q '^# looked at ' "$work/look.log" || not_ok "the browser looked at every page" "$work/look.log"
