"""A child's social workers one after another, and who was there at the year's end.

The last one is the one who began last; a row without a readable start is passed over where a name
does not say otherwise. Of several who began on one day the last in the file is the last.
"""

from headway.validation.rule import Derived, Fact

BY_START = "PARTITION BY child_key ORDER BY SW_DECOM"

DERIVED = (
    Derived(
        name="is_last_worker",
        of="sw_episodes",
        sql=(
            f"SW_DECOM IS NOT NULL AND ROW_NUMBER() OVER ({BY_START} DESC NULLS LAST, row DESC) = 1"
        ),
        says="Whether this social worker began last of the child's.",
    ),
    Derived(
        name="stands_last_undated_too",
        of="sw_episodes",
        sql=f"ROW_NUMBER() OVER ({BY_START} DESC NULLS FIRST, row DESC) = 1",
        says="Whether the row stands last, those without a readable start after all others.",
    ),
    Derived(
        name="worker_before_ended",
        of="sw_episodes",
        sql=f"LAG(SW_DEC) OVER ({BY_START} ASC NULLS LAST, row ASC)",
        says="When the child's social worker before ended, by the order of their starts alone.",
    ),
    Derived(
        name="workers_of_this_start",
        of="sw_episodes",
        sql="COUNT(SW_DECOM) OVER (PARTITION BY child_key, SW_DECOM)",
        says="How many social workers of the child began on the day this one did (0: on no day).",
    ),
)

FACTS = (
    Fact(
        name="has_whole_worker",
        of="sw_episodes",
        sql=(
            "MAX(CASE WHEN SW_ID IS NOT NULL AND SW_DECOM_raw IS NOT NULL "
            "AND SW_REASON IS NOT NULL THEN 1 ELSE 0 END) = 1"
        ),
        says="Whether a social worker of the child is shown with identifier, start and reason.",
    ),
    Fact(
        name="has_worker_at_end",
        of="sw_episodes",
        sql="MAX(CASE WHEN SW_DEC_raw IS NULL OR SW_DEC >= :end THEN 1 ELSE 0 END) = 1",
        says="Whether a social worker of the child has no end, or one not before the year's end.",
    ),
)
