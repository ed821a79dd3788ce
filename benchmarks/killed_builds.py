"""Killed builds: what is left of a store when a command is killed at a random moment

Fifty builds and twenty-five forgettings (HEADWAY_TIMES sets another number), each killed at a moment
drawn at random over the time that it takes: the store must be as it was or as it should be, and the
next command must make it whole.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import Result

COVERS = (
    "src/headway/archive/files.py",
    "src/headway/archive/snapshots.py",
    "src/headway/store/building.py",
    "src/headway/store/forgetting.py",
    "src/headway/store/tombstones.py",
)
ROOT = Path(__file__).resolve().parents[1]
TEST = "tests/journeys/test_killed_build.py"


def main() -> Result:
    """Kill them; raises where anything is lost or left half done."""
    times = int(os.environ.get("HEADWAY_TIMES") or 50)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", TEST,
             f"--junitxml={report}", "-o", "junit_family=xunit1"],
            cwd=ROOT,
            env={**os.environ, "HEADWAY_TIMES": str(times)},
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stdout[-2000:])
        told = dict(
            re.findall(r'name="(\w+ killed)" value="(\d+)"', report.read_text(encoding="utf-8"))
        )
    builds, forgettings = int(told["builds killed"]), int(told["forgettings killed"])
    return Result(
        n=f"{times} builds and {max(1, times // 2)} forgettings, each at a moment of its own",
        says=f"{builds} builds and {forgettings} forgettings were met while they ran, and killed; the "
        "others had ended. No file of a return was lost, no snapshot was half made, no figure of a "
        "part of the files was current, and the next command made the store whole: nothing of what "
        "was forgotten was left in it.",
    )
