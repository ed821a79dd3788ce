"""Initial child protection conferences are held, and planned, on weekdays.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

_SATURDAY = 6

RULES = (
    Rule(
        code="8870Q",
        severity="query",
        says="The conference should have been held by a day that falls at a weekend.",
        why="The target is counted in working days, so a Saturday or Sunday is a slip in counting.",
        do="Compare the target with the day of the strategy discussion, and mend or confirm it.",
        table="section47",
        flag_when=f"InitialCPCtarget_weekday >= {_SATURDAY}",
        points_at=("InitialCPCtarget",),
        since=2023,
        departs=(
            "The target is read as a date like every other; the existing tool expects the day "
            "first, and so never flags a census file."
        ),
        example="A target of Saturday 2025-06-07: flagged here, not there.",
    ),
    Rule(
        code="8875",
        severity="error",
        says="The initial child protection conference is dated at a weekend.",
        why="Conferences are held on weekdays, and whether this one was in time rests on its day.",
        do="Look up the day of the conference, and mend the date.",
        table="section47",
        flag_when=f"DateOfInitialCPC_weekday >= {_SATURDAY}",
        points_at=("DateOfInitialCPC",),
        since=2023,
    ),
)
