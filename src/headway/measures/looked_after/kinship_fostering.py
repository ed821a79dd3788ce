"""Children fostered by relatives or friends."""

from headway.measures.in_care import in_care, measure_in_care

MEASURE = measure_in_care(
    id="kinship_fostering",
    registry="CLA-11c",
    title="Children fostered by relatives or friends",
    says="Children looked after who are fostered by a relative or friend (U1 to U3), as a "
    "number and as a share of all children looked after.",
    why="Children who live with people they know move less, and keep their family.",
    better="neither",
    recorded=in_care("count", "share", where="PLACE IN ('U1', 'U2', 'U3')"),
    reviewed="2026-11-22",
)
