#!/bin/sh
# Makes .peer903 at the root: another checker of the looked-after return, in an environment of its
# own, from a hashed lock. headway never imports it; tests and benchmarks run it to compare.
# Does nothing when the lock is the one that was installed. Its numpy and pandas have no wheels
# after Python 3.11: with none on this machine it says so loudly, and fails only where CI is set.
set -eu
cd "$(dirname "$0")/.."
lock=requirements/peer903.txt
stamp=.peer903/.installed

python=""
for each in "${PYTHON:-python3}" python3.11; do
    if "$each" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
        python=$each
        break
    fi
done
if [ -z "$python" ]; then
    cat >&2 <<TEXT

!!! There is no Python 3.11 here, and the checker in $lock runs on no later one.
!!! The tests that compare headway with it will NOT be run. Install Python 3.11, or name one: PYTHON=/path/to/python3.11

TEXT
    [ -z "${CI:-}" ]
    exit
fi
wanted=$("$python" - "$lock" <<'PYTHON'
import hashlib, pathlib, sys
print(hashlib.sha256(pathlib.Path(sys.argv[1]).read_bytes()).hexdigest(), pathlib.Path.cwd())
PYTHON
)
if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
    exit 0
fi

echo "Making .peer903"
if ! "$python" -m venv --clear .peer903; then
    rm -rf .peer903
    echo "Python could not make a virtual environment. On Debian or Ubuntu: sudo apt-get install python3-venv, then the same command again." >&2
    exit 1
fi
echo "Installing $lock"
.peer903/bin/python -m pip install --quiet --require-hashes --only-binary :all: -r "$lock"
printf '%s\n' "$wanted" > "$stamp"
