"""Section 47 enquiries and their conferences: 1104, 2884, 2889, 2991Q, 8615, 8675Q, 8715, 8740, 8839,
8870Q, 8875, 8890.

Decided here:
- 2884: days are compared, across all of the child's episodes.
- 8839: the open rows alone are flagged; a flag that says neither is not ICPC-true.
- 8890: only the row under way may be excused by its flag.
"""

from tests.lib.plain_rules import Flags, before, same_day
from tests.lib.plaincin.reading import (
    day,
    flagged,
    is_false,
    is_true,
    of_child,
    of_episode,
    pairs,
    runs_into,
    this,
)
from tests.lib.poolscin import ASSESSMENTS, ENQUIRIES, EPISODES
from tests.lib.smallcin import SmallCin, rule
from tests.lib.working_days import first_of_working_days


def _before_referral(s: SmallCin, column: str) -> Flags:
    """The enquiries with a date before their referral, and the episode."""
    flags = set()
    for n, enquiry in this(s, ENQUIRIES):
        for m, episode in of_episode(this(s, EPISODES), enquiry):
            if before(day(enquiry[column]), day(episode["CINreferralDate"])):
                flags |= {(ENQUIRIES, n), (EPISODES, m)}
    return flags


@rule("1104", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _before_referral(s, "DateOfInitialCPC")


@rule("2889", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _before_referral(s, "S47ActualStartDate")


@rule("2884", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, enquiry in this(s, ENQUIRIES):
        for m, episode in of_child(this(s, EPISODES), enquiry):
            if same_day(day(enquiry["DateOfInitialCPC"]), day(episode["DateOfInitialCPC"])):
                flags |= {(ENQUIRIES, n), (EPISODES, m)}
    return flags


@rule("2991Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, ENQUIRIES, lambda each: not of_episode(this(s, ASSESSMENTS), each))


@rule("8615", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(enquiry: dict) -> bool:
        started, met = day(enquiry["S47ActualStartDate"]), day(enquiry["DateOfInitialCPC"])
        return met is not None and (started is None or started > met)

    return flagged(s, ENQUIRIES, fails)


def _awaits_conference(enquiry: dict) -> bool:
    return day(enquiry["DateOfInitialCPC"]) is None and is_false(enquiry["ICPCnotRequired"])


@rule("8675Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    limit = first_of_working_days(15, s.census.end)

    def fails(enquiry: dict) -> bool:
        return _awaits_conference(enquiry) and before(day(enquiry["S47ActualStartDate"]), limit)

    return flagged(s, ENQUIRIES, fails)


@rule("8715", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None
    return flagged(s, ENQUIRIES, lambda each: census.lacks(day(each["DateOfInitialCPC"])))


@rule("8740", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None

    def fails(enquiry: dict) -> bool:
        return _awaits_conference(enquiry) and census.lacks(day(enquiry["S47ActualStartDate"]))

    return flagged(s, ENQUIRIES, fails)


def _is_open(enquiry: dict) -> bool:
    return day(enquiry["DateOfInitialCPC"]) is None and not is_true(enquiry["ICPCnotRequired"])


@rule("8839", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, enquiry in this(s, ENQUIRIES):
        others = of_episode(this(s, ENQUIRIES), enquiry)
        still_open = [m for m, other in others if _is_open(other)]
        if n in still_open and len(still_open) >= 2:
            flags.add((ENQUIRIES, n))
    return flags


def _at_a_weekend(text: str | None) -> bool:
    on = day(text)
    return on is not None and on.weekday() >= 5


@rule("8870Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, ENQUIRIES, lambda each: _at_a_weekend(each["InitialCPCtarget"]))


@rule("8875", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, ENQUIRIES, lambda each: _at_a_weekend(each["DateOfInitialCPC"]))


@rule("8890", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    flags = set()
    for n, one, m, other in pairs(this(s, ENQUIRIES), of_episode):
        ended = s.census.end if _is_open(other) else day(other["DateOfInitialCPC"])
        starts, begun = day(one["S47ActualStartDate"]), day(other["S47ActualStartDate"])
        if runs_into(starts, begun, ended):
            flags |= {(ENQUIRIES, n), (ENQUIRIES, m)}
    return flags
