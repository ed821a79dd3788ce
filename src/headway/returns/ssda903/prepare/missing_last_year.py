"""Which times missing last year's return left open, and with which this year's begin."""

from headway.validation.rule import Derived, Fact

LEFT_OPEN = "MIS_END_raw IS NULL"

# A start that cannot be read counts as a day far ahead, after every other.
DERIVED = (
    Derived(
        name="started_or_unknown",
        of="missing",
        sql="COALESCE(MIS_START, DATE '2099-01-01')",
        says="The start of the time missing, 1 January 2099 where it cannot be read.",
    ),
    Derived(
        name="is_first_missing",
        of="missing",
        sql=(
            "ROW_NUMBER() OVER (PARTITION BY child_key "
            "ORDER BY COALESCE(MIS_START, DATE '2099-01-01') ASC, row ASC) = 1"
        ),
        says="Whether it is the child's first time missing in the return.",
    ),
)

FACTS = (
    Fact(
        name="first_missing_left_open",
        of="missing_last",
        sql=f"MIN(CASE WHEN {LEFT_OPEN} THEN MIS_START END)",
        says="The earliest start of a time missing that last year's return left open.",
    ),
    Fact(
        name="last_missing_left_open",
        of="missing_last",
        sql=f"MAX(CASE WHEN {LEFT_OPEN} THEN MIS_START END)",
        says="The latest start of a time missing that last year's return left open.",
    ),
)
