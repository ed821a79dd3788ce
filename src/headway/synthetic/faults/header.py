"""Faults in who a child is."""

from headway.synthetic.faults.ways import (
    age_at_end,
    born,
    cell,
    day_of,
    episodes,
    is_alone,
    is_settled,
    moved,
    repeated,
)  # fmt: skip
from headway.synthetic.filing import Row
from headway.synthetic.planting import Case, Fault, Flagged


def _is_new(case: Case, row: Row) -> bool:
    return case.is_new() and not is_alone(case) and "oc3" not in case.rows


def _is_new_girl(case: Case, row: Row) -> bool:
    return _is_new(case, row) and row[5] == "0" and all(not r[7] for r in episodes(case))


def _in_care(case: Case, row: Row) -> bool:
    return _is_new(case, row) and is_settled(case) and bool(episodes(case))


def _is_girl_who_stays(case: Case, row: Row) -> bool:
    ended = any(r[7] and r[8] != "X1" for r in episodes(case))
    mother = any(r[5] == "1" for r in case.last.get("header", ()))
    return row[5] == "0" and not ended and not mother and "oc3" not in case.rows


def _is_boy(case: Case, row: Row) -> bool:
    return _is_new(case, row) and row[1] in ("1", "M")


def _is_of_school_age(case: Case, row: Row) -> bool:
    return _is_new(case, row) and age_at_end(case) >= 7


def _was_here(case: Case, row: Row) -> bool:
    return bool(case.last.get("header"))


def _is_leaver_alone(case: Case, row: Row) -> bool:
    return _was_here(case, row) and not episodes(case)


def _has_number(case: Case, row: Row) -> bool:
    return _was_here(case, row) and len(row[4]) == 13 and len(case.last["header"][0][4]) == 13


def _other_sex(case: Case, row: Row) -> str:
    return {"1": "2", "2": "1", "M": "F", "F": "M"}[row[1]]


def _other_number(case: Case, row: Row) -> str:
    return f"{row[4][0]}9{row[4][2:]}"


def _day_after_birth(case: Case, row: Row) -> str:
    return moved(row[2], 1)


def _without_mother_marker(case: Case) -> list[Flagged] | None:
    row = case.rows["header"][0]
    if not _is_girl_who_stays(case, row):
        return None
    case.put("header", row, "MOTHER", "")
    return [("393", "header", row), ("165", "header", row)]


def _other_birth_date(case: Case) -> list[Flagged] | None:
    """Born a day earlier in every table of this year: only last year's return can tell."""
    row = case.rows["header"][0]
    birth = born(case)
    plain = _was_here(case, row) and is_settled(case) and episodes(case) and age_at_end(case) < 17
    if not plain or birth.day < 8 or birth.month in (3, 4):
        return None
    if any(abs((day_of(r[2]) - birth).days % 365.25) < 5 for r in case.rows.get("reviews", ())):
        return None
    now = moved(row[2], -1)
    for table, rows in case.rows.items():
        for one in rows:
            if table != "episodes":
                case.put(table, one, "DOB", now)
    return [("203", "header", row)]


def _no_answers(case: Case) -> list[Flagged] | None:
    """A care leaver's answers left out: the header is then of a child about whom nothing is said."""
    row = case.rows["header"][0]
    if episodes(case) or "oc3" not in case.rows:
        return None
    case.drop("oc3", case.rows["oc3"][0])
    return [("EPI", "header", row)]


FAULTS = (
    cell("101", "header", "missing", {"SEX": ""}, _is_new),
    cell("101", "header", "code", {"SEX": "9"}, _is_new),
    cell("102", "header", "missing", {"DOB": ""}, _in_care),
    cell("103", "header", "code", {"ETHNIC": "WBRT"}, _is_new),
    cell("103", "header", "missing", {"ETHNIC": ""}, _is_new),
    cell("168", "header", "code", {"UPN": lambda c, r: f"A{r[0][3:]}"}, _is_new),
    cell("442", "header", "missing", {"UPN": ""}, _in_care),
    cell("209", "header", "contradictory", {"UPN": "UN1"}, _is_of_school_age),
    cell("174", "header", "contradictory", {"MC_DOB": _day_after_birth}, _is_boy),
    cell("611", "header", "missing", {"MOTHER": "1"},
         lambda c, r: _is_new_girl(c, r) and age_at_end(c) >= 13),
    cell("620", "header", "impossible", {"MOTHER": "1", "MC_DOB": _day_after_birth},
         lambda c, r: _is_new_girl(c, r) and 1 <= age_at_end(c) < 11),
    cell("232", "header", "code", {"SEX": "U"}, _is_new, since=2025),
    Fault(rule="393", table="header", kind="missing", plant=_without_mother_marker),
    Fault(rule="203", table="header", kind="history", plant=_other_birth_date),
    cell("204", "header", "history",
         {"ETHNIC": lambda c, r: "MOTH" if r[3] != "MOTH" else "OOTH"}, _was_here),
    cell("202", "header", "history", {"SEX": _other_sex}, _is_leaver_alone),
    cell("208", "header", "history", {"UPN": _other_number}, _has_number),
    repeated("INT32", "header", lambda c, r: r[4].startswith("UN") and not is_alone(c)),
    Fault(rule="EPI", table="header", kind="missing", plant=_no_answers),
)  # fmt: skip
