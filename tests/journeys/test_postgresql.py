"""The service on PostgreSQL: all of its own tests again, on a server started for them."""

import os
import re
import subprocess
import sys

from tests.lib.postgresql import server
from tests.lib.repository import ROOT


def test_every_test_of_the_service_passes_on_postgresql_too(postgresql):
    """The same tests, none left out: what SQLite lets pass by is caught here."""
    with server(postgresql) as url:
        words = ["-m", "pytest", "tests/web", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
        ran = subprocess.run(
            [sys.executable, *words],
            cwd=ROOT,
            env={**os.environ, "HEADWAY_TEST_DATABASE": url},
            capture_output=True,
            text=True,
        )
    assert ran.returncode == 0, ran.stdout[-4000:]
    passed = re.search(r"(\d+) passed", ran.stdout)
    assert passed and int(passed[1]) > 100, ran.stdout[-2000:]
    assert "skipped" not in ran.stdout


def test_it_was_postgresql_that_they_ran_on(postgresql):
    """The address is honoured: a table made by the service stands in that server."""
    with server(postgresql) as url:
        program = (
            "import django; django.setup(); from django.db import connection as c; "
            "from django.core.management import call_command as call; call('migrate', verbosity=0);"
            "print(c.vendor, 'headway_site_revision' in c.introspection.table_names())"
        )
        env = {**os.environ, "DATABASE_URL": url}
        ran = subprocess.run(
            [sys.executable, "-c", program], env=env, capture_output=True, text=True
        )
    assert ran.stdout.split() == ["postgresql", "True"], ran.stderr
