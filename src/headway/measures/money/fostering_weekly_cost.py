"""What a week in foster care costs."""

from headway.measures.spending import (
    SPEND_AND_CHILDREN,
    measure_of_weekly_cost,
    over,
)
from headway.measures.value import Published

MEASURE = measure_of_weekly_cost(
    id="fostering_weekly_cost",
    registry="FIN-04b",
    title="Weekly cost of a foster placement",
    says="Spending on fostering in the financial year, divided by the children in foster care on "
    "31 March at its end and by 365 days, times seven. Rounded to £5 by the department.",
    why="Beside the cost of a residential place it shows what each foster home saves.",
    published=(
        Published(kind="value", series=("lait/FosteringFinance/value",), release="section_251"),
    ),
    recorded=over("value", SPEND_AND_CHILDREN, "fostering a week", "fostered"),
    caution="The council's own foster homes and those bought from agencies are mixed. Halton's "
    "£1,210 for 2017-18 is an outlier as published: spending lines were evidently swapped.",
    reviewed="2026-11-21",
)
