"""Children who started to be looked after while known as in need."""

from headway.measures.across_returns import measure_across_returns
from headway.measures.value import Recorded

MEASURE = measure_across_returns(
    id="started_known_in_need",
    registry="CLA-02c",
    title="Children who started to be looked after while known as in need",
    says="Of the children who started to be looked after, the share whose episode of need "
    "was open on that day.",
    why="A child who comes into care without having been known was reached by nobody before.",
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
    reviewed="2026-11-22",
)
