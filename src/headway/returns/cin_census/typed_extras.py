"""Columns that a rule of the census would need a pattern, a cast or a calendar for.

Made once while typing, in DuckDB's SQL over the typed columns, and only where a rule names them:

- `ReferralNFA_yes`: what a yes-or-no says: TRUE (true or 1), FALSE (false or 0), null (blank or
  anything else);
- `CINreferralDate_workday`: the number of a day among England's working days; the difference of
  two is how many working days the later is after the earlier;
- `DateOfInitialCPC_weekday`: 1 for a Monday to 7 for a Sunday;
- `Disability_capitals`: a code in capitals, where small letters mean the same;
- `NumberOfPreviousCPP_whole`: whether the text is digits and nothing else;
- `previous_referral`: the child's latest referral of the file on an earlier day;
- `UPN_check_letter` (the letter that its twelve digits lead to; null where they are not twelve),
  `UPN_area_number` (of characters 2 to 4; null where they are no number), `UPN_middle_is_digits`
  (characters 5 to 12), `FormerUPN_well_formed`, `LAchildID_is_plain` (letters and digits alone).
"""

from headway.vocabulary.working_days import workday_sql

# A multiple of seven that keeps days long before 1970 above zero; 1 January 1970 was a Thursday.
_LONG_AGO = 1_400_000 + 3
# The letters that a pupil number may begin with: no I, O or S.
_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_PRODUCTS = " + ".join(f"{n} * TRY_CAST(substr(UPN, {n}, 1) AS INTEGER)" for n in range(2, 14))

# The dates from or to which working days are counted.
WORKDAYS = {
    "cin_details": ("CINreferralDate",),
    "assessments": ("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
    "section47": ("S47ActualStartDate", "DateOfInitialCPC"),
}
_WEEKDAYS = {
    "cin_details": ("DateOfInitialCPC",),
    "section47": ("InitialCPCtarget", "DateOfInitialCPC"),
}
_YES_OR_NO = {
    "cin_details": ("ReferralNFA",),
    "section47": ("ICPCnotRequired",),
    "pre_proceedings": ("FGDMMeetingOffer", "FGDMMeetingFac"),
}
_WHOLE = {"cp_plans": ("NumberOfPreviousCPP",), "pre_proceedings": ("ReviewMeetingsCount",)}
_CAPITALS = {"child_identifiers": ("UPNunknown",), "disabilities": ("Disability",)}
_CHILD_IDENTIFIERS = {
    "UPN_check_letter": (
        "CASE WHEN regexp_full_match(UPN, '(?s).[0-9]{12}') "
        f"THEN substr('{_LETTERS}', ({_PRODUCTS}) % 23 + 1, 1) END"
    ),
    "UPN_area_number": (
        "CASE WHEN regexp_full_match(substr(UPN, 2, 3), '[0-9]{3}') "
        "THEN TRY_CAST(substr(UPN, 2, 3) AS INTEGER) END"
    ),
    "UPN_middle_is_digits": "regexp_full_match(substr(UPN, 5, 8), '[0-9]+')",
    "FormerUPN_well_formed": (
        f"regexp_full_match(FormerUPN, '[A-Za-z][0-9]{{11}}[0-9{_LETTERS}]')"
    ),
    "LAchildID_is_plain": "regexp_full_match(LAchildID, '[A-Za-z0-9]+')",
}
_CIN_DETAILS = {
    "previous_referral": (
        "MAX(CINreferralDate) OVER (PARTITION BY child_key ORDER BY CINreferralDate_day "
        "RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)"
    )
}


def _yes_or_no(column: str) -> str:
    return (
        f"CASE WHEN lower({column}) IN ('true', '1') THEN TRUE "
        f"WHEN lower({column}) IN ('false', '0') THEN FALSE END"
    )


def _made() -> dict[str, dict[str, str]]:
    made: dict[str, dict[str, str]] = {
        "child_identifiers": dict(_CHILD_IDENTIFIERS),
        "cin_details": dict(_CIN_DETAILS),
    }
    ways = (
        (WORKDAYS, "workday", lambda c: workday_sql(f"{c}_day")),
        (_WEEKDAYS, "weekday", lambda c: f"({c}_day + {_LONG_AGO}) % 7 + 1"),
        (_YES_OR_NO, "yes", _yes_or_no),
        (_WHOLE, "whole", lambda c: f"regexp_full_match({c}, '[0-9]+')"),
        (_CAPITALS, "capitals", lambda c: f"upper({c})"),
    )
    for tables, ending, sql in ways:
        for table, columns in tables.items():
            made.setdefault(table, {}).update({f"{c}_{ending}": sql(c) for c in columns})
    return made


TYPED_EXTRAS = _made()
