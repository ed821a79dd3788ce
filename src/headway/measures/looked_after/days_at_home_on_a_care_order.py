"""How long children on a care order have been at home: the middle, in days."""

from headway.measures.in_care import measure_in_care
from headway.measures.standing_open import OPEN
from headway.measures.value import Recorded

MEASURE = measure_in_care(
    id="days_at_home_on_a_care_order",
    registry="CLA-10b",
    title="Days at home on a care order",
    says="The middle number of days that children on a full or interim care order (C1, C2) who live "
    "with a parent (P1) have so lived without a break.",
    why="It shows whether orders at home are asked about and discharged, or stay.",
    unit="days",
    better="neither",
    recorded=(
        Recorded(
            kind="value",
            table="episodes_at_home",
            on="started_on",
            stands=OPEN,
            middle="month_end_day - home_started_day",
        ),
    ),
    reviewed="2026-11-22",
)
