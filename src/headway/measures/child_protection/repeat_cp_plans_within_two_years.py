"""Second child protection plans within two years."""

from headway.measures.filed import CENSUS
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="repeat_cp_plans_within_two_years",
    registry="CP-07b",
    title="Second child protection plans within two years",
    says="Of the child protection plans that began in the period, the share that began at "
    "most two years after the same child's plan before had ended.",
    why="A child who is back on a plan so soon was not safe for long.",
    unit="plans",
    counts="children",
    timing="in the month or the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="protection_plans",
            on="started_on",
            counts="is_within_two_years",
            out_of="history_is_long_enough",
        ),
    ),
    source=CENSUS,
    caution="It needs the returns of the year and of the two before. A child who comes back "
    "under another identifier is not known again.",
    reviewed="2026-11-22",
)
