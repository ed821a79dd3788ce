"""Children who were away without leave."""

from headway.measures.filed import LOOKED_AFTER
from headway.measures.in_care import at_month_end
from headway.measures.value import Measure

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
    recorded=at_month_end(
        "share",
        table="looked_after_in_twelve_months",
        where="was_away",
        out_of="was_away IS NOT NULL",
    ),
    source=LOOKED_AFTER,
    caution="Since 2017 more and more councils record every absence without leave as missing.",
    reviewed="2026-11-22",
)
