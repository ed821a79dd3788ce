"""Faults in how a child's episodes follow each other."""

from collections.abc import Callable
from itertools import pairwise

from headway.synthetic.faults.ways import (
    before,
    cell,
    day_of,
    episodes,
    follows_on,
    is_settled,
    later,
    moved,
    went_home,
    year_starts,
)  # fmt: skip
from headway.synthetic.filing import Row
from headway.synthetic.planting import Case, Fault, Flagged


def _lasts(row: Row, days: int) -> bool:
    return not row[7] or (day_of(row[7]) - day_of(row[1])).days > days


def _is_move(case: Case, row: Row) -> bool:
    return follows_on(case, row) and row[2] == "P"


def _is_order(case: Case, row: Row) -> bool:
    return follows_on(case, row) and row[2] == "L" and row[3][0] == "C"


def _pair(*rules: str, moves: int) -> Callable[[Case], list[Flagged] | None]:
    """A row that begins some days off the end of the one before, which is flagged by 388."""

    def plant(case: Case) -> list[Flagged] | None:
        for row in episodes(case):
            fits = follows_on(case, row) and row[3][0] == "C" and before(case, row)[3][0] == "C"
            if fits and _lasts(row, 9) and _lasts(before(case, row), 9):
                case.put("episodes", row, "DECOM", moved(row[1], moves))
                earlier: Flagged = ("388", "episodes", before(case, row))
                return [*((rule, "episodes", row) for rule in rules), earlier]
        return None

    return plant


def _order_called_move(case: Case) -> list[Flagged] | None:
    """A change of legal status recorded as a move: the move then lacks its reason."""
    row = next((r for r in episodes(case) if _is_order(case, r)), None)
    if row is None:
        return None
    case.put("episodes", row, "RNE", "P")
    return [("435", "episodes", row), ("225", "episodes", before(case, row))]


def _reason_before_temporary(case: Case) -> list[Flagged] | None:
    rows = episodes(case)
    for earlier, row in pairwise(rows):
        if row[5][0] == "T":
            case.put("episodes", earlier, "REASON_PLACE_CHANGE", "OTHER")
            return [("226", "episodes", row)]
    return None


def _not_a_move_back(case: Case) -> list[Flagged] | None:
    rows = episodes(case)
    for place, row in enumerate(rows[2:], 2):
        if rows[place - 1][5][0] == "T" and row[2] == "P":
            case.put("episodes", row, "RNE", "T")
            return [("383", "episodes", row)]
    return None


def _no_reason(case: Case) -> list[Flagged] | None:
    row = next((r for r in episodes(case) if _is_move(case, r)), None)
    if row is None:
        return None
    case.put("episodes", before(case, row), "REASON_PLACE_CHANGE", "")
    return [("225", "episodes", before(case, row))]


def _in_this_year(case: Case, row: Row) -> bool:
    return went_home(case, row) and (day_of(row[1]) - year_starts(case)).days > 9


FAULTS = (
    cell("143", "episodes", "code", {"RNE": "X"}, _is_move),
    cell("434", "episodes", "order", {"RNE": "L"}, _is_move),
    cell("436", "episodes", "order", {"RNE": "B"}, _is_move),
    Fault(rule="435", table="episodes", kind="order", plant=_order_called_move),
    Fault(rule="433", table="episodes", kind="order", plant=_pair("433", moves=3)),
    Fault(rule="501", table="episodes", kind="order", plant=_pair("501", "433", moves=-3)),
    cell("388", "episodes", "order", {"REC": "X1"}, went_home),
    cell("355", "episodes", "order", {"DEC": lambda c, r: r[1]}, _in_this_year),
    cell("356", "episodes", "order", {"DEC": later("DECOM", "episodes", -5)}, _in_this_year),
    cell("504", "episodes", "contradictory",
         {"CIN": lambda c, r: "N4" if r[4] != "N4" else "N5"},
         lambda c, r: follows_on(c, r) and r is episodes(c)[-1]),
    Fault(rule="225", table="episodes", kind="missing", plant=_no_reason),
    cell("1009", "episodes", "code", {"REASON_PLACE_CHANGE": "MOVED"},
         lambda c, r: bool(r[9]) and is_settled(c)),
    cell("233", "episodes", "contradictory", {"REASON_PLACE_CHANGE": "OTHER"},
         lambda c, r: not r[7] and is_settled(c) and r[5][0] != "T", since=2026),
    Fault(rule="226", table="episodes", kind="contradictory", plant=_reason_before_temporary),
    Fault(rule="383", table="episodes", kind="order", plant=_not_a_move_back),
)  # fmt: skip
