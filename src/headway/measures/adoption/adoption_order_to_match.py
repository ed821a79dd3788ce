"""From placement order to match."""

from headway.measures.adopting import mean_days, measure_of_waiting

MEASURE = measure_of_waiting(
    id="adoption_order_to_match",
    registry="AD-02",
    title="From placement order to match",
    says="The average number of days from the placement order to the match with a family, of "
    "the children adopted in the period; 0 where the match came first. Children without "
    "an order are left out.",
    why="Once a court has agreed, finding the family is the council's own work.",
    recorded=mean_days("days_order_to_match"),
    caution="The scorecard (A2) averages three years. The order's day is the first episode "
    "under it, which may be later.",
    reviewed="2026-11-22",
)
