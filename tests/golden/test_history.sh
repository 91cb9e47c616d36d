#!/bin/bash
# What two shipped scenarios were answered over the years, and what lies ahead of them, in both languages, against tests/golden/history; the same
# bytes when made again; all XML is valid for the shipped schema by two validators. The history of the article's registry tells what became of
# it, each turn with its source, and each of its intervals has the plan of its day.
# UPDATE=1 accepts what comes out (review with git diff).
# modes: plain
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tools/tap.sh
. tests/tools/python.sh
expected=tests/golden/history
work=${SCRATCH:-$(mktemp -d)}

make_document() { # COMMAND SCENARIO LANG FORMAT FILE OPTION...
    local command=$1 scenario=$2 lang=$3 format=$4 file=$5
    shift 5
    "$ACRPLAN" "$command" "scenarios/$scenario.lua" --lang "$lang" --format "$format" "$@" >"$file"
}

kept() { # NAME
    [ -z "${UPDATE:-}" ] || cp "$work/$1" "$expected/$1"
    diff -u "$expected/$1" "$work/$1"
}

# document COMMAND SCENARIO LANG FORMAT OPTION...
document() {
    local name=$1.$2.$3.$4
    make_document "$1" "$2" "$3" "$4" "$work/$name" "${@:5}" || { fail "$name: a document"; return; }
    check "$name: as expected" kept "$name"
}

again() { # the same, after another format
    make_document "$1" "$2" "$3" html "$work/between.html" "${@:5}" &&
        make_document "$1" "$2" "$3" "$4" "$work/again" "${@:5}" && cmp "$work/again" "$work/$1.$2.$3.$4"
}

ahead=(--as-of 2025-03-01 --horizon 4y)
for lang in en ja; do
    document history article $lang text
    document history everything $lang text
    document outlook article $lang text "${ahead[@]}"
    document outlook everything $lang text --as-of 2025-03-01
done
document history article en markdown
document outlook article ja markdown "${ahead[@]}"
document outlook article en ics "${ahead[@]}"
check "a history has the same bytes again" again history article ja text
check "a calendar has the same bytes again" again outlook article en ics "${ahead[@]}"

make_document history article en xml "$work/history.article.xml"
make_document history everything en xml "$work/history.everything.xml"
make_document outlook article en xml "$work/outlook.article.xml" "${ahead[@]}"
valid() { xmllint --noout --relaxng src/study/study.rng "$@" && jing src/study/study.rng "$@"; }
check "all XML is valid" valid "$work"/*.xml

# A calendar says the same to a parser of others: days of events that are days, and names that no other has.
read_calendar() {
    system_python - "$work/outlook.article.en.ics" <<'PYTHON'
import datetime, icalendar, sys
events = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT")
assert len(events) > 5 and len({str(e["UID"]) for e in events}) == len(events)
for e in events:
    assert not e.errors and type(e["DTSTART"].dt) is datetime.date and len(e["SUMMARY"]) > 20 and "\n" in e["DESCRIPTION"]
    assert e["DTSTAMP"].dt.strftime("%Y-%m-%d %H%M%S") == "2025-03-01 000000"
last = events[-1]
assert last["DTSTART"].dt == datetime.date(2028, 3, 31) and last["SUMMARY"].startswith("Docker Content Trust is removed"), last
PYTHON
}
if system_python -c 'import icalendar' 2>/dev/null; then
    check "a calendar is read by another program" read_calendar
else
    skip "a calendar is read by another program" "python3-icalendar is not installed"
fi

# The story of the article and of the years after it: from which day on, by which fact, and that it has a source with an address.
told() { # FILE DAY FACT XPATH-OF-THE-DIFFERENCE
    local turn="//*[local-name()='boundary' and @day='$2']/*[local-name()='turn' and @fact='$3']"
    local number source
    number=$(xmllint --xpath "string($turn/@number)" "$1") && [ -n "$number" ] || { echo "no turn"; return 1; }
    source=$(xmllint --xpath "string($turn/*[local-name()='cites']/@source)" "$1")
    xmllint --xpath "string(//*[local-name()='source' and @id='$source']/@url)" "$1" | grep '^https://' || { echo "no source"; return 1; }
    xmllint --xpath "string(//*[local-name()='boundary' and @day='$2']/*[local-name()='difference' and $4]/*[local-name()='cause']/@turns)" "$1" |
        grep -w "$number"
}
while IFS='|' read -r day fact difference what; do
    check "$what" told "$work/history.article.xml" "$day" "$fact" "$difference"
done <<'STORY'
2021-07-04|app-service-linux-private-pull|@kind='conflict' and @gone='true'|Web Apps reach the registry through VNet integration
2021-07-08|trusted-defender|@kind='conflict' and @gone='true'|the scanner is a trusted service
2021-10-01|private-endpoint-limit|@kind='conflict' and @gone='true'|more private endpoints
2022-01-28|trusted-aci|@kind='verdict' and @becomes='plan'|Container Instances are a trusted service
2025-03-21|trusted-acr-tasks-unlisted|@kind='told' and @gone='false'|ACR Tasks leave the trusted list
2025-06-01|tasks-bypass-policy|@kind='decision' and @setting='tasks_bypass'|tasks need a bypass of their own
2025-08-20|gate-zone-redundancy.always|@kind='decision' and @setting='zone_redundancy'|zone redundancy for all
2025-03-29|content-trust-lifecycle|*[@fact='content-trust-lifecycle']|content trust is deprecated
2026-05-31|content-trust-lifecycle|@kind='verdict' and @becomes='conflict'|content trust closes
STORY

attribute() { # NAME LINE
    sed -n "s/.* $1=\"\([^\"]*\)\".*/\1/p" <<<"$2"
}

same_as_plan() {
    local interval day
    while read -r interval; do
        day=$("$ACRPLAN" plan scenarios/article.lua --as-of "$(attribute from "$interval")" --brief --format xml | grep '<summary ')
        [ "$(attribute kind "$day")" = "$(attribute kind "$interval")" ] || { echo "$interval"; return 1; }
        [ "$(attribute usd-per-month "$day")" = "$(attribute usd-per-month "$interval")" ] || { echo "$interval"; return 1; }
    done < <(grep '<interval ' "$work/history.article.xml")
}
check "an interval has the plan of its day" same_as_plan
finish
