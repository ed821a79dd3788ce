"""Of the child protection plans started in the year, the share for neglect."""

from headway.measures.published_as import percent
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="neglect_share",
    registry="CP-06b",
    title="Share of child protection plans started that are for neglect",
    says="Of the child protection plans that began in the year, the share that gave neglect as "
    "the cause when they began.",
    why="It tells a fall in plans for neglect from a fall in plans of every kind. A share far from "
    "the neighbours' may be a difference in need or in how causes are recorded.",
    unit="% of plans started",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        percent(of={"neglect": ("cin_d2/Neglect_Initial",), "plans": ("cin_d2/CPP_start",)}),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="protection_plans",
            on="started_on",
            counts="InitialCategoryOfAbuse = 'NEG'",
            out_of="TRUE",
        ),
    ),
    source="Children in need (DfE), table D2; the share is worked out by headway",
    caution="The table by council that headway holds ends with the year to March 2024.",
    reviewed="2026-11-21",
)
