"""Section 47 enquiries, and the initial conferences that came of them."""

from headway.record.in_need.adoptions import (
    AFTER_ADOPTION,
    IS_AFTER,
    WITH_ADOPTIONS,
    is_after,
)
from headway.record.in_need.children import CUTS, READ, WHO_AND_NEED
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD, COPY, HELD

ENQUIRIES = RecordTable(
    name="enquiries",
    title="Section 47 enquiries",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        COPY,
        RecordColumn(name="referred_on", kind="date", says="The day of the referral it came of."),
        RecordColumn(name="started_on", kind="date", says="The day on which it began."),
        RecordColumn(name="year", kind="number", says="The collection year in which it began."),
        RecordColumn(name="target_on", kind="date", says="InitialCPCtarget, as filed."),
        RecordColumn(
            name="conference_on", kind="date", says="The initial conference filed with it, if any."
        ),
        RecordColumn(
            name="is_conference_not_required", kind="flag", says="ICPCnotRequired, as filed."
        ),
        RecordColumn(
            name="is_open",
            kind="flag",
            says="Held by the latest year's return, with no conference and none said to be needless.",
        ),
        *HELD,
    ),
    select=f"""
        SELECT b.child, {IS_AFTER}, b.copy, b.CINreferralDate AS referred_on, b.started_on, s.year,
            b.InitialCPCtarget AS target_on, b.DateOfInitialCPC AS conference_on,
            b.ICPCnotRequired_yes AS is_conference_not_required,
            CASE WHEN b.DateOfInitialCPC IS NULL AND NOT COALESCE(b.ICPCnotRequired_yes, FALSE)
                AND y.is_latest THEN TRUE ELSE FALSE END AS is_open,
            b.first_year, b.last_year, b.row
        FROM believed_section47 AS b {WITH_ADOPTIONS}
        JOIN cin_days AS s ON s.day = b.started_day
        JOIN cin_years AS y ON y.year = b.last_year
    """,
    after=("adoptions", "believed_section47", *READ),
    cuts=CUTS,
    beside=WHO_AND_NEED,
)
# The enquiry that a conference came of. One that is filed with an enquiry came of that; one that is
# filed with the episode came of its latest enquiry that began by then and has, in its own row,
# neither a conference nor the word that none is needed.
_HELD = f"""
    SELECT b.child, {is_after("b.DateOfInitialCPC")}, b.CINreferralDate AS referred_on,
        b.DateOfInitialCPC AS held_on, b.DateOfInitialCPC_day AS held_day,
        CASE WHEN b.started_on <= b.DateOfInitialCPC THEN b.started_on END AS enquiry_on,
        CASE WHEN b.started_on <= b.DateOfInitialCPC THEN b.started_day END AS enquiry_day,
        1 AS with_enquiry, b.last_year
    FROM believed_section47 AS b {WITH_ADOPTIONS}
    WHERE b.DateOfInitialCPC IS NOT NULL
    UNION ALL
    SELECT b.child, {is_after("b.DateOfInitialCPC")}, b.started_on AS referred_on,
        b.DateOfInitialCPC AS held_on, b.DateOfInitialCPC_day AS held_day,
        s.started_on AS enquiry_on, s.started_day AS enquiry_day, 0 AS with_enquiry, b.last_year
    FROM believed_cin_details AS b {WITH_ADOPTIONS}
    LEFT JOIN believed_section47 AS s ON s.child = b.child AND s.CINreferralDate = b.started_on
        AND s.started_on <= b.DateOfInitialCPC AND s.DateOfInitialCPC IS NULL
        AND NOT COALESCE(s.ICPCnotRequired_yes, FALSE)
    WHERE b.DateOfInitialCPC IS NOT NULL
"""

CONFERENCES = RecordTable(
    name="conferences",
    title="Initial child protection conferences, one row a child and day",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        RecordColumn(
            name="referred_on",
            kind="date",
            says="The day of the referral of its episode; the later of two.",
        ),
        RecordColumn(name="held_on", kind="date", says="The day of the conference."),
        RecordColumn(name="year", kind="number", says="The collection year of that day."),
        RecordColumn(
            name="is_filed_with_enquiry",
            kind="flag",
            says="Yes where the return has it with an enquiry, no where with the episode alone.",
        ),
        RecordColumn(
            name="enquiry_on",
            kind="date",
            says="The first day of the enquiry that it came of: the latest that began by then. "
            "Blank where there is none, as after a move from another council.",
        ),
        RecordColumn(
            name="working_days",
            kind="number",
            says="Working days in England from the first day of the enquiry to the conference.",
        ),
        RecordColumn(
            name="bank_holidays_are_known",
            kind="flag",
            says="No where a year's bank holidays are not known to headway; weekdays are counted.",
        ),
        RecordColumn(
            name="last_year", kind="number", says="The last collection year that holds it."
        ),
    ),
    select=f"""
        SELECT c.child, c.after_adoption, c.referred_on, c.held_on, h.year,
            c.is_filed_with_enquiry, c.enquiry_on, h.workday - s.workday AS working_days,
            CASE WHEN h.is_known AND s.is_known THEN TRUE
                WHEN c.enquiry_on IS NOT NULL THEN FALSE END AS bank_holidays_are_known,
            c.last_year
        FROM (
            SELECT child, after_adoption, held_on, held_day,
                MAX(referred_on) AS referred_on, MAX(last_year) AS last_year,
                CASE WHEN MAX(with_enquiry) = 1 THEN TRUE ELSE FALSE END AS is_filed_with_enquiry,
                COALESCE(MAX(CASE WHEN with_enquiry = 1 THEN enquiry_on END), MAX(enquiry_on))
                    AS enquiry_on,
                COALESCE(MAX(CASE WHEN with_enquiry = 1 THEN enquiry_day END), MAX(enquiry_day))
                    AS enquiry_day
            FROM ({_HELD}) AS every
            GROUP BY child, after_adoption, held_on, held_day
        ) AS c
        JOIN cin_days AS h ON h.day = c.held_day
        LEFT JOIN cin_days AS s ON s.day = c.enquiry_day
    """,
    after=("adoptions", "believed_cin_details", "believed_section47", *READ),
    cuts=CUTS,
    beside=WHO_AND_NEED,
)
