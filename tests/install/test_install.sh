#!/bin/bash
# modes: plain
# What is installed works from where it stands, by name only: the command line finds its knowledge, a program finds the library.
. tests/tools/tap.sh

unset ACRPLAN_KNOWLEDGE
root=$SCRATCH/root
quiet_make() { make --no-print-directory BUILD="$BUILD" DESTDIR="$root" PREFIX=/opt/acrplan LIBDIR=/opt/acrplan/lib "$@" >/dev/null; }

cat >"$SCRATCH/user.c" <<'C'
#include <acrplan.h>
#include <string.h>
int main(int argc, char **argv) {
    acrplan_log *log = acrplan_log_new();
    acrplan_pack *pack = acrplan_pack_load(argc > 1 ? argv[1] : "", log);
    int found = pack && strcmp(acrplan_pack_id(pack), "acr") == 0;
    acrplan_pack_free(pack);
    acrplan_log_free(log);
    return !found || strcmp(acrplan_version(), ACRPLAN_VERSION) != 0;
}
C

# Compiles the program above with what pkg-config says of the modules.
user() { # NAME MODULES...
    local name=$1 flags
    shift
    flags=$(pkg-config --cflags --libs "$@") || return 1
    # pkg-config puts the sysroot before every path, also before those of the system's own libraries.
    cc -o "$SCRATCH/$name" "$SCRATCH/user.c" -I"$root/opt/acrplan/include" ${flags//"$root/usr/"//usr/}
}

export PKG_CONFIG_SYSROOT_DIR=$root PKG_CONFIG_PATH=$root/opt/acrplan/lib/pkgconfig
knowledge=$root/opt/acrplan/share/acrplan/knowledge/acr
plan() { cd / && "$root/opt/acrplan/bin/acrplan" plan "$TOP/scenarios/team_registry.lua"; }
exports_only_the_api() {
    local symbols
    symbols=$(nm -D --defined-only "$root/opt/acrplan/lib/libacrplan.so" | awk '{ print $3 }')
    [ -n "$symbols" ] && ! printf '%s\n' "$symbols" | grep -v '^acrplan_'
}
nothing_left() { [ -z "$(find "$root" -type f -o -type l)" ] || ! find "$root" -type f -o -type l; }

check "make install" quiet_make install-files
check "the command line finds the installed knowledge" plan
check "the manual page is installed" test -s "$root/opt/acrplan/share/man/man1/acrplan.1"
check "a program links the shared library by pkg-config" user shared acrplan
check "and runs" env LD_LIBRARY_PATH="$root/opt/acrplan/lib" "$SCRATCH/shared" "$knowledge"
rm -f "$root"/opt/acrplan/lib/libacrplan.so*
# Not pkg-config --static: that asks for static Lua and libxml2 too, and for all that they need.
check "a program links the static library by pkg-config" user static acrplan $(pkg-config --print-requires-private acrplan)
check "and runs by itself" "$SCRATCH/static" "$knowledge"
check "make install, again" quiet_make install-files
check "the shared library exports the public functions only" exports_only_the_api
check "make uninstall" quiet_make uninstall
check "leaves nothing" nothing_left
finish
