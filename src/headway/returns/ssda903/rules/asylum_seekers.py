"""Unaccompanied asylum-seeking children: who is one, and on what day that ended.

It ends at the latest on the 18th birthday, which is given ahead of time while it lasts. The
header says who is one; where no header is loaded, a row in the table of unaccompanied children
with a sex or an end date does. Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

# On a header row, and on a row of the table of unaccompanied children.
_IN_TABLE = "(COALESCE(SEX, DUC_raw) IS NOT NULL)"
_LAST_IN_TABLE = "(COALESCE(uasc_last_SEX, uasc_last_DUC_raw) IS NOT NULL)"
IS_BY_HEADER = "COALESCE(UASC = '1', FALSE)"
IS = f"(CASE WHEN :has_header THEN COALESCE(header_UASC = '1', FALSE) ELSE {_IN_TABLE} END)"
WAS = (
    "(CASE WHEN :has_header_last THEN COALESCE(header_last_UASC = '1', FALSE) "
    f"ELSE {_LAST_IN_TABLE} END)"
)
# A mark that is neither yes nor no is another rule's, so "is not" is more than the lack of "is".
IS_NOT_BY_HEADER = "COALESCE(UASC, '0') = '0'"
IS_NOT = f"(CASE WHEN :has_header THEN COALESCE(header_UASC, '0') = '0' ELSE NOT {_IN_TABLE} END)"
WAS_NOT = (
    "(CASE WHEN :has_header_last THEN COALESCE(header_last_UASC, '0') = '0' "
    f"ELSE NOT {_LAST_IN_TABLE} END)"
)
# A child of this year's header where there is one.
LISTED = "(NOT :has_header OR header_CHILD IS NOT NULL)"
# In XML both headers are needed: there the mark is the council's own.
NEEDS = ("header_if_xml", "header_last_if_xml")
LAST_YEARS_HEADER = "header_last_CHILD IS NOT NULL"
LAST_YEARS_TABLE = "uasc_last_CHILD IS NOT NULL"

ONE_LIST = "Every child of this year's header is looked at; the existing tool looks only at this year's asylum rows."


def _stopped_without_reason(is_now: str, ended: str) -> str:
    return (
        f"NOT {is_now} AND {WAS} AND ({ended} IS NOT NULL OR uasc_last_DUC IS NULL "
        "OR uasc_last_DUC + INTERVAL 1 YEAR NOT BETWEEN :start AND :end)"
    )


def _dates_do_not_agree(is_now: str, ended: str) -> str:
    return (
        f"{is_now} AND {WAS} AND ("
        "NOT COALESCE(uasc_last_DUC = uasc_last_DOB + INTERVAL 18 YEAR, FALSE) "
        f"OR (NOT COALESCE({ended} BETWEEN :start AND :end, FALSE) "
        f"AND NOT COALESCE({ended} = uasc_last_DUC, FALSE)))"
    )


def _date_without_status(is_not: str, ended: str) -> str:
    return f"{is_not} AND {WAS_NOT} AND COALESCE({ended}, uasc_last_DUC) IS NOT NULL"


NEW_THIS_YEAR = (
    f"NOT {WAS} AND "
    f"(CASE WHEN :has_header_last THEN {LAST_YEARS_HEADER} ELSE {LAST_YEARS_TABLE} END)"
)

RULES = (
    Rule(
        code="104",
        severity="error",
        says="The day on which asylum-seeking status ended is not a real date, or is before this collection year.",
        why="Whether the child counts as an unaccompanied asylum seeker this year rests on it.",
        do="Mend the date; a child whose status ended before 1 April of the year does not belong in this table.",
        table="uasc",
        flag_when="DUC_raw IS NOT NULL AND (DUC IS NULL OR DUC < :start)",
        points_at=("DUC",),
        since=2023,
    ),
    Rule(
        code="105",
        severity="error",
        says="The header does not say whether the child is an unaccompanied asylum seeker.",
        why="These children are counted, and funded, by this mark.",
        do="Give 1 for yes or 0 for no in your system, and make the XML file again.",
        table="header",
        flag_when="UASC IS NULL OR UASC NOT IN ('0', '1')",
        points_at=("UASC",),
        # Elsewhere the mark is worked out, and cannot be wrong.
        needs=("xml",),
        since=2023,
        departs="Only the single figures 0 and 1 pass; the existing tool reads a number, so that others equal to them pass.",
        example="UASC 1.0: flagged here, not there.",
    ),
    Rule(
        code="205A",
        severity="error",
        says="The child was an unaccompanied asylum seeker last year and is not now, and the end dates do not say why.",
        why="A child whose status seems to vanish is counted wrongly in one of the two years.",
        do="Check the child's status, and the day it ended, in both years.",
        table="header",
        flag_when=_stopped_without_reason(IS_BY_HEADER, "uasc_DUC_raw"),
        points_at=("UASC",),
        also=(
            Where(
                table="uasc",
                flag_when=f"{LISTED} AND {_stopped_without_reason(IS, 'DUC_raw')}",
                points_at=("CHILD", "DUC"),
            ),
        ),
        needs=NEEDS,
        optional=("header", "header_last"),
        since=2023,
        departs=ONE_LIST,
        example="In last year's asylum table without an end date, in this year's header only: flagged here, not there.",
    ),
    Rule(
        code="205B",
        severity="error",
        says="The child is an unaccompanied asylum seeker in both years, but the dates on which that ends do not fit.",
        why="The dates say for how long the child counts, and is funded, as an unaccompanied asylum seeker.",
        do="Last year's date should be the 18th birthday, and this year's the same or a day of this year: check both.",
        table="header",
        flag_when=_dates_do_not_agree(IS_BY_HEADER, "uasc_DUC"),
        points_at=("UASC",),
        also=(
            Where(
                table="uasc",
                flag_when=f"{LISTED} AND {_dates_do_not_agree(IS, 'DUC')}",
                points_at=("DUC",),
            ),
        ),
        needs=NEEDS,
        optional=("header", "header_last"),
        since=2023,
        departs=ONE_LIST,
        example="An XML header marks the child in both years, with no asylum row this year: flagged here, not there.",
    ),
    Rule(
        code="205C",
        severity="error",
        says="A day on which asylum-seeking status ended is given for a child who is shown as an asylum seeker in neither year.",
        why="Either the date does not belong to this child, or the child is missing from the count.",
        do="Clear the date, or show the child as an unaccompanied asylum seeker.",
        table="header",
        flag_when=_date_without_status(IS_NOT_BY_HEADER, "uasc_DUC"),
        points_at=("UASC",),
        also=(
            Where(
                table="uasc",
                flag_when=f"{LISTED} AND {_date_without_status(IS_NOT, 'DUC')}",
                points_at=("DUC",),
            ),
        ),
        needs=NEEDS,
        optional=("header", "header_last"),
        since=2023,
        departs=ONE_LIST,
        example="A date in last year's asylum row, status 0 in both headers, no row this year: flagged here, not there.",
    ),
    Rule(
        code="205D",
        severity="query",
        says="The child is an unaccompanied asylum seeker this year, but was in last year's return as none.",
        why="Nobody becomes an unaccompanied asylum seeker after coming into care, so one year counts wrongly.",
        do="Check the child's status in both years; mend this year's if it is the wrong one.",
        table="header",
        flag_when=f"UASC = '1' AND {NEW_THIS_YEAR}",
        points_at=("UASC",),
        also=(
            Where(
                table="uasc",
                flag_when=f"NOT :has_header AND {_IN_TABLE} AND {NEW_THIS_YEAR}",
                points_at=("CHILD",),
            ),
        ),
        needs=("asylum_status_this_year", "asylum_status_last_year"),
        optional=("header", "header_last", "uasc", "uasc_last"),
        since=2023,
    ),
    Rule(
        code="231",
        severity="query",
        says="This unaccompanied asylum-seeking child was under 11 at the end of the year.",
        why="Children so young seldom come alone, so the date of birth or the status may be wrong.",
        do="Check the date of birth and the status; leave them if they are right.",
        table="header",
        flag_when="UASC = '1' AND DOB + INTERVAL 11 YEAR > :end",
        points_at=("DOB", "UASC"),
        needs=("uasc",),
        since=2025,
        departs="The child's status is used as it was read; the existing tool looks for a column that is never there, and stops.",
        example="An asylum-seeking child aged 9 at the year's end: flagged here, never there.",
    ),
    Rule(
        code="303",
        severity="error",
        says="A day on which asylum-seeking status ended is given, but the header does not show the child as an asylum seeker.",
        why="One of the two is wrong, and the child is counted by the header.",
        do="Mark the child in the header as an unaccompanied asylum seeker, or clear the date.",
        table="uasc",
        flag_when="DUC_raw IS NOT NULL AND header_CHILD IS NOT NULL AND NOT COALESCE(header_UASC = '1', FALSE)",
        points_at=("DUC",),
        also=(
            Where(
                table="header",
                flag_when=f"uasc_DUC_raw IS NOT NULL AND NOT {IS_BY_HEADER}",
                points_at=("UASC",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="304",
        severity="error",
        says="Asylum-seeking status ended after the child's 18th birthday.",
        why="The status is a child's, so it ends on that birthday at the latest.",
        do="Mend the day on which it ended, or the date of birth.",
        table="uasc",
        flag_when="DUC > DOB + INTERVAL 18 YEAR",
        points_at=("DUC",),
        since=2023,
    ),
)
