"""Factors found at assessment."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="factors_at_assessment",
    registry="CIN-09d",
    title="Factors found at assessment",
    says="Factors found at assessment, each once for an episode of need in a year. By "
    "factor, it is how many episodes had that factor.",
    why="It is the list from which all figures of factors come.",
    unit="factors",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="episode_factors",
            on="authorised_on",
        ),
    ),
    source="The council's own returns of the census; each factor is published in Children in "
    "need (DfE), table C3",
    reviewed="2026-11-22",
)
