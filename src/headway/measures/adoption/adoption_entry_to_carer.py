"""From coming into care to living with those who adopted."""

from headway.measures.adopting import mean_days, measure_of_waiting

MEASURE = measure_of_waiting(
    id="adoption_entry_to_carer",
    registry="AD-03",
    title="From coming into care to living with those who adopted",
    says="The average number of days from coming into care to the first day with those who "
    "adopted, so that for a child adopted by its foster carer the time with that carer "
    "is no waiting.",
    why="It does not count as delay what for the child was already home.",
    recorded=mean_days("days_to_carer"),
    caution="The scorecard (A10) averages three years and uses the adoption board's own days. "
    "Children whose start of care no loaded return holds are left out.",
    reviewed="2026-11-22",
)
