"""Each row of a child's social workers is whole: who, from when, to when, and why they came.

How the rows of one child follow one another is in `social_workers_in_turn`. Reasons are asked
for from April 2023 on. Source: SSDA903 validation rules, collection years 2024 to 2027.
"""

from headway.validation.rule import Rule

REASONS = (
    "('MANAGE', 'FCONTA', 'LEFTRL', 'ORGRST', 'TSPROC', 'ABSENC', 'CHCHAN', 'PCCHAN', "
    "'SWDIED', 'OTHERS')"
)
REASONS_FROM = "DATE '2023-04-01'"
WHY_WHOLE = "How often a child's social worker changes is counted from these rows."


def identifier(flag_when: str, since: int, until: int | None) -> Rule:
    """The rule on the form of an identifier, by the form of those years."""
    return Rule(
        code="SW02STG1",
        severity="error",
        says="The social worker's identifier is blank, or is not their registration number.",
        why="One social worker under two identifiers looks like a change of social worker.",
        do="Give the number of the register, which begins with SW; for one who is not on it, XX and a number of your own.",
        table="sw_episodes",
        flag_when=flag_when,
        points_at=("SW_ID",),
        since=since,
        until=until,
    )


NOT_AN_IDENTIFIER = "SW_ID IS NULL OR SUBSTR(SW_ID, 1, 2) NOT IN ('SW', 'XX')"


def no_real_day(code: str, column: str, what: str, since: int, until: int | None) -> Rule:
    """The rule that a filled date can be read; until 2025 its parts might be unknown."""
    partial = f" AND {column}_partial IS NULL" if until else ""
    return Rule(
        code=code,
        severity="error",
        says=f"The day on which the social worker {what} is not a real date.",
        why="How long children keep one social worker cannot be told.",
        do="Give it as day/month/year, with all four figures of the year.",
        table="sw_episodes",
        flag_when=f"{column}_raw IS NOT NULL AND {column} IS NULL{partial}",
        points_at=(column,),
        since=since,
        until=until,
    )


def ended_outside(first: str, since: int, until: int | None) -> Rule:
    """The rule that a social worker ended in the time for which the rows are collected."""
    return Rule(
        code="SW07STG2",
        severity="error",
        says="The social worker ended outside the time for which social workers are collected.",
        why="Changes of social worker of other years would be counted in this one.",
        do="Mend the day on which the social worker ended; a row that ended long ago is left out.",
        table="sw_episodes",
        flag_when=f"{first} < :start OR SW_DEC > :end",
        points_at=("SW_DEC",),
        since=since,
        until=until,
        departs="A year is a calendar year, not 365.2425 days." if since == 2025 else "",
        example="SW_DEC 01/04/2023 in the 2025 return: flagged there, not here."
        if since == 2025
        else "",
    )


def no_reason(flag_when: str, since: int, until: int | None) -> Rule:
    """The rule on the reason for a new social worker, by what those years ask."""
    return Rule(
        code="SW13STG1",
        severity="error",
        says="The reason why the child got a new social worker is missing, or is not one that the return knows.",
        why="Why social workers change is published from it.",
        do="Choose the reason that fits best; a first social worker has one of its own.",
        table="sw_episodes",
        flag_when=flag_when,
        points_at=("SW_REASON",),
        since=since,
        until=until,
        departs="A start that cannot be read stops no other row's check." if until is None else "",
        example="One SW_DECOM of 31/02/2025: here every other row is still checked."
        if until is None
        else "",
    )


