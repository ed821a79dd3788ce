"""Each child has an identifier that can be used, and a sex.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule


def _sex(column: str, codes: str, since: int, until: int | None) -> Rule:
    return Rule(
        code="4180",
        severity="error",
        says="The child's sex is missing, or is not one of the codes of this year.",
        why="The child is left out of every figure for girls and boys.",
        do="Give the child's sex; for a child not yet born, the code for not known.",
        table="child_identifiers",
        flag_when=f"{column} IS NULL OR {column} NOT IN {codes}",
        points_at=(column,),
        since=since,
        until=until,
    )


RULES = (
    Rule(
        code="1570",
        severity="error",
        says="The child's identifier is longer than 20 characters.",
        why="A longer one is cut short, and two children may then look like one.",
        do="Give the child an identifier of 20 characters or fewer.",
        table="child_identifiers",
        flag_when="LENGTH(LAchildID) > 20",
        points_at=("LAchildID",),
        since=2025,
    ),
    Rule(
        code="1580",
        severity="error",
        says="The child's identifier holds something other than letters and digits.",
        why="A space or a dash may be lost on the way, and the child is then somebody else.",
        do="Take out spaces, dashes and other signs.",
        table="child_identifiers",
        flag_when="LAchildID IS NOT NULL AND NOT LAchildID_is_plain",
        points_at=("LAchildID",),
        since=2025,
        departs="Only the letters A to Z and the digits 0 to 9 pass; the existing tool takes letters with accents too.",
        example="LAchildID ZO\u00cb1: flagged here, not there.",
    ),
    _sex("GenderCurrent", "('0', '1', '2', '9')", since=2023, until=2024),
    _sex("Sex", "('M', 'F', 'U')", since=2025, until=None),
)
