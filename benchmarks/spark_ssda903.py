"""Checking forty councils' looked-after returns on a Spark master with two workers

One return forty times the size of the sample is checked by DuckDB in this process, and again by
`--engine spark` on a master and two workers of their own processes, all on this machine. Both
must give the same flags.
"""

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pyarrow as pa

from benchmarks import Result
from benchmarks._ssda903_sample import COUNCIL, YEAR, some_postcodes, write_sample
from tests.lib.postgresql import free_port

COVERS = (
    "benchmarks/_ssda903_sample.py",
    "benchmarks/spark_ssda903.py",
    "requirements/spark.txt",
    "src/headway/engine/*.py",
    "src/headway/returns/**/*.py",
    "src/headway/validation/**/*.py",
)
HERE = "127.0.0.1"
# HEADWAY_TIMES gives another size, said on the page.
TIMES = int(os.environ.get("HEADWAY_TIMES") or 40)
WORKERS, CORES, MEMORY = 2, "1", "2g"
PATIENCE = 60.0


def main() -> Result:
    """Check on both engines; raises where they differ."""
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as running:
        this, last = write_sample(Path(scratch) / "sample", TIMES, some_postcodes())
        size = sum(p.stat().st_size for p in this.rglob("*.csv")) / 1e6
        duck, on_duck = _checked("duckdb", this, last)
        master = running.enter_context(_cluster(Path(scratch)))
        os.environ |= {"HEADWAY_SPARK_MASTER": master, "SPARK_LOCAL_IP": HERE}
        spark, on_spark = _checked("spark", this, last)
        _stop_spark()
    by_rule, there = _counts(duck), _counts(spark)
    differ = {r: (by_rule[r], there[r]) for r in by_rule | there if by_rule[r] != there[r]}
    if differ or _hash(duck) != _hash(spark):
        raise AssertionError(f"The engines differ, rule: (DuckDB, Spark) {differ}")
    says = (
        f"{duck.num_rows:,} flags by {len(by_rule)} rules on both engines: the same count for "
        f"every rule, and the same hash of all flags, `{_hash(duck)}`.\n\n"
        "| Engine | seconds, reading and typing included |\n|---|---|\n"
        f"| DuckDB, in one process | {on_duck:.0f} |\n"
        f"| Spark, a master and {WORKERS} workers of one core each, its start included | "
        f"{on_spark:.0f} |\n\n"
        "One machine is quicker with DuckDB. Spark is for a region whose returns do not fit on "
        "one. Files are read and typed by DuckDB in both."
    )
    return Result(n=f"one return {TIMES} times the sample, {size:.0f} MB of CSV", says=says)


def _checked(engine: str, this: Path, last: Path) -> tuple[pa.Table, float]:
    from headway import check

    began = time.monotonic()
    made = check([this], year=YEAR, council=COUNCIL, last=[last], engine=engine, weigh=False)
    took = time.monotonic() - began
    print(f"  {engine}: {made.flags.num_rows:,} flags in {took:.0f} s", flush=True)
    return made.flags, took


def _counts(flags: pa.Table) -> Counter[str]:
    return Counter(flags.column("rule").to_pylist())


def _hash(flags: pa.Table) -> str:
    """One hash of every flag's rule, table, row and child, in their order."""
    keys = ["rule", "table", "row", "child"]
    # Columns may be dictionaries, which cannot be sorted.
    kinds = pa.schema([(key, pa.int64() if key == "row" else pa.string()) for key in keys])
    rows = flags.select(keys).cast(kinds).sort_by([(key, "ascending") for key in keys])
    whole = hashlib.sha256()
    for name in keys:
        for cell in rows.column(name).to_pylist():
            whole.update(f"{cell}\n".encode())
    return whole.hexdigest()[:16]


@contextmanager
def _cluster(scratch: Path) -> Iterator[str]:
    """A standalone master and its workers, heard on this machine alone; ended at the end."""
    port = free_port()
    address = f"spark://{HERE}:{port}"
    deploy = "org.apache.spark.deploy"
    heard = ["--host", HERE, "--webui-port", "0"]
    work = ["--cores", CORES, "--memory", MEMORY, "--work-dir", str(scratch / "work")]
    with ExitStack() as running:
        starts = [[f"{deploy}.master.Master", *heard, "--port", str(port)]]
        starts += [[f"{deploy}.worker.Worker", *heard, *work, address]] * WORKERS
        for number, start in enumerate(starts):
            log = scratch / f"spark-{number}.log"
            running.enter_context(_started(start, log))
            _await(log, "I have been elected leader" if number == 0 else "Successfully registered")
        yield address


@contextmanager
def _started(start: list[str], log: Path) -> Iterator[None]:
    """A process of Spark's, by the script that pyspark carries."""
    import pyspark

    home = Path(pyspark.__file__).parent
    env = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": HERE}
    env["SPARK_NO_DAEMONIZE"] = "1"
    env["PYSPARK_PYTHON"] = sys.executable
    with log.open("wb") as out:
        running = subprocess.Popen(
            [str(home / "bin" / "spark-class"), *start], env=env, stdout=out, stderr=out
        )
        try:
            yield
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(timeout=60)


def _await(log: Path, words: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if words in log.read_text("utf-8", "replace"):
            return
        time.sleep(0.2)
    raise AssertionError(f"Spark did not say '{words}':\n{log.read_text()[-2000:]}")


def _stop_spark() -> None:
    from headway.engine.spark import session

    session().stop()
