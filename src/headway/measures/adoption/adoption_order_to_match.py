"""From placement order to match."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="adoption_order_to_match",
    registry="AD-02",
    title="From placement order to match",
    says="The average number of days from the placement order to the match with a family, of "
    "the children adopted in the period; 0 where the match came first. Children without "
    "an order are left out.",
    why="Once a court has agreed, finding the family is the council's own work.",
    unit="days",
    counts="children",
    timing="in the month or the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="adopted_children",
            on="adopted_on",
            amount="days_order_to_match",
            per="1",
            counts="days_order_to_match IS NOT NULL",
            out_of="days_order_to_match IS NOT NULL",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="The scorecard (A2) averages three years. The order's day is the first episode "
    "under it, which may be later.",
    reviewed="2026-11-22",
)
