"""Adopted children placed within 12 months of the decision."""

from headway.measures.adopting import adopted, measure_of_adopted

MEASURE = measure_of_adopted(
    id="adoption_within_a_year",
    registry="AD-08",
    title="Adopted children placed within 12 months of the decision",
    says="Of the children adopted in the period whose decision is known, the share who moved "
    "in with the adoptive family at most 12 months after the decision that they should "
    "be placed for adoption.",
    why="The decision is a promise to find a family soon.",
    better="higher",
    recorded=adopted(
        "share",
        "count",
        where="is_placed_within_a_year",
        out_of="is_placed_within_a_year IS NOT NULL",
    ),
    reviewed="2026-11-22",
)
