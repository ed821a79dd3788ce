"""Faults in who a child is."""

from headway.synthetic.filing import CHECK_LETTERS
from headway.synthetic.in_need.faults.ways import (
    after_the_year,
    both,
    cell,
    first,
    has,
    is_born,
    is_grown,
    is_helped,
    last,
    moved,
    own,
    repeated,
    within,
)  # fmt: skip
from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.planting import Case, Fault, Flagged


def _is_unborn(case: Case, part: Part) -> bool:
    return "ExpectedPersonBirthDate" in part.cells


def _checked(digits: str) -> str:
    total = sum(int(d) * (place + 2) for place, d in enumerate(digits))
    return CHECK_LETTERS[total % 23] + digits


def _other_letter(case: Case, part: Part) -> str:
    upn = part.cells["UPN"]
    return CHECK_LETTERS[(CHECK_LETTERS.index(upn[0]) + 1) % 23] + upn[1:]


def _other_area(case: Case, part: Part) -> str:
    return _checked("999" + part.cells["UPN"][4:])


def _only_new(case: Case, part: Part) -> bool:
    """Born, with one episode, referred in the last months of the year."""
    (one, *more) = case.all("cin_details")
    return is_born(case, part) and not more and one.cells["CINreferralDate"] > last(case, -200)


def _dies_before_referral(case: Case) -> list[Flagged] | None:
    """Of a child of whom nothing else is known than a referral that led to nothing."""
    (one, *more) = case.all("cin_details")
    alone = is_born(case, one) and not more and not is_helped(case, one)
    if not alone or not within("CINreferralDate", 2)(case, one):
        return None
    if one.cells["CINreferralDate"] <= moved(case.child.cells["PersonBirthDate"], 2):
        return None
    case.put(case.child, "PersonDeathDate", moved(one.cells["CINreferralDate"], -1))
    return [("8555Q", one), ("8555Q", case.child)]


def _born_too_late(case: Case) -> list[Flagged] | None:
    (one, *more) = case.all("cin_details")
    if more or not is_born(case, one) or one.cells["CINreferralDate"] > last(case, -310):
        return None
    case.put(case.child, "PersonBirthDate", moved(one.cells["CINreferralDate"], 300))
    return [("8606", one), ("8606", case.child)]


def _too_old(case: Case) -> list[Flagged] | None:
    (one, *more) = case.all("cin_details")
    if more or not is_born(case, one) or "UPN" not in case.child.cells:
        return None
    case.put(case.child, "PersonBirthDate", f"{case.year.year - 27}-01-15")
    return [("8775Q", one), ("8775Q", case.child)]


def _flag_helped(case: Case, rule: str) -> list[Flagged]:
    return [(rule, e) for e in case.all("cin_details") if is_helped(case, e)]


def _reason_of_no_action(case: Case) -> list[Flagged] | None:
    helped = _flag_helped(case, "8772")
    if not helped or not is_grown(case, case.child):
        return None
    case.put(case.child, "UPN", "")
    case.put(case.child, "UPNunknown", "UN7")
    return [("8772", case.child), *helped]


def _unknown_disability(case: Case) -> list[Flagged] | None:
    helped, given = _flag_helped(case, "8540"), case.all("disabilities")
    if not helped or not is_born(case, case.child) or len(given) != 1:
        return None
    case.put(given[0], "Disability", "NO")
    return [("8540", case.child), ("8540", given[0]), *helped]


def _no_episode(case: Case) -> list[Flagged] | None:
    for one in case.all("cin_details"):
        case.drop(one)
    return [("8590", case.child)]


def _none_and_some(case: Case) -> list[Flagged] | None:
    given = case.all("disabilities")
    if len(given) < 2:
        return None
    case.put(given[0], "Disability", "NONE")
    return [("8790", one) for one in given[1:]]


def _borrowed(rule: str, column: str) -> Fault:
    def plant(case: Case) -> list[Flagged] | None:
        other = case.neighbour
        if other is None or column not in other.cells or column not in case.child.cells:
            return None
        case.put(case.child, column, other.cells[column])
        return [(rule, case.child), (rule, other)]

    return own(rule, "child_identifiers", "contradictory", plant)


_number = both(is_born, has("UPN"))
_WHO = "child_identifiers"

FAULTS = (
    cell("8500", _WHO, "missing", {"LAchildID": ""}),
    _borrowed("8510", "LAchildID"),
    cell("1570", _WHO, "impossible", {"LAchildID": lambda c, p: p.cells["LAchildID"] + "X" * 18},
         since=2025),
    cell("1580", _WHO, "code", {"LAchildID": lambda c, p: f"SYN-{p.cells['LAchildID'][3:]}"},
         since=2025),
    cell("4180", _WHO, "code", {"Sex": "X"}, is_born, since=2025),
    cell("4180", _WHO, "missing", {"Sex": ""}, is_born, since=2025),
    cell("4180", _WHO, "code", {"GenderCurrent": "3"}, is_born, until=2024),
    cell("8750", _WHO, "contradictory", {"Sex": "M"}, _is_unborn, since=2025),
    cell("8750", _WHO, "contradictory", {"GenderCurrent": "1"}, _is_unborn, until=2024),
    cell("8520", _WHO, "impossible", {"PersonBirthDate": after_the_year}, _only_new),
    cell("8525Q", _WHO, "missing", {"PersonBirthDate": ""}, is_born),
    cell("8525Q 8530Q", _WHO, "contradictory",
         {"ExpectedPersonBirthDate": lambda c, p: p.cells["PersonBirthDate"]},
         both(is_born, lambda c, p: p.cells["PersonBirthDate"] < first(c))),
    cell("8530Q", _WHO, "impossible", {"ExpectedPersonBirthDate": lambda c, p: last(c, -60)},
         _is_unborn),
    cell("8535Q", _WHO, "contradictory", {"PersonDeathDate": lambda c, p: last(c)}, _is_unborn),
    cell("8545Q", _WHO, "impossible", {"PersonDeathDate": after_the_year}, is_born),
    own("8555Q", _WHO, "order", _dies_before_referral),
    cell("8770Q", _WHO, "missing", {"UPN": ""},
         both(is_grown, lambda c, p: any(is_helped(c, e) for e in c.all("cin_details")))),
    own("8772", _WHO, "contradictory", _reason_of_no_action),
    own("8540", "disabilities", "code", _unknown_disability),
    own("8590", _WHO, "missing", _no_episode),
    own("8790", "disabilities", "contradictory", _none_and_some),
    repeated("8794", "disabilities"),
    cell("4220", "child_characteristics", "code", {"Ethnicity": "WBRT"}),
    cell("4220", "child_characteristics", "missing", {"Ethnicity": ""}),
    cell("1510", _WHO, "code", {"UPN": _other_letter}, _number),
    _borrowed("1520", "UPN"),
    cell("1530", _WHO, "code", {"UPN": _other_area}, _number),
    cell("1540", _WHO, "code", {"UPN": lambda c, p: f"{p.cells['UPN'][:6]}X{p.cells['UPN'][7:]}"},
         _number),
    cell("1550", _WHO, "code", {"UPN": lambda c, p: f"{p.cells['UPN'][:12]}S"}, _number),
    cell("1560Q", _WHO, "code", {"FormerUPN": "A12"}, _number),
    own("8775Q", _WHO, "impossible", _too_old),
    own("8606", _WHO, "order", _born_too_late),
)  # fmt: skip
