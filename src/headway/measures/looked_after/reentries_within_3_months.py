"""Children who came back into care within 3 months of leaving it for a family."""

from headway.measures.leaving import came_back_within, measure_of_returns_to_care

MEASURE = measure_of_returns_to_care(
    id="reentries_within_3_months",
    registry="CLA-30a",
    title="Children who came back into care within 3 months",
    says="Of the children who left care for home, for another relative, or under a child "
    "arrangements or special guardianship order, and whose 3 months after it ended in the last "
    "12 months, the share who were looked after again by then.",
    why="A return home that breaks down within weeks often means that help ended with the order, or that it began too late.",
    timing="3 months after leaving ended in the 12 months before",
    recorded=came_back_within(3),
    reviewed="2026-11-22",
)
