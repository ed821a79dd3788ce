"""Work before court open for more than 16 weeks."""

from headway.measures.before_court import measure_before_court
from headway.measures.counting import rows_counted

# What no return ended counts as open to the end of the last year that held it.
_UNDER_WAY = "(ended_on > month_end OR (ended_on IS NULL AND last_year >= month_end_year))"

MEASURE = measure_before_court(
    id="pre_proceedings_over_16_weeks",
    registry="PLO-02",
    title="Work before court open for more than 16 weeks",
    says="Periods of pre-proceedings open at the end of the month for more than 112 days, as "
    "a number and as a share of all that are open.",
    why="Work that drifts keeps a child waiting, and weakens the case if it must go to court.",
    timing="at the end of the month",
    better="lower",
    recorded=rows_counted(
        "count",
        "share",
        table="pre_proceedings",
        on="started_on",
        stands=_UNDER_WAY,
        where="month_end_day - started_day > 112",
    ),
    caution="The census asks for it from the year to March 2027 on. Sixteen weeks is what some "
    "councils aim at; no law says it.",
    reviewed="2026-11-22",
)
