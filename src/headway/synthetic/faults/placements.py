"""Faults in one episode: its codes, its provider, its postcodes."""

from headway.synthetic.faults.ways import (
    Suits,
    age_at_end,
    cell,
    is_only,
    is_settled,
    went_home,
)  # fmt: skip
from headway.synthetic.filing import Row
from headway.synthetic.planting import Case, Fault, Flagged


def _only(*places: str) -> Suits:
    return lambda case, row: is_only(case, row) and is_settled(case) and row[5] in places


def _fostered(case: Case, row: Row) -> bool:
    return is_only(case, row) and is_settled(case) and row[5][0] == "U"


def _fostered_privately(case: Case, row: Row) -> bool:
    return _fostered(case, row) and row[6] == "PR4" and row[12] != "XXXXXXX"


def _any_only(case: Case, row: Row) -> bool:
    return is_only(case, row) and is_settled(case)


def _with_home(case: Case, row: Row) -> bool:
    return _any_only(case, row) and row[5] != "P1" and bool(row[10])


def _young(case: Case, row: Row) -> bool:
    return _fostered(case, row) and age_at_end(case) < 9


def _under_ten_on_remand(case: Case) -> list[Flagged] | None:
    row = case.rows["episodes"][0]
    if not _young(case, row):
        return None
    case.put("episodes", row, "LS", "J1")
    return [("358", "episodes", row), ("358", "header", case.rows["header"][0])]


def _placed_without_order(case: Case) -> list[Flagged] | None:
    """Placed for adoption under a care order alone, though the placement order came before."""
    rows = case.rows["episodes"]
    row = rows[-1]
    if len(rows) < 2 or row[5] != "A6" or row[2] != "P" or row[7]:
        return None
    case.put("episodes", row, "LS", "C2")
    return [("408", "episodes", row), ("435", "episodes", row)]


def _provider_of_other_place(case: Case) -> list[Flagged] | None:
    row = case.rows["episodes"][0]
    if not (_any_only(case, row) and row[5][0] == "Z"):
        return None
    case.put("episodes", row, "PLACE_PROVIDER", "PR4")
    rules = ("178", "213") if case.year >= 2026 else ("178",)
    return [(rule, "episodes", row) for rule in rules]


FAULTS = (
    cell("144", "episodes", "code", {"LS": "C9"}, _any_only),
    cell("145", "episodes", "code", {"CIN": "N9"}, _any_only),
    cell("146 218 526", "episodes", "code", {"PLACE": "Q1"}, _only("Z1", "Z11", "Z12", "Z13", "Z14")),
    cell("149", "episodes", "code", {"REC": "E99"}, went_home),
    cell("148", "episodes", "missing", {"REC": ""}, went_home),
    cell("147", "episodes", "impossible", {"DEC": lambda c, r: f"31/02/{c.year}"}, went_home),
    cell("354", "episodes", "impossible", {"DECOM": lambda c, r: f"05/04/{c.year}"},
         lambda c, r: _fostered(c, r) and not r[7] and "reviews" not in c.rows),
    cell("385", "episodes", "impossible",
         {"DEC": lambda c, r: f"05/04/{c.year}", "REC": "E4A"},
         lambda c, r: _fostered(c, r) and not r[7]),
    cell("378", "episodes", "contradictory", {"LS": "V2"}, _only("P1")),
    cell("530", "episodes", "contradictory", {"PLACE_PROVIDER": "PR4"}, _only("P1")),
    cell("531", "episodes", "contradictory", {"PLACE_PROVIDER": "PR5"}, _only("P1")),
    cell("526", "episodes", "missing", {"PLACE_PROVIDER": ""}, _only("P1", "R1")),
    cell("550", "episodes", "contradictory", {"PLACE_PROVIDER": "PR0"}, _only("R1", "R2")),
    cell("374", "episodes", "impossible", {"PLACE": "P3"},
         lambda c, r: _only("R1")(c, r) and age_at_end(c) < 14),
    Fault(rule="178", table="episodes", kind="contradictory", plant=_provider_of_other_place),
    cell("218", "episodes", "missing", {"URN": ""}, _fostered),
    cell("1008 219 224", "episodes", "code", {"URN": "SC9999999"}, _fostered_privately),
    cell("242", "episodes", "contradictory", {"URN": "XXXXXXX"}, _only("K2"), since=2026),
    cell("392c 392a", "episodes", "code", {"HOME_POST": "ZZ99 9ZZ"}, _with_home),
    cell("392b 392a", "episodes", "missing", {"HOME_POST": ""}, _with_home),
    cell("392d", "episodes", "contradictory", {"HOME_POST": lambda c, r: r[11]}, _with_home),
    Fault(rule="358", table="episodes", kind="impossible", plant=_under_ten_on_remand),
    Fault(rule="408", table="placed_for_adoption", kind="contradictory", plant=_placed_without_order),
    cell("516", "episodes", "contradictory", {"REC": "E46"},
         lambda c, r: went_home(c, r) and r[5][0] in "PKRZ" and age_at_end(c) < 17),
    cell("390 601", "episodes", "contradictory", {"REC": "E12"},
         lambda c, r: went_home(c, r) and age_at_end(c) < 17),
    cell("460", "episodes", "impossible", {"REC": "E17"},
         lambda c, r: went_home(c, r) and age_at_end(c) < 17),
    cell("387", "episodes", "impossible", {"REC": "E5"},
         lambda c, r: went_home(c, r) and age_at_end(c) < 14),
    cell("389", "episodes", "impossible", {"REC": "E7"},
         lambda c, r: went_home(c, r) and age_at_end(c) < 15),
)  # fmt: skip
