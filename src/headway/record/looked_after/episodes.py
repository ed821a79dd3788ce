"""Episodes of care, and the periods of care that they make.

Short breaks (V3, V4) are no part of it: no published measure counts them. A period of care begins
with a child's first episode, with one that says it starts (RNE S), after one that ended care (a REC
other than X1), and after a gap of days. After an adoption (E11, E12) the identifier is another
person's, and nothing before is joined to it.
"""

from headway.record.groups import (
    EXITS,
    LEGAL_GROUPS,
    NEEDS,
    OWNERSHIP,
    PLACEMENT_GROUPS,
    grouped,
)
from headway.record.groups import age_band as age_band
from headway.record.looked_after.children import WHO_CUTS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD, COPY, HELD, LASTING

SHORT_BREAKS = "('V3', 'V4')"
CUTS = {
    **WHO_CUTS,
    "need": grouped(NEEDS, "CIN"),
    "legal_status": grouped(LEGAL_GROUPS, "LS"),
    "placement": grouped(PLACEMENT_GROUPS, "PLACE"),
    "provider": grouped(OWNERSHIP, "PLACE_PROVIDER"),
}
_WHO = (
    RecordColumn(name="sex", kind="text", says="M, F or U."),
    RecordColumn(name="born_on", kind="date", says="Day of birth."),
    RecordColumn(name="ethnicity", kind="text", says="The ethnicity code, as filed."),
    RecordColumn(
        name="asylum_to", kind="date", says="Last day as an unaccompanied asylum seeker, if given."
    ),
    RecordColumn(
        name="is_listed_uasc", kind="flag", says="Whether listed as unaccompanied asylum seeker."
    ),
)
_FILED = "RNE LS CIN PLACE PLACE_PROVIDER REC REASON_PLACE_CHANGE PL_LOCATION URN".split()

EPISODES = RecordTable(
    name="care_episodes",
    title="Episodes of care, without short breaks",
    columns=(
        CHILD,
        COPY,
        *LASTING,
        *(RecordColumn(name=name, kind="text", says=f"{name} as filed.") for name in _FILED),
        RecordColumn(
            name="distance", kind="number", says="Miles from home; blank where it is not known."
        ),
        RecordColumn(name="number", kind="number", says="1 for the child's first, by first day."),
        RecordColumn(
            name="period", kind="number", says="Which of the child's periods of care it is in."
        ),
        RecordColumn(
            name="starts_period", kind="flag", says="Whether it is the first of that period."
        ),
        RecordColumn(
            name="ends_care", kind="flag", says="Whether care ended with it: a REC other than X1."
        ),
        *_WHO,
        *HELD,
    ),
    select=f"""
        SELECT e.child, e.copy, e.started_on, e.started_day, e.ended_on, e.ended_day, e.is_open,
            e.end_is_known, e.counted_to, e.counted_to_day, e.RNE, e.LS, e.CIN, e.PLACE,
            e.PLACE_PROVIDER, e.REC, e.REASON_PLACE_CHANGE, e.PL_LOCATION, e.URN, e.distance,
            e.number,
            COUNT(CASE WHEN e.is_first THEN 1 END) OVER (
                PARTITION BY e.child ORDER BY e.number
                ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS period,
            e.is_first AS starts_period,
            CASE WHEN e.ended_on IS NOT NULL AND e.REC IS NOT NULL AND e.REC <> 'X1' THEN TRUE
                ELSE FALSE END AS ends_care,
            c.sex, c.born_on, c.ethnicity, c.asylum_to, COALESCE(c.is_listed_uasc, FALSE)
                AS is_listed_uasc, e.first_year, e.last_year, e.row
        FROM (
            SELECT n.*, CASE WHEN n.number = 1 OR n.RNE = 'S' OR n.before_rec <> 'X1'
                OR n.before_on < n.started_on THEN TRUE ELSE FALSE END AS is_first
            FROM (
                SELECT b.*, b.PL_DISTANCE_number AS distance,
                    ROW_NUMBER() OVER (PARTITION BY b.child ORDER BY b.started_day, b.copy)
                        AS number,
                    LAG(b.counted_to) OVER (PARTITION BY b.child ORDER BY b.started_day, b.copy)
                        AS before_on,
                    LAG(b.REC) OVER (PARTITION BY b.child ORDER BY b.started_day, b.copy)
                        AS before_rec
                FROM believed_episodes AS b
                WHERE b.LS IS NULL OR b.LS NOT IN {SHORT_BREAKS}
            ) AS n
        ) AS e
        LEFT JOIN looked_after_children AS c ON c.child = e.child
    """,
    after=("believed_episodes", "looked_after_children"),
    cuts=CUTS,
)
_LATER = "(PARTITION BY q.child ORDER BY q.period ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)"
_BY_END = (
    "(PARTITION BY q.child, CASE WHEN q.ended_on IS NULL THEN 0 ELSE 1 END "
    "ORDER BY q.ended_day, q.period)"
)
_PERIOD = ", ".join(
    f"p.{name}"
    for name in "child period started_on started_day start_is_known legal_status_at_start "
    "placement_at_start provider_at_start ended_on ended_day REC legal_status_at_end "
    "placement_at_end provider_at_end counted_to days episodes need sex born_on ethnicity asylum_to "
    "is_listed_uasc".split()
)

