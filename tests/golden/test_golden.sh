#!/usr/bin/env bash
# Every shipped scenario, at five dates and in two languages, against the answers kept in tests/golden/expected: text whole, XML
# whole as of the day up to which the sources were read, HTML and older XML by their checksums, at the two dates in between the text only. Each is made twice, the second time in another locale and another working directory, and must come out
# the same to the byte. Every XML must be valid for the shipped schema, by two validators. Prints TAP.
#
# With sanitizers, which look for other faults, each scenario is answered on its first and its last day, once for each format.
#
#     tests/golden/test_golden.sh             compare
#     UPDATE=1 tests/golden/test_golden.sh    accept what comes out now (review with git diff)
#     CASE=everything tests/golden/...        only scenarios whose name contains the word
#
# ACRPLAN: the program under test (default build/acrplan).
set -u
cd "$(dirname "$0")/../.." || exit 1
acrplan=$(realpath "${ACRPLAN:-build/acrplan}")
export ACRPLAN_KNOWLEDGE=${ACRPLAN_KNOWLEDGE:-$PWD/knowledge/acr}
expected=tests/golden/expected
schema=src/report/report.rng
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A locale with other rules for numbers and for upper and lower case (Turkish), when the sources of locales are installed.
locale=C
if localedef -i tr_TR -f UTF-8 "$work/tr_TR.UTF-8" >/dev/null 2>&1; then
    export LOCPATH=$work
    locale=tr_TR.UTF-8
fi
echo "# second locale: $locale"

count=0
ok() { count=$((count + 1)); echo "ok $count - $1"; }
not_ok() {
    count=$((count + 1))
    echo "not ok $count - $1"
    head -n 30 "$2" | sed 's/^/# /'
}

# plan SCENARIO DATE FORMAT LANG FILE: exit status 0 and 1 are answers.
plan() {
    local as_of=()
    [ "$2" = read_up_to ] || as_of=(--as-of "$2")
    "$acrplan" plan "$1" "${as_of[@]}" --format "$3" --lang "$4" >"$5" 2>"$5.err"
    local status=$?
    echo "exit $status" >>"$5.err"
    [ $status -le 1 ]
}

# The file name is part of the report, so the other working directory has the scenarios under the same name.
mkdir "$work/elsewhere"
cp -r scenarios "$work/elsewhere/"

declare -A digests
if [ -f $expected/others.sha256 ] && [ -z "${UPDATE:-}" ]; then
    while read -r digest name; do digests[$name]=$digest; done <$expected/others.sha256
fi

# check NAME FILE: FILE against the kept answer.
check() {
    local name=$1 file=$2
    case $name in
    *.html | *.20??-??-??.*.xml)
        local digest
        digest=$(sha256sum <"$file" | cut -d' ' -f1)
        if [ -n "${UPDATE:-}" ]; then
            echo "$digest  $name" >>"$work/others.sha256"
        elif [ "${digests[$name]:-none}" != "$digest" ]; then
            echo "checksum ${digests[$name]:-none} expected, $digest found" >"$work/why"
            return 1
        fi
        ;;
    *)
        if [ -n "${UPDATE:-}" ]; then
            cp "$file" "$expected/$name"
        else
            diff -u "$expected/$name" "$file" >"$work/why" 2>&1
        fi
        ;;
    esac
}

thorough=yes
[ "${MODE:-plain}" = plain ] || [ -n "${UPDATE:-}" ] || thorough=
is_tried_with_sanitizers() { # DATE FORMAT LANG
    case $1 in 2021-04-12 | read_up_to) ;; *) return 1 ;; esac
    case $2.$3 in text.en | html.ja | xml.en) ;; *) return 1 ;; esac
}

[ -z "${UPDATE:-}" ] || { mkdir -p $expected; [ -n "${CASE:-}" ] || rm -f $expected/*; }
xmls=()
for scenario in scenarios/*"${CASE:-}"*.lua; do
    base=$(basename "$scenario" .lua)
    for date in 2021-04-12 2022-04-05 2023-06-30 2025-09-01 read_up_to; do
        for lang in en ja; do
            for format in text xml html; do
                [ "$thorough" ] || is_tried_with_sanitizers $date $format $lang || continue
                # Both languages stand in the XML, which so is kept once.
                name=$base.$date.$lang.$format
                [ $format = xml ] && [ $lang = ja ] && continue
                case $format.$date in *.2023-06-30 | *.2025-09-01) [ $format = text ] || continue ;; esac
                if ! plan "$scenario" $date $format $lang "$work/$name"; then
                    not_ok "$name: an answer" "$work/$name.err"
                    continue
                fi
                if check "$name" "$work/$name"; then ok "$name: as expected"; else not_ok "$name: as expected" "$work/why"; fi
                [ "$thorough" ] || continue
                (cd "$work/elsewhere" && LC_ALL=$locale plan "$scenario" $date $format $lang "$work/again")
                if diff "$work/again" "$work/$name" >"$work/why" 2>&1; then ok "$name: same bytes elsewhere"; else not_ok "$name: same bytes elsewhere" "$work/why"; fi
                [ $format = xml ] && xmls+=("$work/$name")
            done
        done
    done
done
[ -z "${UPDATE:-}" ] || [ -n "${CASE:-}" ] || cp "$work/others.sha256" $expected/others.sha256

every_report_is_valid() {
    if xmllint --noout --relaxng $schema "${xmls[@]}" >"$work/why" 2>&1; then
        ok "every XML report is valid for xmllint"
    else
        grep -v validates "$work/why" >"$work/why.bad"
        not_ok "every XML report is valid for xmllint" "$work/why.bad"
    fi
    if jing $schema "${xmls[@]}" >"$work/why" 2>&1; then
        ok "every XML report is valid for jing"
    else
        not_ok "every XML report is valid for jing" "$work/why"
    fi
}
[ -z "$thorough" ] || every_report_is_valid
echo "1..$count"
