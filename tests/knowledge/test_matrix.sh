#!/bin/bash
# modes: plain
# Reachability: every kind of client against every network mode of the registry, on the two days of the article and today.
. tests/tools/tap.sh

acrplan=${ACRPLAN:-build/acrplan}
SCRATCH=${SCRATCH:-$(mktemp -d)}

open='public_network_access = "enabled", private_endpoint = "off"'
closed='public_network_access = "disabled", private_endpoint = "on", ip_rules = "off", service_endpoint = "off"'
names=("open" "IP rules" "service endpoint" "closed, trusted services" "closed, no trusted services")
pins=(
    "$open, ip_rules = \"off\", service_endpoint = \"off\""
    "$open, ip_rules = \"on\", service_endpoint = \"off\""
    "$open, ip_rules = \"off\", service_endpoint = \"on\""
    "$closed, trusted_services = \"on\""
    "$closed, trusted_services = \"off\""
)

# answers EXPECTED DAY CLIENT PINS, where EXPECTED is y (a plan) or n (a conflict)
answers() {
    local got
    printf 'return scenario { title = "Matrix", clients = { it = %s }, context = { region = "westeurope" }, pins = { %s } }\n' \
        "$3" "$4" >"$SCRATCH/case.lua"
    "$acrplan" plan "$SCRATCH/case.lua" --as-of "$2" --knowledge knowledge/acr --format xml -o "$SCRATCH/report.xml"
    case $? in 0) got=y ;; 1) got=n ;; *) got="an error" ;; esac
    [ "$got" = "$1" ] || { echo "expected $1, got $got"; return 1; }
}

while IFS=$'\t' read -r day client expected; do
    case $day in '#'* | '') continue ;; esac
    i=0
    for cell in $expected; do
        check "$day $client: ${names[i]}" answers "$cell" "$day" "$client" "${pins[i]}"
        i=$((i + 1))
    done
done <tests/knowledge/matrix.tsv
finish
