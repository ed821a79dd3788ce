"""Waivers: a flag that a named person has accepted, why, and until when.

A waiver names a rule, a table, a child and (where a child has several rows) the row's key, so that
it holds when the file is sent again. One that has run out, or that lacks a person, a reason or an
end, accepts nothing and is said.
"""

import csv
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from headway.validation.keys import Mark, cell, plain
from headway.vocabulary.errors import BadFile

FIELDS = ("rule", "table", "child", "key", "by", "why", "until")
# What the columns are called in the workbook that a check writes.
HEADS = {"accepted by": "by", "why accepted": "why", "accepted until": "until"}


@dataclass(frozen=True, kw_only=True)
class Waiver:
    """One accepted flag. `until` is the last day that it holds; `where` says where it was read."""

    rule: str
    table: str
    child: str
    key: str
    by: str
    why: str
    until: date
    where: str = ""

    def holds(self, on: date) -> bool:
        """Whether it still holds on a day."""
        return on <= self.until

    @property
    def mark(self) -> Mark:
        """What it accepts, as `keys.marks` names it."""
        return (self.rule.upper(), self.table, cell(self.child), cell(self.key))


def read_waivers(paths: Sequence[Path]) -> tuple[Waiver, ...]:
    """Waivers from `.toml` (`[[waiver]]`), `.csv` or a check's own workbook (`.xlsx`).

    A row in which nobody, no reason and no end is given waives nothing and is passed over; one
    that gives some of the three and not all is refused.
    """
    return tuple(waiver for path in paths for waiver in _read(path))


def _read(path: Path) -> Iterator[Waiver]:
    readers = {".toml": _toml, ".csv": _csv, ".xlsx": _xlsx}
    if path.suffix.lower() not in readers:
        raise BadFile(
            str(path), "waivers are read from .toml, .csv or .xlsx.", "Give one of these."
        )
    try:
        for where, row in readers[path.suffix.lower()](path):
            given = {name: plain(row.get(name)).strip() for name in FIELDS}
            if not any(given[name] for name in ("by", "why", "until")):
                continue
            yield _waiver(f"{path.name}, {where}", given)
    except (OSError, ValueError, KeyError, BadZipFile) as fault:
        raise BadFile(str(path), f"it cannot be read ({fault}).", "Check the file.") from fault


def _waiver(where: str, given: dict[str, str]) -> Waiver:
    lacking = [n for n in ("rule", "table", "child", "by", "why", "until") if not given[n]]
    if lacking:
        raise BadFile(
            where,
            f"a waiver says who accepted the flag, why and until when; this one lacks "
            f"{', '.join(lacking)}.",
            "Fill these in, or empty the row.",
        )
    texts = {name: text for name, text in given.items() if name != "until"}
    return Waiver(**texts, until=_day(where, given["until"]), where=where)


def _day(where: str, text: str) -> date:
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%Y-%m-%d %H:%M:%S"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise BadFile(where, f"'{text}' is no date.", "Write the last day as 2026-07-31.")


def _toml(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for n, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8")).get("waiver", []), 1):
        yield f"waiver {n}", row


def _csv(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for n, row in enumerate(csv.DictReader(file), start=2):
            yield f"line {n}", {_field(k): v for k, v in row.items() if k}


def _xlsx(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        heads: list[str] = []
        for n, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            names = [_field(str(v or "")) for v in row]
            if not heads and {"rule", "table", "child", "by"} <= set(names):
                heads = names
            elif heads:
                yield f"{sheet.title}, row {n}", dict(zip(heads, row, strict=False))
    book.close()


def _field(head: str) -> str:
    name = head.strip().lower()
    return HEADS.get(name, name)


def waived(
    found: Sequence[Mark], waivers: Iterable[Waiver], on: date
) -> tuple[list[Waiver | None], tuple[Waiver, ...], tuple[Waiver, ...]]:
    """For each flag the waiver that accepts it, if any; those run out; those that met no flag.

    A waiver with no key accepts every flag of its rule, table and child.
    """
    holding = [w for w in waivers if w.holds(on)]
    exact = {w.mark: w for w in holding}
    met: set[Mark] = set()
    made: list[Waiver | None] = []
    for rule, table, child, key in found:
        mark = (rule.upper(), table, cell(child), key)
        waiver = exact.get(mark) or exact.get((*mark[:3], ""))
        made.append(waiver)
        if waiver:
            met.add(waiver.mark)
    over = tuple(w for w in waivers if not w.holds(on))
    return made, over, tuple(w for w in holding if w.mark not in met)
