"""What a week of care costs for each child looked after."""

from headway.measures.spending import (
    SPEND_AND_CHILDREN,
    measure_of_weekly_cost,
    over,
)
from headway.measures.value import Published

MEASURE = measure_of_weekly_cost(
    id="cost_per_looked_after_child",
    registry="FIN-01",
    title="Weekly cost of each child looked after",
    says="Spending on children looked after in the financial year, divided by the children looked "
    "after on 31 March at its end and by 365 days, times seven. Rounded to £5 by the department.",
    why="It shows whether spending grows because there are more children or because each costs "
    "more.",
    published=(Published(kind="value", series=("lait/LACFinance/value",), release="section_251"),),
    recorded=over("value", SPEND_AND_CHILDREN, "looked after a week", "children"),
    caution="An approximation: a year's spending over one day's children. Not adjusted for rising "
    "prices.",
    reviewed="2026-11-21",
)
