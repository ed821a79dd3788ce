"""What the header says of a child stays as it was in last year's return.

Only children in both years' headers are compared. Source: SSDA903 validation rules, collection
years 2023 to 2027.
"""

from headway.validation.rule import Rule


def _letter(column: str) -> str:
    """Sex as a letter: until 2024 the codes were 1 and 2."""
    return f"CASE WHEN {column} = '1' THEN 'M' WHEN {column} = '2' THEN 'F' ELSE {column} END"


RULES = (
    Rule(
        code="202",
        severity="query",
        says="The child's sex is not the one in last year's return.",
        why="One of the two years counts the child in the wrong group.",
        do="Find out which is right; mend this year's if it is the wrong one.",
        table="header",
        flag_when=(
            "header_last_CHILD IS NOT NULL AND "
            f"({_letter('SEX')}) IS DISTINCT FROM ({_letter('header_last_SEX')})"
        ),
        points_at=("SEX",),
        since=2023,
        departs="The old codes 1 and 2 are read as M and F; the existing tool compares the codes as they stand.",
        example="2025 after 2024, 1 last year and M this year: passes here, flagged there.",
    ),
    Rule(
        code="203",
        severity="query",
        says="The child's date of birth is not the one in last year's return.",
        why="The child's age, and every figure by age, is wrong in one of the two years.",
        do="Find out which is right; mend this year's if it is the wrong one.",
        table="header",
        flag_when="header_last_CHILD IS NOT NULL AND DOB IS DISTINCT FROM header_last_DOB",
        points_at=("DOB",),
        since=2023,
        departs="A child who stands twice in last year's header is compared with both rows; the existing tool stops.",
        example="A1 with DOB 01/05/2010, and last year twice, once with 02/05/2010: flagged here; there nobody is checked.",
    ),
    Rule(
        code="204",
        severity="query",
        says="The child's ethnicity is not the one in last year's return.",
        why="The child counts in one group one year and in another the next.",
        do="Find out which is right; leave this year's if it is what the child or family now say.",
        table="header",
        flag_when="header_last_CHILD IS NOT NULL AND ETHNIC IS DISTINCT FROM header_last_ETHNIC",
        points_at=("ETHNIC",),
        since=2023,
        departs="A child who stands twice in last year's header is compared with both rows; the existing tool stops.",
        example="A1 with ETHNIC WBRI, and last year twice, once with MWBC: flagged here; there nobody is checked.",
    ),
)
