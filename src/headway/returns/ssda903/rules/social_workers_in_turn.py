"""A child's social workers follow one another, and somebody is there at the year's end.

Source: SSDA903 validation rules, collection years 2024 to 2027.
"""

from headway.validation.rule import Rule

# Nobody comes a week after one who has not ended: SW08STG2 asks for that end. A new one without
# a first day is not shown to have come within the week.
NOT_WITHIN_A_WEEK = (
    "prev_SW_DEC IS NOT NULL AND NOT COALESCE(SW_DECOM_day BETWEEN prev_SW_DEC_day - 7 "
    "AND prev_SW_DEC_day + 7, FALSE)"
)
NO_FIRST_CONTACT = "(SW_REASON IS NULL OR SW_REASON <> 'FCONTA')"


def not_within_a_week(code: str, flag_when: str, since: int, until: int | None) -> Rule:
    """The rule that a new social worker begins about when the one before ends."""
    superseded = until == 2025
    return Rule(
        code=code,
        severity="query",
        says="This social worker did not begin within a week of the day the one before ended.",
        why="A longer gap leaves a child without a social worker, and a longer overlap with two.",
        do="Mend the last day of the one or the first day of the other; if there was a gap, keep a note of it.",
        table="sw_episodes",
        flag_when=flag_when,
        points_at=("SW_DECOM",),
        since=since,
        until=until,
        departs=(
            "Not asked where the one before has no last day, for which SW08STG2 asks"
            + ("; nor from 2026 on, when SW10aSTG2 asks the same." if superseded else ".")
        ),
        example="Open since 01/05/2023, another from 01/09/2023: the second is flagged there, not here.",
    )


WITHOUT_END = (
    Rule(
        code="SW08STG2",
        severity="error",
        says="This social worker has no last day, although a later one began.",
        why="The child would be shown with two social workers at once, and the change would not count.",
        do="Give the last day of the earlier social worker.",
        table="sw_episodes",
        flag_when="SW_DECOM IS NOT NULL AND SW_DEC IS NULL AND NOT is_last_worker",
        points_at=("SW_DEC",),
        since=2024,
        departs="A row without a readable first day is not taken for the child's present social worker.",
        example="Open since 01/05/2025, and a row without a first day: the first is flagged there, not here.",
    ),
    Rule(
        code="SW14STG2",
        severity="error",
        says="This is not the child's latest social worker, and has no last day.",
        why="The child would be shown with two social workers at once, and the change would not count.",
        do="Give the last day of the earlier social worker.",
        table="sw_episodes",
        flag_when="SW_DEC IS NULL AND NOT stands_last_undated_too",
        points_at=("SW_DEC",),
        since=2024,
        until=2024,
    ),
)

IN_TURN = (
    not_within_a_week("SW10STG2", NOT_WITHIN_A_WEEK, 2024, 2024),
    not_within_a_week("SW10STG2", f"{NOT_WITHIN_A_WEEK} AND {NO_FIRST_CONTACT}", 2025, 2025),
    not_within_a_week("SW10aSTG2", f"{NOT_WITHIN_A_WEEK} AND {NO_FIRST_CONTACT}", 2026, None),
    Rule(
        code="SW10bSTG2",
        severity="error",
        says="This is shown as the child's first social worker, but the one before had not ended by the day before.",
        why="A first social worker comes after a time without one; otherwise it is a change.",
        do="Mend the reason for the new social worker, or the dates.",
        table="sw_episodes",
        flag_when="SW_REASON = 'FCONTA' AND SW_DECOM <= prev_SW_DEC",
        points_at=("SW_DECOM", "SW_REASON"),
        since=2026,
    ),
    Rule(
        code="SW11aSTG2",
        severity="query",
        says="The child's social worker before ended in the year, and this one did not begin within five days of it.",
        why="The child would be shown without a social worker, or with two.",
        do="Mend the last day of the one or the first day of the other; if there was a gap, keep a note of it.",
        table="sw_episodes",
        flag_when=(
            "worker_before_ended + INTERVAL 5 DAY <= :end AND (SW_DECOM IS NULL "
            "OR SW_DECOM + INTERVAL 5 DAY < worker_before_ended "
            "OR SW_DECOM > worker_before_ended + INTERVAL 5 DAY)"
        ),
        points_at=("SW_DECOM",),
        since=2024,
        until=2024,
    ),
    Rule(
        code="SW19STG2",
        severity="error",
        says="Two social workers of this child began on the same day.",
        why="A child has one social worker at a time; the change is counted twice.",
        do="Take the row out that stands there twice, or mend its first day.",
        table="sw_episodes",
        flag_when="workers_of_this_start > 1",
        points_at=("SW_DEC", "SW_DECOM"),
        since=2026,
        departs="All rows of the day are flagged, the first too; dates are compared as dates, and blanks are no date.",
        example="SW_DECOM 01/05/2025 and 1/5/2025: both flagged here, neither there.",
    ),
)

AT_THE_YEARS_END = (
    Rule(
        code="SW11bSTG2",
        severity="query",
        says="The child's last social worker ended in the last days of March, and nobody follows.",
        why="The child is looked after at the year's end and would be shown without a social worker.",
        do="Add the social worker who followed, or leave the last day blank.",
        table="sw_episodes",
        flag_when=(
            "is_last_worker AND SW_DEC <= :end AND SW_DEC + INTERVAL 5 DAY >= :end AND open_in_care"
        ),
        points_at=("SW_DEC",),
        since=2024,
        until=2025,
        departs="Only a child's last social worker is looked at, and only of children looked after on 31 March; SW17STG2 asks more from 2026 on.",
        example="Ended on 28/03/2025 and another from 29/03/2025: flagged there, not here.",
    ),
    Rule(
        code="SW12STG2",
        severity="error",
        says="The child is looked after at the year's end, but no social worker of theirs is shown for that day.",
        why="Every child in care has a social worker; this one is missing from the figures.",
        do="Add the child's social worker, or take out a last day that is too early.",
        table="episodes",
        flag_when=(
            "DEC_raw IS NULL AND (LS IS NULL OR LS NOT IN ('V3', 'V4')) "
            "AND NOT COALESCE(has_worker_at_end, FALSE)"
        ),
        points_at=("DEC",),
        since=2024,
        departs="It asks what the message says; the existing tool flags nearly every child who stays in care.",
        example="An open episode begun as a change, and an open social worker: flagged there, not here.",
    ),
    Rule(
        code="SW17STG2",
        severity="error",
        says="The child's latest social worker has ended, so nobody is shown for the year's end.",
        why="Every child in care has a social worker; this one is missing from the figures.",
        do="Add the social worker who followed, or leave the last day blank.",
        table="sw_episodes",
        flag_when=(
            "is_last_worker AND SW_DEC_raw IS NOT NULL "
            "AND (NOT :has_episodes OR COALESCE(open_in_care, FALSE))"
        ),
        points_at=("SW_DEC", "SW_DECOM"),
        optional=("episodes",),
        since=2026,
        departs="Where the episodes are loaded only children looked after on 31 March are asked, and a row without a readable first day is passed over.",
        example="A child who left care on 01/06/2025 with their social worker: flagged there, not here.",
    ),
)

RULES = WITHOUT_END + IN_TURN + AT_THE_YEARS_END
