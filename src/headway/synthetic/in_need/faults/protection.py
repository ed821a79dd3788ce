"""Faults in child protection plans and in their reviews."""

from headway.synthetic.in_need.faults.ways import (
    Suits,
    after_the_year,
    blank,
    both,
    cell,
    episode,
    first,
    has,
    is_born,
    is_only,
    is_open,
    lacks,
    later,
    moved,
    own,
    within,
)  # fmt: skip
from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.planting import Case, Fault, Flagged

_PLAN, _START, _END = "cp_plans", "CPPstartDate", "CPPendDate"
_REVIEW, _HELD = "cp_reviews", "CPPreviewDate"


def _is_only_plan(case: Case, part: Part) -> bool:
    """The child has this one plan, of either kind."""
    return len(case.all(_PLAN)) == 1 and lacks("cin_plans")(case, part)


def _begun_before(case: Case, part: Part) -> bool:
    return part.cells[_START] < first(case)


def _off_the_day(case: Case) -> list[Flagged] | None:
    """A plan begins on the day after its conference."""
    for part in case.all(_PLAN):
        asked = [
            q for q in episode(case, part).of("section47") if q.cells["ICPCnotRequired"] != "1"
        ]
        short = part.cells.get(_END, "9") <= moved(part.cells[_START], 40)
        if asked and within(_START, 0, 3)(case, part) and not short:
            case.put(part, _START, moved(part.cells[_START], 1))
            return [("2885", part), *(("2885", q) for q in asked)]
    return None


def _before_referral(case: Case) -> list[Flagged] | None:
    for part in case.all(_PLAN):
        referred = episode(case, part).cells["CINreferralDate"] >= first(case)
        if referred and is_only(case, part) and _is_only_plan(case, part):
            case.put(part, _START, first(case, -5))
            return [("1105", part), ("1105", case.around(part))]
    return None


def _twice(rules: str, suits: Suits) -> Fault:
    def plant(case: Case) -> list[Flagged] | None:
        for part in case.all(_PLAN):
            if len(case.all(_PLAN)) == 1 and suits(case, part):
                again = case.repeat(part)
                return [(rule, one) for rule in rules.split() for one in (part, again)]
        return None

    return own(rules.split()[0], _PLAN, "order", plant)


def _death_before(rule: str, column: str, suits: Suits) -> Fault:
    """The child died on the day before the plan began, or ended."""

    def plant(case: Case) -> list[Flagged] | None:
        for part in case.all(_PLAN):
            alone = _is_only_plan(case, part) and is_only(case, part) and is_born(case, part)
            if not alone or not suits(case, part) or not within(column, 2)(case, part):
                continue
            died = moved(part.cells[column], -1)
            early = (
                case.child.cells["PersonBirthDate"],
                episode(case, part).cells["CINreferralDate"],
            )
            if died > max(early):
                case.put(case.child, "PersonDeathDate", died)
                return [(rule, part), (rule, case.child)]
        return None

    return own(rule, _PLAN, "order", plant)


def _first_review(case: Case, part: Part) -> bool:
    return episode(case, part).of("cin_plans") == [] and case.around(part).inside[0] is part


FAULTS = (
    own("2885", _PLAN, "order", _off_the_day),
    own("1105", _PLAN, "order", _before_referral),
    cell("8720", _PLAN, "missing", {_START: ""}, _begun_before),
    cell("8730", _PLAN, "missing", {"NumberOfPreviousCPP": ""}),
    cell("8730", _PLAN, "code", {"NumberOfPreviousCPP": "1.5"}),
    cell("8905", _PLAN, "missing", {"InitialCategoryOfAbuse": ""}),
    cell("8905", _PLAN, "code", {"InitialCategoryOfAbuse": "ABU"}),
    cell("8910", _PLAN, "missing", {"LatestCategoryOfAbuse": ""}),
    cell("8910", _PLAN, "code", {"LatestCategoryOfAbuse": "ABU"}),
    cell("8840", _PLAN, "order", {_END: lambda c, p: p.cells[_START]},
         both(_is_only_plan, within(_START))),
    cell("8925", _PLAN, "order", {_END: later(_START, -1)}, both(_is_only_plan, within(_START, 1))),
    cell("8930", _PLAN, "impossible", {_END: after_the_year},
         both(is_open, _is_only_plan)),
    cell("8930 8925", _PLAN, "order", {_END: later(_START, -1)}, both(_is_only_plan, _begun_before)),
    cell("8841 8841^", _REVIEW, "order", {_HELD: lambda c, p: c.around(p).cells[_START]},
         _first_review),
    cell("8842Q", _REVIEW, "missing", {_HELD: ""}),
    _twice("8935 8940", blank(_END)),
    _twice("8940", has(_END)),
    _death_before("8915", _START, blank(_END)),
    _death_before("8920", _END, has(_END)),
)  # fmt: skip
