"""Children who left care through a child arrangements order."""

from headway.measures.leaving import left_because, measure_of_leavers

MEASURE = measure_of_leavers(
    id="child_arrangements_exits",
    registry="CLA-29c",
    title="Children who left care through a child arrangements order",
    says="Children who ceased to be looked after because a court ordered where they live "
    "(child arrangements or residence order, E41), as a share of all who ceased and as "
    "a number.",
    why="Such an order gives a child a home with somebody known, and the council no parental duty.",
    better="neither",
    recorded=left_because("E41"),
    reviewed="2026-11-22",
)
