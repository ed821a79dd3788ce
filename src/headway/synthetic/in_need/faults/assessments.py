"""Faults in assessments and in the factors that they found."""

from headway.synthetic.in_need.faults.ways import (
    ASSESSED_WITHIN,
    Suits,
    after_the_year,
    anyone,
    both,
    cell,
    episode,
    is_closed,
    is_late,
    is_open,
    last,
    moved,
    own,
    within,
)  # fmt: skip
from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.planting import Case, Fault, Flagged
from headway.synthetic.in_need.story import NOT_IN_NEED

_WORK, _START, _DONE = "assessments", "AssessmentActualStartDate", "AssessmentAuthorisationDate"


def _is_latest(case: Case, part: Part) -> bool:
    return episode(case, part).of(_WORK)[-1] is part


def _is_alone(case: Case, part: Part) -> bool:
    return len(episode(case, part).of(_WORK)) == 1


def _is_recent(case: Case, part: Part) -> bool:
    return not is_late(case, part.cells[_START], ASSESSED_WITHIN)


def _unfinish(case: Case, part: Part) -> None:
    case.put(part, _DONE, "")
    for one in list(part.inside):
        case.drop(one)


def _late(case: Case) -> list[Flagged] | None:
    for part in case.all(_WORK):
        began = within(_START)(case, part) and not _is_recent(case, part)
        if began and is_open(case, part) and _is_latest(case, part):
            _unfinish(case, part)
            return [("8670Q", part)]
    return None


def _without_days(case: Case) -> list[Flagged] | None:
    for part in case.all(_WORK):
        if is_open(case, part) and _is_alone(case, part):
            case.put(part, _START, "")
            _unfinish(case, part)
            return [("8736", part)]
    return None


def _unfinished_though_closed(case: Case) -> list[Flagged] | None:
    for part in case.all(_WORK):
        began = within(_START)(case, part) and not _is_recent(case, part)
        if began and is_closed(case, part) and _is_alone(case, part):
            case.put(part, _DONE, "")
            rules = ("8614", "8867", "8670Q")
            return [*((rule, part) for rule in rules), ("8867", case.around(part))]
    return None


def _two_of(case: Case) -> tuple[Part, Part] | None:
    """Two assessments of an open episode, one after the other in the year."""
    for one in case.all("cin_details"):
        work = one.of(_WORK)
        if len(work) == 2 and is_open(case, one) and all(within(_START)(case, w) for w in work):
            return work[0], work[1]
    return None


def _both_unfinished(case: Case) -> list[Flagged] | None:
    two = _two_of(case)
    if not two:
        return None
    late = [part for part in two if is_late(case, part.cells[_START], ASSESSED_WITHIN)]
    for part in two:
        _unfinish(case, part)
    return [(rule, p) for rule in ("8896", "8863Q") for p in two] + [("8670Q", p) for p in late]


def _overlapping(case: Case) -> list[Flagged] | None:
    two = _two_of(case)
    if not two or two[1].cells[_START] >= last(case):
        return None
    case.put(two[0], _DONE, moved(two[1].cells[_START], 1))
    return [("8863Q", part) for part in two]


def _without_factors(case: Case) -> list[Flagged] | None:
    for part in case.all(_WORK):
        if not _says_none(part):
            for one in list(part.inside):
                case.drop(one)
            return [("8897Q", part)]
    return None


def _says_none(part: Part) -> bool:
    return any(f.cells["AssessmentFactor"] == "21" for f in part.inside)


def _found_no_need(case: Case, part: Part) -> bool:
    """Whether the episode closed after the assessment, as one that found nothing would."""
    return episode(case, part).cells.get("ReasonForClosure") in NOT_IN_NEED


def _factor(
    rule: str, kind: str, now: str, suits: Suits = anyone, *, at_least: int = 1, since: int = 2023
) -> Fault:
    """The first factor of an assessment becomes another; blank: what the second is."""

    def plant(case: Case) -> list[Flagged] | None:
        for part in case.all(_WORK):
            codes = [f.cells["AssessmentFactor"] for f in part.inside]
            if len(codes) < at_least or not suits(case, part):
                continue
            if now not in codes and "21" not in codes:
                case.put(part.inside[0], "AssessmentFactor", now or codes[1])
                return [(rule, part)]
        return None

    return Fault(rule=rule, table=_WORK, kind=kind, plant=plant, since=since)


def _none_found(case: Case) -> list[Flagged] | None:
    """The only assessment found nothing, of an episode that closed for another reason or is open."""
    for part in case.all(_WORK):
        around = case.around(part)
        goes_on = is_open(case, part) or is_closed(case, part)
        if goes_on and _is_alone(case, part) and len(part.inside) == 1 and not _says_none(part):
            case.put(part.inside[0], "AssessmentFactor", "21")
            return [("8873Q", part), ("8873Q", around)]
    return None


def _no_assessment(case: Case) -> list[Flagged] | None:
    for one in case.all("cin_details"):
        asked, work = one.of("section47"), one.of(_WORK)
        if asked and work and (is_open(case, one) or is_closed(case, one)):
            for part in work:
                case.drop(part)
            return [("2991Q", part) for part in asked]
    return None


FAULTS = (
    cell("1103 1103^", _WORK, "order",
         {_START: lambda c, p: moved(c.around(p).cells["CINreferralDate"], -1)}, _is_alone),
    cell("8608", _WORK, "order", {_DONE: lambda c, p: moved(p.cells[_START], -1)},
         within(_START, 1)),
    cell("8614", _WORK, "missing", {_DONE: ""}, both(is_open, _is_latest, _is_recent)),
    own("8670Q", _WORK, "missing", _late),
    cell("8696", _WORK, "impossible", {_DONE: after_the_year}, both(is_open, _is_latest)),
    own("8736", _WORK, "missing", _without_days),
    own("8867", _WORK, "missing", _unfinished_though_closed),
    own("8896", _WORK, "missing", _both_unfinished),
    own("8863Q", _WORK, "order", _overlapping),
    own("8897Q", _WORK, "missing", _without_factors),
    _factor("8897Q", "code", "99"),
    _factor("8869", "contradictory", "21", _found_no_need, at_least=2),
    _factor("8898", "contradictory", "", at_least=2),
    _factor("8945Q", "code", "18A", since=2025),
    _factor("8950Q", "code", "19A", since=2025),
    own("8873Q", _WORK, "contradictory", _none_found),
    own("2991Q", _WORK, "missing", _no_assessment),
)  # fmt: skip
