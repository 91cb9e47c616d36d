# formats.sh - every document that is made of a scenario, as COMMAND:FORMAT; to be sourced. A new command or format has its line here.
FORMATS="plan:html plan:md plan:txt plan:xml check:sarif check:junit check:json check:txt check:xml history:html history:md history:txt
    outlook:html outlook:md outlook:txt outlook:ics whatif:html whatif:md whatif:txt whatif:csv sweep:html sweep:txt sweep:csv reach:html
    reach:md reach:txt why:html why:md why:txt diff:html diff:md diff:txt explore:html
    worksheet:csv worksheet:html worksheet:md worksheet:txt verify:txt verify:md verify:sh madr:md ahead:html ahead:md ahead:txt ahead:xml
    sections:html sections:md sections:txt deploy:bicep deploy:json deploy:sh deploy:tf"

# Some documents are of plans only. madr, ahead, sections and deploy are ways of `plan`.
needs_a_plan() { [[ $1 == worksheet:* || $1 == verify:* || $1 == deploy:* ]]; }

# hostile_document SCENARIO COMMAND:FORMAT PREFIX [DATE]: writes PREFIX.COMMAND.LANG.FORMAT in both languages.
hostile_document() {
    local scenario=$1 command=${2%:*} format=${2#*:} lang more=() date=() status name=${2%:*}
    [ -z "${4:-}" ] || date=(--as-of "$4")
    case $command in
    diff) more=(scenarios/everything.lua) ;;
    reach) more=(--goal sku=Standard) ;;
    sweep) more=(--over vnet_only,shop,ci.agents) ;;
    explore) more=(--over vnet_only,shop) ;;
    why) scenario="$scenario sku=Standard" ;;
    whatif) more=(--each) ;;
    madr) command=plan more=(--format madr) ;;
    ahead) command=plan more=(--outlook) ;;
    sections) command=plan more=(--sections "title,decision,configuration,trace,warnings,revisit,steps,worksheet,alternatives,scenario") ;;
    deploy)
        command=plan
        [ "$format" = json ] && more=(--format arm)
        ;;
    esac
    for lang in en ja; do
        # shellcheck disable=SC2086
        "$ACRPLAN" "$command" $scenario "${more[@]}" "${date[@]}" --lang $lang -o "$3.$name.$lang.$format"
        status=$?
        [ $status -le 1 ] && [ -s "$3.$name.$lang.$format" ] || return 1
    done
}
