"""What share of placement costs goes to other public bodies."""

from headway.measures.spending import provided_by
from headway.measures.value import Measure

MEASURE = Measure(
    id="spend_on_other_public_provision",
    registry="FIN-10d",
    title="Share of placement costs that goes to other public bodies",
    says="What placements of other councils and public bodies were committed to cost in the year, as a share of the "
    "cost of all placements that are matched to the looked-after return and whose provider is known. "
    "The four shares, of the council's own, other public, private and voluntary providers, come "
    "to 100%.",
    why="Placements shared between councils keep the money in public hands.",
    unit="% of matched placement costs",
    counts="money",
    timing="in the financial year",
    better="neither",
    year_ends="financial",
    recorded=provided_by("other public"),
    source="The council's own placement costs and looked-after return; it is not published",
    caution="Local. A community interest company has no code of its own in the return, and stands "
    "where the council put it. Placements with parents are in neither part.",
    reviewed="2026-11-22",
)
