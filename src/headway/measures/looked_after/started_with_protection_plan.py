"""Children who started to be looked after from a protection plan."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="started_with_protection_plan",
    registry="CLA-02b",
    title="Children who started to be looked after from a protection plan",
    says="Children who started to be looked after on a day on which a child protection plan "
    "of theirs was open or ended, as a number and as a share of all who started.",
    why="Where few who start had a plan, the council learnt late of what was wrong; where "
    "most had one, the plans did not hold.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="care_starts_with_plans",
            on="started_on",
            each="child",
            counts="has_protection_plan",
        ),
        Recorded(
            kind="share",
            table="care_starts_with_plans",
            on="started_on",
            each="child",
            counts="has_protection_plan",
            out_of="TRUE",
        ),
    ),
    source="The council's own census and looked-after returns, by its own identifier; it is "
    "not published",
    caution="It needs both returns of the year. A child who has another identifier in the "
    "census is not known again; see the table known_in_one_return.",
    reviewed="2026-11-22",
)
