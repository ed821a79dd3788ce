"""Adopted children placed within 12 months of the decision."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="adoption_within_a_year",
    registry="AD-08",
    title="Adopted children placed within 12 months of the decision",
    says="Of the children adopted in the period whose decision is known, the share who moved "
    "in with the adoptive family at most 12 months after the decision that they should "
    "be placed for adoption.",
    why="The decision is a promise to find a family soon.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="adopted_children",
            on="adopted_on",
            counts="is_placed_within_a_year",
            out_of="is_placed_within_a_year IS NOT NULL",
        ),
        Recorded(
            kind="count",
            table="adopted_children",
            on="adopted_on",
            counts="is_placed_within_a_year",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
