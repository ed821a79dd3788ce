"""Children who started to be looked after while known as in need."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="started_known_in_need",
    registry="CLA-02c",
    title="Children who started to be looked after while known as in need",
    says="Of the children who started to be looked after, the share whose episode of need "
    "was open on that day.",
    why="A child who comes into care without having been known was reached by nobody before.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="care_starts_with_plans",
            on="started_on",
            each="child",
            counts="has_open_need",
            out_of="TRUE",
        ),
    ),
    source="The council's own census and looked-after returns, by its own identifier; it is "
    "not published",
    caution="It needs both returns of the year. A child who has another identifier in the "
    "census is not known again; see the table known_in_one_return.",
    reviewed="2026-11-22",
)
