"""Each post of the census: in post at 30 September, begun in the year, left in the year.

No snapshot holds this table: the sums of `workforce_at_census` are made of it. In post is who has
no end before 30 September. Who began and left within the year neither started nor left. A post that
begins on the day on which another post of the same worker ends, on the next day, or while another
stands, is a move within the service: no start; and the post before it did not end in leaving.
"""

from headway.record.table import RecordColumn, RecordTable
from headway.record.workforce.things import YEAR, latest
from headway.returns.workforce.tables import ROLES

_ROLE = " ".join(f"WHEN w.OrgRole = '{code}' THEN '{words}'" for code, words in ROLES.items())
# What has no end stands last; no day is as far off as this number of days from 1970.
_ORDER = (
    "OVER (PARTITION BY w.year, w.child, w.AgencyWorker_yes "
    "ORDER BY w.RoleStartDate_day, COALESCE(w.RoleEndDate_day, 99999), w.file, w.row)"
)
_IN_YEAR = "BETWEEN p.first_on AND p.census_on"

WORKERS = RecordTable(
    name="believed_workers",
    title="Posts of social workers in each census",
    columns=(
        RecordColumn(name="year", kind="number", says="The year to 30 September."),
        RecordColumn(name="census_on", kind="date", says="Its last day, 30 September."),
        RecordColumn(name="is_leap", kind="flag", says="Whether the year has 366 days."),
        RecordColumn(name="role", kind="text", says="The role, in words; blank if not given."),
        RecordColumn(name="is_agency", kind="flag", says="Whether an agency worker."),
        RecordColumn(name="is_there", kind="flag", says="Whether there on 30 September."),
        RecordColumn(name="begins", kind="flag", says="Begun in the year, by no move within."),
        RecordColumn(name="ends", kind="flag", says="Ended in the year, by no move within."),
        RecordColumn(
            name="fte", kind="number", says="Full-time equivalent by contract (FTE, else FTE30)."
        ),
        RecordColumn(
            name="case_fte", kind="number", says="The same on 30 September (FTE30, else FTE)."
        ),
        RecordColumn(name="cases", kind="number", says="Cases held on 30 September."),
        RecordColumn(name="days_lost", kind="number", says="Days lost to sickness in the year."),
    ),
    select=f"""
        SELECT p.year, p.census_on, p.is_leap, p.role, p.is_agency, p.fte, p.case_fte, p.cases,
            p.days_lost,
            CASE WHEN (p.end_on IS NULL OR p.end_on >= p.census_on)
                AND (p.start_on IS NULL OR p.start_on <= p.census_on) THEN TRUE ELSE FALSE END
                AS is_there,
            CASE WHEN p.start_on {_IN_YEAR} AND (p.nth = 1 OR p.start_day > p.was_day + 1)
                THEN TRUE ELSE FALSE END AS begins,
            CASE WHEN p.end_on {_IN_YEAR} AND (p.next_day IS NULL OR p.next_day > p.end_day + 1)
                THEN TRUE ELSE FALSE END AS ends
        FROM (
            SELECT w.year, y.first_on, y.last_on AS census_on,
                CASE WHEN y.first_on + INTERVAL 365 DAY = y.last_on THEN TRUE ELSE FALSE END
                    AS is_leap,
                CASE {_ROLE} END AS role, COALESCE(w.AgencyWorker_yes, FALSE) AS is_agency,
                w.RoleStartDate AS start_on, w.RoleStartDate_day AS start_day,
                w.RoleEndDate AS end_on, w.RoleEndDate_day AS end_day,
                COALESCE(w.FTE_number, w.FTE30_number) AS fte,
                COALESCE(w.FTE30_number, w.FTE_number) AS case_fte,
                w.Cases30_number AS cases, w.WorkingDaysLost_number AS days_lost,
                ROW_NUMBER() {_ORDER} AS nth, LAG(w.RoleEndDate_day) {_ORDER} AS was_day,
                LEAD(w.RoleStartDate_day) {_ORDER} AS next_day
            FROM {latest("wf_workers")} AS w JOIN wf_years AS y ON w.year = y.year
        ) AS p
    """,
    year_ends=YEAR,
)
