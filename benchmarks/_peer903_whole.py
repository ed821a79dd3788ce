"""Run by the other checker's own Python: a whole check of a folder, as its front end does it.

Arguments: the folder (`this` and `last` in it), and `rules` or `reports`: whether its two reports
are written too. Prints what it ran.
"""

import io
import logging
import sys
import warnings
from contextlib import redirect_stdout
from pathlib import Path

from lac_validator.lac_validator import LacValidator
from lac_validator.report import Report
from lac_validator.rules.lac2025_26 import registry
from lac_validator.types import UploadedFile

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")


def main(folder, until):
    """Load both years' files, run every rule of 2026, and write the reports if asked."""
    files = [
        UploadedFile(name=path.name, file_content=path.read_bytes(), description=year)
        for name, year in (("this", "This year"), ("last", "Prev year"))
        for path in sorted((folder / name).glob("*.csv"))
    ]
    where = {"collectionYear": "2026", "localAuthority": "E08000013"}
    with redirect_stdout(io.StringIO()):  # some rules print
        made = LacValidator(metadata=where, files=files, registry=registry)
    if until == "reports":
        report = Report(made.ds_results, registry)
        for name in ("errors", "children"):
            (folder / f"{name}.csv").write_text(report.csv_report(name), encoding="utf-8")
    print(f"{len(made.dones)} rules run, {len(made.skips)} skipped, {len(made.fails)} stopped")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
