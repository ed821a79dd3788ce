"""Births, deaths and what may not be before or after them: 4008, 4009Q, 8520 to 8555Q, 8585Q, 8606,
8750, 8775Q, 8915, 8920.

Decided here:
- 8530Q: 30 days and nine months are counted from the reference date, whatever day that is.
- 8606: both halves are tried; one is enough.
- 8750: Sex, or gender, is compared with case after trimming.
- 8775Q: both sides of 25 years are whole years to the day; the day itself is not over 25.
"""

from datetime import date

from tests.lib.plain_rules import Flags, before, plus_days
from tests.lib.plain_rules import plus_years as years_on
from tests.lib.plaincin.reading import (
    code,
    day,
    days_before,
    flagged,
    months_after,
    of_child,
    this,
    years_after,
)
from tests.lib.poolscin import CHILDREN, CIN_PLANS, EPISODES, PLANS
from tests.lib.smallcin import SmallCin, rule


def _after_death(s: SmallCin, table: str, column: str) -> Flags:
    """The rows dated after the child's death, and the child."""
    flags = set()
    for n, child in this(s, CHILDREN):
        for m, row in of_child(this(s, table), child):
            if before(day(child["PersonDeathDate"]), day(row[column])):
                flags.add((CHILDREN, n))
                flags.add((table, m))
    return flags


@rule("4008", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _after_death(s, CIN_PLANS, "CINPlanStartDate")


@rule("4009Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _after_death(s, CIN_PLANS, "CINPlanEndDate")


@rule("8555Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _after_death(s, EPISODES, "CINreferralDate")


@rule("8915", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _after_death(s, PLANS, "CPPstartDate")


@rule("8920", since=2023)
def _(s: SmallCin) -> Flags | None:
    return _after_death(s, PLANS, "CPPendDate")


@rule("8520", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    end = s.census.end
    return flagged(s, CHILDREN, lambda child: before(end, day(child["PersonBirthDate"])))


@rule("8525Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(child: dict) -> bool:
        born = day(child["PersonBirthDate"]) is not None
        expected = day(child["ExpectedPersonBirthDate"]) is not None
        return born == expected

    return flagged(s, CHILDREN, fails)


@rule("8530Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    earliest = plus_days(s.census.end, -30)
    latest = months_after(s.census.end, 9)

    def fails(child: dict) -> bool:
        expected = day(child["ExpectedPersonBirthDate"])
        return before(expected, earliest) or before(latest, expected)

    return flagged(s, CHILDREN, fails)


@rule("8535Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(child: dict) -> bool:
        born, died = day(child["PersonBirthDate"]), day(child["PersonDeathDate"])
        return died is not None and (born is None or died < born)

    return flagged(s, CHILDREN, fails)


@rule("8545Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None
    return flagged(s, CHILDREN, lambda child: census.lacks(day(child["PersonDeathDate"])))


@rule("8585Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, child in this(s, CHILDREN):
        for m, episode in of_child(this(s, EPISODES), child):
            died = code(episode["ReasonForClosure"]) == "RC2"
            if died and day(child["PersonDeathDate"]) is None:
                flags.add((CHILDREN, n))
                flags.add((EPISODES, m))
    return flags


@rule("8606", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, child in this(s, CHILDREN):
        born = days_before(day(child["PersonBirthDate"]), 280)
        expected = days_before(day(child["ExpectedPersonBirthDate"]), 280)
        for m, episode in of_child(this(s, EPISODES), child):
            referred = day(episode["CINreferralDate"])
            if before(referred, born) or before(referred, expected):
                flags.add((CHILDREN, n))
                flags.add((EPISODES, m))
    return flags


def _unborn_of_known_sex(s: SmallCin, column: str, unknown: str) -> Flags:
    def fails(child: dict) -> bool:
        is_unborn = (
            day(child["PersonBirthDate"]) is None
            and day(child["ExpectedPersonBirthDate"]) is not None
        )
        return is_unborn and code(child[column]) != unknown

    return flagged(s, CHILDREN, fails)


@rule("8750", since=2023, until=2024)
def _(s: SmallCin) -> Flags | None:
    return _unborn_of_known_sex(s, "GenderCurrent", "0")


@rule("8750", since=2025)
def _(s: SmallCin) -> Flags | None:
    return _unborn_of_known_sex(s, "Sex", "U")


def _open_past_birthday(closed: date | None, birthday: date | None) -> bool:
    return closed is None or before(birthday, closed)


@rule("8775Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    flags = set()
    limit = years_on(s.census.end, -25)
    for n, child in this(s, CHILDREN):
        born = day(child["PersonBirthDate"])
        if not before(born, limit):
            continue
        for m, episode in of_child(this(s, EPISODES), child):
            if _open_past_birthday(day(episode["CINclosureDate"]), years_after(born, 25)):
                flags.add((CHILDREN, n))
                flags.add((EPISODES, m))
    return flags
