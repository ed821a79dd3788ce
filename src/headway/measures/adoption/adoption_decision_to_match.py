"""From the decision for adoption to the match."""

from headway.measures.adopting import mean_days, measure_of_waiting

MEASURE = measure_of_waiting(
    id="adoption_decision_to_match",
    registry="AD-07",
    title="From the decision for adoption to the match",
    says="The average number of days from the decision that the child should be placed for "
    "adoption to the match with a family, of the children adopted in the period.",
    why="It is the time in which a family is sought.",
    recorded=mean_days("days_decision_to_match"),
    reviewed="2026-11-22",
)
