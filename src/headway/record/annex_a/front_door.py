"""Contacts, referrals, assessments and enquiries of the six months before the day of the list.

The same referral stands on the lists of six months: count one list at a time, and never add up
months. An assessment is due within 45 working days of its first day, an initial conference within 15
of the strategy discussion. Source: Working Together to Safeguard Children.
"""

from headway.record.annex_a.things import (
    CUTS,
    WHO,
    WHO_AND_TEAM,
    WHO_COLUMNS,
    WITH_TEAM_COLUMNS,
    believed,
    day,
    day_of,
    flag,
    held,
    number,
    rows_of,
    table_of_list,
    text,
    with_workdays,
)
from headway.record.table import RecordTable

WORKDAYS_TO_ASSESS, WORKDAYS_TO_MEET = 45, 15
_ASSESSED = with_workdays(rows_of("assessments", "authorised_on"), "started_on")
_MET = with_workdays(rows_of("enquiries"), "strategy_on")

CONTACTS = RecordTable(
    name="annex_a_contacts",
    title="Contacts in the six months before the day of Annex A's list 1",
    columns=(*WHO_COLUMNS, day("contact_on", "The day."), text("source", "The source's code.")),
    select=f"SELECT {WHO}, a.contact_on, a.source FROM {rows_of('contacts')} AS a",
    cuts=CUTS,
    taken="month",
)
REFERRALS = table_of_list(
    name="annex_a_referrals",
    title="Referrals in the six months before the day of Annex A's list 3",
    columns=(
        *WITH_TEAM_COLUMNS,
        day("referred_on", "The day of the referral."),
        text("source", "The source's code; older lists give 1, 3 or 5 for a group."),
        text("no_further_action", "Whether it led to no further action: YES or NO."),
        number("earlier_referrals", "Referrals in the 12 months before, as the council counts."),
    ),
    select=f"""
        SELECT {WHO_AND_TEAM}, a.referred_on, a.source, a.no_further_action,
            a.earlier_referrals_number AS earlier_referrals
        FROM {rows_of("referrals")} AS a
    """,
)
_ASSESSED_COLUMNS = (
    *WITH_TEAM_COLUMNS,
    day("started_on", "Its first day."),
    day("ended_on", "The day on which it was authorised, if it was by the day of the list."),
    flag(
        "is_open",
        "Whether not yet authorised; blank where no row of the list gives such a day.",
    ),
    text("child_seen", "Whether the child was seen: YES or NO."),
    number("workdays", "Working days from its first day to its end, or to the day of the list."),
    flag("is_late", "Whether these are more than 45."),
)
ASSESSMENTS = table_of_list(
    name="annex_a_assessments",
    title="Assessments open on the day of Annex A's list 4, and those of the six months before",
    columns=_ASSESSED_COLUMNS,
    select=f"""
        SELECT {held(_ASSESSED_COLUMNS, "is_late")}, CASE WHEN r.workdays > {WORKDAYS_TO_ASSESS} THEN TRUE
            WHEN r.workdays IS NOT NULL THEN FALSE END AS is_late
        FROM (
            SELECT {WHO_AND_TEAM}, a.started_on, {believed("authorised_on")} AS ended_on,
                CASE WHEN a.gives_authorised_on = 0 THEN NULL
                    WHEN a.authorised_on <= a.as_at THEN FALSE ELSE TRUE END AS is_open,
                a.child_seen, COALESCE(e.workday, n.workday) - f.workday AS workdays
            FROM {_ASSESSED}
            LEFT JOIN an_days AS e ON e.day = {day_of("authorised_on")}
        ) AS r
    """,
)
_ENQUIRY_COLUMNS = (
    *WITH_TEAM_COLUMNS,
    day("strategy_on", "The day of the strategy discussion that began it."),
    day("conference_on", "The day of the initial conference, if it was by the day of the list."),
    number("workdays", "Working days from the one to the other."),
    text("led_to_plan", "Whether the conference led to a plan: YES or NO."),
    flag("is_in_time", "Whether the conference was within 15 working days; blank without one."),
)
ENQUIRIES = table_of_list(
    name="annex_a_enquiries",
    title="Section 47 enquiries in the six months before the day of Annex A's list 5",
    columns=_ENQUIRY_COLUMNS,
    select=f"""
        SELECT {held(_ENQUIRY_COLUMNS, "is_in_time")}, CASE WHEN r.workdays <= {WORKDAYS_TO_MEET} THEN TRUE
            WHEN r.workdays IS NOT NULL THEN FALSE END AS is_in_time
        FROM (
            SELECT {WHO_AND_TEAM}, a.strategy_on, {believed("conference_on")} AS conference_on,
                e.workday - f.workday AS workdays, a.led_to_plan
            FROM {_MET}
            LEFT JOIN an_days AS e ON e.day = {day_of("conference_on")}
        ) AS r
    """,
)
