# python.sh - the Python that sees the packages of the distribution, also where another stands before it on the PATH; to be sourced
system_python() { if [ -x /usr/bin/python3 ]; then /usr/bin/python3 "$@"; else python3 "$@"; fi; }
