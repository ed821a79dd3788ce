"""What is known of a child from all its episodes."""

from headway.validation.rule import Fact

FACTS = (
    Fact(
        name="open_protection_plans",
        of="cp_plans",
        sql="SUM(CASE WHEN CPPendDate IS NULL THEN 1 ELSE 0 END)",
        says="How many of the child's protection plans, in any episode, have no end.",
    ),
)
