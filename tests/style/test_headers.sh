#!/bin/bash
# modes: plain
# Each header compiles alone, with both compilers, and the public one as C++ too.
. tests/tools/tap.sh

flags="-fsyntax-only -Wall -Wextra -Wpedantic -Werror -Isrc -Iinclude -D_POSIX_C_SOURCE=200809L $(pkg-config --cflags lua5.4 libxml-2.0)"

alone() { # COMPILER LANGUAGE-OPTIONS HEADER
    echo "#include \"$3\"" | $1 $2 $flags -
}

for compiler in gcc clang; do
    command -v $compiler >/dev/null || { skip "headers with $compiler" "not installed"; continue; }
    for header in src/*.h src/*/*.h include/*.h; do
        [ -e "$header" ] && check "$header alone ($compiler)" alone $compiler "-x c -std=c11" "${header#*/}"
    done
    check "the public header as C++ ($compiler)" alone $compiler "-x c++ -std=c++11" acrplan.h
    check "the public header as strict C99 ($compiler)" alone $compiler "-x c -std=c99" acrplan.h
done
finish
