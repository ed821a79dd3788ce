#!/bin/sh
# Installs the programs that some tests need: a browser, readers of PDF, PostgreSQL, and Java for Spark.
# Does nothing where they are. Where it may not install, it says so loudly and those tests
# are skipped; with CI set it fails.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || missing="chromium"
command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || missing="$missing postgresql"
command -v java >/dev/null 2>&1 || missing="$missing default-jre"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing from Debian's packages: $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq || true
    # shellcheck disable=SC2086 # one word a package
    if apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
        exit 0
    fi
fi
cat >&2 <<TEXT

!!! Missing, and not installed from here (not root, no apt-get, or apt-get failed): $missing
!!! The tests that need them will NOT be run. On Debian: sudo apt-get install $missing

TEXT
[ -z "${CI:-}" ]
