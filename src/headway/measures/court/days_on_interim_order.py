"""How long children have been under an interim care order."""

from headway.measures.in_care import measure_in_care
from headway.measures.standing_open import AT_THE_END
from headway.measures.value import Recorded

MEASURE = measure_in_care(
    id="days_on_interim_order",
    registry="PLO-08",
    title="How long children have been under an interim care order",
    says="The middle number of days for which the children under an interim care order (C1) "
    "have been under it.",
    why="The law gives a court 26 weeks. A child who waits longer waits for a decision "
    "about a whole childhood.",
    unit="days",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="looked_after_at_month_end",
            on="month_ends_on",
            stands=AT_THE_END,
            middle="days_under_status",
            counts="LS = 'C1'",
        ),
    ),
    caution="The return does not see the court: an order that was renewed is one, and one that "
    "ended between two returns may not be known.",
    reviewed="2026-11-22",
)
