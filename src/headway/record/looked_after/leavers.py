"""Children who left care for a family, followed for a year: who came back."""

from headway.record.groups import EXITS, LEGAL_GROUPS, NEEDS, PLACEMENT_GROUPS, age_band, grouped
from headway.record.looked_after.children import WHO, WHO_CUTS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

# Home, to another relative, or under a child arrangements or special guardianship order.
_TO_FAMILY = "('E4A', 'E4B', 'E13', 'E41', 'E45', 'E46', 'E47', 'E48')"

FOLLOWED = RecordTable(
    name="leavers_followed",
    title="Periods of care that ended with a family in the year before, and who came back",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care that ended."),
        RecordColumn(
            name="year",
            kind="number",
            says="The collection year after the one in which it ended; both are loaded.",
        ),
        RecordColumn(name="year_ends_on", kind="date", says="Its last day, 31 March."),
        RecordColumn(name="ended_on", kind="date", says="The day on which care ended."),
        RecordColumn(
            name="month_ends_on",
            kind="date",
            says="The last day of the month in which 12 months had passed.",
        ),
        RecordColumn(name="REC", kind="text", says="Why it ended, as filed."),
        RecordColumn(name="need", kind="text", says="The category of need that it began with."),
        RecordColumn(name="legal_status_at_end", kind="text", says="LS when it ended."),
        RecordColumn(name="placement_at_end", kind="text", says="PLACE when it ended."),
        RecordColumn(
            name="days_to_return",
            kind="number",
            says="Days to the child's next start (RNE S); blank where there is none.",
        ),
        RecordColumn(
            name="is_back_within_a_year",
            kind="flag",
            says="Whether the child started again at most 365 days later.",
        ),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
        RecordColumn(name="age", kind="text", says="Age group on the day on which care ended."),
    ),
    select=f"""
        SELECT p.child, p.period, y.year, y.last_on AS year_ends_on, p.ended_on,
            m.last_on AS month_ends_on, p.REC, p.need, p.legal_status_at_end,
            p.placement_at_end, p.days_to_return,
            CASE WHEN p.days_to_return <= 365 THEN TRUE ELSE FALSE END AS is_back_within_a_year,
            p.sex, {age_band("p.ended_on", "p.born_on")} AS age
        FROM periods_of_care AS p
        JOIN cla_years AS b ON p.ended_on >= b.first_on AND p.ended_on <= b.last_on
        JOIN cla_years AS y ON y.year = b.year + 1
        JOIN cla_months AS m ON p.ended_on + INTERVAL 12 MONTH >= m.first_on
            AND p.ended_on + INTERVAL 12 MONTH <= m.last_on
        WHERE p.REC IN {_TO_FAMILY}
    """,
    after=("looked_after_children", "periods_of_care"),
    cuts={
        **WHO_CUTS,
        "age": "age",
        "reason": grouped(EXITS, "REC"),
        "need": grouped(NEEDS, "need"),
        "legal_status": grouped(LEGAL_GROUPS, "legal_status_at_end"),
        "placement": grouped(PLACEMENT_GROUPS, "placement_at_end"),
    },
    beside=WHO,
)
