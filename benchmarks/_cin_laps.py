"""Run by check_cin in a process of its own: where the processor's time of one check goes.

Argument: the file. Prints one JSON line of seconds: what is imported, the reading, the rules (their
SQL planned and run). What a whole process takes beyond these is the figures, the flags' file and the
screen.
"""

import json
import sys
import time
from datetime import date
from pathlib import Path

YEAR = 2026


def main(file: Path) -> dict[str, float]:
    """Check a file in laps."""
    laps = {}
    start = time.process_time()
    import duckdb  # noqa: F401
    import lxml.etree  # noqa: F401
    import pyarrow.compute  # noqa: F401
    import rich.table  # noqa: F401

    import headway.cli  # noqa: F401
    from headway.engine.duck import engine
    from headway.returns.cin_census.reader import read
    from headway.returns.cin_census.spec import RETURN
    from headway.validation.checking import check_loaded, rules_for
    from headway.validation.spec import Asked

    rules = rules_for(RETURN, YEAR)
    laps["importing"] = time.process_time() - start
    loaded = read([file])
    laps["reading"] = time.process_time() - start - sum(laps.values())
    begins, ends = date(YEAR - 1, 4, 1), date(YEAR, 3, 31)
    asked = Asked(year=YEAR, start=begins, end=ends, council="E08000013", providers=None)
    with engine() as duck:
        check_loaded(duck, RETURN, loaded, asked, rules)
    laps["checking"] = time.process_time() - start - sum(laps.values())
    return laps


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
