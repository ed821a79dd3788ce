"""Faults in reviews, times missing, social workers, earlier homes, UASC and orders that lock doors."""

from headway.synthetic.faults.ways import (
    after_the_year,
    cell,
    day_of,
    dropped,
    episodes,
    later,
    moved,
    repeated,
    year_starts,
)  # fmt: skip
from headway.synthetic.filing import Row
from headway.synthetic.planting import Case, Fault, Flagged


def _is_under_four(case: Case, row: Row) -> bool:
    return row[3] == "PN0"


def _alone_and_open(case: Case, row: Row) -> bool:
    """The one time missing of a child who is still looked after, begun and ended in the year."""
    stays = episodes(case)[-1][7] == "" and len(case.rows["missing"]) == 1
    started = any(r[2] == "S" for r in episodes(case)[1:])
    return stays and not started and bool(row[4]) and (day_of(row[3]) - year_starts(case)).days > 5


def _without_kind(case: Case) -> list[Flagged] | None:
    row = case.rows["missing"][0]
    case.put("missing", row, "MISSING", "")
    rules = ("565", "566") if row[4] else ("565",)
    return [(rule, "missing", row) for rule in rules]


def _is_only_worker(case: Case, row: Row) -> bool:
    return len(case.rows["sw_episodes"]) == 1


def _nobody_now(case: Case) -> list[Flagged] | None:
    """The last social worker's time ended months ago, though the child is still looked after."""
    row = case.rows["sw_episodes"][-1]
    now = f"10/01/{case.year}"
    still = [r for r in episodes(case) if not r[7]]
    if (day_of(now) - day_of(row[3])).days < 20 or not still:
        return None
    case.put("sw_episodes", row, "SW_DEC", now)
    return [("SW17STG2", "sw_episodes", row), *(("SW12STG2", "episodes", r) for r in still)]


def _gap(case: Case) -> list[Flagged] | None:
    rows = case.rows["sw_episodes"]
    row = rows[-1]
    if len(rows) < 2 or row[5] == "FCONTA" or day_of(row[3]) < year_starts(case):
        return None
    now = moved(row[3], 20)
    if day_of(now).isoformat() > f"{case.year}-03-01":
        return None
    case.put("sw_episodes", row, "SW_DECOM", now)
    return [("SW10aSTG2", "sw_episodes", row)]


def _starts_in_year(case: Case) -> list[Flagged]:
    starts = [r for r in episodes(case) if r[2] == "S" and day_of(r[1]) >= year_starts(case)]
    return [("630", "episodes", r) for r in starts]


def _unknown_home(case: Case) -> list[Flagged] | None:
    row = case.rows["previous_permanence"][0]
    if row[2] != "Z1":
        return None
    case.put("previous_permanence", row, "PREV_PERM", "P9")
    return [("631", "previous_permanence", row), *_starts_in_year(case)]


def _is_new(case: Case, row: Row) -> bool:
    return case.is_new()


def _is_locked_in_throughout(case: Case, row: Row) -> bool:
    places = {r[5] for r in episodes(case)}
    one = len(case.rows["dolo"]) == 1
    return one and places <= {"K2", "Z12", "Z13"} and episodes(case)[-1][7] == ""


FAULTS = (
    cell("166", "reviews", "impossible", {"REVIEW": lambda c, r: f"31/02/{c.year}"}),
    cell("166 167", "reviews", "missing", {"REVIEW": ""}),
    cell("167", "reviews", "code", {"REVIEW_CODE": "PN9"}),
    cell("440", "reviews", "contradictory", {"REVIEW_CODE": "PN0"},
         lambda c, r: not _is_under_four(c, r)),
    cell("441", "reviews", "contradictory", {"REVIEW_CODE": "PN1"}, _is_under_four),
    cell("INT08 1012", "reviews", "contradictory", {"CHILD": "SYNABSENT"}),
    cell("INT17", "reviews", "contradictory", {"DOB": later("DOB", "reviews", 1)},
         lambda c, r: day_of(r[2]).month != day_of(r[1]).month),
    cell("104", "uasc", "impossible", {"DUC": "99/99/2030"}, _is_new),
    cell("304", "uasc", "impossible", {"DUC": lambda c, r: f"31/12/{day_of(r[2]).year + 19}"}, _is_new),
    cell("INT21", "uasc", "contradictory",
         {"SEX": lambda c, r: {"1": "2", "2": "1", "M": "F", "F": "M"}[r[1]]}),
    repeated("INT36", "uasc"),
    dropped("630", "previous_permanence", _starts_in_year),
    Fault(rule="631", table="previous_permanence", kind="code", plant=_unknown_home),
    cell("635", "previous_permanence", "contradictory", {"LA_PERM": "999"},
         lambda c, r: r[2] == "Z1"),
    repeated("INT35", "previous_permanence"),
    cell("1006", "missing", "code", {"MISSING": "X"}),
    Fault(rule="565", table="missing", kind="missing", plant=_without_kind),
    cell("1004 564 581", "missing", "missing", {"MIS_START": ""}, _alone_and_open),
    cell("567", "missing", "order", {"MIS_END": later("MIS_START", "missing", -2)}, _alone_and_open),
    cell("1005", "missing", "impossible", {"MIS_END": lambda c, r: f"31/02/{c.year}"}, _alone_and_open),
    cell("571", "missing", "impossible", {"MIS_END": after_the_year}, _alone_and_open),
    cell("570", "missing", "impossible", {"MIS_START": after_the_year, "MIS_END": ""}, _alone_and_open),
    cell("INT13", "missing", "contradictory", {"DOB": later("DOB", "missing", 1)}),
    cell("SW02STG1", "sw_episodes", "code", {"SW_ID": "AB1234567"}, since=2024),
    cell("SW13STG1", "sw_episodes", "code", {"SW_REASON": "MOVED"}, _is_only_worker, since=2024),
    cell("SW04STG1", "sw_episodes", "impossible", {"SW_DECOM": lambda c, r: f"31/02/{c.year}"},
         _is_only_worker, since=2026),
    cell("SW06STG2", "sw_episodes", "impossible", {"SW_DECOM": after_the_year}, _is_only_worker,
         since=2024),
    Fault(rule="SW17STG2", table="sw_episodes", kind="missing", plant=_nobody_now, since=2026),
    Fault(rule="SW10aSTG2", table="sw_episodes", kind="order", plant=_gap, since=2026),
    cell("700", "dolo", "missing", {"DOLO_START": ""}, since=2027),
    cell("702", "dolo", "order", {"DOLO_END": lambda c, r: r[2]}, since=2027),
    cell("704", "dolo", "impossible", {"DOLO_END": after_the_year}, _is_locked_in_throughout,
         since=2027),
)  # fmt: skip
