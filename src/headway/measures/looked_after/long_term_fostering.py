"""Children in long-term foster placements."""

from headway.measures.in_care import in_care, measure_in_care

MEASURE = measure_in_care(
    id="long_term_fostering",
    registry="CLA-11b",
    title="Children in long-term foster placements",
    says="Children looked after who live with foster carers for the long term (U1, U4), as a "
    "number and as a share of all children looked after.",
    why="A foster home that is meant to last until the child is grown gives what a family gives.",
    better="higher",
    recorded=in_care("count", "share", where="PLACE IN ('U1', 'U4')"),
    caution="Whether a placement is long-term is the council's own word in the return.",
    reviewed="2026-11-22",
)
