"""Each time that a child was missing or away without leave is whole, and they stand in order.

Whether the child was in care at the time is in `missing_from_care`. Source: SSDA903 validation
rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule


def without_kind(code: str, filled: str, what: str) -> Rule:
    """The rule that a time missing with one of its days also says of what kind it was."""
    return Rule(
        code=code,
        severity="error",
        says=f"There is a day on which the child {what}, but not whether they were missing or away without leave.",
        why="Children missing and children away without leave are counted apart.",
        do="Say which of the two it was; if it was neither, take the row out.",
        table="missing",
        flag_when=f"{filled}_raw IS NOT NULL AND MISSING IS NULL",
        points_at=("MISSING", filled),
        since=2023,
    )


WHOLE = (
    Rule(
        code="564",
        severity="error",
        says="The child is shown as missing or away without leave, but the day it began is blank.",
        why="Without its start nobody can count the time, nor say how long the child was gone.",
        do="Fill in the day on which the child went.",
        table="missing",
        flag_when="MISSING IN ('M', 'A') AND MIS_START_raw IS NULL",
        points_at=("MISSING", "MIS_START"),
        since=2023,
    ),
    without_kind("565", "MIS_START", "went"),
    without_kind("566", "MIS_END", "came back"),
    Rule(
        code="1004",
        severity="error",
        says="The day on which the child went missing is blank, or is not a real date.",
        why="Without its start nobody can count the time, nor say how long the child was gone.",
        do="Give the day as day/month/year, with all four figures of the year.",
        table="missing",
        flag_when="MIS_START IS NULL",
        points_at=("MIS_START",),
        since=2023,
    ),
    Rule(
        code="1005",
        severity="error",
        says="The day on which the child came back is not a real date.",
        why="How long the child was gone cannot be told.",
        do="Give the day as day/month/year, or leave it blank if the child was still gone at the year's end.",
        table="missing",
        flag_when="MIS_END_raw IS NOT NULL AND MIS_END IS NULL",
        points_at=("MIS_END",),
        since=2023,
    ),
    Rule(
        code="1006",
        severity="error",
        says="The answer is neither missing nor away without leave.",
        why="Children missing and children away without leave are counted apart, and this is neither.",
        do="Answer M for missing, or A for away without leave.",
        table="missing",
        flag_when="MISSING NOT IN ('M', 'A')",
        points_at=("MISSING",),
        since=2023,
    ),
)

IN_ORDER = (
    Rule(
        code="567",
        severity="error",
        says="The child came back before they went missing.",
        why="The time for which the child was gone would be negative.",
        do="Mend the day the child went or the day they came back; they may be the same.",
        table="missing",
        flag_when="MIS_START > MIS_END",
        points_at=("MIS_START", "MIS_END"),
        since=2023,
    ),
    Rule(
        code="570",
        severity="error",
        says="The child went missing after the end of the year.",
        why="A time missing that began after 31 March belongs to next year's return.",
        do="Mend the day the child went; if it is right, keep the row for next year.",
        table="missing",
        flag_when="MIS_START > :end",
        points_at=("MIS_START",),
        since=2023,
    ),
    Rule(
        code="571",
        severity="error",
        says="The child came back before the year began, or after it ended.",
        why="Only times missing that reach into the year are part of its figures.",
        do="Mend the day the child came back; if they were still gone on 31 March leave it blank.",
        table="missing",
        flag_when="MIS_END < :start OR MIS_END > :end",
        points_at=("MIS_END",),
        since=2023,
    ),
    Rule(
        code="574",
        severity="error",
        says="The child went missing while still missing from the time before.",
        why="Times that overlap count one child as gone twice.",
        do="Give the day on which the child came back from the earlier time, or mend the dates.",
        table="missing",
        flag_when="place_in_order > 1 AND (prev_MIS_END IS NULL OR MIS_START < prev_MIS_END)",
        points_at=("MIS_START", "MIS_END"),
        since=2023,
        departs="Times are put in order of their starts; the existing tool puts them in order of their ends.",
        example="Open since 01/05/2025, and 01/04/2025 to 01/06/2025: the first is flagged here, the second there.",
    ),
    Rule(
        code="586",
        severity="error",
        says="The child went missing on or before the day they were born.",
        why="One of the two dates must be wrong, or this row belongs to another child.",
        do="Mend the day the child went, or their date of birth.",
        table="missing",
        flag_when="MIS_START <= DOB",
        points_at=("MIS_START",),
        since=2023,
    ),
    Rule(
        code="576",
        severity="error",
        says="Last year ended with this child missing, but their first time missing this year began on another day.",
        why="The time would be cut short at the year's end, or counted as two.",
        do="Add the time missing that was open last year, with the same start as then.",
        table="missing",
        flag_when=(
            "place_in_order = 1 AND first_missing_left_open IS NOT NULL AND (MIS_START IS NULL "
            "OR MIS_START <> first_missing_left_open OR MIS_START <> last_missing_left_open)"
        ),
        points_at=("MIS_START",),
        since=2023,
        departs="A start that is blank or cannot be read comes last; the existing tool takes it for 1 January 2099.",
        example="Rows that start on 31/02/2025 and 02/01/2099: the second is the first here, the other there.",
    ),
)

RULES = WHOLE + IN_ORDER
