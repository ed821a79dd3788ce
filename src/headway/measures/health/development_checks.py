"""Development checks of children under 5."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="development_checks",
    registry="HL-04",
    title="Development checks of children under 5",
    says="Of the children under 5 looked after for at least 12 months at 31 March, the share "
    "whose development checks were up to date.",
    why="What is found early can be helped early.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="looked_after_health",
            on="year_ends_on",
            counts="HEALTH_CHECK_yes",
            out_of="age < 5",
        ),
    ),
    source="The council's own looked-after returns; published for England and regions",
    reviewed="2026-11-22",
)
