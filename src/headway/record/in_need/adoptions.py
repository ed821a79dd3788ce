"""The day on which a child was adopted: nothing after it is joined to what came before.

An adopted child is another person in the record. Should a return go on under the old identifier,
what begins after the adoption is told apart by `after_adoption`, and is never counted together.
"""

from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

ADOPTIONS = RecordTable(
    name="adoptions",
    title="Adoptions: episodes of need closed because the child was adopted",
    columns=(
        CHILD,
        RecordColumn(
            name="adopted_on", kind="date", says="The first closure with the reason RC1, adopted."
        ),
    ),
    select="""
        SELECT child, MIN(ended_on) AS adopted_on
        FROM believed_cin_details
        WHERE ReasonForClosure = 'RC1' AND ended_on IS NOT NULL
        GROUP BY child
    """,
    after=("believed_cin_details",),
)
AFTER_ADOPTION = RecordColumn(
    name="after_adoption",
    kind="flag",
    says="Whether it began after this identifier's child was adopted: then it is another person's.",
)
WITH_ADOPTIONS = "LEFT JOIN adoptions AS a ON a.child = b.child"


def is_after(day: str = "b.started_on") -> str:
    """The column `after_adoption` in SQL, from the day on which something of the child `b` began."""
    return f"CASE WHEN {day} > a.adopted_on THEN TRUE ELSE FALSE END AS after_adoption"


IS_AFTER = is_after()
