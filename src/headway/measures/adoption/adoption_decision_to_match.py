"""From the decision for adoption to the match."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="adoption_decision_to_match",
    registry="AD-07",
    title="From the decision for adoption to the match",
    says="The average number of days from the decision that the child should be placed for "
    "adoption to the match with a family, of the children adopted in the period.",
    why="It is the time in which a family is sought.",
    unit="days",
    counts="children",
    timing="in the month or the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="value",
            table="adopted_children",
            on="adopted_on",
            amount="days_decision_to_match",
            per="1",
            counts="days_decision_to_match IS NOT NULL",
            out_of="days_decision_to_match IS NOT NULL",
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
