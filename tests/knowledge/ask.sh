# ask.sh - small scenarios and what their reports must say; to be sourced after tap.sh
#
# A table has a row for each question: NAME, DATE, CHECKS and BODY, separated by tabs; lines that start with # are comments. BODY is what
# stands inside `scenario { ... }`. CHECKS are separated by "; ":
#
#   plan | conflict          the kind of answer, always first
#   setting NAME OPTION      the plan chooses that option
#   default NAME OPTION      the vendor sets that option when nothing is said
#   limit FACT MAX           the most that the limit allows
#   cost FACT USD            what the fact costs a month
#   fact FACT                the report refers to that fact
#   core FACT[|FACT...]      the conflict is explained by that fact, or by one of those where several explanations are minimal
#   warning | step | note | practice FACT   the plan carries it
#   dispute FACT [TEXT]      the plan carries it; what decided holds the text
#   finding FACT yes|no      a tool will report it, and the tool is right about this design or not
#   verdict FACT VERDICT [TEXT]   the pack's own verdict on that check of tools, whatever the design; its sentence holds the text
#   question NAME            the report asks for that setting, quantity or context
#   says FACT TEXT           the fact's English sentence holds the text
#   since FACT DATE          the report refers to the period of the fact that begins then
#   no CHECK                 the opposite
#
# A BODY of ^ is that of the row before.
acrplan=${ACRPLAN:-build/acrplan}

# A date of the pack as a number: YYYY-MM-DD, or YYYY-MM for the first of the month.
xpath_day() { echo "number(substring(concat(translate($1, '-', ''), '01'), 1, 8))"; }

# One check as an XPath expression, on the day $DAY. No name here contains a quote.
xpath_of() {
    case $1 in
    plan | conflict) echo "/*/@kind = '$1'" ;;
    setting) echo "//*[local-name() = 'setting' and @id = '$2']/*[local-name() = 'value']/@option = '$3'" ;;
    default) echo "//*[local-name() = 'setting' and @id = '$2']/*[local-name() = 'vendor-default']/@option = '$3'" ;;
    limit) echo "//*[local-name() = 'limit' and @fact = '$2']/@max = $3" ;;
    cost) echo "//*[local-name() = 'item' and @fact = '$2']/@usd-per-month = $3" ;;
    fact) echo "boolean(//*[local-name() = 'facts']/*[local-name() = 'fact' and @id = '$2'])" ;;
    core) echo "boolean(//*[local-name() = 'conflict']/*[local-name() = 'reason' and @kind = 'fact' and contains('|$2|', concat('|', @ref, '|'))])" ;;
    finding) echo "boolean(//*[local-name() = 'finding' and @check = '$2' and @right = '$3'])" ;;
    verdict) echo "boolean(//*[local-name() = 'fact' and @id = '$2']/*[@verdict${3:+ = '$3'} and $(xpath_day @since) <= ${DAY//-/}
        and (not(@until) or $(xpath_day @until) > ${DAY//-/}) and contains(*[local-name() = 'says']/*[local-name() = 'en'], '${*:4}')])" ;;
    question) echo "boolean(//*[local-name() = 'question' and @name = '$2'])" ;;
    dispute) echo "boolean(//*[local-name() = 'dispute' and @fact = '$2' and contains(*[local-name() = 'decided']/*[local-name() = 'en'], '${*:3}')])" ;;
    warning | step | note | practice) echo "boolean(//*[local-name() = '$1' and @fact = '$2'])" ;;
    says) echo "contains(//*[local-name() = 'facts']/*[local-name() = 'fact' and @id = '$2']/*[local-name() = 'says']/*[local-name() = 'en'], '${*:3}')" ;;
    since) echo "//*[local-name() = 'facts']/*[local-name() = 'fact' and @id = '$2']/@since = '$3'" ;;
    no) shift; echo "not($(xpath_of "$@"))" ;;
    *) echo "unknown check '$*'" >&2; return 1 ;;
    esac
}

# The whole pack, as the program writes it.
whole_pack() {
    local book=$SCRATCH/book.xml
    [ -s "$book" ] || "$acrplan" knowledge export --knowledge knowledge/acr -o "$book" || return
    echo "$book"
}

# holds REPORT CHECK, on the day $DAY
holds() {
    local expression document=$1
    case $2 in verdict\ * | 'no verdict '*) document=$(whole_pack) || return ;; esac
    expression=$(xpath_of $2) && [ "$(xmllint --xpath "$expression" "$document" 2>&1)" = true ] && return
    echo "does not hold: $2"
    return 1
}

# answers DATE CHECKS BODY
answers() {
    local report=$SCRATCH/report.xml status bad=0 check DAY=$1
    printf 'return scenario { title = "Question",\n%s }\n' "$3" >"$SCRATCH/question.lua"
    "$acrplan" plan "$SCRATCH/question.lua" --as-of "$1" --knowledge knowledge/acr --format xml >"$report"
    status=$?
    case $status:$2 in
    0:plan* | 1:conflict*) ;;
    *) echo "exit status $status, expected a ${2%%;*}"; bad=1 ;;
    esac
    if [ $status -le 1 ]; then
        while IFS= read -r check; do holds "$report" "$check" || bad=1; done < <(printf '%s\n' "$2" | sed 's/; */\n/g')
    fi
    [ $bad = 0 ] || printf '%s\n' "$3"
    return $bad
}

# ask_table FILE
ask_table() {
    local name date checks body before=
    if ! command -v xmllint >/dev/null; then skip "$1" "xmllint is not installed"; return; fi
    SCRATCH=${SCRATCH:-$(mktemp -d)}
    while IFS=$'\t' read -r name date checks body; do
        case $name in '#'* | '') continue ;; esac
        [ "$body" = ^ ] && body=$before
        before=$body
        check "$name on $date: $checks" answers "$date" "$checks" "$body"
    done <"$1"
}
