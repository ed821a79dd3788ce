"""What a week in residential care costs."""

from headway.measures.spending import (
    SPEND_AND_CHILDREN,
    measure_of_weekly_cost,
    over,
)
from headway.measures.value import Published

MEASURE = measure_of_weekly_cost(
    id="residential_weekly_cost",
    registry="FIN-04",
    title="Weekly cost of a residential place",
    says="Spending on residential care in the financial year, divided by the days that children "
    "spent in homes, secure units and residential schools, times seven. Rounded to £5 by the "
    "department.",
    why="Residential care is the dearest kind, so a few children and its price can decide a "
    "council's budget.",
    published=(
        Published(kind="value", series=("lait/RescareFinance/value",), release="section_251"),
    ),
    recorded=over("value", SPEND_AND_CHILDREN, "residential, times 7", "days in homes"),
    caution="Spending and days come from two returns, and spending lines are sometimes swapped: "
    "Halton's £465 for 2017-18 stands between £4,630 and £4,365 and is as published, not right.",
    reviewed="2026-11-21",
)
