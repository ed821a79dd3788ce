"""Children at home on a care order for 12 months or longer."""

from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Recorded

_OVER = "home_year_day <= month_end_day"

MEASURE = Measure(
    id="care_orders_at_home_over_a_year",
    registry="CLA-10b",
    title="Children at home on a care order for 12 months or longer",
    says="Of the children on a full or interim care order (C1, C2) who live with a parent (P1), those "
    "whose time at home without a break has lasted 12 months or longer, as a number and as a share.",
    why="After a year at home the question is whether the order is still needed. An order that stays "
    "without anyone having asked means visits and reviews that other children need.",
    unit="children",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="episodes_at_home",
            on="started_on",
            stands=OPEN,
            each="child",
            counts=_OVER,
        ),
        Recorded(
            kind="share",
            table="episodes_at_home",
            on="started_on",
            stands=OPEN,
            each="child",
            counts=_OVER,
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="An order may be the right plan for a child at home: this is a question, not a fault.",
    reviewed="2026-11-22",
)
