#!/bin/sh
# Makes .$1 at the root (.peer903, .peercin): another checker of a return, in an environment of its
# own, from the hashed lock requirements/$1.txt. headway never imports it; tests and benchmarks run
# it to compare.
# Does nothing when the lock is the one that was installed. Its numpy and pandas have no wheels
# after Python 3.11: with none on this machine it says so loudly, and fails only where CI is set.
set -eu
cd "$(dirname "$0")/.."
place=.$1
lock=requirements/$1.txt
stamp=$place/.installed

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

echo "Making $place"
if ! "$python" -m venv --clear "$place"; then
    rm -rf "$place"
    echo "Python could not make a virtual environment. On Debian or Ubuntu: sudo apt-get install python3-venv, then the same command again." >&2
    exit 1
fi
echo "Installing $lock"
"$place/bin/python" -m pip install --quiet --require-hashes --only-binary :all: -r "$lock"
printf '%s\n' "$wanted" > "$stamp"
