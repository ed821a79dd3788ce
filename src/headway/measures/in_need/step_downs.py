"""Steps down from a protection plan to a child in need plan."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="step_downs",
    registry="CIN-15",
    title="Steps down from a protection plan to a child in need plan",
    says="Child in need plans that began after a child protection plan in the same episode "
    "of need.",
    why="How children move between plans says whether help comes at the right weight.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    recorded=(
        Recorded(
            kind="count",
            table="transitions",
            on="happened_on",
            counts="kind = 'step down'",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    caution="Days may lie between the two plans.",
    reviewed="2026-11-22",
)
