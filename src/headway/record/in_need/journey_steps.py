"""The steps of each child's journey, in order, and which led to which.

A contact comes before a referral and is not in the census, so no journey begins with one.
"""

from headway.record.in_need.adoptions import AFTER_ADOPTION
from headway.record.in_need.children import CUTS, READ, WHO_AND_NEED
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

# Steps of one day and one episode, in the order in which the law has them follow one another.
STEPS = (
    "referral",
    "assessment",
    "enquiry",
    "conference",
    "child protection plan",
    "child in need plan",
    "review",
    "closure",
)
_PLAN = STEPS[4]


def _step(
    name: str, table: str, on: str, *, referred: str = "referred_on", copy: str = "copy",
    ended: str = "", open_: str = "", counted: str = "", detail: str = "", led_by: str = "",
    led_on: str = "",
) -> str:  # fmt: skip
    nothing = "CASE WHEN FALSE THEN {of} END"
    return (
        f"SELECT child, after_adoption, '{name}' AS step, {STEPS.index(name)} AS place, "
        f"{on} AS step_on, {referred} AS referred_on, {copy} AS copy, "
        f"{ended or nothing.format(of=on)} AS ended_on, "
        f"{open_ or nothing.format(of='after_adoption')} AS is_open, "
        f"{counted or nothing.format(of=on)} AS counted_to, "
        f"{detail or nothing.format(of='child')} AS detail, "
        f"'{led_by}' AS led_by_step, {led_on or nothing.format(of=on)} AS led_on "
        f"FROM {table} WHERE {on} IS NOT NULL"
    )


_EVERY = " UNION ALL ".join(
    (
        _step("referral", "referrals", "referred_on", detail="ReferralSource"),
        _step(
            "assessment", "assessments", "started_on", ended="authorised_on", open_="is_open",
            counted="counted_to", detail="AssessmentFactors",
        ),
        _step("enquiry", "enquiries", "started_on", open_="is_open"),
        _step(
            "conference", "conferences", "held_on", copy="1", led_by="enquiry", led_on="enquiry_on"
        ),
        _step(
            _PLAN, "protection_plans", "started_on", ended="ended_on", open_="is_open",
            counted="counted_to", detail="LatestCategoryOfAbuse",
        ),
        _step(
            "child in need plan", "in_need_plans", "started_on", ended="ended_on", open_="is_open",
            counted="counted_to",
        ),
        _step(
            "review", "protection_reviews", "reviewed_on", copy="1", led_by=_PLAN,
            led_on="plan_started_on",
        ),
        _step("closure", "referrals", "closed_on", detail="ReasonForClosure"),
    )
)  # fmt: skip
_CHILD = "child, after_adoption"
_EPISODE = (
    "OVER (PARTITION BY child, after_adoption, referred_on ORDER BY number "
    "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)"
)


def _last(step: str) -> str:
    return f"MAX(CASE WHEN step = '{step}' THEN number END) {_EPISODE}"


_NUMBERED = f"""
    SELECT e.*, d.day,
        ROW_NUMBER() OVER (PARTITION BY {_CHILD}
            ORDER BY step_on, referred_on, place, e.copy, led_on) AS number,
        d.day - LAG(d.day) OVER (PARTITION BY {_CHILD}
            ORDER BY step_on, referred_on, place, e.copy, led_on) AS days_since_previous
    FROM ({_EVERY}) AS e JOIN cin_days AS d ON d.day_on = e.step_on
"""

JOURNEY_STEPS = RecordTable(
    name="journey_steps",
    title="Steps of children's journeys, in order",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        RecordColumn(name="number", kind="number", says="1 for the child's first step."),
        RecordColumn(name="step", kind="text", says=f"One of: {', '.join(STEPS)}."),
        RecordColumn(name="step_on", kind="date", says="The day on which it began or happened."),
        RecordColumn(
            name="ended_on", kind="date", says="The day on which a plan or assessment ended."
        ),
        RecordColumn(name="is_open", kind="flag", says="Open at the end of the latest year."),
        RecordColumn(
            name="counted_to",
            kind="date",
            says="Of a plan or assessment: the last day on which it counts as open.",
        ),
        RecordColumn(
            name="referred_on", kind="date", says="The day of the referral of its episode."
        ),
        RecordColumn(
            name="days_since_previous", kind="number", says="Days since the child's step before it."
        ),
        RecordColumn(
            name="led_by",
            kind="number",
            says="The number of the step that led to it: to an assessment or enquiry the referral; "
            "to a conference its enquiry, else the referral; to a protection plan the episode's "
            "latest conference, else the referral; to a child in need plan the latest of the "
            "episode's referral, assessments and protection plans; to a review its plan; to a closure "
            "the episode's latest step.",
        ),
        RecordColumn(
            name="detail",
            kind="text",
            says="As filed: who referred, the factors found, the latest category, why it closed.",
        ),
        RecordColumn(
            name="year", kind="number", says="The collection year of the day of the step."
        ),
    ),
    select=f"""
        SELECT n.child, n.after_adoption, n.number, n.step, n.step_on, n.ended_on, n.is_open,
            n.counted_to, n.referred_on, n.days_since_previous,
            CASE n.step WHEN 'assessment' THEN n.last_referral
                WHEN 'enquiry' THEN n.last_referral
                WHEN 'conference' THEN COALESCE(l.number, n.last_referral)
                WHEN '{_PLAN}' THEN COALESCE(n.last_conference, n.last_referral)
                WHEN 'child in need plan' THEN NULLIF(GREATEST(COALESCE(n.last_referral, 0),
                    COALESCE(n.last_assessment, 0), COALESCE(n.last_plan, 0)), 0)
                WHEN 'review' THEN l.number
                WHEN 'closure' THEN n.last_of_all END AS led_by,
            n.detail, y.year
        FROM (
            SELECT m.*, {_last("referral")} AS last_referral,
                {_last("assessment")} AS last_assessment,
                {_last("conference")} AS last_conference, {_last(_PLAN)} AS last_plan,
                MAX(number) {_EPISODE} AS last_of_all
            FROM ({_NUMBERED}) AS m
        ) AS n
        JOIN cin_days AS y ON y.day_on = n.step_on
        LEFT JOIN (
            SELECT {_CHILD}, step, step_on, MIN(number) AS number FROM ({_NUMBERED}) AS k
            WHERE step IN ('enquiry', '{_PLAN}') GROUP BY {_CHILD}, step, step_on
        ) AS l ON l.child = n.child AND l.after_adoption = n.after_adoption
            AND l.step = n.led_by_step AND l.step_on = n.led_on AND l.number < n.number
    """,
    after=(
        "referrals",
        "assessments",
        "enquiries",
        "conferences",
        "protection_plans",
        "in_need_plans",
        "protection_reviews",
        *READ,
    ),
    cuts=CUTS,
    beside=WHO_AND_NEED,
)
