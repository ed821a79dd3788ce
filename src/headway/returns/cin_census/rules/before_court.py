"""Work before care proceedings: its steps follow one another, and what must go together does.

Source: the published description of the block that the census has from 2027. No list of rules in
force was to be had, so that each is read narrowly and says that it is not confirmed. 8995Q is
named there without a meaning, and is not checked.
"""

from headway.validation.rule import Rule, Severity

_DATES = (
    "PPStartDate",
    "LBPSentDate",
    "InitialPPMeetingDate",
    "StepDecisionDate",
    "CourtAppDate",
    "LetterInitCPDate",
)


def _rule(
    code: str,
    flag_when: str,
    points_at: tuple[str, ...],
    *,
    says: str,
    why: str,
    do: str,
    example: str,
) -> Rule:
    severity: Severity = "query" if code.endswith("Q") else "error"
    return Rule(
        code=code,
        severity=severity,
        says=says,
        why=f"{why} The rule is read from a published description, and is not confirmed.",
        do=do,
        table="pre_proceedings",
        flag_when=flag_when,
        points_at=points_at,
        since=2027,
        departs="The existing tool does not ask this yet.",
        example=example,
    )


def _before(code: str, day: str, first: str, says: str, example: str) -> Rule:
    return _rule(
        code,
        f"{day} < {first}",
        (day, first),
        says=says,
        why="How long a family waits between the steps comes out below zero.",
        do="Compare the two dates, and mend the one that is wrong.",
        example=example,
    )


RULES = (
    _rule(
        "9000Q",
        f"PPStartDate IS NULL OR {' OR '.join(f'{d} NOT BETWEEN :start AND :end' for d in _DATES)}",
        _DATES,
        says="This work before court has no start, or a date outside the year.",
        why="Work is counted in the year of its dates.",
        do="Check the dates, or note why the start was not recorded or the date is of another year.",
        example="begun on 30/03/2026, in the return of April 2026 to March 2027",
    ),
    _before(
        "9006",
        "LBPSentDate",
        "PPStartDate",
        "The letter before proceedings was sent before the work before court began.",
        "begun on 02/06/2026, letter sent on 01/06/2026",
    ),
    _rule(
        "9007",
        "LBPSentDate IS NOT NULL AND FGDMMeetingOffer_yes IS NULL",
        ("FGDMMeetingOffer", "LBPSentDate"),
        says="A letter before proceedings was sent, but not whether it offered a family meeting.",
        why="How many families are offered a meeting is told by this answer alone.",
        do="Say whether a family group decision making meeting was offered: true or false.",
        example="letter sent on 01/06/2026, the offer left blank",
    ),
    _before(
        "9008",
        "InitialPPMeetingDate",
        "PPStartDate",
        "The first meeting with the family was held before the work before court began.",
        "begun on 02/06/2026, first meeting on 01/06/2026",
    ),
    _before(
        "9009",
        "StepDecisionDate",
        "PPStartDate",
        "The decision to step up or down was made before the work before court began.",
        "begun on 02/06/2026, decision on 01/06/2026",
    ),
    _rule(
        "9010Q",
        "FGDMMeetingOffer_yes AND NOT COALESCE(FGDMMeetingFac_yes, FALSE)",
        ("FGDMMeetingFac", "FGDMMeetingOffer"),
        says="A family meeting was offered, and is not said to have been held.",
        why="An offer that leads to no meeting may be one that nobody arranged or recorded.",
        do="Record the meeting if it was held, or confirm that it was not.",
        example="offered true, held false",
    ),
    _before(
        "9012",
        "CourtAppDate",
        "StepDecisionDate",
        "The council applied to court before it decided to step up.",
        "decision on 02/06/2026, application on 01/06/2026",
    ),
    _before(
        "9013",
        "LetterInitCPDate",
        "StepDecisionDate",
        "The letter that proceedings begin is dated before the decision to step up.",
        "decision on 02/06/2026, letter on 01/06/2026",
    ),
    _rule(
        "9015Q",
        "InitialPPMeetingDate IS NOT NULL AND NOT COALESCE(ReviewMeetingsCount_whole, FALSE)",
        ("ReviewMeetingsCount", "InitialPPMeetingDate"),
        says="A first meeting was held, but how many reviews followed is not a whole number.",
        why="Whether work is kept under review is told by this number alone.",
        do="Give the number of review meetings, or 0 if there were none.",
        example="first meeting on 01/06/2026, the number of reviews left blank",
    ),
)
