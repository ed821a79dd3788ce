"""What share of placement costs stays in the council's own placements."""

from headway.measures.spending import spend_by_provider

MEASURE = spend_by_provider(
    id="spend_on_own_provision",
    registry="FIN-10",
    title="Share of placement costs in the council's own placements",
    whose="the council's own",
    why="What the council provides itself it can plan, and its price it knows.",
    ownership="own",
    reviewed="2026-11-22",
)
