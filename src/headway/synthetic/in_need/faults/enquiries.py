"""Faults in section 47 enquiries and in the conferences that they led to."""

from datetime import date

from headway.synthetic.in_need import working
from headway.synthetic.in_need.faults.ways import (
    HELD_WITHIN,
    after_the_year,
    both,
    cell,
    day_of,
    episode,
    first,
    has,
    is_closed,
    is_late,
    is_only,
    is_open,
    lacks,
    moved,
    own,
    repeated,
    within,
)  # fmt: skip
from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.planting import Case, Flagged

_ASKED, _START, _HELD = "section47", "S47ActualStartDate", "DateOfInitialCPC"
_NEEDLESS = "ICPCnotRequired"


def _is_latest(case: Case, part: Part) -> bool:
    return episode(case, part).of(_ASKED)[-1] is part


def _is_alone(case: Case, part: Part) -> bool:
    return len(episode(case, part).of(_ASKED)) == 1


def _needed_none(case: Case, part: Part) -> bool:
    return part.cells[_NEEDLESS] == "1"


def _led_to_no_plan(case: Case, part: Part) -> bool:
    """A conference after which no protection plan and no other enquiry began."""
    held = has(_HELD)(case, part) and _is_latest(case, part)
    return held and lacks("cp_plans")(case, part)


def _saturday_follows(case: Case, part: Part) -> bool:
    """The Saturday after the conference is in the year, and in the episode."""
    closed = episode(case, part).cells.get("CINclosureDate", "9")
    return within(_HELD, 0, 7)(case, part) and _next_saturday(case, part) <= closed


def _is_late(case: Case, part: Part) -> bool:
    return is_late(case, part.cells[_START], HELD_WITHIN)


def _next_saturday(case: Case, part: Part) -> str:
    on = day_of(part.cells[_HELD])
    return date.fromordinal(on.toordinal() + 5 - on.weekday()).isoformat()


def _just_before_referral(case: Case, part: Part) -> str:
    """The last working day before the referral."""
    referred = day_of(episode(case, part).cells["CINreferralDate"]).toordinal()
    return date.fromordinal(working.after(referred - 1, 0)).isoformat()


def _said_twice(case: Case) -> list[Flagged] | None:
    for part in case.all(_ASKED):
        around = case.around(part)
        if has(_HELD)(case, part) and _HELD not in around.cells:
            case.put(around, _HELD, part.cells[_HELD])
            return [("2884", part), ("2884", around)]
    return None


def _two_waiting(case: Case) -> list[Flagged] | None:
    """An enquiry that needed no conference waits for one now, twice."""
    for part in case.all(_ASKED):
        if not _needed_none(case, part) or not _is_alone(case, part):
            continue
        case.put(part, _NEEDLESS, "0")
        two = (part, case.repeat(part))
        found = [(rule, one) for rule in ("8839", "8890") for one in two]
        if _is_late(case, part):
            found += [("8675Q", one) for one in two]
        around = case.around(part)
        if "CINclosureDate" in around.cells:
            found += [("8868", one) for one in (*two, around)]
        return found
    return None


def _no_outcome(case: Case) -> list[Flagged] | None:
    for part in case.all(_ASKED):
        if is_closed(case, part) and _is_alone(case, part) and _needed_none(case, part):
            case.put(part, _NEEDLESS, "0")
            late = [("8675Q", part)] if _is_late(case, part) else []
            return [("8868", part), ("8868", case.around(part)), *late]
    return None


def _both_outcomes(case: Case) -> list[Flagged] | None:
    for part in case.all(_ASKED):
        if is_closed(case, part) and has(_HELD)(case, part) and lacks("cp_plans")(case, part):
            case.put(part, _NEEDLESS, "1")
            return [("8868", part), ("8868", case.around(part))]
    return None


def _could_begin_before(case: Case, part: Part) -> bool:
    """An enquiry could begin before the year, and after its referral, in this closed episode."""
    early = episode(case, part).cells["CINreferralDate"] < first(case, -21)
    return early and is_closed(case, part) and _is_alone(case, part) and _needed_none(case, part)


def _referred_in_the_year(case: Case, part: Part) -> bool:
    return episode(case, part).cells["CINreferralDate"] > first(case, 20) and is_only(case, part)


FAULTS = (
    cell("2889 2889^", _ASKED, "order", {_START: _just_before_referral},
         both(_referred_in_the_year, _is_alone, _needed_none)),
    cell("1104 1104^ 2889 2889^", _ASKED, "order",
         {_HELD: _just_before_referral, _START: lambda c, p: moved(_just_before_referral(c, p), -4)},
         both(_referred_in_the_year, _is_alone, _led_to_no_plan)),
    cell("8615", _ASKED, "missing", {_START: ""}, both(has(_HELD), _is_alone)),
    cell("8675Q", _ASKED, "contradictory", {_NEEDLESS: "0"},
         both(is_open, _needed_none, _is_alone, _is_late, within(_START))),
    cell("8740 8675Q 8868 8868^", _ASKED, "missing",
         {_START: lambda c, p: first(c, -20), _NEEDLESS: "0"}, _could_begin_before),
    cell("8715", _ASKED, "impossible", {_HELD: after_the_year},
         both(is_open, _led_to_no_plan)),
    cell("8875", _ASKED, "impossible", {_HELD: _next_saturday},
         both(_led_to_no_plan, _saturday_follows)),
    cell("8870Q", _ASKED, "impossible",
         {"InitialCPCtarget": lambda c, p: moved(p.cells["InitialCPCtarget"],
          5 - day_of(p.cells["InitialCPCtarget"]).weekday())}),
    own("2884", _ASKED, "contradictory", _said_twice),
    own("8839", _ASKED, "missing", _two_waiting),
    repeated("8890", _ASKED, both(has(_HELD), _is_alone)),
    own("8868", _ASKED, "missing", _no_outcome),
    own("8868", _ASKED, "contradictory", _both_outcomes),
)  # fmt: skip
