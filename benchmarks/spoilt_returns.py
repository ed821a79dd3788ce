"""Spoilt returns: what the readers of both returns make of hostile files

Ten minutes of files spoilt by chance for each return (HEADWAY_FUZZ_SECONDS sets another length),
and the two hundred of each that the tests keep: each must end in a whole return or in a sentence.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from benchmarks import Result

COVERS = (
    "src/headway/validation/reading/*.py",
    "src/headway/returns/ssda903/read*.py",
    "src/headway/returns/cin_census/reader.py",
    "src/headway/returns/cin_census/flattening.py",
)
ROOT = Path(__file__).resolve().parents[1]
TESTS = (
    "tests/properties/test_reading_ssda903.py",
    "tests/spec/ssda903/test_bad_files.py",
    "tests/properties/test_reading_cin.py",
    "tests/spec/cin_census/test_spoilt_files.py",
)


def main() -> Result:
    """Run them; raises where one ends in anything else."""
    seconds = os.environ.get("HEADWAY_FUZZ_SECONDS") or "600"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS],
        cwd=ROOT,
        env={**os.environ, "HEADWAY_FUZZ_SECONDS": seconds},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stdout[-2000:])
    passed = re.search(r"(\d+) passed", done.stdout)
    count = passed[1] if passed else "no"
    return Result(
        n=f"{seconds} seconds of spoilt files of each return; {count} tests",
        says=f"{count} tests passed. Every spoilt file was read whole or refused in a sentence that "
        "names it; nothing was half kept.",
    )
