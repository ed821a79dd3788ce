"""Children at home on a care order for 12 months or longer."""

from headway.measures.counting import rows_counted
from headway.measures.in_care import measure_in_care
from headway.measures.standing_open import OPEN

_OVER = "home_year_day <= month_end_day"

MEASURE = measure_in_care(
    id="care_orders_at_home_over_a_year",
    registry="CLA-10b",
    title="Children at home on a care order for 12 months or longer",
    says="Of the children on a full or interim care order (C1, C2) who live with a parent (P1), those "
    "whose time at home without a break has lasted 12 months or longer, as a number and as a share.",
    why="After a year at home the question is whether the order is still needed. An order that stays "
    "without anyone having asked means visits and reviews that other children need.",
    better="neither",
    recorded=rows_counted(
        "count",
        "share",
        table="episodes_at_home",
        on="started_on",
        stands=OPEN,
        each="child",
        where=_OVER,
    ),
    caution="An order may be the right plan for a child at home: this is a question, not a fault.",
    reviewed="2026-11-22",
)
