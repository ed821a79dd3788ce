"""Which times missing last year's return left open."""

from headway.validation.rule import Fact

LEFT_OPEN = "MIS_END_raw IS NULL"

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
