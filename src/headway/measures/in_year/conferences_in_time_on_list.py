"""Initial conferences within 15 working days of the strategy discussion."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_enquiries"

MEASURE = on_the_list(
    shared(TABLE, "is_in_time", "is_in_time IS NOT NULL", each=""),
    id="conferences_in_time_on_list",
    registry="AA-19",
    title="Initial conferences in time, six months",
    says="Of the initial child protection conferences on the list, those of six months, "
    "the share held within 15 working days of the strategy discussion.",
    why="Until the conference nobody has agreed how the child is to be kept safe.",
    better="higher",
    unit="conferences",
    counts="other",
    caution="Each month's list holds six months, so that two lists share most of their rows.",
)
