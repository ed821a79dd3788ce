"""From coming into care to living with those who adopted."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="adoption_entry_to_carer",
    registry="AD-03",
    title="From coming into care to living with those who adopted",
    says="The average number of days from coming into care to the first day with those who "
    "adopted, so that for a child adopted by its foster carer the time with that carer "
    "is no waiting.",
    why="It does not count as delay what for the child was already home.",
    unit="days",
    counts="children",
    timing="in the month or the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="adopted_children",
            on="adopted_on",
            amount="days_to_carer",
            per="1",
            counts="days_to_carer IS NOT NULL",
            out_of="days_to_carer IS NOT NULL",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="The scorecard (A10) averages three years and uses the adoption board's own days. "
    "Children whose start of care no loaded return holds are left out.",
    reviewed="2026-11-22",
)
