"""Children who came back into care within 24 months of leaving it for a family."""

from headway.measures.leaving import came_back_within, measure_of_returns_to_care

MEASURE = measure_of_returns_to_care(
    id="reentries_within_24_months",
    registry="CLA-30b",
    title="Children who came back into care within 24 months",
    says="Of the children who left care for home, for another relative, or under a child "
    "arrangements or special guardianship order, and whose 24 months after it ended in the last "
    "12 months, the share who were looked after again by then.",
    why="Some returns home hold for a year and break down in the next. Help that ends after a year is then too short.",
    timing="24 months after leaving ended in the 12 months before",
    recorded=came_back_within(24),
    reviewed="2026-11-22",
)
