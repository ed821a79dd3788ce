"""Care leavers aged 19 to 21 in custody."""

from headway.measures.after_care import (
    AGED_19_TO_21,
    measure_of_care_leavers,
    number_of_care_leavers,
    of_care_leavers,
)
from headway.measures.filed import LOOKED_AFTER

MEASURE = measure_of_care_leavers(
    id="care_leavers_in_custody",
    registry="CL-08",
    title="Care leavers aged 19 to 21 in custody",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share in custody "
    "(X2), and their number.",
    why="They are few, and each of them was once in the council's care.",
    better="lower",
    recorded=(
        *of_care_leavers("ACCOM = 'X2'", AGED_19_TO_21),
        *number_of_care_leavers("ACCOM = 'X2'", AGED_19_TO_21),
    ),
    source=LOOKED_AFTER,
    reviewed="2026-11-22",
)
