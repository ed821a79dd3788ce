"""Working days that social workers lost to sickness."""

from headway.measures.at_census import WORKERS, measure_at_census, summed
from headway.measures.value import Published

MEASURE = measure_at_census(
    id="absence",
    registry="WF-04",
    title="Social worker sickness absence rate",
    says="Working days lost to sickness in the year, as a share of the days that the children's "
    "social workers in post could have worked.",
    why="High absence is often a sign of a service under strain, and leaves more work to those "
    "who are there.",
    unit="% of working days",
    timing="in the year to 30 September",
    better="lower",
    published=(
        # Days that could be worked are not in the files, so there is no numerator to divide.
        Published(kind="share", series=("workforce/absence_rate_fte",), decimals=1),
    ),
    recorded=summed("share", WORKERS, counts="days lost", out_of=("days to work",)),
    caution="Councils differ in how fully they record sickness: a very low rate may be a gap in "
    "recording.",
    reviewed="2026-11-21",
)
