"""What placements at home under a care order cost a week, as far as the list of costs has it."""

from headway.measures.spending import PLACEMENTS, measure_of_spending, over

MEASURE = measure_of_spending(
    id="care_order_at_home_weekly_cost",
    registry="FIN-11",
    title="Weekly cost of a care order at home (local)",
    says="What was committed in the year for placements with parents (P1), as far as they were under a "
    "full or interim care order (C1, C2), divided by their weeks under it.",
    why="Set beside the weeks of such orders it gives the least that they cost; an order that a "
    "court could discharge costs visits, reviews and legal work besides.",
    unit="£ a week",
    counts="children",
    recorded=over("value", PLACEMENTS, "care orders at home, times 7", "days at home"),
    source="The council's own placement costs and looked-after return",
    caution="Local. Only what the list of placement costs has: social workers' time, reviews and "
    "court are not in it.",
    reviewed="2026-11-22",
)
