"""Children who left care through a child arrangements order."""

from headway.measures.value import Measure, Recorded

# Of a child who left twice in the period, the last time counts.
_LAST_END = "COALESCE(next_ended_on > month_end, TRUE)"
_COUNTED = f"REC = 'E41' AND {_LAST_END}"

MEASURE = Measure(
    id="child_arrangements_exits",
    registry="CLA-29c",
    title="Children who left care through a child arrangements order",
    says="Children who ceased to be looked after because a court ordered where they live "
    "(child arrangements or residence order, E41), as a share of all who ceased and as "
    "a number.",
    why="Such an order gives a child a home with somebody known, and the council no parental duty.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="periods_of_care",
            on="ended_on",
            each="child",
            counts=_COUNTED,
            out_of=_LAST_END,
        ),
        Recorded(
            kind="count",
            table="periods_of_care",
            on="ended_on",
            each="child",
            counts=_COUNTED,
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
