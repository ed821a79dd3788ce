"""Children who came back into care within 12 months of leaving it for a family from home on a care order."""

from headway.measures.leaving import came_back_within, measure_of_returns_to_care

MEASURE = measure_of_returns_to_care(
    id="reentries_from_home_on_an_order",
    registry="CLA-30c",
    title="Children who came back into care within 12 months from home on a care order",
    says="Of the children who left care from home on a care order for home, for another relative, or under a child "
    "arrangements or special guardianship order, and whose 12 months after it ended in the last "
    "12 months, the share who were looked after again by then.",
    why="An order at home that is discharged too soon shows here. Look at it before and after discharging more of them.",
    timing="12 months after leaving ended in the 12 months before",
    recorded=came_back_within(12, among="is_to_family AND was_at_home"),
    reviewed="2026-11-22",
)
