"""Freeing orders (D1) ended in December 2005; placement orders (E1) took their place.

The department looked for them until collection year 2024. Source: SSDA903 validation rules.
"""

from headway.validation.rule import Rule

RULES = (
    Rule(
        code="445",
        severity="error",
        says="The child is shown under a freeing order in an episode that began after 2005.",
        why="There have been no such orders since, so the child is counted under the wrong one.",
        do="Choose the order that was in force; it may be a placement order.",
        table="episodes",
        flag_when="LS = 'D1' AND DECOM > DATE '2005-12-31'",
        points_at=("LS", "DECOM"),
        since=2023,
        until=2024,
    ),
    Rule(
        code="451",
        severity="error",
        says="The child is shown as still under a freeing order, a kind that ended in 2005.",
        why="The child is counted under an order that cannot be in force.",
        do="Choose the order that is in force, or say when and why the episode ended.",
        table="episodes",
        flag_when="DEC_raw IS NULL AND REC IS NULL AND LS = 'D1'",
        points_at=("DEC", "REC", "LS"),
        since=2023,
        until=2024,
    ),
)
