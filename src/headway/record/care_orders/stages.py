"""How far each discharge of a care order at home has come, as the council's own list has it.

The newest list is believed whole. A child's entries follow one another by day, and on one day in the
order of the list; an entry lasts until the next. What a person wrote of a next step or a reason is no
part of it.
"""

from headway.record.joining import Shape
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD
from headway.returns.care_orders.joined import CARE_ORDERS

# It is of no year: the last that was given holds, and without one the table has no row.
SHAPE = Shape(spec=CARE_ORDERS, prefix="orders", keys={}, optional=True)

STAGES = RecordTable(
    name="discharge_stages",
    title="Stages on the way to discharging care orders at home, one row an entry of the list",
    columns=(
        CHILD,
        RecordColumn(name="number", kind="number", says="1 for the child's first entry."),
        RecordColumn(name="stage", kind="text", says="The stage, in the list's words."),
        RecordColumn(name="since_on", kind="date", says="The day on which the child came to it."),
        RecordColumn(name="since_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(
            name="until_on", kind="date", says="The day of the child's next entry; blank if none."
        ),
        RecordColumn(name="until_day", kind="number", says="The same, counted from 1970."),
        RecordColumn(name="blocker", kind="text", says="What holds it up; blank if nothing does."),
        RecordColumn(name="next_step_on", kind="date", says="The day set for the next step."),
        RecordColumn(name="row", kind="number", says="Its row in the list."),
    ),
    select="""
        SELECT s.child, ROW_NUMBER() OVER (PARTITION BY s.child ORDER BY s.since_day, s.row)
                AS number,
            s.stage, s.since_on, s.since_day,
            LEAD(s.since_on) OVER (PARTITION BY s.child ORDER BY s.since_day, s.row) AS until_on,
            LEAD(s.since_day) OVER (PARTITION BY s.child ORDER BY s.since_day, s.row) AS until_day,
            s.blocker, s.next_step_on, s.row
        FROM (
            SELECT a.child, a.stage, a.date AS since_on, a.date_day AS since_day, a.blocker,
                a.next_step_on, a.row
            FROM orders_stages AS a
        ) AS s
    """,
)
