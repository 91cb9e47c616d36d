# tools.sh - what the tests in a browser share; the working directory is the top of the tree

modules=tests/browser/node_modules

count=0
ok() { count=$((count + 1)); echo "ok $count - $1"; }
not_ok() { count=$((count + 1)); echo "not ok $count - $1"; sed 's/^/# /' "$2"; } # WHAT FILE

# The packages that package-lock.json names, installed once, also when several tests ask at the same time.
install_packages() (
    exec 9<tests/browser/package-lock.json && flock 9 || exit 1
    cmp -s tests/browser/package-lock.json $modules/installed && exit
    cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund && cp package-lock.json node_modules/installed
)

# The Nu checker. A run is so short that its time would go into compiling what Java runs.
check_html() { java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m -jar $modules/vnu-jar/build/dist/vnu.jar --Werror "$@"; }
