"""What share of placement costs goes to voluntary providers."""

from headway.measures.spending import spend_by_provider

MEASURE = spend_by_provider(
    id="spend_on_voluntary_provision",
    registry="FIN-10c",
    title="Share of placement costs that goes to voluntary providers",
    whose="voluntary providers",
    why="A claim that not-for-profit providers are used more, or charge less, begins with this share.",
    ownership="voluntary",
    reviewed="2026-11-22",
)
