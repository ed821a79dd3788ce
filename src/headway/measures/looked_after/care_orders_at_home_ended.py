"""Children whose care ended while they lived at home on a care order."""

from headway.measures.filed import LOOKED_AFTER
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="care_orders_at_home_ended",
    registry="CLA-10b",
    title="Children who left care from home on a care order",
    says="Children whose care ended in the period while they were on a full or interim care order "
    "(C1, C2) and lived with a parent (P1).",
    why="Set beside the number of care orders at home it shows whether orders are being discharged. "
    "Read it with how many came back into care.",
    unit="children",
    counts="children",
    timing="in the month or year",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="spells_at_home",
            on="ended_on",
            each="child",
            counts="ended_as = 'left care'",
        ),
    ),
    source=LOOKED_AFTER,
    caution="It counts children whose 18th birthday ended their care too: the return does not say "
    "which orders a court discharged.",
    reviewed="2026-11-22",
)
