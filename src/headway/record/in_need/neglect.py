"""Neglect: what assessments found, and the lists of children to look at again.

A list is for a person to review. It shows the fact that put each child on it, in the order of days,
and nothing is added up about a child or a family.
"""

from headway.record.in_need.children import CUTS, READ, WHO_AND_NEED
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

NEGLECT_FACTOR, NEGLECT = "16A", "NEG"
# What an assessment may find of each kind: the department counts an episode once for each.
FOUND = {
    "has_neglect": (NEGLECT_FACTOR,),
    "has_emotional_abuse": ("17A",),
    "has_physical_abuse": ("18A", "18B", "18C"),
    "has_sexual_abuse": ("19A", "19B", "19C"),
    "has_domestic_abuse": ("3A", "3B", "3C"),
    "has_mental_ill_health": ("4A", "4B", "4C"),
    "has_alcohol_or_drugs": ("1A", "1B", "1C", "2A", "2B", "2C"),
}
# What puts a child on the list: the reason, and its sentence.
REASONS = {
    "referred_again_and_closed": "Referred again within 12 months, after an assessment had found "
    "neglect, and closed with no further action or as no longer needing any.",
    "plan_over_18_months": "A child protection plan for neglect that has been open for more than "
    "18 months.",
    "second_plan": "A child protection plan for neglect, open now, that is not the child's first.",
    "no_pre_proceedings": "A child protection plan for neglect, open for more than 18 months or not "
    "the child's first, with no decision since it began to start pre-proceedings.",
}

_FLAGS = ", ".join(
    f"MAX(CASE WHEN factor IN ({', '.join(repr(code) for code in codes)}) THEN 1 ELSE 0 END) = 1 "
    f"AS {name}"
    for name, codes in FOUND.items()
)

ASSESSED = RecordTable(
    name="episodes_assessed",
    title="Episodes of need with a factor found at assessment, one row an episode and year",
    columns=(
        CHILD,
        RecordColumn(name="referred_on", kind="date", says="The day of the referral."),
        RecordColumn(name="year", kind="number", says="The collection year of the assessment."),
        RecordColumn(
            name="authorised_on",
            kind="date",
            says="The day on which the first assessment of that year was authorised.",
        ),
        *(
            RecordColumn(
                name=name, kind="flag", says=f"Whether one found a factor of: {', '.join(codes)}."
            )
            for name, codes in FOUND.items()
        ),
    ),
    select=f"""
        SELECT child, referred_on, year, MIN(authorised_on) AS authorised_on,
            {_FLAGS}
        FROM factors WHERE year IS NOT NULL
        GROUP BY child, after_adoption, referred_on, year
    """,
    after=("factors", *READ),
    cuts=CUTS,
    beside=WHO_AND_NEED,
)

_OPEN_FOR_NEGLECT = f"p.is_open AND p.end_is_known AND p.LatestCategoryOfAbuse = '{NEGLECT}'"
_OVER_18_MONTHS = "p.started_on + INTERVAL 18 MONTH < y.last_on"
_NOT_FIRST = "(p.number > 1 OR COALESCE(p.previous_plans_filed, 0) > 0)"
_LATEST = "JOIN cin_years AS y ON y.is_latest"


def _plans(reason: str, condition: str) -> str:
    return f"""
        SELECT p.child, '{reason}' AS reason, p.started_on AS since_on, p.referred_on,
            y.last_day - p.started_day AS days
        FROM protection_plans AS p {_LATEST}
        WHERE {_OPEN_FOR_NEGLECT} AND {condition}
    """


TO_REVIEW = RecordTable(
    name="neglect_to_review",
    title="Children to look at again because of neglect: for review by people, in order of days",
    columns=(
        CHILD,
        RecordColumn(
            name="reason", kind="text", says=f"What put the child here: {', '.join(REASONS)}."
        ),
        RecordColumn(
            name="since_on", kind="date", says="The plan's first day, or the day of the referral."
        ),
        RecordColumn(name="referred_on", kind="date", says="The day of the referral it came of."),
        RecordColumn(
            name="days",
            kind="number",
            says="Days that the plan has been open, or days since the referral before.",
        ),
    ),
    select=f"""
        SELECT r.child, 'referred_again_and_closed' AS reason, r.referred_on AS since_on,
            r.referred_on, r.days_since_previous AS days
        FROM referrals AS r {_LATEST}
        WHERE r.is_rereferral AND r.year = y.year
            AND (COALESCE(r.is_nfa, FALSE) OR COALESCE(r.ReasonForClosure = 'RC8', FALSE))
            AND EXISTS (
                SELECT 1 FROM factors AS f
                WHERE f.child = r.child AND f.after_adoption = r.after_adoption
                    AND f.factor = '{NEGLECT_FACTOR}'
                    AND f.authorised_on <= COALESCE(r.closed_on, r.counted_to)
            )
        UNION ALL {_plans("plan_over_18_months", _OVER_18_MONTHS)}
        UNION ALL {_plans("second_plan", _NOT_FIRST)}
        UNION ALL {_plans("no_pre_proceedings", f"({_OVER_18_MONTHS} OR {_NOT_FIRST})")}
            AND y.year >= 2027
            AND NOT EXISTS (
                SELECT 1 FROM pre_proceedings AS b
                WHERE b.child = p.child AND b.started_on >= p.started_on
            )
    """,
    after=("factors", "pre_proceedings", "protection_plans", "referrals"),
)
