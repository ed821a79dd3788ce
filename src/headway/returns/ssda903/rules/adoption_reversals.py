"""A plan of adoption ends when it must, stands while it must, and goes on from last year's return.

Source: SSDA903 validation rules, collection years 2023 to 2027. Freeing orders (D1) left the
return in 2025.
"""

from headway.returns.ssda903.prepare.adoption_facts import (
    ADOPTED,
    FREEING_ORDER,
    HALF_REVERSED,
    IN_ADOPTION,
    LEFT_OTHERWISE,
    PLACEMENT_ORDER,
    REVERSED,
)
from headway.validation.rule import Rule, Where

REVERSAL = ("DATE_PLACED_CEASED", "REASON_PLACED_CEASED")


def under_order(code: str, name: str, order: str, is_open: str, until: int | None) -> Rule:
    """The rule that a court's order rests on a decision, and that the decision still stands."""
    return Rule(
        code=code,
        severity="error",
        says=f"There is a {name} order, but the decision on adoption is missing, undated, or shown as reversed while the order goes on.",
        why=f"A {name} order rests on the decision that the child should be adopted.",
        do="Add the decision with its date; if it is shown as reversed by mistake, take the reversal out, otherwise end the order.",
        table="episodes",
        flag_when=f"{order} AND NOT COALESCE(has_decision_date, FALSE)",
        points_at=("LS",),
        also=(
            Where(
                table="placed_for_adoption",
                flag_when=f"place_from_end = 1 AND {is_open} AND {REVERSED}",
                points_at=REVERSAL,
            ),
        ),
        since=2023,
        until=until,
        departs="A decision without a date is as good as none; of several only the child's latest is asked whether it is reversed.",
        example="A decision reversed in 2024, a second in force, an open order: flagged there, not here.",
    )


def left_unadopted(plan: str, left: str, since: int, until: int | None) -> Rule:
    """The rule that a plan of adoption is shown as ended where the child left care without it."""
    return Rule(
        code="557",
        severity="error",
        says="The child left care without being adopted, but the end of the plan of adoption is not fully given.",
        why="The child would go on being counted as waiting for adoption.",
        do="Give the day on which the decision was reversed, and why; or mend the reason for which care ended.",
        table="episodes",
        flag_when=(
            f"({plan}) AND {LEFT_OTHERWISE} "
            "AND (decision_count IS NULL OR has_half_reversed_decision)"
        ),
        points_at=("PLACE", "LS", "REC"),
        also=(
            Where(
                table="placed_for_adoption",
                flag_when=f"{left} AND {HALF_REVERSED}",
                points_at=REVERSAL,
            ),
        ),
        since=since,
        until=until,
    )


WITHIN_THE_YEAR = (
    under_order("553", "placement", PLACEMENT_ORDER, "has_open_placement_order", None),
    under_order("555", "freeing", FREEING_ORDER, "has_open_freeing_order", 2024),
    left_unadopted(
        f"{IN_ADOPTION} OR {PLACEMENT_ORDER} OR {FREEING_ORDER}",
        "(left_adoption_plan_unadopted OR left_freeing_order_unadopted)",
        since=2023,
        until=2024,
    ),
    left_unadopted(
        f"{IN_ADOPTION} OR {PLACEMENT_ORDER}",
        "left_adoption_plan_unadopted",
        since=2025,
        until=None,
    ),
    Rule(
        code="558",
        severity="error",
        says="The child was adopted, but the latest decision that they should be is shown as reversed.",
        why="The child would be counted both as adopted and as no longer to be adopted.",
        do="Take the reversal of the latest decision out, or mend the reason for which the episode ended.",
        table="episodes",
        flag_when=f"{ADOPTED} AND has_reversed_latest_decision",
        points_at=("REC",),
        since=2023,
        departs="The latest decision by its date is looked at; the existing tool counts pairs of rows, and passes one reversed decision.",
        example="REC E11 and one decision, reversed on 01/06/2025: flagged here, not there.",
    ),
)

SINCE_LAST_YEAR = (
    Rule(
        code="559",
        severity="query",
        says="The decision on adoption was made before this year, but last year's return did not have it.",
        why="Last year's count of children waiting for adoption was then one short.",
        do="Check the date of the decision; if it is right, last year's return left it out: keep a note of why.",
        table="placed_for_adoption",
        flag_when="DATE_PLACED < :start AND COALESCE(had_undated_decision, TRUE)",
        points_at=("DATE_PLACED",),
        since=2023,
    ),
    Rule(
        code="560",
        severity="error",
        says="Last year's return had a decision on adoption still in force, and this year's date of it is another.",
        why="The same decision would be counted twice, with two lengths of waiting.",
        do="Give the same date as last year; if last year's was wrong, keep a note of which is right.",
        table="placed_for_adoption",
        select=(
            "SELECT t.row AS row FROM placed_for_adoption AS t "
            "JOIN placed_for_adoption_last AS l ON t.CHILD = l.CHILD "
            "WHERE l.DATE_PLACED_raw IS NOT NULL AND l.DATE_PLACED_CEASED_raw IS NULL "
            "AND (t.DATE_PLACED IS NULL OR l.DATE_PLACED IS NULL OR t.DATE_PLACED <> l.DATE_PLACED)"
        ),
        points_at=("DATE_PLACED", "DATE_PLACED_CEASED"),
        since=2023,
        departs="Dates are compared as dates, not letter by letter.",
        example="DATE_PLACED 01/03/2025 and last year 1/3/2025: flagged there, not here.",
    ),
    Rule(
        code="561",
        severity="error",
        says="Last year's return had this decision on adoption as reversed; a new decision needs a date of its own.",
        why="A decision that ended last year cannot be counted again this year.",
        do="If there is a new decision, give its date; if not, take this row out.",
        table="placed_for_adoption",
        select=(
            "SELECT t.row AS row FROM placed_for_adoption AS t "
            "JOIN placed_for_adoption_last AS l ON t.CHILD = l.CHILD "
            "WHERE t.DATE_PLACED = l.DATE_PLACED "
            "AND (l.DATE_PLACED_CEASED_raw IS NOT NULL OR l.REASON_PLACED_CEASED IS NOT NULL)"
        ),
        points_at=("DATE_PLACED",),
        since=2023,
        departs="Dates are compared as dates, not letter by letter.",
        example="DATE_PLACED 01/03/2024 and last year 1/3/2024, reversed: flagged here, not there.",
    ),
    Rule(
        code="584",
        severity="error",
        says="Last year's decision on adoption was reversed, so this year's must be later than that one, and is not.",
        why="A new plan of adoption begins after the old one; otherwise the child's wait is counted twice.",
        do="Give the day of the new decision; if there is none, take this row out.",
        table="placed_for_adoption",
        flag_when=(
            "had_reversed_decision AND (DATE_PLACED_raw IS NULL "
            "OR DATE_PLACED <= latest_decision_reversed_last_year)"
        ),
        points_at=("DATE_PLACED",),
        since=2023,
        departs="Dates are compared as dates, and this year's own row is flagged; the existing tool compares letters and may flag another child.",
        example="Last year 31/01/2024, reversed; this year 01/02/2025: flagged there, not here.",
    ),
)

RULES = WITHIN_THE_YEAR + SINCE_LAST_YEAR
