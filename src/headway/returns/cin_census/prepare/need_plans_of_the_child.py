"""Until when a child had child in need plans, in any episode."""

from headway.validation.rule import Fact

FACTS = (
    Fact(
        name="last_need_plan_start",
        of="cin_plans",
        sql="MAX(CINPlanStartDate)",
        says="The latest start of a child in need plan of the child.",
    ),
    Fact(
        name="last_need_plan_end",
        of="cin_plans",
        sql="MAX(CINPlanEndDate)",
        says="The latest end of a child in need plan of the child.",
    ),
)
