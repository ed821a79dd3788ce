"""Where children go on from: up or down between plans, and back after a closure.

Into care and out of it needs the looked-after return beside this one: see the room `across`.
"""

from headway.record.in_need.adoptions import AFTER_ADOPTION
from headway.record.in_need.children import CUTS, READ, WHO_AND_NEED
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_PLANS = """
    SELECT child, after_adoption, referred_on, 1 AS is_protection, copy, started_on, started_day,
        ended_day, counted_to_day FROM protection_plans
    UNION ALL
    SELECT child, after_adoption, referred_on, 0 AS is_protection, copy, started_on, started_day,
        ended_day, counted_to_day FROM in_need_plans
"""
_BEFORE = (
    "OVER (PARTITION BY child, after_adoption, referred_on "
    "ORDER BY started_day, is_protection, copy)"
)
_STEPPED = f"""
    SELECT child, after_adoption,
        CASE WHEN is_protection = 1 THEN 'step up' ELSE 'step down' END AS kind, referred_on,
        before_on AS from_on, started_on AS happened_on, started_day AS happened_day,
        CASE WHEN before_ended_day IS NOT NULL THEN GREATEST(started_day - before_ended_day, 0)
            WHEN before_counted_day >= started_day THEN 0 END AS days_between,
        CASE WHEN is_protection IS NULL THEN TRUE END AS is_within_12_months
    FROM (
        SELECT child, after_adoption, referred_on, is_protection, started_on, started_day,
            LAG(is_protection) {_BEFORE} AS before, LAG(started_on) {_BEFORE} AS before_on,
            LAG(ended_day) {_BEFORE} AS before_ended_day,
            LAG(counted_to_day) {_BEFORE} AS before_counted_day
        FROM ({_PLANS}) AS plans WHERE referred_on IS NOT NULL
    ) AS p
    WHERE before <> is_protection
"""
# A child referred twice on one day comes back once. Where an earlier episode counts as open after the
# latest closure, or its end is not known, the child had not been closed, and does not come back.
_BACK = """
    SELECT child, after_adoption, 're-referral after closure' AS kind, referred_on,
        closed_on AS from_on, referred_on AS happened_on, referred_day AS happened_day,
        referred_day - closed_day AS days_between,
        CASE WHEN closed_on >= referred_on - INTERVAL 12 MONTH THEN TRUE ELSE FALSE END
            AS is_within_12_months
    FROM (
        SELECT r.child, r.after_adoption, r.referred_on, r.referred_day,
            MAX(c.counted_to_day) AS counted_day, MAX(c.closed_on) AS closed_on,
            MAX(CASE WHEN c.closed_on IS NOT NULL THEN c.counted_to_day END) AS closed_day
        FROM (
            SELECT child, after_adoption, referred_on, referred_day FROM referrals
            GROUP BY child, after_adoption, referred_on, referred_day
        ) AS r
        JOIN referrals AS c ON c.child = r.child AND c.after_adoption = r.after_adoption
            AND c.referred_on < r.referred_on
        GROUP BY r.child, r.after_adoption, r.referred_on, r.referred_day
    ) AS back
    WHERE closed_day = counted_day AND closed_day <= referred_day
"""

TRANSITIONS = RecordTable(
    name="transitions",
    title="Steps up and down between plans, and re-referrals after a closure",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        RecordColumn(
            name="kind",
            kind="text",
            says="step up: in one episode, a protection plan after a child in need plan; step down: "
            "the other way round; re-referral after closure: all earlier episodes had closed; once for "
            "each day of referral.",
        ),
        RecordColumn(
            name="referred_on", kind="date", says="The day of the referral of the later episode."
        ),
        RecordColumn(
            name="from_on",
            kind="date",
            says="The first day of the plan before; for a re-referral the latest closure by then.",
        ),
        RecordColumn(
            name="happened_on",
            kind="date",
            says="The first day of the plan after; the re-referral.",
        ),
        RecordColumn(
            name="days_between",
            kind="number",
            says="Days without a plan in between (0 where they overlap; blank where it is not known "
            "when the one before ended); days from the closure to the re-referral.",
        ),
        RecordColumn(
            name="is_within_12_months",
            kind="flag",
            says="Of a re-referral: the closure was on or after the same day of the year before.",
        ),
        RecordColumn(name="year", kind="number", says="The collection year in which it happened."),
    ),
    select=f"""
        SELECT t.child, t.after_adoption, t.kind, t.referred_on, t.from_on, t.happened_on,
            t.days_between, t.is_within_12_months, d.year
        FROM ({_STEPPED} UNION ALL {_BACK}) AS t JOIN cin_days AS d ON d.day = t.happened_day
    """,
    after=("referrals", "protection_plans", "in_need_plans", *READ),
    cuts=CUTS,
    beside=WHO_AND_NEED,
)
