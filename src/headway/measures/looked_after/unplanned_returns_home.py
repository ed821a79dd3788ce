"""Children who went home without a plan."""

from headway.measures.leaving import left_because, measure_of_leavers

MEASURE = measure_of_leavers(
    id="unplanned_returns_home",
    registry="CLA-29f",
    title="Children who went home without a plan",
    says="Children who ceased to be looked after because they went to live with a parent, "
    "not as part of the care plan (E4B), as a share of all who ceased and as a number.",
    why="A return that nobody planned is more likely to end in coming back.",
    better="lower",
    recorded=left_because("E4B"),
    reviewed="2026-11-22",
)
