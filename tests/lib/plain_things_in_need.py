"""What a record believes of each thing, a second time: slow, plain Python, from the words of the rules."""

import calendar
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.lib.years_of_need import LISTS, File, Row

DATES = {name for names in LISTS.values() for name in names.split()} | {
    "CINreferralDate", "CINclosureDate", "DateOfInitialCPC", "CPPreviewDate", "InitialCPCtarget",
}  # fmt: skip


def day_of(text: str | None) -> date | None:
    """The day that a text names, if it names one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def months_on(day: date, months: int) -> date:
    """So many months later (or earlier); the month's last day where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def year_of(day: date) -> int:
    """The collection year of a day."""
    return day.year if (day.month, day.day) <= (3, 31) else day.year + 1


def yes(text: str | None) -> bool | None:
    """What a yes-or-no says."""
    return {"1": True, "true": True, "0": False, "false": False}.get(text or "")


@dataclass
class Kind:
    """How one kind of thing is known again, in the words of docs/explanation/record.md."""

    key: tuple[str, ...]
    start: str
    end: str = ""
    kept: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


KINDS = {
    "episodes": Kind(
        ("CINreferralDate",), "CINreferralDate", "CINclosureDate", ("DateOfInitialCPC",),
        ("ReferralSource", "PrimaryNeedCode", "CINclosureDate", "ReasonForClosure",
         "DateOfInitialCPC", "ReferralNFA"),
    ),
    "assessments": Kind(
        ("CINreferralDate", "AssessmentActualStartDate"), "AssessmentActualStartDate",
        "AssessmentAuthorisationDate", ("AssessmentAuthorisationDate", "AssessmentFactors"),
        ("AssessmentAuthorisationDate", "AssessmentFactors"),
    ),
    "cin_plans": Kind(
        ("CINPlanStartDate",), "CINPlanStartDate", "CINPlanEndDate", (),
        ("CINPlanEndDate", "CINreferralDate"),
    ),
    "section47": Kind(
        ("CINreferralDate", "S47ActualStartDate"), "S47ActualStartDate", "", ("DateOfInitialCPC",),
        ("InitialCPCtarget", "DateOfInitialCPC", "ICPCnotRequired"),
    ),
    "cp_plans": Kind(
        ("CPPstartDate",), "CPPstartDate", "CPPendDate", (),
        ("CPPendDate", "InitialCategoryOfAbuse", "LatestCategoryOfAbuse", "NumberOfPreviousCPP",
         "CINreferralDate"),
    ),
    "reviews": Kind(
        ("CPPreviewDate",), "CPPreviewDate", "", (), ("CINreferralDate", "CPPstartDate"),
    ),
}  # fmt: skip


@dataclass
class Thing:
    """One thing, believed: `said` by column, the years that hold it, and how long it counts."""

    child: str
    copy: int
    said: Row
    first_year: int
    last_year: int
    started_on: date
    ended_on: date | None = None
    is_open: bool = False
    end_is_known: bool = False
    counted_to: date | None = None
    rows: list[tuple[tuple[int, str], Row]] = field(default_factory=list, repr=False)


def rows_of(file: File, kind: str) -> Iterable[tuple[str, Row]]:
    """Every row of one kind in a file, with its child and what it takes from outside."""
    for child in file.children:
        if not child["LAchildID"]:
            continue
        for episode in child["episodes"]:
            outer = {"CINreferralDate": episode["CINreferralDate"]}
            found = [episode] if kind == "episodes" else []
            found += [outer | b for b in episode.get(kind, ())]
            if kind == "reviews":
                found = [
                    outer | {"CPPstartDate": plan["CPPstartDate"]} | review
                    for plan in episode["cp_plans"]
                    for review in plan["reviews"]
                ]
            for row in found:
                plain = {k: day_of(v) if k in DATES else v for k, v in row.items()}
                plain["AssessmentFactors"] = " ".join(row.get("factors", ())) or None
                yield child["LAchildID"].strip().upper(), plain


def _blank_last(values: Iterable[Any]) -> tuple:
    return tuple(
        (value is None, value or "") if value is None else (False, value) for value in values
    )


def _blank_first(values: Iterable[Any]) -> tuple:
    return tuple((value is not None, "" if value is None else value) for value in values)


def things(files: list[File], kind: str) -> list[Thing]:
    """Each thing of a kind once, as the latest return that holds it says."""
    how = KINDS[kind]
    held: dict[tuple, list[tuple[tuple[int, str], Row]]] = defaultdict(list)
    for file in files:
        in_file: dict[tuple, list[Row]] = defaultdict(list)
        for child, row in rows_of(file, kind):
            if row[how.start] is not None:
                in_file[(child, *(row[name] for name in how.key))].append(row)
        for key, rows in in_file.items():
            rows.sort(key=lambda row: _blank_last(row[c] for c in how.columns))
            for copy, row in enumerate(rows, start=1):
                held[(*key, copy)].append(((file.year, file.made_at), row))
    return [_believed(key[0], key[-1], rows, how, files) for key, rows in held.items()]


def _believed(child: str, copy: int, rows: list, how: Kind, files: list[File]) -> Thing:
    rows = sorted(rows, key=lambda held: (held[0], _blank_first(held[1][c] for c in how.columns)))
    said = dict(rows[-1][1])
    for name in how.kept:
        filled = [row[name] for _, row in rows if row[name] is not None]
        said[name] = filled[-1] if filled else None
    years = [rank[0] for rank, _ in rows]
    made = Thing(child, copy, said, min(years), max(years), said[how.start], rows=rows)
    if how.end:
        _lasts(made, said[how.end], max(file.year for file in files))
    return made


def _lasts(thing: Thing, end: date | None, latest: int) -> None:
    year_end = date(thing.last_year, 3, 31)
    if end is None:
        thing.is_open = thing.end_is_known = thing.last_year == latest
        thing.counted_to = max(year_end, thing.started_on)
    elif end < thing.started_on:
        thing.counted_to = thing.started_on
    else:
        thing.ended_on, thing.end_is_known, thing.counted_to = end, True, end
