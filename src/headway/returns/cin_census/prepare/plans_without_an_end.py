"""How many plans of an episode of need have no end."""

from headway.validation.rule import Fact

FACTS = (
    Fact(
        name="open_protection_plans_of_the_episode",
        of="cp_plans",
        each="cin_details",
        sql="SUM(CASE WHEN CPPendDate IS NULL THEN 1 ELSE 0 END)",
        says="How many child protection plans of the episode have no end.",
    ),
    Fact(
        name="need_plans_without_end",
        of="cin_plans",
        each="cin_details",
        sql="SUM(CASE WHEN CINPlanEndDate IS NULL THEN 1 ELSE 0 END)",
        says="How many child in need plans of the episode have no end, with a start or without.",
    ),
    Fact(
        name="need_plans_begun_without_end",
        of="cin_plans",
        each="cin_details",
        sql=(
            "SUM(CASE WHEN CINPlanStartDate IS NOT NULL AND CINPlanEndDate IS NULL "
            "THEN 1 ELSE 0 END)"
        ),
        says="How many child in need plans of the episode have a start and no end.",
    ),
)
