"""Child protection plans started for each initial conference."""

from headway.measures.protection import for_each
from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="plans_per_conference",
    registry="CP-14",
    title="Child protection plans for each initial conference",
    says="Child protection plans begun in the year, divided by initial child protection "
    "conferences in the year. 0.85 means 85 plans for every 100 conferences.",
    why="It shows how often a conference ends in a plan. A fall may mean that conferences are "
    "called too early, or that the line for a plan was raised.",
    unit="plans for each conference",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(
            kind="value",
            of={
                "plans": ("cin_d3/CPP_start", "cin_d1/CPP_start"),
                "conferences": ("cin_c4/ICPC",),
            },
            numerator="plans",
            denominator="conferences",
            decimals=2,
        ),
    ),
    recorded=for_each("child protection plan", "conference"),
    source="Children in need (DfE), tables C4, D1 and D3; the ratio is worked out by headway",
    caution="It can pass 1: a plan may begin in the year after its conference.",
    reviewed="2026-11-21",
)
