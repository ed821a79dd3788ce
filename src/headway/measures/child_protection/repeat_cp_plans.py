"""Child protection plans started that were a child's second or later plan."""

from headway.measures.published_as import percent
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="repeat_cp_plans",
    registry="CP-07",
    title="Child protection plans that were a second or later plan",
    says="Of the child protection plans that began in the year, the share for a child who had "
    "had a plan before, at any time in their life.",
    why="A child who needs a second plan may have left the first one too soon, or come to new "
    "harm. Very low shares can also mean that children with earlier plans are not being found.",
    unit="% of plans started",
    counts="children",
    timing="in the year to 31 March",
    better="lower",
    published=(
        percent(
            "cin_d3/CPP_subsequent_percent",
            of={"repeats": ("cin_d3/CPP_subsequent",), "plans": ("cin_d3/CPP_start",)},
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="protection_plans",
            on="started_on",
            counts="previous_plans_filed > 0",
            out_of="TRUE",
        ),
    ),
    source="Children in need (DfE), table D3: second or subsequent plans",
    caution="It counts earlier plans at any age, so a plan of ten years ago counts like one of "
    "last year. In a small council one family can move it by several points.",
    reviewed="2026-11-21",
)
