"""What is known of protection plans together, and of the reviews of one."""

from headway.validation.rule import Fact

FACTS = (
    Fact(
        name="first_review_of_the_plan",
        of="cp_reviews",
        each="cp_plans",
        sql="MIN(CPPreviewDate)",
        says="The earliest review of the protection plan.",
    ),
    Fact(
        name="latest_protection_plan_start",
        of="cp_plans",
        sql="MAX(CPPstartDate)",
        says="The latest start of any of the child's protection plans.",
    ),
    Fact(
        name="latest_protection_plan_end",
        of="cp_plans",
        sql="MAX(CPPendDate)",
        says="The latest end of any of the child's protection plans.",
    ),
)
