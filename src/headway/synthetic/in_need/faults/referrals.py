"""Faults in referrals, in how episodes of need close, and in how they follow one another."""

from headway.synthetic.in_need.faults.ways import (
    Suits,
    after_the_year,
    both,
    cell,
    first,
    holds,
    is_born,
    is_closed,
    is_helped,
    is_last,
    is_only,
    is_open,
    last,
    moved,
    own,
    within,
)  # fmt: skip
from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.planting import Case, Fault, Flagged

_NEED = "cin_details"


def _led_to_nothing(case: Case, part: Part) -> bool:
    """The child's only referral, in the year, led to nothing, and the child has a pupil number."""
    alone = is_only(case, part) and not is_helped(case, part) and is_born(case, part)
    return alone and "UPN" in case.child.cells and within("CINreferralDate", 3)(case, part)


def _holds_nothing(case: Case, part: Part) -> bool:
    return is_closed(case, part) and is_last(case, part) and not part.inside


def _begun_now(case: Case, part: Part) -> bool:
    return is_helped(case, part) and within("CINreferralDate")(case, part)


def _since_sources_are_asked(case: Case, part: Part) -> bool:
    return part.cells["CINreferralDate"] >= "2013-04-01"


def _before_the_year(case: Case, part: Part) -> str:
    return first(case, -20)


def _closed_before_work_ended(case: Case) -> list[Flagged] | None:
    """Closed on the day before the assessment, all that there was, was authorised."""
    for one in case.all(_NEED):
        work = case.all("assessments")
        if not (is_only(case, one) and "CINclosureDate" in one.cells and len(work) == 1):
            continue
        if not holds("assessments")(case, one):
            continue
        start, done = (work[0].cells[c] for c in (
            "AssessmentActualStartDate", "AssessmentAuthorisationDate"))  # fmt: skip
        closed = moved(done, -1)
        if start < done and closed >= max(first(case), one.cells["CINreferralDate"]):
            case.put(one, "CINclosureDate", closed)
            return [("8565", one), ("8565", work[0])]
    return None


def _found_no_need(case: Case) -> list[Flagged] | None:
    """Closed as if the assessment had found no need, though more was done after it."""
    for one in case.all(_NEED):
        more = [p for p in one.inside if p.table in ("cin_plans", "section47", "cp_plans")]
        if is_closed(case, one) and more and one.of("assessments"):
            case.put(one, "ReasonForClosure", "RC8")
            return [("2990", part) for part in (one, *more)]
    return None


def _no_action_after_all(case: Case) -> list[Flagged] | None:
    """Assessments alone, under a referral that is now said to have led to nothing."""
    for one in case.all(_NEED):
        if _begun_now(case, one) and is_only(case, one) and holds("assessments")(case, one):
            case.put(one, "ReferralNFA", "1")
            return [("8831", one), *(("8831", a) for a in one.of("assessments"))]
    return None


def _no_action_but(rule: str, table: str) -> Fault:
    """Plans alone, of a referral of an earlier year, which is now said to have led to nothing."""

    def plant(case: Case) -> list[Flagged] | None:
        for one in case.all(_NEED):
            early = one.cells["CINreferralDate"] < first(case, -10)
            if early and is_only(case, one) and is_helped(case, one) and holds(table)(case, one):
                case.put(one, "ReferralNFA", "1")
                return [("8569Q", one), (rule, one), *((rule, p) for p in one.of(table))]
        return None

    return own(rule, _NEED, "contradictory", plant)


def _two(case: Case, still: bool) -> tuple[Part, Part] | None:
    """The child's two episodes, both acted on; the later one still open, or not."""
    rows = case.all(_NEED)
    if len(rows) != 2 or not all(is_helped(case, one) for one in rows):
        return None
    if "CINclosureDate" not in rows[0].cells or is_open(case, rows[1]) != still:
        return None
    return (rows[0], rows[1]) if rows[1].cells["CINreferralDate"] < last(case) else None


def _left_open(rules: str, still: bool) -> Fault:
    """The earlier of two episodes is not closed."""

    def plant(case: Case) -> list[Flagged] | None:
        two = _two(case, still)
        if not two or two[0].cells["ReasonForClosure"] in ("RC8", "RC9"):
            return None
        case.put(two[0], "CINclosureDate", "")
        case.put(two[0], "ReasonForClosure", "")
        return [(rule, one) for rule in rules.split() for one in two]

    return own(rules.split()[0], _NEED, "missing", plant)


def _closed_after_the_next(case: Case) -> list[Flagged] | None:
    """The earlier of two episodes closes on the day after the later one's referral."""
    two = _two(case, True)
    if not two:
        return None
    case.put(two[0], "CINclosureDate", moved(two[1].cells["CINreferralDate"], 1))
    return [("8820", one) for one in two]


_closed_last: Suits = both(is_closed, is_last)

FAULTS = (
    cell("8568", _NEED, "missing", {"ReferralNFA": ""}, _led_to_nothing),
    cell("8569Q", _NEED, "order", {"CINreferralDate": _before_the_year},
         lambda c, p: _led_to_nothing(c, p) and c.child.cells["PersonBirthDate"] < first(c, -30)),
    cell("8600", _NEED, "missing", {"CINreferralDate": ""}, _led_to_nothing),
    cell("8600", _NEED, "impossible", {"CINreferralDate": after_the_year}, _led_to_nothing),
    cell("8610", _NEED, "missing", {"PrimaryNeedCode": ""}, is_helped),
    cell("8650", _NEED, "code", {"PrimaryNeedCode": "N10"}, is_helped),
    cell("8866", _NEED, "missing", {"ReferralSource": ""}, _since_sources_are_asked),
    cell("8866", _NEED, "code", {"ReferralSource": "3G"}, _since_sources_are_asked),
    cell("8620", _NEED, "impossible", {"CINclosureDate": after_the_year}, _closed_last),
    cell("8630", _NEED, "order",
         {"CINclosureDate": lambda c, p: moved(p.cells["CINreferralDate"], -1),
          "ReasonForClosure": "RC7"}, _led_to_nothing),
    cell("8640", _NEED, "code", {"ReasonForClosure": "RC0"}, is_closed),
    cell("8805", _NEED, "missing", {"ReasonForClosure": ""}, is_closed),
    cell("8810", _NEED, "missing", {"CINclosureDate": ""}, both(_closed_last, is_only)),
    cell("8825Q", _NEED, "contradictory", {"ReasonForClosure": "RC8"}, _holds_nothing),
    cell("8585Q 8585Q@", _NEED, "contradictory", {"ReasonForClosure": "RC2"},
         both(is_closed, is_only, is_born)),
    own("8565", _NEED, "order", _closed_before_work_ended),
    own("2990", _NEED, "contradictory", _found_no_need),
    own("8831", _NEED, "contradictory", _no_action_after_all),
    _no_action_but("8832", "cp_plans"),
    _no_action_but("4000", "cin_plans"),
    _left_open("8815 8816 8820", True),
    _left_open("8816 8820", False),
    own("8820", _NEED, "order", _closed_after_the_next),
)  # fmt: skip
