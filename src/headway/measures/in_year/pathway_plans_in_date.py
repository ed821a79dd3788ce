"""Care leavers whose pathway plan was reviewed within six months."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_care_leavers"

MEASURE = on_the_list(
    shared(TABLE, "is_plan_in_date", "is_plan_in_date IS NOT NULL"),
    id="pathway_plans_in_date",
    registry="AA-10",
    title="Pathway plans in date",
    says="Of the eligible, relevant and former relevant young people on the day of the "
    "list, the share whose pathway plan was reviewed in the six months before.",
    why="The plan is what the council promises a young person on the way to living alone.",
    better="higher",
    unit="care leavers",
)