PERIODS = RecordTable(
    name="periods_of_care",
    title="Periods of care: from starting to ceasing to be looked after",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="1 for the child's first, 2 for the next."),
        RecordColumn(name="started_on", kind="date", says="The day on which the child came in."),
        RecordColumn(name="started_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(
            name="start_is_known",
            kind="flag",
            says="Whether its first episode says that it starts (RNE S).",
        ),
        RecordColumn(name="legal_status_at_start", kind="text", says="LS of its first episode."),
        RecordColumn(name="placement_at_start", kind="text", says="PLACE of its first episode."),
        RecordColumn(name="provider_at_start", kind="text", says="PLACE_PROVIDER of that one."),
        RecordColumn(name="ended_on", kind="date", says="The day on which care ended."),
        RecordColumn(name="ended_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(name="REC", kind="text", says="Why it ended, as filed."),
        RecordColumn(
            name="legal_status_at_end", kind="text", says="LS of the episode it ended with."
        ),
        RecordColumn(name="placement_at_end", kind="text", says="PLACE of that one."),
        RecordColumn(name="provider_at_end", kind="text", says="PLACE_PROVIDER of that one."),
        RecordColumn(
            name="counted_to", kind="date", says="Its end, else the last day known to be in care."
        ),
        RecordColumn(name="days", kind="number", says="Days from its first to its last day."),
        RecordColumn(name="episodes", kind="number", says="How many episodes it has."),
        RecordColumn(name="need", kind="text", says="The category of need it began with."),
        *_WHO,
        RecordColumn(
            name="days_since_last",
            kind="number",
            says="Days since the child's period before ended; blank where there was none, or where "
            "it ended with an adoption.",
        ),
        RecordColumn(
            name="next_started_on", kind="date", says="The first day of the child's next period."
        ),
        RecordColumn(
            name="next_ended_on",
            kind="date",
            says="The next day on which care of the child ended again; blank after an adoption.",
        ),
        RecordColumn(
            name="days_to_return",
            kind="number",
            says="Days from its end to the child's next start (RNE S); blank after an adoption.",
        ),
    ),
    select=f"""
        SELECT {_PERIOD},
            CASE WHEN p.last_rec IN ('E11', 'E12') THEN NULL
                WHEN p.started_day >= p.last_ended_day THEN p.started_day - p.last_ended_day
                END AS days_since_last, p.next_started_on, p.next_ended_on,
            CASE WHEN p.return_day >= p.ended_day THEN p.return_day - p.ended_day
                END AS days_to_return
        FROM (
            SELECT q.*,
                LAG(q.ended_day) OVER (PARTITION BY q.child ORDER BY q.period) AS last_ended_day,
                LAG(q.REC) OVER (PARTITION BY q.child ORDER BY q.period) AS last_rec,
                CASE WHEN q.REC IN ('E11', 'E12') THEN NULL
                    ELSE LEAD(q.started_on) OVER (PARTITION BY q.child ORDER BY q.period)
                    END AS next_started_on,
                CASE WHEN q.REC IN ('E11', 'E12') OR q.ended_on IS NULL THEN NULL
                    ELSE LEAD(q.ended_on) OVER {_BY_END} END AS next_ended_on,
                CASE WHEN q.REC IN ('E11', 'E12') THEN NULL
                    ELSE MIN(CASE WHEN q.start_is_known THEN q.started_day END) OVER {_LATER}
                    END AS return_day
            FROM (
                SELECT child, period, MIN(started_on) AS started_on, MIN(started_day) AS started_day,
                    MAX(CASE WHEN starts_period AND RNE = 'S' THEN 1 ELSE 0 END) = 1
                        AS start_is_known,
                    MAX(CASE WHEN starts_period THEN LS END) AS legal_status_at_start,
                    MAX(CASE WHEN ends_care THEN ended_on END) AS ended_on,
                    MAX(CASE WHEN ends_care THEN ended_day END) AS ended_day,
                    MAX(CASE WHEN ends_care THEN REC END) AS REC,
                    MAX(CASE WHEN starts_period THEN PLACE END) AS placement_at_start,
                    MAX(CASE WHEN starts_period THEN PLACE_PROVIDER END) AS provider_at_start,
                    MAX(CASE WHEN ends_care THEN LS END) AS legal_status_at_end,
                    MAX(CASE WHEN ends_care THEN PLACE END) AS placement_at_end,
                    MAX(CASE WHEN ends_care THEN PLACE_PROVIDER END) AS provider_at_end,
                    MAX(counted_to) AS counted_to,
                    MAX(counted_to_day) - MIN(started_day) AS days,
                    COUNT(*) AS episodes, MAX(CASE WHEN starts_period THEN CIN END) AS need,
                    MAX(sex) AS sex, MAX(born_on) AS born_on, MAX(ethnicity) AS ethnicity,
                    MAX(asylum_to) AS asylum_to, MAX(CASE WHEN is_listed_uasc THEN 1 ELSE 0 END) = 1
                        AS is_listed_uasc
                FROM care_episodes
                GROUP BY child, period
            ) AS q
        ) AS p
    """,
    after=("care_episodes",),
    cuts={
        **{name: CUTS[name] for name in ("sex", "ethnicity", "age", "uasc")},
        "need": grouped(NEEDS, "need"),
        "legal_status": grouped(LEGAL_GROUPS, "legal_status_at_start"),
        "placement": grouped(PLACEMENT_GROUPS, "placement_at_start"),
        "provider": grouped(OWNERSHIP, "provider_at_start"),
    },
    cuts_on={
        "ended_on": {
            "legal_status": grouped(LEGAL_GROUPS, "legal_status_at_end"),
            "placement": grouped(PLACEMENT_GROUPS, "placement_at_end"),
            "provider": grouped(OWNERSHIP, "provider_at_end"),
            "reason": grouped(EXITS, "REC"),
        }
    },
)
