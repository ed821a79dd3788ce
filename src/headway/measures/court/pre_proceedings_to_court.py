"""Work before court that went to court."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="pre_proceedings_to_court",
    registry="PLO-03",
    title="Work before court that went to court",
    says="Of the periods of pre-proceedings that ended in the period, the share that went to "
    "court.",
    why="It says how often the work before court kept a family out of it.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="pre_proceedings",
            on="ended_on",
            counts="court_on IS NOT NULL",
            out_of="TRUE",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    caution="The census asks for it from the year to March 2027 on.",
    reviewed="2026-11-22",
)
