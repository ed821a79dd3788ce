"""Referrals: each begins an episode of need."""

from headway.record.groups import CLOSURES, NEEDS, grouped
from headway.record.in_need.adoptions import AFTER_ADOPTION, IS_AFTER, WITH_ADOPTIONS
from headway.record.in_need.children import WHO, WHO_AND_NEED, WHO_CUTS, duration
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD, COPY, HELD

# The groups in which referrals are published (DfE, children in need, table c5).
_GROUPS = {
    "Individual": ("1A", "1B", "1C", "1D"),
    "Schools": ("2A",),
    "Education services": ("2B",),
    "Health services": ("3A", "3B", "3C", "3D", "3E", "3F"),
    "Housing": ("4",),
    "LA services": ("5A", "5B", "5C", "5D"),
    "Police": ("6",),
    "Other legal agency": ("7",),
    "Other": ("8",),
    "Anonymous": ("9",),
    "Unknown": ("10",),
}
GROUP_OF = {code: group for group, codes in _GROUPS.items() for code in codes}
_SOURCE_GROUP = " ".join(
    f"WHEN b.ReferralSource = '{code}' THEN '{group}'" for code, group in GROUP_OF.items()
)
# A day is missing from 12 months before where 29 February meets a year without: then it is the 28th.
_YEAR_BEFORE = "d.started_on - INTERVAL 12 MONTH"

