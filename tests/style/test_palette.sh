#!/bin/bash
# modes: plain
# The colours of the pages, for eyes that lack a kind of cones too.
. tests/tools/tap.sh
. tests/tools/python.sh

# The check sees what is wrong: the green of before, which is red to some.
sees() {
    sed 's/--good: #00635c/--good: #6b5a1c/' src/report/style.css >"$SCRATCH/red.css"
    ! system_python tests/style/palette.py "$SCRATCH/red.css"
}

check "colours keep their contrast and stay apart" system_python tests/style/palette.py src/report/style.css
check "colours that do not are found" sees
finish
