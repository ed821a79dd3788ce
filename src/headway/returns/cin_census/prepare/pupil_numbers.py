"""How many children share a pupil number."""

from headway.validation.rule import Derived

DERIVED = (
    Derived(
        name="children_with_this_upn",
        of="child_identifiers",
        sql="COUNT(*) OVER (PARTITION BY UPN)",
        says="How many children are given the same pupil number; blank ones are counted together.",
    ),
)
