"""What share of placement costs goes to voluntary providers."""

from headway.measures.spending import provided_by
from headway.measures.value import Measure

MEASURE = Measure(
    id="spend_on_voluntary_provision",
    registry="FIN-10c",
    title="Share of placement costs that goes to voluntary providers",
    says="What placements of voluntary providers were committed to cost in the year, as a share of the "
    "cost of all placements that are matched to the looked-after return and whose provider is known. "
    "The four shares, of the council's own, other public, private and voluntary providers, come "
    "to 100%.",
    why="A claim that not-for-profit providers are used more, or charge less, begins with this share.",
    unit="% of matched placement costs",
    counts="money",
    timing="in the financial year",
    better="neither",
    year_ends="financial",
    recorded=provided_by("voluntary"),
    source="The council's own placement costs and looked-after return; it is not published",
    caution="Local. A community interest company has no code of its own in the return, and stands "
    "where the council put it. Placements with parents are in neither part.",
    reviewed="2026-11-22",
)
