"""The empty list of care orders at home: the headings, and one row that shows the forms."""

import csv
from pathlib import Path

from headway.returns.care_orders.tables import EXAMPLE
from headway.vocabulary.errors import BadInput


def write_template(path: Path) -> None:
    """Write a template, never over a file that is there. A list read later leaves its row out."""
    if path.suffix.lower() != ".csv":
        raise BadInput(f"{path}: the template is a CSV. Give a name that ends in .csv.")
    try:
        with path.open("x", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(EXAMPLE))
            writer.writeheader()
            writer.writerow(EXAMPLE)
    except FileExistsError as fault:
        raise BadInput(
            f"{path}: a file of this name is there, and may be somebody's list. Give another name."
        ) from fault
    except OSError as fault:
        raise BadInput(f"{path}: cannot be written ({fault.strerror}).") from fault
