"""What each workforce census counts, in sums by role; and posts, which it does not give by role."""

from headway.record.table import RecordColumn, RecordTable
from headway.record.workforce.things import YEAR, latest

# Days that a full-time worker could work in a year, as the department counts them.
_DAYS_IN_YEAR = "(CASE WHEN is_leap THEN 254 ELSE 253 END)"
_IN_POST = "is_there AND NOT is_agency"
_HOLDS = "is_there AND cases > 0 AND case_fte > 0"
# What is summed, the posts that it is summed over, and the number of each.
COUNTED = {
    "in post": (_IN_POST, "fte"),
    "agency": ("is_there AND is_agency", "fte"),
    "started": ("NOT is_agency AND begins AND NOT ends", "fte"),
    "left": ("NOT is_agency AND ends AND NOT begins", "fte"),
    "days lost": (_IN_POST, "days_lost"),
    "days to work": (_IN_POST, f"fte * {_DAYS_IN_YEAR}"),
    "cases": (_HOLDS, "cases"),
    "case holders": (_HOLDS, "case_fte"),
}
_YEAR = RecordColumn(name="year", kind="number", says="The year to 30 September.")
_ON = RecordColumn(name="census_on", kind="date", says="Its last day, 30 September.")


def _sums(what: str, over: str, number: str) -> str:
    """The sums of one thing by year and role; not known where none of its rows gives a number."""
    return f"""
        SELECT year, census_on, role, '{what}' AS what,
            COUNT(CASE WHEN {over} THEN 1 END) AS posts,
            CASE WHEN COUNT(CASE WHEN {over} THEN 1 END) = 0 THEN 0
                ELSE ROUND(SUM(CASE WHEN {over} THEN {number} END), 6) END AS number
        FROM believed_workers GROUP BY year, census_on, role
    """


AT_CENSUS = RecordTable(
    name="workforce_at_census",
    title="The social work workforce at each 30 September, and who came and went, by role",
    columns=(
        _YEAR,
        _ON,
        RecordColumn(name="role", kind="text", says="The role in words; blank if not given."),
        RecordColumn(name="what", kind="text", says=f"What is counted: {', '.join(COUNTED)}."),
        RecordColumn(name="posts", kind="number", says="How many posts it is counted over."),
        RecordColumn(
            name="number",
            kind="number",
            says="Their sum: full-time equivalents, days or cases; blank where none gives it.",
        ),
    ),
    select=" UNION ALL ".join(_sums(what, *how) for what, how in COUNTED.items()),
    after=("believed_workers",),
    cuts={"role": "role"},
    year_ends=YEAR,
    taken="year",
)
POSTS = RecordTable(
    name="workforce_posts",
    title="Posts of the service at each 30 September: filled, vacant, covered by agency workers",
    columns=(
        _YEAR,
        _ON,
        RecordColumn(name="what", kind="text", says="What is counted: in post, vacant, covered."),
        RecordColumn(
            name="number",
            kind="number",
            says="Full-time equivalents; covered is blank where it is more than is vacant, which "
            "cannot be.",
        ),
    ),
    select=f"""
        SELECT year, census_on, 'in post' AS what, ROUND(SUM(number), 6) AS number
        FROM workforce_at_census WHERE what = 'in post' GROUP BY year, census_on
        UNION ALL
        SELECT v.year, y.last_on AS census_on, 'vacant' AS what,
            ROUND(SUM(v.NumberOfVacancies_number), 6) AS number
        FROM {latest("wf_vacancies")} AS v JOIN wf_years AS y ON v.year = y.year
        GROUP BY v.year, y.last_on
        UNION ALL
        SELECT v.year, y.last_on AS census_on, 'covered' AS what,
            CASE WHEN SUM(v.NoAgencyFTE_number) <= SUM(v.NumberOfVacancies_number)
                THEN ROUND(SUM(v.NoAgencyFTE_number), 6) END AS number
        FROM {latest("wf_vacancies")} AS v JOIN wf_years AS y ON v.year = y.year
        GROUP BY v.year, y.last_on
    """,
    after=("workforce_at_census",),
    year_ends=YEAR,
    taken="year",
)
