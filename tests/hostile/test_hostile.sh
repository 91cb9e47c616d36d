#!/bin/bash
# modes: plain san
# seconds: 25
# A scenario that means harm, in every format that the program writes: each parses as what it is, and what the scenario says is text in it. What
# a browser makes of the pages is asked by tests/browser/test_hostile.sh.
. tests/tools/tap.sh
. tests/tools/python.sh
. tests/hostile/formats.sh

work=${SCRATCH:-$(mktemp -d)}
kinds=short
[ "${MODE:-plain}" = plain ] && kinds="short long"
for kind in $kinds; do
    system_python tests/hostile/hostile_scenario.py $kind >"$work/$kind.lua"
    for day in '' 2021-04-12; do
        for format in $FORMATS; do
            [ -n "$day" ] && needs_a_plan "$format" && continue
            check "$kind texts${day:+ in a conflict}: ${format/:/ as }" hostile_document "$work/$kind.lua" "$format" "$work/$kind$day" $day
        done
    done
done
check "what was written is what its format says" system_python tests/hostile/check_hostile.py \
    "$work"/*.{html,md,txt,csv,json,sarif,xml,junit,ics,bicep,tf,sh}
check "nothing was run" [ ! -e hacked ]
check "nor by a script" [ ! -e "$work/hacked" ]
finish
