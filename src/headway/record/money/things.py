"""How the layouts of finance are joined, and the words for placements and for who provides them.

Nothing in them is known again from year to year. Of placement costs, which come by quarters with
what was committed in the year so far, the latest quarter of a year is believed.
"""

from headway.record.joining import Shape
from headway.returns.finance.joined import (
    BUDGET_BOOK,
    COUNCIL_OUTTURN,
    PLACEMENT_CENSUS,
    PLACEMENT_COSTS,
    ROWS_PAID,
    SPENDING,
)
from headway.returns.finance.lines import (
    ADOPTION,
    FOSTER_FEES,
    FOSTERING,
    OTHER_LOOKED_AFTER,
    RESIDENTIAL,
)

YEAR = "financial"
SHAPES = (
    Shape(spec=SPENDING, prefix="fin_spent", keys={}, year_ends=YEAR),
    Shape(spec=COUNCIL_OUTTURN, prefix="fin_outturn", keys={}, year_ends=YEAR),
    Shape(spec=ROWS_PAID, prefix="fin_ledger", keys={}, year_ends=YEAR),
    Shape(spec=PLACEMENT_COSTS, prefix="fin_costs", keys={}, year_ends=YEAR),
    Shape(spec=PLACEMENT_CENSUS, prefix="fin_census", keys={}, year_ends=YEAR),
    Shape(spec=BUDGET_BOOK, prefix="fin_budget", keys={}, year_ends=YEAR),
)
FOSTER_PLACES = "('U1', 'U2', 'U3', 'U4', 'U5', 'U6')"
# Homes, secure units and residential schools, as the department counts days for their weekly cost;
# K2 is the code that the earlier K1 and R1 of its formula are now parted into.
HOME_PLACES = "('K1', 'K2', 'R1', 'S1')"
TYPES = {
    "fostering": FOSTER_PLACES,
    "homes, secure units and residential schools": HOME_PLACES,
    "supported accommodation and independent living": "('H5', 'K3', 'P2')",
    "placed for adoption": "('A3', 'A4', 'A5', 'A6')",
    "with parents": "('P1')",
}
OWNERS = {
    "PR1": "own",
    "PR2": "other public",
    "PR3": "other public",
    "PR4": "private",
    "PR5": "voluntary",
    "PR0": "parents",
}
# The line of section 251 that a week in a placement is paid from. Councils differ for S1, R3, H5, K3
# and P2; fostering stands in two lines of which the two together are compared.
FOSTERING_BOTH = f"{FOSTERING}; {FOSTER_FEES[0].lower()}{FOSTER_FEES[1:]}"


def placement_type(column: str) -> str:
    """SQL of a placement's type in words."""
    cases = " ".join(f"WHEN {column} IN {places} THEN '{name}'" for name, places in TYPES.items())
    return f"CASE {cases} WHEN {column} IS NULL THEN 'not known' ELSE 'other' END"


def ownership(column: str) -> str:
    """SQL of who provides a placement, in words."""
    cases = " ".join(f"WHEN {column} = '{code}' THEN '{name}'" for code, name in OWNERS.items())
    return f"CASE {cases} ELSE 'not known' END"


def paid_from(column: str) -> str:
    """SQL of the line, or the two together, that a placement is paid from; null where of none."""
    both = FOSTERING_BOTH.replace("'", "''")
    return (
        f"CASE WHEN {column} IN {FOSTER_PLACES} THEN '{both}' "
        f"WHEN {column} IN ('K1', 'K2', 'R1', 'R3', 'S1') THEN '{RESIDENTIAL}' "
        f"WHEN {column} IN ('A3', 'A4', 'A5', 'A6') THEN '{ADOPTION}' "
        f"WHEN {column} IN ('H5', 'K3', 'P1', 'P2') OR {column} LIKE 'Z%' "
        f"THEN '{OTHER_LOOKED_AFTER}' END"
    )


def latest_quarter(table: str) -> str:
    """SQL of the rows that the latest quarter of each year gives."""
    return (
        "(SELECT n.* FROM (SELECT a.*, MAX(a.quarter_ends) OVER (PARTITION BY a.year) AS latest "
        f"FROM {table} AS a) AS n WHERE n.quarter_ends = n.latest)"
    )
