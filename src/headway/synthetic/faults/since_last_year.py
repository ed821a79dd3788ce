"""Faults that only last year's return can show."""

from datetime import timedelta

from headway.synthetic.faults.ways import (
    Suits,
    cell,
    day_of,
    episodes,
    is_settled,
    later,
    moved,
    year_starts,
)  # fmt: skip
from headway.synthetic.filing import Row
from headway.synthetic.planting import Case, Fault, Flagged


def _goes_on(case: Case, row: Row) -> bool:
    """Whether this one row was open at the end of last year's return."""
    was = [r for r in case.last.get("episodes", ()) if not r[7]]
    return len(episodes(case)) == 1 and is_settled(case) and bool(was) and was[0][1] == row[1]


def _goes_on_with(column: int, *values: str) -> Suits:
    return lambda case, row: _goes_on(case, row) and row[column] in values


def _starts_before(case: Case) -> list[Flagged] | None:
    """A start moved to before the year, of a child whom last year's return does not have."""
    rows = episodes(case)
    first = rows[0] if rows else None
    grown = first and (day_of(first[1]) - day_of(case.rows["header"][0][2])).days > 900
    left = rows and rows[-1][7] and rows[-1][8] in ("E4A", "E4B") and is_settled(case)
    if not (case.is_new() and first and grown and left and first[3] in ("V2", "C1")):
        return None
    if case.rows["header"][0][4] == "UN4" or first[2] != "S":
        return None
    before = year_starts(case) - timedelta(days=10)
    case.put("episodes", first, "DECOM", moved(before.strftime("%d/%m/%Y"), 0))
    return [("NoE", "episodes", first), ("562", "episodes", first)]


FAULTS = (
    cell("502 562", "episodes", "history", {"DECOM": later("DECOM", "episodes", -1)},
         lambda c, r: _goes_on(c, r) and r[2] != "S"),
    cell("503A", "episodes", "history", {"RNE": "T"}, _goes_on_with(2, "P")),
    cell("503B", "episodes", "history", {"LS": "C2"}, _goes_on_with(3, "C1")),
    cell("503C", "episodes", "history", {"CIN": lambda c, r: "N4" if r[4] != "N4" else "N5"}, _goes_on),
    cell("503D", "episodes", "history", {"PLACE": "U4"}, _goes_on_with(5, "U6")),
    cell("503F", "episodes", "history", {"URN": "XXXXXXX"},
         lambda c, r: _goes_on_with(5, "U1", "U3", "U4", "U6")(c, r) and r[12] != "XXXXXXX"),
    Fault(rule="NoE", table="episodes", kind="history", plant=_starts_before),
)  # fmt: skip
