"""Children looked after for more than five years."""

from headway.measures.in_care import at_month_end, measure_in_care

MEASURE = measure_in_care(
    id="in_care_over_five_years",
    registry="CLA-32b",
    title="Children looked after for more than five years",
    says="Children looked after for more than 1,826 days, five years, as a number and as a "
    "share of all children looked after.",
    why="For most of these children care is their childhood: they need a home that lasts, "
    "or a way out.",
    better="neither",
    recorded=at_month_end("count", "share", where="days_in_care > 1826"),
    caution="Where no loaded return holds the start of care, days are counted from the first "
    "that one holds, so the true number is higher.",
    reviewed="2026-11-22",
)
