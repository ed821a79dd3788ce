"""Development checks of children under 5."""

from headway.measures.a_year_in_care import measure_of_a_year_in_care, of_a_year_in_care

MEASURE = measure_of_a_year_in_care(
    id="development_checks",
    registry="HL-04",
    title="Development checks of children under 5",
    says="Of the children under 5 looked after for at least 12 months at 31 March, the share "
    "whose development checks were up to date.",
    why="What is found early can be helped early.",
    better="higher",
    recorded=of_a_year_in_care("HEALTH_CHECK_yes", "age < 5"),
    source="The council's own looked-after returns; published for England and regions",
    reviewed="2026-11-22",
)
