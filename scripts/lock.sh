#!/bin/sh
# Writes requirements/*.txt again from pyproject.toml: every package pinned, with hashes.
# No lock names an index: whoever installs uses the one set up on their machine.
# UV=/path/to/uv uses that uv; otherwise one is installed in a folder that goes at the end.
set -eu
cd "$(dirname "$0")/.."
if [ -z "${UV:-}" ]; then
    place=$(mktemp -d)
    trap 'rm -rf "$place"' EXIT
    python3 -m venv "$place"
    "$place/bin/pip" install --quiet uv
    UV="$place/bin/uv"
fi
lock() {
    "$UV" pip compile --quiet --system-certs --generate-hashes --universal --python-version 3.11 \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
}
lock requirements/build.in -o requirements/build.txt
lock requirements/node.in -o requirements/node.txt
lock pyproject.toml -o requirements/run.txt
lock pyproject.toml --extra test -c requirements/run.txt -o requirements/test.txt
lock pyproject.toml --extra spark -c requirements/test.txt -o requirements/spark.txt
lock requirements/peer903.in -o requirements/peer903.txt
lock requirements/peercin.in -o requirements/peercin.txt
