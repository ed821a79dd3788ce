"""Adopted children who moved in within 14 months."""

from headway.measures.adopting import adopted, measure_of_adopted

MEASURE = measure_of_adopted(
    id="adoption_within_14_months",
    registry="AD-04",
    title="Adopted children who moved in within 14 months",
    says="Of the children adopted in the period, the share who moved in with the adoptive "
    "family less than 426 days (14 months) after coming into care.",
    why="It says how many waited too long, which an average hides.",
    better="higher",
    recorded=adopted("share", where="days_to_move_in < 426", out_of="days_to_move_in IS NOT NULL"),
    caution="Children whose start of care no loaded return holds are left out.",
    reviewed="2026-11-22",
)