WHOLE = (
    Rule(
        code="SW01STG1",
        severity="error",
        says="The child was looked after at the year's end, but no social worker of theirs is fully shown.",
        why="Every child in care has a social worker; this one is missing from the figures.",
        do="Add the child's social worker with identifier, first day and the reason for the change.",
        table="episodes",
        flag_when=(
            "DEC_raw IS NULL AND (LS IS NULL OR LS NOT IN ('V3', 'V4')) "
            "AND NOT COALESCE(has_whole_worker, FALSE)"
        ),
        points_at=("DEC",),
        since=2024,
        until=2024,
        departs="One whole row of the child is enough, and the child's open episode is flagged; the existing tool marks rows of other children.",
        example="One whole row and one without a reason: flagged there, not here.",
    ),
    Rule(
        code="SW01aSTG1",
        severity="error",
        says="A social worker has no first day, or no identifier.",
        why=WHY_WHOLE,
        do="Fill in who the social worker was and from which day.",
        table="sw_episodes",
        flag_when=f"SW_DECOM IS NULL OR (SW_DECOM < {REASONS_FROM} AND SW_ID IS NULL)",
        points_at=("SW_DECOM", "SW_ID"),
        since=2025,
        until=2025,
    ),
    Rule(
        code="SW01bSTG1",
        severity="error",
        says="A social worker who began since April 2023 lacks a first day, an identifier or a reason.",
        why=WHY_WHOLE,
        do="Fill in who the social worker was, from which day, and why they came.",
        table="sw_episodes",
        flag_when=(
            f"SW_DECOM IS NULL OR (SW_DECOM >= {REASONS_FROM} "
            "AND (SW_ID IS NULL OR SW_REASON IS NULL))"
        ),
        points_at=("SW_DECOM", "SW_ID", "SW_REASON"),
        since=2025,
        until=2025,
    ),
    identifier(NOT_AN_IDENTIFIER, 2024, 2025),
    identifier(f"{NOT_AN_IDENTIFIER} OR LENGTH(SW_ID) < 4", 2026, None),
    Rule(
        code="SW03STG1",
        severity="error",
        says="A social worker lacks an identifier, a first day or a reason.",
        why=WHY_WHOLE,
        do="Fill in who the social worker was, from which day, and why they came.",
        table="sw_episodes",
        flag_when="SW_ID IS NULL OR SW_DECOM_raw IS NULL OR SW_REASON IS NULL",
        points_at=("SW_ID", "SW_DECOM", "SW_REASON"),
        since=2024,
        until=2024,
    ),
    no_reason(f"SW_REASON IS NULL OR SW_REASON NOT IN {REASONS}", 2024, 2024),
    no_reason(
        f"SW_REASON NOT IN {REASONS} OR (SW_REASON IS NULL AND SW_DECOM >= {REASONS_FROM})",
        2025,
        None,
    ),
)

DATES = (
    *(
        no_real_day(code, column, what, since, until)
        for code, column, what in (
            ("SW04STG1", "SW_DECOM", "began"),
            ("SW05STG1", "SW_DEC", "ended"),
        )
        for since, until in ((2024, 2025), (2026, None))
    ),
    Rule(
        code="SW06STG2",
        severity="error",
        says="The social worker began after the end of the year.",
        why="A change after 31 March belongs to next year's return.",
        do="Mend the day on which the social worker began; if it is right, keep the row for next year.",
        table="sw_episodes",
        flag_when="SW_DECOM > :end",
        points_at=("SW_DECOM",),
        since=2024,
    ),
    ended_outside("SW_DEC", 2024, 2024),
    ended_outside("SW_DEC + INTERVAL 1 YEAR", 2025, None),
    *(
        Rule(
            code="SW09STG2",
            severity="query",
            says=f"The social worker ended {how_soon}, which is most unlikely.",
            why="A social worker who never met the child would count as a change.",
            do="Check the first and the last day; if somebody stood in briefly, keep a note of it.",
            table="sw_episodes",
            flag_when=flag_when,
            points_at=("SW_DECOM", "SW_DEC"),
            since=since,
            until=until,
            departs="Dates are compared as dates, and only day/month/year is a date.",
            example=example,
        )
        for how_soon, flag_when, since, until, example in (
            (
                "on the day they began",
                "SW_DEC = SW_DECOM",
                2024,
                2025,
                "SW_DECOM 01/05/2024 and SW_DEC 1/5/2024: flagged here, not there.",
            ),
            (
                "within three days of beginning, or before it",
                "SW_DEC < SW_DECOM + INTERVAL 3 DAY",
                2026,
                None,
                "SW_DECOM 01-05-25 and SW_DEC 02-05-25: flagged there, not here.",
            ),
        )
    ),
    Rule(
        code="SW18STG2",
        severity="error",
        says="The social worker ended on or before the day they began.",
        why="The time for which the child had this social worker would be nought or negative.",
        do="Mend the first or the last day.",
        table="sw_episodes",
        flag_when="SW_DEC <= SW_DECOM",
        points_at=("SW_DEC", "SW_DECOM"),
        since=2026,
        departs="Only day/month/year is a date.",
        example="SW_DECOM 02-05-25 and SW_DEC 01-05-25: flagged there, not here.",
    ),
)

RULES = WHOLE + DATES
