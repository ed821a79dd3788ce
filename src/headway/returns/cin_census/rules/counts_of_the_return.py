"""What the header says, and what the return as a whole makes likely.

A rule of the whole return is flagged on the first row of the header. Source: children in need
census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

# The one row on which the whole return is flagged.
OF_THE_RETURN = "SELECT h.row AS row FROM header AS h"


def _count(table: str, day: str, name: str) -> str:
    """How many rows of a table have this day in the year, joined to the header."""
    return (
        f"JOIN (SELECT COUNT(t.row) AS {name} FROM {table} AS t "
        f"WHERE t.{day} BETWEEN :start AND :end) AS of_{table} ON TRUE "
    )


def _sex_unknown(
    unknown: str, since: int, until: int | None = None, departs: str = "", example: str = ""
) -> Rule:
    """More than 2 in 100 of all children are born and of unknown sex."""
    return Rule(
        code="2886Q",
        severity="query",
        says="More than 2 in 100 of the children already born have no sex recorded.",
        why="Figures for girls and boys leave those children out.",
        do="Fill the gaps, or say why it is not known.",
        table="header",
        select=(
            f"{OF_THE_RETURN} JOIN child_identifiers AS i ON TRUE WHERE h.row = 1 GROUP BY h.row "
            f"HAVING SUM(CASE WHEN {unknown} AND i.ExpectedPersonBirthDate IS NULL "
            "THEN 1 ELSE 0 END) * 50 > COUNT(i.row)"
        ),
        points_at=("Year",),
        since=since,
        until=until,
        departs=departs,
        example=example,
    )


RULES = (
    Rule(
        code="100",
        severity="error",
        says="The reference date is missing, or is not 31 March of the year of the return.",
        why="The reference date says which twelve months the return is of.",
        do="Compare the reference date with the year beside it, and mend the one that is wrong.",
        table="header",
        # The date is read as a day, so its text has the form 2026-03-31.
        flag_when=(
            "ReferenceDate IS NULL OR Year IS NULL OR SUBSTR(ReferenceDate_raw, 1, 4) <> Year "
            "OR SUBSTR(ReferenceDate_raw, 6, 5) <> '03-31'"
        ),
        points_at=("ReferenceDate",),
        since=2023,
    ),
    Rule(
        code="2883",
        severity="error",
        says="More child protection plans begin in the year than initial conferences were held.",
        why="Each plan comes of a conference, so some conferences are missing from the figures.",
        do="Look for plans without a conference, and give the day on which it was held.",
        table="header",
        select=(
            f"{OF_THE_RETURN} {_count('cp_plans', 'CPPstartDate', 'plans')}"
            f"{_count('cin_details', 'DateOfInitialCPC', 'of_episodes')}"
            f"{_count('section47', 'DateOfInitialCPC', 'of_enquiries')}"
            "WHERE h.row = 1 AND plans > of_episodes + of_enquiries"
        ),
        points_at=("Year",),
        since=2023,
    ),
    _sex_unknown(
        "(i.GenderCurrent IS NULL OR i.GenderCurrent = '0')",
        since=2023,
        until=2024,
        departs="The children are counted as the rule means; the existing tool never flags in these years.",
        example="Two children, one of them without a sex: flagged here, not there.",
    ),
    _sex_unknown("(i.Sex IS NULL OR i.Sex = 'U')", since=2025),
    Rule(
        code="2887Q",
        severity="query",
        says="The return uses fewer than eight different kinds of disability.",
        why="A whole council rarely has so few; disabled children may be missing from the figures.",
        do="Look whether every team records disabilities, or confirm that these are all.",
        table="header",
        select=(
            f"{OF_THE_RETURN} LEFT JOIN (SELECT d.Disability AS kind FROM disabilities AS d "
            "WHERE d.Disability <> 'NONE' GROUP BY d.Disability) AS kinds ON TRUE "
            "WHERE h.row = 1 GROUP BY h.row HAVING COUNT(kinds.kind) <= 7"
        ),
        points_at=("Year",),
        since=2023,
        departs="The different kinds of disability are counted; the existing tool counts the children who have none.",
        example="Eight children, each with NONE and no other: flagged here, not there.",
    ),
    Rule(
        code="2888Q",
        severity="query",
        says="No child in the return has more than one disability.",
        why="Most councils know of some; others may be missing from the figures.",
        do="Record every disability that each child has, or confirm that no child has two.",
        table="header",
        # A child whose only row is blank is a child with none recorded, but is there.
        select=(
            f"{OF_THE_RETURN} JOIN (SELECT COUNT(d.Disability) AS recorded FROM disabilities AS d "
            "WHERE d.Disability IS DISTINCT FROM 'NONE' GROUP BY d.child_number) AS children "
            "ON TRUE WHERE h.row = 1 GROUP BY h.row HAVING MAX(children.recorded) <= 1"
        ),
        points_at=("Year",),
        since=2023,
    ),
)
