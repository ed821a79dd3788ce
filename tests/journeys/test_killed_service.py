"""A kill in the middle of any write: nothing that was said to be kept is lost, nothing is half."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.lib.postgresql import server
from tests.lib.repository import ROOT

KILLS = 12
_CHECK = """
import django; django.setup()
import sys
from headway.archive.chain import verify_chain
from headway.web.site import audit
from headway.web.site.held import held_by
from headway.web.site.models import AuditEntry, Council, Current, Revision
from pathlib import Path
council = Council.objects.get(slug="wharfemoor")
for row in Current.objects.filter(council=council):
    newest = Revision.objects.filter(council=council, thing=row.thing).order_by("-number").first()
    assert newest.number == row.number and newest.body == row.body, row.thing
last = Revision.objects.filter(council=council).order_by("-batch").first().batch
assert last == council.revision, (last, council.revision)
noted = AuditEntry.objects.filter(council="wharfemoor", did="update").count()
made = Revision.objects.filter(council=council, by="busy").values("batch").distinct().count()
assert noted == made, (noted, made)
path = Path(sys.argv[1]); path.write_text("".join(line + "\\n" for line in audit.lines()))
verify_chain(path, audit.head())
held_by(council)
print(made)
"""


def env_for(folder, url):
    """The environment of a service of its own."""
    return {**os.environ, "HEADWAY_DATA": str(folder), "DATABASE_URL": url, "PYTHONPATH": str(ROOT)}


def kill_in_the_middle(env, chance):
    """Start the busy one, kill it after a while, and give the last change that it said was kept."""
    busy = subprocess.Popen(
        [sys.executable, "-m", "tests.lib.busy_service"],
        cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    first = busy.stdout.readline()
    time.sleep(chance.uniform(0.0, 0.25))
    os.kill(busy.pid, signal.SIGKILL)
    rest = busy.stdout.read().splitlines()
    busy.wait()
    assert first, "it never began"
    return len(rest) + 1


@pytest.mark.parametrize("which", ["sqlite", "postgresql"])
def test_a_kill_at_any_moment_loses_nothing_and_leaves_no_half(which, tmp_path, postgresql):
    """After each kill the newest revision is the current one, the trail fits, the count is right."""
    if which == "postgresql":
        with server(postgresql) as url:
            killed(tmp_path, url)
    else:
        killed(tmp_path, "")


def killed(folder, url):
    """Kill a busy service again and again; look at what it left behind after each time."""
    env, chance = env_for(folder / "data", url), random.Random(20261121)
    subprocess.run([sys.executable, "-m", "headway.web", "demonstration"], env=env, check=True)
    said = 0
    for _ in range(KILLS if not url else KILLS // 3):
        said += kill_in_the_middle(env, chance)
        words = [sys.executable, "-c", _CHECK, str(folder / "trail.jsonl")]
        looked = subprocess.run(words, env=env, capture_output=True, text=True)
        assert looked.returncode == 0, looked.stderr[-3000:]
        kept = int(looked.stdout)
        # One more may have been kept than it had the time to say.
        assert said <= kept <= said + 1, (said, kept)
        said = kept
