"""Six years of returns to every measure: how long, how much memory, in step with the rows or not

Each run is a whole `headway build`, from starting Python to the new snapshot made current, of the
looked-after return and the census of six years. Larger sizes are copies of one council beside each
other. Spark works out the same figures of a small council, one by one.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks import Result
from benchmarks._record_sample import CHILDREN, write_copies, write_council

COVERS = (
    "benchmarks/_record_laps.py",
    "benchmarks/_record_sample.py",
    "requirements/run.txt",
    "src/headway/engine/*.py",
    "src/headway/measures/**/*.py",
    "src/headway/record/**/*.py",
    "src/headway/store/**/*.py",
)
# Copies of the council, and how often each is built; the first of several is left out.
PLAN = {1: 4, 5: 2, 20: 1}
ENGLAND = 200
REACH_SECONDS, ENGLAND_SECONDS, ENGLAND_MEGABYTES = 2, 90, 4_000
LAPS = Path(__file__).with_name("_record_laps.py")


@dataclass(frozen=True)
class Took:
    """What builds of one size took at least: seconds by the clock and of processor, most MB."""

    copies: int
    megabytes_read: float
    figures: int
    clock: float
    processor: float
    memory: int
    laps: dict[str, float]


def main() -> Result:
    """Build each size, then compare the engines."""
    sizes = []
    with tempfile.TemporaryDirectory() as scratch:
        council = write_council(Path(scratch))
        for copies, times in PLAN.items():
            folder = Path(scratch) / f"times{copies}"
            write_copies(council, folder, copies)
            sizes.append(_timed(folder, copies, times))
            print(sizes[-1], flush=True)
        compared = _on_spark(Path(scratch))
    n = f"{', '.join(f'{one.copies * CHILDREN:,}' for one in sizes)} looked-after children; "
    return Result(n=f"{n}{os.cpu_count()} cores", says=_says(sizes, compared))


def _timed(folder: Path, copies: int, times: int) -> Took:
    runs = []
    for number in range(times):
        store = folder.with_name(f"store{copies}-{number}")
        runs.append(_run(["build", str(store), "--add", str(folder), "--council", "342"], folder))
    kept = runs[1:] or runs
    command = [sys.executable, str(LAPS), str(folder)]
    laps = json.loads(subprocess.check_output(command))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    about = json.loads(next(store.glob("snapshots/*/about.json")).read_text("utf-8"))
    return Took(
        copies,
        size,
        about["figures"],
        min(clock for clock, _, _ in kept),
        min(processor for _, processor, _ in kept),
        max(memory for _, _, memory in kept),
        laps,
    )


def _run(words: list[str], folder: Path) -> tuple[float, float, int]:
    """Run headway to its end: seconds by the clock, of processor, and the most memory in MB."""
    env = {**os.environ, "HEADWAY_HOME": str(folder.with_name("home"))}
    start = time.perf_counter()
    with (folder.with_name("said")).open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "headway", *words], stdout=said, stderr=said, env=env
        )
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(folder.with_name("said").read_text("utf-8", errors="replace"))
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def _on_spark(scratch: Path) -> str:
    """How many figures of a small council both engines give alike."""
    from headway.engine.duck import engine
    from headway.engine.spark import session, spark_beside_duck
    from headway.record.making import make
    from headway.store.held import read_filed
    from headway.store.receiving import received
    from headway.store.snapshotting import figures_of
    from headway.synthetic.making import make as invent
    from headway.synthetic.writing import write
    from headway.vocabulary.councils import council

    folder = scratch / "small"
    made = invent(
        children=40, years=2, last_year=2026, seed=8, errors=0, like="342", tell=lambda _: None
    )
    write(made, folder)
    filed = read_filed(scratch, received([folder]).parts, council("342"))
    with engine(files=True) as duck:
        expected = Counter(figures_of(make(duck, filed)).figures())
    with spark_beside_duck(files=True) as both:
        session().conf.set("spark.sql.shuffle.partitions", "2")
        found = Counter(figures_of(make(both, filed)).figures())
    if found != expected:
        differ = (expected - found) + (found - expected)
        raise SystemExit(f"{len(differ):,} figures differ, such as {next(iter(differ))}.")
    return f"{len(expected):,}"


def _says(sizes: list[Took], compared: str) -> str:
    one, largest = sizes[0], sizes[-1]
    of_rows = largest.copies / one.copies
    return f"""{_table(sizes)}

The least of each size's builds; memory of the one process that builds (a second one, which reads beside it, is not in
it). Load of the machine at the end: {os.getloadavg()[0]:.1f}; above {os.cpu_count()}, other work shared the processors.

## Where the time goes

{_parts(sizes)}

## What was reached

- A council of {CHILDREN} and its children in need, six years, to every measure by month, year and cut: {one.clock:.1f} s; the
  aim is {REACH_SECONDS} s. It is {"" if one.clock <= REACH_SECONDS else "not "}reached.
- {of_rows:.0f} times the rows take {largest.clock / one.clock:.1f} times as long and {largest.memory / one.memory:.1f} times the memory.
- England's size ({ENGLAND} such councils; aims {ENGLAND_SECONDS} s, {ENGLAND_MEGABYTES / 1000:.0f} GB) was not built. In step with the largest size
  here it would take about {largest.clock * ENGLAND / largest.copies / 60:.0f} minutes on this machine, and more memory than it has:
  the aims are not reached. A council each, one after another or on many machines, is the way that is open.
- Spark and DuckDB: all {compared} figures of a council of 40 over two years are the same.
"""


def _table(sizes: list[Took]) -> str:
    head = "| looked after | read, MB | figures | seconds | of processor | memory, MB |\n|---|---|---|---|---|---|"
    rows = [
        f"| {t.copies * CHILDREN:,} | {t.megabytes_read:,.0f} | {t.figures:,} | {t.clock:.1f} | "
        f"{t.processor:.1f} | {t.memory:,} |"
        for t in sizes
    ]
    return "\n".join([head, *rows])


def _parts(sizes: list[Took]) -> str:
    names = list(sizes[0].laps)
    head = f"| looked after | {' | '.join(names)} |\n|{'---|' * (len(names) + 1)}"
    rows = [
        f"| {t.copies * CHILDREN:,} | {' | '.join(f'{t.laps[name]:.2f}' for name in names)} |"
        for t in sizes
    ]
    return "\n".join([head, *rows])
