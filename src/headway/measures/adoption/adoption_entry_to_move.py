"""From coming into care to moving in with the adoptive family."""

from headway.measures.adopting import mean_days, measure_of_waiting

MEASURE = measure_of_waiting(
    id="adoption_entry_to_move",
    registry="AD-01",
    title="From coming into care to moving in with the adoptive family",
    says="The average number of days from coming into care to moving in with the adoptive "
    "family, of the children adopted in the period.",
    why="Each month of waiting is a large part of a small child's life.",
    recorded=mean_days("days_to_move_in"),
    caution="The scorecard (A1) averages three years and uses the adoption board's own days. "
    "Children whose start of care no loaded return holds are left out.",
    reviewed="2026-11-22",
)
