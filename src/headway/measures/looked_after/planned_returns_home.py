"""Children who went home as planned."""

from headway.measures.leaving import left_because, measure_of_leavers

MEASURE = measure_of_leavers(
    id="planned_returns_home",
    registry="CLA-29e",
    title="Children who went home as planned",
    says="Children who ceased to be looked after because they went to live with a parent, as "
    "part of the care plan (E4A), as a share of all who ceased and as a number.",
    why="A return that was planned had a family made ready for it.",
    better="neither",
    recorded=left_because("E4A"),
    reviewed="2026-11-22",
)
