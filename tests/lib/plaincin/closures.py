"""The end of an episode, and what it may not hold: 2990, 8565, 8620, 8630, 8640, 8805, 8810, 8825Q,
8867, 8868.

Decided here:
- 2990: every row of the episode in the three tables is flagged, whatever its dates.
- 8565: a row of another table is flagged where one of its own dates is later than the closure.
- 8805, 8810: a closure date that cannot be read is missing; a reason of any text is present.
"""

from tests.lib.plain_rules import Flags, Row, before
from tests.lib.plaincin.reading import code, day, flagged, is_true, of_episode, this
from tests.lib.poolscin import ASSESSMENTS, CIN_PLANS, ENQUIRIES, EPISODES, PLANS
from tests.lib.smallcin import SmallCin, rule

REASONS = "RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9".split()
WORK = {
    ASSESSMENTS: ("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
    ENQUIRIES: ("S47ActualStartDate", "DateOfInitialCPC"),
    PLANS: ("CPPendDate",),
    CIN_PLANS: ("CINPlanStartDate", "CINPlanEndDate"),
}


def _closed_after_assessment(episode: Row) -> bool:
    return code(episode["ReasonForClosure"]) in ("RC8", "RC9")


@rule("2990", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, episode in this(s, EPISODES):
        held = set()
        for table in (ENQUIRIES, PLANS, CIN_PLANS):
            held |= {(table, m) for m, _ in of_episode(this(s, table), episode)}
        has_conference = day(episode["DateOfInitialCPC"]) is not None
        if _closed_after_assessment(episode) and (held or has_conference):
            flags |= held | {(EPISODES, n)}
    return flags


@rule("8565", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, episode in this(s, EPISODES):
        closed = day(episode["CINclosureDate"])
        if before(closed, day(episode["DateOfInitialCPC"])):
            flags.add((EPISODES, n))
        for table, columns in WORK.items():
            for m, row in of_episode(this(s, table), episode):
                if any(before(closed, day(row[column])) for column in columns):
                    flags |= {(EPISODES, n), (table, m)}
    return flags


@rule("8620", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None
    return flagged(s, EPISODES, lambda episode: census.lacks(day(episode["CINclosureDate"])))


@rule("8630", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        return before(day(episode["CINclosureDate"]), day(episode["CINreferralDate"]))

    return flagged(s, EPISODES, fails)


@rule("8640", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        reason = code(episode["ReasonForClosure"])
        return reason is not None and reason not in REASONS

    return flagged(s, EPISODES, fails)


@rule("8805", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        is_closed = day(episode["CINclosureDate"]) is not None
        return is_closed and code(episode["ReasonForClosure"]) is None

    return flagged(s, EPISODES, fails)


@rule("8810", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        is_closed = day(episode["CINclosureDate"]) is not None
        return not is_closed and code(episode["ReasonForClosure"]) is not None

    return flagged(s, EPISODES, fails)


@rule("8825Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        assessed = of_episode(this(s, ASSESSMENTS), episode)
        return _closed_after_assessment(episode) and not assessed

    return flagged(s, EPISODES, fails)


@rule("8867", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, episode in this(s, EPISODES):
        if day(episode["CINclosureDate"]) is None:
            continue
        for m, assessment in of_episode(this(s, ASSESSMENTS), episode):
            if day(assessment["AssessmentAuthorisationDate"]) is None:
                flags |= {(EPISODES, n), (ASSESSMENTS, m)}
    return flags


@rule("8868", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, episode in this(s, EPISODES):
        if day(episode["CINclosureDate"]) is None:
            continue
        for m, enquiry in of_episode(this(s, ENQUIRIES), episode):
            held = day(enquiry["DateOfInitialCPC"]) is not None
            if held == is_true(enquiry["ICPCnotRequired"]):
                flags |= {(EPISODES, n), (ENQUIRIES, m)}
    return flags
