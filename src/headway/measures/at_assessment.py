"""Measures of what assessments found: episodes of need in which one factor or another was recorded."""

from headway.measures.counting import rows_counted
from headway.measures.value import Measure, Recorded

SOURCE = (
    "The council's own returns of the census; each factor is published in Children in need (DfE), "
    "table C3"
)


def episodes_with(column: str) -> tuple[Recorded, ...]:
    """Episodes whose assessment found this: as a number, and as a share of those with any factor."""
    return rows_counted(
        "count", "share", table="episodes_assessed", on="authorised_on", where=column
    )


def found_at_assessment(
    *, id: str, registry: str, found: str, factors: str, column: str, reviewed: str
) -> Measure:
    """The measure of one kind of harm or need, whoever in the home it is of."""
    return Measure(
        id=id,
        registry=registry,
        title=f"{found.capitalize()} found at assessment",
        says=f"Episodes of need whose assessment found {found} (factors {factors}, of the child, a "
        "parent or another in the home), and their share of the episodes with at least one "
        "factor. Each episode counts once in a year.",
        why="What assessments find says what help families need.",
        unit="children",
        counts="children",
        timing="in the month or the year to 31 March",
        better="neither",
        recorded=episodes_with(column),
        source=SOURCE,
        reviewed=reviewed,
    )
