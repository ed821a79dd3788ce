"""Checking a looked-after return: how long, beside another checker on the same files

Each run is a whole process, from starting Python to the last file written. The two take turns, so
that what else runs on the machine slows both; the least of each one's runs is taken.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks import Result
from benchmarks._ssda903_sample import COUNCIL, YEAR, some_postcodes, write_sample

COVERS = (
    "benchmarks/_peer903_whole.py",
    "benchmarks/_ssda903_sample.py",
    "requirements/peer903.txt",
    "requirements/run.txt",
    "src/headway/cli/*.py",
    "src/headway/engine/duck.py",
    "src/headway/reference/*.py",
    "src/headway/returns/**/*.py",
    "src/headway/validation/**/*.py",
)
ROOT = Path(__file__).resolve().parents[1]
WORKER = Path(__file__).with_name("_peer903_whole.py")
HEADWAY, RULES, REPORTS = "headway", "the other: rules alone", "the other: with its reports"
# What is run at each size, and how often; the first of each is left out. Ten times over, the
# other checker's reports would want more memory than a laptop has.
PLAN = {
    1: ((HEADWAY, RULES, REPORTS), 4),
    10: ((HEADWAY, RULES), 3),
    40: ((HEADWAY,), 3),
}
REACH = {1: 15, 10: 20}
SECONDS_40, MEMORY_40 = 10, 1500


@dataclass(frozen=True)
class Took:
    """What one process took: seconds by the clock, of processor, and the most memory in MB."""

    clock: float
    processor: float
    memory: int


def main() -> Result:
    """Time both at each size."""
    from tests.lib.peer903 import PYTHON, is_installed

    if not is_installed():
        raise SystemExit("The other checker is not installed: run sh scripts/peer903.sh.")
    postcodes = some_postcodes()
    rows, flags = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        for times, (who, rounds) in PLAN.items():
            folder = Path(scratch) / str(times)
            write_sample(folder, times, postcodes)
            commands = {name: _command(name, folder, PYTHON) for name in who}
            runs: dict[str, list[Took]] = {name: [] for name in who}
            for _ in range(rounds):
                for name, command in commands.items():
                    runs[name].append(_run(command))
            least = {name: _least(took[1:]) for name, took in runs.items()}
            rows.append((times, least))
            found = (folder / "flags.csv").read_bytes().count(b"\n") - 1
            flags = flags or found
            print(times, found, least, flush=True)
    n = f"2,675 children and {flags:,} flags, 10 and 40 times over; {os.cpu_count()} cores"
    return Result(n=n, says=_says(rows, flags))


def _command(name: str, folder: Path, python: Path) -> list[str]:
    if name != HEADWAY:
        until = "reports" if name == REPORTS else "rules"
        return [str(python), "-I", str(WORKER), str(folder), until]
    words = ["check", str(folder / "this"), "--year", str(YEAR), "--council", COUNCIL]
    words += ["--last", str(folder / "last"), "--out", str(folder / "flags.csv")]
    return [sys.executable, "-m", "headway", *words]


def _run(command: list[str]) -> Took:
    """Run a command to its end; 1 says that there are errors in the return."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - start
    if process.returncode not in (0, 1) or b"Traceback" in said:
        raise SystemExit(said.decode(errors="replace"))
    return Took(took, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def _least(runs: list[Took]) -> Took:
    return Took(
        min(t.clock for t in runs), min(t.processor for t in runs), max(t.memory for t in runs)
    )


def _says(rows: list[tuple[int, dict[str, Took]]], flags: int) -> str:
    """The page: every time beside the other's, and what of the aims was reached."""
    one, ten = (dict(rows)[times][HEADWAY].processor for times in (1, 10))
    return f"""{_table(rows)}

A ratio is how many times as long the other takes. Load of the machine at the end: {os.getloadavg()[0]:.1f}; where it is
over {os.cpu_count()}, other work shared the processors, and the ratio of processor time says more than the clock's.

{_aims(rows)}

Ten times the rows cost headway {ten / one:.1f} times the processor time.

## What is compared

One return of 2,675 invented children ({flags:,} flags of headway's), this year's and last year's files, twelve
tables as CSV; each larger size is that many times as many other children. headway: `headway check … --out
flags.csv`, with what the errors do to the figures and the summary on screen. The other checker
(csc-validator-be-903 0.1.17): its files loaded and all rules of 2026 run; in a run of its own, its two reports
written too. No list of providers is loaded, so both skip the rules that need one.
"""


def _table(rows: list[tuple[int, dict[str, Took]]]) -> str:
    """Each run's time by the clock and of processor, and how many times headway's they are."""
    lines = [
        "| Times the sample | Who | By the clock | Ratio | Processor | Ratio | Most memory |",
        "|---|---|---|---|---|---|---|",
    ]
    for times, least in rows:
        ours = least[HEADWAY]
        for name, took in least.items():
            ratio = "" if name == HEADWAY else f"{took.clock / ours.clock:.1f}"
            worked = "" if name == HEADWAY else f"{took.processor / ours.processor:.1f}"
            lines.append(
                f"| {times} | {name} | {took.clock:.2f} s | {ratio} | {took.processor:.2f} s | "
                f"{worked} | {took.memory:,} MB |"
            )
    return "\n".join(lines)


def _aims(rows: list[tuple[int, dict[str, Took]]]) -> str:
    """What was to be reached beside the other's rules alone, and what was."""
    lines = ["| To reach, beside its rules alone | Reached |", "|---|---|"]
    for times, least in rows:
        ours = least[HEADWAY]
        if times in REACH:
            got = least[RULES].clock / ours.clock
            lines.append(f"| {times} times the sample: {REACH[times]} times faster | {got:.1f} |")
        else:
            lines.append(
                f"| {times} times the sample: under {SECONDS_40} s and {MEMORY_40:,} MB | "
                f"{ours.clock:.1f} s, {ours.memory:,} MB |"
            )
    return "\n".join(lines)
