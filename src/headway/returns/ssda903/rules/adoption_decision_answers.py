"""The decision that a child should be placed for adoption, and its reversal, can be read.

Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule


def _not_a_day(code: str, column: str, subject: str) -> Rule:
    return Rule(
        code=code,
        severity="error",
        says=f"The day on which {subject} is not a real date.",
        why="How long children wait between the decision and a family is counted from it.",
        do="Give it as day/month/year, with all four figures of the year.",
        table="placed_for_adoption",
        flag_when=f"{column}_raw IS NOT NULL AND {column} IS NULL",
        points_at=(column,),
        since=2023,
    )


RULES = (
    _not_a_day("115", "DATE_PLACED", "placing the child for adoption was decided"),
    _not_a_day("116", "DATE_PLACED_CEASED", "the decision to place for adoption was reversed"),
    Rule(
        code="119",
        severity="error",
        says="The decision to place for adoption is half reversed: a date without a reason, or a reason without a date.",
        why="Nobody can tell whether the child still waits for adopters.",
        do="Give both the date and the reason, or clear both.",
        table="placed_for_adoption",
        flag_when="(DATE_PLACED_CEASED_raw IS NULL) <> (REASON_PLACED_CEASED IS NULL)",
        points_at=("REASON_PLACED_CEASED", "DATE_PLACED_CEASED"),
        since=2023,
    ),
    Rule(
        code="120",
        severity="error",
        says="Why the decision to place for adoption was reversed cannot be read.",
        why="Reversals are counted by their reason.",
        do="Choose the reason from the return's list.",
        table="placed_for_adoption",
        flag_when="REASON_PLACED_CEASED NOT IN ('RD1', 'RD2', 'RD3', 'RD4')",
        points_at=("REASON_PLACED_CEASED",),
        since=2023,
    ),
    Rule(
        code="184",
        severity="error",
        says="Placing the child for adoption was decided before the child was born.",
        why="One of the two dates is wrong, and so is every wait counted from it.",
        do="Compare the day of the decision with the date of birth in the header, and mend the wrong one.",
        table="placed_for_adoption",
        flag_when="DATE_PLACED < header_DOB",
        points_at=("DATE_PLACED",),
        since=2023,
        departs="The date of birth is the header's, and a blank one passes; the existing tool takes the one beside the decision, and flags where that is blank.",
        example="The decision's own DOB blank, the header's 01/04/2020, DATE_PLACED 01/04/2021: passes here, flagged there.",
    ),
)
