#!/bin/sh
# Makes .venv at the root from a hashed lock: scripts/setup.sh run|test|spark.
# Does nothing when the lock is the one that was installed. PYTHON names another python3.
set -eu
cd "$(dirname "$0")/.."
lock=requirements/$1.txt
stamp=.venv/.installed-$1
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "headway needs Python 3.11 or later, and '$python' is not. Install it, or name one: PYTHON=python3.12 make setup" >&2
    exit 1
fi
wanted=$("$python" - pyproject.toml requirements/build.txt "$lock" <<'PYTHON'
import hashlib, pathlib, sys
print(hashlib.sha256(b"".join(pathlib.Path(p).read_bytes() for p in [*sys.argv[1:]])).hexdigest(), pathlib.Path.cwd())
PYTHON
)
if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
    exit 0
fi

# A folder that was moved, or a run that was cut short, leaves a .venv that does not start.
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "Making .venv"
    if ! "$python" -m venv --clear .venv; then
        rm -rf .venv
        echo "Python could not make a virtual environment. On Debian or Ubuntu: sudo apt-get install python3-venv, then the same command again." >&2
        exit 1
    fi
fi
echo "Installing $lock"
# Wheels only: building from source would fetch tools that no lock pins. Spark gives no wheel; it
# is built with the setuptools that requirements/build.txt pins.
built=
if [ "$1" = spark ]; then
    built="--no-binary pyspark --no-build-isolation"
    .venv/bin/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements/build.txt
fi
# shellcheck disable=SC2086
.venv/bin/python -m pip install --quiet --require-hashes --only-binary :all: $built -r requirements/build.txt -r "$lock"
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
printf '%s\n' "$wanted" > "$stamp"
