"""Checking a children in need census: how long, beside another checker on the same file

Each run is a whole process, from starting Python to the last file written. The two take turns, so
that what else runs on the machine slows both; the least of each one's runs is taken.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks import Result
from benchmarks._cin_sample import YEAR, write_sample

COVERS = (
    "benchmarks/_cin_laps.py",
    "benchmarks/_cin_sample.py",
    "requirements/peercin.txt",
    "requirements/run.txt",
    "src/headway/cli/*.py",
    "src/headway/engine/duck.py",
    "src/headway/returns/cin_census/*.py",
    "src/headway/returns/cin_census/prepare/*.py",
    "src/headway/returns/cin_census/rules/*.py",
    "src/headway/validation/**/*.py",
)
HEADWAY, OTHER = "headway", "the other"
# At each number of children: how often each is run, the first left out where there are several.
PLAN = {
    332: {HEADWAY: 7, OTHER: 5},
    2_000: {HEADWAY: 5, OTHER: 3},
    40_000: {HEADWAY: 3, OTHER: 1},
}
REACH = {332: 10, 2_000: 40}
MOST_MEMORY = 400
LAPS = Path(__file__).with_name("_cin_laps.py")
LAP_ROUNDS = 4
PATIENCE = 180  # seconds that the other checker is given


@dataclass(frozen=True)
class Took:
    """What one process took: seconds by the clock, of processor, and the most memory in MB."""

    clock: float
    processor: float
    memory: int


@dataclass(frozen=True)
class Size:
    """What came of one size: the file, the flags of headway, the least of each one's runs, and of
    the processor's seconds that each part of a check took.
    """

    children: int
    megabytes: float
    flags: int
    least: dict[str, Took | None]
    laps: dict[str, float]


def main() -> Result:
    """Time both at each size."""
    from tests.lib.peercin import PYTHON, is_installed

    if not is_installed():
        raise SystemExit("The other checker is not installed: run sh scripts/peercin.sh.")
    sizes = []
    with tempfile.TemporaryDirectory() as scratch:
        for children, rounds in PLAN.items():
            file = write_sample(Path(scratch) / f"{children}.xml", children)
            sizes.append(_timed(file, children, rounds, PYTHON))
            print(sizes[-1], flush=True)
    n = f"{', '.join(f'{size.children:,}' for size in sizes)} children; {os.cpu_count()} cores"
    return Result(n=n, says=_says(sizes))


def _timed(file: Path, children: int, rounds: dict[str, int], python: Path) -> Size:
    flags = file.with_name("flags.csv")
    check = ["check", str(file), "--return", "cin", "--year", str(YEAR), "--out", str(flags)]
    theirs = [str(python), "-I", "-m", "cin_validator", "run"]
    commands = {
        HEADWAY: [sys.executable, "-m", "headway", *check, "--council", "St Helens"],
        OTHER: [*theirs, str(file), "-r", f"cin{YEAR - 1}_{YEAR % 100}", "-o"],
    }
    runs: dict[str, list[Took | None]] = {name: [] for name in rounds}
    for turn in range(max(rounds.values())):
        for name, times in rounds.items():
            if turn < times:
                runs[name].append(_run(commands[name], file.parent))
    least = {name: _least(took[1:] or took) for name, took in runs.items()}
    count = flags.read_bytes().count(b"\n") - 1
    return Size(children, file.stat().st_size / 1e6, count, least, _laps(file))


def _laps(file: Path) -> dict[str, float]:
    """The least of what each part took in several runs."""
    command = [sys.executable, str(LAPS), str(file)]
    runs = [json.loads(subprocess.check_output(command)) for _ in range(LAP_ROUNDS)]
    return {name: min(run[name] for run in runs) for name in runs[0]}


def _run(command: list[str], folder: Path) -> Took | None:
    """Run a command to its end (1 says that there are errors); None where it had to be stopped."""
    start = time.perf_counter()
    with (folder / "said").open("wb") as said, (folder / "faults").open("wb") as faults:
        process = subprocess.Popen(command, stdout=said, stderr=faults, cwd=folder)
    ended, status, used = os.wait4(process.pid, os.WNOHANG)
    while not ended:
        if time.perf_counter() - start > PATIENCE:
            process.kill()
            process.wait()
            return None
        time.sleep(0.002)
        ended, status, used = os.wait4(process.pid, os.WNOHANG)
    took = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    told = (folder / "faults").read_text("utf-8", errors="replace")
    if process.returncode not in (0, 1) or "Traceback" in told:
        raise SystemExit(told)
    return Took(took, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def _least(runs: list[Took | None]) -> Took | None:
    ended = [took for took in runs if took]
    if not ended:
        return None
    return Took(
        min(t.clock for t in ended), min(t.processor for t in ended), max(t.memory for t in ended)
    )


def _says(sizes: list[Size]) -> str:
    """The page: every time beside the other's, and what of the aims was reached."""
    return f"""{_table(sizes)}

A ratio is how many times as long the other takes. Load of the machine at the end: {os.getloadavg()[0]:.1f}; where it is
over {os.cpu_count()}, other work shared the processors, and the ratio of processor time says more than the clock's.

{_aims(sizes)}

## Where headway's time goes

{_parts(sizes)}

Seconds of processor. Importing and the rules cost nearly the same however small the return is: most of the time of
the rules goes into planning their SQL. That, not the children, is what keeps the ratio of a small return low.
{_growth(sizes)}

## What is compared

Returns of invented children, {", ".join(f"{s.megabytes:.1f} MB with {s.flags:,} flags of headway's" for s in sizes)}: referrals
with their assessments, factors, plans, enquiries, conferences and reviews. headway: `headway check … --return cin --out
flags.csv`, with what the errors do to the figures and the summary on screen. The other checker
(csc-validator-be-cin 0.1.13): `python -m cin_validator run … -o`, which writes its report. What ran for over
{PATIENCE} seconds was stopped. Memory is the most that the process held; neither starts another.
"""


