"""Children who were away without leave."""

from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="away_from_care",
    registry="CLA-24c",
    title="Children who were away without leave",
    says="Children who were away from placement without authorisation at least once in the "
    "twelve months while looked after, as a share of all children looked after at any "
    "time in them.",
    why="A child who is often away may be at risk, or badly placed.",
    unit="children",
    counts="children",
    timing="in the twelve months to the end of the month",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="looked_after_in_twelve_months",
            on="month_ends_on",
            stands=AT_THE_END,
            counts="was_away",
            out_of="was_away IS NOT NULL",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="Since 2017 more and more councils record every absence without leave as missing.",
    reviewed="2026-11-22",
)
