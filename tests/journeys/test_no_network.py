"""Nothing calls out: the main job runs where there is no network at all."""

import os
import shutil
import subprocess
import sys

import pytest


@pytest.fixture
def cut_off():
    """`unshare -rn`, which runs a program in a network namespace of its own, with nothing in it."""
    unshare = shutil.which("unshare")
    if unshare:
        tried = subprocess.run([unshare, "-rn", "true"], capture_output=True)
        if tried.returncode == 0:
            return [unshare, "-rn"]
    says = "this machine may not make a network namespace"
    if os.environ.get("CI"):
        pytest.fail(f"{says}, and CI is set: nothing may be skipped there.", pytrace=False)
    pytest.skip(says)


def test_a_report_and_a_verdict_are_made_without_a_network(cut_off, tmp_path, monkeypatch):
    """Figures, judging, writing and verifying touch nothing outside this machine."""
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    for words in (
        ["measure", "St Helens"],
        ["judge", "St Helens", "-m", "cp_plans_started"],
        ["report", "St Helens", "--out", "r"],
        ["verify", "r"],
    ):
        ran = subprocess.run(
            [*cut_off, sys.executable, "-m", "headway", *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, (words, ran.stderr)
