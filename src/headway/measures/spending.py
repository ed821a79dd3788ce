"""The measures of money from a council's own record: sums that are set over other sums, each year."""

from headway.measures.value import Recorded

SPEND, SPEND_AND_CHILDREN = "spend_in_year", "spend_and_children"
PLACEMENTS = "placement_spend_in_year"


def over(kind: str, table: str, counts: str, out_of: str) -> tuple[Recorded, ...]:
    """One kind of a measure: the sum of one thing over the sum of another, at 31 March."""
    return (
        Recorded(
            kind=kind,
            table=table,
            on="year_ends_on",
            counts=f"what = '{counts}'",
            out_of=f"what = '{out_of}'",
            amount="number",
        ),
    )


def provided_by(ownership: str) -> tuple[Recorded, ...]:
    """The share of matched placement costs that goes to providers of one ownership."""
    return over("share", PLACEMENTS, ownership, "matched")
