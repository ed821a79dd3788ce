#!/bin/sh
# Makes .peer903 at the root: another checker of the looked-after return, to compare with.
set -eu
exec sh "$(dirname "$0")/other_checker.sh" peer903
