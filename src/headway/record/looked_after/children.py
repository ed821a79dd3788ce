"""Who each child is, as the latest looked-after return that names them says."""

from headway.record.groups import ETHNIC_GROUPS, age_band, grouped
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

CHILDREN = RecordTable(
    name="looked_after_children",
    title="Children of the looked-after returns",
    columns=(
        CHILD,
        RecordColumn(name="sex", kind="text", says="M, F or U; earlier codes 1 and 2 are M and F."),
        RecordColumn(name="born_on", kind="date", says="Day of birth, or the day expected."),
        RecordColumn(name="ethnicity", kind="text", says="The ethnicity code, as filed."),
        RecordColumn(
            name="asylum_to",
            kind="date",
            says="The last day of being an unaccompanied asylum seeker, as the latest return that "
            "lists the child has it (DUC); blank where it gives none.",
        ),
        RecordColumn(
            name="is_listed_uasc",
            kind="flag",
            says="Whether any return lists the child as an unaccompanied asylum seeker.",
        ),
    ),
    select="""
        SELECT h.child, CASE WHEN h.SEX = '1' THEN 'M' WHEN h.SEX = '2' THEN 'F' ELSE h.SEX END
            AS sex, h.DOB AS born_on, h.ETHNIC AS ethnicity, u.DUC AS asylum_to,
            CASE WHEN u.child IS NOT NULL THEN TRUE ELSE FALSE END AS is_listed_uasc
        FROM (
            SELECT child, SEX, DOB, ETHNIC,
                ROW_NUMBER() OVER (PARTITION BY child ORDER BY filed DESC, row ASC) AS nth
            FROM cla_header
        ) AS h
        LEFT JOIN (
            SELECT child, DUC,
                ROW_NUMBER() OVER (PARTITION BY child ORDER BY filed DESC, row ASC) AS nth
            FROM cla_uasc
        ) AS u ON u.child = h.child AND u.nth = 1
        WHERE h.nth = 1
    """,
)
# For tables that hold of a child no more than who it is: the cuts that this gives them.
WHO = {"looked_after_children": {"child": "child"}}
WHO_CUTS = {
    "sex": "sex",
    "ethnicity": grouped(ETHNIC_GROUPS, "ethnicity"),
    "age": age_band("told_on"),
    "uasc": "CASE WHEN is_listed_uasc AND (asylum_to IS NULL OR asylum_to > told_on) THEN 'yes' "
    "ELSE 'no' END",
}
