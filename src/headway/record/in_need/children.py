"""Who each child of the census is, and the need of each episode, as the latest return says."""

from headway.record.groups import ETHNIC_GROUPS, NEEDS, age_band, grouped, yes_or_no
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_SEX = (
    "COALESCE(Sex, CASE WHEN GenderCurrent = '1' THEN 'M' WHEN GenderCurrent = '2' THEN 'F' "
    "WHEN GenderCurrent IN ('0', '9') THEN 'U' END)"
)
_BORN = "COALESCE(PersonBirthDate, ExpectedPersonBirthDate)"

CHILDREN = RecordTable(
    name="in_need_children",
    title="Children of the census",
    columns=(
        CHILD,
        RecordColumn(name="sex", kind="text", says="M, F or U; earlier codes 1 and 2 are M and F."),
        RecordColumn(name="born_on", kind="date", says="Day of birth, or the day expected."),
        RecordColumn(name="ethnicity", kind="text", says="The ethnicity code, as filed."),
        RecordColumn(
            name="is_disabled",
            kind="flag",
            says="Whether the latest return that tells of the child's disabilities names one; blank "
            "where none tells.",
        ),
    ),
    # A child that two returns of one instant name differently is told by the order of the values.
    select=f"""
        SELECT i.child, i.sex, i.born_on, e.Ethnicity AS ethnicity, d.is_disabled
        FROM (
            SELECT child, {_SEX} AS sex, {_BORN} AS born_on, ROW_NUMBER() OVER (
                PARTITION BY child ORDER BY filed DESC, {_BORN} DESC, {_SEX} DESC) AS nth
            FROM cin_child_identifiers
        ) AS i
        LEFT JOIN (
            SELECT child, Ethnicity,
                ROW_NUMBER() OVER (PARTITION BY child ORDER BY filed DESC, Ethnicity DESC) AS nth
            FROM cin_child_characteristics WHERE Ethnicity IS NOT NULL
        ) AS e ON e.child = i.child AND e.nth = 1
        LEFT JOIN (
            SELECT c.child, MAX(CASE WHEN c.Disability <> 'NONE' THEN 1 ELSE 0 END) = 1
                AS is_disabled
            FROM cin_disabilities AS c
            JOIN (
                SELECT child, MAX(filed) AS filed FROM cin_disabilities
                WHERE Disability IS NOT NULL GROUP BY child
            ) AS n ON n.child = c.child AND n.filed = c.filed
            WHERE c.Disability IS NOT NULL
            GROUP BY c.child
        ) AS d ON d.child = i.child
        WHERE i.nth = 1
    """,
)
NEEDS_OF = RecordTable(
    name="needs_of_episodes",
    title="The main need of each episode of need, one row a child and day of referral",
    columns=(
        CHILD,
        RecordColumn(name="referred_on", kind="date", says="The day of the referral."),
        RecordColumn(name="need", kind="text", says="PrimaryNeedCode, as filed."),
    ),
    select="""
        SELECT child, started_on AS referred_on, MAX(PrimaryNeedCode) AS need
        FROM believed_cin_details GROUP BY child, started_on
    """,
    after=("believed_cin_details",),
)
WHO = {"in_need_children": {"child": "child"}}
WHO_AND_NEED = {**WHO, "needs_of_episodes": {"child": "child", "referred_on": "referred_on"}}
WHO_CUTS = {
    "sex": "sex",
    "ethnicity": grouped(ETHNIC_GROUPS, "ethnicity"),
    "age": age_band("told_on", unborn=True),
    "disability": yes_or_no("is_disabled"),
}
CUTS = {**WHO_CUTS, "need": grouped(NEEDS, "need")}
READ = ("in_need_children", "needs_of_episodes")
_MONTHS = ((3, "3 months or less"), (6, "over 3, to 6 months"))


def duration(start: str, end: str, days: str) -> str:
    """SQL of the band in which the department counts how long something has lasted."""
    cases = " ".join(
        f"WHEN {end} <= {start} + INTERVAL {months} MONTH THEN '{words}'"
        for months, words in _MONTHS
    )
    return (
        f"CASE WHEN {days} IS NULL THEN 'not known' {cases} "
        f"WHEN {end} < {start} + INTERVAL 12 MONTH THEN 'over 6 months, under 1 year' "
        f"WHEN {days} <= 729 THEN '1 year, under 2' ELSE '2 years and over' END"
    )
