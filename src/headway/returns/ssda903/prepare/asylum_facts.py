"""Who is, or was last year, an unaccompanied asylum-seeking child.

The header says so where it is loaded; otherwise the table of unaccompanied children does.
"""

from headway.validation.rule import Fact

_IN_HEADER = "MAX(CASE WHEN UASC = '1' THEN 1 ELSE 0 END) = 1"
_IN_TABLE = (
    "MAX(CASE WHEN SEX IS NOT NULL OR DOB_raw IS NOT NULL OR DUC_raw IS NOT NULL "
    "THEN 1 ELSE 0 END) = 1"
)

FACTS = (
    Fact(
        name="is_uasc_by_header",
        of="header",
        sql=_IN_HEADER,
        says="Whether this year's header marks the child as an unaccompanied asylum seeker.",
    ),
    Fact(
        name="was_uasc_by_header",
        of="header_last",
        sql=_IN_HEADER,
        says="Whether last year's header marked the child as an unaccompanied asylum seeker.",
    ),
    Fact(
        name="is_uasc_by_table",
        of="uasc",
        sql=_IN_TABLE,
        says="Whether this year's table of unaccompanied children says anything of the child.",
    ),
    Fact(
        name="was_uasc_by_table",
        of="uasc_last",
        sql=_IN_TABLE,
        says="Whether last year's table of unaccompanied children said anything of the child.",
    ),
)
