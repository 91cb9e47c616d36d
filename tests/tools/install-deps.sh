#!/bin/sh
# install-deps.sh build|check|oracle|browser|bench ... - looks whether what a purpose needs is there, and installs what is missing on Debian and its kin
#
# build: what `make` needs. check: what the tests need on top; oracle: of that, what is asked for a second opinion. browser: what the tests
# of the HTML view need, which are skipped without it. bench: what `make bench` is measured against. Nothing is touched when all is there. Needs root or sudo only to install.
set -u

missing=
need() { # PACKAGE TEST... : the package, and a command that succeeds when it is not needed
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
has() { command -v "$1"; }
module() { pkg-config --exists "$1"; }

compiles() { # COMPILER LIBRARY-OPTIONS... : reads a C program
    compiler=$1
    shift
    folder=$(mktemp -d) || return 1
    "$compiler" -x c -o "$folder/a" - "$@"
    status=$?
    rm -rf "$folder"
    return $status
}
c_library() { echo '#include <stdio.h>
int main(void) { return puts("") < 0; }' | compiles "${CC:-cc}"; }
. "$(dirname "$0")/python.sh"
cmocka() { echo '#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
int main(void) { return 0; }' | compiles cc -lcmocka; }
clang_runtime() { echo 'int LLVMFuzzerTestOneInput(const unsigned char *d, unsigned long n);
int LLVMFuzzerTestOneInput(const unsigned char *d, unsigned long n) { return n && d[0] ? 0 : 0; }' |
    compiles clang -fsanitize=fuzzer,address,undefined; }

build_needs() {
    need gcc has "${CC:-cc}"
    need libc6-dev c_library
    need pkg-config has pkg-config
    need liblua5.4-dev module lua5.4
    need libxml2-dev module libxml-2.0
}

check_needs() {
    need gcc has gcc
    need g++ has g++
    need clang has clang
    need libclang-rt-14-dev clang_runtime
    need clang-format has clang-format
    need libcmocka-dev cmocka
    need valgrind has valgrind
    need libc6-dbg test -e /usr/share/doc/libc6-dbg # valgrind replaces the loader's string functions by their symbols
    need libxml2-utils has xmllint
    need jing has jing
    need mandoc has mandoc
    need python3-icalendar system_python -c 'import icalendar'
    need python3-jsonschema system_python -c 'import jsonschema'
    need locales has localedef
    need shellcheck has shellcheck
    oracle_needs
}

oracle_needs() {
    need gringo has clingo
}

bench_needs() {
    oracle_needs
    need g++ has g++
    need libcadical-dev test -e /usr/include/ccadical.h
    need picosat test -e /usr/include/picosat/picosat.h
}

browser_needs() {
    need nodejs has node
    need npm has npm
    need default-jre-headless has java
    need chromium has chromium
    need fonts-noto-cjk test -e /usr/share/doc/fonts-noto-cjk
}

[ $# -gt 0 ] || { echo "usage: install-deps.sh build|check|oracle|browser|bench ..." >&2; exit 2; }
for purpose in "$@"; do
    case $purpose in
    build) build_needs ;;
    check) check_needs ;;
    oracle) oracle_needs ;;
    browser) browser_needs ;;
    bench) bench_needs ;;
    *) echo "install-deps.sh: unknown purpose '$purpose'; expected build, check, oracle, browser or bench" >&2; exit 2 ;;
    esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "These Debian packages, or what your system calls them, are missing:$missing" >&2
    echo "Install them and try again." >&2
    exit 1
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing packages:$missing" >&2
        echo "As root: apt-get install$missing" >&2
        exit 1
    fi
    as_root=sudo
fi

install() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing; }

echo "Installing with apt-get:$missing"
# A list of packages that is absent or old is the one failure that a retry mends.
install || { $as_root apt-get update -q && install; }
