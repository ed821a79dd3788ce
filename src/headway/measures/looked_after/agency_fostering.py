"""Foster placements bought from agencies."""

from headway.measures.in_care import in_care, measure_in_care

_FOSTER = "PLACE IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')"
_AGENCY = f"{_FOSTER} AND PLACE_PROVIDER IN ('PR4', 'PR5')"

MEASURE = measure_in_care(
    id="agency_fostering",
    registry="CLA-11d",
    title="Foster placements bought from agencies",
    says="Children fostered through an independent agency, private or voluntary (U1 to U6 "
    "with provider PR4 or PR5), as a number and as a share of all children in foster "
    "placements.",
    why="A council with too few foster carers of its own buys places, often further away "
    "and at a price that it does not set.",
    better="neither",
    recorded=in_care("count", "share", where=_AGENCY, out_of=_FOSTER),
    reviewed="2026-11-22",
)
