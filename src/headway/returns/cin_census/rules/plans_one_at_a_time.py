"""A child has one plan at a time.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

RULES = (
    Rule(
        code="8935",
        severity="error",
        says="The child has more than one child protection plan that has not ended.",
        why="The child is counted twice among those on a plan.",
        do="Give the end of every plan but the one that still runs.",
        table="cp_plans",
        flag_when="CPPendDate IS NULL AND open_protection_plans >= 2",
        points_at=("CPPendDate",),
        one_fault_a_child=True,
        since=2023,
        departs=(
            "Plans of one episode are compared too, and only open plans are flagged; the existing "
            "tool compares plans of the same number in different episodes, and flags ended ones."
        ),
        example="Two plans of one referral without an end: both flagged here, neither there.",
    ),
)
