
set -u

complain() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 2
}

# NAME VALUE FORM: is the value of that form? An empty one is missing; "-" leaves out what needs it.
take() {
    case $2 in
    '') missing="$missing $1" && return ;;
    -) return ;;
    -* | *[[:cntrl:]]*) complain "'$1' $say_misfit $3" ;;
    esac
    printf '%s\n' "$2" | LC_ALL=C grep -Eqx -e "$3" || complain "'$1' $say_misfit $3"
}

# COUNT: begins the list of so many checks
begin() {
    [ -z "$missing" ] || complain "$say_missing$missing"
    command -v az >/dev/null 2>&1 || complain "$say_no_tool"
    az account show --output none >/dev/null 2>&1 </dev/null || complain "$say_sign_in"
    printf 'TAP version 13\n1..%d\n' "$1"
    n=0 differs=0 unknown=0
}

# VALUE...: what the next check is aimed at
needs() {
    left_out=
    for value in "$@"; do
        if [ "$value" = - ]; then left_out=yes; fi
    done
}

# TEXT in one line that TAP reads as text
line() { printf '%s' "$1" | tr '\r\n\t' '   ' | sed 's/[\\#]/\\&/g'; }

# TITLE EXPECTED COMMAND...
check() {
    title=$1 expected=$2
    shift 2
    n=$((n + 1))
    if [ "$left_out" ]; then
        printf 'ok %d - %s # SKIP %s\n' "$n" "$title" "$say_left_out"
    elif ! found=$("$@" </dev/null); then
        unknown=1
        printf 'not ok %d - %s: %s\n' "$n" "$title" "$say_failed"
    elif [ "$found" = "$expected" ]; then
        printf 'ok %d - %s\n' "$n" "$title"
    else
        differs=1
        printf 'not ok %d - %s: %s %s, %s %s\n' "$n" "$title" "$say_expected" "$(line "$expected")" "$say_found" "$(line "$found")"
    fi
}

# TITLE TEXT
by_hand() {
    n=$((n + 1))
    printf 'ok %d - %s # SKIP %s: %s\n' "$n" "$1" "$say_by_hand" "$2"
}

finish() {
    [ "$unknown" = 0 ] || exit 2
    exit "$differs"
}

