"""Faults in child in need plans, and where they meet child protection plans."""

from headway.synthetic.in_need.faults.ways import (
    Suits,
    after_the_year,
    blank,
    both,
    cell,
    episode,
    has,
    is_born,
    is_only,
    is_open,
    lacks,
    later,
    moved,
    own,
    repeated,
    within,
)  # fmt: skip
from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.planting import Case, Fault, Flagged

_PLAN, _START, _END = "cin_plans", "CINPlanStartDate", "CINPlanEndDate"
_PROTECTED, _BEGUN, _ENDED = "cp_plans", "CPPstartDate", "CPPendDate"


def _is_only_plan(case: Case, part: Part) -> bool:
    """The child has this one plan, of either kind."""
    return len(case.all(_PLAN)) == 1 and lacks(_PROTECTED)(case, part)


def _before_referral(case: Case, part: Part) -> bool:
    return is_only(case, part) and _is_only_plan(case, part)


def _beside(case: Case) -> tuple[Part, Part] | None:
    """The child's only child in need plan and only child protection plan, of one episode."""
    plans, protected = case.all(_PLAN), case.all(_PROTECTED)
    if len(plans) != 1 or len(protected) != 1:
        return None
    same = case.around(plans[0]) is case.around(protected[0])
    return (plans[0], protected[0]) if same else None


def _both_open(case: Case) -> list[Flagged] | None:
    """The child in need plan did not end when protection began."""
    pair = _beside(case)
    if not pair or _ENDED in pair[1].cells or pair[0].cells[_START] > pair[1].cells[_BEGUN]:
        return None
    case.put(pair[0], _END, "")
    return [(rule, part) for rule in ("4001", "4017") for part in pair]


def _ends_too_late(case: Case) -> list[Flagged] | None:
    """The child in need plan ends on the day after protection began."""
    pair = _beside(case)
    if not pair or pair[0].cells.get(_END) != pair[1].cells[_BEGUN]:
        return None
    if not within(_END, 0, 3)(case, pair[0]):
        return None
    case.put(pair[0], _END, moved(pair[0].cells[_END], 1))
    return [("4017", part) for part in pair]


def _begins_too_soon(case: Case) -> list[Flagged] | None:
    """The child in need plan begins on the day before protection ended."""
    pair = _beside(case)
    if not pair or pair[0].cells[_START] < pair[1].cells.get(_ENDED, "9"):
        return None
    if moved(pair[1].cells[_BEGUN], 5) > pair[1].cells[_ENDED]:
        return None
    case.put(pair[0], _START, moved(pair[1].cells[_ENDED], -1))
    return [("4016", part) for part in pair]


def _reviewed_within(case: Case) -> list[Flagged] | None:
    """A protection review on the second day of the child in need plan after it."""
    pair = _beside(case)
    if not pair or pair[0].cells[_START] < pair[1].cells.get(_ENDED, "9"):
        return None
    if _END not in pair[0].cells or not pair[1].inside:
        return None
    review = pair[1].inside[-1]
    case.put(review, "CPPreviewDate", moved(pair[0].cells[_START], 1))
    return [("4003", part) for part in (review, pair[1], pair[0])]


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


FAULTS = (
    cell("4010", _PLAN, "missing", {_START: ""}, _is_only_plan),
    cell("4010", _PLAN, "impossible", {_START: after_the_year}, both(_is_only_plan, is_open, blank(_END))),
    cell("4011", _PLAN, "order", {_END: later(_START, -1)}, both(_is_only_plan, within(_START, 1))),
    cell("4012Q", _PLAN, "order", {_END: lambda c, p: p.cells[_START]},
         both(_is_only_plan, within(_START))),
    cell("4013", _PLAN, "impossible", {_END: after_the_year}, both(_is_only_plan, is_open)),
    cell("4015 4015^", _PLAN, "order",
         {_START: lambda c, p: moved(c.around(p).cells["CINreferralDate"], -1)}, _before_referral),
    repeated("4004 4014", _PLAN, both(_is_only_plan, blank(_END))),
    repeated("4014", _PLAN, both(_is_only_plan, has(_END))),
    _death_before("4008", _START, blank(_END)),
    _death_before("4009Q", _END, has(_END)),
    own("4001", _PLAN, "missing", _both_open),
    own("4017", _PLAN, "order", _ends_too_late),
    own("4016", _PLAN, "order", _begins_too_soon),
    own("4003", _PLAN, "order", _reviewed_within),
)  # fmt: skip
