"""The empty file that people fill in: the headings of a list, and one row that shows the forms."""

import csv
from collections.abc import Mapping
from pathlib import Path

from headway.vocabulary.errors import BadInput


def write_empty(path: Path, example: Mapping[str, str]) -> None:
    """Write a template with this row beneath its headings, never over a file that is there."""
    if path.suffix.lower() != ".csv":
        raise BadInput(f"{path}: the template is a CSV. Give a name that ends in .csv.")
    try:
        with path.open("x", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(example))
            writer.writeheader()
            writer.writerow(example)
    except FileExistsError as fault:
        raise BadInput(
            f"{path}: a file of this name is there, and may be somebody's list. Give another name."
        ) from fault
    except OSError as fault:
        raise BadInput(f"{path}: cannot be written ({fault.strerror}).") from fault
