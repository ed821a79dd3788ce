"""Children in other placements."""

from headway.measures.in_care import in_care, measure_in_care

MEASURE = measure_in_care(
    id="other_placements",
    registry="CLA-15",
    title="Children in other placements",
    says="Children looked after in a placement that fits no other group (Z1; from 2026 Z11 "
    "to Z14), as a number and as a share of all children looked after.",
    why="Unregistered homes are counted here, so each of these placements needs a reason.",
    better="lower",
    recorded=in_care("count", "share", where="PLACE IN ('Z1', 'Z11', 'Z12', 'Z13', 'Z14')"),
    reviewed="2026-11-22",
)
