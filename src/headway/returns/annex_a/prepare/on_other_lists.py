"""A child on the other lists: how often, how many rows are open, and what is said of who it is."""

from headway.validation.rule import Fact

_OPEN = "SUM(CASE WHEN ended_on IS NULL AND ended_on_raw IS NULL THEN 1 ELSE 0 END)"

IN_NEED = (
    Fact(
        name="in_need_rows",
        of="children_in_need",
        sql="COUNT(*)",
        says="How many rows the child has on list 6.",
    ),
    Fact(
        name="in_need_spelt",
        of="children_in_need",
        sql="MIN(child_id_spelt)",
        says="The child's identifier as list 6 spells it.",
    ),
    Fact(
        name="in_need_born_on",
        of="children_in_need",
        sql="MIN(born_on)",
        says="The child's date of birth on list 6.",
    ),
    Fact(
        name="in_need_gender",
        of="children_in_need",
        sql="MIN(gender)",
        says="The child's sex on list 6.",
    ),
)
ON_A_PLAN = (
    Fact(
        name="plan_rows",
        of="protection_plans",
        sql="COUNT(*)",
        says="How many protection plans the child has on list 7.",
    ),
    Fact(
        name="plans_open",
        of="protection_plans",
        sql=_OPEN,
        says="How many of the child's protection plans on list 7 have no end.",
    ),
)
IN_CARE = Fact(
    name="care_open",
    of="looked_after",
    sql=_OPEN,
    says="How many of the child's rows on list 8 have no end.",
)
