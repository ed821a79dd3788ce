"""The price of a week at home on a care order, from a list or from the record. Pounds are exact."""

import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from headway.vocabulary.errors import BadFile, BadInput

COLUMNS = ("placement", "weekly_price", "from", "source")
AT_HOME = "P1"


@dataclass(frozen=True, kw_only=True)
class Price:
    """Pounds a week of one child, and whose figure that is."""

    weekly: Decimal
    source: str


def price_in(path: Path, on: date) -> Price:
    """The price of a placement with parents (P1) that holds on a day.

    The list is a CSV with the columns placement, weekly_price, from, source. Raises BadFile where it
    has no such price.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as fault:
        raise BadInput(f"{path}: cannot be read ({fault.strerror}). Check the path.") from fault
    except (UnicodeDecodeError, csv.Error) as fault:
        raise BadFile(str(path), "is no CSV in UTF-8.", "Save it as CSV UTF-8.") from fault
    if not rows or not set(COLUMNS) <= set(rows[0]):
        raise BadFile(
            path.name, f"expected the columns {', '.join(COLUMNS)}, and a row.", "See the how-to."
        )
    held = []
    for number, row in enumerate(rows, start=1):
        if (row["placement"] or "").strip().upper() == AT_HOME:
            since, price = _price(f"{path.name}, row {number}", row)
            if since <= on:
                held.append((since, number, price))
    if not held:
        raise BadFile(
            path.name,
            f"it has no price of {AT_HOME} (with parents) that holds on {on.isoformat()}.",
            "Add a row, or leave --prices out: then no sum of money is given.",
        )
    return max(held, key=lambda one: one[:2])[2]


def _price(where: str, row: dict[str, str]) -> tuple[date, Price]:
    try:
        pounds = Decimal((row["weekly_price"] or "").replace(",", "").replace("£", "").strip())
        since = date.fromisoformat((row["from"] or "").strip())
        if not pounds.is_finite() or pounds < 0:
            raise ValueError
    except (InvalidOperation, ValueError) as fault:
        raise BadFile(
            where,
            "expected pounds as 312.50 and a day as 2026-04-01.",
            "Mend it, then run this again.",
        ) from fault
    if not (source := (row["source"] or "").strip()):
        raise BadFile(where, "expected whose price it is, in source.", "Fill it in.")
    return since, Price(weekly=pounds, source=source)
