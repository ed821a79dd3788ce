"""Letters before proceedings that offered a family meeting."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="family_meetings_offered",
    registry="PLO-04",
    title="Letters before proceedings that offered a family meeting",
    says="Of the letters before proceedings sent in the period, the share that offered a "
    "family group decision-making meeting.",
    why="A family that meets may find an answer of its own.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="pre_proceedings",
            on="letter_on",
            counts="is_offered",
            out_of="TRUE",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    caution="The census asks for it from the year to March 2027 on.",
    reviewed="2026-11-22",
)
