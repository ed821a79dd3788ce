"""A council's own figures beside a plain, slow statement of them, on random small councils

Each council is drawn by its own seed, with awkward days on purpose: 31 March, 29 February, moves on one
day, short breaks, two starts in a year. Every table of the record is compared row by row, and every
measure's figure of every month and year, of all children and by every cut. HEADWAY_COUNCILS sets how
many councils are drawn for each half; the aim is a thousand.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree

from benchmarks import Result

COVERS = (
    "src/headway/measures/own.py",
    "src/headway/measures/own_columns.py",
    "src/headway/measures/own_statements.py",
    "src/headway/measures/own_value.py",
    "src/headway/measures/*/*.py",
    "src/headway/record/joining.py",
    "src/headway/record/in_need/*.py",
    "src/headway/record/looked_after/*.py",
    "tests/lib/plain_*.py",
)
ROOT = Path(__file__).resolve().parents[1]
TESTS = (
    "tests/properties/test_own_figures.py",
    "tests/properties/test_own_care_figures.py",
    "tests/properties/test_record_in_need.py",
    "tests/properties/test_record_looked_after.py",
)
AIM = 1_000


def main() -> Result:
    """Compare them; raises where one figure or row differs."""
    councils = int(os.environ.get("HEADWAY_COUNCILS") or AIM)
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", *TESTS,
             f"--junitxml={report}"],
            cwd=ROOT,
            env={**os.environ, "HEADWAY_COUNCILS": str(councils)},
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stdout[-3000:])
        cases = len(list(ElementTree.parse(report).getroot().iter("testcase")))
    minutes = (time.perf_counter() - start) / 60
    short = "" if councils >= AIM else f" The aim is {AIM:,}."
    return Result(
        n=f"{councils:,} councils of each half, {cases:,} tests",
        says=f"No figure and no row differed, in {minutes:.0f} minutes.{short}\n\n"
        "The plain statements (`tests/lib/plain_*.py`) are loops over the same rows, written from the "
        "definitions and not from the SQL; a test fails for a measure that has none.",
    )
