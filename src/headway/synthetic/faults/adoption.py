"""Faults about adoption."""

from headway.synthetic.faults.ways import cell, dropped, episodes
from headway.synthetic.filing import Row
from headway.synthetic.planting import Case, Fault, Flagged

# The rule on adopters that each legal status has.
RULE_OF = {"L0": "514", "L11": "520", "L12": "524", "L2": "519", "L3": "517", "L4": "518"}


def _sex_of_adopters(case: Case) -> list[Flagged] | None:
    row = case.rows["ad1"][0]
    case.put("ad1", row, "SEX_ADOPTR", "QQ")
    return [("176", "ad1", row), (RULE_OF[row[7]], "ad1", row)]


def _adopted_in(case: Case) -> list[Flagged]:
    return [("", "episodes", r) for r in episodes(case) if r[8] in ("E11", "E12")]


def _part_filled(case: Case) -> list[Flagged] | None:
    row = case.rows["ad1"][0]
    case.put("ad1", row, "NB_ADOPTR", "")
    adopted = [("601", "episodes", r) for _, _, r in _adopted_in(case)]
    return [("151", "ad1", row), ("601", "ad1", row), *adopted]


def _by_other_carer(case: Case) -> list[Flagged] | None:
    row = case.rows["ad1"][0]
    case.put("ad1", row, "FOSTER_CARE", "1" if row[4] == "0" else "0")
    return [("335", "ad1", row), *(("335", "episodes", r) for _, _, r in _adopted_in(case))]


def _is_first(case: Case, row: Row) -> bool:
    return "placed_for_adoption" not in case.last and "ad1" not in case.rows


def _without_decision(case: Case) -> list[Flagged]:
    if "ad1" in case.rows or any(r[5][0] == "A" for r in episodes(case)):
        return []
    return [("553", "episodes", r) for r in episodes(case) if r[3] == "E1"]


FAULTS = (
    cell("112 333", "ad1", "impossible", {"DATE_INT": lambda c, r: f"31/02/{c.year - 1}"}),
    cell("114", "ad1", "code", {"FOSTER_CARE": "2"}),
    cell("175", "ad1", "code", {"NB_ADOPTR": "3"}),
    cell("177", "ad1", "code", {"LS_ADOPTR": "L9"}),
    cell("511", "ad1", "contradictory", {"NB_ADOPTR": "2"}, lambda c, r: r[5] == "1"),
    Fault(rule="176", table="ad1", kind="code", plant=_sex_of_adopters),
    Fault(rule="151", table="ad1", kind="missing", plant=_part_filled),
    Fault(rule="335", table="ad1", kind="contradictory", plant=_by_other_carer),
    cell("115", "placed_for_adoption", "impossible",
         {"DATE_PLACED": lambda c, r: f"31/02/{c.year}"}, _is_first),
    cell("119", "placed_for_adoption", "missing", {"REASON_PLACED_CEASED": ""},
         lambda c, r: bool(r[3])),
    cell("120", "placed_for_adoption", "code", {"REASON_PLACED_CEASED": "RD9"},
         lambda c, r: bool(r[3])),
    dropped("553", "placed_for_adoption", _without_decision),
)  # fmt: skip
