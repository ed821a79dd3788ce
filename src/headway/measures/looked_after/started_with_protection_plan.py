"""Children who started to be looked after from a protection plan."""

from headway.measures.across_returns import measure_across_returns
from headway.measures.counting import rows_counted

MEASURE = measure_across_returns(
    id="started_with_protection_plan",
    registry="CLA-02b",
    title="Children who started to be looked after from a protection plan",
    says="Children who started to be looked after on a day on which a child protection plan "
    "of theirs was open or ended, as a number and as a share of all who started.",
    why="Where few who start had a plan, the council learnt late of what was wrong; where "
    "most had one, the plans did not hold.",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=rows_counted(
        "count",
        "share",
        table="care_starts_with_plans",
        on="started_on",
        each="child",
        where="has_protection_plan",
    ),
    reviewed="2026-11-22",
)