REFERRALS = RecordTable(
    name="referrals",
    title="Referrals, each the beginning of an episode of need",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        COPY,
        RecordColumn(name="referred_on", kind="date", says="The day of the referral."),
        RecordColumn(name="referred_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(name="year", kind="number", says="The collection year of the referral."),
        RecordColumn(name="ReferralSource", kind="text", says="Who referred, as filed."),
        RecordColumn(name="source_group", kind="text", says="The group that DfE publishes."),
        RecordColumn(name="PrimaryNeedCode", kind="text", says="The child's main need, as filed."),
        RecordColumn(name="is_nfa", kind="flag", says="Whether no further action was taken."),
        RecordColumn(
            name="previous_on",
            kind="date",
            says="The child's latest referral on an earlier day, with or without further action.",
        ),
        RecordColumn(name="days_since_previous", kind="number", says="Days from that to this."),
        RecordColumn(
            name="is_rereferral",
            kind="flag",
            says="Whether it came within 12 months of an earlier one (on or after the same day of "
            "the year before); blank where none is known and the years loaded are too few to say.",
        ),
        RecordColumn(
            name="history_is_long_enough",
            kind="flag",
            says="Whether the collection year of the referral and the one before are both loaded.",
        ),
        RecordColumn(name="is_assessed", kind="flag", says="Whether an assessment came of it."),
        RecordColumn(
            name="is_assessed_not_in_need",
            kind="flag",
            says="Further action, assessed, no plan of either kind, and closed as RC8 or RC9.",
        ),
        RecordColumn(name="closed_on", kind="date", says="The day on which its episode closed."),
        RecordColumn(name="ReasonForClosure", kind="text", says="Why it closed, as filed."),
        RecordColumn(name="is_open", kind="flag", says="Open at the end of the latest year."),
        RecordColumn(
            name="end_is_known",
            kind="flag",
            says="No where it was open, and no later return holds it or says when it closed.",
        ),
        RecordColumn(
            name="counted_to", kind="date", says="The last day on which it counts as open."
        ),
        RecordColumn(name="counted_to_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(
            name="days_open",
            kind="number",
            says="Days from the referral to the last on which it counts as open.",
        ),
        *HELD,
    ),
    select=f"""
        SELECT b.child, b.after_adoption, b.copy, b.started_on AS referred_on,
            b.started_day AS referred_day, c.year, b.ReferralSource,
            CASE {_SOURCE_GROUP} END AS source_group,
            b.PrimaryNeedCode, b.ReferralNFA_yes AS is_nfa,
            p.previous_on, b.started_day - p.previous_day AS days_since_previous,
            CASE WHEN p.is_within THEN TRUE
                WHEN y.year IS NOT NULL AND z.year IS NOT NULL THEN FALSE END AS is_rereferral,
            CASE WHEN y.year IS NOT NULL AND z.year IS NOT NULL THEN TRUE
                ELSE FALSE END AS history_is_long_enough,
            CASE WHEN s.child IS NOT NULL THEN TRUE ELSE FALSE END AS is_assessed,
            CASE WHEN COALESCE(b.ReferralNFA_yes, FALSE) THEN FALSE
                WHEN s.child IS NULL OR n.child IS NOT NULL OR g.child IS NOT NULL THEN FALSE
                WHEN b.ended_on IS NOT NULL AND b.ReasonForClosure IN ('RC8', 'RC9') THEN TRUE
                ELSE FALSE END AS is_assessed_not_in_need,
            b.ended_on AS closed_on, b.ReasonForClosure, b.is_open, b.end_is_known,
            b.counted_to, b.counted_to_day, b.counted_to_day - b.started_day AS days_open,
            b.first_year, b.last_year, b.row
        FROM (SELECT b.*, {IS_AFTER} FROM believed_cin_details AS b {WITH_ADOPTIONS}) AS b
        JOIN cin_days AS c ON c.day = b.started_day
        LEFT JOIN cin_years AS y ON y.year = c.year
        LEFT JOIN cin_years AS z ON z.year = c.year - 1
        LEFT JOIN (
            SELECT child, after_adoption, started_on, previous_on, previous_day,
                CASE WHEN previous_on >= {_YEAR_BEFORE} THEN TRUE ELSE FALSE END AS is_within
            FROM (
                SELECT child, after_adoption, started_on,
                    LAG(started_on) OVER (
                        PARTITION BY child, after_adoption ORDER BY started_on) AS previous_on,
                    LAG(started_day) OVER (
                        PARTITION BY child, after_adoption ORDER BY started_on) AS previous_day
                FROM (SELECT b.child, {IS_AFTER}, b.started_on, b.started_day
                    FROM believed_cin_details AS b {WITH_ADOPTIONS}) AS every
                GROUP BY child, after_adoption, started_on, started_day
            ) AS d
        ) AS p ON p.child = b.child AND p.after_adoption = b.after_adoption
            AND p.started_on = b.started_on
        LEFT JOIN (SELECT child, CINreferralDate FROM believed_assessments
            GROUP BY child, CINreferralDate) AS s
            ON s.child = b.child AND s.CINreferralDate = b.started_on
        LEFT JOIN (SELECT child, CINreferralDate FROM believed_cin_plans
            GROUP BY child, CINreferralDate) AS n
            ON n.child = b.child AND n.CINreferralDate = b.started_on
        LEFT JOIN (SELECT child, CINreferralDate FROM believed_cp_plans
            GROUP BY child, CINreferralDate) AS g
            ON g.child = b.child AND g.CINreferralDate = b.started_on
    """,
    after=(
        "adoptions",
        "believed_cin_details",
        "believed_assessments",
        "believed_cin_plans",
        "believed_cp_plans",
        "in_need_children",
    ),
    cuts={**WHO_CUTS, "need": grouped(NEEDS, "PrimaryNeedCode")},
    cuts_on={
        "referred_on": {
            "source": "CASE WHEN source_group IS NULL THEN 'other code' ELSE source_group END"
        },
        "closed_on": {
            "reason": grouped(CLOSURES, "ReasonForClosure"),
            "duration": duration("referred_on", "closed_on", "days_open"),
        },
        "stands": {
            "duration": duration("referred_on", "month_end", "month_end_day - referred_day")
        },
    },
    beside=WHO,
)
CLOSED = RecordTable(
    name="closures_followed",
    title="Episodes of need that closed, followed for a year: who was referred again",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        RecordColumn(name="referred_on", kind="date", says="The day of the referral that closed."),
        RecordColumn(name="closed_on", kind="date", says="The day on which it closed."),
        RecordColumn(name="ReasonForClosure", kind="text", says="Why it closed, as filed."),
        RecordColumn(
            name="month_ends_on",
            kind="date",
            says="The last day of the month in which 12 months had passed; both years are loaded.",
        ),
        RecordColumn(
            name="days_to_referral",
            kind="number",
            says="Days to the child's next referral on that day or later; blank where there is none.",
        ),
        RecordColumn(
            name="is_back_within_a_year",
            kind="flag",
            says="Whether the child was referred again at most 365 days later.",
        ),
    ),
    select="""
        SELECT b.child, b.after_adoption, b.referred_on, b.closed_on, b.ReasonForClosure,
            m.last_on AS month_ends_on, b.days_to_referral,
            CASE WHEN b.days_to_referral <= 365 THEN TRUE ELSE FALSE END AS is_back_within_a_year
        FROM (
            SELECT c.child, c.after_adoption, c.copy, c.referred_on, c.closed_on,
                c.ReasonForClosure, MIN(r.referred_day) - MAX(c.counted_to_day) AS days_to_referral
            FROM referrals AS c
            LEFT JOIN referrals AS r ON r.child = c.child AND r.after_adoption = c.after_adoption
                AND r.referred_on > c.referred_on AND r.referred_on >= c.closed_on
            WHERE c.closed_on IS NOT NULL AND NOT COALESCE(c.is_nfa, FALSE)
                AND COALESCE(c.ReasonForClosure, '') <> 'RC1'
            GROUP BY c.child, c.after_adoption, c.copy, c.referred_on, c.closed_on,
                c.ReasonForClosure
        ) AS b
        JOIN cin_months AS m ON b.closed_on + INTERVAL 12 MONTH >= m.first_on
            AND b.closed_on + INTERVAL 12 MONTH <= m.last_on
        JOIN cin_years AS y ON y.year = m.year - 1
    """,
    after=("in_need_children", "needs_of_episodes", "referrals"),
    cuts={
        **WHO_CUTS,
        "need": grouped(NEEDS, "need"),
        "reason": grouped(CLOSURES, "ReasonForClosure"),
    },
    beside=WHO_AND_NEED,
)
