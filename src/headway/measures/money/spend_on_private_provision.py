"""What share of placement costs goes to private providers."""

from headway.measures.spending import spend_by_provider

MEASURE = spend_by_provider(
    id="spend_on_private_provision",
    registry="FIN-10b",
    title="Share of placement costs that goes to private providers",
    whose="private providers",
    why="It shows how far the budget hangs on a market; of price and quality it says nothing by itself.",
    ownership="private",
    reviewed="2026-11-22",
)
