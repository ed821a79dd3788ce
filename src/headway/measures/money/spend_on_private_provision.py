"""What share of placement costs goes to private providers."""

from headway.measures.spending import provided_by
from headway.measures.value import Measure

MEASURE = Measure(
    id="spend_on_private_provision",
    registry="FIN-10b",
    title="Share of placement costs that goes to private providers",
    says="What placements of private providers were committed to cost in the year, as a share of the "
    "cost of all placements that are matched to the looked-after return and whose provider is known. "
    "The four shares, of the council's own, other public, private and voluntary providers, come "
    "to 100%.",
    why="It shows how far the budget hangs on a market; of price and quality it says nothing by itself.",
    unit="% of matched placement costs",
    counts="money",
    timing="in the financial year",
    better="neither",
    year_ends="financial",
    recorded=provided_by("private"),
    source="The council's own placement costs and looked-after return; it is not published",
    caution="Local. A community interest company has no code of its own in the return, and stands "
    "where the council put it. Placements with parents are in neither part.",
    reviewed="2026-11-22",
)
