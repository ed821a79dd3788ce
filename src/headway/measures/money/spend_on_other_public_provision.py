"""What share of placement costs goes to other public bodies."""

from headway.measures.spending import spend_by_provider

MEASURE = spend_by_provider(
    id="spend_on_other_public_provision",
    registry="FIN-10d",
    title="Share of placement costs that goes to other public bodies",
    whose="other councils and public bodies",
    why="Placements shared between councils keep the money in public hands.",
    ownership="other public",
    reviewed="2026-11-22",
)
