"""Adopted children who moved in within 14 months."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="adoption_within_14_months",
    registry="AD-04",
    title="Adopted children who moved in within 14 months",
    says="Of the children adopted in the period, the share who moved in with the adoptive "
    "family less than 426 days (14 months) after coming into care.",
    why="It says how many waited too long, which an average hides.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="adopted_children",
            on="adopted_on",
            counts="days_to_move_in < 426",
            out_of="days_to_move_in IS NOT NULL",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    caution="Children whose start of care no loaded return holds are left out.",
    reviewed="2026-11-22",
)
