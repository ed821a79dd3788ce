"""Every table speaks of the children in the header, says the same of them, and holds each once.

Source: SSDA903 validation rules, collection years 2023 to 2027 (INT).
"""

from headway.validation.rule import Rule

# The number of each table among these rules, and what a row of it is to the reader.
ROWS = (
    (1, "ad1", "adoption row"),
    (2, "placed_for_adoption", "decision to place for adoption"),
    (3, "episodes", "episode"),
    (4, "missing", "time missing"),
    (5, "oc2", "health row"),
    (6, "oc3", "care leaver row"),
    (7, "previous_permanence", "earlier permanent home"),
    (8, "reviews", "review"),
    (9, "uasc", "asylum row"),
)
# Episodes have no date of birth, so that the numbers are not those above.
ROWS_WITH_BIRTH = tuple(
    (number, table, row)
    for number, (_, table, row) in enumerate((r for r in ROWS if r[1] != "episodes"), start=11)
)
ONE_A_CHILD = (
    (31, "ad1", "the adoption table"),
    (32, "header", "the header"),
    (33, "oc2", "the health table"),
    (34, "oc3", "the care leaver table"),
    (35, "previous_permanence", "the table of earlier permanent homes"),
    (36, "uasc", "the asylum table"),
)


def _not_in_header(number: int, table: str, row: str) -> Rule:
    return Rule(
        code=f"INT{number:02}",
        severity="error",
        says=f"This {row} is of a child who is not in the header.",
        why="Nothing is known of the child's age or sex, so what is said here counts nowhere.",
        do="Add the child to the header, or mend the child's identifier.",
        table=table,
        # A row without an identifier belongs to a header row without one, where there is one.
        select=(
            f"SELECT t.row AS row FROM {table} AS t WHERE NOT EXISTS "
            "(SELECT 1 AS one FROM header AS h WHERE h.CHILD IS NOT DISTINCT FROM t.CHILD)"
        ),
        points_at=("CHILD",),
        since=2023,
    )


def _born_otherwise(number: int, table: str, row: str) -> Rule:
    return Rule(
        code=f"INT{number}",
        severity="error",
        says=f"The date of birth in this {row} is not the one in the header.",
        why="The child has two ages, and checks by age may look at the wrong one.",
        do="Find out which date is right, and mend the other.",
        table=table,
        flag_when="DOB <> header_DOB",
        points_at=("DOB",),
        since=2023,
    )


def _stands_twice(number: int, table: str, name: str) -> Rule:
    return Rule(
        code=f"INT{number}",
        severity="error",
        says=f"The child stands more than once in {name}.",
        why="The child is counted more than once, and other checks cannot tell which row is right.",
        do="Keep one row for the child and take out the others.",
        table=table,
        flag_when=f"times_in_{table} > 1",
        points_at=("CHILD",),
        since=2023,
        one_fault_a_child=True,
    )


NOT_IN_HEADER = tuple(_not_in_header(*row) for row in ROWS)
BORN_OTHERWISE = tuple(_born_otherwise(*row) for row in ROWS_WITH_BIRTH)
STANDS_TWICE = tuple(_stands_twice(*table) for table in ONE_A_CHILD)
OTHER_SEX = Rule(
    code="INT21",
    severity="error",
    says="The sex in this asylum row is not the one in the header.",
    why="The child counts as a girl in one table and as a boy in the other.",
    do="Find out which is right, and mend the other.",
    table="uasc",
    flag_when="SEX <> header_SEX",
    points_at=("SEX",),
    since=2023,
)
