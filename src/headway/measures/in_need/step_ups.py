"""Steps up from a child in need plan to a protection plan."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="step_ups",
    registry="CIN-14",
    title="Steps up from a child in need plan to a protection plan",
    says="Child protection plans that began after a child in need plan in the same episode "
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
            counts="kind = 'step up'",
        ),
    ),
    source="The council's own returns of the census; it is not published by council",
    caution="Days may lie between the two plans.",
    reviewed="2026-11-22",
)