def _table(sizes: list[Size]) -> str:
    """Each one's time by the clock and of processor, and how many times headway's they are."""
    lines = [
        "| Children | Who | By the clock | Ratio | Processor | Ratio | Most memory |",
        "|---|---|---|---|---|---|---|",
    ]
    for size in sizes:
        ours = size.least[HEADWAY]
        for name in (HEADWAY, OTHER):
            took = size.least[name]
            if took is None or ours is None:
                lines.append(f"| {size.children:,} | {name} | stopped after {PATIENCE} s | | | | |")
                continue
            ratio = "" if name == HEADWAY else f"{took.clock / ours.clock:.1f}"
            worked = "" if name == HEADWAY else f"{took.processor / ours.processor:.1f}"
            lines.append(
                f"| {size.children:,} | {name} | {took.clock:.2f} s | {ratio} | "
                f"{took.processor:.2f} s | {worked} | {took.memory:,} MB |"
            )
    return "\n".join(lines)


def _aims(sizes: list[Size]) -> str:
    """What was to be reached beside the other, and what was."""
    lines = ["| To reach | By the clock | Of processor time |", "|---|---|---|"]
    for size in sizes:
        ours, theirs = size.least[HEADWAY], size.least[OTHER]
        if size.children in REACH and ours and theirs:
            lines.append(
                f"| {size.children:,} children: {REACH[size.children]} times faster | "
                f"{theirs.clock / ours.clock:.1f} | {theirs.processor / ours.processor:.1f} |"
            )
        elif ours:
            lines.append(
                f"| {size.children:,} children: under {MOST_MEMORY} MB | {ours.memory:,} MB | |"
            )
    return "\n".join(lines)


def _growth(sizes: list[Size]) -> str:
    """How the processor's time of each grows from the smallest return to the next."""
    first, second = sizes[:2]
    told = []
    for name in (HEADWAY, OTHER):
        before, after = first.least[name], second.least[name]
        if before and after:
            told.append(f"{name} {after.processor / before.processor:.1f} times")
    more = second.children / first.children
    return f"{more:.1f} times the children cost {' and '.join(told)} the processor time."


def _parts(sizes: list[Size]) -> str:
    """Seconds of processor in each part of a check."""
    lines = [
        "| Children | File | Importing | Reading | Reading, for 1,000 children | Rules | The rest |",
        "|---|---|---|---|---|---|---|",
    ]
    for size in sizes:
        whole, laps = size.least[HEADWAY], size.laps
        rest = f"{max(whole.processor - sum(laps.values()), 0):.2f} s" if whole else ""
        lines.append(
            f"| {size.children:,} | {size.megabytes:.1f} MB | {laps['importing']:.2f} s | "
            f"{laps['reading']:.3f} s | {laps['reading'] / size.children * 1000:.3f} s | "
            f"{laps['checking']:.2f} s | {rest} |"
        )
    return "\n".join(lines)
