"""Run by record in a process of its own: where the time of a build goes, by the clock.

Argument: the folder of returns. Prints one JSON line of seconds: what is imported, reading, making the
record, its figures. What a whole build takes beyond these is writing the snapshot and the archive.
"""

import json
import sys
import tempfile
import time
from pathlib import Path


def main(folder: Path) -> dict[str, float]:
    """Build in laps."""
    laps: dict[str, float] = {}
    start = time.perf_counter()

    def lap(name: str) -> None:
        laps[name] = time.perf_counter() - start - sum(laps.values())

    from headway.engine.duck import engine
    from headway.record.making import make
    from headway.store.held import read_filed
    from headway.store.receiving import received
    from headway.store.snapshotting import figures_of
    from headway.vocabulary.councils import council

    lap("importing")
    one = council("342")
    parts = received([folder]).parts
    with tempfile.TemporaryDirectory() as store:
        filed = read_filed(Path(store), parts, one)
    lap("reading")
    with engine(files=True) as duck:
        record = make(duck, filed)
        lap("making the record")
        figures_of(record)
        lap("working out figures")
    return laps


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
