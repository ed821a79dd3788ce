"""Assessments and their factors: 1103, 8608, 8614, 8670Q, 8696, 8736, 8863Q, 8869, 8873Q, 8896 to
8898, 8945Q, 8950Q.

Decided here:
- 8869: an element without a code is another factor element whose code is not 21; 21 twice is not.
- 8873Q: any number of other factors may stand beside 21; the assessment may be unfinished.
- 8897Q: an element without a code fails; an assessment with no elements holds no factor.
- 8898: elements without a code are not a code held twice.
- 8945Q, 8950Q: any case, after trimming; all other comparisons of factors are with case.
"""

from datetime import date

from tests.lib.plain_rules import Flags, Row, before, no_later
from tests.lib.plaincin.reading import (
    code,
    day,
    flagged,
    of_assessment,
    of_episode,
    pairs,
    runs_into,
    this,
)
from tests.lib.poolscin import ASSESSMENTS, EPISODES, FACTORS
from tests.lib.smallcin import SmallCin, rule
from tests.lib.working_days import first_of_working_days

VALID = (
    "1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A "
    "14A 15A 16A 17A 18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A"
).split()


def _factors(s: SmallCin, assessment: Row) -> list[str | None]:
    """The codes of an assessment's factor elements, nothing for one without a code."""
    held = of_assessment(this(s, FACTORS), assessment)
    return [code(row["AssessmentFactor"]) for _, row in held]


def _started(assessment: Row) -> date | None:
    return day(assessment["AssessmentActualStartDate"])


def _authorised(assessment: Row) -> date | None:
    return day(assessment["AssessmentAuthorisationDate"])


@rule("1103", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, assessment in this(s, ASSESSMENTS):
        for m, episode in of_episode(this(s, EPISODES), assessment):
            if before(_started(assessment), day(episode["CINreferralDate"])):
                flags |= {(ASSESSMENTS, n), (EPISODES, m)}
    return flags


@rule("8608", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, ASSESSMENTS, lambda each: before(_authorised(each), _started(each)))


@rule("8614", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(assessment: dict) -> bool:
        has_factor = any(factor is not None for factor in _factors(s, assessment))
        return _authorised(assessment) is None and has_factor

    return flagged(s, ASSESSMENTS, fails)


@rule("8670Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    limit = first_of_working_days(45, s.census.end)

    def fails(assessment: dict) -> bool:
        return _authorised(assessment) is None and before(_started(assessment), limit)

    return flagged(s, ASSESSMENTS, fails)


@rule("8696", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None
    return flagged(s, ASSESSMENTS, lambda assessment: census.lacks(_authorised(assessment)))


@rule("8736", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None

    def fails(assessment: dict) -> bool:
        return _authorised(assessment) is None and not census.holds(_started(assessment))

    return flagged(s, ASSESSMENTS, fails)


@rule("8863Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    flags = set()
    for n, one, m, other in pairs(this(s, ASSESSMENTS), of_episode):
        ended = _authorised(other) or s.census.end
        if runs_into(_started(one), _started(other), ended):
            flags |= {(ASSESSMENTS, n), (ASSESSMENTS, m)}
    return flags


@rule("8869", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(assessment: dict) -> bool:
        factors = _factors(s, assessment)
        return "21" in factors and any(factor != "21" for factor in factors)

    return flagged(s, ASSESSMENTS, fails)


@rule("8873Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, episode in this(s, EPISODES):
        assessments = of_episode(this(s, ASSESSMENTS), episode)
        if len(assessments) != 1:
            continue
        m, assessment = assessments[0]
        as_expected = code(episode["ReasonForClosure"]) in ("RC8", "RC9")
        if "21" in _factors(s, assessment) and not as_expected:
            flags |= {(EPISODES, n), (ASSESSMENTS, m)}
    return flags


@rule("8896", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, assessment in this(s, ASSESSMENTS):
        others = of_episode(this(s, ASSESSMENTS), assessment)
        unfinished = [m for m, other in others if _authorised(other) is None]
        if n in unfinished and len(unfinished) >= 2:
            flags.add((ASSESSMENTS, n))
    return flags


@rule("8897Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    start = s.census.start

    def fails(assessment: dict) -> bool:
        factors = _factors(s, assessment)
        is_wrong = not factors or any(factor not in VALID for factor in factors)
        return no_later(start, _authorised(assessment)) and is_wrong

    return flagged(s, ASSESSMENTS, fails)


@rule("8898", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(assessment: dict) -> bool:
        factors = [factor for factor in _factors(s, assessment) if factor is not None]
        return len(factors) != len(set(factors))

    return flagged(s, ASSESSMENTS, fails)


def _holding(s: SmallCin, withdrawn: str) -> Flags:
    def fails(assessment: dict) -> bool:
        return any((factor or "").upper() == withdrawn for factor in _factors(s, assessment))

    return flagged(s, ASSESSMENTS, fails)


@rule("8945Q", since=2025)
def _(s: SmallCin) -> Flags | None:
    return _holding(s, "18A")


@rule("8950Q", since=2025)
def _(s: SmallCin) -> Flags | None:
    return _holding(s, "19A")
