"""Published figures: reading every official file, one council's figures, one report

Times on the machine named by its cores; each is a whole process, second run.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import Result

COVERS = (
    "src/headway/comparators/**/*.py",
    "src/headway/measures/*.py",
    "src/headway/reports/**/*.py",
)
ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("HEADWAY_SHARED") or ROOT.parent / "shared")
REACH = {"official add": 20.0, "measure": 3.0, "report": 5.0}


def main() -> Result:
    """Run the three commands twice and keep the second time."""
    with tempfile.TemporaryDirectory() as folder:
        home = {**os.environ, "HEADWAY_HOME": f"{folder}/home"}
        fresh = {**os.environ, "HEADWAY_HOME": f"{folder}/other"}
        seconds = {
            "official add": _seconds(("official", "add", SHARED / "official"), home, folder),
            "official list": _seconds(("official", "list"), home, folder),
        }
        _seconds(("official", "add", SHARED / "official"), fresh, folder)
        for where, name in ((home, "all files added"), (_bare(folder), "package alone")):
            for words in (("measure", "St Helens"), ("report", "St Helens", "--out", "r")):
                _seconds(words, where, folder)
                seconds[f"{words[0]}, {name}"] = _seconds(words, where, folder)
        seconds["verify, package alone"] = _seconds(("verify", "r"), _bare(folder), folder)
        seconds["--help"] = _seconds(("--help",), home, folder)
    files = sum(p.is_file() for p in (SHARED / "official").rglob("*"))
    missed = [
        f"{what} took {took:.1f} s, over {most} s"
        for what, took in seconds.items()
        for name, most in REACH.items()
        if what.startswith(name) and took > most
    ]
    if missed:
        raise SystemExit("; ".join(missed))
    rows = "\n".join(f"| `headway {what}` | {took:.2f} s |" for what, took in seconds.items())
    says = f"| Command | Whole process |\n|---|---|\n{rows}\n\nTo reach: {REACH}."
    return Result(n=f"{files} official files, {os.cpu_count()} cores", says=says)


def _bare(folder: str) -> dict[str, str]:
    return {**os.environ, "HEADWAY_HOME": f"{folder}/none"}


def _seconds(words: tuple, environment: dict[str, str], folder: str) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "headway", *map(str, words)],
        check=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - start
