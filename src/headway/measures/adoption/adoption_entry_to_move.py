"""From coming into care to moving in with the adoptive family."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="adoption_entry_to_move",
    registry="AD-01",
    title="From coming into care to moving in with the adoptive family",
    says="The average number of days from coming into care to moving in with the adoptive "
    "family, of the children adopted in the period.",
    why="Each month of waiting is a large part of a small child's life.",
    unit="days",
    counts="children",
    timing="in the month or the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="adopted_children",
            on="adopted_on",
            amount="days_to_move_in",
            per="1",
            counts="days_to_move_in IS NOT NULL",
            out_of="days_to_move_in IS NOT NULL",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="The scorecard (A1) averages three years and uses the adoption board's own days. "
    "Children whose start of care no loaded return holds are left out.",
    reviewed="2026-11-22",
)
