#!/bin/bash
# modes: plain
# ARM templates of every shipped scenario, and of some for this, on five days: each resource is valid for the schema of its type and API
# version, and reading the template back gives the settings of the plan.
. tests/tools/tap.sh
. tests/tools/python.sh

acrplan=${ACRPLAN:-build/acrplan}
SCRATCH=${SCRATCH:-$(mktemp -d)}
system_python -c 'import jsonschema' 2>/dev/null || { skip "templates are valid" "no python3-jsonschema"; finish; }

# A conflict has nothing to deploy: exit status 1, and nothing written.
templates() {
    local scenario day name status bad=0
    mkdir "$SCRATCH/arm" && for scenario in scenarios/*.lua tests/deploy/scenarios/*.lua; do
        for day in 2021-04-12 2022-04-05 2023-06-30 2025-09-01 2026-08-20; do
            name=$SCRATCH/arm/$(basename "$scenario" .lua).$day
            "$acrplan" plan "$scenario" --as-of "$day" --format xml >"$name.xml" 2>/dev/null
            status=$?
            "$acrplan" render "$name.xml" --format arm >"$name.json" 2>"$name.err"
            [ $? = "$status" ] || { echo "$name: exit status $status of XML, not of ARM"; cat "$name.err"; bad=1; }
            [ "$status" = 0 ] || { [ ! -s "$name.json" ] || bad=1; rm "$name.json"; }
        done
    done
    return $bad
}

"$acrplan" knowledge export >"$SCRATCH/book.xml"
check "versions have what the pack says" system_python tests/deploy/check_versions.py "$SCRATCH/book.xml"
check "what can be planned can be deployed" templates
check "templates are valid" system_python tests/deploy/check_schema.py "$SCRATCH/arm"
check "templates read back give the settings of the plan" system_python tests/deploy/round_trip.py "$SCRATCH/arm"
finish
