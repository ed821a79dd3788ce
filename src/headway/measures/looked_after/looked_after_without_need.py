"""Children looked after whom the census does not hold as in need."""

from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="looked_after_without_need",
    registry="CLA-36",
    title="Children looked after whom the census does not hold as in need",
    says="Of the children looked after at the end of the month, the share without an open "
    "episode of need in the census.",
    why="Every child looked after is a child in need: where the census does not say so, one "
    "of the returns is wrong.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="looked_after_with_plans",
            on="month_ends_on",
            stands=AT_THE_END,
            counts="NOT has_open_need",
            out_of="TRUE",
        ),
    ),
    source="The council's own census and looked-after returns, by its own identifier; it is "
    "not published",
    caution="It needs both returns of the year. A child who has another identifier in the "
    "census is not known again; see the table known_in_one_return.",
    reviewed="2026-11-22",
)
